//! An account by itself and beside others: whose it is, how many follow it, what it came to.

use super::analytics::MedianHalfLife;
use super::catalogue::{Published, Sort};
use super::overview::{Leader, Tally};
use super::{Account, AccountId, Gains, Metric, MetricSet};

/// Whose an account is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// One's own.
    Own,
    /// Somebody else's, watched from outside: of its posts only what everybody sees is known.
    Watched,
}

impl Role {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Own, Self::Watched];

    /// Its name in addresses and forms; also the end of its message's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Watched => "watched",
        }
    }

    /// The one of that [`Role::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }

    /// The role of an account of which nobody said it, from the metrics that its posts tell: platforms show who saw a
    /// post and who clicked on it to its owner alone.
    pub fn of(known: MetricSet) -> Self {
        if known.iter().all(Metric::is_public) { Self::Watched } else { Self::Own }
    }
}

/// The followers of an account, as exports tell them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followers {
    /// The day at whose end they were counted, from 1970-01-01.
    pub day: i64,
    /// How many.
    pub count: i64,
}

/// An account beside others, in a period. All of it is of public metrics, so that one's own accounts and watched ones
/// can be compared.
#[derive(Clone, Debug)]
pub struct Ranked {
    /// The account.
    pub account: Account,
    /// Whose it is.
    pub role: Role,
    /// What its posts gained in the period, and how many it published.
    pub now: Tally,
    /// The same of the days that it is compared with.
    pub before: Tally,
    /// What it published in the period.
    pub published: Published,
    /// Its followers at the end of the period.
    pub followers: Option<Followers>,
    /// Its followers before the period.
    pub followers_before: Option<Followers>,
}

/// What accounts are ranked by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RankedBy {
    /// The interactions gained.
    #[default]
    Interactions,
    /// The posts published.
    Posts,
    /// The median interactions of a post.
    Typical,
    /// The median score.
    Score,
    /// The followers.
    Followers,
}

impl RankedBy {
    /// All, in the order of their columns.
    pub const ALL: [Self; 5] =
        [Self::Interactions, Self::Posts, Self::Typical, Self::Score, Self::Followers];

    /// Its name in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Interactions => "interactions",
            Self::Posts => "posts",
            Self::Typical => "typical",
            Self::Score => "score",
            Self::Followers => "followers",
        }
    }

    /// The one of that [`RankedBy::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.key() == key)
    }

    /// What of an account it ranks by; counts of this kind lie far below 2^53.
    fn of(self, ranked: &Ranked) -> Option<f64> {
        match self {
            Self::Interactions => ranked.now.interactions().map(|sum| sum as f64),
            Self::Posts => Some(ranked.now.posts as f64),
            Self::Typical => ranked.published.typical.map(|(median, _)| median as f64),
            Self::Score => ranked.published.score.map(|(score, _)| score),
            Self::Followers => ranked.followers.map(|followers| followers.count as f64),
        }
    }
}

/// Puts accounts in order, most first; those of which it is not known come last, and equals stay as they are.
pub fn rank(accounts: &mut [Ranked], by: RankedBy) {
    accounts.sort_by(|a, b| {
        let (a, b) = (by.of(a), by.of(b));
        b.is_some().cmp(&a.is_some()).then(b.unwrap_or_default().total_cmp(&a.unwrap_or_default()))
    });
}

/// What an account's exports tell of its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// How many followers it had at their end.
    Followers,
    /// How much of a metric it gained.
    Gained(Metric),
}

impl Told {
    /// Its name in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Followers => "followers",
            Self::Gained(metric) => metric.key(),
        }
    }

    /// The one of that [`Told::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        let gained = || Metric::from_key(key).map(Self::Gained);
        if key == "followers" { Some(Self::Followers) } else { gained() }
    }

    /// What some days tell, in the order in which people ask for it.
    pub fn known(days: &[(i64, Gains)]) -> Vec<Self> {
        let is_told = |told: &Self| days.iter().any(|(_, gains)| told.of(gains).is_some());
        let metrics = Metric::TOLD.into_iter();
        let rest = Metric::ALL.into_iter().filter(|metric| !Metric::TOLD.contains(metric));
        let gained = metrics.chain(rest).map(Self::Gained);
        std::iter::once(Self::Followers).chain(gained).filter(is_told).collect()
    }

    /// What it comes to on a day.
    pub fn of(self, gains: &Gains) -> Option<i64> {
        match self {
            Self::Followers => gains.followers,
            Self::Gained(metric) => gains.get(metric),
        }
    }
}

/// The days of exports, where they tell followers and not how many are new with the difference to the day before.
pub fn with_follows(mut days: Vec<(i64, Gains)>) -> Vec<(i64, Gains)> {
    for place in (1..days.len()).rev() {
        let ((before, earlier), (day, gains)) = (days[place - 1], days[place]);
        if gains.get(Metric::Follows).is_some() || before + 1 != day {
            continue;
        }
        let won = gains.followers.zip(earlier.followers).map(|(now, then)| now - then);
        days[place].1.set(Metric::Follows, won);
    }
    days
}

/// How long the posts of a year lived.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearOfPosts {
    /// The year of their publication.
    pub year: i32,
    /// Their median half-life.
    pub half_life: MedianHalfLife,
}

/// The post that has most of something.
#[derive(Clone, Debug)]
pub struct Record {
    /// What it has most of.
    pub of: Sort,
    /// The post.
    pub leader: Leader,
    /// Its score.
    pub score: Option<f64>,
}

/// The day on which an account's posts gained most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BestDay {
    /// The day, counted from 1970-01-01.
    pub day: i64,
    /// The interactions gained; above zero.
    pub interactions: i64,
}

/// What is known of whose an account is, beside the metrics of its posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The account.
    pub account: AccountId,
    /// What people said.
    pub said: Option<Role>,
    /// Whether there are exports of its days, which platforms give to its owner alone.
    pub has_exports: bool,
}

/// The roles of accounts: what was said, or else what files make likely.
#[derive(Clone, Debug, Default)]
pub struct Roles(Vec<Hint>);

impl Roles {
    /// From what is known of each account.
    pub fn new(hints: Vec<Hint>) -> Self {
        Self(hints)
    }

    /// What people said of an account.
    pub fn said(&self, account: AccountId) -> Option<Role> {
        self.of_account(account).and_then(|hint| hint.said)
    }

    /// The role of an account whose posts tell some metrics.
    pub fn of(&self, account: AccountId, known: MetricSet) -> Role {
        let hint = self.of_account(account);
        let exported = || hint.filter(|hint| hint.has_exports).map(|_| Role::Own);
        let said = hint.and_then(|hint| hint.said);
        said.or_else(exported).unwrap_or_else(|| Role::of(known))
    }

    fn of_account(&self, account: AccountId) -> Option<&Hint> {
        self.0.iter().find(|hint| hint.account == account)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AccountId, Platform};

    #[test]
    fn what_only_owners_see_tells_whose_an_account_is() {
        let likes: MetricSet = [Metric::Likes, Metric::Views].into_iter().collect();
        let reach: MetricSet = [Metric::Likes, Metric::Reach].into_iter().collect();
        assert_eq!(Role::of(likes), Role::Watched);
        assert_eq!(Role::of(reach), Role::Own);
        let hint =
            |account, said, has_exports| Hint { account: AccountId(account), said, has_exports };
        let roles = Roles::new(vec![hint(1, Some(Role::Watched), true), hint(2, None, true)]);
        assert_eq!(roles.of(AccountId(1), reach), Role::Watched, "somebody said so");
        assert_eq!(roles.of(AccountId(2), likes), Role::Own, "its owner exported its days");
        assert_eq!(roles.of(AccountId(3), likes), Role::Watched);
    }

    #[test]
    fn new_followers_are_the_difference_to_the_day_before_alone() {
        let told = |followers, follows| {
            let mut gains = Gains::default();
            gains.followers = followers;
            gains.set(Metric::Follows, follows);
            gains
        };
        let days = vec![
            (1, told(Some(100), None)),
            (2, told(Some(90), None)),
            (4, told(Some(95), None)),
            (5, told(Some(99), Some(7))),
            (6, told(None, None)),
        ];
        let days = with_follows(days);
        let follows: Vec<_> = days.iter().map(|(_, gains)| gains.get(Metric::Follows)).collect();
        assert_eq!(follows, [None, Some(-10), None, Some(7), None]);
    }

    fn ranked(id: i64, posts: i64, score: Option<f64>) -> Ranked {
        let platform = Platform::parse("x").unwrap();
        Ranked {
            account: Account { id: AccountId(id), platform, handle: id.to_string() },
            role: Role::Own,
            now: Tally { posts, ..Tally::default() },
            before: Tally::default(),
            published: Published { posts, typical: None, score: score.map(|score| (score, 1)) },
            followers: None,
            followers_before: None,
        }
    }

    #[test]
    fn what_is_not_known_comes_last_and_a_negative_score_before_it() {
        let mut accounts =
            vec![ranked(1, 5, None), ranked(2, 9, Some(-2.0)), ranked(3, 7, Some(1.5))];
        let ids = |accounts: &[Ranked]| -> Vec<i64> {
            accounts.iter().map(|ranked| ranked.account.id.0).collect()
        };
        rank(&mut accounts, RankedBy::Score);
        assert_eq!(ids(&accounts), [3, 2, 1]);
        rank(&mut accounts, RankedBy::Posts);
        assert_eq!(ids(&accounts), [2, 3, 1]);
        rank(&mut accounts, RankedBy::Interactions);
        assert_eq!(ids(&accounts), [2, 3, 1], "nothing is known of any");
    }
}
