//! Videos of a TikTok account, by Metricool. Shares are sends there.

use app::domain::Metric;
use app::domain::import::Meaning;

use super::USUAL;
use crate::ingest::platform::{Names, Table};

pub(super) static TABLE: Table = Table {
    needs: &[&["date"], &["title"], &["url"], &["duration"], &["views"]],
    names: &[NAMES],
    ..USUAL
};

const NAMES: Names = &[
    ("date", Meaning::Published),
    ("title", Meaning::Text),
    ("url", Meaning::Url),
    ("views", Meaning::Metric(Metric::Views)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("shares", Meaning::Metric(Metric::Shares)),
];
