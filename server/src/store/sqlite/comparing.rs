//! Comparing two uploads: what each of them said, read post by post from what it stored and what it repeated.
//!
//! Rows come many in one text: a million rows of twenty values would take sqlx longer than SQLite takes to find
//! and to print them. While SQLite prints the next ones, the last ones are compared on another thread.

use std::sync::Arc;

use app::domain::import::ImportSummary;
use app::domain::{Amounts, ImportId, Metric, Relation, Value, WorkspaceId};
use sqlx::{Row, SqliteConnection};
use tokio::task::{JoinHandle, spawn_blocking};

use super::error::corrupt;
use super::sql::statements;
use crate::store::model::difference::{Compared, Comparison, Stored, last_said};
use crate::store::model::repeats::{self, RepeatedRow, unpack_ids};
use crate::store::{Result, StoreError};

/// What uploads stored of posts, a line a row: post, moment, upload, the metrics in their order, the bounds.
macro_rules! stored {
    ($which:literal) => {
        concat!(
            "SELECT group_concat(concat(o.post_id, ',', o.observed_at, ',', o.import_id, ',', ",
            "o.reach, ',', o.impressions, ',', o.views, ',', o.likes, ',', o.reposts, ',', ",
            "o.quotes, ',', o.comments, ',', o.shares, ',', o.saves, ',', o.clicks, ',', ",
            "o.link_clicks, ',', o.profile_visits, ',', o.follows, ',', o.engagements, ',', ",
            "o.bounds), char(10)) FROM json_each($2) j CROSS JOIN observation o ",
            "ON o.workspace_id = $1 AND o.post_id = j.value WHERE ",
            $which
        )
    };
}

statements! {
    SAID =
        "SELECT touched, repeats FROM import WHERE workspace_id = $1 AND id = $2 AND undone_at IS NULL";
    /// What the two stored themselves.
    STORED_BY = stored!("o.import_id IN ($3, $4)");
    /// All that stood when the later of them was stored, for what it repeated.
    STORED_UNTIL = stored!("o.import_id <= $3");
}

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
        let lines = stored(connection, workspace, &sides, part).await?;
        let comparison = joined(comparing).await?;
        let (sides, part) = (Arc::clone(&sides), part.to_vec());
        comparing = spawn_blocking(move || take(comparison, &sides, &part, &lines));
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
) -> Result<Vec<String>> {
    let [from, to] = [sides[0].import.0, sides[1].import.0];
    let is_repeated = |post: &i64| sides.iter().any(|side| side.repeats(*post));
    let (repeating, own): (Vec<i64>, Vec<i64>) = part.iter().copied().partition(is_repeated);
    let query = sqlx::query_scalar(STORED_BY).bind(workspace.0).bind(ids(&own));
    let lines: Option<String> = query.bind(from).bind(to).fetch_one(&mut *connection).await?;
    let mut stored = Vec::from_iter(lines);
    for part in repeating.chunks(REPEATING) {
        let query = sqlx::query_scalar(STORED_UNTIL).bind(workspace.0).bind(ids(part));
        let lines: Option<String> = query.bind(from.max(to)).fetch_one(&mut *connection).await?;
        stored.extend(lines);
    }
    Ok(stored)
}

/// Compares what the two said of posts. `lines` are what they stored of them.
fn take(
    mut comparison: Comparison,
    sides: &[Side; 2],
    posts: &[i64],
    lines: &[String],
) -> Result<Comparison> {
    let rows = lines.iter().flat_map(|lines| lines.lines()).map(row);
    let rows: Option<Vec<Stored>> = rows.collect();
    let mut stored = rows.ok_or_else(|| corrupt("an observation that cannot be read"))?;
    // SQLite promises no order inside a group, though it keeps that of the table.
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

/// A JSON array, as statements take lists.
pub(super) fn ids(posts: &[i64]) -> String {
    serde_json::Value::from(posts).to_string()
}

fn row(line: &str) -> Option<Stored> {
    let mut cells = Cells(line);
    let (post, at, import) = (cells.number()?, cells.number()?, cells.number()?);
    let mut amounts = Amounts::EMPTY;
    for metric in Metric::ALL {
        if !cells.skip_empty() {
            amounts.set(metric, Value::exact(cells.number().filter(|amount| *amount >= 0)?));
        }
    }
    // The bounds, which are JSON, stand last and may hold commas.
    bound(&mut amounts, cells.0)?;
    Some(Stored { post, at, import, amounts })
}

/// The rest of a line. Tens of millions of cells are read: each byte is looked at once.
struct Cells<'a>(&'a str);

impl Cells<'_> {
    /// Takes the next cell when it is empty.
    fn skip_empty(&mut self) -> bool {
        let rest = self.0.strip_prefix(',');
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    /// The number of the next cell, which ends with a comma.
    fn number(&mut self) -> Option<i64> {
        let bytes = self.0.as_bytes();
        let is_negative = bytes.first() == Some(&b'-');
        let (mut number, mut place) = (0_i64, usize::from(is_negative));
        let start = place;
        loop {
            match *bytes.get(place)? {
                digit @ b'0'..=b'9' => {
                    number = number.checked_mul(10)?.checked_add((digit - b'0').into())?;
                }
                b',' => break,
                _ => return None,
            }
            place += 1;
        }
        self.0 = &self.0[place + 1..];
        (place > start).then_some(if is_negative { -number } else { number })
    }
}

fn bound(amounts: &mut Amounts, bounds: &str) -> Option<()> {
    if bounds.is_empty() {
        return Some(());
    }
    let signs: serde_json::Map<String, serde_json::Value> = serde_json::from_str(bounds).ok()?;
    for (key, sign) in &signs {
        let (metric, relation) = (Metric::from_key(key)?, Relation::from_sign(sign.as_str()?)?);
        let value = amounts.get(metric)?;
        amounts.set(metric, Value { relation, ..value });
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_row_and_bounds_may_hold_commas() {
        let line = r#"7,-60,3,,12,,5,20,,,,,,,,,,{"likes":">=","reposts":"<"}"#;
        let stored = row(line).unwrap();
        assert_eq!((stored.post, stored.at, stored.import), (7, -60, 3));
        let bound = |amount, relation| Value { amount, relation };
        let expected = [
            (Metric::Impressions, Value::exact(12)),
            (Metric::Likes, bound(5, Relation::AtLeast)),
            (Metric::Reposts, bound(20, Relation::Under)),
        ];
        assert_eq!(stored.amounts, expected.into_iter().collect());
        assert!(row("7,60,3,,12").is_none());
        assert!(row("7,60,3,,x,,,,,,,,,,,,,").is_none());
        assert!(row("7,60,3,,99999999999999999999,,,,,,,,,,,,,").is_none());
        assert!(row("7,60,3,-1,,,,,,,,,,,,,,").is_none());
    }
}
