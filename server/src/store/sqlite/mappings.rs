//! What people say of the columns of tables.

use app::domain::import::Mapping;
use app::domain::{Moment, WorkspaceId};
use async_trait::async_trait;

use super::Sqlite;
use super::error::corrupt;
use super::sql::statements;
use crate::store::{Mappings, Result};

statements! {
    ALL = "SELECT mapping FROM mapping WHERE workspace_id = $1 ORDER BY said_at, header";
    SAY =
        "INSERT INTO mapping (workspace_id, header, mapping, said_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (workspace_id, header) DO UPDATE SET mapping = excluded.mapping, said_at = excluded.said_at";
    FORGET = "DELETE FROM mapping WHERE workspace_id = $1 AND header = $2";
}

#[async_trait]
impl Mappings for Sqlite {
    async fn mappings(&self, workspace: WorkspaceId) -> Result<Vec<Mapping>> {
        let query = sqlx::query_scalar(ALL).bind(workspace.0);
        let mappings: Vec<String> = query.fetch_all(&mut *self.readers.acquire().await?).await?;
        mappings.iter().map(|mapping| serde_json::from_str(mapping).map_err(corrupt)).collect()
    }

    async fn say_mapping(
        &self,
        workspace: WorkspaceId,
        mapping: &Mapping,
        now: Moment,
    ) -> Result<()> {
        let text = serde_json::to_string(mapping).map_err(corrupt)?;
        let query = sqlx::query(SAY).bind(workspace.0).bind(&mapping.header).bind(text);
        self.change(query.bind(now.at)).await?;
        Ok(())
    }

    async fn forget_mapping(&self, workspace: WorkspaceId, header: &str) -> Result<()> {
        self.change(sqlx::query(FORGET).bind(workspace.0).bind(header)).await?;
        Ok(())
    }
}
