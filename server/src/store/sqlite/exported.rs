//! What exports say of the days of accounts. Each upload keeps all that it said, so that undoing one is deleting
//! its rows and marking anew what repeats.

use std::collections::BTreeMap;

use app::domain::account::Followers;
use app::domain::{Account, AccountId, ExportedDay, Gains, ImportId, Metric, Source, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::accounts;
use super::bulk::{self, Sizes};
use super::origins::{self, Origins};
use super::sql::{metrics, statements, ten};
use crate::store::Result;
use crate::store::model::curve::Effect;
use crate::store::model::exported::{KnownDays, SaidDay, mark_repeated};
use crate::store::model::weighing::Weight;

macro_rules! write {
    ($rows:expr) => {
        concat!(
            "REPLACE INTO account_export_day (workspace_id, account_id, day, import_id, row, repeated, ",
            metrics!(),
            ", followers) VALUES ",
            $rows,
        )
    };
}
macro_rules! row {
    () => {
        "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
    };
}
const COLUMNS: usize = 21;

statements! {
    WRITE_100 = write!(ten!(ten!(row!())));
    WRITE_1 = write!(row!());
    OF_DAYS = concat!(
        "SELECT day, import_id, row, repeated, ",
        metrics!(),
        ", followers FROM account_export_day ",
        "WHERE workspace_id = $1 AND account_id = $2 AND day BETWEEN $3 AND $4 ORDER BY day, import_id",
    );
    OF_ACCOUNT = concat!(
        "SELECT a.id, a.platform, a.handle, e.day, e.import_id, e.row, ",
        metrics!("e."),
        ", e.followers FROM account a CROSS JOIN account_export_day e ",
        "ON e.workspace_id = a.workspace_id AND e.account_id = a.id AND e.repeated = 0 ",
        "WHERE a.workspace_id = $1 AND a.id = $2 ORDER BY e.day, e.import_id",
    );
    /// The day is the last of which any upload tells them; of those that do, the later is the one to believe.
    FOLLOWERS =
        "SELECT a.id, e.day, e.followers FROM account a CROSS JOIN account_export_day e \
         ON e.workspace_id = a.workspace_id AND e.account_id = a.id AND e.followers IS NOT NULL \
         AND e.day = (SELECT max(d.day) FROM account_export_day d WHERE d.workspace_id = a.workspace_id \
         AND d.account_id = a.id AND d.day <= $2 AND d.followers IS NOT NULL) \
         WHERE a.workspace_id = $1 ORDER BY a.id, e.import_id";
    OF_IMPORT = concat!(
        "SELECT a.id, a.platform, a.handle, e.day, e.import_id, e.row, ",
        metrics!("e."),
        ", e.followers FROM account_export_day e INDEXED BY account_export_day_by_import ",
        "CROSS JOIN account a ON a.id = e.account_id ",
        "WHERE e.workspace_id = $1 AND e.import_id = $2 ORDER BY e.account_id, e.day LIMIT $3",
    );
    KEYS_OF_IMPORT =
        "SELECT account_id, day FROM account_export_day INDEXED BY account_export_day_by_import \
         WHERE workspace_id = $1 AND import_id = $2 ORDER BY account_id, day";
    DELETE_OF_IMPORT =
        "DELETE FROM account_export_day WHERE workspace_id = $1 AND import_id = $2";
}

const SIZES: Sizes = &[(100, WRITE_100), (1, WRITE_1)];
/// Days of an account worked on at a time: many uploads may tell of each.
const PART: i64 = 31;
/// Days of an upload that are shown.
const SHOWN: i64 = 400;

/// An account that a file names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Whose {
    /// By its id in the store.
    Known(i64),
    /// By its place in the batch: it is not in the store yet.
    New(u32),
}

/// A day of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct ToldDay {
    pub(super) account: Whose,
    pub(super) said: SaidDay,
}

/// The followers of accounts as they were last told of a day or an earlier one, by account.
pub(super) async fn followers(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    day: i64,
) -> Result<Vec<(AccountId, Followers)>> {
    let rows = sqlx::query(FOLLOWERS).bind(workspace.0).bind(day).fetch_all(connection).await?;
    let mut known = BTreeMap::new();
    for row in &rows {
        let followers = Followers { day: row.try_get(1)?, count: row.try_get(2)? };
        known.insert(AccountId(row.try_get(0)?), followers);
    }
    Ok(known.into_iter().collect())
}

/// What days of a file do to what is known.
pub(super) async fn weigh(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    days: Vec<ToldDay>,
) -> Result<Weight> {
    Ok(lay(connection, workspace, days).await?.0)
}

/// Stores days of a file.
pub(super) async fn store(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    days: Vec<ToldDay>,
) -> Result<Weight> {
    let (weight, laid) = lay(connection, workspace, days).await?;
    write(connection, workspace, &laid).await?;
    Ok(weight)
}

/// Lays days over those that are known; answers with what they do, and the rows to be stored.
async fn lay(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    mut days: Vec<ToldDay>,
) -> Result<(Weight, Vec<(i64, SaidDay)>)> {
    let (mut weight, mut laid) = (Weight::default(), Vec::with_capacity(days.len()));
    days.sort_by_key(|told| (told.account, told.said.day));
    let is_near =
        |a: &ToldDay, b: &ToldDay| is_near((a.account, a.said.day), (b.account, b.said.day));
    for near in days.chunk_by(is_near) {
        let (account, first) = (near[0].account, near[0].said.day);
        let known = match account {
            Whose::Known(account) => {
                let last = near[near.len() - 1].said.day;
                of_days(connection, workspace, account, first, last).await?
            }
            Whose::New(_) => Vec::new(),
        };
        let (done, own) = lay_over(&known, near);
        weight += done;
        if let Whose::Known(account) = account {
            laid.extend(own.into_iter().map(|said| (account, said)));
        }
    }
    Ok((weight, laid))
}

/// Lays days of a file over what is known of them.
fn lay_over(known: &[SaidDay], days: &[ToldDay]) -> (Weight, Vec<SaidDay>) {
    let (mut over, mut weight) = (KnownDays::default(), Weight::default());
    for said in known {
        over.take(said.day, &said.gains);
    }
    // Two spellings of an account may tell of the same day: the upload has one row for it.
    let mut own: BTreeMap<i64, SaidDay> = BTreeMap::new();
    for ToldDay { said, .. } in days {
        let effect = over.take(said.day, &said.gains);
        weight.count(effect);
        if said.gains.is_empty() {
            continue;
        }
        let of_import = |known: &&SaidDay| (known.day, known.import) == (said.day, said.import);
        let first = SaidDay { is_repeated: true, ..*said };
        let stored = || *known.iter().find(of_import).unwrap_or(&first);
        let row = own.entry(said.day).or_insert_with(stored);
        row.gains.overlay(&said.gains);
        row.is_repeated &= effect == Effect::Unchanged;
    }
    (weight, own.into_values().collect())
}

/// Whether days of accounts are worked on together.
fn is_near<A: PartialEq>(a: (A, i64), b: (A, i64)) -> bool {
    a.0 == b.0 && a.1.div_euclid(PART) == b.1.div_euclid(PART)
}

async fn of_days(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    account: i64,
    first: i64,
    last: i64,
) -> Result<Vec<SaidDay>> {
    let query = sqlx::query(OF_DAYS).bind(workspace.0).bind(account).bind(first).bind(last);
    let read = |row: &SqliteRow| {
        Ok(SaidDay {
            day: row.try_get(0)?,
            import: row.try_get(1)?,
            row: row.try_get(2)?,
            is_repeated: row.try_get::<i64, _>(3)? != 0,
            gains: gains(row, 4)?,
        })
    };
    query.fetch_all(connection).await?.iter().map(read).collect()
}

async fn write(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    days: &[(i64, SaidDay)],
) -> Result<()> {
    let filled = bulk::fill(SIZES, COLUMNS, days, |values, (account, said)| {
        values.add(workspace.0)?;
        values.add(*account)?;
        values.add(said.day)?;
        values.add(said.import)?;
        values.add(i64::from(said.row))?;
        values.add(i64::from(said.is_repeated))?;
        Metric::ALL.into_iter().try_for_each(|metric| values.add(said.gains.get(metric)))?;
        values.add(said.gains.followers)
    })?;
    bulk::run(connection, filled).await
}

/// Takes an upload's days back. Answers with their accounts.
pub(super) async fn take_back(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
) -> Result<Vec<i64>> {
    let query = sqlx::query_as(KEYS_OF_IMPORT).bind(workspace.0).bind(import.0);
    let keys: Vec<(i64, i64)> = query.fetch_all(&mut *connection).await?;
    let query = sqlx::query(DELETE_OF_IMPORT).bind(workspace.0).bind(import.0);
    query.execute(&mut *connection).await?;
    for part in keys.chunk_by(|a, b| is_near(*a, *b)) {
        let ((account, first), (_, last)) = (part[0], part[part.len() - 1]);
        let said = of_days(connection, workspace, account, first, last).await?;
        let marked: Vec<_> = mark_repeated(&said).into_iter().map(|said| (account, said)).collect();
        write(connection, workspace, &marked).await?;
    }
    let mut accounts: Vec<i64> = keys.into_iter().map(|(account, _)| account).collect();
    accounts.dedup();
    Ok(accounts)
}

/// What exports say of an account's days, by day and upload, without what only repeats.
pub(super) async fn of_account(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    account: AccountId,
) -> Result<Vec<ExportedDay>> {
    let query = sqlx::query(OF_ACCOUNT).bind(workspace.0).bind(account.0);
    let rows = query.fetch_all(&mut *connection).await?;
    read(connection, workspace, &rows).await
}

/// The first days of which an upload that stands tells, by account and day.
pub(super) async fn of_import(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
) -> Result<Vec<ExportedDay>> {
    let query = sqlx::query(OF_IMPORT).bind(workspace.0).bind(import.0).bind(SHOWN);
    let rows = query.fetch_all(&mut *connection).await?;
    read(connection, workspace, &rows).await
}

async fn read(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    rows: &[SqliteRow],
) -> Result<Vec<ExportedDay>> {
    let imports = rows.iter().map(|row| row.try_get::<i64, _>(4));
    let imports = imports.collect::<std::result::Result<Vec<_>, _>>()?;
    let origins = origins::of_imports(connection, workspace, imports.into_iter()).await?;
    rows.iter().map(|row| day(row, &origins)).collect()
}

fn day(row: &SqliteRow, origins: &Origins) -> Result<ExportedDay> {
    let account: Account = accounts::read(row, 0)?;
    let source: Source = origins.source(row.try_get(4)?, row.try_get(5)?)?;
    Ok(ExportedDay { account, day: row.try_get(3)?, gains: gains(row, 6)?, source })
}

/// Reads fourteen gains from a column on, and the followers after them.
fn gains(row: &SqliteRow, first: usize) -> Result<Gains> {
    let mut gains = Gains::default();
    for metric in Metric::ALL {
        gains.set(metric, row.try_get(first + metric.index())?);
    }
    gains.followers = row.try_get(first + Metric::COUNT)?;
    Ok(gains)
}
