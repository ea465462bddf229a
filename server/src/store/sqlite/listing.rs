//! Posts of a list with what it shows of each.

use app::domain::overview::{Gained, ListedPost};
use app::domain::{PostId, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::error::corrupt;
use super::sql::{metrics, statements};
use super::values::moment;
use super::{overview, posts};
use crate::store::Result;
use crate::store::model::curve::Curve;
use crate::store::model::standing;

statements! {
    EACH = concat!(
        "SELECT p.id, p.platform_post_id, p.url, p.text, p.published_at, p.published_day, p.kind, \
         a.id, a.platform, a.handle, ",
        metrics!("p.latest_"),
        ", p.latest_bounds, p.latest_at, p.latest_day, p.gain_interactions, p.gain_from, p.gain_to, c.curve, s.score FROM json_each($2) j \
         CROSS JOIN post p ON p.id = j.value AND p.workspace_id = $1 CROSS JOIN account a ON a.id = p.account_id \
         CROSS JOIN post_curve c ON c.workspace_id = p.workspace_id AND c.post_id = p.id \
         LEFT JOIN post_score s ON s.workspace_id = p.workspace_id AND s.post_id = p.id ORDER BY j.key",
    );
}

/// Posts in the order of a list; those that are not known are left out.
pub(super) async fn each(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &[PostId],
) -> Result<Vec<ListedPost>> {
    let rows = posts::in_order(connection, EACH, workspace, posts).await?;
    rows.iter().map(listed).collect()
}

fn listed(row: &SqliteRow) -> Result<ListedPost> {
    let curve = Curve::unpack(row.try_get(30)?).ok_or_else(|| corrupt("a broken curve"))?;
    Ok(ListedPost {
        leader: overview::leader(row)?,
        observed: moment(row, 25)?,
        gained: gained(row)?,
        score: row.try_get(31)?,
        curve: standing::interactions(&curve),
    })
}

fn gained(row: &SqliteRow) -> Result<Option<Gained>> {
    let Some(interactions) = row.try_get(27)? else { return Ok(None) };
    Ok(Some(Gained { interactions, from: row.try_get(28)?, to: row.try_get(29)? }))
}
