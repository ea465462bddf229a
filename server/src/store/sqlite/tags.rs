//! Tags, the posts that have one by hand, and what was done to many posts at once.

use app::domain::tag::{Rule, Tag, TagId, TagKind, Tagging};
use app::domain::{Moment, PostId, WorkspaceId};
use async_trait::async_trait;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::Sqlite;
use super::error::corrupt;
use super::known::json;
use super::sql::statements;
use crate::store::model::repeats;
use crate::store::{Result, Saved, Tags};

statements! {
    ALL =
        "SELECT id, name, colour, rule, rule_words, first_day, last_day FROM tag \
         WHERE workspace_id = $1 AND removed_at IS NULL ORDER BY name";
    NAMED = "SELECT id FROM tag WHERE workspace_id = $1 AND name = $2 AND removed_at IS NULL";
    CREATE =
        "INSERT INTO tag (workspace_id, name, colour, rule, rule_words, first_day, last_day, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id";
    CHANGE =
        "UPDATE tag SET name = $3, colour = $4, rule = $5, rule_words = $6, first_day = $7, last_day = $8 \
         WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL";
    REMOVE =
        "UPDATE tag SET removed_at = $3 WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL";
    RESTORE =
        "UPDATE tag SET removed_at = NULL WHERE workspace_id = $1 AND id = $2 AND NOT EXISTS \
         (SELECT 1 FROM tag o WHERE o.workspace_id = $1 AND o.name = tag.name AND o.removed_at IS NULL)";
    POSTS = "SELECT post_id FROM post_tag WHERE workspace_id = $1 AND tag_id = $2 ORDER BY post_id";
    OF_POSTS =
        "SELECT t.post_id, t.tag_id FROM json_each($2) j CROSS JOIN post_tag t \
         ON t.workspace_id = $1 AND t.post_id = j.value";
    GIVE =
        "INSERT INTO post_tag (workspace_id, tag_id, post_id) SELECT p.workspace_id, $2, p.id \
         FROM json_each($3) j CROSS JOIN post p ON p.id = j.value AND p.workspace_id = $1 \
         WHERE true ON CONFLICT DO NOTHING RETURNING post_id";
    TAKE =
        "DELETE FROM post_tag WHERE workspace_id = $1 AND tag_id = $2 \
         AND post_id IN (SELECT value FROM json_each($3)) RETURNING post_id";
    NOTE =
        "INSERT INTO tagging (workspace_id, tag_id, is_given, posts, done_at) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    DONE =
        "SELECT tag_id, is_given, posts FROM tagging WHERE workspace_id = $1 AND id = $2 AND undone_at IS NULL";
    UNDONE = "UPDATE tagging SET undone_at = $3 WHERE workspace_id = $1 AND id = $2";
}

#[async_trait]
impl Tags for Sqlite {
    async fn tags(&self, workspace: WorkspaceId) -> Result<Vec<Tag>> {
        all(&mut *self.readers.acquire().await?, workspace).await
    }

    async fn save_tag(
        &self,
        workspace: WorkspaceId,
        tag: Option<TagId>,
        kind: &TagKind,
        now: Moment,
    ) -> Result<Saved> {
        let mut transaction = self.begin().await?;
        let saved = save(&mut transaction, workspace, tag, kind, now).await?;
        self.end(transaction).await?;
        Ok(saved)
    }

    async fn remove_tag(&self, workspace: WorkspaceId, tag: TagId, now: Moment) -> Result<bool> {
        let mut transaction = self.begin().await?;
        let removed = remove(&mut transaction, workspace, tag, Some(now)).await?;
        self.end(transaction).await?;
        Ok(removed)
    }

    async fn restore_tag(&self, workspace: WorkspaceId, tag: TagId) -> Result<bool> {
        let mut transaction = self.begin().await?;
        let restored = remove(&mut transaction, workspace, tag, None).await?;
        self.end(transaction).await?;
        Ok(restored)
    }

    async fn tagged(&self, workspace: WorkspaceId, tag: TagId) -> Result<Vec<PostId>> {
        posts(&mut *self.readers.acquire().await?, workspace, tag).await
    }

    async fn tags_of(
        &self,
        workspace: WorkspaceId,
        posts: &[PostId],
    ) -> Result<Vec<(PostId, TagId)>> {
        of_posts(&mut *self.readers.acquire().await?, workspace, posts).await
    }

    async fn tag_posts(
        &self,
        workspace: WorkspaceId,
        tag: TagId,
        is_given: bool,
        posts: &[PostId],
        now: Moment,
    ) -> Result<Tagging> {
        let mut transaction = self.begin().await?;
        let done = tag_all(&mut transaction, workspace, (tag, is_given), posts, now).await?;
        self.end(transaction).await?;
        Ok(done)
    }

    async fn tagging(&self, workspace: WorkspaceId, tagging: i64) -> Result<Option<Tagging>> {
        let reader = &mut *self.readers.acquire().await?;
        Ok(done(reader, workspace, tagging).await?.map(|(done, _)| done))
    }

    async fn undo_tagging(
        &self,
        workspace: WorkspaceId,
        tagging: i64,
        now: Moment,
    ) -> Result<bool> {
        let mut transaction = self.begin().await?;
        let undone = undo(&mut transaction, workspace, tagging, now).await?;
        self.end(transaction).await?;
        Ok(undone)
    }
}

/// The tags, by their names.
async fn all(connection: &mut SqliteConnection, workspace: WorkspaceId) -> Result<Vec<Tag>> {
    let rows = sqlx::query(ALL).bind(workspace.0).fetch_all(connection).await?;
    rows.iter().map(read).collect()
}

fn read(row: &SqliteRow) -> Result<Tag> {
    let (rule, words): (Option<&str>, Option<&str>) = (row.try_get(3)?, row.try_get(4)?);
    let rule = rule
        .zip(words)
        .map(|(key, words)| Rule::parse(key, words).ok_or_else(|| corrupt("a rule that is none")));
    let kind = TagKind {
        name: row.try_get(1)?,
        colour: row.try_get(2)?,
        rule: rule.transpose()?,
        days: (row.try_get(5)?, row.try_get(6)?),
    };
    Ok(Tag { id: TagId(row.try_get(0)?), kind })
}

/// Creates a tag, or changes one.
async fn save(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    tag: Option<TagId>,
    kind: &TagKind,
    now: Moment,
) -> Result<Saved> {
    let named: Option<i64> = sqlx::query_scalar(NAMED)
        .bind(workspace.0)
        .bind(&kind.name)
        .fetch_optional(&mut *connection)
        .await?;
    if let Some(other) = named.map(TagId).filter(|other| Some(*other) != tag) {
        return Ok(Saved::Taken(other));
    }
    let (rule, words) = (kind.rule.as_ref().map(Rule::key), kind.rule.as_ref().map(Rule::words));
    let query = match tag {
        Some(tag) => sqlx::query(CHANGE).bind(workspace.0).bind(tag.0),
        None => sqlx::query(CREATE).bind(workspace.0),
    };
    let query = query.bind(&kind.name).bind(kind.colour).bind(rule).bind(words);
    let query = query.bind(kind.days.0).bind(kind.days.1);
    if let Some(tag) = tag {
        let is_known = query.execute(connection).await?.rows_affected() > 0;
        return Ok(if is_known { Saved::Done(tag) } else { Saved::Unknown });
    }
    let row = query.bind(now.at).fetch_one(connection).await?;
    Ok(Saved::Done(TagId(row.try_get(0)?)))
}

/// Removes a tag, or brings it back: not where another has its name by now.
async fn remove(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    tag: TagId,
    removed: Option<Moment>,
) -> Result<bool> {
    let query = match removed {
        Some(now) => sqlx::query(REMOVE).bind(workspace.0).bind(tag.0).bind(now.at),
        None => sqlx::query(RESTORE).bind(workspace.0).bind(tag.0),
    };
    Ok(query.execute(connection).await?.rows_affected() > 0)
}

/// The posts that have a tag by hand, in the order of their ids.
async fn posts(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    tag: TagId,
) -> Result<Vec<PostId>> {
    let query = sqlx::query_scalar(POSTS).bind(workspace.0).bind(tag.0);
    Ok(query.fetch_all(connection).await?.into_iter().map(PostId).collect())
}

/// The tags that some posts have by hand.
async fn of_posts(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &[PostId],
) -> Result<Vec<(PostId, TagId)>> {
    let ids = json(posts.iter().map(|post| post.0));
    let rows = sqlx::query(OF_POSTS).bind(workspace.0).bind(ids).fetch_all(connection).await?;
    rows.iter().map(|row| Ok((PostId(row.try_get(0)?), TagId(row.try_get(1)?)))).collect()
}

/// Gives posts a tag, or takes it away, and notes which ones that changed.
async fn tag_all(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    (tag, is_given): (TagId, bool),
    posts: &[PostId],
    now: Moment,
) -> Result<Tagging> {
    let ids = json(posts.iter().map(|post| post.0));
    let changed = change(&mut *connection, workspace, (tag, is_given), ids).await?;
    let query = sqlx::query_scalar(NOTE).bind(workspace.0).bind(tag.0).bind(is_given);
    let query = query.bind(repeats::pack_ids(&changed)).bind(now.at);
    let id = query.fetch_one(connection).await?;
    Ok(Tagging { id, tag, is_given, posts: changed.len() })
}

/// The posts that this changes, in the order of their ids.
async fn change(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    (tag, is_given): (TagId, bool),
    ids: String,
) -> Result<Vec<i64>> {
    let statement = if is_given { GIVE } else { TAKE };
    let query = sqlx::query_scalar(statement).bind(workspace.0).bind(tag.0).bind(ids);
    let mut changed: Vec<i64> = query.fetch_all(connection).await?;
    changed.sort_unstable();
    Ok(changed)
}

/// What was done, where it was not undone yet.
async fn done(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    tagging: i64,
) -> Result<Option<(Tagging, Vec<i64>)>> {
    let query = sqlx::query(DONE).bind(workspace.0).bind(tagging);
    let Some(row) = query.fetch_optional(connection).await? else { return Ok(None) };
    let posts = repeats::unpack_ids(row.try_get(2)?).ok_or_else(|| corrupt("broken ids"))?;
    let (tag, is_given) = (TagId(row.try_get(0)?), row.try_get(1)?);
    Ok(Some((Tagging { id: tagging, tag, is_given, posts: posts.len() }, posts)))
}

/// Undoes what was done, once.
async fn undo(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    tagging: i64,
    now: Moment,
) -> Result<bool> {
    let Some((done, posts)) = done(&mut *connection, workspace, tagging).await? else {
        return Ok(false);
    };
    change(&mut *connection, workspace, (done.tag, !done.is_given), json(posts)).await?;
    sqlx::query(UNDONE).bind(workspace.0).bind(tagging).bind(now.at).execute(connection).await?;
    Ok(true)
}
