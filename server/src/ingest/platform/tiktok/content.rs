//! Videos of TikTok Studio, `Content.csv` or `.xlsx`: the best ones of a period, with their totals on the export's day.
//!
//! Days have no year, and that of publication is the owner's own day: the id in the address knows the second.
//! What is not known is `undefined`. With the screen in Spanish the dates are Spanish under an English header.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use crate::ingest::platform::{Names, Published, Table};

pub(super) static TABLE: Table = Table {
    format: Format::TikTokContent,
    shape: Shape::Snapshots,
    platform: Some("tiktok"),
    needs: &[&["video link", "enlace del video"], &["post time", "hora de publicación"]],
    names: &[ENGLISH, SPANISH],
    own_ids: true,
    published: Published::Id,
    ..Table::USUAL
};

const ENGLISH: Names = &[
    ("time", Meaning::Observed),
    ("video title", Meaning::Text),
    ("video link", Meaning::Url),
    ("post time", Meaning::Published),
    ("total views", Meaning::Metric(Metric::Views)),
    ("total likes", Meaning::Metric(Metric::Likes)),
    ("total comments", Meaning::Metric(Metric::Comments)),
    ("total shares", Meaning::Metric(Metric::Shares)),
    ("reach", Meaning::Metric(Metric::Reach)),
];

const SPANISH: Names = &[
    ("título del video", Meaning::Text),
    ("enlace del video", Meaning::Url),
    ("hora de publicación", Meaning::Published),
    ("visualizaciones totales", Meaning::Metric(Metric::Views)),
    ("me gusta totales", Meaning::Metric(Metric::Likes)),
    ("comentarios totales", Meaning::Metric(Metric::Comments)),
    ("veces compartido", Meaning::Metric(Metric::Shares)),
];
