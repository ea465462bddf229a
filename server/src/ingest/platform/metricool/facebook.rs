//! Posts and reels of a Facebook page, by Metricool. Of reels it does not tell how often they were shared.

use app::domain::import::Meaning;
use app::domain::{Metric, PostKind};

use super::USUAL;
use crate::ingest::platform::{Names, Table};

pub(super) static POSTS: Table =
    Table { needs: &[&["date"], &["content"], &["postlink"]], names: &[POST], ..USUAL };

pub(super) static REELS: Table = Table {
    needs: &[&["date"], &["content"], &["reel link"]],
    names: &[REEL],
    kind: Some(PostKind::Reel),
    ..USUAL
};

const POST: Names = &[
    ("date", Meaning::Published),
    ("content", Meaning::Text),
    ("postlink", Meaning::Url),
    ("reach", Meaning::Metric(Metric::Reach)),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("reactions", Meaning::Metric(Metric::Likes)),
    ("shared", Meaning::Metric(Metric::Reposts)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("clicks", Meaning::Metric(Metric::Clicks)),
    ("linkclicks", Meaning::Metric(Metric::LinkClicks)),
];

const REEL: Names = &[
    ("date", Meaning::Published),
    ("content", Meaning::Text),
    ("reel link", Meaning::Url),
    ("reach", Meaning::Metric(Metric::Reach)),
    ("video views", Meaning::Metric(Metric::Views)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("comments", Meaning::Metric(Metric::Comments)),
];
