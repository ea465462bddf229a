//! All that an upload says, from its first part to its last: compact, since there may be millions of rows.

mod heap;
mod merging;
mod posts;
mod refusals;
mod samples;
mod sorted;

use app::domain::import::{Reason, Refusal};

pub(crate) use heap::Heap;
pub(crate) use merging::Merged;
pub(crate) use posts::{PostDraft, Posts};
pub(crate) use refusals::Refusals;
pub(crate) use sorted::Sorted;

use crate::store::batch::{NewAccount, NewDay};

/// An upload so far.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) posts: Posts,
    pub(crate) rows: Heap,
    pub(crate) days: Vec<NewDay>,
    pub(crate) refusals: Refusals,
    /// Rows that are no observation of an own post.
    pub(crate) left_out: i64,
    /// Ids that were rounded away and found again.
    pub(crate) recovered: u64,
}

/// A place to go back to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    posts: usize,
    rows: heap::Mark,
    days: usize,
    refusals: refusals::Mark,
    left_out: i64,
    recovered: u64,
}

impl Draft {
    pub(crate) fn mark(&self) -> Mark {
        Mark {
            posts: self.posts.len(),
            rows: self.rows.mark(),
            days: self.days.len(),
            refusals: self.refusals.mark(),
            left_out: self.left_out,
            recovered: self.recovered,
        }
    }

    /// Whether there was no row at all.
    pub(crate) fn is_empty(&self) -> bool {
        let counted = self.rows.len() + self.days.len();
        counted == 0 && self.refusals.count() == 0 && self.left_out == 0
    }

    /// Forgets what was taken since, so that a part can be read again with other eyes.
    pub(crate) fn rewind(&mut self, mark: Mark) {
        self.posts.rewind(mark.posts);
        self.rows.rewind(mark.rows);
        self.days.truncate(mark.days);
        self.refusals.rewind(mark.refusals);
        self.left_out = mark.left_out;
        self.recovered = mark.recovered;
    }

    /// The place of an account among those of the upload's days and posts.
    pub(crate) fn account(&mut self, account: NewAccount) -> u32 {
        self.posts.account(account)
    }

    /// Refuses a row that was taken before.
    fn refuse(&mut self, row: u32, reason: Reason) {
        self.refusals.push(Refusal { row: row.into(), column: None, reason, cells: None });
    }
}
