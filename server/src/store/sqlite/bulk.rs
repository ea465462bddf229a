//! Many rows by few statements: a thousand, then ten, then one at a time.
//!
//! These statements count their values with `?` alone. SQLite looks numbered ones up by name for each value
//! bound, which for twenty thousand values takes longer than the insert.

use std::borrow::Cow;

use sqlx::sqlite::SqliteArguments;
use sqlx::{AssertSqlSafe, SqliteConnection};

use super::values::Values;
use crate::store::Result;

/// One statement for several sizes, largest first, down to one row.
pub(super) type Sizes = &'static [(usize, &'static str)];

/// A statement with its values.
pub(super) struct Filled {
    sql: Cow<'static, str>,
    values: SqliteArguments,
}

impl Filled {
    pub(super) fn new(sql: impl Into<Cow<'static, str>>, values: Values) -> Self {
        Self { sql: sql.into(), values: values.finish() }
    }
}

/// Fills statements until all rows are in one.
pub(super) fn fill<T>(
    sizes: Sizes,
    columns: usize,
    mut rows: &[T],
    mut add: impl FnMut(&mut Values, &T) -> Result<()>,
) -> Result<Vec<Filled>> {
    let mut filled = Vec::new();
    for (size, sql) in sizes {
        while rows.len() >= *size {
            let (part, rest) = rows.split_at(*size);
            let mut values = Values::default();
            values.reserve(size * columns);
            part.iter().try_for_each(|row| add(&mut values, row))?;
            filled.push(Filled::new(*sql, values));
            rows = rest;
        }
    }
    Ok(filled)
}

/// Runs filled statements.
pub(super) async fn run(connection: &mut SqliteConnection, filled: Vec<Filled>) -> Result<()> {
    for Filled { sql, values } in filled {
        // Constants of this crate, or put together from nothing but them.
        let sql = AssertSqlSafe(sql);
        sqlx::query_with(sql, values).execute(&mut *connection).await?;
    }
    Ok(())
}
