//! The scores of posts: a read model, worked out anew for the posts that a change touches and for those that are
//! compared with them.

use std::collections::BTreeSet;

use app::domain::{Metric, MetricSet, PostId, PostKind, WorkspaceId};
use futures_util::TryStreamExt;
use sqlx::sqlite::SqlitePool;
use sqlx::{Row, SqliteConnection};

use super::bulk::{self, Sizes};
use super::curves;
use super::error::corrupt;
use super::known::json;
use super::left;
use super::sql::{statements, ten};
use super::values::{kind, moment};
use crate::store::Result;
use crate::store::model::rescoring::{Dated, Group, Rescoring, affected};
use crate::store::model::scoring::{BLOCK, Peer, REACH, Window};

macro_rules! write {
    ($rows:expr) => {
        concat!("REPLACE INTO post_score (workspace_id, post_id, score) VALUES ", $rows)
    };
}

/// The posts of a group from a condition on.
macro_rules! in_group {
    ($columns:literal, $and:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM post p INDEXED BY post_by_publication WHERE p.workspace_id = $1 AND p.account_id = $2 \
             AND p.published_day = 0 AND ($3 IS NULL OR p.kind = $3) ",
            $and,
        )
    };
}

// These are no `statements!`: on a new database they have nothing to be prepared on.
const WITHOUT: &str = "SELECT id FROM workspace_without_scores";
const DROP: &str = "DROP TABLE workspace_without_scores";

statements! {
    DATED =
        "SELECT id, account_id, kind, published_at, published_day FROM post WHERE workspace_id = $1";
    /// As one text, as curves are. A group scores its own: posts of its type, or without one.
    PEERS = concat!(
        "SELECT group_concat(id || ' ' || published_at || ' ' || own || ' ' || metric) FROM (",
        in_group!(
            "p.id, p.published_at, p.kind IS $3 AS own, CASE \
             WHEN p.latest_likes IS NOT NULL THEN 'likes' WHEN p.latest_reposts IS NOT NULL THEN 'reposts' \
             WHEN p.latest_comments IS NOT NULL THEN 'comments' WHEN p.latest_shares IS NOT NULL THEN 'shares' \
             WHEN p.latest_saves IS NOT NULL THEN 'saves' WHEN p.latest_quotes IS NOT NULL THEN 'quotes' \
             WHEN p.latest_views IS NOT NULL THEN 'views' WHEN p.latest_impressions IS NOT NULL THEN 'impressions' \
             WHEN p.latest_reach IS NOT NULL THEN 'reach' WHEN p.latest_clicks IS NOT NULL THEN 'clicks' \
             WHEN p.latest_link_clicks IS NOT NULL THEN 'link_clicks' \
             WHEN p.latest_profile_visits IS NOT NULL THEN 'profile_visits' \
             WHEN p.latest_follows IS NOT NULL THEN 'follows' ELSE 'engagements' END AS metric",
            "AND p.published_at >= coalesce(("
        ),
        in_group!("p.published_at", "AND p.published_at < $4 ORDER BY p.published_at DESC LIMIT 1 OFFSET $6 - 1"),
        "), -9223372036854775808) AND p.published_at <= coalesce((",
        in_group!("p.published_at", "AND p.published_at > $5 ORDER BY p.published_at LIMIT 1 OFFSET $6 - 1"),
        "), 9223372036854775807) ORDER BY p.published_at)",
    );
    WRITE_1000 = write!(ten!(ten!(ten!("(?,?,?)"))));
    WRITE_100 = write!(ten!(ten!("(?,?,?)")));
    WRITE_10 = write!(ten!("(?,?,?)"));
    WRITE_1 = write!("(?,?,?)");
    REMOVE =
        "DELETE FROM post_score WHERE workspace_id = $1 AND post_id IN (SELECT value FROM json_each($2))";
}

const SIZES: Sizes = &[(1_000, WRITE_1000), (100, WRITE_100), (10, WRITE_10), (1, WRITE_1)];

/// Works scores out anew. The posts that got one, or lost it.
pub(super) async fn follow(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    rescoring: Rescoring,
) -> Result<BTreeSet<i64>> {
    let mut scored = BTreeSet::new();
    for (group, changed) in rescoring.groups() {
        scored.extend(score(&mut *connection, workspace, group, &changed).await?);
    }
    Ok(scored)
}

/// Works out the scores of a database that was made before there were any.
pub(super) async fn catch_up(writer: &SqlitePool) -> Result<()> {
    left::do_once(writer, "workspace_without_scores", DROP, async |connection| {
        let workspaces = sqlx::query_scalar(WITHOUT).fetch_all(&mut *connection).await?;
        for workspace in workspaces.into_iter().map(WorkspaceId) {
            let all = all(connection, workspace).await?;
            follow(connection, workspace, all).await?;
        }
        Ok(())
    })
    .await
}

async fn all(connection: &mut SqliteConnection, workspace: WorkspaceId) -> Result<Rescoring> {
    let mut rows = sqlx::query(DATED).bind(workspace.0).fetch(connection);
    let mut all = Rescoring::default();
    while let Some(row) = rows.try_next().await? {
        all.note(row.try_get(0)?, (row.try_get(1)?, kind(&row, 2)?), moment(&row, 3)?);
    }
    Ok(all)
}

/// Takes the scores of posts that are gone.
pub(super) async fn remove(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &str,
) -> Result<()> {
    sqlx::query(REMOVE).bind(workspace.0).bind(posts).execute(connection).await?;
    Ok(())
}

async fn score(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    group: Group,
    changed: &[Dated],
) -> Result<Vec<i64>> {
    let (peers, own) = peers(&mut *connection, workspace, group, changed).await?;
    let dated: Vec<Dated> = peers.iter().map(|peer| (peer.published, peer.post)).collect();
    let mut asked = affected(&dated, changed, REACH);
    asked.retain(|place| own[*place]);
    let metrics: MetricSet = asked.iter().filter_map(|place| peers[*place].metric).collect();
    let mut window = Window::new(metrics);
    let mut scores = Vec::with_capacity(asked.len());
    for block in asked.chunk_by(|a, b| a / BLOCK == b / BLOCK) {
        for missing in window.missing(block[0] / BLOCK) {
            let posts = peers.iter().skip(missing * BLOCK).take(BLOCK);
            let posts: Vec<_> = posts.map(|peer| (PostId(peer.post), peer.published)).collect();
            window.add(curves::each(&mut *connection, workspace, &posts, metrics).await?);
        }
        scores.extend(block.iter().map(|at| (peers[*at].post, window.score(&peers, *at))));
    }
    write(connection, workspace, &scores).await?;
    Ok(asked.into_iter().map(|place| peers[place].post).collect())
}

async fn write(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    scores: &[(i64, Option<f64>)],
) -> Result<()> {
    let told = scores.iter().filter_map(|(post, score)| Some((*post, (*score)?)));
    let told: Vec<(i64, f64)> = told.collect();
    let filled = bulk::fill(SIZES, 3, &told, |values, (post, score)| {
        values.add(workspace.0)?;
        values.add(*post)?;
        values.add(*score)
    });
    bulk::run(&mut *connection, filled?).await?;
    let untold = scores.iter().filter(|(_, score)| score.is_none()).map(|(post, _)| *post);
    remove(connection, workspace, &json(untold)).await
}

/// The posts of a group that may be compared, in the order of their publication; and which of them it scores.
async fn peers(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    (account, kind): Group,
    changed: &[Dated],
) -> Result<(Vec<Peer>, Vec<bool>)> {
    let ends = changed.first().zip(changed.last()).map(|((first, _), (last, _))| (*first, *last));
    let (first, last) = ends.unwrap_or_default();
    let query = sqlx::query(PEERS).bind(workspace.0).bind(account).bind(kind.map(PostKind::key));
    let query = query.bind(first).bind(last).bind(i64::try_from(REACH).map_err(corrupt)?);
    let row = query.fetch_one(connection).await?;
    let told: Option<&str> = row.try_get(0)?;
    let peers = told.into_iter().flat_map(|told| told.split(',')).map(peer);
    let mut peers = peers.collect::<Option<Vec<_>>>().ok_or_else(|| corrupt("a broken list"))?;
    // SQLite promises no order of what it joins.
    peers.sort_unstable_by_key(|(peer, _)| (peer.published, peer.post));
    Ok(peers.into_iter().unzip())
}

fn peer(told: &str) -> Option<(Peer, bool)> {
    let mut parts = told.split(' ');
    let mut number = || parts.next()?.parse().ok();
    let (post, published, own) = (number()?, number()?, number()?);
    let metric = Metric::from_key(parts.next()?);
    Some((Peer { post, published, metric }, own == 1_i64))
}
