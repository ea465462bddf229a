//! Observations: what each upload said of a post at a moment.

use std::collections::BTreeMap;

use app::domain::{History, ImportId, Moment, Observation, Precision, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::bulk::{self, Filled, Sizes};
use super::error::corrupt;
use super::inserts::Columns;
use super::known::json;
use super::origins;
use super::sql::{metrics, statements, ten};
use super::values::{Values, amounts, bounds};
use crate::store::Result;
use crate::store::model::undoing::SaidRow;

macro_rules! replace {
    ($rows:expr) => {
        concat!(
            "REPLACE INTO observation (workspace_id, post_id, observed_at, import_id, row, day_only, ",
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
    /// Handing rows over to uploads that may have said something of those moments.
    REPLACE_500 = replace!(concat!(
        ten!(ten!(row!())),
        ", ",
        ten!(ten!(row!())),
        ", ",
        ten!(ten!(row!())),
        ", ",
        ten!(ten!(row!())),
        ", ",
        ten!(ten!(row!()))
    ));
    REPLACE_20 = replace!(concat!(ten!(row!()), ", ", ten!(row!())));
    REPLACE_1 = replace!(row!());
    OF_POSTS = concat!(
        "SELECT o.post_id, o.observed_at, o.day_only, o.import_id, o.row, ",
        metrics!("o."),
        ", o.bounds FROM json_each($2) j ",
        "CROSS JOIN observation o ON o.workspace_id = $1 AND o.post_id = j.value ",
        "ORDER BY o.post_id, o.observed_at, o.import_id",
    );
    /// The moments of which an upload told.
    MOMENTS =
        "SELECT o.post_id, group_concat(o.observed_at) FROM json_each($2) j \
         CROSS JOIN observation o ON o.workspace_id = $1 AND o.post_id = j.value \
         WHERE o.import_id = $3 GROUP BY o.post_id";
    /// What other uploads said of those moments.
    OTHERS = concat!(
        "SELECT o.post_id, o.observed_at, o.day_only, o.import_id, o.row, ",
        metrics!("o."),
        ", o.bounds FROM json_each($2) j ",
        "CROSS JOIN observation u ON u.workspace_id = $1 AND u.post_id = j.value AND u.import_id = $3 ",
        "CROSS JOIN observation o ON o.workspace_id = u.workspace_id AND o.post_id = u.post_id ",
        "AND o.observed_at = u.observed_at AND o.import_id <> u.import_id ",
        "ORDER BY o.post_id, o.observed_at, o.import_id",
    );
    OF_POST = concat!(
        "SELECT o.observed_at, o.day_only, o.import_id, o.row, ",
        metrics!("o."),
        ", o.bounds FROM observation o ",
        "WHERE o.workspace_id = $1 AND o.post_id = $2 ORDER BY o.observed_at, o.import_id",
    );
    DELETE_OF_IMPORT =
        "DELETE FROM observation WHERE workspace_id = $1 AND import_id = $3 \
         AND post_id IN (SELECT value FROM json_each($2))";
    /// Where posts lie side by side: one walk over their rows, which is twice as fast.
    DELETE_BETWEEN =
        "DELETE FROM observation WHERE workspace_id = $1 AND import_id = $4 AND post_id BETWEEN $2 AND $3";
}

/// Rows of an insert: larger ones are no faster, and take as much memory as they are large.
pub(super) const ROWS: usize = 500;
/// The rows at the end.
const FEWER: [usize; 4] = [100, 20, 5, 1];
const REPLACE: Sizes = &[(500, REPLACE_500), (20, REPLACE_20), (1, REPLACE_1)];

/// A row to be stored.
#[derive(Clone, Debug)]
pub(super) struct StoredRow {
    pub(super) post: i64,
    pub(super) said: SaidRow,
}

/// Statements that store rows of one upload, which come sorted by post and moment.
pub(super) fn insert(
    workspace: WorkspaceId,
    import: ImportId,
    rows: &[StoredRow],
) -> Result<Vec<Filled>> {
    let (whole, mut rest) = rows.split_at(rows.len() / ROWS * ROWS);
    let mut filled = Vec::with_capacity(whole.len() / ROWS);
    for rows in whole.chunks_exact(ROWS) {
        filled.push(insert_all(workspace, import, rows)?);
    }
    for size in FEWER {
        while rest.len() >= size {
            let (rows, others) = rest.split_at(size);
            filled.push(insert_all(workspace, import, rows)?);
            rest = others;
        }
    }
    Ok(filled)
}

fn insert_all(workspace: WorkspaceId, import: ImportId, rows: &[StoredRow]) -> Result<Filled> {
    let columns = columns(rows);
    let mut values = Values::default();
    values.reserve(rows.len() * columns.len());
    for StoredRow { post, said } in rows {
        values.add(*post)?;
        values.add(said.observed.at)?;
        values.add(i64::from(said.row))?;
        if columns.days {
            values.add(i64::from(!said.observed.has_hour()))?;
        }
        for metric in columns.metrics.iter() {
            values.add(said.amounts.get(metric).map(|value| value.amount))?;
        }
        if columns.bounds {
            values.add(bounds(&said.amounts))?;
        }
    }
    Ok(Filled::new(columns.insert(workspace, import, rows.len()), values))
}

/// The columns that rows need.
fn columns(rows: &[StoredRow]) -> Columns {
    let mut columns = Columns::default();
    for StoredRow { said, .. } in rows {
        columns.metrics = columns.metrics.union(said.amounts.known());
        columns.bounds |= !said.amounts.all_exact();
        columns.days |= !said.observed.has_hour();
    }
    columns
}

/// Statements that store rows over those of the same post, moment and upload.
pub(super) fn replace(workspace: WorkspaceId, rows: &[StoredRow]) -> Result<Vec<Filled>> {
    bulk::fill(REPLACE, COLUMNS, rows, |values, row| add(values, workspace, row))
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
    query.fetch_all(connection).await?.iter().map(stored).collect()
}

/// The moments of which an upload told, in order, by post. `posts` is a JSON array of ids.
pub(super) async fn moments(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &str,
    import: ImportId,
) -> Result<BTreeMap<i64, Vec<i64>>> {
    let query = sqlx::query_as(MOMENTS).bind(workspace.0).bind(posts).bind(import.0);
    let told: Vec<(i64, String)> = query.fetch_all(connection).await?;
    let mut moments = BTreeMap::new();
    for (post, told) in told {
        let told: std::result::Result<Vec<i64>, _> = told.split(',').map(str::parse).collect();
        let mut told = told.map_err(corrupt)?;
        told.sort_unstable();
        moments.insert(post, told);
    }
    Ok(moments)
}

/// What other uploads said of the moments of which an upload told, by post, moment and upload.
pub(super) async fn others(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &str,
    import: ImportId,
) -> Result<Vec<StoredRow>> {
    let query = sqlx::query(OTHERS).bind(workspace.0).bind(posts).bind(import.0);
    query.fetch_all(connection).await?.iter().map(stored).collect()
}

fn stored(row: &SqliteRow) -> Result<StoredRow> {
    let said = SaidRow {
        observed: observed(row, 1)?,
        import: row.try_get(3)?,
        row: row.try_get(4)?,
        amounts: amounts(row, 5)?,
    };
    Ok(StoredRow { post: row.try_get(0)?, said })
}

/// Completes a post's history.
pub(super) async fn history(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    post: app::domain::Post,
) -> Result<History> {
    let query = sqlx::query(OF_POST).bind(workspace.0).bind(post.id.0);
    let rows = query.fetch_all(&mut *connection).await?;
    let imports = rows.iter().map(|row| row.try_get::<i64, _>(2));
    let imports = imports.collect::<std::result::Result<Vec<_>, _>>()?;
    let origins = origins::of_imports(connection, workspace, imports.into_iter()).await?;
    let read = |row: &SqliteRow| {
        let source = origins.source(row.try_get(2)?, row.try_get(3)?)?;
        Ok(Observation { observed: observed(row, 0)?, amounts: amounts(row, 4)?, source })
    };
    let observations = rows.iter().map(read).collect::<Result<_>>()?;
    Ok(History { post, observations })
}

/// Deletes what an upload said of posts, which come in order: all posts of which it stored something, from the
/// first to the last of these.
pub(super) async fn delete_of_import(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &[i64],
    import: ImportId,
) -> Result<()> {
    let Some((first, last)) = posts.first().zip(posts.last()) else { return Ok(()) };
    let are_close = usize::try_from(last - first).is_ok_and(|others| others < 2 * posts.len());
    let query = if are_close {
        sqlx::query(DELETE_BETWEEN).bind(workspace.0).bind(first).bind(last).bind(import.0)
    } else {
        sqlx::query(DELETE_OF_IMPORT).bind(workspace.0).bind(json(posts)).bind(import.0)
    };
    query.execute(connection).await?;
    Ok(())
}

fn observed(row: &SqliteRow, first: usize) -> Result<Moment> {
    let is_day = row.try_get::<i64, _>(first + 1)? != 0;
    let precision = if is_day { Precision::Day } else { Precision::Second };
    Ok(Moment { at: row.try_get(first)?, precision })
}
