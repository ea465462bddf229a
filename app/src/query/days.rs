//! Which days a page tells, and beside which: from a URL and to a URL.

use super::among::day;
use super::scope::{between, period, period_key};
use crate::domain::period::{Against, Period, Span};

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
            "first" => self.set_end(day(value), true),
            "last" => self.set_end(day(value), false),
            "against" => self.against = Against::from_key(value).unwrap_or_default(),
            _ => return false,
        }
        true
    }

    /// Sets the first or the last of some days, as a form says them one by one; a day by itself is both.
    fn set_end(&mut self, day: Option<i64>, is_first: bool) {
        let Some(day) = day else { return };
        let alone = Period { first: day, last: day };
        let days = match self.span {
            Span::Dates(days) if is_first => between(day, days.last),
            Span::Dates(days) => between(days.first, day),
            _ => None,
        };
        self.span = Span::Dates(days.unwrap_or(alone));
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
