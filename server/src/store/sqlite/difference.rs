//! Comparing two uploads: what each of them said, read post by post from what it stored and what it repeated.
//!
//! Rows come many in one text: a million rows of twenty values would take sqlx longer than SQLite takes to find
//! and to print them.

use app::domain::difference::{Difference, FallenTotal, Listed};
use app::domain::overview::Leader;
use app::domain::{Amounts, ImportId, Metric, Post, Relation, Value, WorkspaceId};
use sqlx::{Row, SqliteConnection};

use super::error::corrupt;
use super::sql::statements;
use super::{imports, posts};
use crate::store::Result;
use crate::store::model::difference::{Comparison, Fallen, Stored, Told, last_said};
use crate::store::model::repeats::{self, RepeatedRow, unpack_ids};

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
    POSTS =
        "SELECT p.id, p.platform_post_id, p.url, p.text, p.published_at, p.published_day, \
         a.id, a.platform, a.handle FROM json_each($2) j \
         CROSS JOIN post p ON p.id = j.value AND p.workspace_id = $1 \
         CROSS JOIN account a ON a.id = p.account_id ORDER BY j.key";
}

/// Rows that are in memory at a time, about.
const ROWS: i64 = 20_000;
/// Posts of which all that was ever stored is in memory at a time.
const REPEATING: usize = 500;

/// The difference of two uploads; `None` where one of them does not stand.
pub(super) async fn read(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    from: ImportId,
    to: ImportId,
) -> Result<Option<Difference>> {
    let (Some(first), Some(second)) = (
        imports::report(connection, workspace, from).await?,
        imports::report(connection, workspace, to).await?,
    ) else {
        return Ok(None);
    };
    let (Some(by_first), Some(by_second)) =
        (side(connection, workspace, from).await?, side(connection, workspace, to).await?)
    else {
        return Ok(None);
    };
    let (first, second) = (first.summary, second.summary);
    let rows = first.counts.rows().max(second.counts.rows()).max(1);
    let posts = ROWS * first.posts.max(second.posts) / rows;
    let most = usize::try_from(posts).unwrap_or_default().max(1);
    let mut comparing = Comparing {
        connection: &mut *connection,
        workspace,
        sides: [by_first, by_second],
        comparison: Comparison::new(),
    };
    comparing.run(most).await?;
    let compared = comparing.comparison.finish();
    Ok(Some(Difference {
        from: first,
        to: second,
        shared: compared.shared,
        vanished: told(connection, workspace, compared.vanished).await?,
        appeared: told(connection, workspace, compared.appeared).await?,
        fell: fallen(connection, workspace, compared.fell).await?,
        metrics_gone: compared.metrics_gone,
        metrics_new: compared.metrics_new,
        moved: compared.moved,
    }))
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

struct Comparing<'a> {
    connection: &'a mut SqliteConnection,
    workspace: WorkspaceId,
    sides: [Side; 2],
    comparison: Comparison,
}

impl Comparing<'_> {
    async fn run(&mut self, most: usize) -> Result<()> {
        let [from, to] = &self.sides;
        let mut all = [from.posts.as_slice(), to.posts.as_slice()].concat();
        all.sort_unstable();
        all.dedup();
        for part in all.chunks(most) {
            let stored = self.stored(part).await?;
            for post in part {
                let rows = of_post(&stored, *post, |row| row.post);
                let [from, to] = &self.sides;
                let (from, to) = (from.last_said(*post, rows)?, to.last_said(*post, rows)?);
                self.comparison.take(*post, from, to);
            }
        }
        Ok(())
    }

    /// What the two stored of posts; where one of them repeated something, all that stood by then.
    async fn stored(&mut self, part: &[i64]) -> Result<Vec<Stored>> {
        let [from, to] = [0, 1].map(|side| self.sides[side].import.0);
        let is_repeated = |post: &i64| self.sides.iter().any(|side| side.repeats(*post));
        let (repeating, own): (Vec<i64>, Vec<i64>) = part.iter().copied().partition(is_repeated);
        let mut stored = Vec::new();
        let query = sqlx::query_scalar(STORED_BY).bind(self.workspace.0).bind(ids(&own));
        let query = query.bind(from).bind(to);
        parse(query.fetch_one(&mut *self.connection).await?, &mut stored)?;
        for part in repeating.chunks(REPEATING) {
            let query = sqlx::query_scalar(STORED_UNTIL).bind(self.workspace.0).bind(ids(part));
            let query = query.bind(from.max(to));
            parse(query.fetch_one(&mut *self.connection).await?, &mut stored)?;
        }
        // SQLite promises no order inside a group, though it keeps that of the table.
        stored.sort_by_key(|row| (row.post, row.at, row.import));
        Ok(stored)
    }
}

/// The items of a post among items in the order of posts.
fn of_post<T>(items: &[T], post: i64, post_of: impl Fn(&T) -> i64) -> &[T] {
    let start = items.partition_point(|item| post_of(item) < post);
    let end = start + items[start..].partition_point(|item| post_of(item) == post);
    &items[start..end]
}

fn ids(posts: &[i64]) -> String {
    serde_json::Value::from(posts).to_string()
}

fn parse(lines: Option<String>, stored: &mut Vec<Stored>) -> Result<()> {
    for line in lines.as_deref().unwrap_or_default().lines() {
        stored.push(row(line).ok_or_else(|| corrupt("an observation that cannot be read"))?);
    }
    Ok(())
}

fn row(line: &str) -> Option<Stored> {
    // The bounds, which are JSON, stand last and may hold commas.
    let mut cells = line.splitn(Metric::COUNT + 4, ',');
    let mut number = || cells.next()?.parse::<i64>().ok();
    let (post, at, import) = (number()?, number()?, number()?);
    let mut amounts = Amounts::EMPTY;
    for metric in Metric::ALL {
        let cell = cells.next()?;
        if !cell.is_empty() {
            let amount = cell.parse().ok().filter(|amount| *amount >= 0)?;
            amounts.set(metric, Value::exact(amount));
        }
    }
    bound(&mut amounts, cells.next()?)?;
    Some(Stored { post, at, import, amounts })
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

async fn told(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    listed: Listed<Told>,
) -> Result<Listed<Leader>> {
    let shown = listed.shown.iter().map(|(post, _)| *post).collect::<Vec<_>>();
    let posts = named(connection, workspace, &shown).await?;
    let shown = listed.shown.into_iter().zip(posts);
    let shown = shown.map(|((_, latest), post)| Leader { post, latest });
    Ok(Listed { count: listed.count, shown: shown.collect() })
}

async fn fallen(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    listed: Listed<Fallen>,
) -> Result<Listed<FallenTotal>> {
    let shown = listed.shown.iter().map(|fallen| fallen.post).collect::<Vec<_>>();
    let posts = named(connection, workspace, &shown).await?;
    let shown = listed.shown.into_iter().zip(posts).map(|(fallen, post)| FallenTotal {
        post,
        metric: fallen.metric,
        before: fallen.before,
        after: fallen.after,
    });
    Ok(Listed { count: listed.count, shown: shown.collect() })
}

/// Posts by their ids, in that order; one that is asked for twice comes twice.
async fn named(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &[i64],
) -> Result<Vec<Post>> {
    let query = sqlx::query(POSTS).bind(workspace.0).bind(ids(posts));
    let named: Vec<Post> =
        query.fetch_all(connection).await?.iter().map(posts::read).collect::<Result<_>>()?;
    let is_whole = named.iter().map(|post| post.id.0).eq(posts.iter().copied());
    if is_whole { Ok(named) } else { Err(corrupt("an observation of no post")) }
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
        assert!(row("7,60,3,-1,,,,,,,,,,,,,,").is_none());
    }
}
