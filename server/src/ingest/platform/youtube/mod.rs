//! YouTube: the three tables of its Studio, and tables of trending videos.

mod names;
mod studio;
mod trending;

use super::Table;

/// A chart's columns are those of a table and a day.
pub(super) const TABLES: &[&Table] =
    &[&studio::CHART, &studio::VIDEOS, &studio::TOTALS, &trending::SINCE_2018, &trending::OF_2017];
