//! Undoing an upload: observations and read models become as if it had never been.

use std::collections::BTreeMap;

use app::domain::import::ImportReport;
use app::domain::{ImportId, Moment, Platform, WorkspaceId};
use sqlx::SqliteConnection;

use super::details::StoredDetails;
use super::error::corrupt;
use super::heritage::Heritage;
use super::imports;
use super::known::json;
use super::observations::StoredRow;
use super::posts::{KnownPost, PostRow};
use super::producing::row;
use super::{accounts, bulk, days, details, exported, observations, posts, workspaces};
use crate::store::Result;
use crate::store::model::changes::{Changes, PostState};
use crate::store::model::curve::Curve;
use crate::store::model::details::Details;
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

/// What is left of some posts' observations.
#[derive(Default)]
struct Left {
    /// Of those that later uploads repeated: all that is left.
    curves: BTreeMap<i64, Curve>,
    /// Of the others: the moments of which the upload told, and what other uploads say of them.
    moments: BTreeMap<i64, Vec<i64>>,
    others: BTreeMap<i64, Curve>,
}

impl Left {
    /// What is left of a post's curve.
    fn of(&mut self, post: i64, before: &Curve) -> Curve {
        if let Some(curve) = self.curves.remove(&post) {
            return curve;
        }
        let moments = self.moments.remove(&post).unwrap_or_default();
        before.replaced(&moments, self.others.remove(&post).unwrap_or_default())
    }
}

fn curve(rows: Vec<SaidRow>) -> Curve {
    rows.into_iter().map(|said| (said.observed, said.amounts)).collect()
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
        let (workspace, import, ids) = (self.workspace, self.import, json(part));
        let known = posts::by_id(self.connection, workspace, &ids).await?;
        let told = details::of_posts(self.connection, workspace, &ids).await?;
        let mut told = by_post(told.into_iter().map(|told| (told.post, told.said)));
        let (mut left, mut inherited) = (Left::default(), Inherited::default());
        self.read_left(part, &mut left, &mut inherited).await?;
        observations::delete_of_import(self.connection, workspace, part, import).await?;
        details::delete_of_import(self.connection, workspace, &ids, import).await?;

        let (mut written, mut gone) = (Vec::new(), Vec::new());
        for post in known {
            let mut told = told.remove(&post.id).unwrap_or_default();
            self.hand_over_details(post.id, &mut told, &mut inherited);
            let before = post.unpacked()?;
            let curve = left.of(post.id, &before);
            match self.rebuilt(post.clone(), before, curve, &told).await? {
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

    /// Reads what is left of posts. Only where later uploads repeated something are all rows needed: those may be
    /// theirs from now on. Elsewhere it is enough to know what others say of the same moments.
    async fn read_left(
        &mut self,
        part: &[i64],
        left: &mut Left,
        inherited: &mut Inherited,
    ) -> Result<()> {
        let (workspace, import) = (self.workspace, self.import);
        let (repeated, alone): (Vec<i64>, Vec<i64>) =
            part.iter().partition(|post| self.heritage.has_rows(**post));
        let rows = observations::of_posts(self.connection, workspace, &json(repeated)).await?;
        for (post, mut rows) in by_post(rows.into_iter().map(|row| (row.post, row.said))) {
            self.hand_over_rows(post, &mut rows, inherited);
            left.curves.insert(post, curve(rows));
        }
        let alone = json(alone);
        left.moments = observations::moments(self.connection, workspace, &alone, import).await?;
        let others = observations::others(self.connection, workspace, &alone, import).await?;
        let others = by_post(others.into_iter().map(|row| (row.post, row.said)));
        left.others = others.into_iter().map(|(post, rows)| (post, curve(rows))).collect();
        Ok(())
    }

    /// Takes the upload out of a post's rows; what later ones repeated becomes theirs.
    fn hand_over_rows(&mut self, post: i64, rows: &mut Vec<SaidRow>, inherited: &mut Inherited) {
        let mut later = self.heritage.of(post);
        let heirs = take_back_rows(self.import.0, rows, &mut later);
        self.heritage.put_back(later);
        self.heritage.inherit(post, heirs.iter().map(|said| said.import));
        inherited.rows.extend(heirs.into_iter().map(|said| StoredRow { post, said }));
    }

    /// Takes the upload out of what was said of a post itself; what later ones repeated becomes theirs.
    fn hand_over_details(
        &mut self,
        post: i64,
        told: &mut Vec<SaidDetails>,
        inherited: &mut Inherited,
    ) {
        let mut later = self.heritage.of(post);
        let heirs = take_back_details(self.import.0, told, &mut later);
        self.heritage.put_back(later);
        self.heritage.inherit(post, heirs.iter().map(|said| said.import));
        inherited.details.extend(heirs.into_iter().map(|said| StoredDetails { post, said }));
    }

    /// A post from what is still said of it; `None` when that is nothing.
    async fn rebuilt(
        &mut self,
        post: KnownPost,
        before: Curve,
        curve: Curve,
        told: &[SaidDetails],
    ) -> Result<Option<PostRow>> {
        let before =
            PostState { account: post.account, published: post.details.published, curve: before };
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
