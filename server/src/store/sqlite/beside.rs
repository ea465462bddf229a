//! Posts side by side, the curves of a platform, and what there is to choose from.

use app::domain::analytics::Curves;
use app::domain::catalogue::Catalogue;
use app::domain::compared::Compared;
use app::domain::overview::{Candidates, Leader};
use app::domain::{AccountId, MetricSet, Platform, PostId, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::error::corrupt;
use super::sql::{as_one_row, metrics, statements};
use super::{curves, overview, posts};
use crate::store::Result;
use crate::store::model::curve::Curve;

statements! {
    /// Posts with their merged totals, in the order of a list of ids.
    EACH =
        "SELECT p.id, p.platform_post_id, p.url, p.text, p.published_at, p.published_day, p.kind, \
         a.id, a.platform, a.handle, c.curve FROM json_each($2) j \
         CROSS JOIN post p ON p.id = j.value AND p.workspace_id = $1 \
         CROSS JOIN account a ON a.id = p.account_id \
         CROSS JOIN post_curve c ON c.workspace_id = p.workspace_id AND c.post_id = p.id ORDER BY j.key";
    /// The condition on the day is the index's own, so that the index is used.
    OF_PLATFORM = as_one_row!(
        "SELECT p.published_at, c.curve FROM post p INDEXED BY post_by_platform \
         CROSS JOIN post_curve c ON c.workspace_id = p.workspace_id AND c.post_id = p.id \
         WHERE p.workspace_id = $1 AND p.platform = $2 AND p.published_day = 0 \
         ORDER BY p.published_at DESC LIMIT $3"
    );
    NEWEST = concat!(
        "SELECT p.id, p.platform_post_id, p.url, p.text, p.published_at, p.published_day, p.kind, \
         a.id, a.platform, a.handle, ",
        metrics!("p.latest_"),
        ", p.latest_bounds FROM post p INDEXED BY post_by_publication \
         CROSS JOIN account a ON a.id = p.account_id \
         WHERE p.workspace_id = $1 AND p.account_id = $2 AND p.published_day = 0 \
         ORDER BY p.published_at DESC LIMIT $3",
    );
}

/// Posts in the order of their ids in a list; those that are not known are left out.
pub(super) async fn each(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &[PostId],
) -> Result<Vec<Compared>> {
    let rows = posts::in_order(connection, EACH, workspace, posts).await?;
    rows.iter().map(compared).collect()
}

fn compared(row: &SqliteRow) -> Result<Compared> {
    let curve = Curve::unpack(row.try_get(10)?).ok_or_else(|| corrupt("a broken curve"))?;
    Ok(Compared { post: posts::read(row)?, totals: curve.into_points() })
}

/// The curves of the posts of a platform, newest first: one arena a metric.
pub(super) async fn of_platform(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    platform: &Platform,
    metrics: MetricSet,
    limit: i64,
) -> Result<Vec<Curves>> {
    let query = sqlx::query(OF_PLATFORM).bind(workspace.0).bind(platform.key()).bind(limit);
    curves::arenas(&query.fetch_one(connection).await?, metrics)
}

/// What there is to compare: of all posts those with the most interactions, of an account the newest ones.
pub(super) async fn candidates(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    catalogue: &Catalogue,
    account: Option<AccountId>,
    limit: usize,
) -> Result<Candidates> {
    let newest: Vec<Leader> = match account {
        Some(account) => {
            let query = sqlx::query(NEWEST).bind(workspace.0).bind(account.0);
            let query = query.bind(i64::try_from(limit).unwrap_or(i64::MAX));
            let rows = query.fetch_all(&mut *connection).await?;
            rows.iter().map(overview::leader).collect::<Result<_>>()?
        }
        None => Vec::new(),
    };
    let leading = overview::leading(&mut *connection, workspace, catalogue, limit).await?;
    let accounts = overview::accounts(connection, workspace).await?;
    Ok(Candidates { leading, newest, accounts })
}
