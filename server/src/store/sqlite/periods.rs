//! What an account's posts gained in a period: sums of its days.

use app::domain::overview::{Day, Rated, Tally};
use app::domain::period::{Period, PeriodTotals};
use app::domain::{Account, AccountId, Gains, Interactions, Metric, Moment, WorkspaceId, Zone};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::known::json;
use super::sql::{metrics, statements};
use super::values::moment;
use crate::store::Result;

/// The interactions and the audience of those days of accounts that tell both.
macro_rules! rated {
    ($audience:literal) => {
        concat!(
            ", sum(",
            $audience,
            ") FILTER (WHERE ",
            reactions!(),
            "), sum(coalesce(likes, 0) + coalesce(comments, 0) + coalesce(reposts, 0) + coalesce(quotes, 0) \
             + coalesce(shares, 0)) FILTER (WHERE ",
            $audience,
            " IS NOT NULL AND ",
            reactions!(),
            ")",
        )
    };
}

/// Whether any interaction is known.
macro_rules! reactions {
    () => {
        "coalesce(likes, comments, reposts, quotes, shares) IS NOT NULL"
    };
}

statements! {
    /// Some accounts' days, each day once.
    DAYS = concat!(
        "SELECT day, sum(spread), sum(unspread), ",
        metrics!("sum(", ")"),
        rated!("impressions"),
        rated!("views"),
        " FROM json_each($2) j CROSS JOIN account_day d ON d.workspace_id = $1 AND d.account_id = j.value \
         AND d.day BETWEEN $3 AND $4 GROUP BY day ORDER BY day",
    );
    /// The first day of which any of them tells.
    SINCE =
        "SELECT min((SELECT min(d.day) FROM account_day d WHERE d.workspace_id = $1 \
         AND d.account_id = j.value)) FROM json_each($2) j";
    LAST =
        "SELECT t.observed_at, (SELECT p.latest_day FROM post p WHERE p.workspace_id = t.workspace_id \
         AND p.account_id = t.account_id AND p.latest_at = t.observed_at LIMIT 1), \
         (SELECT min(d.day) FROM account_day d WHERE d.workspace_id = t.workspace_id \
         AND d.account_id = t.account_id) \
         FROM account_total t WHERE t.workspace_id = $1 AND t.account_id = $2";
    GAINED = concat!(
        "SELECT coalesce(sum(unspread), 0), ",
        metrics!("sum(", ")"),
        " FROM account_day WHERE workspace_id = $1 AND account_id = $2 AND day BETWEEN $3 AND $4",
    );
    /// Each condition on the day is an index's own.
    PUBLISHED =
        "SELECT (SELECT count(*) FROM post INDEXED BY post_by_publication WHERE workspace_id = $1 \
         AND account_id = $2 AND published_at >= $3 AND published_at < $4 AND published_day = 0) \
         + (SELECT count(*) FROM post INDEXED BY post_by_day WHERE workspace_id = $1 \
         AND account_id = $2 AND published_at >= $5 AND published_at < $6 AND published_day = 1)";
}

/// The so many days that end with the last observation of an account, and as many before.
pub(super) async fn totals(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    account: &Account,
    zone: Zone,
    days: i64,
) -> Result<Option<PeriodTotals>> {
    let query = sqlx::query(LAST).bind(workspace.0).bind(account.id.0);
    let Some(last) = query.fetch_optional(&mut *connection).await? else { return Ok(None) };
    let (observed, first_day): (Option<Moment>, Option<i64>) =
        (moment(&last, 0)?, last.try_get(2)?);
    let (Some(observed), Some(first_day)) = (observed, first_day) else { return Ok(None) };
    let period = Period::ending(zone.day_at(observed), days);
    let (gains, unspread) = gained(connection, workspace, account, period).await?;
    let earlier = period.before();
    let (before, missing) = gained(connection, workspace, account, earlier).await?;
    let before = Some(before).filter(|_| first_day <= earlier.first && missing == 0);
    let posts = published(connection, workspace, account, period, zone).await?;
    let handle = account.handle.clone();
    Ok(Some(PeriodTotals { period, handle, posts, gains, unspread, before, observed }))
}

/// What the posts of some accounts gained in a period, day by day; how many were published is not told.
pub(super) async fn tally(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    accounts: &[AccountId],
    period: Period,
) -> Result<Tally> {
    let accounts = json(accounts.iter().map(|account| account.0));
    let since = sqlx::query_scalar(SINCE).bind(workspace.0).bind(&accounts);
    let since: Option<i64> = since.fetch_one(&mut *connection).await?;
    let query = sqlx::query(DAYS).bind(workspace.0).bind(accounts);
    let rows = query.bind(period.first).bind(period.last).fetch_all(connection).await?;
    let mut tally = Tally { period, ..Tally::default() };
    tally.is_whole = since.is_some_and(|since| since <= period.first);
    tally.days = (period.first..=period.last).map(Day::empty).collect();
    let mut sums = [None; Metric::COUNT];
    let mut rated = [None; Rated::AUDIENCES.len()];
    for row in &rows {
        let (day, spread): (i64, i64) = (row.try_get(0)?, row.try_get(1)?);
        tally.unspread += row.try_get::<i64, _>(2)?;
        let mut interactions = None;
        for metric in Metric::ALL {
            let Some(gained) = row.try_get::<Option<f64>, _>(3 + metric.index())? else { continue };
            *sums[metric.index()].get_or_insert(0.0) += gained;
            if Interactions::MEMBERS.contains(&metric) {
                *interactions.get_or_insert(0.0) += gained;
            }
        }
        for (place, rated) in rated.iter_mut().enumerate() {
            let first = 3 + Metric::COUNT + 2 * place;
            let (seen, reacted): (Option<f64>, Option<f64>) =
                (row.try_get(first)?, row.try_get(first + 1)?);
            if let Some((seen, reacted)) = seen.zip(reacted) {
                let sum = rated.get_or_insert((0.0, 0.0));
                *sum = (sum.0 + seen, sum.1 + reacted);
            }
        }
        let place = usize::try_from(day - period.first).ok();
        if let Some(told) = place.and_then(|place| tally.days.get_mut(place)) {
            *told = Day { day, interactions: interactions.map(units), is_spread: spread > 0 };
        }
    }
    for metric in Metric::ALL {
        tally.sums.set(metric, sums[metric.index()].map(units));
    }
    let mut rated = rated.into_iter().zip(Rated::AUDIENCES);
    tally.rated = rated.find_map(|(sums, seen_as)| {
        let (seen, interactions) = sums?;
        Some(Rated { seen_as, seen: units(seen), interactions: units(interactions) })
    });
    Ok(tally)
}

async fn gained(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    account: &Account,
    period: Period,
) -> Result<(Gains, i64)> {
    let query = sqlx::query(GAINED).bind(workspace.0).bind(account.id.0);
    let row = query.bind(period.first).bind(period.last).fetch_one(connection).await?;
    let mut gains = Gains::default();
    for metric in Metric::ALL {
        gains.set(metric, sum(&row, metric)?);
    }
    Ok((gains, row.try_get(0)?))
}

fn sum(row: &SqliteRow, metric: Metric) -> Result<Option<i64>> {
    Ok(row.try_get::<Option<f64>, _>(1 + metric.index())?.map(units))
}

/// Days have fractions; what they come to is told in whole units. Sums of counts are far below 2^53.
#[expect(clippy::cast_possible_truncation)]
fn units(sum: f64) -> i64 {
    sum.round() as i64
}

async fn published(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    account: &Account,
    period: Period,
    zone: Zone,
) -> Result<i64> {
    const DAY: i64 = 86_400;
    let end = period.last + 1;
    let query = sqlx::query_scalar(PUBLISHED).bind(workspace.0).bind(account.id.0);
    let query = query.bind(zone.start_of(period.first)).bind(zone.start_of(end));
    let query = query.bind(period.first * DAY).bind(end * DAY);
    Ok(query.fetch_one(connection).await?)
}
