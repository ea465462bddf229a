//! All posts of a workspace in columns: a list in any order, a total or a pattern of any posts is a walk along a few
//! of them. Of words it holds their length and hashtags alone.

mod accounts;
mod column;
mod filter;
mod observed;
mod order;
mod page;
mod patterns;
mod sums;

pub use accounts::Published;
pub use filter::{Filter, Within};
pub use order::{Mark, Order, Sort};
pub use page::Page;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use self::column::Column;
use self::observed::LastObserved;
use super::patterns::Hashtags;
use super::{
    Account, AccountId, Amounts, Hashtag, Interactions, Language, Metric, MetricSet, Moment,
    PostId, PostKind, Precision, Value,
};

/// What is known of a post, but for its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The post.
    pub post: PostId,
    /// Whose it is.
    pub account: AccountId,
    /// Its type.
    pub kind: Option<PostKind>,
    /// When it was published.
    pub published: Option<Moment>,
    /// When it was last observed.
    pub observed: Moment,
    /// The last known total of each metric.
    pub latest: Amounts,
    /// The interactions that it gained between its two last observations.
    pub gained: Option<i64>,
    /// The post against its expectation, as [`Score::value`](super::analytics::score::Score::value) tells it.
    pub score: Option<f64>,
    /// How many characters its words have; `None` where they are not known.
    pub length: Option<u32>,
    /// The language of its words, as far as they tell it.
    pub language: Option<Language>,
    /// The hashtags among its words; `None` where there is none.
    pub hashtags: Option<Hashtags>,
}

/// The posts of a workspace, by their ids.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// By their ids.
    accounts: Vec<Account>,
    posts: Vec<PostId>,
    /// Places among the accounts.
    by: Vec<u32>,
    kinds: Vec<Option<PostKind>>,
    published: Column,
    /// Of the publication.
    precisions: Vec<Precision>,
    observed: Vec<Moment>,
    interactions: Column,
    gained: Column,
    /// In thousandths.
    scores: Column,
    lengths: Column,
    languages: Vec<Option<Language>>,
    /// By place, as far as any has some.
    hashtags: Vec<Option<Hashtags>>,
    totals: [Column; Metric::COUNT],
    /// How the totals stand to the truth, as [`Amounts`] packs it, where not all are exact.
    relations: Column,
    /// How many posts each account has.
    counts: Vec<usize>,
    /// When a post of each account was last observed.
    last_observed: Vec<LastObserved>,
    /// How many posts are of each type.
    kind_counts: BTreeMap<PostKind, usize>,
    /// How many posts are in each language.
    language_counts: BTreeMap<Language, usize>,
}

impl Catalogue {
    /// The posts of accounts. Posts of other accounts are left out.
    pub fn new(mut accounts: Vec<Account>, mut entries: Vec<Entry>) -> Self {
        accounts.sort_unstable_by_key(|account| account.id);
        entries.sort_unstable_by_key(|entry| entry.post);
        let mut catalogue = Self { accounts, ..Self::default() };
        let mut lists = HashSet::new();
        for entry in entries {
            catalogue.push(entry, &mut lists);
        }
        catalogue.count();
        catalogue
    }

    /// The same, with what is known now of some of its posts and of new ones: `changed` posts, in the order of their
    /// ids, are those of `entries` or are gone.
    #[must_use]
    pub fn changed(&self, accounts: Vec<Account>, changed: &[PostId], entries: Vec<Entry>) -> Self {
        let is_kept = |entry: &Entry| changed.binary_search(&entry.post).is_err();
        let kept = (0..self.posts.len()).map(|place| self.entry(place)).filter(is_kept);
        Self::new(accounts, kept.chain(entries).collect())
    }

    fn push(&mut self, entry: Entry, lists: &mut HashSet<Hashtags>) {
        let Ok(by) = self.accounts.binary_search_by_key(&entry.account, |account| account.id)
        else {
            return;
        };
        let place = self.posts.len();
        self.posts.push(entry.post);
        self.by.push(u32::try_from(by).unwrap_or(u32::MAX));
        self.kinds.push(entry.kind);
        self.published.set(place, entry.published.map(|moment| moment.at));
        self.precisions.push(entry.published.map_or(Precision::Day, |moment| moment.precision));
        self.observed.push(entry.observed);
        let interactions = Interactions::of(&entry.latest);
        self.interactions.set(place, interactions.map(|sum| sum.amount));
        self.gained.set(place, entry.gained);
        self.scores.set(place, entry.score.map(thousandths));
        self.lengths.set(place, entry.length.map(i64::from));
        self.languages.push(entry.language);
        if let Some(hashtags) = entry.hashtags {
            self.hashtags.resize(place, None);
            self.hashtags.push(Some(shared(hashtags, lists)));
        }
        for (metric, column) in Metric::ALL.into_iter().zip(&mut self.totals) {
            column.set(place, entry.latest.get(metric).map(|value| value.amount));
        }
        let relations = entry.latest.packed_relations().cast_signed();
        self.relations.set(place, (relations != 0).then_some(relations));
    }

    /// Counts what hangs on all posts.
    fn count(&mut self) {
        self.counts = vec![0; self.accounts.len()];
        self.last_observed = vec![LastObserved::default(); self.accounts.len()];
        for (by, observed) in self.by.iter().zip(&self.observed) {
            self.counts[*by as usize] += 1;
            self.last_observed[*by as usize].add(*observed);
        }
        for kind in self.kinds.iter().flatten() {
            *self.kind_counts.entry(*kind).or_default() += 1;
        }
        for language in self.languages.iter().flatten() {
            *self.language_counts.entry(*language).or_default() += 1;
        }
    }

    /// What is known of the post at a place, of as many as there are posts.
    pub fn entry(&self, place: usize) -> Entry {
        let precision = self.precisions[place];
        Entry {
            post: self.posts[place],
            account: self.accounts[self.by[place] as usize].id,
            kind: self.kinds[place],
            published: self.published.get(place).map(|at| Moment { at, precision }),
            observed: self.observed[place],
            latest: self.latest(place),
            gained: self.gained.get(place),
            score: self.scores.get(place).map(|score| score as f64 / 1_000.0),
            length: self.lengths.get(place).and_then(|length| u32::try_from(length).ok()),
            language: self.languages[place],
            hashtags: self.hashtags.get(place).cloned().flatten(),
        }
    }

    fn latest(&self, place: usize) -> Amounts {
        let relations = self.relations.get(place).unwrap_or_default().cast_unsigned();
        let known = Metric::ALL.into_iter().zip(&self.totals);
        let known = known.filter_map(|(metric, column)| Some((metric, column.get(place)?)));
        let value = |(metric, amount)| {
            let relation = Amounts::relation_in(relations, metric);
            (metric, Value { amount, relation })
        };
        known.map(value).collect()
    }

    /// The posts that have a hashtag, in the order of their ids.
    pub fn with_hashtag(&self, hashtag: &Hashtag) -> Vec<PostId> {
        let posts = self.posts.iter().zip(&self.hashtags);
        let has = |tags: &&Option<Hashtags>| {
            tags.iter().any(|tags| tags.iter().any(|tag| tag == hashtag))
        };
        posts.filter(|(_, tags)| has(tags)).map(|(post, _)| *post).collect()
    }

    /// What is known of a post.
    pub fn find(&self, post: PostId) -> Option<Entry> {
        self.posts.binary_search(&post).ok().map(|place| self.entry(place))
    }

    /// The metrics that some post tells.
    pub fn metrics(&self) -> MetricSet {
        let known = Metric::ALL.into_iter().zip(&self.totals);
        known.filter(|(_, column)| !column.is_empty()).map(|(metric, _)| metric).collect()
    }

    /// Whether there is no post.
    pub fn is_empty(&self) -> bool {
        self.posts.is_empty()
    }

    /// How many posts there are.
    pub fn len(&self) -> usize {
        self.posts.len()
    }

    /// The post in the middle of all, by their ids.
    pub fn middle(&self) -> Option<PostId> {
        self.posts.get(self.posts.len() / 2).copied()
    }

    /// All accounts, those without posts among them, by their ids.
    pub fn all_accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// The accounts that have posts, and how many: those with most first.
    pub fn accounts(&self) -> Vec<(&Account, usize)> {
        let mut accounts: Vec<_> = self.accounts.iter().zip(self.counts.iter().copied()).collect();
        accounts.retain(|(_, posts)| *posts > 0);
        accounts.sort_by_key(|(_, posts)| std::cmp::Reverse(*posts));
        accounts
    }

    /// The types that posts are of, and how many: in the order of types.
    pub fn kinds(&self) -> Vec<(PostKind, usize)> {
        self.kind_counts.iter().map(|(kind, posts)| (*kind, *posts)).collect()
    }

    /// The languages that posts are in, and how many: those with most first.
    pub fn languages(&self) -> Vec<(Language, usize)> {
        let mut languages: Vec<_> =
            self.language_counts.iter().map(|(language, posts)| (*language, *posts)).collect();
        languages.sort_by_key(|(_, posts)| std::cmp::Reverse(*posts));
        languages
    }

    fn column(&self, sort: Sort) -> &Column {
        match sort {
            Sort::Published => &self.published,
            Sort::Interactions => &self.interactions,
            Sort::Gained => &self.gained,
            Sort::Score => &self.scores,
            Sort::Total(metric) => &self.totals[metric.index()],
        }
    }
}

/// The same list, in one place for all posts that have it: few are used by one post alone.
fn shared(list: Hashtags, lists: &mut HashSet<Hashtags>) -> Hashtags {
    if let Some(known) = lists.get(&list) {
        return Arc::clone(known);
    }
    lists.insert(Arc::clone(&list));
    list
}

/// Scores are told to the hundredth, and kept to the thousandth.
#[expect(
    clippy::cast_possible_truncation,
    reason = "what is larger than all numbers stays the largest"
)]
fn thousandths(score: f64) -> i64 {
    (score * 1_000.0).round() as i64
}

#[cfg(test)]
mod tests;
