//! Submissions as Reddit's API gives them, in a listing or, as archives keep them, one a line.
//!
//! Archives say when they read a submission; that is often at its birth, with a score of 1. Comments have a
//! `link_id`: they are no posts of their own and are left out.

use app::domain::import::{Format, Meaning};
use app::domain::{Metric, PostKind};

use crate::ingest::platform::{Clock, Names, Table, Writing};

/// `{"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {…}}]}}`, alone or in a list.
pub(super) static LISTING: Table = Table {
    places: &["data.children[]", "[].data.children[]"],
    needs: &[&["data.id"], &["data.score"], &["data.created utc"]],
    names: &[LISTED],
    ..SUBMISSIONS
};

/// One `data` object a line, or in a list.
pub(super) static ARCHIVE: Table = Table {
    places: &["", "[]", "data[]"],
    needs: &[&["id"], &["score"], &["created utc"], &["num comments"]],
    names: &[PLAIN],
    ..SUBMISSIONS
};

const SUBMISSIONS: Table = Table {
    format: Format::Reddit,
    platform: Some("reddit"),
    own_ids: true,
    is_net: true,
    writing: Writing::Escaped,
    clock: Clock::Utc,
    ..Table::USUAL
};

const LISTED: Names = &[
    ("data.id", Meaning::PostId),
    ("data.link id", Meaning::Foreign),
    ("data.author", Meaning::Account),
    ("data.title", Meaning::Text),
    ("data.selftext", Meaning::Text),
    ("data.is self", Meaning::Is(PostKind::Text)),
    ("data.is video", Meaning::Is(PostKind::Video)),
    ("data.is gallery", Meaning::Is(PostKind::Carousel)),
    ("data.post hint", Meaning::Kind),
    ("data.created utc", Meaning::Published),
    ("data.score", Meaning::Metric(Metric::Likes)),
    ("data.num comments", Meaning::Metric(Metric::Comments)),
];

const PLAIN: Names = &[
    ("id", Meaning::PostId),
    ("link id", Meaning::Foreign),
    ("author", Meaning::Account),
    ("title", Meaning::Text),
    ("selftext", Meaning::Text),
    ("is self", Meaning::Is(PostKind::Text)),
    ("is video", Meaning::Is(PostKind::Video)),
    ("is gallery", Meaning::Is(PostKind::Carousel)),
    ("post hint", Meaning::Kind),
    ("created utc", Meaning::Published),
    ("retrieved on", Meaning::Observed),
    ("retrieved utc", Meaning::Observed),
    ("score", Meaning::Metric(Metric::Likes)),
    ("num comments", Meaning::Metric(Metric::Comments)),
];
