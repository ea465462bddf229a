//! The half of storing an upload that needs no database: it runs on a thread of its own and hands over
//! filled statements, so that one core computes read models while the other inserts.

use app::domain::{ImportId, WorkspaceId, Zone};
use tokio::sync::mpsc::Sender;

use super::bulk::Filled;
use super::details::{self, StoredDetails};
use super::error::corrupt;
use super::known::KnownPosts;
use super::observations::{self, StoredRow};
use super::posts::{self, KnownPost, PostRow};
use crate::store::Result;
use crate::store::batch::{Batch, ByPost};
use crate::store::model::changes::{Changes, PostState};
use crate::store::model::curve::Curve;
use crate::store::model::details::Details;
use crate::store::model::repeats::RepeatedPost;
use crate::store::model::standing::Standing;
use crate::store::model::undoing::{SaidDetails, SaidRow};
use crate::store::model::weighing::{Weighed, Weight, weigh};

/// Rows handed over at a time: a multiple of the largest insert.
const ROWS: usize = 4_000;

/// What is to be stored, and beside what.
pub(super) struct Job {
    pub(super) workspace: WorkspaceId,
    pub(super) zone: Zone,
    pub(super) import: ImportId,
    pub(super) batch: Batch,
    /// The ids of the batch's accounts.
    pub(super) accounts: Vec<i64>,
    pub(super) known: KnownPosts,
    /// The id of the first new post.
    pub(super) first_new: i64,
}

/// What came of it.
pub(super) struct Produced {
    pub(super) weight: Weight,
    /// The posts about which something is stored, in order.
    pub(super) touched: Vec<i64>,
    pub(super) repeats: Vec<RepeatedPost>,
    pub(super) changes: Changes,
}

/// Weighs a batch and hands over the statements that store it.
pub(super) fn produce(job: Job, to: &Sender<Vec<Filled>>) -> Result<Produced> {
    let grouped = job.batch.by_post();
    let (order, left_out) = job.order(&grouped);
    let mut producer = Producer::new(&job);
    producer.produced.weight.unchanged += left_out;
    for (id, place) in order {
        producer.take(id, place, &grouped)?;
        if producer.rows.len() >= ROWS {
            producer.hand_over(to, false)?;
        }
    }
    producer.hand_over(to, true)?;
    Ok(producer.produced)
}

impl Job {
    /// Posts with their ids, in the order of ids: so is the table. New ones get theirs here. A post of which no
    /// row has any total is left out, known or not, and its rows, which say nothing, are counted.
    fn order(&self, grouped: &ByPost) -> (Vec<(i64, u32)>, i64) {
        let (mut next, mut left_out) = (self.first_new, 0);
        let mut order = Vec::with_capacity(self.batch.posts.len());
        for place in 0..u32::try_from(self.batch.posts.len()).unwrap_or(u32::MAX) {
            if !self.has_totals(grouped.rows(place as usize)) {
                let rows = grouped.rows(place as usize).len();
                left_out += i64::try_from(rows).unwrap_or(i64::MAX);
            } else if let Some(known) = self.known.get(&place) {
                order.push((known.id, place));
            } else {
                order.push((next, place));
                next += 1;
            }
        }
        order.sort_unstable();
        (order, left_out)
    }

    fn has_totals(&self, rows: &[u32]) -> bool {
        rows.iter().any(|place| !self.batch.rows[*place as usize].amounts.known().is_empty())
    }

    fn said(&self, place: u32) -> Details {
        let post = &self.batch.posts[place as usize];
        let account = post.account as usize;
        let is_named = !self.batch.accounts[account].handle.is_empty();
        Details {
            account: is_named.then(|| self.accounts[account]),
            url: post.url.clone(),
            text: post.text.clone(),
            published: post.published,
        }
    }

    /// A post as the batch names it, when it is new.
    fn new_post(&self, id: i64, place: u32) -> KnownPost {
        let post = &self.batch.posts[place as usize];
        KnownPost {
            id,
            account: self.accounts[post.account as usize],
            platform: self.batch.accounts[post.account as usize].platform.key().into(),
            platform_id: post.platform_id.clone(),
            details: Details::default(),
            curve: Vec::new(),
        }
    }
}

struct Producer<'a> {
    job: &'a Job,
    produced: Produced,
    rows: Vec<StoredRow>,
    posts: Vec<PostRow>,
    details: Vec<StoredDetails>,
}

impl<'a> Producer<'a> {
    fn new(job: &'a Job) -> Self {
        let produced = Produced {
            weight: Weight::default(),
            touched: Vec::new(),
            repeats: Vec::new(),
            changes: Changes::new(job.zone),
        };
        Self { job, produced, rows: Vec::new(), posts: Vec::new(), details: Vec::new() }
    }

    fn take(&mut self, id: i64, place: u32, grouped: &ByPost) -> Result<()> {
        let known = self.job.known.get(&place);
        let before = known.map(|known| {
            Ok::<_, crate::store::StoreError>(PostState {
                account: known.account,
                published: known.details.published,
                curve: known.unpacked()?,
            })
        });
        let before = before.transpose()?;
        let mut curve = before.as_ref().map(|state| state.curve.clone()).unwrap_or_default();
        let rows = grouped.rows(place as usize).iter();
        let weighed = weigh(&mut curve, rows.map(|row| &self.job.batch.rows[*row as usize]));

        let mut post = known.cloned().unwrap_or_else(|| self.job.new_post(id, place));
        let said = self.job.said(place);
        let is_told = post.details.covers(&said);
        self.note_repeats(id, &weighed, if is_told { said.known() } else { 0 });
        self.produced.weight += weighed.weight;
        if weighed.stored.is_empty() && is_told {
            return Ok(());
        }
        if !is_told {
            post.details.overlay(&said);
            post.account = post.details.account.unwrap_or(post.account);
            let said = SaidDetails { import: self.job.import.0, details: said };
            self.details.push(StoredDetails { post: id, said });
        }
        self.store_rows(id, &weighed);
        self.store_post(post, before.as_ref(), curve)
    }

    fn note_repeats(&mut self, post: i64, weighed: &Weighed<'_>, details: u8) {
        if !weighed.repeated.is_empty() || details != 0 {
            let rows = weighed.repeated.clone();
            self.produced.repeats.push(RepeatedPost { post, details, rows });
        }
    }

    fn store_rows(&mut self, post: i64, weighed: &Weighed<'_>) {
        let import = self.job.import.0;
        self.rows.extend(weighed.stored.iter().map(|row| {
            let (observed, amounts) = (row.observed, row.amounts);
            StoredRow { post, said: SaidRow { observed, import, row: row.row, amounts } }
        }));
    }

    fn store_post(
        &mut self,
        post: KnownPost,
        before: Option<&PostState>,
        curve: Curve,
    ) -> Result<()> {
        self.produced.touched.push(post.id);
        let standing =
            Standing::of(&curve).ok_or_else(|| corrupt("a post without observations"))?;
        let packed = curve.pack();
        let after = PostState { account: post.account, published: post.details.published, curve };
        self.produced.changes.note(before, Some(&after));
        self.posts.push(row(post, standing, packed));
        Ok(())
    }

    /// Fills statements and hands them over; a rest of rows waits for more, unless these are the last.
    fn hand_over(&mut self, to: &Sender<Vec<Filled>>, is_last: bool) -> Result<()> {
        let workspace = self.job.workspace;
        let ready = if is_last { self.rows.len() } else { self.rows.len() / ROWS * ROWS };
        let mut filled = posts::write(workspace, &self.posts)?;
        filled.extend(details::write(workspace, &self.details)?);
        filled.extend(observations::insert(workspace, &self.rows[..ready])?);
        self.rows.drain(..ready);
        self.posts.clear();
        self.details.clear();
        // Nobody listens any more when an earlier statement failed; that failure is the one to report.
        let _ = to.blocking_send(filled);
        Ok(())
    }
}

/// A post's row from what is known of it.
pub(super) fn row(post: KnownPost, standing: Standing, curve: Vec<u8>) -> PostRow {
    let KnownPost { id, account, platform, platform_id, details, .. } = post;
    PostRow { id, account, platform, platform_id, details, standing, curve }
}
