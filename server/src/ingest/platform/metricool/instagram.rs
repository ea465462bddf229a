//! Posts and reels of an Instagram account, by Metricool. Shares are sends there.

use app::domain::import::Meaning;
use app::domain::{Metric, PostKind};

use super::USUAL;
use crate::ingest::platform::{Names, Table};

pub(super) static POSTS: Table =
    Table { needs: &[&["timestamp"], &["content"], &["url"], &["saved"]], names: &[POST], ..USUAL };

pub(super) static REELS: Table = Table {
    needs: &[&["date"], &["title"], &["url"], &["saved (organic)", "likes (organic)"]],
    names: &[REEL],
    kind: Some(PostKind::Reel),
    ..USUAL
};

const POST: Names = &[
    ("timestamp", Meaning::Published),
    ("content", Meaning::Text),
    ("url", Meaning::Url),
    ("reach (organic)", Meaning::Metric(Metric::Reach)),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("views", Meaning::Metric(Metric::Views)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("shares", Meaning::Metric(Metric::Shares)),
    ("saved", Meaning::Metric(Metric::Saves)),
    ("interactions", Meaning::Metric(Metric::Engagements)),
];

const REEL: Names = &[
    ("date", Meaning::Published),
    ("title", Meaning::Text),
    ("url", Meaning::Url),
    ("reach (organic)", Meaning::Metric(Metric::Reach)),
    ("views", Meaning::Metric(Metric::Views)),
    ("likes (organic)", Meaning::Metric(Metric::Likes)),
    ("reposts", Meaning::Metric(Metric::Reposts)),
    ("comments (organic)", Meaning::Metric(Metric::Comments)),
    ("shares (organic)", Meaning::Metric(Metric::Shares)),
    ("saved (organic)", Meaning::Metric(Metric::Saves)),
];
