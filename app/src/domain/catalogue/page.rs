//! Pages of the posts that are meant, in an order.

use super::order::First;
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

impl Catalogue {
    /// A page of the posts that are meant: `limit` of them, at least 1, behind a place.
    pub fn page(&self, filter: &Filter, order: Order, after: Option<Mark>, limit: usize) -> Page {
        if order.sort == Sort::Published {
            return self.page_by_publication(filter, order, after, limit.max(1));
        }
        let column = self.column(order.sort);
        let mut first = First::of(order, after, limit);
        let mut count = 0;
        // A loop would ask at each post which kind of walk this is.
        self.places(filter).for_each(|place| {
            first.take(Mark { value: column.get(place), post: self.posts[place] });
            count += 1;
        });
        Page { marks: first.finish(), count }
    }

    /// The first posts that are meant and tell what is sorted by, from most to least.
    pub fn first(&self, filter: &Filter, sort: Sort, limit: usize) -> Vec<PostId> {
        let page = self.page(filter, Order { sort, ascending: false }, None, limit);
        let told = page.marks.into_iter().filter(|mark| mark.value.is_some());
        told.map(|mark| mark.post).collect()
    }

    /// The same in the one order that is kept. Posts mostly come in it too: whoever walks along their ids finds each one
    /// better than all before.
    fn page_by_publication(
        &self,
        filter: &Filter,
        order: Order,
        after: Option<Mark>,
        limit: usize,
    ) -> Page {
        let meant = (!filter.is_of_all()).then(|| Meant::of(self, filter));
        let count = meant.as_ref().map_or(self.len(), |meant| meant.count);
        let mark = |place| Mark { value: self.published.get(place), post: self.posts[place] };
        let is_of_page = |place: &usize| {
            meant.as_ref().is_none_or(|meant| meant.is_at[*place])
                && after.is_none_or(|after| order.is_behind(mark(*place), after))
        };
        let told = self.by_publication.iter().map(|place| *place as usize);
        let untold = (0..self.len()).filter(|place| self.published.get(*place).is_none());
        let marks = if order.ascending {
            told.chain(untold).filter(is_of_page).take(limit).map(mark).collect()
        } else {
            told.rev().chain(untold.rev()).filter(is_of_page).take(limit).map(mark).collect()
        };
        Page { marks, count }
    }
}

/// Which posts are meant, by their places.
struct Meant {
    is_at: Vec<bool>,
    count: usize,
}

impl Meant {
    fn of(catalogue: &Catalogue, filter: &Filter) -> Self {
        let mut meant = Self { is_at: vec![false; catalogue.len()], count: 0 };
        catalogue.places(filter).for_each(|place| {
            meant.is_at[place] = true;
            meant.count += 1;
        });
        meant
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
        /// The order that is kept gives what any other would.
        #[test]
        fn pages_by_publication_are_the_parts_of_the_sorted_whole(
            seconds in prop::collection::vec(prop::option::of(-9..9_i64), 0..60),
            ascending: bool,
            is_of_one: bool,
            limit in 1..7_usize,
        ) {
            let entries = (0..).zip(&seconds).map(|(post, second)| {
                let published = second.map(Moment::second);
                Entry {
                    published, ..entry(post, if post % 3 == 0 { 1 } else { 7 }, None, None)
                }
            });
            let entries: Vec<_> = entries.collect();
            let account = is_of_one.then_some(AccountId(7));
            let filter = Filter { account, ..Filter::default() };
            let order = Order { sort: Sort::Published, ascending };
            let mut first = First::of(order, None, 100);
            for entry in entries.iter().filter(|it| account.is_none_or(|id| it.account == id)) {
                let value = entry.published.map(|moment| moment.at);
                first.take(Mark { value, post: entry.post });
            }
            let whole = first.finish();
            let catalogue = Catalogue::new(accounts(), entries);
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
