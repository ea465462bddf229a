//! X's overview since 2024, `account_overview_analytics.csv`: what the whole account gained on each day.
//!
//! `New follows` are gained followers and `Unfollows` lost ones; how many there are is not told.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use crate::ingest::platform::{Names, Table};

pub(super) static TABLE: Table = Table {
    format: Format::XOverview,
    shape: Shape::AccountDays,
    platform: Some("x"),
    needs: &[&["date"], &["impressions"], &["new follows"], &["unfollows", "create post"]],
    lacks: &["post id"],
    names: &[ENGLISH],
    ..Table::USUAL
};

const ENGLISH: Names = &[
    ("date", Meaning::Day),
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
    ("video views", Meaning::Metric(Metric::Views)),
];
