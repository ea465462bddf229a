//! X's by-tweet export until 2024, `tweet_activity_metrics_<handle>_<from>_<to>_<language>.csv`.
//!
//! Totals as floats (`376.0`), times in UTC to the minute (the id knows the second), `-` for nothing. Promoted
//! columns count paid showings; they are not summed in, so that the totals stay what the post earned. Up to 2015
//! likes were called favorites. The clicks on details, hashtags and permalinks have no total of their own.

use app::domain::Metric;
use app::domain::import::{Format, Meaning};

use super::handle_of_metrics;
use crate::ingest::platform::{Names, Published, Table, Writing};

pub(super) static TABLE: Table = Table {
    format: Format::XTweetActivity,
    platform: Some("x"),
    needs: &[
        &["tweet id", "ツイートid"],
        &["tweet permalink", "ツイートの固定リンク"],
        &["impressions", "インプレッション"],
    ],
    names: &[ENGLISH, JAPANESE],
    own_ids: true,
    published: Published::Id,
    writing: Writing::Escaped,
    handle: Some(handle_of_metrics),
    ..Table::USUAL
};

const ENGLISH: Names = &[
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
];

const JAPANESE: Names = &[
    ("ツイートid", Meaning::PostId),
    ("ツイートの固定リンク", Meaning::Url),
    ("ツイート本文", Meaning::Text),
    ("時間", Meaning::Published),
    ("インプレッション", Meaning::Metric(Metric::Impressions)),
    ("エンゲージメント", Meaning::Metric(Metric::Engagements)),
    ("リツイート", Meaning::Metric(Metric::Reposts)),
    ("返信", Meaning::Metric(Metric::Comments)),
    ("いいね", Meaning::Metric(Metric::Likes)),
    ("ユーザープロフィールクリック", Meaning::Metric(Metric::ProfileVisits)),
    ("urlクリック数", Meaning::Metric(Metric::LinkClicks)),
    ("フォローしている", Meaning::Metric(Metric::Follows)),
];
