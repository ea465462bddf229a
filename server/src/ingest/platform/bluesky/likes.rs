//! Likes of one Bluesky post, one a row: which post, the person who uploads it says.
//!
//! Likes that were taken back before the collection are not in it.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use crate::ingest::platform::{Clock, Names, Table};

pub(super) static TABLE: Table = Table {
    format: Format::BlueskyLikes,
    shape: Shape::Events,
    platform: Some("bluesky"),
    needs: &[&["liker index", "liker", "liker did"], &["indexed at"]],
    names: &[NAMES],
    own_ids: true,
    clock: Clock::Utc,
    counts: Metric::Likes,
    ..Table::USUAL
};

const NAMES: Names = &[
    ("uri", Meaning::PostId),
    ("indexed at", Meaning::Event),
    ("hours since post", Meaning::HoursSince),
];
