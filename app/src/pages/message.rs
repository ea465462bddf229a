//! A page that says what went wrong, and the way back.

use leptos::prelude::*;

use super::Frame;

/// What went wrong, as far as a reader cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No such page, post, upload or link.
    NotFound,
    /// A request that cannot be read.
    BadRequest,
    /// A request from another site.
    Forbidden,
    /// More bytes than are taken: the limit in megabytes.
    TooLarge(u64),
    /// No space left.
    Full,
    /// Anything else; the log has it.
    Internal,
}

impl Problem {
    fn key(self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::BadRequest => "error-bad-request",
            Self::Forbidden => "error-forbidden",
            Self::TooLarge(_) => "error-too-large",
            Self::Full => "error-full",
            Self::Internal => "error-internal",
        }
    }

    /// The title of its page.
    pub fn title(self, frame: &Frame) -> String {
        frame.text.say(&format!("{}-title", self.key()))
    }

    fn words(self, frame: &Frame) -> String {
        match self {
            Self::TooLarge(megabytes) => {
                let most = i64::try_from(megabytes).unwrap_or(i64::MAX);
                frame.text.count("reason-too-large", most, &[])
            }
            _ => frame.text.say(self.key()),
        }
    }
}

/// The page.
pub fn message_page(frame: &Frame, problem: Problem) -> AnyView {
    view! {
        <div class="page">
            <h1>{problem.title(frame)}</h1>
            <p class="lead">{problem.words(frame)}</p>
            <p><a href="/">{frame.text.say("error-home")}</a></p>
        </div>
    }
    .into_any()
}
