//! What the first page tells.

use super::import::ImportSummary;
use super::{Account, Amounts, Moment, Post};

/// The accounts, the posts that gained most, the latest uploads.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    /// Each account with its totals, the largest first.
    pub accounts: Vec<AccountTotals>,
    /// The posts that gained most between their two last observations, most first.
    pub gaining: Vec<Gain>,
    /// The posts with the most interactions so far, most first.
    pub leading: Vec<Leader>,
    /// The last uploads, newest first.
    pub imports: Vec<ImportSummary>,
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

/// A post and the interactions that it gained between its two last observations.
#[derive(Clone, Debug)]
pub struct Gain {
    /// The post.
    pub post: Post,
    /// Interactions gained.
    pub interactions: i64,
    /// From when, in UTC seconds.
    pub from: i64,
    /// To when, in UTC seconds.
    pub to: i64,
    /// The interactions at each exact observation, for a small curve: `(UTC seconds, interactions)`.
    pub curve: Vec<(i64, i64)>,
}

/// A post in a list.
#[derive(Clone, Debug)]
pub struct ListedPost {
    /// The post, and its last known totals.
    pub leader: Leader,
    /// When it was last observed.
    pub observed: Option<Moment>,
    /// The interactions gained between its two last observations.
    pub gained: Option<i64>,
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
