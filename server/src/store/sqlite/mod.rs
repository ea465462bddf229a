//! The port on SQLite: one writer behind a queue, readers that can only read, read models kept in the
//! transaction of what they follow from.
//!
//! | room | what it keeps |
//! | --- | --- |
//! | [`open`], `repacking`, `watching` | the file, its migrations, its locks, whether it changed |
//! | `commit`, `undo` | the two transactions that change observations |
//! | `uploads`, `lives` | what several of the following rooms answer together |
//! | `imports`, `catalogue`, `scores`, `words`, `common`, `listing`, `posts`, `details`, `observations`, `accounts`, `curves`, `days`, `exported`, `origins`, `mappings`, `annotations`, `alerts`, `channels`, `boards`, `tags`, `shares`, `workspaces`, `overview`, `periods`, `difference`, `comparing`, `beside`, `disagreements` | a noun each: its statements and its rows |

mod accounts;
mod alerts;
mod annotations;
mod asking;
mod beside;
mod boards;
mod bulk;
mod catalogue;
mod channels;
mod commit;
mod common;
mod comparing;
mod curves;
mod days;
mod details;
mod difference;
mod disagreements;
mod error;
mod exported;
mod flushing;
mod heritage;
mod imports;
mod known;
mod language;
mod left;
mod listing;
mod lives;
mod lock;
mod mappings;
mod observations;
pub mod open;
mod origins;
mod overview;
mod periods;
mod posts;
mod producing;
mod reading;
mod repacking;
mod scores;
mod shares;
mod sql;
mod tags;
#[cfg(test)]
mod tests;
mod undo;
mod uploads;
mod values;
mod watching;
mod words;
mod workspaces;

use std::path::PathBuf;
use std::sync::Arc;

use app::domain::catalogue::Catalogue;
use app::domain::compared::Compared;
use app::domain::overview::{Candidates, Leader, ListedPost, News, Overview, Tally};
use app::domain::period::{Period, PeriodTotals};
use app::domain::{
    Account, AccountId, ComparisonSet, History, Platform, Post, PostId, Queries, WorkspaceId, Zone,
};
use async_trait::async_trait;
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqlitePool};
use sqlx::{Sqlite as Driver, Transaction};

use self::words::Typed;
use super::{Result, Store, StoreError, Workspace};
use catalogue::Catalogues;
use lock::Lock;
use watching::Watcher;

/// A database in one file.
#[derive(Clone, Debug)]
pub struct Sqlite {
    /// One connection: whoever writes waits for it in a queue.
    writer: SqlitePool,
    readers: SqlitePool,
    /// The file of what was committed and is not yet in the main one.
    log: PathBuf,
    catalogues: Arc<Catalogues>,
    watcher: Arc<Watcher>,
    /// Held as long as any clone lives.
    _server: Arc<Option<Lock>>,
}

impl Sqlite {
    /// Closes the database, so that all of it is in its one file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.watcher.close().await;
        // The last connection to close writes the log back, and only one that may write can.
        self.writer.close().await;
    }

    async fn begin(&self) -> Result<Transaction<'static, Driver>> {
        Ok(self.writer.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// Runs one statement that changes rows, in a transaction of its own. `false` where there was none to change.
    async fn change(&self, query: Query<'_, Driver, SqliteArguments>) -> Result<bool> {
        let mut transaction = self.begin().await?;
        let changed = query.execute(&mut *transaction).await?.rows_affected() > 0;
        self.end(transaction).await?;
        Ok(changed)
    }

    /// Commits. What is in the log is stored; that it goes from there into the main file need not be waited for.
    async fn end(&self, transaction: Transaction<'static, Driver>) -> Result<()> {
        transaction.commit().await?;
        let writer = self.writer.clone();
        tokio::spawn(async move {
            // A failure loses nothing: the next one takes it along.
            let Ok(mut connection) = writer.acquire().await else { return };
            let _ = open::settle(&mut connection).await;
        });
        Ok(())
    }
}

/// Runs what must not stop halfway when whoever asked for it goes away.
async fn see_through<T: Send + 'static>(
    work: impl Future<Output = Result<T>> + Send + 'static,
) -> Result<T> {
    let done = tokio::spawn(work).await;
    done.unwrap_or_else(|error| Err(StoreError::Database(Box::new(error))))
}

#[async_trait]
impl Store for Sqlite {
    async fn revision(&self) -> Result<i64> {
        self.watcher.revision().await
    }

    async fn workspace(&self, workspace: WorkspaceId) -> Result<Option<Workspace>> {
        workspaces::one(&mut *self.readers.acquire().await?, workspace).await
    }

    async fn overview(&self, workspace: WorkspaceId) -> Result<Overview> {
        overview::read(&mut *self.readers.begin().await?, workspace).await
    }

    async fn news(&self, workspace: WorkspaceId) -> Result<Option<Arc<News>>> {
        self.catalogues.news(&self.readers, workspace).await
    }

    async fn history(&self, workspace: WorkspaceId, post: PostId) -> Result<Option<History>> {
        let mut snapshot = self.readers.begin().await?;
        let Some(post) = posts::one(&mut snapshot, workspace, post).await? else { return Ok(None) };
        observations::history(&mut snapshot, workspace, post).await.map(Some)
    }

    async fn find_post(
        &self,
        workspace: WorkspaceId,
        platform: &Platform,
        platform_id: &str,
    ) -> Result<Option<PostId>> {
        posts::find(&mut *self.readers.acquire().await?, workspace, platform, platform_id).await
    }

    fn queries(
        &self,
        workspace: WorkspaceId,
        post: &Post,
        set: &ComparisonSet,
        limit: i64,
    ) -> Queries {
        Queries {
            observations: observations::asked(workspace, post.id),
            earlier: curves::asked(workspace, post.account.id, set, limit),
        }
    }

    async fn compared(&self, workspace: WorkspaceId, posts: &[PostId]) -> Result<Vec<Compared>> {
        beside::each(&mut *self.readers.acquire().await?, workspace, posts).await
    }

    async fn candidates(
        &self,
        workspace: WorkspaceId,
        account: Option<AccountId>,
        limit: usize,
    ) -> Result<Candidates> {
        let catalogue = self.catalogue(workspace).await?;
        let snapshot = &mut *self.readers.begin().await?;
        beside::candidates(snapshot, workspace, &catalogue, account, limit).await
    }

    async fn catalogue(&self, workspace: WorkspaceId) -> Result<Arc<Catalogue>> {
        self.catalogues.of(&self.readers, workspace).await
    }

    async fn find_words(
        &self,
        workspace: WorkspaceId,
        typed: &str,
    ) -> Result<Option<Arc<Vec<PostId>>>> {
        let Some(typed) = Typed::parse(typed) else { return Ok(None) };
        self.catalogues.found(&self.readers, workspace, &typed).await.map(Some)
    }

    async fn listed(&self, workspace: WorkspaceId, posts: &[PostId]) -> Result<Vec<ListedPost>> {
        listing::each(&mut *self.readers.acquire().await?, workspace, posts).await
    }

    async fn leaders(&self, workspace: WorkspaceId, posts: &[PostId]) -> Result<Vec<Leader>> {
        overview::leaders(&mut *self.readers.acquire().await?, workspace, posts).await
    }

    async fn period(
        &self,
        workspace: WorkspaceId,
        account: &Account,
        zone: Zone,
        days: i64,
    ) -> Result<Option<PeriodTotals>> {
        periods::totals(&mut *self.readers.begin().await?, workspace, account, zone, days).await
    }

    async fn tally(
        &self,
        workspace: WorkspaceId,
        accounts: &[AccountId],
        period: Period,
    ) -> Result<Tally> {
        let tally = self.catalogues.tally(&self.readers, workspace, accounts, period).await?;
        Ok(Tally::clone(&tally))
    }
}
