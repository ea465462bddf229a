//! The curves of an account's posts by age: what measures compare a post with.
//!
//! Tags are read from the words when they are asked for: no table of tags has to follow each import and undo, and
//! only a question for a tag pays, by a look at the words of the account's posts until enough are found.

use std::cmp::Reverse;

use app::domain::analytics::Curves;
use app::domain::{AccountId, ComparisonSet, MetricSet, PostKind, Tag, WorkspaceId};
use futures_util::TryStreamExt;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::error::corrupt;
use super::sql::{self, as_one_row, statements};
use super::values::kind;
use crate::store::Result;
use crate::store::model::curve::Curve;

/// The condition on the day is the index's own, so that the index is used.
macro_rules! of_account {
    ($columns:literal, $end:literal) => {
        concat!(
            "SELECT p.published_at, c.curve",
            $columns,
            " FROM post p INDEXED BY post_by_publication \
             CROSS JOIN post_curve c ON c.workspace_id = p.workspace_id AND c.post_id = p.id \
             WHERE p.workspace_id = $1 AND p.account_id = $2 AND p.published_at < $3 \
             AND p.published_at >= $4 AND p.published_day = 0 \
             AND ($5 IS NULL OR p.kind IN (SELECT value FROM json_each($5)))",
            $end,
        )
    };
}

statements! {
    EARLIER = as_one_row!(of_account!("", " ORDER BY p.published_at DESC LIMIT $6"));
    /// Whether a tag is in the words is seen when they are read.
    TAGGED = of_account!(", p.text", " AND p.text LIKE $6 ORDER BY p.published_at DESC");
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
    let of_account = |statement| {
        let query = sqlx::query(statement).bind(workspace.0).bind(account.0).bind(set.before);
        query.bind(set.from.unwrap_or(i64::MIN)).bind(keys(set))
    };
    let Some(tag) = &set.tag else {
        let row = of_account(EARLIER).bind(limit).fetch_one(connection).await?;
        return arenas(&row, metrics);
    };
    let mut rows = of_account(TAGGED).bind(pattern(tag)).fetch(connection);
    let mut arenas = empty(metrics);
    let mut left = limit;
    while left > 0 {
        let Some(row) = rows.try_next().await? else { break };
        if tag.is_in(row.try_get(2)?) {
            push(&mut arenas, row.try_get(0)?, row.try_get(1)?, metrics)?;
            left -= 1;
        }
    }
    Ok(arenas)
}

fn empty(metrics: MetricSet) -> Vec<Curves> {
    metrics.iter().map(|_| Curves::default()).collect()
}

/// The arenas, one a metric, of curves that came as one row.
pub(super) fn arenas(row: &SqliteRow, metrics: MetricSet) -> Result<Vec<Curves>> {
    let broken = || corrupt("a broken curve");
    let told: Option<&str> = row.try_get(0)?;
    let told = told.into_iter().flat_map(|told| told.split(','));
    let curves = told.map(|told| dated(told).ok_or_else(broken));
    let mut curves = curves.collect::<Result<Vec<(i64, &str)>>>()?;
    // SQLite promises no order of what it joins.
    curves.sort_by_key(|(published, _)| Reverse(*published));
    let (mut arenas, mut packed) = (empty(metrics), Vec::new());
    for (published, curve) in curves {
        packed.resize(curve.len() / 2, 0);
        hex::decode_to_slice(curve, &mut packed).map_err(|_| broken())?;
        push(&mut arenas, published, &packed, metrics)?;
    }
    Ok(arenas)
}

/// What [`earlier`] asks; with a tag it stops where it has enough.
pub(super) fn asked(
    workspace: WorkspaceId,
    account: AccountId,
    set: &ComparisonSet,
    limit: i64,
) -> String {
    let (statement, last) = match &set.tag {
        None => (EARLIER, limit.to_string()),
        Some(tag) => (TAGGED, sql::quoted(&pattern(tag))),
    };
    let values = [
        workspace.0.to_string(),
        account.0.to_string(),
        set.before.to_string(),
        set.from.unwrap_or(i64::MIN).to_string(),
        keys(set).map_or_else(|| "NULL".into(), |keys| sql::quoted(&keys)),
        last,
    ];
    sql::filled(statement, &values)
}

/// A publication and a curve in hex.
fn dated(told: &str) -> Option<(i64, &str)> {
    let (published, curve) = told.split_once(' ')?;
    Some((published.parse().ok()?, curve))
}

/// Adds a packed curve, by age, to the arena of each metric.
fn push(arenas: &mut [Curves], published: i64, packed: &[u8], metrics: MetricSet) -> Result<()> {
    let whole = Curve::measurable_in(packed, metrics, |place, at, total| {
        arenas[place].point(at - published, total);
    });
    arenas.iter_mut().for_each(Curves::close);
    whole.ok_or_else(|| corrupt("a broken curve"))
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
