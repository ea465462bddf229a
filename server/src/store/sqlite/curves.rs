//! The curves of an account's posts by age: what measures compare a post with.
//!
//! Tags are read from the words when they are asked for: no table of tags has to follow each import and undo, and
//! only a question for a tag pays, by a look at the words of the account's posts until enough are found.

use std::cmp::Reverse;
use std::str::FromStr;

use app::domain::analytics::Curves;
use app::domain::{AccountId, ComparisonSet, Hashtag, MetricSet, PostId, PostKind, WorkspaceId};
use futures_util::TryStreamExt;
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Row, SqliteConnection};

use super::error::corrupt;
use super::known::json;
use super::sql::{self, as_one_row, statements};
use super::values::kind;
use crate::store::Result;
use crate::store::model::curve::Curve;

/// The posts of an account in a set. The condition on the day is the index's own, so that the index is used.
macro_rules! in_set {
    () => {
        " WHERE p.workspace_id = $1 AND p.account_id = $2 AND p.published_at < $3 \
         AND p.published_at >= $4 AND p.published_day = 0 \
         AND ($5 IS NULL OR p.kind IN (SELECT value FROM json_each($5)))"
    };
}

/// Their curves.
macro_rules! of_account {
    ($columns:literal, $end:literal) => {
        concat!(
            "SELECT p.published_at, c.curve",
            $columns,
            " FROM post p INDEXED BY post_by_publication \
             CROSS JOIN post_curve c ON c.workspace_id = p.workspace_id AND c.post_id = p.id",
            in_set!(),
            $end,
        )
    };
}

statements! {
    EARLIER = as_one_row!(of_account!("", " ORDER BY p.published_at DESC LIMIT $6"));
    /// A post that was last observed at a lower age has no total at this one.
    OBSERVED = concat!(
        "SELECT group_concat(published_at || ' ' || id) FROM (\
         SELECT p.published_at, p.id FROM post p INDEXED BY post_by_publication",
        in_set!(),
        " AND p.latest_at - p.published_at >= $6 AND p.published_at >= coalesce(\
         (SELECT p.published_at FROM post p INDEXED BY post_by_publication",
        in_set!(),
        " ORDER BY p.published_at DESC LIMIT 1 OFFSET $7 - 1), $4) \
         ORDER BY p.published_at DESC LIMIT $8)",
    );
    EACH =
        "SELECT group_concat(j.key || ' ' || hex(c.curve)) FROM json_each($2) j \
         CROSS JOIN post_curve c ON c.workspace_id = $1 AND c.post_id = j.value";
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
    let Some(tag) = &set.tag else {
        let query = bound(EARLIER, workspace, account, set).bind(limit);
        return arenas(&query.fetch_one(connection).await?, metrics);
    };
    let tagged = bound(TAGGED, workspace, account, set).bind(pattern(tag));
    let mut rows = tagged.fetch(connection);
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

/// Of the `newest` posts of an account that are in a set without a tag, those that were observed at an age or later:
/// newest first, `limit` at most.
pub(super) async fn observed(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    account: AccountId,
    set: &ComparisonSet,
    age: i64,
    (newest, limit): (i64, i64),
) -> Result<Vec<(PostId, i64)>> {
    let query = bound(OBSERVED, workspace, account, set).bind(age).bind(newest).bind(limit);
    let row = query.fetch_one(connection).await?;
    let mut posts = told(&row)?.map(numbered::<i64>).collect::<Result<Vec<_>>>()?;
    posts.sort_by_key(|(published, _)| Reverse(*published));
    let dated =
        |(published, post): (i64, &str)| Ok((PostId(post.parse().map_err(corrupt)?), published));
    posts.into_iter().map(dated).collect()
}

/// The curves of posts in their order, each with the second of its publication: one arena a metric; an empty curve of
/// a post that is not known.
pub(super) async fn each(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &[(PostId, i64)],
    metrics: MetricSet,
) -> Result<Vec<Curves>> {
    let ids = json(posts.iter().map(|(post, _)| post.0));
    let row = sqlx::query(EACH).bind(workspace.0).bind(ids).fetch_one(connection).await?;
    let mut curves = told(&row)?.map(numbered::<usize>).collect::<Result<Vec<_>>>()?;
    curves.sort_by_key(|(place, _)| *place);
    let mut curves = curves.into_iter().peekable();
    let (mut arenas, mut packed) = (empty(metrics), Vec::new());
    for (place, (_, published)) in posts.iter().enumerate() {
        match curves.next_if(|(of, _)| *of == place) {
            Some((_, curve)) => push_told(&mut arenas, (*published, curve), metrics, &mut packed)?,
            None => arenas.iter_mut().for_each(Curves::close),
        }
    }
    Ok(arenas)
}

type Bound<'a> = Query<'a, sqlx::Sqlite, SqliteArguments>;

fn bound(
    statement: &'static str,
    workspace: WorkspaceId,
    account: AccountId,
    set: &ComparisonSet,
) -> Bound<'static> {
    let query = sqlx::query(statement).bind(workspace.0).bind(account.0).bind(set.before);
    query.bind(set.from.unwrap_or(i64::MIN)).bind(keys(set))
}

fn empty(metrics: MetricSet) -> Vec<Curves> {
    metrics.iter().map(|_| Curves::default()).collect()
}

/// The arenas, one a metric, of curves that came as one row.
pub(super) fn arenas(row: &SqliteRow, metrics: MetricSet) -> Result<Vec<Curves>> {
    let mut curves = told(row)?.map(numbered::<i64>).collect::<Result<Vec<_>>>()?;
    // SQLite promises no order of what it joins.
    curves.sort_by_key(|(published, _)| Reverse(*published));
    let (mut arenas, mut packed) = (empty(metrics), Vec::new());
    for curve in curves {
        push_told(&mut arenas, curve, metrics, &mut packed)?;
    }
    Ok(arenas)
}

/// What came as one row.
fn told(row: &SqliteRow) -> Result<impl Iterator<Item = &str>> {
    let told: Option<&str> = row.try_get(0)?;
    Ok(told.into_iter().flat_map(|told| told.split(',')))
}

/// A number, and what is told behind it.
fn numbered<N: FromStr>(told: &str) -> Result<(N, &str)> {
    let parts = told.split_once(' ').and_then(|(number, rest)| Some((number.parse().ok()?, rest)));
    parts.ok_or_else(|| corrupt("a broken curve"))
}

/// Adds a curve in hex.
fn push_told(
    arenas: &mut [Curves],
    (published, curve): (i64, &str),
    metrics: MetricSet,
    packed: &mut Vec<u8>,
) -> Result<()> {
    packed.resize(curve.len() / 2, 0);
    hex::decode_to_slice(curve, packed).map_err(corrupt)?;
    push(arenas, published, packed, metrics)
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
    (!set.kinds.is_any()).then(|| json(set.kinds.iter().map(PostKind::key)))
}

/// What a text with a tag is like, and perhaps others: case is known of ASCII alone, whatever else stands there, which
/// may be another number of characters in another case, is anything.
fn pattern(tag: &Hashtag) -> String {
    let name = tag.name().chars().map(|c| if c.is_ascii() { c } else { '%' });
    format!("%_{}%", name.collect::<String>())
}
