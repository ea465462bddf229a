//! Brandwatch's table of mentions, under some lines that say what was asked for.
//!
//! A page type names the network of each row; news sites, blogs and forums are left out. Columns of a network of
//! its own count beside the common ones: the larger one holds. Followers and scores are no totals of a post, and a
//! title is mostly its author's name.

use app::domain::Metric;
use app::domain::import::{Format, Meaning};

use super::{Names, Several, Table};

pub(super) const TABLES: &[&Table] = &[&MENTIONS];

static MENTIONS: Table = Table {
    format: Format::Brandwatch,
    needs: &[&["query id"], &["query name"], &["date"], &["url"], &["page type", "domain"]],
    names: &[NAMES],
    several: Several::Largest,
    networks_only: true,
    ..Table::USUAL
};

const NAMES: Names = &[
    ("date", Meaning::Published),
    ("url", Meaning::Url),
    ("page type", Meaning::Platform),
    ("author", Meaning::Account),
    ("snippet", Meaning::Text),
    ("full text", Meaning::Text),
    ("thread entry type", Meaning::Kind),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("x likes", Meaning::Metric(Metric::Likes)),
    ("facebook likes", Meaning::Metric(Metric::Likes)),
    ("instagram likes", Meaning::Metric(Metric::Likes)),
    ("shares", Meaning::Metric(Metric::Reposts)),
    ("x reposts", Meaning::Metric(Metric::Reposts)),
    ("x retweets", Meaning::Metric(Metric::Reposts)),
    ("twitter retweets", Meaning::Metric(Metric::Reposts)),
    ("facebook shares", Meaning::Metric(Metric::Reposts)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("x replies", Meaning::Metric(Metric::Comments)),
    ("twitter replies", Meaning::Metric(Metric::Comments)),
    ("facebook comments", Meaning::Metric(Metric::Comments)),
    ("instagram comments", Meaning::Metric(Metric::Comments)),
];
