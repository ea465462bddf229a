//! What the first page tells, of which days and beside which: from a URL and to a URL.

use super::DaysQuery;
use super::scope::Scope;

/// Which posts, which days, and what they are compared with. Its default is an empty query string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverviewQuery {
    /// Which posts.
    pub scope: Scope,
    /// Which days.
    pub days: DaysQuery,
}

impl OverviewQuery {
    /// Reads a query string. What it does not know it leaves out: a link with a typing error still opens.
    pub fn parse(query: &str) -> Self {
        let mut parsed = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if !parsed.days.take(&name, &value) {
                parsed.scope.take(&name, &value);
            }
        }
        parsed
    }

    /// Writes it as a query string, without `?`; empty for the default.
    pub fn to_query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.scope.pairs()).extend_pairs(self.days.pairs()).finish()
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
    fn a_form_says_days_one_by_one() {
        for (query, expect) in [
            ("first=2026-10-01&last=2026-10-31", "period=2026-10-01_2026-10-31"),
            ("last=2026-10-31&first=2026-10-01", "period=2026-10-01_2026-10-31"),
            ("first=2026-10-31&last=2026-10-01", "period=2026-10-01_2026-10-01"),
            ("first=2026-10-31&last=", "period=2026-10-31_2026-10-31"),
            ("first=&last=x", ""),
            ("first=1926-10-31&last=2026-10-01", "period=2026-10-01_2026-10-01"),
        ] {
            assert_eq!(OverviewQuery::parse(query).to_query(), expect, "{query}");
        }
    }

    #[test]
    fn a_typing_error_is_left_out() {
        let query = "period=28d&against=before&period=2026-10-31_2026-10-01&against=never";
        assert_eq!(OverviewQuery::parse(query), OverviewQuery::default());
    }
}
