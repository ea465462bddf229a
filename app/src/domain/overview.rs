//! What the first page tells.

use super::import::ImportSummary;
use super::period::Period;
use super::{Account, Amounts, Gains, Interactions, Metric, Moment, Post};

/// The accounts and the latest uploads.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    /// Each account with its totals, the largest first.
    pub accounts: Vec<AccountTotals>,
    /// The last uploads, newest first.
    pub imports: Vec<ImportSummary>,
}

/// What the last upload that stands brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The upload.
    pub import: ImportSummary,
    /// How its posts stand now.
    pub seen: Seen,
}

/// Posts by what an upload that observed them last tells of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// How many posts gained interactions since they had last been seen.
    pub grown: usize,
    /// The interactions that these gained.
    pub gained: i64,
    /// How many posts have no earlier total to compare with.
    pub first: usize,
}

/// An account and the sums of its posts' last exact totals. Reach is never summed.
#[derive(Clone, Debug)]
pub struct AccountTotals {
    /// The account.
    pub account: Account,
    /// How many posts.
    pub posts: i64,
    /// The sums; reach is missing, since people cannot be added up.
    pub totals: Amounts,
    /// When the last of its posts was observed.
    pub observed: Option<Moment>,
}

/// What there is to compare.
#[derive(Clone, Debug, Default)]
pub struct Candidates {
    /// The posts with the most interactions so far, most first.
    pub leading: Vec<Leader>,
    /// The newest posts of an account, where one was named.
    pub newest: Vec<Leader>,
    /// The accounts, the largest first.
    pub accounts: Vec<AccountTotals>,
}

/// The interactions that a post gained between its two last observations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gained {
    /// Interactions gained.
    pub interactions: i64,
    /// From when, in UTC seconds.
    pub from: i64,
    /// To when, in UTC seconds.
    pub to: i64,
}

/// A post in a list.
#[derive(Clone, Debug)]
pub struct ListedPost {
    /// The post, and its last known totals.
    pub leader: Leader,
    /// When it was last observed.
    pub observed: Option<Moment>,
    /// What it gained last.
    pub gained: Option<Gained>,
    /// The post against its expectation.
    pub score: Option<f64>,
    /// The interactions at each exact observation, for a small curve: `(UTC seconds, interactions)`.
    pub curve: Vec<(i64, i64)>,
}

/// A post and its last known totals, bounds among them.
#[derive(Clone, Debug)]
pub struct Leader {
    /// The post.
    pub post: Post,
    /// The last known total of each metric.
    pub latest: Amounts,
}

/// What posts came to in a period: their gains in it, or the last totals of those that were published in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The period.
    pub period: Period,
    /// The sums; never of reach, since people cannot be added up.
    pub sums: Gains,
    /// Of those of whom it is known how many saw them: how many reacted.
    pub rated: Option<Rated>,
    /// How many posts were published in it.
    pub posts: i64,
    /// Its days in order, each once.
    pub days: Vec<Day>,
    /// Of how many posts a gain that ends in it is not among these: it came between observations too far apart to be
    /// put on days.
    pub unspread: i64,
    /// Whether bounds or roundings are among the sums.
    pub is_about: bool,
    /// Whether something may be known of all of its days: the first observation is not later than the first.
    pub is_whole: bool,
}

/// How many reacted to what, and how many saw it. Where one of both is not known, neither is counted: numbers of
/// everybody by numbers of some would be a rate of nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rated {
    /// What is counted of who saw it: impressions, or views where none tells these.
    pub seen_as: Metric,
    /// How many saw it.
    pub seen: i64,
    /// Their interactions.
    pub interactions: i64,
}

impl Rated {
    /// What may tell how many saw something, the first of them that does.
    pub const AUDIENCES: [Metric; 2] = [Metric::Impressions, Metric::Views];

    /// Interactions by who saw; `None` where nobody did.
    pub fn rate(&self) -> Option<f64> {
        (self.seen > 0).then(|| self.interactions as f64 / self.seen as f64)
    }
}

/// A day of a [`Tally`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day, counted from 1970-01-01.
    pub day: i64,
    /// The interactions; `None` where nothing is known of that day.
    pub interactions: Option<i64>,
    /// Whether some of them rest on observations more than a day apart.
    pub is_spread: bool,
}

impl Day {
    /// A day of which nothing is known.
    pub fn empty(day: i64) -> Self {
        Self { day, interactions: None, is_spread: false }
    }
}

impl Tally {
    /// Likes, comments, reposts, quotes and shares added up; `None` when none of them is known.
    pub fn interactions(&self) -> Option<i64> {
        let members = Interactions::MEMBERS.into_iter();
        members.filter_map(|metric| self.sums.get(metric)).reduce(i64::saturating_add)
    }

    /// How many saw them, and as what that is counted.
    pub fn audience(&self) -> Option<(Metric, i64)> {
        Rated::AUDIENCES.into_iter().find_map(|metric| Some((metric, self.sums.get(metric)?)))
    }
}

/// What posts came to in a period, beside another one.
#[derive(Clone, Debug)]
pub struct Numbers {
    /// What they came to.
    pub now: Tally,
    /// What they came to in the days that these are compared with.
    pub before: Tally,
    /// Whether these are gains of the days; otherwise last totals of what was published on them.
    pub is_gained: bool,
    /// The median of the last reach of the posts published in the period, and over how many.
    pub reach: Option<(i64, usize)>,
}

/// What the first page tells of some posts in a period.
#[derive(Clone, Debug)]
pub struct Dashboard {
    /// What they came to.
    pub numbers: Numbers,
    /// The posts that gained most between their two last observations, most first.
    pub gaining: Vec<ListedPost>,
    /// Of those published in the period, the ones furthest above their expectation, furthest first.
    pub above: Vec<ListedPost>,
    /// The ones furthest below, furthest first.
    pub below: Vec<ListedPost>,
    /// The posts with the most interactions so far, most first.
    pub leading: Vec<Leader>,
}
