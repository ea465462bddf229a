//! The one parsed request: what of a post is looked at, from a URL and to a URL.

mod accounts;
mod among;
mod columns;
mod compare;
mod days;
mod overview;
mod patterns;
mod posts;
mod scope;

use crate::domain::among::Among;
use crate::domain::{Metric, MetricSet};

pub use accounts::{AccountQuery, AccountsQuery};
pub use among::day;
pub use columns::Column;
pub use compare::{Backdrop, CompareQuery};
pub use days::DaysQuery;
pub use overview::OverviewQuery;
pub use patterns::PatternsQuery;
pub use posts::PostsQuery;
pub use scope::{MOST_CHOSEN, Scope, period_key};

/// What the horizontal axis counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Axis {
    /// Time since publication.
    #[default]
    Age,
    /// The clock, in the workspace's zone.
    Clock,
}

/// How the vertical axis is divided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Equal steps, from zero.
    #[default]
    Linear,
    /// Equal steps from zero on two axes: reactions on the first, who saw it on the second.
    Two,
    /// Equal ratios.
    Log,
    /// Each total as a share of the last one of its line.
    Share,
}

impl Scale {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Linear, Self::Two, Self::Log, Self::Share];

    /// Its name in addresses and on the command line; also the end of its message's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Two => "two",
            Self::Log => "log",
            Self::Share => "share",
        }
    }

    /// The scale of that [`Scale::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.key() == key)
    }
}

/// Metrics, axis, scale and range of a chart, and what its post is compared with. Its default is an empty query string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportQuery {
    /// The metrics drawn; empty stands for those that the page chooses.
    pub metrics: MetricSet,
    /// The horizontal axis.
    pub axis: Axis,
    /// The vertical axis.
    pub scale: Scale,
    /// The part of the horizontal axis that is shown, `from < to`: seconds of age, or UTC seconds.
    pub range: Option<(i64, i64)>,
    /// The posts that it is compared with.
    pub among: Among,
}

impl ReportQuery {
    /// Reads a query string. What it does not know it leaves out: a link with a typing error still opens.
    pub fn parse(query: &str) -> Self {
        let mut parsed = Self::default();
        let (mut from, mut to) = (None, None);
        let mut among = among::Asked::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match (&*key, &*value) {
                ("metrics" | "metric", keys) => {
                    parsed.metrics = keys.split(',').filter_map(Metric::from_key).collect();
                }
                ("axis", "clock") => parsed.axis = Axis::Clock,
                ("scale", key) => parsed.scale = Scale::from_key(key).unwrap_or_default(),
                ("from", number) => from = number.parse().ok(),
                ("to", number) => to = number.parse().ok(),
                (name, value) => among.take(name, value),
            }
        }
        parsed.among = among.finish();
        parsed.range = from.zip(to).filter(|(from, to)| from < to);
        parsed
    }

    /// Writes it as a query string, without `?`; empty for the default.
    pub fn to_query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.metrics.is_empty() {
            let keys: Vec<_> = self.metrics.iter().map(Metric::key).collect();
            query.append_pair("metrics", &keys.join(","));
        }
        if self.axis == Axis::Clock {
            query.append_pair("axis", "clock");
        }
        if self.scale != Scale::default() {
            query.append_pair("scale", self.scale.key());
        }
        if let Some((from, to)) = self.range {
            query.append_pair("from", &from.to_string()).append_pair("to", &to.to_string());
        }
        among::write(&self.among, &mut query);
        // A comma is legal in a query and far easier to read than its code.
        query.finish().replace("%2C", ",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_typing_error_is_left_out() {
        let query = ReportQuery::parse("metrics=likes,lieks&axis=cluck&from=9&to=3&x=%00");
        assert_eq!(query.to_query(), "metrics=likes");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            bits: u16,
            clock: bool,
            scale in prop::sample::select(&Scale::ALL),
            range in prop::option::of((0_i64..1 << 40, 1_i64..1 << 40)),
            among in among::tests::among(),
        ) {
            let query = ReportQuery {
                metrics: MetricSet::from_bits(bits),
                axis: if clock { Axis::Clock } else { Axis::Age },
                scale,
                range: range.map(|(from, length)| (from, from + length)),
                among,
            };
            prop_assert_eq!(ReportQuery::parse(&query.to_query()), query);
        }
    }
}
