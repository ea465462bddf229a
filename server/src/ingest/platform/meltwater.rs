//! Meltwater's table of mentions: UTF-16 with tabs, sometimes under a row of something else.
//!
//! A source names the network of each row; articles of news sites are no posts and are left out. Networks have
//! their own words for the same: likes or reactions, replies or comments, reposts or shares; the larger one counts.
//! `Reach` is an estimate of who might have seen it, from followers: it is not the post's reach.

use app::domain::Metric;
use app::domain::import::{Format, Meaning};

use super::{Names, Several, Table};

pub(super) const TABLES: &[&Table] = &[&MENTIONS];

static MENTIONS: Table = Table {
    format: Format::Meltwater,
    needs: &[
        &["date"],
        &["document id"],
        &["url"],
        &["source name"],
        &["hit sentence", "opening text"],
    ],
    names: &[NAMES],
    several: Several::Largest,
    networks_only: true,
    ..Table::USUAL
};

const NAMES: Names = &[
    ("date", Meaning::Published),
    ("time", Meaning::Clock),
    ("url", Meaning::Url),
    ("source name", Meaning::Platform),
    ("author handle", Meaning::Account),
    ("title", Meaning::Text),
    ("opening text", Meaning::Text),
    ("hit sentence", Meaning::Text),
    ("content type", Meaning::Kind),
    ("views", Meaning::Metric(Metric::Views)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("reactions", Meaning::Metric(Metric::Likes)),
    ("reposts", Meaning::Metric(Metric::Reposts)),
    ("shares", Meaning::Metric(Metric::Reposts)),
    ("quotes", Meaning::Metric(Metric::Quotes)),
    ("replies", Meaning::Metric(Metric::Comments)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("engagement", Meaning::Metric(Metric::Engagements)),
];
