//! What the first page tells, from the read models alone.

use std::sync::Arc;

use app::domain::catalogue::{Catalogue, Filter, Sort};
use app::domain::overview::{AccountTotals, Leader, Overview};
use app::domain::{PostId, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::sql::{metrics, statements};
use super::values::{amounts, moment};
use super::{accounts, imports, posts};
use crate::store::Result;

statements! {
    ACCOUNTS = concat!(
        "SELECT a.id, a.platform, a.handle, t.posts, t.observed_at, \
         (SELECT p.latest_day FROM post p WHERE p.workspace_id = t.workspace_id \
         AND p.account_id = t.account_id AND p.latest_at = t.observed_at LIMIT 1), ",
        metrics!("t."),
        ", NULL FROM account_total t CROSS JOIN account a ON a.id = t.account_id ",
        "WHERE t.workspace_id = $1 ",
        "ORDER BY coalesce(t.impressions, t.views, 0) DESC, t.posts DESC, a.id LIMIT $2",
    );
    /// Posts with their last totals, in the order of a list of ids.
    LEADING = concat!(
        "SELECT p.id, p.platform_post_id, p.url, p.text, p.published_at, p.published_day, p.kind, \
         a.id, a.platform, a.handle, ",
        metrics!("p.latest_"),
        ", p.latest_bounds FROM json_each($2) j CROSS JOIN post p ON p.id = j.value AND p.workspace_id = $1 \
         CROSS JOIN account a ON a.id = p.account_id ORDER BY j.key",
    );
}

const SHOWN_ACCOUNTS: i64 = 50;
const SHOWN_IMPORTS: i64 = 10;
const SHOWN_OF_IMPORT: usize = 100;

/// The accounts and the latest uploads.
pub(super) async fn read(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
) -> Result<Overview> {
    let accounts = accounts(&mut *connection, workspace).await?;
    let imports = imports::list(connection, workspace, None, SHOWN_IMPORTS).await?;
    Ok(Overview { accounts, imports })
}

/// The accounts with their totals, the largest first.
pub(super) async fn accounts(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
) -> Result<Vec<AccountTotals>> {
    let query = sqlx::query(ACCOUNTS).bind(workspace.0).bind(SHOWN_ACCOUNTS);
    query.fetch_all(connection).await?.iter().map(totals).collect()
}

/// The posts with the most interactions, most first.
pub(super) async fn leading(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    catalogue: &Catalogue,
    limit: usize,
) -> Result<Vec<Leader>> {
    let most = catalogue.first(&Filter::default(), Sort::Interactions, limit);
    leaders(connection, workspace, &most).await
}

/// Of some posts in the order of their ids, those with the most interactions, most first.
pub(super) async fn leaders_of(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    catalogue: &Catalogue,
    posts: &[i64],
) -> Result<Vec<Leader>> {
    let among = Some(Arc::new(posts.iter().copied().map(PostId).collect()));
    let filter = Filter { among, ..Filter::default() };
    let most = catalogue.first(&filter, Sort::Interactions, SHOWN_OF_IMPORT);
    leaders(connection, workspace, &most).await
}

/// Posts with their last totals, in the order of a list.
pub(super) async fn leaders(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &[PostId],
) -> Result<Vec<Leader>> {
    let rows = posts::in_order(connection, LEADING, workspace, posts).await?;
    rows.iter().map(leader).collect()
}

fn totals(row: &SqliteRow) -> Result<AccountTotals> {
    Ok(AccountTotals {
        account: accounts::read(row, 0)?,
        posts: row.try_get(3)?,
        observed: moment(row, 4)?,
        totals: amounts(row, 6)?,
    })
}

/// Reads a post and its last totals, from its ten columns on.
pub(super) fn leader(row: &SqliteRow) -> Result<Leader> {
    Ok(Leader { post: posts::read(row)?, latest: amounts(row, 10)? })
}
