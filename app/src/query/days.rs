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
            "first" => self.span = ending(Some(self.span), value, true).unwrap_or(self.span),
            "last" => self.span = ending(Some(self.span), value, false).unwrap_or(self.span),
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

/// Days with another first or last one, as a form says them one by one; a day by itself is both. `None` where the form
/// says no day.
pub(super) fn ending(span: Option<Span>, value: &str, is_first: bool) -> Option<Span> {
    let day = day(value)?;
    let days = match span {
        Some(Span::Dates(days)) if is_first => between(day, days.last),
        Some(Span::Dates(days)) => between(days.first, day),
        _ => None,
    };
    Some(Span::Dates(days.unwrap_or(Period { first: day, last: day })))
}
