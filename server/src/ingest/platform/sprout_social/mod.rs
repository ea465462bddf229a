//! Sprout Social: Post Performance, and the reports of profiles by day.
//!
//! A column names the network of each row. `Reactions` holds all kinds on networks that have several, `Likes` the
//! likes of those that have not: the larger one counts. Organic and paid shares of a total are left out.

mod networks;

use app::domain::Metric;
use app::domain::import::{DateOrder, Format, Meaning, Shape};

use super::{Names, Several, Table};

pub(super) const TABLES: &[&Table] =
    &[&POSTS, &PROFILES, &networks::FACEBOOK, &networks::TWITTER, &networks::INSTAGRAM];

static POSTS: Table = Table {
    needs: &[&["date"], &["post id"], &["network"], &["profile"]],
    names: &[POST],
    by_address: true,
    ..REPORT
};

static PROFILES: Table = Table {
    shape: Shape::AccountDays,
    needs: &[&["date"], &["network"], &["profile"]],
    lacks: &["post id", "link", "url", "post"],
    names: &[PROFILE],
    ..REPORT
};

const REPORT: Table = Table {
    format: Format::SproutSocial,
    dates: Some(DateOrder::MonthFirst),
    several: Several::Largest,
    ..Table::USUAL
};

const POST: Names = &[
    ("date", Meaning::Published),
    ("post id", Meaning::PostId),
    ("network", Meaning::Platform),
    ("profile", Meaning::Account),
    ("link", Meaning::Url),
    ("post", Meaning::Text),
    ("post type", Meaning::Kind),
    ("content type", Meaning::Kind),
    ("reach", Meaning::Metric(Metric::Reach)),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("video views", Meaning::Metric(Metric::Views)),
    ("reactions", Meaning::Metric(Metric::Likes)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("shares", Meaning::Metric(Metric::Reposts)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("saves", Meaning::Metric(Metric::Saves)),
    ("post clicks (all)", Meaning::Metric(Metric::Clicks)),
    ("post link clicks", Meaning::Metric(Metric::LinkClicks)),
    ("engagements", Meaning::Metric(Metric::Engagements)),
];

const PROFILE: Names = &[
    ("date", Meaning::Day),
    ("network", Meaning::Platform),
    ("profile", Meaning::Account),
    ("followers", Meaning::Followers),
    ("audience", Meaning::Followers),
    ("reach", Meaning::Metric(Metric::Reach)),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("video views", Meaning::Metric(Metric::Views)),
    ("reactions", Meaning::Metric(Metric::Likes)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("shares", Meaning::Metric(Metric::Reposts)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("saves", Meaning::Metric(Metric::Saves)),
    ("post clicks (all)", Meaning::Metric(Metric::Clicks)),
    ("post link clicks", Meaning::Metric(Metric::LinkClicks)),
    ("engagements", Meaning::Metric(Metric::Engagements)),
];
