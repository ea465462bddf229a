//! Accounts, and the sums of their posts.

use app::domain::{Account, AccountId, Platform, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::asking::AccountIds;
use super::error::corrupt;
use super::sql::{metrics, statements};
use crate::store::Result;
use crate::store::batch::NewAccount;

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

/// The accounts of that name, one a platform.
pub(super) async fn named(
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
