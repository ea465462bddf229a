//! Gains by day: what the posts of an account gained on each day of the workspace's zone.
//!
//! The total of a post is taken to be linear between exact observations and to start at zero when it was
//! published. Gains are counted in units of 1/1024, each as the difference of the rounded totals at the ends of
//! the day: so they add up to the total exactly, and in whatever order posts are added, to the same number.
//!
//! Between observations more than a quarter apart nobody knows on which days a post has gained: that is put on no
//! day. The sum of the days then lacks it, and the day of the later observation counts the post as not spread.

use app::domain::{Amounts, Metric, MetricSet, Moment, Value};

use super::calendar::Calendar;
use super::curve::Curve;

/// Units in one.
const UNITS: i64 = 1024;
/// A gain between observations further apart than this is spread over days without being seen on any.
const SEEN: i64 = 86_400;
/// A gain between observations further apart than this is put on no day. Most of a post's life is over by then, so
/// that a line between them would be made up; and a gain has at most so many days, however long it took.
const SPREADABLE: i64 = 92 * 86_400;

/// What an account gained on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DayGain {
    units: [i128; Metric::COUNT],
    /// The metrics of which some post's total is known on that day.
    known: MetricSet,
    /// Posts whose gain rests on observations more than a day apart.
    pub(crate) spread: i64,
    /// Posts of which a gain that ends on that day is put on no day.
    pub(crate) unspread: i64,
}

impl DayGain {
    /// The gain of a metric, where it is known. Reach is not: people cannot be added up.
    pub(crate) fn get(&self, metric: Metric) -> Option<f64> {
        self.known.contains(metric).then(|| self.units[metric.index()] as f64 / UNITS as f64)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.known.is_empty() && self.unspread == 0
    }
}

/// The days of one account.
#[derive(Clone, Debug, Default)]
pub(crate) struct AccountDays {
    first: i64,
    days: Vec<DayGain>,
}

/// The rises of totals between the same two instants.
#[derive(Clone, Copy, Debug)]
struct Interval {
    from: i64,
    to: i64,
    /// The metrics whose total is known at both ends.
    known: MetricSet,
    /// The units that each of them rose by.
    rises: [i64; Metric::COUNT],
}

impl Interval {
    /// Its first and its last day. A rise that ends at midnight belongs to the days before.
    fn days(&self, calendar: &Calendar) -> (i64, i64) {
        (calendar.day_of(self.from), calendar.day_of((self.to - 1).max(self.from)))
    }
}

impl AccountDays {
    /// Adds what a post gained. The calendar must cover its curve.
    pub(crate) fn add(&mut self, curve: &Curve, published: Option<Moment>, calendar: &Calendar) {
        let (mut spread, mut unspread) = (Vec::new(), Vec::new());
        let mut last = [published.map(|moment| (moment.at, 0)); Metric::COUNT];
        for (moment, amounts) in curve.points() {
            let mut exact = exact(amounts);
            while let Some(interval) = take_interval(&mut exact, &mut last, moment.at, amounts) {
                let is_rise = interval.rises.iter().any(|rise| *rise != 0);
                let length = interval.to - interval.from;
                if length > SPREADABLE {
                    unspread.extend(is_rise.then(|| interval.days(calendar).1));
                    continue;
                }
                let days = self.add_interval(&interval, calendar);
                if length > SEEN && is_rise {
                    spread.push(days);
                }
            }
        }
        self.count_spread(spread);
        self.count_unspread(unspread);
    }

    /// A day's gains; nothing known outside the days that were added.
    pub(crate) fn day(&self, day: i64) -> DayGain {
        let place = usize::try_from(day - self.first).ok();
        place.and_then(|place| self.days.get(place)).copied().unwrap_or_default()
    }

    /// How many days it holds.
    pub(crate) fn len(&self) -> usize {
        self.days.len()
    }

    fn add_interval(&mut self, interval: &Interval, calendar: &Calendar) -> (i64, i64) {
        let Interval { from, to, known, rises } = *interval;
        let (first, last) = interval.days(calendar);
        self.reach_to(first, last);
        let start = usize::try_from(first - self.first).unwrap_or_default();
        let (length, mut counted) = ((to - from).max(1) as f64, [0_i64; Metric::COUNT]);
        for (gain, day) in self.days[start..].iter_mut().zip(first..=last) {
            gain.known = gain.known.union(known);
            let is_last = day == last;
            let share =
                if is_last { 1.0 } else { (calendar.start_of(day + 1) - from) as f64 / length };
            for metric in known.iter().filter(|metric| rises[metric.index()] != 0) {
                let (place, whole) = (metric.index(), rises[metric.index()]);
                let so_far = if is_last { whole } else { rounded(whole as f64 * share) };
                gain.units[place] += i128::from(so_far - counted[place]);
                counted[place] = so_far;
            }
        }
        (first, last)
    }

    /// Counts the post once for each day of its spread rises.
    fn count_spread(&mut self, mut ranges: Vec<(i64, i64)>) {
        ranges.sort_unstable();
        let mut next = i64::MIN;
        for (first, last) in ranges {
            for day in first.max(next)..=last {
                self.days[usize::try_from(day - self.first).unwrap_or_default()].spread += 1;
            }
            next = next.max(last + 1);
        }
    }

    /// Counts the post once for each day on which gains end that are put on no day.
    fn count_unspread(&mut self, mut days: Vec<i64>) {
        days.sort_unstable();
        days.dedup();
        for day in days {
            self.reach_to(day, day);
            self.days[usize::try_from(day - self.first).unwrap_or_default()].unspread += 1;
        }
    }

    fn reach_to(&mut self, first: i64, last: i64) {
        if self.days.is_empty() {
            self.first = first;
        }
        if first < self.first {
            let missing = usize::try_from(self.first - first).unwrap_or_default();
            self.days.splice(0..0, std::iter::repeat_n(DayGain::default(), missing));
            self.first = first;
        }
        let length = usize::try_from(last - self.first + 1).unwrap_or_default();
        if length > self.days.len() {
            self.days.resize(length, DayGain::default());
        }
    }
}

/// Halves away from zero, as `f64::round` does, which is a call where this is one instruction.
#[expect(clippy::cast_possible_truncation, reason = "a part of a number that fits, fits")]
fn rounded(units: f64) -> i64 {
    (units + 0.5_f64.copysign(units)) as i64
}

/// The metrics that are known exactly and can be added up.
fn exact(amounts: &Amounts) -> MetricSet {
    let mut exact = amounts.known();
    if !amounts.all_exact() {
        let is_exact = |metric: &Metric| amounts.get(*metric).is_some_and(Value::is_exact);
        exact = exact.iter().filter(is_exact).collect();
    }
    exact.remove(Metric::Reach);
    exact
}

/// Takes those of the exact metrics at an instant whose last total was at the same instant as the first one's.
/// A total read before or at the moment of publication (which may be known to the day only) rises at once.
fn take_interval(
    exact: &mut MetricSet,
    last: &mut [Option<(i64, i64)>; Metric::COUNT],
    at: i64,
    amounts: &Amounts,
) -> Option<Interval> {
    let mut interval: Option<Interval> = None;
    for metric in exact.iter() {
        let amount = amounts.get(metric)?.amount;
        let Some((from, before)) = last[metric.index()] else {
            last[metric.index()] = Some((at, amount));
            exact.remove(metric);
            continue;
        };
        let empty = Interval {
            from: from.min(at),
            to: at,
            known: MetricSet::EMPTY,
            rises: [0; Metric::COUNT],
        };
        let interval = interval.get_or_insert(empty);
        if interval.from == from.min(at) {
            interval.known.insert(metric);
            interval.rises[metric.index()] = (amount - before) * UNITS;
            last[metric.index()] = Some((at, amount));
            exact.remove(metric);
        }
    }
    interval
}

/// The days on which gains can differ between an old and a new curve of a post: those between the nearest
/// totals that both share.
pub(crate) fn touched(old: &Curve, new: &Curve, published: Option<Moment>) -> Option<(i64, i64)> {
    let (old, new) = (old.points(), new.points());
    let same_start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let rest = |points: usize| points - same_start;
    let pairs = old.iter().rev().zip(new.iter().rev()).take(rest(old.len()).min(rest(new.len())));
    let same_end = pairs.take_while(|(a, b)| a == b).count();
    let changed = |points: &'_ [(Moment, Amounts)]| same_start..points.len() - same_end;
    let changed = [&old[changed(old)], &new[changed(new)]].concat();
    let metrics = changed.iter().fold(MetricSet::EMPTY, |metrics, (_, a)| metrics.union(a.known()));
    let (start, end) = (&new[..same_start], &new[new.len() - same_end..]);
    let is_exact =
        |point: &&(Moment, Amounts), metric| point.1.get(metric).is_some_and(Value::is_exact);

    let first = changed.iter().map(|(moment, _)| moment.at).min()?;
    let last = changed.iter().map(|(moment, _)| moment.at).max()?;
    let before = |metric| {
        let point = start.iter().rev().find(|point| is_exact(point, metric));
        point.map(|(moment, _)| moment.at).or(published.map(|moment| moment.at))
    };
    let after =
        |metric| end.iter().find(|point| is_exact(point, metric)).map(|(moment, _)| moment.at);
    let from = metrics.iter().filter_map(before).min().map_or(first, |at| at.min(first));
    let to = metrics.iter().filter_map(after).max().map_or(last, |at| at.max(last));
    Some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::Zone;

    const NOON: i64 = 1_784_894_400; // 2026-07-24 12:00 UTC, 14:00 in Paris

    fn curve(points: &[(i64, i64)]) -> Curve {
        let likes = |n| [(Metric::Likes, Value::exact(n))].into_iter().collect::<Amounts>();
        points.iter().map(|(hours, n)| (Moment::second(NOON + hours * 3600), likes(*n))).collect()
    }

    fn gains(points: &[(i64, i64)], published: Option<Moment>) -> Vec<(f64, i64)> {
        let zone = Zone::parse("Europe/Paris").unwrap();
        let mut calendar = Calendar::new(zone);
        calendar.cover(NOON - 1_000_000, NOON + 1_000_000);
        let mut days = AccountDays::default();
        days.add(&curve(points), published, &calendar);
        let first = zone.day_of(NOON);
        let known = (first - 1..first + 9).map(|day| days.day(day)).filter(|day| !day.is_empty());
        known.map(|day| (day.get(Metric::Likes).unwrap(), day.spread)).collect()
    }

    #[test]
    fn a_gain_is_divided_at_midnight_of_the_zone() {
        let published = Some(Moment::second(NOON));
        assert_eq!(gains(&[(10, 100)], published), [(100.0, 0)]);
        assert_eq!(gains(&[(20, 100)], published), [(50.0, 0), (50.0, 0)]);
    }

    /// Half an hour brings one like each: a day has as many as it has half hours.
    #[test]
    fn a_day_on_which_clocks_are_turned_has_the_gain_of_its_own_hours() {
        for (city, noon, half_hours) in [
            ("Europe/Paris", "2026-03-29T12:00:00Z", 46),
            ("Europe/Paris", "2026-10-25T12:00:00Z", 50),
            // The one begins at one; of the other the last hour comes twice.
            ("America/Sao_Paulo", "2018-11-04T12:00:00Z", 46),
            ("America/Sao_Paulo", "2018-02-17T12:00:00Z", 50),
            ("Australia/Lord_Howe", "2026-10-04T01:00:00Z", 47),
            ("Australia/Lord_Howe", "2026-04-05T01:00:00Z", 49),
        ] {
            let noon = noon.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp();
            let zone = Zone::parse(city).unwrap();
            let mut calendar = Calendar::new(zone);
            calendar.cover(noon - 3 * 86_400, noon + 3 * 86_400);
            let at = |hours: i64, likes: i64| {
                let likes = [(Metric::Likes, Value::exact(likes))].into_iter().collect();
                (Moment::second(noon + hours * 3600), likes)
            };
            let curve = [at(-36, 0), at(36, 144)].into_iter().collect();
            let mut days = AccountDays::default();
            days.add(&curve, None, &calendar);
            let of_day = days.day(zone.day_of(noon)).get(Metric::Likes).unwrap();
            assert!((of_day - f64::from(half_hours)).abs() < 1e-9, "{city} {noon}: {of_day}");
        }
    }

    #[test]
    fn observations_more_than_a_day_apart_are_marked_as_spread() {
        let published = Some(Moment::second(NOON));
        let spread = gains(&[(10, 100), (58, 148)], published);
        assert_eq!(spread, [(100.0, 0), (24.0, 1), (24.0, 1)]);
    }

    #[test]
    fn a_gain_of_more_than_a_quarter_is_put_on_no_day() {
        let published = Moment::second(NOON);
        let zone = Zone::parse("Europe/Paris").unwrap();
        let mut calendar = Calendar::new(zone);
        calendar.cover(NOON, NOON + 200 * SEEN);
        let mut days = AccountDays::default();
        let later = 92 * 24;
        let points = [(later, 92), (later + 1, 93), (2 * later + 2, 200), (2 * later + 3, 201)];
        days.add(&curve(&points), Some(published), &calendar);
        let day = |day: i64| days.day(zone.day_of(NOON) + day);
        // As long as may be: spread on each of its days.
        assert_eq!((day(50).get(Metric::Likes), day(50).spread), (Some(1.0), 1));
        assert_eq!((day(92).spread, day(92).unspread), (1, 0));
        // An hour more: on no day, but counted where it ends.
        assert!(day(93).is_empty() && day(183).is_empty());
        let end = day(184);
        assert_eq!((end.get(Metric::Likes), end.spread, end.unspread), (Some(1.0), 0, 1));
        let gains = (0..=184).filter_map(|number| day(number).get(Metric::Likes));
        assert!((gains.sum::<f64>() - 94.0).abs() < 1e-9);
    }

    #[test]
    fn totals_that_end_one_long_gain_count_their_post_once() {
        let mut calendar = Calendar::new(Zone::UTC);
        calendar.cover(0, 400 * SEEN);
        let exact = |metric, n| (metric, Value::exact(n));
        let first: Amounts = [exact(Metric::Likes, 1)].into_iter().collect();
        let second: Amounts = [exact(Metric::Saves, 1)].into_iter().collect();
        let both: Amounts =
            [exact(Metric::Likes, 9), exact(Metric::Saves, 9)].into_iter().collect();
        let at = |day: i64, amounts| (Moment::second(day * SEEN), amounts);
        let curve = [at(0, first), at(1, second), at(300, both)].into_iter().collect();
        let mut days = AccountDays::default();
        days.add(&curve, None, &calendar);
        days.add(&curve, None, &calendar);
        assert_eq!((days.day(299).unspread, days.day(299).get(Metric::Likes)), (2, None));
        assert_eq!(days.len(), 1);
        // Nothing gained is nothing that could be spread.
        let still = [at(0, both), at(300, both)].into_iter().collect();
        days.add(&still, None, &calendar);
        assert_eq!(days.day(299).unspread, 2);
    }

    #[test]
    fn a_fall_is_a_negative_gain_and_an_unknown_start_no_gain() {
        assert_eq!(gains(&[(1, 100), (2, 90)], None), [(-10.0, 0)]);
        assert_eq!(gains(&[(1, 100)], None), []);
    }

    #[test]
    fn a_total_of_the_day_of_publication_rises_at_once() {
        assert_eq!(gains(&[(0, 7)], Some(Moment::day(NOON + 86_400))), [(7.0, 0)]);
    }

    #[test]
    fn parts_add_up_to_the_whole() {
        let parts = gains(&[(100, 1_000_003)], Some(Moment::second(NOON)));
        assert_eq!(parts.len(), 5);
        assert!((parts.iter().map(|(gain, _)| gain).sum::<f64>() - 1_000_003.0).abs() < 1e-9);
    }

    #[test]
    fn only_days_around_a_change_are_touched() {
        let hour = |hours: i64| NOON + hours * 3600;
        let published = Some(Moment::second(NOON));
        let old = curve(&[(1, 5), (2, 6), (50, 9)]);
        let new = curve(&[(1, 5), (2, 6), (30, 7), (50, 9)]);
        assert_eq!(touched(&old, &new, published), Some((hour(2), hour(50))));
        assert_eq!(touched(&new, &old, published), Some((hour(2), hour(50))));
        assert_eq!(touched(&new, &new, published), None);
        let later = curve(&[(1, 5), (2, 6), (50, 9), (60, 9)]);
        assert_eq!(touched(&old, &later, published), Some((hour(50), hour(60))));
        assert_eq!(touched(&Curve::default(), &old, published), Some((hour(0), hour(50))));
    }
}
