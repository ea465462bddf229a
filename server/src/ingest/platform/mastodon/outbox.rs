//! The archive of an account, `outbox.json`: its posts (`Create`) and what it boosted (`Announce`).
//!
//! Up to Mastodon 4.3 it holds no counts, and the file is refused for that; since then each post tells how many
//! liked and shared it.

use app::domain::Metric;
use app::domain::import::{Format, Meaning};

use crate::ingest::platform::{Clock, Names, Table, Writing};

pub(super) static TABLE: Table = Table {
    format: Format::MastodonOutbox,
    platform: Some("mastodon"),
    places: &["orderedItems[]"],
    needs: &[&["object.id"], &["object.published"], &["object.attributedto", "actor"]],
    may_lack_counts: true,
    names: &[NAMES],
    writing: Writing::Html,
    clock: Clock::Utc,
    ..Table::USUAL
};

const NAMES: Names = &[
    ("object.id", Meaning::PostId),
    ("object.url", Meaning::Url),
    ("object.content", Meaning::Text),
    ("object.published", Meaning::Published),
    // An `Announce` names what it boosts where a `Create` holds the post.
    ("object", Meaning::Foreign),
    ("object.likes.totalitems", Meaning::Metric(Metric::Likes)),
    ("object.shares.totalitems", Meaning::Metric(Metric::Reposts)),
];
