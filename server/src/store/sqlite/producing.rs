//! The half of storing an upload that needs no database: it runs on a thread of its own and hands over
//! filled statements, so that one core computes read models while the other inserts.

use app::domain::{ImportId, MetricSet, WorkspaceId, Zone};

use super::asking::Asking;
use super::details::{self, StoredDetails};
use super::error::corrupt;
use super::observations::{self, StoredSaid};
use super::posts::{self, KnownPost, PostRow};
use super::reading::{self, About, Found};
use crate::store::Result;
use crate::store::batch::{Batches, NewRow};
use crate::store::model::changes::{Changes, PostState};
use crate::store::model::curve::Curve;
use crate::store::model::details::Details;
use crate::store::model::remarks::Remarks;
use crate::store::model::repeats::{RepeatedPost, Repeats};
use crate::store::model::rescoring::Rescoring;
use crate::store::model::standing::Standing;
use crate::store::model::undoing::SaidDetails;
use crate::store::model::weighing::{Weighed, Weight, weigh};

/// Posts handed over at a time …
const POSTS: usize = 200;
/// … and fewer, when so many rows have come together.
const ROWS: usize = 20_000;

/// What is to be stored, and beside what.
pub(super) struct Job {
    pub(super) workspace: WorkspaceId,
    pub(super) zone: Zone,
    pub(super) import: ImportId,
    /// The id of the first new post.
    pub(super) first_new: i64,
    /// Whether there are posts that the upload may be about.
    pub(super) has_posts: bool,
}

/// What came of it.
pub(super) struct Produced {
    pub(super) weight: Weight,
    pub(super) remarks: Remarks,
    /// The posts about which something is stored, in order.
    pub(super) touched: Vec<i64>,
    /// Those of them that were known, and say something else from now on; in order.
    pub(super) reworded: Vec<i64>,
    /// What was known already, packed.
    pub(super) repeats: Vec<u8>,
    pub(super) changes: Changes,
    pub(super) rescoring: Rescoring,
    /// The accounts that the upload names, in order.
    pub(super) named: Vec<i64>,
}

/// Weighs batches and hands over the statements that store them.
pub(super) fn produce(job: Job, batches: Batches, asking: &Asking) -> Result<Produced> {
    let about = About { has_posts: job.has_posts, names_accounts: true };
    let mut producer = Producer::new(job, asking);
    reading::each(batches, about, asking, |found| producer.take_batch(found))?;
    producer.finish()
}

struct Producer<'a> {
    job: Job,
    asking: &'a Asking,
    next_new: i64,
    weight: Weight,
    remarks: Remarks,
    touched: Vec<i64>,
    reworded: Vec<i64>,
    repeats: Repeats,
    changes: Changes,
    rescoring: Rescoring,
    named: Vec<i64>,
    said: Vec<StoredSaid>,
    /// Rows in `said`.
    rows: usize,
    posts: Vec<PostRow>,
    details: Vec<StoredDetails>,
}

impl Found {
    /// What the batch says of a post itself.
    fn said(&self, place: u32) -> Result<Details> {
        let post = &self.batch.posts[place as usize];
        let is_named = !self.batch.accounts[post.account as usize].handle.is_empty();
        Ok(Details {
            account: is_named.then(|| self.account(post.account)).transpose()?,
            url: post.url.clone(),
            text: post.text.clone(),
            kind: post.kind,
            published: post.published,
        })
    }

    /// A post as the batch names it, when it is new.
    fn new_post(&self, id: i64, place: u32) -> Result<KnownPost> {
        let post = &self.batch.posts[place as usize];
        Ok(KnownPost {
            id,
            account: self.account(post.account)?,
            platform: self.batch.accounts[post.account as usize].platform.key().into(),
            platform_id: post.platform_id.clone(),
            details: Details::default(),
            curve: Vec::new(),
        })
    }
}

/// The metrics of which some row has a total.
fn said(rows: &[NewRow]) -> MetricSet {
    rows.iter().fold(MetricSet::EMPTY, |said, row| said.union(row.amounts.known()))
}

impl<'a> Producer<'a> {
    fn new(job: Job, asking: &'a Asking) -> Self {
        Self {
            next_new: job.first_new,
            changes: Changes::new(job.zone),
            rescoring: Rescoring::default(),
            job,
            asking,
            weight: Weight::default(),
            remarks: Remarks::default(),
            touched: Vec::new(),
            reworded: Vec::new(),
            repeats: Repeats::default(),
            named: Vec::new(),
            said: Vec::new(),
            rows: 0,
            posts: Vec::new(),
            details: Vec::new(),
        }
    }

    fn take_batch(&mut self, found: &Found) -> Result<()> {
        self.named.extend(found.accounts());
        if !found.batch.days.is_empty() {
            self.weight += self.asking.store(found.days(self.job.import.0))?.wait()?;
        }
        for (id, place, rows) in self.ordered(found) {
            self.take_post(id, place, rows, found)?;
            if self.posts.len() >= POSTS || self.rows >= ROWS {
                self.hand_over()?;
            }
        }
        Ok(())
    }

    /// Posts with their ids, in the order of ids: so is the table. New ones get theirs here. A post of which no
    /// row has any total is left out, known or not, and its rows, which say nothing, are counted.
    fn ordered<'b>(&mut self, found: &'b Found) -> Vec<(i64, u32, &'b [NewRow])> {
        let (mut order, mut new) = (Vec::new(), Vec::new());
        for (place, rows) in found.batch.rows_by_post() {
            let said = said(rows);
            if said.is_empty() {
                self.weight.unchanged += i64::try_from(rows.len()).unwrap_or(i64::MAX);
            } else if let Some(known) = found.known.get(&place) {
                order.push((known.id, place, rows));
            } else {
                new.push((said.bits(), place, rows));
            }
        }
        order.sort_unstable_by_key(|(id, ..)| *id);
        // Rows with the same metrics next to each other need the fewest columns.
        new.sort_by_key(|(bits, ..)| *bits);
        for (_, place, rows) in new {
            order.push((self.next_new, place, rows));
            self.next_new += 1;
        }
        order
    }

    fn take_post(&mut self, id: i64, place: u32, rows: &[NewRow], found: &Found) -> Result<()> {
        let known = found.known.get(&place);
        let before = known.map(|known| {
            Ok::<_, crate::store::StoreError>(PostState {
                account: known.account,
                published: known.details.published,
                curve: known.unpacked()?,
            })
        });
        let before = before.transpose()?;
        let mut curve = before.as_ref().map(|state| state.curve.clone()).unwrap_or_default();
        let weighed = weigh(&mut curve, rows);

        let mut post = known.cloned().map_or_else(|| found.new_post(id, place), Ok)?;
        let said = found.said(place)?;
        let is_told = post.details.covers(&said);
        self.note_repeats(id, &weighed, if is_told { said.known() } else { 0 });
        self.weight += weighed.weight;
        self.remarks.note(id, &weighed, &curve);
        if weighed.stored.is_empty() && is_told {
            return Ok(());
        }
        if !is_told {
            post.details.overlay(&said);
            post.account = post.details.account.unwrap_or(post.account);
            if known.is_some_and(|known| known.details.text != post.details.text) {
                self.reworded.push(id);
            }
            let said = SaidDetails { import: self.job.import.0, details: said };
            self.details.push(StoredDetails { post: id, said });
        }
        if let Some(known) = known {
            self.rescoring.note(id, known.group(), known.details.published);
        }
        self.rescoring.note(id, post.group(), post.details.published);
        self.store_rows(id, &weighed);
        self.store_post(post, before.as_ref(), curve)
    }

    fn note_repeats(&mut self, post: i64, weighed: &Weighed<'_>, details: u8) {
        if !weighed.repeated.is_empty() || details != 0 {
            let rows = weighed.repeated.clone();
            self.repeats.add(&RepeatedPost { post, details, rows });
        }
    }

    fn store_rows(&mut self, post: i64, weighed: &Weighed<'_>) {
        let rows = weighed.stored.iter().map(|row| row.said());
        self.rows += rows.len();
        self.said.extend(StoredSaid::pack(post, self.job.import.0, rows));
    }

    fn store_post(
        &mut self,
        post: KnownPost,
        before: Option<&PostState>,
        curve: Curve,
    ) -> Result<()> {
        self.touched.push(post.id);
        let standing =
            Standing::of(&curve).ok_or_else(|| corrupt("a post without observations"))?;
        let packed = curve.pack();
        let after = PostState { account: post.account, published: post.details.published, curve };
        self.changes.note(before, Some(&after));
        self.posts.push(row(post, standing, packed));
        Ok(())
    }

    /// Fills statements and hands them over.
    fn hand_over(&mut self) -> Result<()> {
        let workspace = self.job.workspace;
        let mut filled = posts::write(workspace, &self.posts)?;
        filled.extend(details::write(workspace, &self.details)?);
        filled.extend(observations::insert(workspace, &self.said)?);
        self.posts.clear();
        self.details.clear();
        self.said.clear();
        self.rows = 0;
        self.asking.run(filled)
    }

    fn finish(mut self) -> Result<Produced> {
        self.hand_over()?;
        self.touched.sort_unstable();
        self.reworded.sort_unstable();
        self.named.sort_unstable();
        self.named.dedup();
        let Self { weight, remarks, touched, reworded, changes, rescoring, named, .. } = self;
        let repeats = self.repeats.finish();
        Ok(Produced { weight, remarks, touched, reworded, repeats, changes, rescoring, named })
    }
}

/// A post's row from what is known of it.
pub(super) fn row(post: KnownPost, standing: Standing, curve: Vec<u8>) -> PostRow {
    let KnownPost { id, account, platform, platform_id, details, .. } = post;
    PostRow { id, account, platform, platform_id, details, standing, curve }
}
