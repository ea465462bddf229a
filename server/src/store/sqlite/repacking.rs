//! Moves observations from a row for each moment, as the first versions stored them, into one value for each post
//! and upload. It runs once, when a database is opened, in one transaction.

use app::domain::WorkspaceId;
use sqlx::sqlite::{SqlitePool, SqliteRow};
use sqlx::{Row, SqliteConnection};

use super::bulk;
use super::error::corrupt;
use super::left;
use super::observations::{self, StoredSaid};
use super::sql::metrics;
use super::values::{amounts, moment};
use crate::store::Result;
use crate::store::model::said::Said;

// These are no `statements!`: on a new database they have nothing to be prepared on.
const POSTS: &str = "SELECT id FROM post WHERE id > $1 ORDER BY id LIMIT 500";
const ROWS: &str = concat!(
    "SELECT o.workspace_id, o.post_id, o.import_id, o.row, o.observed_at, o.day_only, ",
    metrics!("o."),
    ", o.bounds FROM post p CROSS JOIN observation_by_moment o \
     ON o.workspace_id = p.workspace_id AND o.post_id = p.id WHERE p.id BETWEEN $1 AND $2 \
     ORDER BY o.workspace_id, o.post_id, o.import_id, o.observed_at",
);
const DROP: &str = "DROP TABLE observation_by_moment";

/// Moves what is still stored in the old way.
pub(super) async fn repack(writer: &SqlitePool) -> Result<()> {
    left::do_once(writer, "observation_by_moment", DROP, async |connection| {
        let mut last = 0;
        while let Some(next) = repack_after(connection, last).await? {
            last = next;
        }
        Ok(())
    })
    .await
}

/// Moves some posts' observations, and answers with the last of those posts.
async fn repack_after(connection: &mut SqliteConnection, last: i64) -> Result<Option<i64>> {
    let posts: Vec<i64> = sqlx::query_scalar(POSTS).bind(last).fetch_all(&mut *connection).await?;
    let Some((first, last)) = posts.first().zip(posts.last()) else { return Ok(None) };
    let query = sqlx::query(ROWS).bind(first).bind(last);
    let rows =
        query.fetch_all(&mut *connection).await?.iter().map(read).collect::<Result<Vec<_>>>()?;
    for of_workspace in rows.chunk_by(|(a, _), (b, _)| a.workspace == b.workspace) {
        let packed = of_workspace.chunk_by(|(a, _), (b, _)| a == b).filter_map(|rows| {
            let (key, _) = rows[0];
            StoredSaid::pack(key.post, key.import, rows.iter().map(|(_, said)| *said))
        });
        let packed: Vec<_> = packed.collect();
        let workspace = WorkspaceId(of_workspace[0].0.workspace);
        bulk::run(connection, observations::insert(workspace, &packed)?).await?;
    }
    Ok(Some(*last))
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Key {
    workspace: i64,
    post: i64,
    import: i64,
}

fn read(row: &SqliteRow) -> Result<(Key, Said)> {
    let key = Key { workspace: row.try_get(0)?, post: row.try_get(1)?, import: row.try_get(2)? };
    let observed = moment(row, 4)?.ok_or_else(|| corrupt("an observation without a moment"))?;
    Ok((key, Said { row: row.try_get(3)?, observed, amounts: amounts(row, 6)? }))
}
