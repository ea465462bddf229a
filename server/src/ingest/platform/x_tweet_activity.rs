//! X's by-tweet export until 2024, `tweet_activity_metrics_<handle>_<from>_<to>_<language>.csv`.
//!
//! Totals as floats (`376.0`), times in UTC to the minute, `-` for nothing. Promoted columns count paid
//! showings; they are not summed in, so that the totals stay what the post earned. Up to 2015 likes were
//! called favorites. The clicks on details, hashtags and permalinks have no total of their own and are left out.

use app::domain::Metric;
use app::domain::import::{Format, Meaning};

use super::{Ids, Published, Table};

pub(super) static TABLE: Table = Table {
    format: Format::XTweetActivity,
    needs: &[&["tweet id"], &["tweet permalink"], &["impressions"]],
    names: &[
        ("tweet id", Meaning::PostId),
        ("tweet permalink", Meaning::Url),
        ("tweet text", Meaning::Text),
        ("time", Meaning::Published),
        ("impressions", Meaning::Metric(Metric::Impressions)),
        ("engagements", Meaning::Metric(Metric::Engagements)),
        ("retweets", Meaning::Metric(Metric::Reposts)),
        ("replies", Meaning::Metric(Metric::Comments)),
        ("likes", Meaning::Metric(Metric::Likes)),
        ("favorites", Meaning::Metric(Metric::Likes)),
        ("user profile clicks", Meaning::Metric(Metric::ProfileVisits)),
        ("url clicks", Meaning::Metric(Metric::LinkClicks)),
        ("follows", Meaning::Metric(Metric::Follows)),
    ],
    ids: Ids::X,
    published: Published::Column,
    escaped_text: true,
};
