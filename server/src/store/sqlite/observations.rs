//! Observations: what each upload said of a post at a moment.

use app::domain::{
    History, ImportId, Metric, MetricSet, Moment, Observation, Precision, WorkspaceId,
};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::bulk::{self, Filled, Sizes};
use super::origins;
use super::sql::{metrics, statements, ten};
use super::values::{Values, amounts};
use crate::store::Result;
use crate::store::model::undoing::SaidRow;

macro_rules! insert {
    ($verb:literal, $rows:expr) => {
        concat!(
            $verb,
            " INTO observation (workspace_id, post_id, observed_at, import_id, row, day_only, ",
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

/// Most files count no more than this. Values that are not bound need not be unbound: an import is a tenth faster.
const USUAL: [Metric; 9] = [
    Metric::Reach,
    Metric::Impressions,
    Metric::Views,
    Metric::Likes,
    Metric::Reposts,
    Metric::Comments,
    Metric::Shares,
    Metric::Saves,
    Metric::Clicks,
];
macro_rules! insert_usual {
    ($rows:expr) => {
        concat!(
            "INSERT OR ROLLBACK INTO observation ",
            "(workspace_id, post_id, observed_at, import_id, row, day_only, ",
            "reach, impressions, views, likes, reposts, comments, shares, saves, clicks) VALUES ",
            $rows,
        )
    };
}
macro_rules! usual_row {
    () => {
        "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
    };
}
const USUAL_COLUMNS: usize = 15;

statements! {
    /// A row that is there already would be a broken promise: then the whole upload goes, and SQLite need not keep
    /// the pages for taking back one statement.
    INSERT_1000 = insert!("INSERT OR ROLLBACK", ten!(ten!(ten!(row!()))));
    INSERT_10 = insert!("INSERT OR ROLLBACK", ten!(row!()));
    INSERT_1 = insert!("INSERT OR ROLLBACK", row!());
    USUAL_2000 = insert_usual!(concat!(
        ten!(ten!(ten!(usual_row!()))),
        ", ",
        ten!(ten!(ten!(usual_row!())))
    ));
    USUAL_100 = insert_usual!(ten!(ten!(usual_row!())));
    USUAL_1 = insert_usual!(usual_row!());
    /// Handing rows over to uploads that may have said something of those moments.
    REPLACE_100 = insert!("REPLACE", ten!(ten!(row!())));
    REPLACE_1 = insert!("REPLACE", row!());
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
        ", o.bounds FROM observation o ",
        "WHERE o.workspace_id = $1 AND o.post_id = $2 ORDER BY o.observed_at, o.import_id",
    );
    DELETE_OF_IMPORT =
        "DELETE FROM observation WHERE workspace_id = $1 AND import_id = $3 \
         AND post_id IN (SELECT value FROM json_each($2))";
}

const SIZES: Sizes = &[(1000, INSERT_1000), (10, INSERT_10), (1, INSERT_1)];
const USUAL_SIZES: Sizes = &[(2000, USUAL_2000), (100, USUAL_100), (1, USUAL_1)];
const REPLACE: Sizes = &[(100, REPLACE_100), (1, REPLACE_1)];

/// A row to be stored.
#[derive(Clone, Debug)]
pub(super) struct StoredRow {
    pub(super) post: i64,
    pub(super) said: SaidRow,
}

/// Statements that store rows, which come sorted by post and moment.
pub(super) fn insert(workspace: WorkspaceId, rows: &[StoredRow]) -> Result<Vec<Filled>> {
    let usual: MetricSet = USUAL.into_iter().collect();
    let is_usual = |row: &StoredRow| {
        let amounts = &row.said.amounts;
        amounts.all_exact() && amounts.known().bits() & !usual.bits() == 0
    };
    if !rows.iter().all(is_usual) {
        return bulk::fill(SIZES, COLUMNS, rows, |values, row| add(values, workspace, row));
    }
    bulk::fill(USUAL_SIZES, USUAL_COLUMNS, rows, |values, row| {
        add_key(values, workspace, row)?;
        let amount = |metric: &Metric| row.said.amounts.get(*metric).map(|value| value.amount);
        USUAL.iter().try_for_each(|metric| values.add(amount(metric)))
    })
}

/// Statements that store rows over those of the same post, moment and upload.
pub(super) fn replace(workspace: WorkspaceId, rows: &[StoredRow]) -> Result<Vec<Filled>> {
    bulk::fill(REPLACE, COLUMNS, rows, |values, row| add(values, workspace, row))
}

fn add(values: &mut Values, workspace: WorkspaceId, row: &StoredRow) -> Result<()> {
    add_key(values, workspace, row)?;
    values.add_amounts(&row.said.amounts)
}

fn add_key(values: &mut Values, workspace: WorkspaceId, row: &StoredRow) -> Result<()> {
    let said = &row.said;
    values.add(workspace.0)?;
    values.add(row.post)?;
    values.add(said.observed.at)?;
    values.add(said.import)?;
    values.add(i64::from(said.row))?;
    values.add(i64::from(!said.observed.has_hour()))
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
