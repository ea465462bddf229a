//! Posts with their rows -> batches of a size that is cheap to hand on.

use std::collections::HashMap;

use super::batch::{BYTES, Batch, NewAccount, NewDay, NewPost, NewRow, ROWS};

/// Fills batches, each post whole.
#[derive(Debug, Default)]
pub struct Batching {
    batch: Batch,
    accounts: HashMap<NewAccount, u32>,
    bytes: usize,
}

impl Batching {
    /// Takes a post with all of its rows, in order of time; the places of its account and in its rows are set
    /// here. Answers with a batch when one is full.
    pub fn take_post(
        &mut self,
        account: &NewAccount,
        post: NewPost,
        rows: impl IntoIterator<Item = NewRow>,
    ) -> Option<Batch> {
        let place = u32::try_from(self.batch.posts.len()).unwrap_or(u32::MAX);
        self.bytes += [&post.url, &post.text].into_iter().flatten().map(String::len).sum::<usize>();
        let account = self.place_of(account);
        self.batch.posts.push(NewPost { account, ..post });
        self.batch.rows.extend(rows.into_iter().map(|row| NewRow { post: place, ..row }));
        self.if_full()
    }

    /// Takes a day of an account. Answers with a batch when one is full.
    pub fn take_day(&mut self, account: &NewAccount, day: NewDay) -> Option<Batch> {
        let account = self.place_of(account);
        self.batch.days.push(NewDay { account, ..day });
        self.if_full()
    }

    /// The last batch; `None` when it would be empty.
    pub fn finish(self) -> Option<Batch> {
        (self.batch != Batch::default()).then_some(self.batch)
    }

    fn place_of(&mut self, account: &NewAccount) -> u32 {
        if let Some(place) = self.accounts.get(account) {
            return *place;
        }
        let place = u32::try_from(self.batch.accounts.len()).unwrap_or(u32::MAX);
        self.batch.accounts.push(account.clone());
        self.accounts.insert(account.clone(), place);
        place
    }

    fn if_full(&mut self) -> Option<Batch> {
        let is_full = self.batch.rows.len() + self.batch.days.len() >= ROWS || self.bytes >= BYTES;
        is_full.then(|| std::mem::take(self).batch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::{Amounts, Gains, Moment, Platform};

    fn account(handle: &str) -> NewAccount {
        NewAccount { platform: Platform::x(), handle: handle.into() }
    }

    fn post(account: u32, id: &str) -> NewPost {
        NewPost {
            account,
            platform_id: id.into(),
            url: None,
            text: None,
            kind: None,
            published: None,
        }
    }

    fn row(post: u32, at: i64, row: u32) -> NewRow {
        NewRow { post, row, observed: Moment::second(at), amounts: Amounts::EMPTY }
    }

    #[test]
    fn places_are_those_of_the_batch() {
        let mut batching = Batching::default();
        let (a, b) = (account("a"), account("b"));
        assert_eq!(batching.take_post(&b, post(7, "p"), [row(7, 5, 3), row(7, 9, 5)]), None);
        assert_eq!(batching.take_post(&b, post(7, "q"), []), None);
        assert_eq!(batching.take_post(&a, post(7, "r"), [row(7, 7, 4)]), None);
        let day = NewDay { account: 7, day: 7, row: 6, gains: Gains::default() };
        assert_eq!(batching.take_day(&b, day), None);
        let batch = batching.finish().unwrap();
        assert_eq!(batch.accounts, [b, a]);
        assert_eq!(batch.posts, [post(0, "p"), post(0, "q"), post(1, "r")]);
        assert_eq!(batch.rows, [row(0, 5, 3), row(0, 9, 5), row(2, 7, 4)]);
        assert_eq!(batch.days, [NewDay { account: 0, ..day }]);
        let by_post: Vec<_> = batch.rows_by_post().map(|(post, rows)| (post, rows.len())).collect();
        assert_eq!(by_post, [(0, 2), (2, 1)]);
    }

    #[test]
    fn a_post_stays_whole() {
        let mut batching = Batching::default();
        let rows = |rows: usize| (0..).take(rows).map(|at| row(0, at, 1));
        assert_eq!(batching.take_post(&account("a"), post(0, "p"), rows(ROWS - 1)), None);
        let full = batching.take_post(&account("b"), post(0, "q"), rows(ROWS)).unwrap();
        assert_eq!((full.rows.len(), full.accounts.len()), (2 * ROWS - 1, 2));
        let wordy = NewPost { text: Some(" ".repeat(BYTES)), ..post(0, "r") };
        let full = batching.take_post(&account("b"), wordy, rows(1)).unwrap();
        assert_eq!(full.accounts, [account("b")]);
        assert_eq!(batching.finish(), None);
    }

    #[test]
    fn nothing_is_no_batch() {
        assert!(Batching::default().finish().is_none());
    }
}
