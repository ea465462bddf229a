//! Rows in the order of a file -> grouped by post, for readers that hold all of a file.

use super::batch::{Batch, NewRow};

/// The places of rows in [`Batch::rows`], by post and then by moment; rows of one moment keep
/// the order of the file.
#[derive(Clone, Debug)]
pub struct ByPost {
    starts: Vec<u32>,
    order: Vec<u32>,
}

impl ByPost {
    /// Groups the rows of a batch, which come in any order.
    pub fn of(batch: &Batch) -> Self {
        let mut starts = vec![0_u32; batch.posts.len() + 1];
        for row in &batch.rows {
            starts[row.post as usize + 1] += 1;
        }
        for post in 1..starts.len() {
            starts[post] += starts[post - 1];
        }
        let mut next = starts.clone();
        let mut order = vec![0_u32; batch.rows.len()];
        for (place, row) in (0..).zip(&batch.rows) {
            let slot = &mut next[row.post as usize];
            order[*slot as usize] = place;
            *slot += 1;
        }
        let mut grouped = Self { starts, order };
        grouped.sort_by_moment(&batch.rows);
        grouped
    }

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
    use crate::store::batch::NewPost;
    use app::domain::{Amounts, Moment};

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
            days: Vec::new(),
        };
        let grouped = ByPost::of(&batch);
        assert_eq!(grouped.rows(0), [1, 3]);
        assert!(grouped.rows(1).is_empty());
        assert_eq!(grouped.rows(2), [2, 0]);
    }
}
