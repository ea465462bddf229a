//! A table of Bluesky posts as scripts collect it, with the moment of the collection in each row.

use app::domain::import::{Format, Meaning, Shape};
use app::domain::{Metric, PostKind};

use crate::ingest::platform::{Clock, Names, Table};

pub(super) static TABLE: Table = Table {
    format: Format::Bluesky,
    shape: Shape::Snapshots,
    platform: Some("bluesky"),
    needs: &[&["uri"], &["author handle"], &["created at"], &["like count"]],
    names: &[NAMES],
    own_ids: true,
    clock: Clock::Utc,
    ..Table::USUAL
};

const NAMES: Names = &[
    ("uri", Meaning::PostId),
    ("author handle", Meaning::Account),
    ("text", Meaning::Text),
    ("created at", Meaning::Published),
    ("is repost", Meaning::Foreign),
    ("is reply", Meaning::Is(PostKind::Reply)),
    ("collected at", Meaning::Observed),
    ("like count", Meaning::Metric(Metric::Likes)),
    ("repost count", Meaning::Metric(Metric::Reposts)),
    ("quote count", Meaning::Metric(Metric::Quotes)),
    ("reply count", Meaning::Metric(Metric::Comments)),
];
