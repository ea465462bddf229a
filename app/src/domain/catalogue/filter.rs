//! Which posts are meant, and where they stand.

use std::sync::Arc;

use super::Catalogue;
use crate::domain::period::Period;
use crate::domain::{Account, AccountId, Language, Platform, PostId, PostKind, Precision, Zone};

/// Which posts are meant.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Those of an account.
    pub account: Option<AccountId>,
    /// Those on a platform.
    pub platform: Option<Platform>,
    /// Those of a type.
    pub kind: Option<PostKind>,
    /// Those whose words are in a language.
    pub language: Option<Language>,
    /// Those that were published then.
    pub published: Option<Within>,
    /// Some posts by their ids, in their order.
    pub among: Option<Arc<Vec<PostId>>>,
}

/// Days of publication: of posts whose hour is known, and of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Within {
    seconds: (i64, i64),
    days: (i64, i64),
}

impl Within {
    /// The days of a period in a zone.
    pub fn of(period: Period, zone: Zone) -> Self {
        Self { seconds: period.seconds(zone), days: period.seconds(Zone::UTC) }
    }

    /// The least second that any of them may have.
    fn from(self) -> i64 {
        self.seconds.0.min(self.days.0)
    }

    /// What the seconds of all of them are less than.
    fn to(self) -> i64 {
        self.seconds.1.max(self.days.1)
    }

    #[inline]
    fn holds(self, at: i64, precision: Precision) -> bool {
        let (from, to) = if precision == Precision::Second { self.seconds } else { self.days };
        from <= at && at < to
    }
}

impl Filter {
    /// Those of them that were published in a period.
    #[must_use]
    pub fn within(&self, period: Period, zone: Zone) -> Self {
        Self { published: Some(Within::of(period, zone)), ..self.clone() }
    }

    /// Those of them that are among some posts, by their ids, in their order.
    #[must_use]
    pub fn and(self, posts: Arc<Vec<PostId>>) -> Self {
        let both = |others: Arc<Vec<PostId>>| {
            let is_both = |post: &&PostId| posts.binary_search(post).is_ok();
            Arc::new(others.iter().filter(is_both).copied().collect())
        };
        let among = Some(self.among.map_or_else(|| Arc::clone(&posts), both));
        Self { among, ..self }
    }

    /// Whether it means all posts.
    pub(super) fn is_of_all(&self) -> bool {
        self.account.is_none() && self.platform.is_none() && self.is_of_accounts()
    }

    /// Whether it means all posts of some accounts.
    pub(super) fn is_of_accounts(&self) -> bool {
        let Self { account: _, platform: _, kind, language, published, among } = self;
        kind.is_none() && language.is_none() && published.is_none() && among.is_none()
    }

    /// Whether posts of an account may be meant.
    pub(super) fn leaves(&self, account: &Account) -> bool {
        self.account.is_none_or(|id| account.id == id)
            && self.platform.as_ref().is_none_or(|platform| account.platform == *platform)
    }
}

impl Catalogue {
    /// The accounts that a filter leaves.
    pub fn accounts_of(&self, filter: &Filter) -> Vec<AccountId> {
        self.accounts.iter().filter(|it| filter.leaves(it)).map(|it| it.id).collect()
    }

    /// The posts that are meant, in the order of their ids.
    pub fn posts_of(&self, filter: &Filter) -> Vec<PostId> {
        self.places(filter).map(|place| self.posts[place]).collect()
    }

    /// The places of the posts that are meant, in their order.
    pub(super) fn places(&self, filter: &Filter) -> impl Iterator<Item = usize> {
        let within = filter.published.map(|within| self.within(within));
        let some = match (within, &filter.among) {
            (None, None) => None,
            (Some(places), None) => Some(places),
            (None, Some(among)) => Some(self.among(0..self.posts.len(), among)),
            (Some(places), Some(among)) => Some(self.among(places.into_iter(), among)),
        };
        let all = (0..self.posts.len()).take(if some.is_some() { 0 } else { usize::MAX });
        let accounts: Vec<bool> = self.accounts.iter().map(|it| filter.leaves(it)).collect();
        let Filter { kind, language, .. } = *filter;
        let is_any = kind.is_none() && language.is_none() && !accounts.contains(&false);
        all.chain(some.unwrap_or_default()).filter(move |place| {
            is_any
                || (accounts[self.by[*place] as usize]
                    && kind.is_none_or(|kind| self.kinds[*place] == Some(kind))
                    && language.is_none_or(|language| self.languages[*place] == Some(language)))
        })
    }

    /// Those of some places, in their order, whose posts are among others, in the order of their ids.
    fn among(&self, places: impl Iterator<Item = usize>, among: &[PostId]) -> Vec<usize> {
        let mut found = Vec::with_capacity(among.len());
        let mut others = among.iter().copied();
        let mut other = others.next();
        for place in places {
            let post = self.posts[place];
            while other.is_some_and(|other| other < post) {
                other = others.next();
            }
            if other == Some(post) {
                found.push(place);
            }
        }
        found
    }

    /// The places of the posts that were published then, in their order.
    fn within(&self, within: Within) -> Vec<usize> {
        let at = |place: &u32| self.published.get(*place as usize).unwrap_or_default();
        let sorted = self.published.sorted();
        let from = sorted.partition_point(|place| at(place) < within.from());
        let to = sorted.partition_point(|place| at(place) < within.to());
        let near = sorted[from..to.max(from)].iter();
        let near = near.filter(|it| within.holds(at(it), self.precisions[**it as usize]));
        let mut places: Vec<usize> = near.map(|place| *place as usize).collect();
        places.sort_unstable();
        places
    }
}
