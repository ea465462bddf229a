//! Shares of an audience, each with its denominator.

use super::analytics::Method;
use super::{Amounts, Metric, MetricSet, Value};

/// How an engagement rate is computed.
pub const ENGAGEMENT_RATE: Method = Method {
    key: "engagement-rate",
    formula: "I / D; I = likes + reposts + quotes + comments + shares, as far as they are known; D = reach, else impressions, else views; \
              where D is rounded: I / (highest D) to I / (lowest D)",
    source: "Sillage",
};

/// Interactions: likes, comments, reposts and shares added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interactions {
    /// The sum, bounds taken at their number.
    pub amount: i64,
    /// What was added.
    pub members: MetricSet,
    /// The members that are bounds or roundings, not exact.
    pub inexact: MetricSet,
}

impl Interactions {
    /// What is added up.
    pub const MEMBERS: [Metric; 5] =
        [Metric::Likes, Metric::Reposts, Metric::Quotes, Metric::Comments, Metric::Shares];

    /// Adds up what is known of likes, comments, reposts, quotes and shares; `None` when nothing is.
    pub fn of(amounts: &Amounts) -> Option<Self> {
        let known =
            Self::MEMBERS.into_iter().filter_map(|metric| Some((metric, amounts.get(metric)?)));
        let members: MetricSet = known.clone().map(|(metric, _)| metric).collect();
        (!members.is_empty()).then(|| Self {
            amount: known.clone().fold(0, |sum: i64, (_, value)| sum.saturating_add(value.amount)),
            members,
            inexact: known.filter(|(_, value)| !value.is_exact()).map(|it| it.0).collect(),
        })
    }
}

/// An engagement rate `I / D`, with its denominator (analytics, "Rates").
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// What was counted.
    pub interactions: Interactions,
    /// By what it is divided.
    pub denominator: Metric,
    /// How much of that there was.
    pub audience: Value,
    /// The quotient, a fraction.
    pub value: f64,
    /// The least and the greatest quotient that the denominator's rounding allows, when it is rounded.
    pub range: Option<(f64, f64)>,
}

impl Rate {
    /// The rate by reach, or by impressions, or by views: the first that is known.
    ///
    /// `None` when no denominator is known, when it is zero or a one-sided bound, or when nothing was counted.
    pub fn of(amounts: &Amounts) -> Option<Self> {
        let interactions = Interactions::of(amounts)?;
        let (denominator, audience) = [Metric::Reach, Metric::Impressions, Metric::Views]
            .into_iter()
            .find_map(|metric| Some((metric, amounts.get(metric)?)))?;
        let (low, high) = audience.range()?;
        if low <= 0.0 {
            return None;
        }
        let counted = interactions.amount as f64;
        let range = (!audience.is_exact()).then_some((counted / high, counted / low));
        let value = counted / audience.amount as f64;
        Some(Self { interactions, denominator, audience, value, range })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Relation;

    fn founding() -> Amounts {
        let value = |amount, relation| Value { amount, relation };
        [
            (Metric::Reach, value(11_000_000, Relation::About)),
            (Metric::Comments, value(6_000, Relation::AtLeast)),
            (Metric::Likes, value(185_000, Relation::AtLeast)),
            (Metric::Reposts, value(20_000, Relation::Under)),
        ]
        .into_iter()
        .collect()
    }

    #[test]
    fn the_founding_post_has_the_published_rate_and_range() {
        let rate = Rate::of(&founding()).unwrap();
        let (low, high) = rate.range.unwrap();
        assert_eq!(format!("{:.2}", rate.value * 100.0), "1.92");
        assert_eq!(format!("{:.2} {:.2}", low * 100.0, high * 100.0), "1.83 2.01");
        assert_eq!(rate.denominator, Metric::Reach);
        assert_eq!(rate.interactions.inexact.len(), 3);
    }

    #[test]
    fn a_rate_with_a_missing_part_is_none() {
        let mut amounts = founding();
        amounts.unset(Metric::Reach);
        assert_eq!(Rate::of(&amounts), None);
        let only_reach: Amounts = [(Metric::Reach, Value::exact(5))].into_iter().collect();
        assert_eq!(Rate::of(&only_reach), None);
    }

    #[test]
    fn nobody_reached_is_no_denominator() {
        let amounts = [(Metric::Reach, Value::exact(0)), (Metric::Likes, Value::exact(1))];
        assert_eq!(Rate::of(&amounts.into_iter().collect()), None);
    }
}
