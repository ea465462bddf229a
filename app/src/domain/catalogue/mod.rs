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
mod tests {
    use super::*;
    use crate::domain::overview::Seen;
    use crate::domain::{Platform, Relation, hashtags_of};
    use proptest::prelude::*;

    fn account(id: i64, platform: &str) -> Account {
        let platform = Platform::parse(platform).unwrap();
        Account { id: AccountId(id), platform, handle: format!("desk{id}") }
    }

    pub(super) fn accounts() -> Vec<Account> {
        vec![account(2, "tiktok"), account(1, "x"), account(7, "x")]
    }

    pub(super) fn entry(
        post: i64,
        account: i64,
        kind: Option<PostKind>,
        likes: Option<i64>,
    ) -> Entry {
        let value = likes.map(|likes| (Metric::Likes, Value::exact(likes)));
        Entry {
            post: PostId(post),
            account: AccountId(account),
            kind,
            published: Some(Moment::second(100 - post)),
            observed: Moment::second(100),
            latest: value.into_iter().collect(),
            gained: None,
            score: None,
            length: None,
            language: None,
            hashtags: None,
        }
    }

    fn found(catalogue: &Catalogue, filter: &Filter, order: Order) -> Vec<i64> {
        let page = catalogue.page(filter, order, None, 10);
        assert_eq!(page.marks.len(), page.count);
        page.marks.iter().map(|mark| mark.post.0).collect()
    }

    #[test]
    fn a_page_holds_what_is_meant_and_told() {
        let (video, image) = (Some(PostKind::Video), Some(PostKind::Image));
        let entries = vec![
            entry(1, 1, video, Some(5)),
            entry(2, 2, video, Some(9)),
            entry(3, 7, image, None),
            entry(4, 1, None, Some(7)),
            entry(5, 99, None, Some(7)),
        ];
        let catalogue = Catalogue::new(accounts(), entries);
        let (all, newest) = (Filter::default(), Order::default());
        let likes = Order { sort: Sort::Total(Metric::Likes), ascending: false };
        assert_eq!(found(&catalogue, &all, newest), [1, 2, 3, 4]);
        assert_eq!(found(&catalogue, &all, likes), [2, 4, 1, 3]);
        assert_eq!(catalogue.first(&all, likes.sort, 9), [2, 4, 1].map(PostId));
        let x = Filter { platform: Platform::parse("x"), ..Filter::default() };
        assert_eq!(found(&catalogue, &x, newest), [1, 3, 4]);
        let of_one = Filter { account: Some(AccountId(1)), ..Filter::default() };
        assert_eq!(found(&catalogue, &of_one, likes), [4, 1]);
        let videos = Filter { kind: video, ..x };
        assert_eq!(found(&catalogue, &videos, newest), [1]);
        let french = Entry { language: Some(Language::French), ..entry(6, 1, None, None) };
        let some = Catalogue::new(accounts(), vec![entry(1, 1, video, None), french]);
        let in_french = Filter { language: Some(Language::French), ..Filter::default() };
        assert_eq!(found(&some, &in_french, newest), [6]);
        assert_eq!(some.languages(), [(Language::French, 1)]);
        let among = Some(Arc::new([0, 2, 3, 5, 9].map(PostId).to_vec()));
        assert_eq!(found(&catalogue, &Filter { among, ..all }, newest), [2, 3]);
        let names: Vec<_> = catalogue.accounts().iter().map(|(it, n)| (it.id.0, *n)).collect();
        assert_eq!(names, [(1, 2), (2, 1), (7, 1)]);
        assert_eq!(catalogue.kinds(), [(PostKind::Video, 2), (PostKind::Image, 1)]);
    }

    #[test]
    fn what_an_upload_observed_last_has_grown_or_is_seen_for_the_first_time() {
        let at =
            |second, gained, entry| Entry { observed: Moment::second(second), gained, ..entry };
        let entries = vec![
            at(50, Some(7), entry(1, 1, None, Some(9))),
            at(60, None, entry(2, 1, None, Some(9))),
            at(55, Some(0), entry(3, 1, None, Some(9))),
            // Seen again since, before, and not of the upload.
            at(61, Some(7), entry(4, 1, None, Some(9))),
            at(49, Some(7), entry(5, 1, None, Some(9))),
            at(55, Some(7), entry(6, 1, None, Some(9))),
        ];
        let catalogue = Catalogue::new(accounts(), entries);
        let posts = [1, 2, 3, 4, 5].map(PostId).to_vec();
        let seen = catalogue.last_seen(posts, (Moment::second(50), Moment::second(60)));
        assert_eq!(seen, Seen { grown: 1, gained: 7, first: 1 });
    }

    fn entries() -> impl Strategy<Value = Vec<Entry>> {
        let value = (0..1_000_i64, 0..5_u8).prop_map(|(amount, code)| Value {
            amount,
            relation: Relation::from_code(code).unwrap(),
        });
        let amounts = prop::collection::vec(prop::option::of(value), Metric::COUNT);
        let moment = prop::option::of((any::<i32>(), any::<bool>()).prop_map(|(at, day)| {
            if day { Moment::day(at.into()) } else { Moment::second(at.into()) }
        }));
        let rest = (0..40_i64, prop::sample::select(&[1, 2, 7]), prop::option::of(-9..9_i64));
        let entry =
            (rest, amounts, moment).prop_map(|((post, account, gained), values, published)| {
                let known = Metric::ALL.into_iter().zip(values);
                Entry {
                    post: PostId(post),
                    account: AccountId(account),
                    kind: gained.map(|_| PostKind::Poll),
                    published,
                    latest: known.filter_map(|(metric, value)| Some((metric, value?))).collect(),
                    gained,
                    observed: published.unwrap_or(Moment::second(7)),
                    score: gained.map(|gained| gained as f64 / 4.0),
                    language: gained.map(|_| Language::French),
                    length: gained.and_then(|gained| u32::try_from(gained).ok()),
                    hashtags: gained
                        .filter(|gained| *gained > 0)
                        .map(|_| hashtags_of("#tide").into()),
                }
            });
        prop::collection::vec(entry, 0..30).prop_map(|mut entries| {
            entries.sort_by_key(|entry| entry.post);
            entries.dedup_by_key(|entry| entry.post);
            entries
        })
    }

    proptest! {
        #[test]
        fn a_change_leaves_what_reading_all_anew_would(before in entries(), after in entries()) {
            // What is in one of them alone is new or gone.
            let mut changed: Vec<PostId> = before.iter().chain(&after).map(|it| it.post).collect();
            changed.sort_unstable();
            changed.dedup();
            let kept = changed.split_off(changed.len() / 2);
            let is_kept = |entry: &&Entry| kept.contains(&entry.post);
            let is_changed = |entry: &&Entry| changed.contains(&entry.post);
            let now: Vec<Entry> = after.iter().filter(is_changed).cloned().collect();
            let then = Catalogue::new(accounts(), before.clone());
            let patched = then.changed(accounts(), &changed, now.clone());
            let told: Vec<Entry> = (0..patched.len()).map(|place| patched.entry(place)).collect();
            let mut expect: Vec<Entry> = before.iter().filter(is_kept).cloned().chain(now).collect();
            expect.sort_by_key(|entry| entry.post);
            prop_assert_eq!(told, expect);
        }
    }
}
