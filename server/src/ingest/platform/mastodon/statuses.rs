//! Statuses as the API gives them.
//!
//! A status has another `id` on each server, so its `uri` tells which it is. What an account boosts holds the
//! boosted status as `reblog`, and is somebody else's.

use app::domain::import::{Format, Meaning};
use app::domain::{Metric, PostKind};

use crate::ingest::platform::{Clock, Names, Table, Writing};

pub(super) static TABLE: Table = Table {
    format: Format::Mastodon,
    platform: Some("mastodon"),
    places: &["[]", "", "statuses[]", "[].statuses[]"],
    needs: &[&["uri"], &["created at"], &["favourites count"], &["reblogs count"]],
    names: &[NAMES],
    writing: Writing::Html,
    clock: Clock::Utc,
    ..Table::USUAL
};

const NAMES: Names = &[
    ("uri", Meaning::PostId),
    ("url", Meaning::Url),
    ("account.acct", Meaning::Account),
    ("content", Meaning::Text),
    ("created at", Meaning::Published),
    ("in reply to id", Meaning::Is(PostKind::Reply)),
    ("poll.id", Meaning::Is(PostKind::Poll)),
    ("card.url", Meaning::Is(PostKind::Link)),
    ("reblog.id", Meaning::Foreign),
    ("reblog.uri", Meaning::Foreign),
    ("favourites count", Meaning::Metric(Metric::Likes)),
    ("reblogs count", Meaning::Metric(Metric::Reposts)),
    ("quotes count", Meaning::Metric(Metric::Quotes)),
    ("replies count", Meaning::Metric(Metric::Comments)),
];
