//! Pages of the posts that are meant, in an order.

use std::cmp::Ordering;

use super::{Catalogue, Filter, Mark, Order, Sort};
use crate::domain::PostId;

/// A part of the posts that are meant, in an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The posts, each with what it is sorted by.
    pub marks: Vec<Mark>,
    /// How many posts there are on all pages.
    pub count: usize,
}

/// Fewer posts than one of so many are sorted by themselves, rather than looked for along all that are sorted.
const FEW: usize = 16;

impl Catalogue {
    /// A page of the posts that are meant: `limit` of them behind a place.
    pub fn page(&self, filter: &Filter, order: Order, after: Option<Mark>, limit: usize) -> Page {
        let column = self.column(order.sort);
        let mark = |place| Mark { value: column.get(place), post: self.posts[place] };
        let is_behind = |mark: &Mark| {
            after.is_none_or(|after| order.compare(*mark, after) == Ordering::Greater)
        };
        if filter.is_of_all() {
            let marks = self.sorted(order).map(mark).filter(is_behind).take(limit).collect();
            return Page { marks, count: self.len() };
        }
        let meant: Vec<usize> = self.places(filter).collect();
        let count = meant.len();
        let marks = if count < self.len() / FEW {
            let mut marks: Vec<Mark> = meant.into_iter().map(mark).filter(is_behind).collect();
            marks.sort_unstable_by(|a, b| order.compare(*a, *b));
            marks.truncate(limit);
            marks
        } else {
            let mut is_meant = vec![false; self.len()];
            for place in meant {
                is_meant[place] = true;
            }
            let meant = self.sorted(order).filter(|place| is_meant[*place]);
            meant.map(mark).filter(is_behind).take(limit).collect()
        };
        Page { marks, count }
    }

    /// The first posts that are meant and tell what is sorted by, from most to least.
    pub fn first(&self, filter: &Filter, sort: Sort, limit: usize) -> Vec<PostId> {
        let page = self.page(filter, Order { sort, ascending: false }, None, limit);
        let told = page.marks.into_iter().filter(|mark| mark.value.is_some());
        told.map(|mark| mark.post).collect()
    }

    /// The places of all posts in an order.
    fn sorted(&self, order: Order) -> Box<dyn Iterator<Item = usize> + '_> {
        let column = self.column(order.sort);
        let told = column.sorted().iter().map(|place| *place as usize);
        let untold = (0..self.len()).filter(|place| column.get(*place).is_none());
        if order.ascending {
            Box::new(told.chain(untold))
        } else {
            Box::new(told.rev().chain(untold.rev()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Entry;
    use crate::domain::catalogue::tests::{accounts, entry};
    use crate::domain::{AccountId, Moment};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn pages_are_the_parts_of_the_sorted_whole(
            seconds in prop::collection::vec(prop::option::of(-9..9_i64), 0..300),
            ascending: bool,
            // Of all posts, of most, or of few.
            asked in 0..3_i64,
            limit in 1..70_usize,
        ) {
            let account = |post| if post % 40 == 0 { 1 } else { 7 };
            let entries = (0..).zip(&seconds).map(|(post, second)| {
                let published = second.map(Moment::second);
                Entry { published, ..entry(post, account(post), None, None) }
            });
            let catalogue = Catalogue::new(accounts(), entries.collect());
            let account_asked = [None, Some(7), Some(1)][usize::try_from(asked).unwrap()];
            let filter = Filter { account: account_asked.map(AccountId), ..Filter::default() };
            let marks = (0..).zip(&seconds).map(|(post, value)| Mark { value: *value, post: PostId(post) });
            let marks = marks.filter(|it| account_asked.is_none_or(|id| account(it.post.0) == id));
            let (mut whole, mut untold): (Vec<Mark>, Vec<Mark>) =
                marks.partition(|mark| mark.value.is_some());
            for part in [&mut whole, &mut untold] {
                part.sort_unstable();
                if !ascending {
                    part.reverse();
                }
            }
            whole.extend(untold);
            let order = Order { sort: Sort::Published, ascending };
            let (mut pages, mut after) = (Vec::new(), None);
            loop {
                let page = catalogue.page(&filter, order, after, limit);
                prop_assert_eq!(page.count, whole.len());
                let Some(last) = page.marks.last() else { break };
                prop_assert!(page.marks.len() <= limit);
                after = Some(*last);
                pages.extend(page.marks);
            }
            prop_assert_eq!(pages, whole);
        }
    }
}
