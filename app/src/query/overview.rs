//! What the first page tells, of which days and beside which: from a URL and to a URL.

use super::scope::{Scope, period, period_key};
use crate::domain::period::{Against, Span};

/// Which posts, which days, and what they are compared with. Its default is an empty query string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverviewQuery {
    /// Which posts.
    pub scope: Scope,
    /// Which days.
    pub span: Span,
    /// Which days they are compared with.
    pub against: Against,
}

impl OverviewQuery {
    /// Reads a query string. What it does not know it leaves out: a link with a typing error still opens.
    pub fn parse(query: &str) -> Self {
        let mut parsed = Self::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match (&*key, &*value) {
                ("period", key) => {
                    let dates = || period(key).map(Span::Dates);
                    parsed.span = Span::from_key(key).or_else(dates).unwrap_or_default();
                }
                ("against", key) => parsed.against = Against::from_key(key).unwrap_or_default(),
                (name, value) => parsed.scope.take(name, value),
            }
        }
        parsed
    }

    /// Writes it as a query string, without `?`; empty for the default.
    pub fn to_query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.scope.pairs()).extend_pairs(self.day_pairs()).finish()
    }

    /// The names and values of its days: what a form of filters repeats.
    pub fn day_pairs(&self) -> Vec<(&'static str, String)> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for query in [
            "",
            "q=low+water&account=3&platform=x&type=reel&period=7d&against=year",
            "period=month",
            "period=2026-10-01_2026-10-31",
        ] {
            let parsed = OverviewQuery::parse(query);
            assert_eq!(parsed.to_query(), query);
            assert_eq!(OverviewQuery::parse(&parsed.to_query()), parsed);
        }
    }

    #[test]
    fn a_typing_error_is_left_out() {
        let query = "period=28d&against=before&period=2026-10-31_2026-10-01&against=never";
        assert_eq!(OverviewQuery::parse(query), OverviewQuery::default());
    }
}
