//! The days of accounts: a read model of their posts' curves, always counted again, never added to.

use app::domain::{Metric, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::bulk::{self, Sizes};
use super::error::corrupt;
use super::sql::{metrics, statements, ten};
use super::values::moment;
use crate::store::Result;
use crate::store::model::changes::{Changes, PostState};
use crate::store::model::curve::Curve;
use crate::store::model::days::DayGain;

macro_rules! insert {
    ($rows:expr) => {
        concat!(
            "INSERT INTO account_day (workspace_id, account_id, day, ",
            metrics!(),
            ", spread) VALUES ",
            $rows,
        )
    };
}
macro_rules! row {
    () => {
        "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
    };
}
const COLUMNS: usize = 18;

statements! {
    /// The curves of an account's posts that reach into a time.
    CURVES =
        "SELECT p.id, p.published_at, p.published_day, c.curve FROM post p \
         CROSS JOIN post_curve c ON c.workspace_id = p.workspace_id AND c.post_id = p.id \
         WHERE p.workspace_id = $1 AND p.account_id = $2 AND p.latest_at >= $3 AND p.id < $4";
    DELETE =
        "DELETE FROM account_day WHERE workspace_id = $1 AND account_id = $2 AND day BETWEEN $3 AND $4";
    INSERT_100 = insert!(ten!(ten!(row!())));
    INSERT_10 = insert!(ten!(row!()));
    INSERT_1 = insert!(row!());
}

const SIZES: Sizes = &[(100, INSERT_100), (10, INSERT_10), (1, INSERT_1)];

/// Counts the changed days of each account again. `noted` are the ids of the posts noted in `changes`,
/// in order; posts from `first_new` on are all among them.
pub(super) async fn recount(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    changes: &mut Changes,
    noted: &[i64],
    first_new: i64,
) -> Result<()> {
    for account in changes.accounts() {
        let Some((first, last, start)) = changes.window(account) else { continue };
        let query = sqlx::query(CURVES).bind(workspace.0).bind(account).bind(start).bind(first_new);
        for row in query.fetch_all(&mut *connection).await? {
            if noted.binary_search(&row.try_get(0)?).is_err() {
                changes.add(&state(&row, account)?);
            }
        }
        let days: Vec<(i64, DayGain)> =
            (first..=last).map(|day| (day, changes.day(account, day))).collect();
        write(connection, workspace, account, &days).await?;
    }
    Ok(())
}

fn state(row: &SqliteRow, account: i64) -> Result<PostState> {
    let curve = Curve::unpack(row.try_get(3)?).ok_or_else(|| corrupt("a broken curve"))?;
    Ok(PostState { account, published: moment(row, 1)?, curve })
}

async fn write(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    account: i64,
    days: &[(i64, DayGain)],
) -> Result<()> {
    let Some(((first, _), (last, _))) = days.first().zip(days.last()) else { return Ok(()) };
    let query = sqlx::query(DELETE).bind(workspace.0).bind(account).bind(first).bind(last);
    query.execute(&mut *connection).await?;
    let known: Vec<_> = days.iter().filter(|(_, gain)| !gain.is_empty()).collect();
    let filled = bulk::fill(SIZES, COLUMNS, &known, |values, (day, gain)| {
        values.add(workspace.0)?;
        values.add(account)?;
        values.add(*day)?;
        Metric::ALL.into_iter().try_for_each(|metric| values.add(gain.get(metric)))?;
        values.add(gain.spread)
    })?;
    bulk::run(connection, filled).await
}
