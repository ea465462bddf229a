//! X's content export since 2024, `account_analytics_content_<from>_<to>.csv`.
//!
//! Its date is a day in the exporter's own zone, so the hour comes from the post's id, which is exact.
//! X writes 0 for what it does not know: its zeros are kept as they stand, since nothing tells them apart.
//! `Shares` are sends, not reposts; quotes are not counted at all. Of the Japanese header a part is known.

use app::domain::Metric;
use app::domain::import::{Format, Meaning};

use crate::ingest::platform::{Names, Published, Table, Writing};

pub(super) static TABLE: Table = Table {
    format: Format::XContent,
    platform: Some("x"),
    needs: &[
        &["post id", "ポストid"],
        &["date", "日付"],
        &["post text", "ポスト本文"],
        &["link", "post link", "ポストのリンク"],
        &["impressions", "インプレッション数"],
    ],
    names: &[ENGLISH, JAPANESE],
    own_ids: true,
    published: Published::Id,
    writing: Writing::Escaped,
    ..Table::USUAL
};

const ENGLISH: Names = &[
    ("post id", Meaning::PostId),
    ("date", Meaning::Published),
    ("post text", Meaning::Text),
    ("link", Meaning::Url),
    ("post link", Meaning::Url),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("engagements", Meaning::Metric(Metric::Engagements)),
    ("bookmarks", Meaning::Metric(Metric::Saves)),
    ("share", Meaning::Metric(Metric::Shares)),
    ("shares", Meaning::Metric(Metric::Shares)),
    ("new follows", Meaning::Metric(Metric::Follows)),
    ("replies", Meaning::Metric(Metric::Comments)),
    ("reposts", Meaning::Metric(Metric::Reposts)),
    ("profile visits", Meaning::Metric(Metric::ProfileVisits)),
    ("url clicks", Meaning::Metric(Metric::LinkClicks)),
];

const JAPANESE: Names = &[
    ("ポストid", Meaning::PostId),
    ("日付", Meaning::Published),
    ("ポスト本文", Meaning::Text),
    ("ポストのリンク", Meaning::Url),
    ("インプレッション数", Meaning::Metric(Metric::Impressions)),
    ("いいね", Meaning::Metric(Metric::Likes)),
    ("ブックマーク", Meaning::Metric(Metric::Saves)),
];
