//! One metric of a page or profile by day, from the results of Meta Business Suite: `Views.csv`, `Interactions (1).csv`.
//!
//! UTF-16; the line before the header names the metric, and sometimes the network. Where it does not, a person says
//! which it was. `Audience.csv` from the same place counts people by town and age: no table of it is kept.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use crate::ingest::platform::{Clock, Names, Table};

pub(super) static FACEBOOK: Table =
    Table { platform: Some("facebook"), names: &[COLUMNS, FACEBOOK_TITLES], ..DAILY };

pub(super) static INSTAGRAM: Table =
    Table { platform: Some("instagram"), names: &[COLUMNS, INSTAGRAM_TITLES], ..DAILY };

pub(super) static EITHER: Table = Table { names: &[COLUMNS, TITLES], ..DAILY };

const DAILY: Table = Table {
    format: Format::MetaDaily,
    shape: Shape::AccountDays,
    needs: &[&["date"], &["primary"]],
    clock: Clock::Pacific,
    ..Table::USUAL
};

const COLUMNS: Names = &[("date", Meaning::Day), ("primary", Meaning::MetricValue)];

const FACEBOOK_TITLES: Names = &[
    ("facebook reach", Meaning::Metric(Metric::Reach)),
    ("facebook views", Meaning::Metric(Metric::Views)),
    ("facebook visits", Meaning::Metric(Metric::ProfileVisits)),
    ("facebook link clicks", Meaning::Metric(Metric::LinkClicks)),
    ("facebook follows", Meaning::Metric(Metric::Follows)),
    ("facebook content interactions", Meaning::Metric(Metric::Engagements)),
];

const INSTAGRAM_TITLES: Names = &[
    ("instagram reach", Meaning::Metric(Metric::Reach)),
    ("instagram views", Meaning::Metric(Metric::Views)),
    ("instagram profile visits", Meaning::Metric(Metric::ProfileVisits)),
    ("instagram link clicks", Meaning::Metric(Metric::LinkClicks)),
    ("instagram follows", Meaning::Metric(Metric::Follows)),
    ("instagram content interactions", Meaning::Metric(Metric::Engagements)),
];

const TITLES: Names = &[
    ("views", Meaning::Metric(Metric::Views)),
    ("reach", Meaning::Metric(Metric::Reach)),
    ("viewers", Meaning::Metric(Metric::Reach)),
    ("content interactions", Meaning::Metric(Metric::Engagements)),
    ("link clicks", Meaning::Metric(Metric::LinkClicks)),
    ("visits", Meaning::Metric(Metric::ProfileVisits)),
    ("follows", Meaning::Metric(Metric::Follows)),
];
