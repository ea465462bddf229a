//! What is known of each account, in one walk for all of them.

use super::sums::median_of;
use super::{Catalogue, Filter};
use crate::domain::analytics::middle;
use crate::domain::period::Period;
use crate::domain::{AccountId, Metric, MetricSet, Moment, Zone};

/// What an account published in a period.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Published {
    /// How many posts.
    pub posts: i64,
    /// The median of their interactions so far, and of how many.
    pub typical: Option<(i64, usize)>,
    /// The median of their scores, and of how many. A score jumps from -1 to 1, so that it is the median of their ratios
    /// to the expectation, told as a score. One between 0 and 1 says that both are too few to be called much or little,
    /// and is not among them.
    pub score: Option<(f64, usize)>,
}

impl Catalogue {
    /// What each account published in a period, in the order of [`Catalogue::all_accounts`].
    pub fn published_by_account(&self, period: Period, zone: Zone) -> Vec<Published> {
        let mut published = vec![(0, Vec::new(), Vec::new()); self.accounts.len()];
        for place in self.places(&Filter::default().within(period, zone)) {
            let (posts, interactions, ratios) = &mut published[self.by[place] as usize];
            *posts += 1;
            interactions.extend(self.interactions.get(place));
            ratios.extend(self.scores.get(place).and_then(|score| ratio(score as f64 / 1_000.0)));
        }
        let median_score = |ratios: Vec<f64>| {
            let n = ratios.len();
            let (low, high) = middle(ratios, f64::total_cmp)?;
            Some((score(f64::midpoint(low, high)), n))
        };
        let told = published.into_iter().map(|(posts, interactions, ratios)| Published {
            posts,
            typical: median_of(interactions),
            score: median_score(ratios),
        });
        told.collect()
    }

    /// The metrics that some post of each account tells, in the order of [`Catalogue::all_accounts`].
    pub fn known_by_account(&self) -> Vec<MetricSet> {
        let mut known = vec![MetricSet::EMPTY; self.accounts.len()];
        for (metric, column) in Metric::ALL.into_iter().zip(&self.totals) {
            if column.is_empty() {
                continue;
            }
            for (place, by) in self.by.iter().enumerate() {
                if column.get(place).is_some() {
                    known[*by as usize].insert(metric);
                }
            }
        }
        known
    }

    /// The last day on which posts of each account were observed, of those that have any.
    pub fn last_observed_by_account(&self, zone: Zone) -> Vec<(AccountId, i64)> {
        let mut last: Vec<[Option<i64>; 2]> = vec![[None; 2]; self.accounts.len()];
        for (by, moment) in self.by.iter().zip(&self.observed) {
            let known = &mut last[*by as usize][usize::from(moment.has_hour())];
            *known = (*known).max(Some(moment.at));
        }
        let days = last.into_iter().zip(&self.accounts).filter_map(|([day, second], account)| {
            let day = day.map(|at| zone.day_at(Moment::day(at)));
            let second = second.map(|at| zone.day_at(Moment::second(at)));
            Some((account.id, day.max(second)?))
        });
        days.collect()
    }
}

/// What a score says a post has of what was expected of it; `None` where both are too few to tell.
fn ratio(score: f64) -> Option<f64> {
    match score {
        score if score < 0.0 => Some(-1.0 / score),
        score if score < 1.0 => None,
        score => Some(score),
    }
}

/// The score that says so.
fn score(ratio: f64) -> f64 {
    if ratio >= 1.0 { ratio } else { -1.0 / ratio }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{accounts, entry};
    use super::*;
    use crate::domain::catalogue::Entry;

    #[test]
    fn accounts_are_told_apart() {
        let scored = |post, account, likes, score| Entry {
            score,
            published: Some(Moment::second(20_666 * 86_400 + post)),
            ..entry(post, account, None, likes)
        };
        let entries = vec![
            scored(1, 1, Some(10), Some(-2.0)),
            scored(2, 1, Some(30), Some(1.5)),
            scored(3, 2, None, None),
            scored(5, 1, Some(20), Some(0.3)),
            Entry { published: None, ..scored(4, 7, Some(5), Some(3.0)) },
        ];
        let catalogue = Catalogue::new(accounts(), entries);
        let day = Period { first: 20_666, last: 20_666 };
        let published = catalogue.published_by_account(day, Zone::UTC);
        // The middle of a half and of one and a half.
        let first = Published { posts: 3, typical: Some((20, 3)), score: Some((1.0, 2)) };
        let second = Published { posts: 1, ..Published::default() };
        assert_eq!(published, [first, second, Published::default()]);
        let likes: MetricSet = [Metric::Likes].into_iter().collect();
        assert_eq!(catalogue.known_by_account(), [likes, MetricSet::EMPTY, likes]);
        let last = catalogue.last_observed_by_account(Zone::UTC);
        assert_eq!(last, [(AccountId(1), 0), (AccountId(2), 0), (AccountId(7), 0)]);
    }

    #[test]
    fn a_score_is_its_ratio_and_back() {
        for value in [2.0, 1.0, -1.25, -40.0] {
            assert!((score(ratio(value).unwrap()) - value).abs() < 1e-12, "{value}");
        }
        assert!((ratio(-2.0).unwrap() - 0.5).abs() < 1e-12);
        assert_eq!([0.0, 0.3, 0.9].map(ratio), [None; 3]);
    }
}
