//! Pinterest: pins of the API, and an account by day, as the overview's CSV and the API's `user_account/analytics`
//! tell it. Its days are UTC's.
//!
//! The CSV stacks several tables. Only the one by day is read: totals of pins and boards under it are those of the
//! chosen window, no totals of a post's life. The API tells days of a single pin in the same form, and not which pin
//! it is: it gives the totals of the pin's life beside them.

mod pins;

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use super::{Clock, Names, Table};

pub(super) const TABLES: &[&Table] = &[&pins::TABLE, &OVERVIEW, &API];

static OVERVIEW: Table = Table {
    needs: &[&["date"], &["pin clicks", "outbound clicks"]],
    lacks: &["pin id", "pin url", "link", "url", "post id"],
    names: &[ENGLISH],
    ..DAYS
};

static API: Table = Table {
    places: &["all.daily_metrics[]"],
    lacks: &["/all.lifetime metrics.*"],
    needs: &[
        &["date"],
        &["metrics.impression", "metrics.pin click", "metrics.outbound click", "metrics.save"],
    ],
    names: &[JSON],
    ..DAYS
};

const DAYS: Table = Table {
    format: Format::PinterestDays,
    shape: Shape::AccountDays,
    platform: Some("pinterest"),
    clock: Clock::Utc,
    ..Table::USUAL
};

const ENGLISH: Names = &[
    ("date", Meaning::Day),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("engagements", Meaning::Metric(Metric::Engagements)),
    ("pin clicks", Meaning::Metric(Metric::Clicks)),
    ("outbound clicks", Meaning::Metric(Metric::LinkClicks)),
    ("saves", Meaning::Metric(Metric::Saves)),
];

const JSON: Names = &[
    ("date", Meaning::Day),
    ("metrics.impression", Meaning::Metric(Metric::Impressions)),
    ("metrics.engagement", Meaning::Metric(Metric::Engagements)),
    ("metrics.pin click", Meaning::Metric(Metric::Clicks)),
    ("metrics.outbound click", Meaning::Metric(Metric::LinkClicks)),
    ("metrics.save", Meaning::Metric(Metric::Saves)),
];
