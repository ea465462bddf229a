//! Tables of Reddit's front page, hour by hour, as data sets publish them.
//!
//! `date` is the hour at which the page was read, in UTC. `created` counts seconds and is right; `created_date`
//! says the same with a clock of 12 hours and no am or pm, so it is not read. Nobody is named but the subreddit.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use crate::ingest::platform::{Clock, Names, Table};

pub(super) static TABLE: Table = Table {
    format: Format::Reddit,
    shape: Shape::Snapshots,
    platform: Some("reddit"),
    needs: &[&["date"], &["id"], &["score"], &["subreddit display name"], &["created"]],
    names: &[NAMES],
    own_ids: true,
    is_net: true,
    clock: Clock::Utc,
    ..Table::USUAL
};

const NAMES: Names = &[
    ("date", Meaning::Observed),
    ("id", Meaning::PostId),
    ("subreddit display name", Meaning::Account),
    ("title", Meaning::Text),
    ("created", Meaning::Published),
    ("score", Meaning::Metric(Metric::Likes)),
    ("num comments", Meaning::Metric(Metric::Comments)),
];
