//! Storing an upload: what it says, what it repeats, and the read models, in one transaction.

use app::domain::difference::Listed;
use app::domain::import::{Counts, ImportReport};
use app::domain::{ImportId, Moment, WorkspaceId};
use sqlx::SqliteConnection;

use super::asking::answer;
use super::error::corrupt;
use super::flushing::Flushing;
use super::imports::{self, Done};
use super::known::json;
use super::posts::KnownPost;
use super::producing::{Job, Produced, produce};
use super::reading::{self, About, Found};
use super::{accounts, catalogue, days, disagreements, posts, scores, words, workspaces};
use crate::store::batch::Batches;
use crate::store::model::curve::Curve;
use crate::store::model::remarks::Remarks;
use crate::store::model::weighing::{Weight, weigh};
use crate::store::{Plan, Result, Upload};

/// What [`commit`] would do.
pub(super) async fn plan(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    upload: &Upload,
    batches: Batches,
) -> Result<Plan> {
    let stored_as = imports::standing(connection, workspace, upload).await?;
    let has_posts = posts::any(connection, workspace).await?;
    let about = About { has_posts, names_accounts: false };
    let mut flushing = Flushing::none();
    let weighing = answer(connection, workspace, &mut flushing, move |asking| {
        let (mut weight, mut remarks) = (Weight::default(), Remarks::default());
        reading::each(batches, about, asking, |found| {
            weight += weigh_posts(found, &mut remarks)?;
            if !found.batch.days.is_empty() {
                // It would be uploaded after all others.
                weight += asking.weigh(found.days(i64::MAX))?.wait()?;
            }
            Ok(())
        })?;
        Ok((weight, remarks))
    });
    let (weight, remarks) = weighing.await?;
    // It would be uploaded after all others.
    let upload_id = ImportId(i64::MAX);
    let shown = disagreements::traced(connection, workspace, upload_id, remarks.disagreed).await?;
    Ok(Plan {
        new: weight.new,
        changed: weight.changed + upload.added,
        unchanged: weight.unchanged + upload.same,
        falls: remarks.falls,
        disagreements: Listed { count: remarks.disagreeing, shown },
        stored_as,
    })
}

/// What a batch's rows do, and what is to be said of them.
fn weigh_posts(found: &Found, remarks: &mut Remarks) -> Result<Weight> {
    let mut weight = Weight::default();
    for (post, rows) in found.batch.rows_by_post() {
        let known = found.known.get(&post);
        let mut curve = known.map_or(Ok(Curve::default()), KnownPost::unpacked)?;
        let weighed = weigh(&mut curve, rows);
        weight += weighed.weight;
        // Of a post that is not known nothing can be said otherwise.
        remarks.note(known.map_or(0, |known| known.id), &weighed, &curve);
    }
    Ok(weight)
}

/// Stores an upload. One that stands already changes nothing.
pub(super) async fn commit(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    upload: Upload,
    batches: Batches,
    now: Moment,
    flushing: &mut Flushing,
) -> Result<ImportReport> {
    if let Some(first) = imports::standing(connection, workspace, &upload).await? {
        let report = imports::report(connection, workspace, first).await?;
        let report = report.ok_or_else(|| corrupt("an upload that is gone"))?;
        return Ok(ImportReport { repeated: true, ..report });
    }
    let import = imports::begin(connection, workspace, &upload, now).await?;
    let zone = workspaces::one(connection, workspace).await?.map(|workspace| workspace.zone);
    let zone = zone.ok_or_else(|| corrupt("no such workspace"))?;
    let has_posts = posts::any(connection, workspace).await?;
    let first_new = posts::last_id(connection).await? + 1;
    let job = Job { workspace, zone, import, first_new, has_posts };

    let work = move |asking: &_| produce(job, batches, asking);
    let mut produced = answer(connection, workspace, flushing, work).await?;
    days::recount(connection, workspace, &mut produced.changes, &produced.touched, first_new)
        .await?;
    let changed = produced.changes.accounts().into_iter().chain(produced.named.iter().copied());
    accounts::sum(connection, workspace, &json(changed)).await?;
    let new = produced.touched.partition_point(|post| *post < first_new);
    words::follow(connection, workspace, &produced.reworded, &produced.touched[new..]).await?;
    let rescored =
        scores::follow(connection, workspace, std::mem::take(&mut produced.rescoring)).await?;
    catalogue::note(connection, workspace, &produced.touched, rescored).await?;
    let done = done(produced, upload);
    imports::finish(connection, workspace, import, done).await?;
    let report = imports::report(connection, workspace, import).await?;
    report.ok_or_else(|| corrupt("an upload that is gone"))
}

fn done(produced: Produced, upload: Upload) -> Done {
    let weight = produced.weight;
    let counts = Counts {
        new: weight.new,
        changed: weight.changed + upload.added,
        unchanged: weight.unchanged + upload.same,
        refused: upload.refused,
        left_out: upload.left_out,
    };
    let (touched, repeats, remarks) = (produced.touched, produced.repeats, produced.remarks);
    Done { counts, remarks, refusals: upload.refusals, touched, repeats }
}
