//! Uploads: what they were, what they did, what has to be known to undo them.

use app::domain::difference::Listed;
use app::domain::import::{Counts, Format, ImportReport, ImportSummary, ObservedFrom, Refusal};
use app::domain::{Disagreement, ImportId, Moment, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::bulk::{self, Sizes};
use super::error::corrupt;
use super::sql::{statements, ten};
use super::values::{Values, moment, sha256};
use super::{disagreements, origins};
use crate::store::model::remarks::Remarks;
use crate::store::model::repeats::{self, RepeatedPost};
use crate::store::{REFUSALS, REFUSED_BYTES, Result, Upload};

macro_rules! summary {
    ($rest:literal) => {
        concat!(
            "SELECT id, sha256, file_name, format, words, observed_from, first_at, first_day, ",
            "last_at, last_day, posts, new, changed, unchanged, refused, left_out, uploaded_at, ",
            "undone_at, parts ",
            "FROM import WHERE workspace_id = $1 ",
            $rest
        )
    };
}
macro_rules! refuse {
    ($rows:expr) => {
        concat!(
            "INSERT INTO refusal (workspace_id, import_id, row, column_name, reason, cells) VALUES ",
            $rows
        )
    };
}

statements! {
    STANDING =
        "SELECT id FROM import \
         WHERE workspace_id = $1 AND sha256 = $2 AND mapping = $3 AND undone_at IS NULL";
    BEGIN =
        "INSERT INTO import (workspace_id, sha256, mapping, file_name, format, words, observed_from, \
         first_at, first_day, last_at, last_day, posts, uploaded_at, parts) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id";
    FINISH =
        "UPDATE import SET new = $3, changed = $4, unchanged = $5, refused = $6, left_out = $7, touched = $8, \
         repeats = $9, fell = $10, disagreed = $11, disagreements = $12 WHERE workspace_id = $1 AND id = $2";
    REMARKS =
        "SELECT fell, disagreed, disagreements FROM import WHERE workspace_id = $1 AND id = $2";
    REFUSE_100 = refuse!(ten!(ten!("(?,?,?,?,?,?)")));
    REFUSE_1 = refuse!("(?,?,?,?,?,?)");
    ONE = summary!("AND id = $2");
    LIST = summary!("AND id < $2 ORDER BY id DESC LIMIT $3");
    LAST = summary!("AND undone_at IS NULL ORDER BY id DESC LIMIT 1");
    HOLDERS =
        "SELECT count(DISTINCT workspace_id) FROM import \
         WHERE sha256 = unhex($1) AND undone_at IS NULL";
    FIRST_REFUSALS =
        "SELECT row, column_name, reason, NULL FROM refusal WHERE workspace_id = $1 AND import_id = $2 \
         ORDER BY row LIMIT $3";
    REFUSALS_AFTER =
        "SELECT row, column_name, reason, cells FROM refusal \
         WHERE workspace_id = $1 AND import_id = $2 AND row > $3 ORDER BY row LIMIT $4";
    TOUCHED =
        "SELECT touched FROM import WHERE workspace_id = $1 AND id = $2 AND undone_at IS NULL";
    LATER =
        "SELECT id, touched, repeats FROM import \
         WHERE workspace_id = $1 AND id > $2 AND undone_at IS NULL ORDER BY id";
    INHERIT = "UPDATE import SET touched = $3, repeats = $4 WHERE workspace_id = $1 AND id = $2";
    UNDO =
        "UPDATE import SET undone_at = $3, touched = NULL, repeats = NULL, disagreements = NULL \
         WHERE workspace_id = $1 AND id = $2";
}

/// Refused rows that are told with an upload.
const TOLD_REFUSALS: i64 = 1_000;
const REFUSE: Sizes = &[(100, REFUSE_100), (1, REFUSE_1)];

/// The upload that stored this file with this mapping, and stands.
pub(super) async fn standing(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    upload: &Upload,
) -> Result<Option<ImportId>> {
    let query = sqlx::query_scalar(STANDING)
        .bind(workspace.0)
        .bind(&upload.sha256[..])
        .bind(&upload.mapping);
    Ok(query.fetch_optional(connection).await?.map(ImportId))
}

/// Notes an upload and gives it an id.
pub(super) async fn begin(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    upload: &Upload,
    now: Moment,
) -> Result<ImportId> {
    let mut values = Values::default();
    values.add(workspace.0)?;
    values.add(upload.sha256.to_vec())?;
    values.add(upload.mapping.clone())?;
    values.add(upload.file_name.clone())?;
    values.add(upload.format().key())?;
    values.add(upload.words.clone())?;
    values.add(upload.observed_from.key())?;
    values.add_moment(upload.observed.map(|(first, _)| first))?;
    values.add_moment(upload.observed.map(|(_, last)| last))?;
    values.add(upload.posts)?;
    values.add(now.at)?;
    values.add(serde_json::to_string(&upload.parts).map_err(corrupt)?)?;
    let query = sqlx::query_scalar_with(BEGIN, values.finish());
    Ok(ImportId(query.fetch_one(connection).await?))
}

/// What an upload did.
pub(super) struct Done {
    pub(super) counts: Counts,
    pub(super) remarks: Remarks,
    pub(super) refusals: Vec<Refusal>,
    /// The posts about which it stored something, in order.
    pub(super) touched: Vec<i64>,
    /// Packed.
    pub(super) repeats: Vec<u8>,
}

/// Notes what an upload did.
pub(super) async fn finish(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
    done: Done,
) -> Result<()> {
    let query = sqlx::query(FINISH)
        .bind(workspace.0)
        .bind(import.0)
        .bind(done.counts.new)
        .bind(done.counts.changed)
        .bind(done.counts.unchanged)
        .bind(done.counts.refused)
        .bind(done.counts.left_out)
        .bind(repeats::pack_ids(&done.touched))
        .bind(done.repeats)
        .bind(done.remarks.falls)
        .bind(done.remarks.disagreeing)
        .bind(serde_json::to_string(&done.remarks.disagreed).map_err(corrupt)?);
    query.execute(&mut *connection).await?;
    refuse(connection, workspace, import, &done.refusals).await
}

/// Keeps the first refused rows, as many as are kept.
async fn refuse(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
    refusals: &[Refusal],
) -> Result<()> {
    let mut room = REFUSED_BYTES;
    for part in refusals[..refusals.len().min(REFUSALS)].chunks(1_000) {
        let filled = bulk::fill(REFUSE, 6, part, |values, refusal| {
            values.add(workspace.0)?;
            values.add(import.0)?;
            values.add(refusal.row)?;
            values.add(refusal.column.clone())?;
            values.add(serde_json::to_string(&refusal.reason).map_err(corrupt)?)?;
            let bytes = refusal.cells.as_ref().map_or(0, String::len);
            let fits = bytes <= room;
            room = if fits { room - bytes } else { 0 };
            values.add(refusal.cells.clone().filter(|_| fits))
        })?;
        bulk::run(connection, filled).await?;
    }
    Ok(())
}

/// An upload and what it did.
pub(super) async fn report(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
) -> Result<Option<ImportReport>> {
    let query = sqlx::query(ONE).bind(workspace.0).bind(import.0);
    let Some(row) = query.fetch_optional(&mut *connection).await? else { return Ok(None) };
    let query = sqlx::query(FIRST_REFUSALS).bind(workspace.0).bind(import.0).bind(TOLD_REFUSALS);
    let refusals = query.fetch_all(&mut *connection).await?;
    let refusals = refusals.iter().map(refusal).collect::<Result<_>>()?;
    let (falls, disagreements) = remarks(connection, workspace, import).await?;
    let summary = summary(&row)?;
    Ok(Some(ImportReport { summary, refusals, falls, disagreements, repeated: false }))
}

/// Totals that fell, where they were counted, and what an upload said otherwise.
async fn remarks(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
) -> Result<(Option<i64>, Listed<Disagreement>)> {
    let query = sqlx::query(REMARKS).bind(workspace.0).bind(import.0);
    let row = query.fetch_one(&mut *connection).await?;
    let named = row.try_get::<Option<&str>, _>(2)?.unwrap_or("[]");
    let named = serde_json::from_str(named).map_err(corrupt)?;
    let shown = disagreements::traced(connection, workspace, import, named).await?;
    let count = row.try_get::<Option<i64>, _>(1)?.unwrap_or_default();
    Ok((row.try_get(0)?, Listed { count, shown }))
}

/// Refused rows of an upload after one, with their cells.
pub(super) async fn refusals_after(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
    row: i64,
    most: u32,
) -> Result<Vec<Refusal>> {
    let query = sqlx::query(REFUSALS_AFTER).bind(workspace.0).bind(import.0).bind(row).bind(most);
    query.fetch_all(connection).await?.iter().map(refusal).collect()
}

/// The uploads before one, or all, newest first.
pub(super) async fn list(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    before: Option<ImportId>,
    limit: i64,
) -> Result<Vec<ImportSummary>> {
    let before = before.map_or(i64::MAX, |import| import.0);
    let query = sqlx::query(LIST).bind(workspace.0).bind(before).bind(limit);
    query.fetch_all(connection).await?.iter().map(summary).collect()
}

/// The newest upload that stands.
pub(super) async fn last(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
) -> Result<Option<ImportSummary>> {
    let query = sqlx::query(LAST).bind(workspace.0);
    query.fetch_optional(connection).await?.as_ref().map(summary).transpose()
}

/// How many workspaces have an upload of a file that stands.
pub(super) async fn holders(connection: &mut SqliteConnection, sha256: &str) -> Result<i64> {
    Ok(sqlx::query_scalar(HOLDERS).bind(sha256).fetch_one(connection).await?)
}

fn summary(row: &SqliteRow) -> Result<ImportSummary> {
    Ok(ImportSummary {
        id: ImportId(row.try_get(0)?),
        sha256: hex::encode(sha256(row, 1)?),
        file_name: row.try_get(2)?,
        format: Format::from_key(row.try_get(3)?).ok_or_else(|| corrupt("an unknown format"))?,
        parts: origins::parts(row.try_get(18)?)?,
        words: row.try_get(4)?,
        observed_from: ObservedFrom::from_key(row.try_get(5)?)
            .ok_or_else(|| corrupt("an unknown origin"))?,
        observed: moment(row, 6)?.zip(moment(row, 8)?),
        posts: row.try_get(10)?,
        counts: Counts {
            new: row.try_get(11)?,
            changed: row.try_get(12)?,
            unchanged: row.try_get(13)?,
            refused: row.try_get(14)?,
            left_out: row.try_get(15)?,
        },
        uploaded: Moment::second(row.try_get(16)?),
        undone: row.try_get::<Option<i64>, _>(17)?.map(Moment::second),
    })
}

fn refusal(row: &SqliteRow) -> Result<Refusal> {
    let reason = serde_json::from_str(row.try_get(2)?).map_err(corrupt)?;
    Ok(Refusal { row: row.try_get(0)?, column: row.try_get(1)?, reason, cells: row.try_get(3)? })
}

/// The posts about which an upload that stands stored something.
pub(super) async fn touched(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
) -> Result<Option<Vec<i64>>> {
    let query = sqlx::query(TOUCHED).bind(workspace.0).bind(import.0);
    let Some(row) = query.fetch_optional(connection).await? else { return Ok(None) };
    let bytes: Option<&[u8]> = row.try_get(0)?;
    repeats::unpack_ids(bytes.unwrap_or_default()).map(Some).ok_or_else(|| corrupt("broken ids"))
}

/// What a later upload stored and repeated.
pub(super) struct Later {
    pub(super) import: i64,
    pub(super) touched: Vec<i64>,
    pub(super) repeats: Vec<RepeatedPost>,
}

/// The uploads after one, in order.
pub(super) async fn later(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
) -> Result<Vec<Later>> {
    let query = sqlx::query(LATER).bind(workspace.0).bind(import.0);
    let read = |row: &SqliteRow| {
        let touched: Option<&[u8]> = row.try_get(1)?;
        let repeats: Option<&[u8]> = row.try_get(2)?;
        let touched = repeats::unpack_ids(touched.unwrap_or_default());
        let repeats = repeats::unpack(repeats.unwrap_or_default());
        let (touched, repeats) =
            touched.zip(repeats).ok_or_else(|| corrupt("broken repetitions"))?;
        Ok(Later { import: row.try_get(0)?, touched, repeats })
    };
    query.fetch_all(connection).await?.iter().map(read).collect()
}

/// Notes what a later upload stores and repeats after it has inherited.
pub(super) async fn inherit(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    later: &Later,
) -> Result<()> {
    let query = sqlx::query(INHERIT)
        .bind(workspace.0)
        .bind(later.import)
        .bind(repeats::pack_ids(&later.touched))
        .bind(repeats::pack(&later.repeats));
    query.execute(connection).await?;
    Ok(())
}

/// Notes that an upload was undone.
pub(super) async fn undo(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
    now: Moment,
) -> Result<()> {
    let query = sqlx::query(UNDO).bind(workspace.0).bind(import.0).bind(now.at);
    query.execute(connection).await?;
    Ok(())
}
