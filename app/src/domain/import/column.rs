//! What the columns of a table hold.

use serde::{Deserialize, Serialize};

use crate::domain::{Metric, PostKind};

/// What a column was understood to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Meaning {
    /// The platform's name.
    Platform,
    /// The account's handle.
    Account,
    /// The platform's id of the post.
    PostId,
    /// The id that the post had before it was edited: then the post goes by it.
    FirstId,
    /// The post's address.
    Url,
    /// The post's words; of several such columns the longest counts.
    Text,
    /// The post's type, in the platform's words; of several such columns the most particular counts.
    Kind,
    /// Not empty, and not `false`: the post is of that type.
    Is(PostKind),
    /// When the post was published.
    Published,
    /// The hour of that day, where it stands in a column of its own.
    Clock,
    /// When the totals were read.
    Observed,
    /// The day on which the totals were gained.
    Day,
    /// Either such a day, or a word that says that the totals are those of the post's whole life.
    Period,
    /// When one reaction came.
    Event,
    /// Hours between the publication and the row's moment.
    HoursSince,
    /// The total at the end of a slice of time, counted from 1.
    Slice(u16),
    /// Not empty, and not `false`: the row is about somebody else's post that was passed on.
    Foreign,
    /// The name of a metric, whose value stands beside it.
    MetricName,
    /// That value.
    MetricValue,
    /// The account's followers at the end of the day.
    Followers,
    /// A total.
    Metric(Metric),
    /// Nothing that Sillage keeps.
    Ignored,
}

impl Meaning {
    /// Those that a person may give to a column of an unknown table, in the order of a list; metrics follow.
    pub const OFFERED: [Self; 10] = [
        Self::Ignored,
        Self::PostId,
        Self::Url,
        Self::Text,
        Self::Kind,
        Self::Published,
        Self::Observed,
        Self::Day,
        Self::Account,
        Self::Platform,
    ];

    /// The name in forms and in saved mappings.
    pub fn key(self) -> String {
        match self {
            Self::Platform => "platform".into(),
            Self::Account => "account".into(),
            Self::PostId => "post-id".into(),
            Self::FirstId => "first-id".into(),
            Self::Url => "url".into(),
            Self::Text => "text".into(),
            Self::Kind => "kind".into(),
            Self::Is(kind) => format!("is-{}", kind.key()),
            Self::Published => "published".into(),
            Self::Clock => "clock".into(),
            Self::Observed => "observed".into(),
            Self::Day => "day".into(),
            Self::Period => "period".into(),
            Self::Event => "event".into(),
            Self::HoursSince => "hours-since".into(),
            Self::Slice(number) => format!("slice-{number}"),
            Self::Foreign => "foreign".into(),
            Self::MetricName => "metric-name".into(),
            Self::MetricValue => "metric-value".into(),
            Self::Followers => "followers".into(),
            Self::Metric(metric) => format!("metric-{}", metric.key()),
            Self::Ignored => "ignored".into(),
        }
    }

    /// The meaning of that [`Meaning::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        const PLAIN: [Meaning; 19] = [
            Meaning::Platform,
            Meaning::Account,
            Meaning::PostId,
            Meaning::FirstId,
            Meaning::Url,
            Meaning::Text,
            Meaning::Kind,
            Meaning::Published,
            Meaning::Clock,
            Meaning::Observed,
            Meaning::Day,
            Meaning::Period,
            Meaning::Event,
            Meaning::HoursSince,
            Meaning::Foreign,
            Meaning::MetricName,
            Meaning::MetricValue,
            Meaning::Followers,
            Meaning::Ignored,
        ];
        let plain = PLAIN.into_iter().find(|meaning| meaning.key() == key);
        let slice = || Some(Self::Slice(key.strip_prefix("slice-")?.parse().ok()?));
        let metric = || {
            let key = key.strip_prefix("metric-")?;
            Metric::ALL.into_iter().find(|metric| metric.key() == key).map(Self::Metric)
        };
        let is = || PostKind::from_key(key.strip_prefix("is-")?).map(Self::Is);
        plain.or_else(slice).or_else(metric).or_else(is)
    }

    /// The metric, when it is one.
    pub fn metric(self) -> Option<Metric> {
        match self {
            Self::Metric(metric) => Some(metric),
            _ => None,
        }
    }
}

impl From<Meaning> for String {
    fn from(meaning: Meaning) -> Self {
        meaning.key()
    }
}

impl TryFrom<String> for Meaning {
    type Error = String;

    fn try_from(key: String) -> Result<Self, String> {
        Self::from_key(&key).ok_or(key)
    }
}

/// A column of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its header, as it stands in the file.
    pub header: String,
    /// What it was understood to hold.
    pub meaning: Meaning,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meanings_come_back_from_their_keys() {
        let metrics = Metric::ALL.map(Meaning::Metric);
        let others = [Meaning::Slice(144), Meaning::FirstId, Meaning::Foreign, Meaning::Followers];
        let kinds = PostKind::ALL.map(Meaning::Is);
        for meaning in Meaning::OFFERED.into_iter().chain(metrics).chain(others).chain(kinds) {
            assert_eq!(Meaning::from_key(&meaning.key()), Some(meaning));
        }
        assert_eq!(Meaning::from_key("metric-beauty"), None);
        assert_eq!(Meaning::from_key("slice-0x"), None);
    }
}
