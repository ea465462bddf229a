//! The curves of an account's posts by age: what measures compare a post with.

use app::domain::analytics::Curves;
use app::domain::{AccountId, MetricSet, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::error::corrupt;
use super::sql::statements;
use crate::store::Result;
use crate::store::model::curve::Curve;

statements! {
    /// The condition on the day is the index's own, so that the index is used.
    EARLIER =
        "SELECT p.published_at, c.curve FROM post p INDEXED BY post_by_publication \
         CROSS JOIN post_curve c ON c.workspace_id = p.workspace_id AND c.post_id = p.id \
         WHERE p.workspace_id = $1 AND p.account_id = $2 AND p.published_at < $3 \
         AND p.published_day = 0 ORDER BY p.published_at DESC LIMIT $4";
}

/// The curves of the posts of an account that were published before a second, newest first: one arena a metric.
pub(super) async fn earlier(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    account: AccountId,
    before: i64,
    metrics: MetricSet,
    limit: i64,
) -> Result<Vec<Curves>> {
    let query = sqlx::query(EARLIER).bind(workspace.0).bind(account.0).bind(before).bind(limit);
    arenas(&query.fetch_all(connection).await?, metrics)
}

/// Curves by age from rows of a publication and a curve: one arena a metric.
pub(super) fn arenas(rows: &[SqliteRow], metrics: MetricSet) -> Result<Vec<Curves>> {
    let mut arenas: Vec<Curves> = metrics.iter().map(|_| Curves::default()).collect();
    for row in rows {
        let published: i64 = row.try_get(0)?;
        let curve = Curve::unpack(row.try_get(1)?).ok_or_else(|| corrupt("a broken curve"))?;
        for (metric, arena) in metrics.iter().zip(&mut arenas) {
            arena.push(curve.measurable(metric).map(|(at, total)| (at - published, total)));
        }
    }
    Ok(arenas)
}
