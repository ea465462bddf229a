//! What uploads say otherwise than earlier ones, with the post and the file behind each value.

use std::collections::BTreeSet;

use app::domain::{Disagreement, ImportId, Post, WorkspaceId};
use sqlx::SqliteConnection;

use super::known::json;
use super::observations::{self, StoredRow};
use super::{difference, origins};
use crate::store::Result;
use crate::store::model::remarks::Disagreed;

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
    let posts = json(disagreed.iter().map(|told| told.post).collect::<BTreeSet<_>>());
    let rows = observations::of_posts(connection, workspace, &posts).await?;
    let said_it = |told: &Disagreed, row: &StoredRow| {
        (row.post, row.said.observed.at) == (told.post, told.observed.at)
            && row.said.import < upload.0
            && row.said.amounts.get(told.metric) == Some(told.before)
    };
    let mut found = Vec::with_capacity(disagreed.len());
    for told in disagreed {
        let by_whom = rows.iter().rfind(|row| said_it(&told, row));
        found.extend(by_whom.map(|row| (told, (row.said.import, row.said.row.into()))));
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
