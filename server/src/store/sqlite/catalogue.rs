//! The catalogue of a workspace's posts: kept in memory, and brought up to date by what has changed since.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use app::domain::catalogue::{Catalogue, Entry};
use app::domain::overview::{News, Tally};
use app::domain::period::Period;
use app::domain::{Account, AccountId, PostId, WorkspaceId, hashtags_of};
use futures_util::TryStreamExt;
use quick_cache::sync::Cache;
use sqlx::sqlite::{SqlitePool, SqliteRow};
use sqlx::{Row, SqliteConnection};
use tokio::sync::{OnceCell, RwLock};

use super::common::Common;
use super::error::corrupt;
use super::known::json;
use super::language::language_of;
use super::sql::{metrics, statements};
use super::values::{amounts, kind, moment};
use super::words::Typed;
use super::{accounts, common, imports, periods};
use crate::store::Result;
use crate::store::model::repeats;

macro_rules! entries {
    ($posts:literal) => {
        concat!(
            "SELECT p.id, p.account_id, p.kind, p.published_at, p.published_day, p.gain_interactions, p.latest_at, p.latest_day, ",
            metrics!("p.latest_"),
            ", p.latest_bounds, s.score, p.text FROM ",
            $posts,
            " LEFT JOIN post_score s ON s.workspace_id = p.workspace_id AND s.post_id = p.id \
             WHERE p.workspace_id = $1",
        )
    };
}

statements! {
    CHANGE = "INSERT INTO post_change (workspace_id, posts) VALUES ($1, $2)";
    LAST = "SELECT coalesce(max(id), 0) FROM post_change WHERE workspace_id = $1";
    SINCE = "SELECT posts FROM post_change WHERE workspace_id = $1 AND id > $2";
    ALL = entries!("post p");
    SOME = entries!("json_each($2) j CROSS JOIN post p ON p.id = j.value");
    ACCOUNTS = "SELECT id, platform, handle FROM account WHERE workspace_id = $1";
}

/// Notes which posts a transaction changed: some by themselves, and some by what they are compared with.
pub(super) async fn note(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &[i64],
    mut rescored: BTreeSet<i64>,
) -> Result<()> {
    rescored.extend(posts);
    let posts: Vec<i64> = rescored.into_iter().collect();
    let query = sqlx::query(CHANGE).bind(workspace.0).bind(repeats::pack_ids(&posts));
    query.execute(connection).await?;
    Ok(())
}

/// The catalogues that were asked for.
#[derive(Debug, Default)]
pub(super) struct Catalogues(RwLock<HashMap<WorkspaceId, Kept>>);

/// What is known as of a change.
#[derive(Clone, Debug, Default)]
struct Kept {
    change: i64,
    catalogue: Arc<Catalogue>,
    /// What was asked last: whoever turns a page asks it again.
    answers: Arc<Answers>,
}

#[derive(Debug)]
struct Answers {
    found: Cache<String, Arc<Vec<PostId>>>,
    /// Once they are found.
    common: OnceLock<Common>,
    tallies: Cache<(Vec<AccountId>, Period), Arc<Tally>>,
    news: OnceCell<Option<Arc<News>>>,
}

/// So many answers of a kind are kept.
const KEPT: usize = 16;

impl Default for Answers {
    fn default() -> Self {
        Self {
            found: Cache::new(KEPT),
            common: OnceLock::new(),
            tallies: Cache::new(KEPT),
            news: OnceCell::new(),
        }
    }
}

impl Answers {
    /// Finds common words in the background, until something is stored. Searches do without them meanwhile, or where
    /// they cannot be found.
    fn prepare(self: &Arc<Self>, readers: SqlitePool, posts: usize) {
        let answers = Arc::downgrade(self);
        tokio::spawn(async move {
            let is_wanted = || answers.strong_count() > 0;
            let found = Common::among(&readers, posts, is_wanted).await;
            if let (Some(answers), Ok(common)) = (answers.upgrade(), found) {
                answers.common.get_or_init(|| common);
            }
        });
    }
}

impl Catalogues {
    /// A workspace's catalogue as it is now.
    pub(super) async fn of(
        &self,
        readers: &SqlitePool,
        workspace: WorkspaceId,
    ) -> Result<Arc<Catalogue>> {
        Ok(self.now(readers, workspace).await?.catalogue)
    }

    /// The posts in whose words something is found, in the order of their ids.
    pub(super) async fn found(
        &self,
        readers: &SqlitePool,
        workspace: WorkspaceId,
        typed: &Typed,
    ) -> Result<Arc<Vec<PostId>>> {
        let kept = self.now(readers, workspace).await?;
        let middle = kept.catalogue.middle().unwrap_or(PostId(0));
        let find = async {
            let typed = typed.spelt(&mut *readers.acquire().await?).await?;
            let none = Common::default();
            let common = kept.answers.common.get().unwrap_or(&none);
            Ok(Arc::new(common::search(readers, typed, common, middle).await?))
        };
        kept.answers.found.get_or_insert_async(&typed.expression(), find).await
    }

    /// What the posts of some accounts gained in a period.
    pub(super) async fn tally(
        &self,
        readers: &SqlitePool,
        workspace: WorkspaceId,
        accounts: &[AccountId],
        period: Period,
    ) -> Result<Arc<Tally>> {
        let kept = self.now(readers, workspace).await?;
        let asked = (accounts.to_owned(), period);
        let count = async {
            let snapshot = &mut *readers.begin().await?;
            Ok(Arc::new(periods::tally(snapshot, workspace, accounts, period).await?))
        };
        kept.answers.tallies.get_or_insert_async(&asked, count).await
    }

    /// What the last upload that stands brought.
    pub(super) async fn news(
        &self,
        readers: &SqlitePool,
        workspace: WorkspaceId,
    ) -> Result<Option<Arc<News>>> {
        let kept = self.now(readers, workspace).await?;
        let look = async {
            let snapshot = &mut *readers.begin().await?;
            let Some(import) = imports::last(&mut *snapshot, workspace).await? else {
                return Ok(None);
            };
            let touched = imports::touched(snapshot, workspace, import.id).await?;
            let posts = touched.unwrap_or_default().into_iter().map(PostId).collect();
            let seen = import.observed.map(|observed| kept.catalogue.last_seen(posts, observed));
            Ok(Some(Arc::new(News { import, seen: seen.unwrap_or_default() })))
        };
        kept.answers.news.get_or_try_init(|| look).await.cloned()
    }

    async fn now(&self, readers: &SqlitePool, workspace: WorkspaceId) -> Result<Kept> {
        let change = last(&mut *readers.acquire().await?, workspace).await?;
        let kept = self.0.read().await.get(&workspace).cloned().unwrap_or_default();
        if kept.change >= change {
            return Ok(kept);
        }
        // Who comes meanwhile waits, and finds it done.
        let mut all = self.0.write().await;
        let kept = all.get(&workspace).cloned().unwrap_or_default();
        let before = kept.change;
        let now = kept.brought_up(&mut *readers.begin().await?, workspace).await?;
        if now.change > before {
            now.answers.prepare(readers.clone(), now.catalogue.len());
            all.insert(workspace, now.clone());
        }
        Ok(now)
    }
}

async fn last(connection: &mut SqliteConnection, workspace: WorkspaceId) -> Result<i64> {
    Ok(sqlx::query_scalar(LAST).bind(workspace.0).fetch_one(connection).await?)
}

impl Kept {
    async fn brought_up(
        self,
        snapshot: &mut SqliteConnection,
        workspace: WorkspaceId,
    ) -> Result<Self> {
        let change = last(&mut *snapshot, workspace).await?;
        if self.change >= change {
            return Ok(self);
        }
        let accounts = all_accounts(&mut *snapshot, workspace).await?;
        let catalogue = if self.change == 0 {
            let all = sqlx::query(ALL).bind(workspace.0).fetch(snapshot);
            Catalogue::new(accounts, all.map_err(Into::into).and_then(entry).try_collect().await?)
        } else {
            let changed = changed(&mut *snapshot, workspace, self.change).await?;
            let ids = json(changed.iter().map(|post| post.0));
            let some = sqlx::query(SOME).bind(workspace.0).bind(ids).fetch(snapshot);
            let entries = some.map_err(Into::into).and_then(entry).try_collect().await?;
            self.catalogue.changed(accounts, &changed, entries)
        };
        Ok(Self { change, catalogue: Arc::new(catalogue), ..Self::default() })
    }
}

async fn all_accounts(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
) -> Result<Vec<Account>> {
    let rows = sqlx::query(ACCOUNTS).bind(workspace.0).fetch_all(connection).await?;
    rows.iter().map(|row| accounts::read(row, 0)).collect()
}

/// The posts that were changed since a change, in the order of their ids.
async fn changed(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    since: i64,
) -> Result<Vec<PostId>> {
    let rows = sqlx::query(SINCE).bind(workspace.0).bind(since).fetch_all(connection).await?;
    let mut posts = BTreeSet::new();
    for row in &rows {
        let ids = repeats::unpack_ids(row.try_get(0)?);
        posts.extend(ids.ok_or_else(|| corrupt("broken ids"))?.into_iter().map(PostId));
    }
    Ok(posts.into_iter().collect())
}

async fn entry(row: SqliteRow) -> Result<Entry> {
    let text: Option<&str> = row.try_get(24)?;
    Ok(Entry {
        post: PostId(row.try_get(0)?),
        account: AccountId(row.try_get(1)?),
        kind: kind(&row, 2)?,
        published: moment(&row, 3)?,
        gained: row.try_get(5)?,
        observed: moment(&row, 6)?.ok_or_else(|| corrupt("a post without observations"))?,
        latest: amounts(&row, 8)?,
        score: row.try_get(23)?,
        length: text.map(|text| u32::try_from(text.chars().count()).unwrap_or(u32::MAX)),
        language: text.and_then(language_of),
        hashtags: text.map(hashtags_of).filter(|tags| !tags.is_empty()).map(Into::into),
    })
}
