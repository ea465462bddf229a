//! Undoing an upload: observations and read models become as if it had never been.

use std::collections::BTreeMap;

use app::domain::import::ImportReport;
use app::domain::{Amounts, ImportId, Moment, Platform, WorkspaceId};
use sqlx::SqliteConnection;

use super::details::StoredDetails;
use super::error::corrupt;
use super::heritage::Heritage;
use super::imports;
use super::known::json;
use super::observations::StoredRow;
use super::posts::{KnownPost, PostRow};
use super::producing::row;
use super::{
    accounts, bulk, catalogue, days, details, exported, observations, posts, scores, words,
    workspaces,
};
use crate::store::Result;
use crate::store::model::changes::{Changes, PostState};
use crate::store::model::curve::Curve;
use crate::store::model::details::Details;
use crate::store::model::rescoring::Rescoring;
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
            reworded: Vec::new(),
            rescoring: Rescoring::default(),
            changes: Changes::new(zone),
        };
        for part in touched.chunks(PART) {
            undoing.take_back(part).await?;
        }
        undoing.finish(&touched, now).await?;
    }
    imports::report(connection, workspace, import).await
}

/// What is known of some posts' observations.
struct Read {
    /// The moments of which the upload told.
    moments: BTreeMap<i64, Vec<i64>>,
    /// What other uploads say of those.
    others: BTreeMap<i64, Vec<SaidRow>>,
    /// All rows of posts where the upload's own cannot be told from the curve.
    all: BTreeMap<i64, Vec<SaidRow>>,
}

/// What an upload said of some moments, where no other told of them.
fn said_alone(curve: &Curve, moments: &[i64], import: ImportId) -> Vec<SaidRow> {
    let is_one = |(moment, _): &&(Moment, _)| moments.binary_search(&moment.at).is_ok();
    let said = |(observed, amounts): &(Moment, Amounts)| SaidRow {
        observed: *observed,
        import: import.0,
        // Nobody asks: the row goes.
        row: 0,
        amounts: *amounts,
    };
    curve.points().iter().filter(is_one).map(said).collect()
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
    /// The posts that say something else now, or nothing; in the order of their ids.
    reworded: Vec<i64>,
    rescoring: Rescoring,
    changes: Changes,
}

impl Undoing<'_> {
    /// Takes the upload back from some posts.
    async fn take_back(&mut self, part: &[i64]) -> Result<()> {
        let (workspace, import, ids) = (self.workspace, self.import, json(part));
        let known = posts::by_id(self.connection, workspace, &ids).await?;
        let told = details::of_posts(self.connection, workspace, &ids).await?;
        let mut told = by_post(told.into_iter().map(|told| (told.post, told.said)));
        let (mut read, mut inherited) = (self.read(part).await?, Inherited::default());
        observations::delete_of_import(self.connection, workspace, &ids, import).await?;
        details::delete_of_import(self.connection, workspace, &ids, import).await?;

        let (mut written, mut gone) = (Vec::new(), Vec::new());
        for post in known {
            let mut told = told.remove(&post.id).unwrap_or_default();
            self.hand_over_details(post.id, &mut told, &mut inherited);
            let before = post.unpacked()?;
            let curve = self.left(post.id, &before, &mut read, &mut inherited);
            let rebuilt = self.rebuilt(post.clone(), before, curve, &told).await?;
            if rebuilt.as_ref().is_none_or(|row| row.details.text != post.details.text) {
                self.reworded.push(post.id);
            }
            self.rescoring.note(post.id, post.group(), post.details.published);
            if let Some(row) = &rebuilt {
                self.rescoring.note(row.id, (row.account, row.details.kind), row.details.published);
            }
            match rebuilt {
                Some(row) => written.push(row),
                None => gone.push(post.id),
            }
        }
        observations::lay_over(self.connection, workspace, inherited.rows).await?;
        let mut filled = details::write(workspace, &inherited.details)?;
        filled.extend(posts::write(workspace, &written)?);
        bulk::run(self.connection, filled).await?;
        let gone = json(gone);
        scores::remove(self.connection, workspace, &gone).await?;
        posts::delete(self.connection, workspace, &gone).await
    }

    /// Reads what is needed of posts' observations: the rows themselves only where later uploads repeated some, and
    /// others told of the same moments.
    async fn read(&mut self, part: &[i64]) -> Result<Read> {
        let (workspace, import, ids) = (self.workspace, self.import, json(part));
        let moments = observations::moments(self.connection, workspace, &ids, import).await?;
        let others =
            observations::others(self.connection, workspace, &ids, import, &moments).await?;
        let others = by_post(others.into_iter().map(|row| (row.post, row.said)));
        let shared = others.keys().filter(|post| self.heritage.has_rows(**post));
        let all = observations::of_posts(self.connection, workspace, &json(shared)).await?;
        Ok(Read { moments, others, all: by_post(all.into_iter().map(|row| (row.post, row.said))) })
    }

    /// What is left of a post's curve.
    fn left(
        &mut self,
        post: i64,
        before: &Curve,
        read: &mut Read,
        inherited: &mut Inherited,
    ) -> Curve {
        let moments = read.moments.remove(&post).unwrap_or_default();
        let mut rows = read.others.remove(&post).unwrap_or_default();
        if self.heritage.has_rows(post) {
            rows = match read.all.remove(&post) {
                Some(all) => all,
                None => said_alone(before, &moments, self.import),
            };
            self.hand_over_rows(post, &mut rows, inherited);
            rows.retain(|said| moments.binary_search(&said.observed.at).is_ok());
        }
        let there = rows.into_iter().map(|said| (said.observed, said.amounts)).collect();
        before.replaced(&moments, there)
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
        words::follow(connection, workspace, &self.reworded, &[]).await?;
        let rescored = scores::follow(connection, workspace, self.rescoring).await?;
        catalogue::note(connection, workspace, touched, rescored).await?;
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
