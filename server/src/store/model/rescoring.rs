//! Which posts' scores a change of some posts may change: their own, and those of later posts that are compared
//! with them.

use std::collections::BTreeMap;

use app::domain::{Moment, PostKind};

/// The posts of an account of one type; posts whose type nobody told are compared with all of the account.
pub(crate) type Group = (i64, Option<PostKind>);

/// A post by the second of its publication.
pub(crate) type Dated = (i64, i64);

/// The changed posts of which the hour of publication is known.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rescoring(BTreeMap<Group, Vec<Dated>>);

impl Rescoring {
    /// Notes where a post stood or stands. One may be noted more than once.
    pub(crate) fn note(&mut self, post: i64, group: Group, published: Option<Moment>) {
        if let Some(published) = published.filter(|moment| moment.has_hour()) {
            self.0.entry(group).or_default().push((published.at, post));
        }
    }

    /// The groups whose scores may change, each with what changed of it in order: those of types, and of each account
    /// the one of posts without a type.
    pub(crate) fn groups(self) -> Vec<(Group, Vec<Dated>)> {
        let mut groups: BTreeMap<Group, Vec<Dated>> = BTreeMap::new();
        for ((account, kind), posts) in self.0 {
            groups.entry((account, None)).or_default().extend(&posts);
            if kind.is_some() {
                groups.insert((account, kind), posts);
            }
        }
        for posts in groups.values_mut() {
            posts.sort_unstable();
            posts.dedup();
        }
        groups.into_iter().collect()
    }
}

/// Of the posts of a group, in the order of their publication: the places of those that changed, or that are among the
/// `reach` that follow one that changed.
pub(crate) fn affected(posts: &[Dated], changed: &[Dated], reach: usize) -> Vec<usize> {
    let mut changed = changed.iter().peekable();
    let mut left = 0;
    let is_affected = |post: &Dated| {
        let mut is_changed = false;
        while let Some(before) = changed.next_if(|change| *change <= post) {
            is_changed = before == post;
            left = reach;
        }
        // Its own place is none of those that follow.
        let is_affected = is_changed || left > 0;
        left = if is_changed { reach } else { left.saturating_sub(1) };
        is_affected
    };
    let places = posts.iter().map(is_affected).enumerate();
    places.filter_map(|(place, is_affected)| is_affected.then_some(place)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_reaches_as_far_as_posts_are_compared_with() {
        let posts: Vec<Dated> = (1..=9).map(|n| (10 * n, n)).collect();
        let check = |changed: &[Dated], expect: &[usize]| {
            assert_eq!(affected(&posts, changed, 2), expect, "{changed:?}");
        };
        check(&[], &[]);
        check(&[(20, 2)], &[1, 2, 3]);
        // One that is gone leaves later ones changed.
        check(&[(25, 99)], &[2, 3]);
        check(&[(0, 98), (30, 3), (40, 4)], &[0, 1, 2, 3, 4, 5]);
        check(&[(90, 9)], &[8]);
        check(&[(99, 97)], &[]);
    }

    #[test]
    fn posts_without_a_type_change_with_every_post_of_their_account() {
        let mut rescoring = Rescoring::default();
        let at = |second| Some(Moment::second(second));
        rescoring.note(1, (7, Some(PostKind::Reel)), at(20));
        rescoring.note(2, (7, None), at(10));
        rescoring.note(2, (7, None), at(10));
        rescoring.note(3, (8, None), Some(Moment::day(0)));
        rescoring.note(4, (8, None), None);
        let groups = rescoring.groups();
        assert_eq!(
            groups,
            [((7, None), vec![(10, 2), (20, 1)]), ((7, Some(PostKind::Reel)), vec![(20, 1)])]
        );
    }
}
