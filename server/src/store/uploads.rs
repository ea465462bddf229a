//! What a store keeps of files: what storing one does, what each did, and that it can be taken back.

use app::domain::difference::{Difference, Listed};
use app::domain::import::{Format, ImportReport, ImportSummary, ObservedFrom, Part, Refusal};
use app::domain::overview::Leader;
use app::domain::{Disagreement, ExportedDay, ImportId, Moment, WorkspaceId};
use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use super::Result;
use super::batch::Batches;

/// Refused rows that are kept of an upload, with their reasons.
pub const REFUSALS: usize = 100_000;
/// Bytes of their cells that are kept.
pub const REFUSED_BYTES: usize = 16 << 20;

/// What is known of a file that has been read, beside its rows: they come as [`Batches`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upload {
    /// The file's name: text, never a path.
    pub file_name: String,
    /// The SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// All settings that change what is stored from these bytes, in one line: with the hash, an upload's identity.
    pub mapping: String,
    /// Its parts, in the order of their rows; at least one.
    pub parts: Vec<Part>,
    /// Where the moment of its observations comes from.
    pub observed_from: ObservedFrom,
    /// The earliest and the latest moment.
    pub observed: Option<(Moment, Moment)>,
    /// Where the numbers are from, in somebody's words.
    pub words: Option<String>,
    /// Different posts.
    pub posts: i64,
    /// Rows that said again what an earlier row of the file says; not in the batches.
    pub same: i64,
    /// Rows that filled in totals which an earlier row of the file, about the same moment, left open;
    /// they are part of that row in the batches.
    pub added: i64,
    /// Rows that are no observation of an own post.
    pub left_out: i64,
    /// Its refused rows.
    pub refusals: Vec<Refusal>,
    /// How many rows were refused; `refusals` may hold only the first of them.
    pub refused: i64,
}

impl Upload {
    /// The SHA-256 in hex.
    pub fn sha256_hex(&self) -> String {
        hex::encode(self.sha256)
    }

    /// What kind of file it is: that of its first part.
    pub fn format(&self) -> Format {
        self.parts.first().map_or(Format::Generic, |part| part.format)
    }
}

/// What storing an upload would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Rows that are a new point.
    pub new: i64,
    /// Rows that say something else, or more, about a known moment.
    pub changed: i64,
    /// Rows that say what is known.
    pub unchanged: i64,
    /// Totals that would be lower than an earlier one of the same post.
    pub falls: i64,
    /// Rows that disagree with what is stored of the same moment, and the first of what they disagree about.
    pub disagreements: Listed<Disagreement>,
    /// The upload that stored this file with the same mapping, and stands.
    pub stored_as: Option<ImportId>,
}

/// Files that were read and are stored.
#[async_trait]
pub trait Uploads {
    /// What [`Uploads::commit`] would do, without doing it.
    async fn plan(&self, workspace: WorkspaceId, upload: &Upload, batches: Batches)
    -> Result<Plan>;

    /// Stores an upload and brings the read models up to date, in one transaction.
    /// The same upload again changes nothing and answers with the first one's id.
    async fn commit(
        &self,
        workspace: WorkspaceId,
        upload: Upload,
        batches: Batches,
        now: Moment,
    ) -> Result<ImportReport>;

    /// An upload and what it did.
    async fn import(
        &self,
        workspace: WorkspaceId,
        import: ImportId,
    ) -> Result<Option<ImportReport>>;

    /// Uploads, newest first, undone ones among them; from the one before `before` on.
    async fn imports(
        &self,
        workspace: WorkspaceId,
        before: Option<ImportId>,
        limit: i64,
    ) -> Result<Vec<ImportSummary>>;

    /// How many workspaces have an upload of the file of this SHA-256, in hex, that stands.
    async fn holders(&self, sha256: &str) -> Result<i64>;

    /// What two uploads say differently of the same posts; `None` where one of them does not stand.
    async fn difference(
        &self,
        workspace: WorkspaceId,
        from: ImportId,
        to: ImportId,
    ) -> Result<Option<Difference>>;

    /// The posts about which an upload stored something: those with the most interactions first, 100 at most.
    async fn imported_posts(&self, workspace: WorkspaceId, import: ImportId)
    -> Result<Vec<Leader>>;

    /// What an upload said of accounts' days, by account and day: 400 at most.
    async fn imported_days(
        &self,
        workspace: WorkspaceId,
        import: ImportId,
    ) -> Result<Vec<ExportedDay>>;

    /// The refused rows of an upload that come after a row, in order, with their cells: `most` at most.
    /// The rest is there with the last one's row as `after`.
    async fn refusals(
        &self,
        workspace: WorkspaceId,
        import: ImportId,
        after: i64,
        most: u32,
    ) -> Result<Vec<Refusal>>;

    /// Takes an upload back: observations and read models are as if it had never been.
    /// Undoing twice changes nothing.
    async fn undo(
        &self,
        workspace: WorkspaceId,
        import: ImportId,
        now: Moment,
    ) -> Result<Option<ImportReport>>;
}
