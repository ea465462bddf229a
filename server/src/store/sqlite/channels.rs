//! Where alerts are sent to, and up to which one they were.

use app::domain::alert::Alert;
use app::domain::channel::{Channel, ChannelId, NewChannel, Target, Undelivered};
use app::domain::{Moment, WorkspaceId};
use async_trait::async_trait;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use super::error::corrupt;
use super::sql::statements;
use super::{Sqlite, alerts};
use crate::store::{Channels, Result};

statements! {
    ALL =
        "SELECT id, kind, address, secret, locale, site, told, told_at, failures, failed_at, problem \
         FROM channel WHERE workspace_id = $1 AND removed_at IS NULL ORDER BY id";
    CREATE =
        "INSERT INTO channel (workspace_id, kind, address, secret, locale, site, told, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, (SELECT coalesce(max(id), 0) FROM alert WHERE workspace_id = $1), $7) \
         RETURNING id";
    REMOVE =
        "UPDATE channel SET removed_at = $3 WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL";
    RESTORE =
        "UPDATE channel SET removed_at = NULL, told = (SELECT coalesce(max(id), 0) FROM alert WHERE workspace_id = $1) \
         WHERE workspace_id = $1 AND id = $2 AND removed_at IS NOT NULL";
    DELIVERED =
        "UPDATE channel SET told = max(told, $3), told_at = $4, failures = 0, failed_at = NULL, problem = NULL \
         WHERE workspace_id = $1 AND id = $2";
    FAILED =
        "UPDATE channel SET problem = $3, failed_at = $4, failures = failures + 1 \
         WHERE workspace_id = $1 AND id = $2";
}

#[async_trait]
impl Channels for Sqlite {
    async fn channels(&self, workspace: WorkspaceId) -> Result<Vec<Channel>> {
        let rows = sqlx::query(ALL).bind(workspace.0);
        let rows = rows.fetch_all(&mut *self.readers.acquire().await?).await?;
        rows.iter().map(channel).collect()
    }

    async fn create_channel(
        &self,
        workspace: WorkspaceId,
        channel: &NewChannel,
        now: Moment,
    ) -> Result<ChannelId> {
        let NewChannel { target, secret, lang, site } = channel;
        let mut transaction = self.begin().await?;
        let query = sqlx::query_scalar(CREATE).bind(workspace.0).bind(target.kind());
        let query = query.bind(target.address()).bind(secret).bind(*lang);
        let query = query.bind(site).bind(now.at);
        let id = query.fetch_one(&mut *transaction).await?;
        self.end(transaction).await?;
        Ok(ChannelId(id))
    }

    async fn remove_channel(
        &self,
        workspace: WorkspaceId,
        channel: ChannelId,
        now: Moment,
    ) -> Result<bool> {
        let query = sqlx::query(REMOVE).bind(workspace.0).bind(channel.0).bind(now.at);
        self.change(query).await
    }

    async fn restore_channel(&self, workspace: WorkspaceId, channel: ChannelId) -> Result<bool> {
        let query = sqlx::query(RESTORE).bind(workspace.0).bind(channel.0);
        self.change(query).await
    }

    async fn alerts_after(
        &self,
        workspace: WorkspaceId,
        after: i64,
        limit: i64,
    ) -> Result<Vec<Alert>> {
        alerts::after(&mut *self.readers.acquire().await?, workspace, after, limit).await
    }

    async fn mark_delivery(
        &self,
        workspace: WorkspaceId,
        channel: ChannelId,
        delivered: std::result::Result<i64, Undelivered>,
        now: Moment,
    ) -> Result<()> {
        let mut transaction = self.begin().await?;
        let query = match delivered {
            Ok(told) => sqlx::query(DELIVERED).bind(workspace.0).bind(channel.0).bind(told),
            Err(problem) => {
                sqlx::query(FAILED).bind(workspace.0).bind(channel.0).bind(problem.code())
            }
        };
        query.bind(now.at).execute(&mut *transaction).await?;
        self.end(transaction).await
    }
}

fn channel(row: &SqliteRow) -> Result<Channel> {
    let target = Target::of(row.try_get(1)?, row.try_get(2)?);
    let moment = |at: Option<i64>| at.map(Moment::second);
    let problem: Option<&str> = row.try_get(10)?;
    Ok(Channel {
        id: ChannelId(row.try_get(0)?),
        target: target.ok_or_else(|| corrupt("an unknown kind of channels"))?,
        secret: row.try_get(3)?,
        lang: row.try_get(4)?,
        site: row.try_get(5)?,
        told: row.try_get(6)?,
        told_at: moment(row.try_get(7)?),
        failures: row.try_get(8)?,
        failed_at: moment(row.try_get(9)?),
        problem: problem.and_then(Undelivered::from_code),
    })
}
