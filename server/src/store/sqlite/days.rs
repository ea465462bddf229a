//! The days of accounts: a read model of their posts' curves, always counted again, never added to.

use app::domain::{Metric, WorkspaceId};
use sqlx::sqlite::{SqlitePool, SqliteRow};
use sqlx::{Row, SqliteConnection};

use super::bulk::{self, Sizes};
use super::error::corrupt;
use super::left;
use super::sql::{metrics, statements, ten};
use super::values::moment;
use super::workspaces;
use crate::store::Result;
use crate::store::model::changes::{Changes, PostState};
use crate::store::model::curve::Curve;
use crate::store::model::days::DayGain;

macro_rules! insert {
    ($rows:expr) => {
        concat!(
            "INSERT INTO account_day (workspace_id, account_id, day, ",
            metrics!(),
            ", spread, unspread) VALUES ",
            $rows,
        )
    };
}
macro_rules! row {
    () => {
        "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
    };
}
const COLUMNS: usize = 19;

// These are no `statements!`: on a new database they have nothing to be prepared on.
const OLD: &str = "SELECT id FROM workspace_with_old_days";
const DROP: &str = "DROP TABLE workspace_with_old_days";

statements! {
    EXTENTS =
        "SELECT account_id, min(day), max(day) FROM account_day WHERE workspace_id = $1 GROUP BY account_id";
    /// The curves of an account's posts that reach into a time, some at a time.
    CURVES =
        "SELECT p.latest_at, p.id, p.published_at, p.published_day, c.curve FROM post p \
         CROSS JOIN post_curve c ON c.workspace_id = p.workspace_id AND c.post_id = p.id \
         WHERE p.workspace_id = $1 AND p.account_id = $2 AND (p.latest_at, p.id) > ($3, $4) AND p.id < $5 \
         ORDER BY p.latest_at, p.id LIMIT 1000";
    DELETE =
        "DELETE FROM account_day WHERE workspace_id = $1 AND account_id = $2 AND day BETWEEN $3 AND $4";
    INSERT_100 = insert!(ten!(ten!(row!())));
    INSERT_10 = insert!(ten!(row!()));
    INSERT_1 = insert!(row!());
}

/// Days written at a time.
const STEP: usize = 1_000;
const SIZES: Sizes = &[(100, INSERT_100), (10, INSERT_10), (1, INSERT_1)];

/// Counts the days of a database again that divided them otherwise.
pub(super) async fn catch_up(writer: &SqlitePool) -> Result<()> {
    left::do_once(writer, "workspace_with_old_days", DROP, async |connection| {
        let workspaces: Vec<i64> = sqlx::query_scalar(OLD).fetch_all(&mut *connection).await?;
        for workspace in workspaces.into_iter().map(WorkspaceId) {
            recount_all(connection, workspace).await?;
        }
        Ok(())
    })
    .await
}

async fn recount_all(connection: &mut SqliteConnection, workspace: WorkspaceId) -> Result<()> {
    let zone = workspaces::one(connection, workspace).await?;
    let zone = zone.ok_or_else(|| corrupt("days of no workspace"))?.zone;
    let accounts = sqlx::query(EXTENTS).bind(workspace.0).fetch_all(&mut *connection).await?;
    for account in accounts {
        let mut changes = Changes::new(zone);
        // A day that begins elsewhere has its gains beside where they were.
        let (first, last): (i64, i64) = (account.try_get(1)?, account.try_get(2)?);
        changes.doubt(account.try_get(0)?, first - 1, last + 1);
        recount(connection, workspace, &mut changes, &[], i64::MAX).await?;
    }
    Ok(())
}

/// Counts the changed days of each account again. `noted` are the ids of the posts noted in `changes`,
/// in order; posts from `first_new` on are all among them.
pub(super) async fn recount(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    changes: &mut Changes,
    noted: &[i64],
    first_new: i64,
) -> Result<()> {
    let (noted, before) =
        if changes.holds_noted() { (noted, first_new) } else { (&[][..], i64::MAX) };
    for account in changes.accounts() {
        let Some((first, last, start)) = changes.window(account) else { continue };
        add_others(connection, workspace, changes, account, start, (noted, before)).await?;
        let query = sqlx::query(DELETE).bind(workspace.0).bind(account).bind(first).bind(last);
        query.execute(&mut *connection).await?;
        for from in (first..=last).step_by(STEP) {
            let days = (from..=last).take(STEP).map(|day| (day, changes.day(account, day)));
            let known: Vec<_> = days.filter(|(_, gain)| !gain.is_empty()).collect();
            write(connection, workspace, account, &known).await?;
        }
        changes.forget(account);
    }
    Ok(())
}

/// Adds the posts of an account that reach into a time, but for those that are in.
async fn add_others(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    changes: &mut Changes,
    account: i64,
    start: i64,
    (noted, before): (&[i64], i64),
) -> Result<()> {
    // Ids begin at 1.
    let mut last = (start, 0);
    loop {
        let query = sqlx::query(CURVES).bind(workspace.0).bind(account);
        let query = query.bind(last.0).bind(last.1).bind(before);
        let rows = query.fetch_all(&mut *connection).await?;
        let Some(end) = rows.last() else { return Ok(()) };
        last = (end.try_get(0)?, end.try_get(1)?);
        for row in rows {
            if noted.binary_search(&row.try_get(1)?).is_err() {
                changes.add(&state(&row, account)?);
            }
        }
    }
}

fn state(row: &SqliteRow, account: i64) -> Result<PostState> {
    let curve = Curve::unpack(row.try_get(4)?).ok_or_else(|| corrupt("a broken curve"))?;
    Ok(PostState { account, published: moment(row, 2)?, curve })
}

async fn write(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    account: i64,
    known: &[(i64, DayGain)],
) -> Result<()> {
    let filled = bulk::fill(SIZES, COLUMNS, known, |values, (day, gain)| {
        values.add(workspace.0)?;
        values.add(account)?;
        values.add(*day)?;
        Metric::ALL.into_iter().try_for_each(|metric| values.add(gain.get(metric)))?;
        values.add(gain.spread)?;
        values.add(gain.unspread)
    })?;
    bulk::run(connection, filled).await
}
