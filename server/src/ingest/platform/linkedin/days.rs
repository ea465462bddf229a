//! LinkedIn by day: the sheet `Metrics` of a company's page, and `ENGAGEMENT` and `FOLLOWERS` of a creator.
//!
//! Of a page's numbers the organic ones are read: sponsored ones were paid for, and totals hold both. Reactions of a day
//! can be below zero, when more were taken back than given. What a creator's sheets count is told by their names alone.

use app::domain::Metric;
use app::domain::import::{DateOrder, Format, Meaning, Shape};

use super::name_of_content;
use crate::ingest::platform::{Names, Table};

pub(super) static PAGE: Table = Table {
    needs: &[&["date"], &["impressions (organic)"]],
    lacks: &["url", "postlink", "post link"],
    names: &[ENGLISH],
    ..DAYS
};

pub(super) static PORTUGUESE_PAGE: Table = Table {
    needs: &[&["data"], &["impressões (orgânicas)"]],
    names: &[PORTUGUESE],
    dates: Some(DateOrder::DayFirst),
    ..PAGE
};

pub(super) static ENGAGEMENT: Table = Table {
    needs: &[&["date"], &["impressions"], &["engagements"]],
    called: &["engagement"],
    names: &[CREATOR],
    ..DAYS
};

pub(super) static FOLLOWERS: Table = Table {
    needs: &[&["date"], &["new followers"]],
    called: &["followers"],
    names: &[CREATOR],
    ..DAYS
};

const DAYS: Table = Table {
    format: Format::LinkedInDays,
    shape: Shape::AccountDays,
    platform: Some("linkedin"),
    dates: Some(DateOrder::MonthFirst),
    handle: Some(name_of_content),
    ..Table::USUAL
};

const ENGLISH: Names = &[
    ("date", Meaning::Day),
    ("impressions (organic)", Meaning::Metric(Metric::Impressions)),
    ("unique impressions (organic)", Meaning::Metric(Metric::Reach)),
    ("clicks (organic)", Meaning::Metric(Metric::Clicks)),
    ("reactions (organic)", Meaning::Metric(Metric::Likes)),
    ("comments (organic)", Meaning::Metric(Metric::Comments)),
    ("reposts (organic)", Meaning::Metric(Metric::Reposts)),
    ("shares (organic)", Meaning::Metric(Metric::Reposts)),
];

const PORTUGUESE: Names = &[
    ("data", Meaning::Day),
    ("impressões (orgânicas)", Meaning::Metric(Metric::Impressions)),
    ("impressões únicas (orgânicas)", Meaning::Metric(Metric::Reach)),
    ("cliques (orgânicos)", Meaning::Metric(Metric::Clicks)),
    ("reações (orgânicas)", Meaning::Metric(Metric::Likes)),
    ("comentários (orgânicos)", Meaning::Metric(Metric::Comments)),
    ("compartilhamentos (orgânicos)", Meaning::Metric(Metric::Reposts)),
];

const CREATOR: Names = &[
    ("date", Meaning::Day),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("engagements", Meaning::Metric(Metric::Engagements)),
    ("new followers", Meaning::Metric(Metric::Follows)),
];
