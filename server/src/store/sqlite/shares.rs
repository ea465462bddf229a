//! Links to charts. Of a token only its SHA-256 is kept.

use app::domain::share::Share;
use app::domain::{Moment, PostId, WorkspaceId};
use app::query::ReportQuery;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::sql::statements;
use super::workspaces;
use crate::store::{Result, Workspace};

statements! {
    CREATE =
        "INSERT INTO share (workspace_id, post_id, token_sha256, query, created_at) \
         SELECT workspace_id, id, $3, $4, $5 FROM post WHERE workspace_id = $1 AND id = $2 \
         RETURNING id, post_id, query, created_at";
    OF_POST =
        "SELECT id, post_id, query, created_at FROM share \
         WHERE workspace_id = $1 AND post_id = $2 AND revoked_at IS NULL ORDER BY id DESC";
    REVOKE =
        "UPDATE share SET revoked_at = $3 WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL";
    /// The token is the key: it alone says which workspace.
    OPEN =
        "SELECT s.id, s.post_id, s.query, s.created_at, w.id, w.name, w.zone FROM share s \
         JOIN workspace w ON w.id = s.workspace_id WHERE s.token_sha256 = $1 AND s.revoked_at IS NULL";
}

/// Makes a link to a post's chart; `None` without such a post.
pub(super) async fn create(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    post: PostId,
    query: &ReportQuery,
    token_sha256: [u8; 32],
    now: Moment,
) -> Result<Option<Share>> {
    let query = sqlx::query(CREATE)
        .bind(workspace.0)
        .bind(post.0)
        .bind(token_sha256.to_vec())
        .bind(query.to_query())
        .bind(now.at);
    query.fetch_optional(connection).await?.map(|row| read(&row)).transpose()
}

/// The links of a post that stand, newest first.
pub(super) async fn of_post(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    post: PostId,
) -> Result<Vec<Share>> {
    let query = sqlx::query(OF_POST).bind(workspace.0).bind(post.0);
    query.fetch_all(connection).await?.iter().map(read).collect()
}

/// Ends a link.
pub(super) async fn revoke(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    share: i64,
    now: Moment,
) -> Result<bool> {
    let query = sqlx::query(REVOKE).bind(workspace.0).bind(share).bind(now.at);
    Ok(query.execute(connection).await?.rows_affected() > 0)
}

/// The link of a token.
pub(super) async fn open(
    connection: &mut SqliteConnection,
    token_sha256: [u8; 32],
) -> Result<Option<(Workspace, Share)>> {
    let query = sqlx::query(OPEN).bind(token_sha256.to_vec());
    let Some(row) = query.fetch_optional(connection).await? else { return Ok(None) };
    Ok(Some((workspaces::read(&row, 4)?, read(&row)?)))
}

fn read(row: &SqliteRow) -> Result<Share> {
    Ok(Share {
        id: row.try_get(0)?,
        post: PostId(row.try_get(1)?),
        query: ReportQuery::parse(row.try_get(2)?),
        created: Moment::second(row.try_get(3)?),
    })
}
