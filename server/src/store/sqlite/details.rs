//! What each upload says of a post itself.

use app::domain::{ImportId, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::bulk::{self, Filled, Sizes};
use super::sql::{statements, ten};
use super::values::{kind, moment};
use crate::store::Result;
use crate::store::model::details::Details;
use crate::store::model::undoing::SaidDetails;

macro_rules! write {
    ($rows:expr) => {
        concat!(
            "REPLACE INTO post_detail (workspace_id, post_id, import_id, account_id, url, text, ",
            "published_at, published_day, kind) VALUES ",
            $rows,
        )
    };
}

statements! {
    WRITE_100 = write!(ten!(ten!("(?,?,?,?,?,?,?,?,?)")));
    WRITE_10 = write!(ten!("(?,?,?,?,?,?,?,?,?)"));
    WRITE_1 = write!("(?,?,?,?,?,?,?,?,?)");
    OF_POSTS =
        "SELECT d.post_id, d.import_id, d.account_id, d.url, d.text, d.published_at, d.published_day, d.kind \
         FROM json_each($2) j \
         CROSS JOIN post_detail d ON d.workspace_id = $1 AND d.post_id = j.value \
         ORDER BY d.post_id, d.import_id";
    DELETE_OF_IMPORT =
        "DELETE FROM post_detail WHERE workspace_id = $1 AND import_id = $3 \
         AND post_id IN (SELECT value FROM json_each($2))";
}

const SIZES: Sizes = &[(100, WRITE_100), (10, WRITE_10), (1, WRITE_1)];

/// What an upload says of a post.
#[derive(Clone, Debug)]
pub(super) struct StoredDetails {
    pub(super) post: i64,
    pub(super) said: SaidDetails,
}

/// Statements that store details, over what the same upload said of the same post.
pub(super) fn write(workspace: WorkspaceId, rows: &[StoredDetails]) -> Result<Vec<Filled>> {
    bulk::fill(SIZES, 9, rows, |values, row| {
        let details = &row.said.details;
        values.add(workspace.0)?;
        values.add(row.post)?;
        values.add(row.said.import)?;
        values.add(details.account)?;
        values.add(details.url.clone())?;
        values.add(details.text.clone())?;
        values.add_moment(details.published)?;
        values.add_kind(details.kind)
    })
}

/// All that was said of posts, by post and upload. `posts` is a JSON array of ids.
pub(super) async fn of_posts(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &str,
) -> Result<Vec<StoredDetails>> {
    let query = sqlx::query(OF_POSTS).bind(workspace.0).bind(posts);
    let rows = query.fetch_all(connection).await?;
    let read = |row: &SqliteRow| {
        let details = Details {
            account: row.try_get(2)?,
            url: row.try_get(3)?,
            text: row.try_get(4)?,
            published: moment(row, 5)?,
            kind: kind(row, 7)?,
        };
        let said = SaidDetails { import: row.try_get(1)?, details };
        Ok(StoredDetails { post: row.try_get(0)?, said })
    };
    rows.iter().map(read).collect()
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
