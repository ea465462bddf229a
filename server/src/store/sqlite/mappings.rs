//! What people say of the columns of tables.

use app::domain::import::Mapping;
use app::domain::{Moment, WorkspaceId};
use sqlx::SqliteConnection;

use super::error::corrupt;
use super::sql::statements;
use crate::store::Result;

statements! {
    ALL = "SELECT mapping FROM mapping WHERE workspace_id = $1 ORDER BY said_at, header";
    SAY =
        "INSERT INTO mapping (workspace_id, header, mapping, said_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (workspace_id, header) DO UPDATE SET mapping = excluded.mapping, said_at = excluded.said_at";
    FORGET = "DELETE FROM mapping WHERE workspace_id = $1 AND header = $2";
}

/// All of them, in the order in which they were said.
pub(super) async fn all(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
) -> Result<Vec<Mapping>> {
    let query = sqlx::query_scalar(ALL).bind(workspace.0);
    let mappings: Vec<String> = query.fetch_all(connection).await?;
    mappings.iter().map(|mapping| serde_json::from_str(mapping).map_err(corrupt)).collect()
}

/// Keeps one, in the place of what was said of the same header.
pub(super) async fn say(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    mapping: &Mapping,
    now: Moment,
) -> Result<()> {
    let text = serde_json::to_string(mapping).map_err(corrupt)?;
    let query = sqlx::query(SAY).bind(workspace.0).bind(&mapping.header).bind(text).bind(now.at);
    query.execute(connection).await?;
    Ok(())
}

/// Forgets what was said of a header.
pub(super) async fn forget(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    header: &str,
) -> Result<()> {
    sqlx::query(FORGET).bind(workspace.0).bind(header).execute(connection).await?;
    Ok(())
}
