//! Workspaces: whose data.

use app::domain::{WorkspaceId, Zone};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::error::corrupt;
use super::sql::statements;
use crate::store::{Result, Workspace};

statements! {
    FIRST =
        "INSERT INTO workspace (id, name, zone, locale) VALUES ($1, '', $2, '') \
         ON CONFLICT (id) DO NOTHING";
    ONE = "SELECT id, name, zone FROM workspace WHERE id = $1";
}

/// Makes the first workspace, where there is none.
pub(super) async fn create_first(connection: &mut SqliteConnection, zone: Zone) -> Result<()> {
    let query = sqlx::query(FIRST).bind(WorkspaceId::FIRST.0).bind(zone.name());
    query.execute(connection).await?;
    Ok(())
}

/// A workspace.
pub(super) async fn one(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
) -> Result<Option<Workspace>> {
    let row = sqlx::query(ONE).bind(workspace.0).fetch_optional(connection).await?;
    row.map(|row| read(&row, 0)).transpose()
}

/// Reads a workspace from the columns `id, name, zone`.
pub(super) fn read(row: &SqliteRow, first: usize) -> Result<Workspace> {
    let zone: &str = row.try_get(first + 2)?;
    Ok(Workspace {
        id: WorkspaceId(row.try_get(first)?),
        name: row.try_get(first + 1)?,
        zone: Zone::parse(zone).ok_or_else(|| corrupt("an unknown zone"))?,
    })
}
