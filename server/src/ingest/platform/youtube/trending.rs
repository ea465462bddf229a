//! Tables of trending videos that researchers saved day by day, in 2017 and since.
//!
//! Days are `13.09` in the first ones, without a year, and `17.14.11` (year, day, month) in the later ones. Comments
//! that are switched off are an empty cell.

use app::domain::Metric;
use app::domain::import::{DateOrder, Format, Meaning, Shape};

use crate::ingest::platform::{Names, Table};

pub(super) static SINCE_2018: Table = Table {
    needs: &[&["video id"], &["trending date"], &["channel title"]],
    names: &[VIDEO, SINCE_2018_NAMES],
    year_day_month: true,
    ..TRENDING
};

pub(super) static OF_2017: Table = Table {
    needs: &[&["video id"], &["date"], &["channel title"], &["comment total"]],
    names: &[VIDEO, OF_2017_NAMES],
    ..TRENDING
};

const TRENDING: Table = Table {
    format: Format::YouTubeTrending,
    shape: Shape::Snapshots,
    platform: Some("youtube"),
    own_ids: true,
    dates: Some(DateOrder::DayFirst),
    ..Table::USUAL
};

const VIDEO: Names = &[
    ("video id", Meaning::PostId),
    ("title", Meaning::Text),
    ("channel title", Meaning::Account),
    ("views", Meaning::Metric(Metric::Views)),
    ("likes", Meaning::Metric(Metric::Likes)),
];

const SINCE_2018_NAMES: Names = &[
    ("trending date", Meaning::Observed),
    ("publish time", Meaning::Published),
    ("comment count", Meaning::Metric(Metric::Comments)),
];

const OF_2017_NAMES: Names =
    &[("date", Meaning::Observed), ("comment total", Meaning::Metric(Metric::Comments))];
