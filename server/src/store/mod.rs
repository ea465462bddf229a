//! The port to whatever keeps the data. Not-found is `Option`; no SQL outside the adapters.

mod accounts;
mod alerts;
mod annotations;
pub mod batch;
pub mod batching;
mod boards;
mod channels;
mod lives;
mod mappings;
mod model;
mod packing;
mod shares;
pub mod sqlite;
mod tags;
mod uploads;
pub mod wire;

pub use accounts::Accounts;
pub use alerts::Alerts;
pub use annotations::Annotations;
pub use boards::Boards;
pub use channels::Channels;
pub use lives::Lives;
pub use mappings::Mappings;
pub(crate) use model::packed;
pub use shares::Shares;
pub use tags::{Saved, Tags};
pub use uploads::{Plan, REFUSALS, REFUSED_BYTES, Upload, Uploads};

use std::sync::Arc;

use app::domain::catalogue::Catalogue;
use app::domain::compared::Compared;
use app::domain::overview::{Candidates, Leader, ListedPost, News, Overview, Tally};
use app::domain::period::{Period, PeriodTotals};
use app::domain::{
    Account, AccountId, ComparisonSet, History, Platform, Post, PostId, Queries, WorkspaceId, Zone,
};
use async_trait::async_trait;

use batch::Interrupted;

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

/// Everything that is kept, workspace by workspace.
#[async_trait]
pub trait Store:
    Accounts
    + Alerts
    + Annotations
    + Boards
    + Channels
    + Lives
    + Mappings
    + Shares
    + Tags
    + Uploads
    + Send
    + Sync
{
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

    /// What is asked for a post's page: [`Store::history`] and [`Lives::earlier`], as whoever has the database can
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
}
