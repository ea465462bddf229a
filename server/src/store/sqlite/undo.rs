//! Undoing an upload: observations and read models become as if it had never been.

use std::collections::{BTreeMap, BTreeSet};

use app::domain::import::ImportReport;
use app::domain::{ImportId, Moment, Platform, WorkspaceId};
use sqlx::SqliteConnection;

use super::details::StoredDetails;
use super::error::corrupt;
use super::imports::{self, Later};
use super::known::json;
use super::observations::StoredRow;
use super::posts::{KnownPost, PostRow};
use super::producing::row;
use super::{accounts, bulk, days, details, exported, observations, posts, workspaces};
use crate::store::Result;
use crate::store::model::changes::{Changes, PostState};
use crate::store::model::curve::Curve;
use crate::store::model::details::Details;
use crate::store::model::repeats::RepeatedPost;
use crate::store::model::standing::Standing;
use crate::store::model::undoing::{SaidDetails, SaidRow, take_back_details, take_back_rows};

/// Posts worked on at a time.
const PART: usize = 500;

/// Takes an upload back. One that was undone before stays as it is.
pub(super) async fn undo(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
    now: Moment,
) -> Result<Option<ImportReport>> {
    if let Some(touched) = imports::touched(connection, workspace, import).await? {
        let zone = workspaces::one(connection, workspace).await?.map(|workspace| workspace.zone);
        let zone = zone.ok_or_else(|| corrupt("no such workspace"))?;
        let later = imports::later(connection, workspace, import).await?;
        let mut undoing = Undoing {
            connection: &mut *connection,
            workspace,
            import,
            heritage: Heritage::new(later),
            changes: Changes::new(zone),
        };
        for part in touched.chunks(PART) {
            undoing.take_back(part).await?;
        }
        undoing.finish(&touched, now).await?;
    }
    imports::report(connection, workspace, import).await
}

/// What later uploads repeated, and what they inherit of it.
struct Heritage {
    later: Vec<Later>,
    /// For each later upload, the places of its repeated posts by id.
    places: Vec<BTreeMap<i64, usize>>,
    heirs: BTreeSet<(i64, i64)>,
}

impl Heritage {
    fn new(later: Vec<Later>) -> Self {
        let place =
            |later: &Later| later.repeats.iter().zip(0..).map(|(p, n)| (p.post, n)).collect();
        Self { places: later.iter().map(place).collect(), later, heirs: BTreeSet::new() }
    }

    /// Takes out what later uploads repeated of a post, in their order.
    fn of(&mut self, post: i64) -> Vec<(i64, RepeatedPost)> {
        let taken = self.later.iter_mut().zip(&self.places).filter_map(|(later, places)| {
            let repeated = &mut later.repeats[*places.get(&post)?];
            Some((later.import, std::mem::take(repeated)))
        });
        taken.collect()
    }

    /// Puts back what they still repeat.
    fn put_back(&mut self, repeated: Vec<(i64, RepeatedPost)>) {
        for (import, post) in repeated {
            let later = self.later.iter_mut().zip(&self.places);
            if let Some((later, places)) = later.into_iter().find(|(l, _)| l.import == import)
                && let Some(place) = places.get(&post.post)
            {
                later.repeats[*place] = post;
            }
        }
    }

    fn inherit(&mut self, import: i64, post: i64) {
        self.heirs.insert((import, post));
    }

    /// The later uploads that inherited, as they are now.
    fn heirs(mut self) -> Vec<Later> {
        let inherited = |import| {
            self.heirs.range((import, i64::MIN)..=(import, i64::MAX)).map(|(_, post)| *post)
        };
        self.later.retain(|later| inherited(later.import).next().is_some());
        for later in &mut self.later {
            later.touched.extend(inherited(later.import));
            later.touched.sort_unstable();
            later.touched.dedup();
            later.repeats.retain(|post| post.details != 0 || !post.rows.is_empty());
        }
        self.later
    }
}

/// What later uploads say from now on, of some posts.
#[derive(Default)]
struct Inherited {
    rows: Vec<StoredRow>,
    details: Vec<StoredDetails>,
}

struct Undoing<'a> {
    connection: &'a mut SqliteConnection,
    workspace: WorkspaceId,
    import: ImportId,
    heritage: Heritage,
    changes: Changes,
}

impl Undoing<'_> {
    /// Takes the upload back from some posts.
    async fn take_back(&mut self, part: &[i64]) -> Result<()> {
        let (workspace, ids) = (self.workspace, json(part));
        let known = posts::by_id(self.connection, workspace, &ids).await?;
        let rows = observations::of_posts(self.connection, workspace, &ids).await?;
        let told = details::of_posts(self.connection, workspace, &ids).await?;
        let mut rows = by_post(rows.into_iter().map(|row| (row.post, row.said)));
        let mut told = by_post(told.into_iter().map(|told| (told.post, told.said)));
        observations::delete_of_import(self.connection, workspace, &ids, self.import).await?;
        details::delete_of_import(self.connection, workspace, &ids, self.import).await?;

        let (mut written, mut gone, mut inherited) = (Vec::new(), Vec::new(), Inherited::default());
        for post in known {
            let mut rows = rows.remove(&post.id).unwrap_or_default();
            let mut told = told.remove(&post.id).unwrap_or_default();
            self.hand_over(post.id, &mut rows, &mut told, &mut inherited);
            match self.rebuilt(post.clone(), rows, &told).await? {
                Some(row) => written.push(row),
                None => gone.push(post.id),
            }
        }
        let mut filled = observations::replace(workspace, &inherited.rows)?;
        filled.extend(details::write(workspace, &inherited.details)?);
        filled.extend(posts::write(workspace, &written)?);
        bulk::run(self.connection, filled).await?;
        posts::delete(self.connection, workspace, &json(gone)).await
    }

    /// Takes the upload out of what was said of a post; what later ones repeated becomes theirs.
    fn hand_over(
        &mut self,
        post: i64,
        rows: &mut Vec<SaidRow>,
        told: &mut Vec<SaidDetails>,
        inherited: &mut Inherited,
    ) {
        let mut later = self.heritage.of(post);
        let row_heirs = take_back_rows(self.import.0, rows, &mut later);
        let detail_heirs = take_back_details(self.import.0, told, &mut later);
        self.heritage.put_back(later);
        let imports = row_heirs.iter().map(|said| said.import);
        for import in imports.chain(detail_heirs.iter().map(|said| said.import)) {
            self.heritage.inherit(import, post);
        }
        inherited.rows.extend(row_heirs.into_iter().map(|said| StoredRow { post, said }));
        inherited.details.extend(detail_heirs.into_iter().map(|said| StoredDetails { post, said }));
    }

    /// A post from what is still said of it; `None` when that is nothing.
    async fn rebuilt(
        &mut self,
        post: KnownPost,
        rows: Vec<SaidRow>,
        told: &[SaidDetails],
    ) -> Result<Option<PostRow>> {
        let before = PostState {
            account: post.account,
            published: post.details.published,
            curve: post.unpacked()?,
        };
        let curve: Curve = rows.into_iter().map(|said| (said.observed, said.amounts)).collect();
        let Some(standing) = Standing::of(&curve) else {
            self.changes.note(Some(&before), None);
            return Ok(None);
        };
        let mut details = Details::default();
        for said in told {
            details.overlay(&said.details);
        }
        let account = match details.account {
            Some(account) => account,
            None => self.nameless(&post.platform).await?,
        };
        let packed = curve.pack();
        let after = PostState { account, published: details.published, curve };
        self.changes.note(Some(&before), Some(&after));
        Ok(Some(row(KnownPost { account, details, ..post }, standing, packed)))
    }

    /// The account of posts that no upload names one for.
    async fn nameless(&mut self, platform: &str) -> Result<i64> {
        let platform = Platform::parse(platform).ok_or_else(|| corrupt("an unknown platform"))?;
        accounts::name(self.connection, self.workspace, &platform, "").await
    }

    async fn finish(mut self, touched: &[i64], now: Moment) -> Result<()> {
        let (connection, workspace) = (self.connection, self.workspace);
        // No post is new: all posts of an account that are not touched count as they are.
        days::recount(connection, workspace, &mut self.changes, touched, i64::MAX).await?;
        let of_days = exported::take_back(connection, workspace, self.import).await?;
        let changed = self.changes.accounts().into_iter().chain(of_days);
        accounts::sum(connection, workspace, &json(changed)).await?;
        for heir in self.heritage.heirs() {
            imports::inherit(connection, workspace, &heir).await?;
        }
        imports::undo(connection, workspace, self.import, now).await
    }
}

fn by_post<T>(said: impl Iterator<Item = (i64, T)>) -> BTreeMap<i64, Vec<T>> {
    let mut grouped: BTreeMap<i64, Vec<T>> = BTreeMap::new();
    for (post, said) in said {
        grouped.entry(post).or_default().push(said);
    }
    grouped
}
