//! Which days a page tells, and beside which: from a URL and to a URL.

use super::scope::{period, period_key};
use crate::domain::period::{Against, Span};

/// Which days, and what they are compared with. Its default is an empty query string.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DaysQuery {
    /// Which days.
    pub span: Span,
    /// Which days they are compared with.
    pub against: Against,
}

impl DaysQuery {
    /// Takes a part of a query string that is about it. `false` where it is about something else.
    pub(super) fn take(&mut self, name: &str, value: &str) -> bool {
        match name {
            "period" => {
                let dates = || period(value).map(Span::Dates);
                self.span = Span::from_key(value).or_else(dates).unwrap_or_default();
            }
            "against" => self.against = Against::from_key(value).unwrap_or_default(),
            _ => return false,
        }
        true
    }

    /// Its names and values in a query string: what a form of filters repeats.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let span = match self.span {
            Span::Dates(days) => period_key(days),
            span => span.key().to_owned(),
        };
        let span = (self.span != Span::default()).then_some(("period", span));
        let against = (self.against != Against::default())
            .then(|| ("against", self.against.key().to_owned()));
        span.into_iter().chain(against).collect()
    }
}
