//! The one parsed request: what of a post is looked at, from a URL and to a URL.

mod compare;

use crate::domain::{Metric, MetricSet};

pub use compare::{Among, CompareQuery};

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
    /// Equal ratios.
    Log,
}

impl Scale {
    /// Its name in a query string, where it has one: what is usual goes without.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::Linear => None,
            Self::Log => Some("log"),
        }
    }

    /// The scale of that [`Scale::key`]; the usual one for any other name.
    pub fn from_key(key: &str) -> Self {
        if key == "log" { Self::Log } else { Self::Linear }
    }
}

/// Metrics, axis, scale and range of a chart. Its default is an empty query string.
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
}

impl ReportQuery {
    /// Reads a query string. What it does not know it leaves out: a link with a typing error still opens.
    pub fn parse(query: &str) -> Self {
        let mut parsed = Self::default();
        let (mut from, mut to) = (None, None);
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match (&*key, &*value) {
                ("metrics" | "metric", keys) => {
                    parsed.metrics = keys.split(',').filter_map(Metric::from_key).collect();
                }
                ("axis", "clock") => parsed.axis = Axis::Clock,
                ("scale", "log") => parsed.scale = Scale::Log,
                ("from", number) => from = number.parse().ok(),
                ("to", number) => to = number.parse().ok(),
                _ => {}
            }
        }
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
        if self.scale == Scale::Log {
            query.append_pair("scale", "log");
        }
        if let Some((from, to)) = self.range {
            query.append_pair("from", &from.to_string()).append_pair("to", &to.to_string());
        }
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
            log: bool,
            range in prop::option::of((0_i64..1 << 40, 1_i64..1 << 40)),
        ) {
            let query = ReportQuery {
                metrics: MetricSet::from_bits(bits),
                axis: if clock { Axis::Clock } else { Axis::Age },
                scale: if log { Scale::Log } else { Scale::Linear },
                range: range.map(|(from, length)| (from, from + length)),
            };
            prop_assert_eq!(ReportQuery::parse(&query.to_query()), query);
        }
    }
}
