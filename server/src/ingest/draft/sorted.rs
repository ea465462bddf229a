//! The end of reading: rows by post and moment, handed over in batches.

use std::iter::Zip;
use std::ops::RangeFrom;
use std::vec::IntoIter;

use app::domain::Moment;
use app::domain::import::Reason;

use super::posts::PostDraft;
use super::{Draft, Heap, Merged};
use crate::store::batch::{Batch, NewAccount, NewDay, NewRow};
use crate::store::batching::Batching;

/// The places of rows by post and moment.
pub(super) struct Order(Vec<u32>);

impl Order {
    fn of(rows: &Heap, posts: usize) -> Self {
        let places = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let mut starts = vec![0_u32; posts + 1];
        (0..rows.len()).for_each(|place| starts[rows.post(place) as usize + 1] += 1);
        (0..posts).for_each(|post| starts[post + 1] += starts[post]);
        let mut next = starts.clone();
        let mut order = vec![0_u32; rows.len()];
        for place in 0..places {
            let slot = &mut next[rows.post(place as usize) as usize];
            order[*slot as usize] = place;
            *slot += 1;
        }
        for post in 0..posts {
            let of_post = &mut order[starts[post] as usize..starts[post + 1] as usize];
            // Most files are in order of time already; testing is far cheaper than sorting.
            let at = |place: &u32| rows.observed(*place as usize).at;
            if !of_post.is_sorted_by_key(at) {
                of_post.sort_by_key(at);
            }
        }
        Self(order)
    }

    pub(super) fn retain(&mut self, mut keep: impl FnMut(usize) -> bool) {
        self.0.retain(|place| keep(*place as usize));
    }
}

/// A draft that is finished: an iterator of its batches.
pub(crate) struct Sorted {
    accounts: Vec<NewAccount>,
    posts: Zip<RangeFrom<u32>, IntoIter<PostDraft>>,
    post_count: usize,
    rows: Heap,
    order: Vec<u32>,
    next_row: usize,
    days: IntoIter<NewDay>,
    batching: Batching,
}

impl Draft {
    /// Sorts and merges; what is refused now is refused in the draft that is left. A post is held whole from here
    /// on: with more than `most` moments it condemns the upload.
    pub(crate) fn sort(&mut self, most: usize) -> Result<(Sorted, Merged), Reason> {
        let mut order = Order::of(&self.rows, self.posts.len());
        let mut merged = self.merge(&mut order);
        self.weigh_posts(&order, most)?;
        self.merge_days(&mut merged);
        let (accounts, posts) = std::mem::take(&mut self.posts).take();
        let days = std::mem::take(&mut self.days);
        let sorted = Sorted {
            accounts,
            post_count: posts.len(),
            posts: (0..).zip(posts),
            rows: std::mem::take(&mut self.rows),
            order: order.0,
            next_row: 0,
            days: days.into_iter(),
            batching: Batching::default(),
        };
        Ok((sorted, merged))
    }

    fn weigh_posts(&self, order: &Order, most: usize) -> Result<(), Reason> {
        let post = |place: &u32| self.rows.post(*place as usize);
        let mut of_posts = order.0.chunk_by(|a, b| post(a) == post(b));
        match of_posts.find(|moments| moments.len() > most) {
            None => Ok(()),
            Some(moments) => {
                let post = self.posts.get(post(&moments[0])).post.platform_id.clone();
                Err(Reason::TooManyMoments { post, most })
            }
        }
    }
}

impl Sorted {
    pub(crate) fn accounts(&self) -> &[NewAccount] {
        &self.accounts
    }

    /// Different posts.
    pub(crate) fn posts(&self) -> i64 {
        i64::try_from(self.post_count).unwrap_or(i64::MAX)
    }

    /// The earliest and the latest moment.
    pub(crate) fn observed(&self) -> Option<(Moment, Moment)> {
        let rows = self.order.iter().map(|place| self.rows.observed(*place as usize));
        let days = self.days.as_slice().iter().map(day_of);
        let mut all = rows.chain(days);
        let first = all.next()?;
        Some(all.fold((first, first), |(least, greatest), moment| {
            let least = if moment.at < least.at { moment } else { least };
            (least, if moment.at > greatest.at { moment } else { greatest })
        }))
    }

    fn row(&self, place: usize) -> NewRow {
        NewRow {
            post: 0,
            row: self.rows.row(place),
            observed: self.rows.observed(place),
            amounts: self.rows.amounts(place),
        }
    }

    /// The rows of the next post in the order, which is post number `post`.
    fn rows_of(&mut self, post: u32) -> Vec<NewRow> {
        let start = self.next_row;
        let is_of = |place: &u32| self.rows.post(*place as usize) == post;
        let count = self.order[start..].iter().take_while(|place| is_of(place)).count();
        self.next_row += count;
        self.order[start..self.next_row].iter().map(|place| self.row(*place as usize)).collect()
    }
}

impl Iterator for Sorted {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        while let Some((post, draft)) = self.posts.next() {
            let rows = self.rows_of(post);
            let account = &self.accounts[draft.post.account as usize];
            if let Some(batch) = self.batching.take_post(account, draft.post, rows) {
                return Some(batch);
            }
        }
        for day in self.days.by_ref() {
            let account = &self.accounts[day.account as usize];
            if let Some(batch) = self.batching.take_day(account, day) {
                return Some(batch);
            }
        }
        std::mem::take(&mut self.batching).finish()
    }
}

fn day_of(day: &NewDay) -> Moment {
    Moment::day(i64::from(day.day) * 86_400)
}

#[cfg(test)]
mod tests {
    use app::domain::{Amounts, Metric, Platform, Value};

    use super::*;
    use crate::store::batch::NewPost;

    /// A draft of two posts, the second at these moments.
    fn draft(moments: &[i64]) -> Draft {
        let mut draft = Draft::default();
        let account = draft.account(NewAccount { platform: Platform::x(), handle: "a".into() });
        let platform = draft.posts.platform(&Platform::x());
        for id in ["1", "2"] {
            let (platform_id, url, text, published) = (id.into(), None, None, None);
            let post = NewPost { account, platform_id, url, text, kind: None, published };
            let draft_of = PostDraft { post, published_row: 2, published_cell: Box::default() };
            draft.posts.push(platform, draft_of);
        }
        let likes: Amounts = [(Metric::Likes, Value::exact(1))].into_iter().collect();
        draft.rows.push(0, 2, Moment::second(5), &likes);
        for (row, at) in (3..).zip(moments) {
            draft.rows.push(1, row, Moment::second(*at), &likes);
        }
        draft
    }

    #[test]
    fn a_post_has_so_many_moments_and_no_more() {
        let (sorted, merged) = draft(&[7, 9, 8, 7]).sort(3).unwrap();
        assert_eq!((sorted.order.len(), merged.same), (4, 1));
        let refused = draft(&[7, 9, 8, 6]).sort(3).err();
        assert_eq!(refused, Some(Reason::TooManyMoments { post: "2".into(), most: 3 }));
    }
}
