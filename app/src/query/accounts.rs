//! What is told of accounts, one or all side by side: from a URL and to a URL.

use super::DaysQuery;
use crate::domain::Platform;
use crate::domain::account::{RankedBy, Role, Told};

/// What the page of an account tells. Its default is an empty query string.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AccountQuery {
    /// Which days.
    pub days: DaysQuery,
    /// What of its exports is drawn; `None` stands for the first that they tell.
    pub told: Option<Told>,
}

impl AccountQuery {
    /// Reads a query string. What it does not know it leaves out: a link with a typing error still opens.
    pub fn parse(query: &str) -> Self {
        let mut parsed = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if !parsed.days.take(&name, &value) && name == "told" {
                parsed.told = Told::from_key(&value);
            }
        }
        parsed
    }

    /// Writes it as a query string, without `?`; empty for the default.
    pub fn to_query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.days.pairs());
        query.extend_pairs(self.told.map(|told| ("told", told.key()))).finish()
    }
}

/// Which accounts stand side by side, in which days and order. Its default is an empty query string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountsQuery {
    /// Which days.
    pub days: DaysQuery,
    /// The accounts of this platform; of any where it is missing.
    pub platform: Option<Platform>,
    /// Whose accounts; anybody's where it is missing.
    pub role: Option<Role>,
    /// What they are ranked by.
    pub by: RankedBy,
}

impl AccountsQuery {
    /// Reads a query string. What it does not know it leaves out: a link with a typing error still opens.
    pub fn parse(query: &str) -> Self {
        let mut parsed = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "platform" => parsed.platform = Platform::parse(&value),
                "whose" => parsed.role = Role::from_key(&value),
                "sort" => parsed.by = RankedBy::from_key(&value).unwrap_or_default(),
                name => _ = parsed.days.take(name, &value),
            }
        }
        parsed
    }

    /// Writes it as a query string, without `?`; empty for the default.
    pub fn to_query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.days.pairs());
        query.extend_pairs(self.platform.as_ref().map(|platform| ("platform", platform.key())));
        query.extend_pairs(self.role.map(|role| ("whose", role.key())));
        let by = (self.by != RankedBy::default()).then(|| ("sort", self.by.key()));
        query.extend_pairs(by).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for query in ["", "period=90d&against=year&told=followers", "told=impressions"] {
            assert_eq!(AccountQuery::parse(query).to_query(), query);
        }
        let all = "period=2026-10-01_2026-10-31&platform=x&whose=watched&sort=score";
        for query in ["", all, "sort=followers"] {
            assert_eq!(AccountsQuery::parse(query).to_query(), query);
        }
        let error = "period=1&told=x&whose=me&sort=y&z";
        assert_eq!(AccountQuery::parse(error), AccountQuery::default());
        assert_eq!(AccountsQuery::parse(error), AccountsQuery::default());
    }
}
