//! Sillage's own table, which the README documents: whatever has no export of its own comes in by it, as delimited
//! text, as a sheet, or as JSON.
//!
//! `platform,account,post_id,url,text,published_at,observed_at` and any totals by their keys; a row is a post
//! at a moment. Only an id (or an address that holds it) and one total are required.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use super::{Names, Table};

pub(super) const TABLES: &[&Table] = &[&TABLE];

static TABLE: Table = Table {
    format: Format::Generic,
    shape: Shape::Snapshots,
    needs: &[&["post id", "url", "link"]],
    names: &[NAMES],
    ..Table::USUAL
};

const NAMES: Names = &[
    ("platform", Meaning::Platform),
    ("account", Meaning::Account),
    ("handle", Meaning::Account),
    ("post id", Meaning::PostId),
    ("url", Meaning::Url),
    ("link", Meaning::Url),
    ("text", Meaning::Text),
    ("type", Meaning::Kind),
    ("kind", Meaning::Kind),
    ("post type", Meaning::Kind),
    ("published at", Meaning::Published),
    ("published", Meaning::Published),
    ("observed at", Meaning::Observed),
    ("observed", Meaning::Observed),
    ("collected at", Meaning::Observed),
    ("reach", Meaning::Metric(Metric::Reach)),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("views", Meaning::Metric(Metric::Views)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("favorites", Meaning::Metric(Metric::Likes)),
    ("favourites", Meaning::Metric(Metric::Likes)),
    ("reactions", Meaning::Metric(Metric::Likes)),
    ("reposts", Meaning::Metric(Metric::Reposts)),
    ("retweets", Meaning::Metric(Metric::Reposts)),
    ("quotes", Meaning::Metric(Metric::Quotes)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("replies", Meaning::Metric(Metric::Comments)),
    ("shares", Meaning::Metric(Metric::Shares)),
    ("saves", Meaning::Metric(Metric::Saves)),
    ("bookmarks", Meaning::Metric(Metric::Saves)),
    ("clicks", Meaning::Metric(Metric::Clicks)),
    ("link clicks", Meaning::Metric(Metric::LinkClicks)),
    ("profile visits", Meaning::Metric(Metric::ProfileVisits)),
    ("follows", Meaning::Metric(Metric::Follows)),
    ("engagements", Meaning::Metric(Metric::Engagements)),
];
