//! Hootsuite's table of a Facebook page's posts, with the columns that somebody chose.
//!
//! The zone of its times stands in the column's name, `Date (GMT)`. Reactions of one kind, and the organic and
//! viral shares of a total, are parts of what is read and are left out.

use app::domain::Metric;
use app::domain::import::{Format, Meaning};

use super::{Names, Table};

pub(super) const TABLES: &[&Table] = &[&POSTS];

static POSTS: Table = Table {
    format: Format::Hootsuite,
    platform: Some("facebook"),
    needs: &[&["date (*"], &["facebook page"], &["post id"], &["post permalink"]],
    names: &[ENGLISH],
    ..Table::USUAL
};

const ENGLISH: Names = &[
    ("date (*", Meaning::Published),
    ("facebook page", Meaning::Account),
    ("post id", Meaning::PostId),
    ("post permalink", Meaning::Url),
    ("post message", Meaning::Text),
    ("post type", Meaning::Kind),
    ("reach", Meaning::Metric(Metric::Reach)),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("video views", Meaning::Metric(Metric::Views)),
    ("reactions", Meaning::Metric(Metric::Likes)),
    ("shares", Meaning::Metric(Metric::Reposts)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("clicks", Meaning::Metric(Metric::Clicks)),
    ("link clicks", Meaning::Metric(Metric::LinkClicks)),
    ("ow.ly clicks", Meaning::Metric(Metric::LinkClicks)),
];
