//! What some posts come to: sums of their last totals, and on which day they were published.

use std::sync::Arc;

use super::observed::LastObserved;
use super::{Catalogue, Filter, Sort};
use crate::domain::analytics::middle;
use crate::domain::overview::{Day, Rated, Seen, Tally};
use crate::domain::period::Period;
use crate::domain::{Gains, Metric, MetricSet, Moment, PostId, Precision, Zone};

impl Catalogue {
    /// How many of the posts that are meant were published in a period.
    pub fn published_in(&self, filter: &Filter, period: Period, zone: Zone) -> i64 {
        i64::try_from(self.places(&filter.within(period, zone)).count()).unwrap_or(i64::MAX)
    }

    /// The last totals of the posts that are meant and were published in a period, by the day of their publication.
    pub fn tally(&self, filter: &Filter, period: Period, zone: Zone) -> Tally {
        let mut days: Vec<Day> = (period.first..=period.last).map(Day::empty).collect();
        let mut tally = Tally { period, ..Tally::default() };
        let mut rated: [Option<Rated>; 2] = [None; 2];
        for place in self.places(&filter.within(period, zone)) {
            tally.posts += 1;
            tally.is_about |= self.relations.get(place).is_some();
            for metric in Metric::ALL.into_iter().filter(|metric| *metric != Metric::Reach) {
                let total = self.totals[metric.index()].get(place);
                add(&mut tally.sums, metric, total);
            }
            if let Some(interactions) = self.interactions.get(place) {
                for (rated, seen_as) in rated.iter_mut().zip(Rated::AUDIENCES) {
                    let Some(seen) = self.totals[seen_as.index()].get(place) else { continue };
                    let sum = rated.get_or_insert(Rated { seen_as, seen: 0, interactions: 0 });
                    sum.seen = sum.seen.saturating_add(seen);
                    sum.interactions = sum.interactions.saturating_add(interactions);
                }
            }
            let Some(at) = self.published.get(place) else { continue };
            let day = zone.day_at(Moment { at, precision: self.precisions[place] });
            let found = usize::try_from(day - period.first).ok().and_then(|n| days.get_mut(n));
            if let Some((day, sum)) = found.zip(self.interactions.get(place)) {
                day.interactions = Some(day.interactions.unwrap_or_default().saturating_add(sum));
            }
        }
        tally.days = days;
        tally.rated = rated.into_iter().flatten().next();
        // Who published something before may have published nothing then.
        let next = period.first + 1;
        let (next_second, next_date) = (zone.start_of(next), next * 86_400);
        let earlier = Filter { published: None, ..filter.clone() };
        tally.is_whole = self.places(&earlier).any(|place| {
            let end = match self.precisions[place] {
                Precision::Second => next_second,
                Precision::Day => next_date,
            };
            self.published.get(place).is_some_and(|at| at < end)
        });
        tally
    }

    /// The median of what posts can be sorted by over those that are meant and tell it, and over how many of them.
    pub fn median(&self, filter: &Filter, of: Sort) -> Option<(i64, usize)> {
        let column = self.column(of);
        let totals: Vec<i64> = self.places(filter).filter_map(|place| column.get(place)).collect();
        median_of(totals)
    }

    /// The posts that are meant and have a score between two, both among them, with their interactions so far.
    pub fn scored(&self, filter: &Filter, from: f64, to: f64) -> Vec<(PostId, f64, Option<i64>)> {
        let scored = self.places(filter).filter_map(|place| {
            let score = self.scores.get(place)? as f64 / 1_000.0;
            let post = (self.posts[place], score, self.interactions.get(place));
            (from..=to).contains(&score).then_some(post)
        });
        scored.collect()
    }

    /// How some posts, by their ids, in their order, stand that were last observed between two moments, both among them.
    pub fn last_seen(&self, posts: Vec<PostId>, (from, to): (Moment, Moment)) -> Seen {
        let mut seen = Seen::default();
        let among = Filter { among: Some(Arc::new(posts)), ..Filter::default() };
        for place in self.places(&among) {
            let observed = self.observed[place].at;
            if observed < from.at || observed > to.at {
                continue;
            }
            match self.gained.get(place) {
                None => seen.first += 1,
                Some(gained) if gained > 0 => {
                    seen.grown += 1;
                    seen.gained = seen.gained.saturating_add(gained);
                }
                Some(_) => {}
            }
        }
        seen
    }

    /// The metrics that some post that is meant tells.
    pub fn known(&self, filter: &Filter) -> MetricSet {
        let mut open = self.metrics();
        let mut known = MetricSet::EMPTY;
        for place in self.places(filter) {
            for metric in open.iter() {
                if self.totals[metric.index()].get(place).is_some() {
                    known.insert(metric);
                    open.remove(metric);
                }
            }
            if open.is_empty() {
                break;
            }
        }
        known
    }

    /// The first and the last day on which a post that is meant was published, of those whose publication is known.
    pub fn published_from_to(&self, filter: &Filter, zone: Zone) -> Option<Period> {
        let day = |place: usize| {
            let at = self.published.get(place)?;
            Some(zone.day_at(Moment { at, precision: self.precisions[place] }))
        };
        let days = self.places(filter).filter_map(day);
        let period = |day| Period { first: day, last: day };
        days.map(period)
            .reduce(|a, b| Period { first: a.first.min(b.first), last: a.last.max(b.last) })
    }

    /// The last day on which a post that is meant was observed.
    pub fn last_observed(&self, filter: &Filter, zone: Zone) -> Option<i64> {
        let mut last = LastObserved::default();
        if filter.is_of_accounts() {
            let accounts = self.accounts.iter().zip(&self.last_observed);
            accounts
                .filter(|(account, _)| filter.leaves(account))
                .for_each(|(_, it)| last.join(*it));
        } else {
            self.places(filter).for_each(|place| last.add(self.observed[place]));
        }
        last.day(zone)
    }
}

/// The median of totals, and how many there are.
pub(super) fn median_of(totals: Vec<i64>) -> Option<(i64, usize)> {
    let n = totals.len();
    let (low, high) = middle(totals, i64::cmp)?;
    Some((i64::midpoint(low, high), n))
}

fn add(sums: &mut Gains, metric: Metric, total: Option<i64>) {
    if let Some(total) = total {
        let sum = sums.get(metric).unwrap_or_default().saturating_add(total);
        sums.set(metric, Some(sum));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Entry;
    use crate::domain::catalogue::tests::{accounts, entry};
    use crate::domain::{PostId, Value};

    const DAY: i64 = 86_400;

    fn with_days() -> Catalogue {
        // In Paris the first of August begins two hours before it does in UTC.
        let august = 20_666 * DAY;
        let published = [
            Moment::second(august - 2 * 3_600 - 1),
            Moment::second(august - 2 * 3_600),
            Moment::day(august),
            Moment::second(august + DAY),
        ];
        let entries = (1..).zip(published).map(|(post, published)| {
            let mut entry = entry(post, 1, None, Some(10 * post));
            entry.published = Some(published);
            entry.latest.set(Metric::Reach, Value::exact(post));
            entry
        });
        Catalogue::new(accounts(), entries.collect())
    }

    #[test]
    fn totals_stand_on_the_day_of_publication_in_the_zone() {
        let (catalogue, paris) = (with_days(), Zone::parse("Europe/Paris").unwrap());
        let all = Filter::default();
        let tally = catalogue.tally(&all, Period { first: 20_666, last: 20_668 }, paris);
        let days: Vec<_> = tally.days.iter().map(|day| (day.day, day.interactions)).collect();
        assert_eq!(days, [(20_666, Some(50)), (20_667, Some(40)), (20_668, None)]);
        assert_eq!((tally.posts, tally.sums.get(Metric::Likes)), (3, Some(90)));
        // People cannot be added up.
        assert_eq!(tally.sums.get(Metric::Reach), None);
        let july = Period { first: 20_665, last: 20_665 };
        assert_eq!(catalogue.published_in(&all, july, paris), 1);
    }

    #[test]
    fn a_rate_is_of_those_who_tell_both_of_its_numbers() {
        let seen = |post, likes, metric, seen| {
            let mut entry = entry(post, 1, None, likes);
            entry.latest.set(metric, Value::exact(seen));
            Entry { published: Some(Moment::day(20_666 * DAY)), ..entry }
        };
        let mut entries = vec![
            seen(1, Some(10), Metric::Views, 50),
            seen(2, None, Metric::Views, 900),
            seen(3, Some(700), Metric::Saves, 1),
        ];
        let tally = |entries: &[Entry]| {
            let day = Period { first: 20_666, last: 20_666 };
            let catalogue = Catalogue::new(accounts(), entries.to_vec());
            catalogue.tally(&Filter::default(), day, Zone::UTC).rated
        };
        let rated = tally(&entries).unwrap();
        assert_eq!((rated.seen_as, rated.interactions, rated.seen), (Metric::Views, 10, 50));
        assert_eq!(rated.rate(), Some(0.2));
        // Impressions come first.
        entries.push(seen(4, Some(3), Metric::Impressions, 100));
        let rated = tally(&entries).unwrap();
        assert_eq!((rated.seen_as, rated.interactions, rated.seen), (Metric::Impressions, 3, 100));
        assert_eq!(tally(&entries[1..3]), None);
    }

    #[test]
    fn a_median_is_told_with_its_posts() {
        let catalogue = with_days();
        let all = Filter::default();
        assert_eq!(catalogue.median(&all, Sort::Total(Metric::Likes)), Some((25, 4)));
        assert_eq!(catalogue.median(&all, Sort::Total(Metric::Views)), None);
        let among = Some(std::sync::Arc::new(vec![PostId(3)]));
        assert_eq!(
            catalogue.median(&Filter { among, ..all }, Sort::Total(Metric::Likes)),
            Some((30, 1))
        );
    }
}
