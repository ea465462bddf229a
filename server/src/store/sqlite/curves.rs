//! The curves of an account's posts by age: what measures compare a post with.
//!
//! Tags are read from the words when they are asked for: no table of tags has to follow each import and undo, and
//! only a question for a tag pays, by a look at the words of the account's posts until enough are found.

use app::domain::analytics::Curves;
use app::domain::{AccountId, ComparisonSet, MetricSet, PostKind, Tag, WorkspaceId};
use futures_util::TryStreamExt;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::error::corrupt;
use super::sql::{self, statements};
use super::values::kind;
use crate::store::Result;
use crate::store::model::curve::Curve;

statements! {
    /// The condition on the day is the index's own, so that the index is used. The words are fetched only where
    /// they are asked about.
    EARLIER =
        "SELECT p.published_at, c.curve, CASE WHEN $6 IS NULL THEN NULL ELSE p.text END \
         FROM post p INDEXED BY post_by_publication \
         CROSS JOIN post_curve c ON c.workspace_id = p.workspace_id AND c.post_id = p.id \
         WHERE p.workspace_id = $1 AND p.account_id = $2 AND p.published_at < $3 AND p.published_at >= $4 \
         AND p.published_day = 0 AND ($5 IS NULL OR p.kind IN (SELECT value FROM json_each($5))) \
         AND ($6 IS NULL OR p.text LIKE $6) ORDER BY p.published_at DESC";
    /// Answered by the index alone; of the newest posts, since an account may have a hundred thousand.
    KINDS =
        "SELECT DISTINCT kind FROM (SELECT p.kind FROM post p INDEXED BY post_by_publication \
         WHERE p.workspace_id = $1 AND p.account_id = $2 AND p.published_at < $3 AND p.published_day = 0 \
         ORDER BY p.published_at DESC LIMIT $4)";
}

/// The curves of the posts of an account that are in a set, newest first: one arena a metric.
pub(super) async fn earlier(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    account: AccountId,
    set: &ComparisonSet,
    metrics: MetricSet,
    limit: i64,
) -> Result<Vec<Curves>> {
    let query = sqlx::query(EARLIER)
        .bind(workspace.0)
        .bind(account.0)
        .bind(set.before)
        .bind(set.from.unwrap_or(i64::MIN))
        .bind(keys(set))
        .bind(set.tag.as_ref().map(pattern));
    let mut rows = query.fetch(connection);
    let mut arenas: Vec<Curves> = metrics.iter().map(|_| Curves::default()).collect();
    let mut left = limit;
    while left > 0 {
        let Some(row) = rows.try_next().await? else { break };
        let words: Option<&str> = row.try_get(2)?;
        if set.tag.as_ref().is_some_and(|tag| !words.is_some_and(|words| tag.is_in(words))) {
            continue;
        }
        push(&mut arenas, &row, metrics)?;
        left -= 1;
    }
    Ok(arenas)
}

/// What [`earlier`] asks; it stops where it has enough.
pub(super) fn asked(workspace: WorkspaceId, account: AccountId, set: &ComparisonSet) -> String {
    let text = |text: Option<String>| text.map_or("NULL".into(), |text| sql::quoted(&text));
    let values = [
        workspace.0.to_string(),
        account.0.to_string(),
        set.before.to_string(),
        set.from.unwrap_or(i64::MIN).to_string(),
        text(keys(set)),
        text(set.tag.as_ref().map(pattern)),
    ];
    sql::filled(EARLIER, &values)
}

/// Adds the curve of a row of a publication and a curve, by age, to the arena of each metric.
pub(super) fn push(arenas: &mut [Curves], row: &SqliteRow, metrics: MetricSet) -> Result<()> {
    let published: i64 = row.try_get(0)?;
    let measurable = Curve::measurable_in(row.try_get(1)?, metrics);
    let measurable = measurable.ok_or_else(|| corrupt("a broken curve"))?;
    for (points, arena) in measurable.into_iter().zip(arenas) {
        arena.push(points.into_iter().map(|(at, total)| (at - published, total)));
    }
    Ok(())
}

/// The types of the newest posts of an account that were published before a second.
pub(super) async fn kinds(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    account: AccountId,
    before: i64,
    newest: i64,
) -> Result<Vec<Option<PostKind>>> {
    let query = sqlx::query(KINDS).bind(workspace.0).bind(account.0).bind(before).bind(newest);
    let rows = query.fetch_all(connection).await?;
    rows.iter().map(|row| kind(row, 0)).collect()
}

/// The keys of a set's types, as a JSON array.
fn keys(set: &ComparisonSet) -> Option<String> {
    let keys: Vec<_> = set.kinds.iter().map(PostKind::key).collect();
    (!keys.is_empty()).then(|| serde_json::Value::from(keys).to_string())
}

/// What a text with a tag is like, and perhaps others: case is known of ASCII alone, any other character stands for
/// any.
fn pattern(tag: &Tag) -> String {
    let name = tag.name().chars().map(|c| if c.is_ascii() { c } else { '_' });
    format!("%_{}%", name.collect::<String>())
}
