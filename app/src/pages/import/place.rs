//! A file's place among those that wait: its forms and links say something of it and keep all that is said of the
//! others.

use leptos::prelude::*;

use super::asked::{Asked, Settings, Waiting};

/// One of the files that wait.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) waiting: &'a Waiting,
    /// Which one, from 0.
    pub(super) at: usize,
}

impl Place<'_> {
    pub(super) fn settings(&self) -> &Settings {
        &self.waiting.0[self.at].settings
    }

    /// Whether it is the only one.
    pub(super) fn is_alone(&self) -> bool {
        self.waiting.0.len() == 1
    }

    /// The id of an element about this file.
    pub(super) fn id(&self, name: &str) -> String {
        format!("{name}-{}", self.at + 1)
    }

    /// An address, with the place of this file on the page that it leads to.
    pub(super) fn href(&self, address: &str) -> String {
        if self.is_alone() { address.to_owned() } else { format!("{address}#{}", self.id("file")) }
    }

    /// The fields of a form: what stands before the form's own, and what stands behind them. Of this file they
    /// say `settings`.
    pub(super) fn around(&self, settings: Settings) -> (AnyView, AnyView) {
        let (before, rest) = self.waiting.0.split_at(self.at);
        let own = Asked { settings, ..rest[0].clone() };
        (fields(before.iter().chain([&own])), fields(rest[1..].iter()))
    }

    /// The page with this file left out, or with it again.
    pub(super) fn left_out_href(&self, is_left_out: bool) -> String {
        let mut waiting = self.waiting.clone();
        waiting.0[self.at].is_left_out = is_left_out;
        format!("/import?{}#plan", waiting.to_query())
    }

    /// The refused rows of this file.
    pub(super) fn refused_href(&self) -> String {
        let alone = Asked { is_left_out: false, ..self.waiting.0[self.at].clone() };
        format!("/import/refused.csv?{}", Waiting(vec![alone]).to_query())
    }
}

/// Files and what is said of them, on their way through a form.
pub(super) fn fields<'a>(files: impl Iterator<Item = &'a Asked>) -> AnyView {
    let field = |(name, value): (&'static str, &str)| {
        view! { <input type="hidden" name=name value=value.to_owned()/> }
    };
    files.flat_map(Asked::pairs).map(field).collect_view().into_any()
}
