//! Comparing two uploads: what each of them said, read post by post from what it stored and what it repeated.
//!
//! While SQLite finds the next posts, the last ones are unpacked and compared on another thread.

use std::sync::Arc;

use app::domain::import::ImportSummary;
use app::domain::{Amounts, ImportId, WorkspaceId};
use sqlx::{Row, SqliteConnection};
use tokio::task::{JoinHandle, spawn_blocking};

use super::error::corrupt;
use super::known::json;
use super::sql::statements;
use crate::store::model::difference::{Compared, Comparison, Stored, last_said};
use crate::store::model::repeats::{self, RepeatedRow, unpack_ids};
use crate::store::model::said::{self, Said};
use crate::store::{Result, StoreError};

statements! {
    SAID =
        "SELECT touched, repeats FROM import WHERE workspace_id = $1 AND id = $2 AND undone_at IS NULL";
    /// What the two stored themselves.
    STORED_BY =
        "SELECT o.post_id, o.import_id, o.said FROM json_each($2) j CROSS JOIN observation o \
         ON o.workspace_id = $1 AND o.post_id = j.value AND o.import_id IN ($3, $4)";
    /// All that stood when the later of them was stored, for what it repeated.
    STORED_UNTIL =
        "SELECT o.post_id, o.import_id, o.said FROM json_each($2) j CROSS JOIN observation o \
         ON o.workspace_id = $1 AND o.post_id = j.value AND o.import_id <= $3";
}

/// Post and upload, and what this said of that.
type PackedSaid = (i64, i64, Vec<u8>);

/// Rows that are in memory at a time, about.
const ROWS: i64 = 20_000;
/// Posts of which all that was ever stored is in memory at a time.
const REPEATING: usize = 500;

/// Compares two uploads; `None` where one of them does not stand.
pub(super) async fn compare(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    imports: [&ImportSummary; 2],
) -> Result<Option<Compared>> {
    let [from, to] = imports;
    let (Some(by_first), Some(by_second)) =
        (side(connection, workspace, from.id).await?, side(connection, workspace, to.id).await?)
    else {
        return Ok(None);
    };
    let sides = Arc::new([by_first, by_second]);
    let mut comparing: JoinHandle<Result<Comparison>> = spawn_blocking(|| Ok(Comparison::new()));
    for part in posts(&sides).chunks(posts_at_a_time(imports)) {
        let packed = stored(connection, workspace, &sides, part).await?;
        let comparison = joined(comparing).await?;
        let (sides, part) = (Arc::clone(&sides), part.to_vec());
        comparing = spawn_blocking(move || take(comparison, &sides, &part, &packed));
    }
    Ok(Some(joined(comparing).await?.finish()))
}

async fn joined(comparing: JoinHandle<Result<Comparison>>) -> Result<Comparison> {
    comparing.await.map_err(|error| StoreError::Database(Box::new(error)))?
}

/// As many posts as have about [`ROWS`] rows.
fn posts_at_a_time(imports: [&ImportSummary; 2]) -> usize {
    let most =
        |of: fn(&ImportSummary) -> i64| imports.map(of).into_iter().max().unwrap_or_default();
    let (rows, posts) = (most(|import| import.counts.rows()), most(|import| import.posts));
    usize::try_from(ROWS * posts / rows.max(1)).unwrap_or_default().max(1)
}

/// The posts that any of the two is about, in order.
fn posts(sides: &[Side; 2]) -> Vec<i64> {
    let mut posts = [sides[0].posts.as_slice(), sides[1].posts.as_slice()].concat();
    posts.sort_unstable();
    posts.dedup();
    posts
}

/// What the two stored of posts; where one of them repeated something, all that stood by then.
async fn stored(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    sides: &[Side; 2],
    part: &[i64],
) -> Result<Vec<PackedSaid>> {
    let [from, to] = [sides[0].import.0, sides[1].import.0];
    let is_repeated = |post: &i64| sides.iter().any(|side| side.repeats(*post));
    let (repeating, own): (Vec<i64>, Vec<i64>) = part.iter().copied().partition(is_repeated);
    let query = sqlx::query_as(STORED_BY).bind(workspace.0).bind(json(&own)).bind(from).bind(to);
    let mut stored: Vec<PackedSaid> = query.fetch_all(&mut *connection).await?;
    for part in repeating.chunks(REPEATING) {
        let query = sqlx::query_as(STORED_UNTIL).bind(workspace.0).bind(json(part));
        stored.extend(query.bind(from.max(to)).fetch_all(&mut *connection).await?);
    }
    Ok(stored)
}

/// Compares what the two said of posts. `packed` is what was stored of them.
fn take(
    mut comparison: Comparison,
    sides: &[Side; 2],
    posts: &[i64],
    packed: &[PackedSaid],
) -> Result<Comparison> {
    let mut stored = Vec::new();
    for (post, import, said) in packed {
        let rows = said::unpack(said).ok_or_else(|| corrupt("a broken observation"))?;
        stored.extend(rows.into_iter().map(|Said { observed, amounts, .. }| Stored {
            post: *post,
            at: observed.at,
            import: *import,
            amounts,
        }));
    }
    stored.sort_by_key(|row| (row.post, row.at, row.import));
    for post in posts {
        let rows = of_post(&stored, *post, |row| row.post);
        let [from, to] = sides;
        let (from, to) = (from.last_said(*post, rows)?, to.last_said(*post, rows)?);
        comparison.take(*post, from, to);
    }
    Ok(comparison)
}

/// What an upload noted of itself.
struct Side {
    import: ImportId,
    /// The posts that it is about, in order.
    posts: Vec<i64>,
    /// Where in `repeats` its repetitions of each post begin, in the order of posts.
    places: Vec<(i64, usize)>,
    /// Packed.
    repeats: Vec<u8>,
}

async fn side(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
) -> Result<Option<Side>> {
    let query = sqlx::query(SAID).bind(workspace.0).bind(import.0);
    let Some(row) = query.fetch_optional(connection).await? else { return Ok(None) };
    let touched: Vec<u8> = row.try_get::<Option<_>, _>(0)?.unwrap_or_default();
    let repeats: Vec<u8> = row.try_get::<Option<_>, _>(1)?.unwrap_or_default();
    let mut posts = unpack_ids(&touched).ok_or_else(|| corrupt("broken ids"))?;
    let places = repeats::places(&repeats).ok_or_else(|| corrupt("broken repetitions"))?;
    posts.extend(places.iter().map(|(post, _)| *post));
    posts.sort_unstable();
    posts.dedup();
    Ok(Some(Side { import, posts, places, repeats }))
}

impl Side {
    /// What it says last of a post, where it is about it. `stored` are the post's rows.
    fn last_said(&self, post: i64, stored: &[Stored]) -> Result<Option<Amounts>> {
        if self.posts.binary_search(&post).is_err() {
            return Ok(None);
        }
        let mut repeated: Vec<RepeatedRow> = Vec::new();
        for (_, place) in of_post(&self.places, post, |(post, _)| *post) {
            let again = repeats::at(&self.repeats, post, *place);
            repeated.extend(again.ok_or_else(|| corrupt("broken repetitions"))?.rows);
        }
        Ok(Some(last_said(self.import.0, stored, &repeated)))
    }

    fn repeats(&self, post: i64) -> bool {
        self.places.binary_search_by_key(&post, |(post, _)| *post).is_ok()
    }
}

/// The items of a post among items in the order of posts.
fn of_post<T>(items: &[T], post: i64, post_of: impl Fn(&T) -> i64) -> &[T] {
    let start = items.partition_point(|item| post_of(item) < post);
    let end = start + items[start..].partition_point(|item| post_of(item) == post);
    &items[start..end]
}
