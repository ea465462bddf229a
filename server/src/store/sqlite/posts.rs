//! Posts with their details, latest totals and curves.

use app::domain::{Platform, Post, PostId, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::accounts;
use super::bulk::{self, Filled, Sizes};
use super::error::corrupt;
use super::known::json;
use super::sql::{metrics, statements, ten};
use super::values::{Values, kind, moment};
use crate::store::Result;
use crate::store::model::curve::Curve;
use crate::store::model::details::Details;
use crate::store::model::rescoring::Group;
use crate::store::model::standing::Standing;

macro_rules! write_posts {
    ($rows:expr) => {
        concat!(
            "INSERT INTO post (id, workspace_id, account_id, platform, platform_post_id, ",
            "url, text, published_at, published_day, kind, gain_interactions, gain_from, gain_to, latest_at, ",
            "latest_day, ",
            metrics!("latest_"),
            ", latest_bounds) VALUES ",
            $rows,
            " ON CONFLICT (id) DO UPDATE SET account_id = excluded.account_id, url = excluded.url, ",
            "text = excluded.text, published_at = excluded.published_at, ",
            "published_day = excluded.published_day, kind = excluded.kind, gain_interactions = excluded.gain_interactions, ",
            "gain_from = excluded.gain_from, gain_to = excluded.gain_to, latest_at = excluded.latest_at, ",
            "latest_day = excluded.latest_day, ",
            latest_excluded!(),
            ", latest_bounds = excluded.latest_bounds",
        )
    };
}
macro_rules! latest_excluded {
    () => {
        each_latest!(
            "reach",
            "impressions",
            "views",
            "likes",
            "reposts",
            "quotes",
            "comments",
            "shares",
            "saves",
            "clicks",
            "link_clicks",
            "profile_visits",
            "follows"
        )
    };
}
macro_rules! each_latest {
    ($($metric:literal),+) => {
        concat!(
            $("latest_", $metric, " = excluded.latest_", $metric, ", ",)+
            "latest_engagements = excluded.latest_engagements",
        )
    };
}
macro_rules! post_row {
    () => {
        "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
    };
}
macro_rules! write_curves {
    ($rows:expr) => {
        concat!("REPLACE INTO post_curve (workspace_id, post_id, curve) VALUES ", $rows)
    };
}

statements! {
    ANY = "SELECT EXISTS (SELECT 1 FROM post WHERE workspace_id = $1)";
    LAST_ID = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'post'";
    /// The posts of a platform by their ids there; the account only where it is named.
    BY_PLATFORM_ID =
        "SELECT j.key, p.id, p.account_id, CASE WHEN a.handle <> '' THEN a.id END, p.url, p.text, \
         p.published_at, p.published_day, p.kind, p.platform, p.platform_post_id, c.curve FROM json_each($3) j \
         CROSS JOIN post p ON p.workspace_id = $1 AND p.platform = $2 AND p.platform_post_id = j.value \
         CROSS JOIN account a ON a.id = p.account_id \
         CROSS JOIN post_curve c ON c.workspace_id = p.workspace_id AND c.post_id = p.id";
    /// The same by our own ids.
    BY_ID =
        "SELECT j.key, p.id, p.account_id, CASE WHEN a.handle <> '' THEN a.id END, p.url, p.text, \
         p.published_at, p.published_day, p.kind, p.platform, p.platform_post_id, c.curve FROM json_each($2) j \
         CROSS JOIN post p ON p.id = j.value AND p.workspace_id = $1 \
         CROSS JOIN account a ON a.id = p.account_id \
         CROSS JOIN post_curve c ON c.workspace_id = p.workspace_id AND c.post_id = p.id \
         ORDER BY p.id";
    WRITE_100 = write_posts!(ten!(ten!(post_row!())));
    WRITE_10 = write_posts!(ten!(post_row!()));
    WRITE_1 = write_posts!(post_row!());
    CURVES_100 = write_curves!(ten!(ten!("(?,?,?)")));
    CURVES_10 = write_curves!(ten!("(?,?,?)"));
    CURVES_1 = write_curves!("(?,?,?)");
    DELETE = "DELETE FROM post WHERE workspace_id = $1 AND id IN (SELECT value FROM json_each($2))";
    DELETE_CURVES =
        "DELETE FROM post_curve WHERE workspace_id = $1 \
         AND post_id IN (SELECT value FROM json_each($2))";
    FIND =
        "SELECT id FROM post WHERE workspace_id = $1 AND platform = $2 AND platform_post_id = $3";
    ONE =
        "SELECT p.id, p.platform_post_id, p.url, p.text, p.published_at, p.published_day, p.kind, \
         a.id, a.platform, a.handle FROM post p CROSS JOIN account a ON a.id = p.account_id \
         WHERE p.workspace_id = $1 AND p.id = $2";
}

const POSTS: Sizes = &[(100, WRITE_100), (10, WRITE_10), (1, WRITE_1)];
const CURVES: Sizes = &[(100, CURVES_100), (10, CURVES_10), (1, CURVES_1)];

/// A post as it stands.
#[derive(Clone, Debug)]
pub(super) struct KnownPost {
    pub(super) id: i64,
    /// Whose it is; the platform's nameless account where no upload names one.
    pub(super) account: i64,
    pub(super) platform: String,
    pub(super) platform_id: String,
    pub(super) details: Details,
    pub(super) curve: Vec<u8>,
}

/// A post as it will stand.
#[derive(Clone, Debug)]
pub(super) struct PostRow {
    pub(super) id: i64,
    pub(super) account: i64,
    pub(super) platform: String,
    pub(super) platform_id: String,
    pub(super) details: Details,
    pub(super) standing: Standing,
    pub(super) curve: Vec<u8>,
}

/// Whether a workspace has posts.
pub(super) async fn any(connection: &mut SqliteConnection, workspace: WorkspaceId) -> Result<bool> {
    Ok(sqlx::query_scalar(ANY).bind(workspace.0).fetch_one(connection).await?)
}

/// The last id that was given to a post.
pub(super) async fn last_id(connection: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar(LAST_ID).fetch_one(connection).await?)
}

/// The posts that a platform knows by ids, a JSON array; each with its place in the array.
pub(super) async fn by_platform_id(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    platform: &str,
    ids: &str,
) -> Result<Vec<(usize, KnownPost)>> {
    let query = sqlx::query(BY_PLATFORM_ID).bind(workspace.0).bind(platform).bind(ids);
    query.fetch_all(connection).await?.iter().map(known).collect()
}

/// The posts of our own ids, a JSON array, in their order.
pub(super) async fn by_id(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    ids: &str,
) -> Result<Vec<KnownPost>> {
    let query = sqlx::query(BY_ID).bind(workspace.0).bind(ids);
    query.fetch_all(connection).await?.iter().map(|row| Ok(known(row)?.1)).collect()
}

fn known(row: &SqliteRow) -> Result<(usize, KnownPost)> {
    let place: i64 = row.try_get(0)?;
    let details = Details {
        account: row.try_get(3)?,
        url: row.try_get(4)?,
        text: row.try_get(5)?,
        published: moment(row, 6)?,
        kind: kind(row, 8)?,
    };
    let post = KnownPost {
        id: row.try_get(1)?,
        account: row.try_get(2)?,
        platform: row.try_get(9)?,
        platform_id: row.try_get(10)?,
        details,
        curve: row.try_get(11)?,
    };
    Ok((usize::try_from(place).map_err(corrupt)?, post))
}

impl KnownPost {
    /// The posts that it is compared with.
    pub(super) fn group(&self) -> Group {
        (self.account, self.details.kind)
    }

    /// Its curve, unpacked.
    pub(super) fn unpacked(&self) -> Result<Curve> {
        Curve::unpack(&self.curve).ok_or_else(|| corrupt("a broken curve"))
    }
}

/// Statements that store posts, new ones and known ones, and their curves.
pub(super) fn write(workspace: WorkspaceId, posts: &[PostRow]) -> Result<Vec<Filled>> {
    let mut filled = bulk::fill(POSTS, 30, posts, |values, post| add(values, workspace, post))?;
    filled.extend(bulk::fill(CURVES, 3, posts, |values, post| {
        values.add(workspace.0)?;
        values.add(post.id)?;
        values.add(post.curve.clone())
    })?);
    Ok(filled)
}

fn add(values: &mut Values, workspace: WorkspaceId, post: &PostRow) -> Result<()> {
    values.add(post.id)?;
    values.add(workspace.0)?;
    values.add(post.account)?;
    values.add(post.platform.clone())?;
    values.add(post.platform_id.clone())?;
    values.add(post.details.url.clone())?;
    values.add(post.details.text.clone())?;
    values.add_moment(post.details.published)?;
    values.add_kind(post.details.kind)?;
    values.add(post.standing.gain.map(|gain| gain.interactions))?;
    values.add(post.standing.gain.map(|gain| gain.from))?;
    values.add(post.standing.gain.map(|gain| gain.to))?;
    values.add_moment(Some(post.standing.at))?;
    values.add_amounts(&post.standing.latest)
}

/// Deletes posts, a JSON array of ids.
pub(super) async fn delete(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &str,
) -> Result<()> {
    for statement in [DELETE_CURVES, DELETE] {
        sqlx::query(statement).bind(workspace.0).bind(posts).execute(&mut *connection).await?;
    }
    Ok(())
}

/// The post that a platform knows by this id.
pub(super) async fn find(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    platform: &Platform,
    platform_id: &str,
) -> Result<Option<PostId>> {
    let query = sqlx::query_scalar(FIND).bind(workspace.0).bind(platform.key()).bind(platform_id);
    Ok(query.fetch_optional(connection).await?.map(PostId))
}

/// The rows that a statement has of posts in the order of their ids in a list, its second value.
pub(super) async fn in_order(
    connection: &mut SqliteConnection,
    statement: &'static str,
    workspace: WorkspaceId,
    posts: &[PostId],
) -> Result<Vec<SqliteRow>> {
    let ids = json(posts.iter().map(|post| post.0));
    let query = sqlx::query(statement).bind(workspace.0).bind(ids);
    Ok(query.fetch_all(connection).await?)
}

/// A post.
pub(super) async fn one(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    post: PostId,
) -> Result<Option<Post>> {
    let query = sqlx::query(ONE).bind(workspace.0).bind(post.0);
    query.fetch_optional(connection).await?.map(|row| read(&row)).transpose()
}

/// Reads a post from ten columns, its account the last three.
pub(super) fn read(row: &SqliteRow) -> Result<Post> {
    Ok(Post {
        id: PostId(row.try_get(0)?),
        platform_id: row.try_get(1)?,
        url: row.try_get(2)?,
        text: row.try_get(3)?,
        published: moment(row, 4)?,
        kind: kind(row, 6)?,
        account: accounts::read(row, 7)?,
    })
}
