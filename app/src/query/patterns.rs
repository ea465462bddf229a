//! Which posts patterns are looked for in: from a URL and to a URL.

use super::days::ending;
use super::scope::{Scope, period, period_key};
use crate::domain::period::Span;

/// Which posts, of which days of publication. Its default, all of them, is an empty query string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PatternsQuery {
    /// Which posts.
    pub scope: Scope,
    /// When they were published; any time where it is missing.
    pub span: Option<Span>,
}

impl PatternsQuery {
    /// Reads a query string. What it does not know it leaves out: a link with a typing error still opens.
    pub fn parse(query: &str) -> Self {
        let mut parsed = Self::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*key {
                "period" => {
                    parsed.span =
                        Span::from_key(&value).or_else(|| period(&value).map(Span::Dates));
                }
                "first" => parsed.span = ending(parsed.span, &value, true).or(parsed.span),
                "last" => parsed.span = ending(parsed.span, &value, false).or(parsed.span),
                key => parsed.scope.take(key, &value),
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
        let key = self.span.map(|span| match span {
            Span::Dates(days) => period_key(days),
            span => span.key().to_owned(),
        });
        key.map(|key| ("period", key)).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for query in ["", "q=tide&platform=x&period=90d", "period=2026-10-01_2026-10-31"] {
            let parsed = PatternsQuery::parse(query);
            assert_eq!(parsed.to_query(), query);
            assert_eq!(PatternsQuery::parse(&parsed.to_query()), parsed);
        }
        assert_eq!(PatternsQuery::parse("period=ever&more=1"), PatternsQuery::default());
        let said = PatternsQuery::parse("period=90d&first=2026-10-01&last=2026-10-31&first=");
        assert_eq!(said.to_query(), "period=2026-10-01_2026-10-31");
    }
}
