//! Facebook Page Insights until 2021, "Post level data": a table, or a workbook with one sheet for each kind of total.
//!
//! A second header describes each column; names repeat and differ only there. Ids are those of page and post in one.
//! Reactions stand in a sheet of their own, as `like`, `comment` and `share`.

use app::domain::Metric;
use app::domain::import::{DateOrder, Format, Meaning};

use crate::ingest::platform::{Clock, Names, Table};

pub(super) static TABLE: Table = Table {
    format: Format::FacebookInsights,
    platform: Some("facebook"),
    needs: &[&["post id"], &["permalink"], &["post message"], &["posted"]],
    names: &[ENGLISH],
    own_ids: true,
    clock: Clock::Pacific,
    dates: Some(DateOrder::MonthFirst),
    ..Table::USUAL
};

const ENGLISH: Names = &[
    ("post id", Meaning::PostId),
    ("permalink", Meaning::Url),
    ("post message", Meaning::Text),
    ("type", Meaning::Kind),
    ("posted", Meaning::Published),
    ("lifetime post total reach", Meaning::Metric(Metric::Reach)),
    ("lifetime post total impressions", Meaning::Metric(Metric::Impressions)),
    ("lifetime post consumptions", Meaning::Metric(Metric::Clicks)),
    ("like", Meaning::Metric(Metric::Likes)),
    ("comment", Meaning::Metric(Metric::Comments)),
    ("share", Meaning::Metric(Metric::Reposts)),
];
