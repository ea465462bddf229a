//! Posts of a LinkedIn page, by Metricool.

use app::domain::Metric;
use app::domain::import::Meaning;

use super::USUAL;
use crate::ingest::platform::{Names, Table};

pub(super) static TABLE: Table = Table {
    needs: &[&["date"], &["title"], &["url"], &["reactions"], &["clicks", "vid. views"]],
    names: &[NAMES],
    ..USUAL
};

const NAMES: Names = &[
    ("date", Meaning::Published),
    ("title", Meaning::Text),
    ("url", Meaning::Url),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("vid. views", Meaning::Metric(Metric::Views)),
    ("reactions", Meaning::Metric(Metric::Likes)),
    ("shares", Meaning::Metric(Metric::Reposts)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("clicks", Meaning::Metric(Metric::Clicks)),
];
