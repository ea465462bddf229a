//! Rows read from a file, on their way into a store: compact, so that a million of them are small.

use app::domain::{Amounts, Moment, Platform};

/// An account that rows name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NewAccount {
    /// Where it publishes.
    pub platform: Platform,
    /// Its handle without `@`; empty when the file does not name it.
    pub handle: String,
}

/// A post that rows are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPost {
    /// Its place in [`Batch::accounts`].
    pub account: u32,
    /// The platform's own id.
    pub platform_id: String,
    /// Where to open it.
    pub url: Option<String>,
    /// Its words.
    pub text: Option<String>,
    /// When it was published.
    pub published: Option<Moment>,
}

/// The totals of a post at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewRow {
    /// Its place in [`Batch::posts`].
    pub post: u32,
    /// The row in the file, counted from 1 with the header.
    pub row: u32,
    /// When the totals were read.
    pub observed: Moment,
    /// The totals.
    pub amounts: Amounts,
}

/// The accounts, posts and rows of one file. Within it (post, moment) is unique.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Each account once.
    pub accounts: Vec<NewAccount>,
    /// Each post once.
    pub posts: Vec<NewPost>,
    /// In the order of the file.
    pub rows: Vec<NewRow>,
}

impl Batch {
    /// The earliest and the latest moment.
    pub fn observed(&self) -> Option<(Moment, Moment)> {
        let moments = || self.rows.iter().map(|row| row.observed);
        moments().min_by_key(|m| m.at).zip(moments().max_by_key(|m| m.at))
    }

    /// Groups the rows by post.
    pub fn by_post(&self) -> ByPost {
        let mut starts = vec![0_u32; self.posts.len() + 1];
        for row in &self.rows {
            starts[row.post as usize + 1] += 1;
        }
        for post in 1..starts.len() {
            starts[post] += starts[post - 1];
        }
        let mut next = starts.clone();
        let mut order = vec![0_u32; self.rows.len()];
        for (place, row) in (0..).zip(&self.rows) {
            let slot = &mut next[row.post as usize];
            order[*slot as usize] = place;
            *slot += 1;
        }
        let mut grouped = ByPost { starts, order };
        grouped.sort_by_moment(&self.rows);
        grouped
    }
}

/// The places of rows in [`Batch::rows`], by post and then by moment; rows of one moment keep
/// the order of the file.
#[derive(Clone, Debug)]
pub struct ByPost {
    starts: Vec<u32>,
    order: Vec<u32>,
}

impl ByPost {
    /// The places of one post's rows.
    pub fn rows(&self, post: usize) -> &[u32] {
        &self.order[self.starts[post] as usize..self.starts[post + 1] as usize]
    }

    fn sort_by_moment(&mut self, rows: &[NewRow]) {
        for post in 0..self.starts.len() - 1 {
            let range = self.starts[post] as usize..self.starts[post + 1] as usize;
            let places = &mut self.order[range];
            // Most files are in order of time already; testing is far cheaper than sorting.
            if !places.is_sorted_by_key(|place| rows[*place as usize].observed.at) {
                places.sort_by_key(|place| rows[*place as usize].observed.at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_grouped_by_post_and_ordered_by_moment() {
        let row = |post, at, row| NewRow {
            post,
            row,
            observed: Moment::second(at),
            amounts: Amounts::EMPTY,
        };
        let post = NewPost {
            account: 0,
            platform_id: String::new(),
            url: None,
            text: None,
            published: None,
        };
        let batch = Batch {
            accounts: Vec::new(),
            posts: vec![post.clone(), post.clone(), post],
            rows: vec![row(2, 9, 2), row(0, 5, 3), row(2, 7, 4), row(0, 5, 5)],
        };
        let grouped = batch.by_post();
        assert_eq!(grouped.rows(0), [1, 3]);
        assert!(grouped.rows(1).is_empty());
        assert_eq!(grouped.rows(2), [2, 0]);
    }
}
