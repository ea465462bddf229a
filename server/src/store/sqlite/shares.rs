//! Links. Of a token only its SHA-256 is kept.

use app::domain::share::{Share, Subject};
use app::domain::{Moment, WorkspaceId};
use async_trait::async_trait;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use super::error::corrupt;
use super::sql::statements;
use super::{Sqlite, workspaces};
use crate::store::{Result, Shares, Workspace};

statements! {
    CREATE =
        "INSERT INTO share (workspace_id, kind, about, token_sha256, created_at) \
         VALUES ($1, $2, $3, $4, $5) RETURNING id, kind, about, created_at";
    STANDING =
        "SELECT id, kind, about, created_at FROM share \
         WHERE workspace_id = $1 AND revoked_at IS NULL ORDER BY id DESC";
    REVOKE =
        "UPDATE share SET revoked_at = $3 WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL";
    /// The token is the key: it alone says which workspace.
    OPEN =
        "SELECT s.id, s.kind, s.about, s.created_at, w.id, w.name, w.zone FROM share s \
         JOIN workspace w ON w.id = s.workspace_id WHERE s.token_sha256 = $1 AND s.revoked_at IS NULL";
}

#[async_trait]
impl Shares for Sqlite {
    async fn create_share(
        &self,
        workspace: WorkspaceId,
        of: &Subject,
        token_sha256: [u8; 32],
        now: Moment,
    ) -> Result<Share> {
        let mut transaction = self.begin().await?;
        let query = sqlx::query(CREATE).bind(workspace.0).bind(of.kind()).bind(of.about());
        let query = query.bind(token_sha256.to_vec()).bind(now.at);
        let share = read(&query.fetch_one(&mut *transaction).await?)?;
        self.end(transaction).await?;
        Ok(share)
    }

    async fn shares(&self, workspace: WorkspaceId) -> Result<Vec<Share>> {
        let query = sqlx::query(STANDING).bind(workspace.0);
        let rows = query.fetch_all(&mut *self.readers.acquire().await?).await?;
        rows.iter().map(read).collect()
    }

    async fn revoke_share(&self, workspace: WorkspaceId, share: i64, now: Moment) -> Result<bool> {
        self.change(sqlx::query(REVOKE).bind(workspace.0).bind(share).bind(now.at)).await
    }

    async fn open_share(&self, token_sha256: [u8; 32]) -> Result<Option<(Workspace, Share)>> {
        let query = sqlx::query(OPEN).bind(token_sha256.to_vec());
        let row = query.fetch_optional(&mut *self.readers.acquire().await?).await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some((workspaces::read(&row, 4)?, read(&row)?)))
    }
}

fn read(row: &SqliteRow) -> Result<Share> {
    let of = Subject::of(row.try_get(1)?, row.try_get(2)?);
    Ok(Share {
        id: row.try_get(0)?,
        of: of.ok_or_else(|| corrupt("a link to nothing"))?,
        created: Moment::second(row.try_get(3)?),
    })
}
