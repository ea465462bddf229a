//! Notes beside posts, with their time.

use app::domain::annotation::Annotation;
use app::domain::{Moment, PostId, WorkspaceId};
use async_trait::async_trait;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::Sqlite;
use super::error::corrupt;
use super::sql::statements;
use super::values::moment;
use crate::store::{Annotations, Result};

statements! {
    CREATE =
        "INSERT INTO annotation (workspace_id, post_id, at, day, text, created_at) \
         SELECT workspace_id, id, $3, $4, $5, $6 FROM post WHERE workspace_id = $1 AND id = $2 \
         RETURNING id, at, day, text";
    OF_POST =
        "SELECT id, at, day, text FROM annotation WHERE workspace_id = $1 AND post_id = $2 ORDER BY at, id";
    REMOVE = "DELETE FROM annotation WHERE workspace_id = $1 AND post_id = $2 AND id = $3";
}

#[async_trait]
impl Annotations for Sqlite {
    async fn annotate(
        &self,
        workspace: WorkspaceId,
        post: PostId,
        moment: Moment,
        text: &str,
        now: Moment,
    ) -> Result<Option<Annotation>> {
        let mut transaction = self.begin().await?;
        let query = sqlx::query(CREATE)
            .bind(workspace.0)
            .bind(post.0)
            .bind(moment.at)
            .bind(i64::from(!moment.has_hour()))
            .bind(text)
            .bind(now.at);
        let row = query.fetch_optional(&mut *transaction).await?;
        let note = row.map(|row| read(&row)).transpose()?;
        self.end(transaction).await?;
        Ok(note)
    }

    async fn remove_annotation(
        &self,
        workspace: WorkspaceId,
        post: PostId,
        annotation: i64,
    ) -> Result<bool> {
        self.change(sqlx::query(REMOVE).bind(workspace.0).bind(post.0).bind(annotation)).await
    }
}

/// The notes of a post, by time.
pub(super) async fn of_post(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    post: PostId,
) -> Result<Vec<Annotation>> {
    let query = sqlx::query(OF_POST).bind(workspace.0).bind(post.0);
    query.fetch_all(connection).await?.iter().map(read).collect()
}

fn read(row: &SqliteRow) -> Result<Annotation> {
    let moment = moment(row, 1)?.ok_or_else(|| corrupt("a note without a time"))?;
    Ok(Annotation { id: row.try_get(0)?, moment, text: row.try_get(3)? })
}
