//! Gains by day: what the posts of an account gained on each day of the workspace's zone.
//!
//! The total of a post is taken to be linear between exact observations and to start at zero when it was
//! published. Gains are counted in units of 1/1024, each as the difference of the rounded totals at the ends of
//! the day: so they add up to the total exactly, and in whatever order posts are added, to the same number.
//!
//! A bare date is that day in every zone: its total is taken to be that of the day's first second.
//!
//! Between observations more than a quarter apart nobody knows on which days a post has gained: that is put on no
//! day. The sum of the days then lacks it, and the day of the later observation counts the post as not spread.

use app::domain::{Amounts, Metric, MetricSet, Moment, Value};

use super::calendar::Calendar;
use super::curve::Curve;

/// Units in one.
const UNITS: i64 = 1024;
/// A gain over several days between observations further apart than this is spread without being seen on any.
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
        let mut last = [published.map(|moment| (calendar.instant(moment), 0)); Metric::COUNT];
        for (moment, amounts) in curve.points() {
            let (mut exact, at) = (exact(amounts), calendar.instant(*moment));
            while let Some(interval) = take_interval(&mut exact, &mut last, at, amounts) {
                let is_rise = interval.rises.iter().any(|rise| *rise != 0);
                let length = interval.to - interval.from;
                if length > SPREADABLE {
                    unspread.extend(is_rise.then(|| interval.days(calendar).1));
                    continue;
                }
                let (first, last) = self.add_interval(&interval, calendar);
                // A day on which clocks are turned back is longer, and one day all the same.
                if length > SEEN && last > first && is_rise {
                    spread.push((first, last));
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

/// The instants between which gains can differ between an old and a new curve of a post: those of the nearest
/// totals that both share. The calendar must cover both.
pub(crate) fn touched(
    old: &Curve,
    new: &Curve,
    published: Option<Moment>,
    calendar: &Calendar,
) -> Option<(i64, i64)> {
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

    let before = |metric| {
        let point = start.iter().rev().find(|point| is_exact(point, metric));
        point.map(|(moment, _)| *moment).or(published)
    };
    let after =
        |metric| end.iter().find(|point| is_exact(point, metric)).map(|(moment, _)| *moment);
    let around = metrics.iter().flat_map(|metric| [before(metric), after(metric)]).flatten();
    // In the order of curves a bare date may stand on the other side of an hour than in the zone.
    extent(changed.iter().map(|(moment, _)| *moment).chain(around), calendar)
}

/// The first and the last instant of some moments.
pub(crate) fn extent(
    moments: impl Iterator<Item = Moment>,
    calendar: &Calendar,
) -> Option<(i64, i64)> {
    let instants = moments.map(|moment| calendar.instant(moment));
    instants.map(|at| (at, at)).reduce(|(first, last), (at, _)| (first.min(at), last.max(at)))
}

#[cfg(test)]
mod tests;
