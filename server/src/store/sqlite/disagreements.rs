//! What uploads say otherwise than earlier ones, with the post and the file behind each value.

use app::domain::{Disagreement, ImportId, Post, WorkspaceId};
use sqlx::{Row, SqliteConnection};

use super::known::json;
use super::sql::{metrics, statements};
use super::values::amounts;
use super::{difference, origins};
use crate::store::Result;
use crate::store::model::remarks::Disagreed;

statements! {
    /// What uploads before one said of posts at moments, in the order of uploads.
    SAID_BEFORE = concat!(
        "SELECT o.post_id, o.observed_at, o.import_id, o.row, ",
        metrics!("o."),
        ", o.bounds FROM json_each($2) j CROSS JOIN observation o ON o.workspace_id = $1 ",
        "AND o.post_id = j.value ->> 0 AND o.observed_at = j.value ->> 1 ",
        "WHERE o.import_id < $3 ORDER BY o.import_id",
    );
}

/// Names what an upload disagrees about, as far as what was said before still stands.
pub(super) async fn traced(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    upload: ImportId,
    disagreed: Vec<Disagreed>,
) -> Result<Vec<Disagreement>> {
    if disagreed.is_empty() {
        return Ok(Vec::new());
    }
    let places = json(disagreed.iter().map(|told| (told.post, told.observed.at)));
    let query = sqlx::query(SAID_BEFORE).bind(workspace.0).bind(places).bind(upload.0);
    let rows = query.fetch_all(&mut *connection).await?;
    let mut found = Vec::with_capacity(disagreed.len());
    for told in disagreed {
        let mut by_whom = None;
        for row in &rows {
            let is_it = (told.post, told.observed.at) == (row.try_get(0)?, row.try_get(1)?);
            if is_it && amounts(row, 4)?.get(told.metric) == Some(told.before) {
                by_whom = Some((row.try_get::<i64, _>(2)?, row.try_get::<i64, _>(3)?));
            }
        }
        found.extend(by_whom.map(|by_whom| (told, by_whom)));
    }
    let imports = found.iter().map(|(_, (import, _))| *import);
    let origins = origins::of_imports(connection, workspace, imports).await?;
    let posts: Vec<i64> = found.iter().map(|(told, _)| told.post).collect();
    let posts = difference::named(connection, workspace, &posts).await?;
    let name = |((told, (import, row)), post): ((Disagreed, (i64, i64)), Post)| {
        let Disagreed { observed, metric, before, now, .. } = told;
        let source = origins.source(import, row)?;
        Ok(Disagreement { post, observed, metric, before, source, now })
    };
    found.into_iter().zip(posts).map(name).collect()
}
