//! Accounts, and the sums of their posts.

use app::domain::account::{Followers, Hint, Role, Roles};
use app::domain::{Account, AccountId, ExportedDay, Platform, WorkspaceId};
use async_trait::async_trait;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::asking::AccountIds;
use super::error::corrupt;
use super::sql::{metrics, statements};
use super::{Sqlite, exported};
use crate::store::batch::NewAccount;
use crate::store::{Accounts, Result};

/// The sum of the exact latest totals of one metric.
macro_rules! sums {
    ($($metric:literal),+) => {
        concat!($(
            // Sums beyond what a number of SQLite holds end at its limit instead of failing the upload.
            ", CASE WHEN count(latest_", $metric, ") FILTER (WHERE latest_bounds ->> '", $metric,
            "' IS NULL) > 0 THEN CAST(total(latest_", $metric, ") FILTER (WHERE latest_bounds ->> '",
            $metric, "' IS NULL) AS INTEGER) END",
        )+)
    };
}

statements! {
    NAME =
        "INSERT INTO account (workspace_id, platform, handle) VALUES ($1, $2, $3) \
         ON CONFLICT (workspace_id, platform, handle) DO UPDATE SET handle = handle RETURNING id";
    FIND =
        "SELECT id FROM account WHERE workspace_id = $1 AND platform = $2 AND handle = $3";
    ONE = "SELECT id, platform, handle FROM account WHERE workspace_id = $1 AND id = $2";
    ROLES =
        "SELECT id, is_watched, EXISTS (SELECT 1 FROM account_export_day e \
         WHERE e.workspace_id = account.workspace_id AND e.account_id = account.id) \
         FROM account WHERE workspace_id = $1";
    SAY_ROLE = "UPDATE account SET is_watched = $3 WHERE workspace_id = $1 AND id = $2";
    NAMED =
        "SELECT id, platform, handle FROM account WHERE workspace_id = $1 AND handle = $2 ORDER BY platform";
    DELETE_TOTALS =
        "DELETE FROM account_total WHERE workspace_id = $1 \
         AND account_id IN (SELECT value FROM json_each($2))";
    SUM = concat!(
        "INSERT INTO account_total (workspace_id, account_id, posts, observed_at, ",
        metrics!(),
        ") SELECT workspace_id, account_id, count(*), max(latest_at), NULL",
        sums!(
            "impressions", "views", "likes", "reposts", "quotes", "comments", "shares", "saves",
            "clicks", "link_clicks", "profile_visits", "follows", "engagements"
        ),
        " FROM post WHERE workspace_id = $1 AND account_id IN (SELECT value FROM json_each($2)) ",
        "GROUP BY workspace_id, account_id",
    );
    /// An account that an upload still names, though a later one moved its posts, may get them back.
    DELETE_WITHOUT_POSTS =
        "DELETE FROM account WHERE workspace_id = $1 AND id IN (SELECT value FROM json_each($2)) \
         AND NOT EXISTS (SELECT 1 FROM post p WHERE p.workspace_id = $1 AND p.account_id = account.id) \
         AND NOT EXISTS (SELECT 1 FROM post_detail d WHERE d.workspace_id = $1 AND d.account_id = account.id) \
         AND NOT EXISTS (SELECT 1 FROM account_export_day e WHERE e.workspace_id = $1 AND e.account_id = account.id)";
}

#[async_trait]
impl Accounts for Sqlite {
    async fn account(&self, workspace: WorkspaceId, account: AccountId) -> Result<Option<Account>> {
        one(&mut *self.readers.acquire().await?, workspace, account).await
    }

    async fn accounts_named(&self, workspace: WorkspaceId, handle: &str) -> Result<Vec<Account>> {
        named(&mut *self.readers.acquire().await?, workspace, handle).await
    }

    async fn roles(&self, workspace: WorkspaceId) -> Result<Roles> {
        let query = sqlx::query(ROLES).bind(workspace.0);
        let rows = query.fetch_all(&mut *self.readers.acquire().await?).await?;
        Ok(Roles::new(rows.iter().map(hint).collect::<Result<_>>()?))
    }

    async fn say_role(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        role: Option<Role>,
    ) -> Result<bool> {
        let is_watched = role.map(|role| role == Role::Watched);
        let query = sqlx::query(SAY_ROLE).bind(workspace.0).bind(account.0).bind(is_watched);
        self.change(query).await
    }

    async fn followers(
        &self,
        workspace: WorkspaceId,
        day: i64,
    ) -> Result<Vec<(AccountId, Followers)>> {
        exported::followers(&mut *self.readers.acquire().await?, workspace, day).await
    }

    async fn export_days(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
    ) -> Result<Vec<ExportedDay>> {
        exported::of_account(&mut *self.readers.begin().await?, workspace, account).await
    }
}

fn hint(row: &SqliteRow) -> Result<Hint> {
    let role = |is_watched| if is_watched { Role::Watched } else { Role::Own };
    let said = row.try_get::<Option<bool>, _>(1)?.map(role);
    Ok(Hint { account: AccountId(row.try_get(0)?), said, has_exports: row.try_get(2)? })
}

async fn one(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    account: AccountId,
) -> Result<Option<Account>> {
    let query = sqlx::query(ONE).bind(workspace.0).bind(account.0);
    query.fetch_optional(connection).await?.as_ref().map(|row| read(row, 0)).transpose()
}

/// The id of an account, which is created when it is new. Handles differ by more than case.
pub(super) async fn name(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    platform: &Platform,
    handle: &str,
) -> Result<i64> {
    let query = sqlx::query_scalar(NAME).bind(workspace.0).bind(platform.key()).bind(handle);
    Ok(query.fetch_one(connection).await?)
}

async fn named(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    handle: &str,
) -> Result<Vec<Account>> {
    let query = sqlx::query(NAMED).bind(workspace.0).bind(handle);
    query.fetch_all(connection).await?.iter().map(|row| read(row, 0)).collect()
}

/// The ids of accounts, each created when it is new.
pub(super) async fn name_all(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    accounts: &[NewAccount],
) -> Result<AccountIds> {
    let mut ids = Vec::with_capacity(accounts.len());
    for account in accounts {
        let id = name(connection, workspace, &account.platform, &account.handle).await?;
        ids.push(Some(id));
    }
    Ok(ids)
}

/// The ids of accounts, where they are known.
pub(super) async fn find_all(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    accounts: &[NewAccount],
) -> Result<AccountIds> {
    let mut ids = Vec::with_capacity(accounts.len());
    for account in accounts {
        let (platform, handle) = (account.platform.key(), &account.handle);
        let query = sqlx::query_scalar(FIND).bind(workspace.0).bind(platform).bind(handle);
        ids.push(query.fetch_optional(&mut *connection).await?);
    }
    Ok(ids)
}

/// Sums the posts of accounts again, a JSON array of ids; those left without posts are deleted.
pub(super) async fn sum(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    accounts: &str,
) -> Result<()> {
    for statement in [DELETE_TOTALS, SUM, DELETE_WITHOUT_POSTS] {
        let query = sqlx::query(statement).bind(workspace.0).bind(accounts);
        query.execute(&mut *connection).await?;
    }
    Ok(())
}

/// Reads an account from the columns `id, platform, handle`.
pub(super) fn read(row: &SqliteRow, first: usize) -> Result<Account> {
    let platform: &str = row.try_get(first + 1)?;
    Ok(Account {
        id: AccountId(row.try_get(first)?),
        platform: Platform::parse(platform).ok_or_else(|| corrupt("an unknown platform"))?,
        handle: row.try_get(first + 2)?,
    })
}
