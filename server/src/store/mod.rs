//! The port to whatever keeps the data. Not-found is `Option`; no SQL outside the adapters.

mod accounts;
mod alerts;
pub mod batch;
pub mod batching;
mod boards;
mod channels;
mod model;
mod packing;
mod shares;
pub mod sqlite;
mod tags;
pub mod wire;

pub use accounts::Accounts;
pub use alerts::Alerts;
pub use boards::Boards;
pub use channels::Channels;
pub(crate) use model::packed;
pub use shares::Shares;
pub use tags::{Saved, Tags};

use std::sync::Arc;

use app::domain::analytics::Curves;
use app::domain::annotation::Annotation;
use app::domain::catalogue::Catalogue;
use app::domain::compared::Compared;
use app::domain::difference::{Difference, Listed};
use app::domain::import::{
    Format, ImportReport, ImportSummary, Mapping, ObservedFrom, Part, Refusal,
};
use app::domain::overview::{Candidates, Leader, ListedPost, News, Overview, Tally};
use app::domain::period::{Period, PeriodTotals};
use app::domain::{
    Account, AccountId, ComparisonSet, Disagreement, ExportedDay, History, ImportId, MetricSet,
    Moment, Platform, Post, PostId, PostKind, Queries, WorkspaceId, Zone,
};
use async_trait::async_trait;

use batch::{Batches, Interrupted};
use serde::{Deserialize, Serialize};

/// What can go wrong with a store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk is full: nothing was stored, reading goes on.
    #[error("the disk is full")]
    Full,
    /// The database refused or broke.
    #[error("database: {0}")]
    Database(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The database holds what this version cannot read.
    #[error("the database holds {0}")]
    Corrupt(String),
    /// The upload ended before its end: nothing was stored.
    #[error(transparent)]
    Interrupted(#[from] Interrupted),
}

/// Refused rows that are kept of an upload, with their reasons.
pub const REFUSALS: usize = 100_000;
/// Bytes of their cells that are kept.
pub const REFUSED_BYTES: usize = 16 << 20;

/// The result of asking a store.
pub type Result<T> = std::result::Result<T, StoreError>;

/// A workspace's own settings.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// Its id.
    pub id: WorkspaceId,
    /// Its name.
    pub name: String,
    /// The zone of its days and clocks.
    pub zone: Zone,
}

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

/// Everything that is kept, workspace by workspace.
#[async_trait]
pub trait Store: Accounts + Alerts + Boards + Channels + Shares + Tags + Send + Sync {
    /// A number that is another one after each change, by whomever. Only that it differs says anything.
    async fn revision(&self) -> Result<i64>;

    /// A workspace.
    async fn workspace(&self, workspace: WorkspaceId) -> Result<Option<Workspace>>;

    /// The accounts with their totals, and the latest uploads.
    async fn overview(&self, workspace: WorkspaceId) -> Result<Overview>;

    /// What the last upload that stands brought; `None` where none does.
    async fn news(&self, workspace: WorkspaceId) -> Result<Option<Arc<News>>>;

    /// A post with all its observations and notes.
    async fn history(&self, workspace: WorkspaceId, post: PostId) -> Result<Option<History>>;

    /// The post that a platform knows by this id.
    async fn find_post(
        &self,
        workspace: WorkspaceId,
        platform: &Platform,
        platform_id: &str,
    ) -> Result<Option<PostId>>;

    /// The curves of the posts of an account that are in a set, newest first, `limit` at most: one arena for each
    /// of the metrics, in their order. Posts whose hour of publication is not known have no age and are not among
    /// them.
    async fn earlier(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        set: &ComparisonSet,
        metrics: MetricSet,
        limit: i64,
    ) -> Result<Vec<Curves>>;

    /// Of the `newest` posts of an account that are in a set without a tag, those that were observed so many seconds
    /// after their publication or later: newest first with the second of their publication, `limit` at most.
    async fn observed(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        set: &ComparisonSet,
        age: i64,
        (newest, limit): (i64, i64),
    ) -> Result<Vec<(PostId, i64)>>;

    /// The curves by age of posts in their order, each with the second of its publication: one arena for each of the
    /// metrics; an empty curve of a post that is not known.
    async fn curves(
        &self,
        workspace: WorkspaceId,
        posts: &[(PostId, i64)],
        metrics: MetricSet,
    ) -> Result<Vec<Curves>>;

    /// What is asked for a post's page: [`Store::history`] and [`Store::earlier`], as whoever has the database can
    /// ask again.
    fn queries(
        &self,
        workspace: WorkspaceId,
        post: &Post,
        set: &ComparisonSet,
        limit: i64,
    ) -> Queries;

    /// Posts with their merged totals, in the order of a list; those that are not known are left out.
    async fn compared(&self, workspace: WorkspaceId, posts: &[PostId]) -> Result<Vec<Compared>>;

    /// The curves of a platform's posts, newest first, `limit` at most: as [`Store::earlier`] tells those of an
    /// account.
    async fn platform_curves(
        &self,
        workspace: WorkspaceId,
        platform: &Platform,
        metrics: MetricSet,
        limit: i64,
    ) -> Result<Vec<Curves>>;

    /// All posts of a workspace in numbers, as they are now.
    async fn catalogue(&self, workspace: WorkspaceId) -> Result<Arc<Catalogue>>;

    /// The posts that have all words which somebody typed, or what begins with them, in the order of their ids: those
    /// of other workspaces may be among them. `None` where nothing was typed that can be looked for.
    async fn find_words(
        &self,
        workspace: WorkspaceId,
        typed: &str,
    ) -> Result<Option<Arc<Vec<PostId>>>>;

    /// Posts in the order of a list, with what it shows of each; those that are not known are left out.
    async fn listed(&self, workspace: WorkspaceId, posts: &[PostId]) -> Result<Vec<ListedPost>>;

    /// Posts in the order of a list, with their last totals; those that are not known are left out.
    async fn leaders(&self, workspace: WorkspaceId, posts: &[PostId]) -> Result<Vec<Leader>>;

    /// What there is to compare: posts, `limit` of a kind at most, and accounts.
    async fn candidates(
        &self,
        workspace: WorkspaceId,
        account: Option<AccountId>,
        limit: usize,
    ) -> Result<Candidates>;

    /// The different types of the `newest` posts that an account published before a second, of those
    /// whose hour of publication is known; `None` is a type that nobody told.
    async fn kinds(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        before: i64,
        newest: i64,
    ) -> Result<Vec<Option<PostKind>>>;

    /// What the posts of an account gained in so many days that end with its last observation, and in as many
    /// before. `None` where nothing is known by day.
    async fn period(
        &self,
        workspace: WorkspaceId,
        account: &Account,
        zone: Zone,
        days: i64,
    ) -> Result<Option<PeriodTotals>>;

    /// What the posts of some accounts gained in a period, day by day; how many were published is not told.
    async fn tally(
        &self,
        workspace: WorkspaceId,
        accounts: &[AccountId],
        period: Period,
    ) -> Result<Tally>;

    /// What [`Store::commit`] would do, without doing it.
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

    /// What people said of the columns of tables, in the order in which they said it.
    async fn mappings(&self, workspace: WorkspaceId) -> Result<Vec<Mapping>>;

    /// Keeps what a person says of a table's columns, in the place of what was said of the same header.
    async fn say_mapping(
        &self,
        workspace: WorkspaceId,
        mapping: &Mapping,
        now: Moment,
    ) -> Result<()>;

    /// Forgets what was said of a header.
    async fn forget_mapping(&self, workspace: WorkspaceId, header: &str) -> Result<()>;

    /// Notes something beside a post, on one line. `None` when there is no such post.
    async fn annotate(
        &self,
        workspace: WorkspaceId,
        post: PostId,
        moment: Moment,
        text: &str,
        now: Moment,
    ) -> Result<Option<Annotation>>;

    /// Removes a note of a post. `false` when the post has none such.
    async fn remove_annotation(
        &self,
        workspace: WorkspaceId,
        post: PostId,
        annotation: i64,
    ) -> Result<bool>;
}
