//! What migrations leave to the program that opens a database, since SQL alone cannot do it.

use sqlx::SqliteConnection;
use sqlx::sqlite::SqlitePool;

use crate::store::Result;

const IS_THERE: &str = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = $1)";

/// Does once, in one transaction, what a table says is left to do, and drops the table by a statement.
pub(super) async fn do_once(
    writer: &SqlitePool,
    table: &str,
    statement: &'static str,
    act: impl AsyncFnOnce(&mut SqliteConnection) -> Result<()>,
) -> Result<()> {
    let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await?;
    if sqlx::query_scalar(IS_THERE).bind(table).fetch_one(&mut *transaction).await? {
        act(&mut transaction).await?;
        sqlx::query(statement).execute(&mut *transaction).await?;
    }
    Ok(transaction.commit().await?)
}
