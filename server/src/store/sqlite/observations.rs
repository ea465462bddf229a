//! Observations: what each upload said of a post at a moment.

use app::domain::{History, ImportId, Moment, Observation, Precision, Source, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::bulk::{self, Filled, Sizes};
use super::sql::{metrics, statements, ten};
use super::values::{Values, amounts};
use crate::store::Result;
use crate::store::model::undoing::SaidRow;

macro_rules! insert {
    ($rows:expr) => {
        concat!(
            // A row that is there already would be a broken promise: then the whole upload goes, and SQLite need
            // not keep the pages for taking back one statement.
            "INSERT OR ROLLBACK INTO observation ",
            "(workspace_id, post_id, observed_at, import_id, row, day_only, ",
            metrics!(),
            ", bounds) VALUES ",
            $rows,
        )
    };
}
macro_rules! row {
    () => {
        "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
    };
}
const COLUMNS: usize = 21;

statements! {
    INSERT_1000 = insert!(ten!(ten!(ten!(row!()))));
    INSERT_10 = insert!(ten!(row!()));
    INSERT_1 = insert!(row!());
    /// Handing a row over to an upload that may have said something of that moment.
    REPLACE = concat!(
        "REPLACE INTO observation (workspace_id, post_id, observed_at, import_id, row, day_only, ",
        metrics!(),
        ", bounds) VALUES ($1, $2, $3, $4, $5, $6, ",
        "$7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
    );
    OF_POSTS = concat!(
        "SELECT o.post_id, o.observed_at, o.day_only, o.import_id, o.row, ",
        metrics!("o."),
        ", o.bounds FROM json_each($2) j ",
        "CROSS JOIN observation o ON o.workspace_id = $1 AND o.post_id = j.value ",
        "ORDER BY o.post_id, o.observed_at, o.import_id",
    );
    OF_POST = concat!(
        "SELECT o.observed_at, o.day_only, o.import_id, o.row, ",
        metrics!("o."),
        ", o.bounds, i.file_name, i.words FROM observation o ",
        "CROSS JOIN import i ON i.id = o.import_id AND i.workspace_id = o.workspace_id ",
        "WHERE o.workspace_id = $1 AND o.post_id = $2 ORDER BY o.observed_at, o.import_id",
    );
    DELETE_OF_IMPORT =
        "DELETE FROM observation WHERE workspace_id = $1 AND import_id = $3 \
         AND post_id IN (SELECT value FROM json_each($2))";
}

const SIZES: Sizes = &[(1000, INSERT_1000), (10, INSERT_10), (1, INSERT_1)];

/// A row to be stored.
#[derive(Clone, Debug)]
pub(super) struct StoredRow {
    pub(super) post: i64,
    pub(super) said: SaidRow,
}

/// Statements that store rows, which come sorted by post and moment.
pub(super) fn insert(workspace: WorkspaceId, rows: &[StoredRow]) -> Result<Vec<Filled>> {
    bulk::fill(SIZES, COLUMNS, rows, |values, row| add(values, workspace, row))
}

/// Stores rows over those of the same post, moment and upload.
pub(super) async fn replace(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    rows: &[StoredRow],
) -> Result<()> {
    for row in rows {
        let mut values = Values::default();
        add(&mut values, workspace, row)?;
        sqlx::query_with(REPLACE, values.finish()).execute(&mut *connection).await?;
    }
    Ok(())
}

fn add(values: &mut Values, workspace: WorkspaceId, row: &StoredRow) -> Result<()> {
    let said = &row.said;
    values.add(workspace.0)?;
    values.add(row.post)?;
    values.add(said.observed.at)?;
    values.add(said.import)?;
    values.add(i64::from(said.row))?;
    values.add(i64::from(!said.observed.has_hour()))?;
    values.add_amounts(&said.amounts)
}

/// All that was said of posts, by post, moment and upload. `posts` is a JSON array of ids.
pub(super) async fn of_posts(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &str,
) -> Result<Vec<StoredRow>> {
    let query = sqlx::query(OF_POSTS).bind(workspace.0).bind(posts);
    let rows = query.fetch_all(connection).await?;
    let read = |row: &SqliteRow| {
        let said = SaidRow {
            observed: observed(row, 1)?,
            import: row.try_get(3)?,
            row: row.try_get(4)?,
            amounts: amounts(row, 5)?,
        };
        Ok(StoredRow { post: row.try_get(0)?, said })
    };
    rows.iter().map(read).collect()
}

/// Completes a post's history.
pub(super) async fn history(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    post: app::domain::Post,
) -> Result<History> {
    let query = sqlx::query(OF_POST).bind(workspace.0).bind(post.id.0);
    let rows = query.fetch_all(connection).await?;
    let read = |row: &SqliteRow| {
        let source = Source {
            import: ImportId(row.try_get(2)?),
            row: row.try_get(3)?,
            file_name: row.try_get(19)?,
            words: row.try_get(20)?,
        };
        Ok(Observation { observed: observed(row, 0)?, amounts: amounts(row, 4)?, source })
    };
    let observations = rows.iter().map(read).collect::<Result<_>>()?;
    Ok(History { post, observations })
}

/// Deletes what an upload said of posts, a JSON array of ids.
pub(super) async fn delete_of_import(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &str,
    import: ImportId,
) -> Result<()> {
    let query = sqlx::query(DELETE_OF_IMPORT).bind(workspace.0).bind(posts).bind(import.0);
    query.execute(connection).await?;
    Ok(())
}

fn observed(row: &SqliteRow, first: usize) -> Result<Moment> {
    let is_day = row.try_get::<i64, _>(first + 1)? != 0;
    let precision = if is_day { Precision::Day } else { Precision::Second };
    Ok(Moment { at: row.try_get(first)?, precision })
}
