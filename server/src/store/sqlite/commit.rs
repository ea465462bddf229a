//! Storing an upload: what it says, what it repeats, and the read models, in one transaction.

use app::domain::import::{Counts, ImportReport};
use app::domain::{Moment, WorkspaceId};
use sqlx::SqliteConnection;
use tokio::sync::mpsc;

use super::error::corrupt;
use super::imports::{self, Done};
use super::known::{json, look_up};
use super::posts::KnownPost;
use super::producing::{Job, Produced, produce};
use super::{accounts, bulk, days, posts, workspaces};
use crate::store::batch::Batch;
use crate::store::model::curve::Curve;
use crate::store::model::weighing::{Weight, weigh};
use crate::store::{Plan, Result, StoreError, Upload};

/// Batches of statements that may wait: enough that neither side stands idle, few enough to stay small.
const WAITING: usize = 2;

/// What [`commit`] would do.
pub(super) async fn plan(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    upload: &Upload,
) -> Result<Plan> {
    let stored_as = imports::standing(connection, workspace, upload).await?;
    let known = look_up(connection, workspace, &upload.batch).await?;
    let grouped = upload.batch.by_post();
    let mut weight = Weight::default();
    for place in 0..u32::try_from(upload.batch.posts.len()).unwrap_or(u32::MAX) {
        let mut curve = known.get(&place).map_or(Ok(Curve::default()), KnownPost::unpacked)?;
        let rows = grouped.rows(place as usize).iter();
        let rows = rows.map(|row| &upload.batch.rows[*row as usize]);
        weight += weigh(&mut curve, rows).weight;
    }
    Ok(Plan {
        new: weight.new,
        changed: weight.changed + upload.added,
        unchanged: weight.unchanged + upload.same,
        falls: weight.falls,
        stored_as,
    })
}

/// Stores an upload. One that stands already changes nothing.
pub(super) async fn commit(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    mut upload: Upload,
    now: Moment,
) -> Result<ImportReport> {
    if let Some(first) = imports::standing(connection, workspace, &upload).await? {
        let report = imports::report(connection, workspace, first).await?;
        let report = report.ok_or_else(|| corrupt("an upload that is gone"))?;
        return Ok(ImportReport { repeated: true, ..report });
    }
    let import = imports::begin(connection, workspace, &upload, now).await?;
    let zone = workspaces::one(connection, workspace).await?.map(|workspace| workspace.zone);
    let zone = zone.ok_or_else(|| corrupt("no such workspace"))?;
    let batch = std::mem::take(&mut upload.batch);
    let accounts = name_accounts(connection, workspace, &batch).await?;
    let known = look_up(connection, workspace, &batch).await?;
    let first_new = posts::last_id(connection).await? + 1;
    let named = accounts.clone();
    let job = Job { workspace, zone, import, batch, accounts, known, first_new };

    let mut produced = store(connection, job).await?;
    days::recount(connection, workspace, &mut produced.changes, &produced.touched, first_new)
        .await?;
    let changed = produced.changes.accounts().into_iter().chain(named);
    accounts::sum(connection, workspace, &json(changed)).await?;
    let done = done(produced, upload);
    imports::finish(connection, workspace, import, &done).await?;
    let report = imports::report(connection, workspace, import).await?;
    report.ok_or_else(|| corrupt("an upload that is gone"))
}

async fn name_accounts(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    batch: &Batch,
) -> Result<Vec<i64>> {
    let mut ids = Vec::with_capacity(batch.accounts.len());
    for account in &batch.accounts {
        let id = accounts::name(connection, workspace, &account.platform, &account.handle).await?;
        ids.push(id);
    }
    Ok(ids)
}

/// Computes on one thread and inserts on another.
async fn store(connection: &mut SqliteConnection, job: Job) -> Result<Produced> {
    let (to, mut from) = mpsc::channel(WAITING);
    let producing = tokio::task::spawn_blocking(move || produce(job, &to));
    while let Some(filled) = from.recv().await {
        bulk::run(connection, filled).await?;
    }
    producing.await.map_err(|error| StoreError::Database(Box::new(error)))?
}

fn done(produced: Produced, upload: Upload) -> Done {
    let weight = produced.weight;
    let counts = Counts {
        new: weight.new,
        changed: weight.changed + upload.added,
        unchanged: weight.unchanged + upload.same,
        refused: upload.refused,
    };
    let (touched, repeats) = (produced.touched, produced.repeats);
    Done { counts, refusals: upload.refusals, touched, repeats }
}
