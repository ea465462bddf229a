//! Curves by age as compact slices: what measures read. Bounds and days without an hour are not among them.

use crate::domain::{Moment, Series};

/// The totals of one metric of one post by age, borrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Curve<'a> {
    ages: &'a [i64],
    totals: &'a [i64],
}

impl<'a> Curve<'a> {
    /// Ages in seconds since publication, growing, from 0; a total for each. `None` when they are not that.
    pub fn new(ages: &'a [i64], totals: &'a [i64]) -> Option<Self> {
        let grows = ages.is_sorted_by(|a, b| a < b) && ages.first().is_none_or(|age| *age >= 0);
        let counts = totals.iter().all(|total| *total >= 0);
        (ages.len() == totals.len() && grows && counts).then_some(Self { ages, totals })
    }

    /// The ages, in seconds since publication.
    pub fn ages(self) -> &'a [i64] {
        self.ages
    }

    /// The totals, as observed: they may fall.
    pub fn totals(self) -> &'a [i64] {
        self.totals
    }

    /// How many observations it has.
    pub fn len(self) -> usize {
        self.ages.len()
    }

    /// Whether it has none.
    pub fn is_empty(self) -> bool {
        self.ages.is_empty()
    }

    /// Age and total of each observation.
    pub fn points(self) -> impl Iterator<Item = (i64, i64)> {
        self.ages.iter().copied().zip(self.totals.iter().copied())
    }

    /// The last observation.
    pub fn last(self) -> Option<(i64, i64)> {
        Some((*self.ages.last()?, *self.totals.last()?))
    }

    /// What was known at an age: the observations up to it.
    #[must_use]
    pub fn until(self, age: i64) -> Self {
        let known = self.ages.partition_point(|observed| *observed <= age);
        Self { ages: &self.ages[..known], totals: &self.totals[..known] }
    }

    /// The total at an age inside the observed range: between two observations `ln R` is linear over
    /// `ln(1 + a)`, or `R` is where one of them is zero. Never outside.
    pub fn at(self, age: i64) -> Option<f64> {
        let right = self.ages.partition_point(|observed| *observed < age);
        if *self.ages.get(right)? == age {
            return Some(self.totals[right] as f64);
        }
        let left = right.checked_sub(1)?;
        Some(Segment::new(self, left).ln_at(ln_age(age)).exp())
    }

    /// `ln R` at each of many growing ages inside the observed range, by one walk along the curve.
    pub(super) fn walk(self, ages: &[i64], ln_ages: &[f64], mut take: impl FnMut(usize, f64)) {
        let mut right = 0;
        let mut segment: Option<Segment> = None;
        for (place, (age, ln_age)) in ages.iter().zip(ln_ages).enumerate() {
            right += self.ages[right..].iter().take_while(|observed| *observed < age).count();
            let Some(observed) = self.ages.get(right) else { return };
            if observed == age {
                take(place, (self.totals[right] as f64).ln());
            } else if let Some(left) = right.checked_sub(1) {
                let around = Segment::following(self, left, segment);
                take(place, around.ln_at(*ln_age));
                segment = Some(around);
            }
        }
    }
}

/// `ln(1 + a)`: the axis on which lives of posts are drawn and interpolated.
pub(super) fn ln_age(age: i64) -> f64 {
    // A whole number of seconds and one is exact: `ln_1p` would tell no more, in three times the time.
    (1.0 + age as f64).ln()
}

/// One observation, with its logarithms.
#[derive(Clone, Copy)]
struct End {
    ln_age: f64,
    total: f64,
    ln_total: f64,
}

impl End {
    fn new(curve: Curve, place: usize) -> Self {
        let total = curve.totals[place] as f64;
        Self { ln_age: ln_age(curve.ages[place]), total, ln_total: total.ln() }
    }
}

/// Between two observations that follow each other.
#[derive(Clone, Copy)]
struct Segment {
    left: usize,
    from: End,
    to: End,
}

impl Segment {
    fn new(curve: Curve, left: usize) -> Self {
        Self { left, from: End::new(curve, left), to: End::new(curve, left + 1) }
    }

    /// Logarithms are most of the work of a band: those that are known already are kept.
    fn following(curve: Curve, left: usize, known: Option<Self>) -> Self {
        match known {
            Some(known) if known.left == left => known,
            Some(known) if known.left + 1 == left => {
                Self { left, from: known.to, to: End::new(curve, left + 1) }
            }
            _ => Self::new(curve, left),
        }
    }

    fn ln_at(&self, ln_age: f64) -> f64 {
        let (from, to) = (self.from, self.to);
        let share = (ln_age - from.ln_age) / (to.ln_age - from.ln_age);
        if from.total == 0.0 || to.total == 0.0 {
            // Zero has no logarithm.
            return (from.total + share * (to.total - from.total)).ln();
        }
        from.ln_total + share * (to.ln_total - from.ln_total)
    }
}

/// The unit of [`Curves::shares`].
pub const MILLION: f64 = 1e6;

/// The curves of many posts in three allocations, newest post first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curves {
    ages: Vec<i64>,
    totals: Vec<i64>,
    ends: Vec<usize>,
}

impl Curves {
    /// Room for so many posts with so many points in all.
    pub fn with_capacity(posts: usize, points: usize) -> Self {
        Self {
            ages: Vec::with_capacity(points),
            totals: Vec::with_capacity(points),
            ends: Vec::with_capacity(posts),
        }
    }

    /// Adds the curve of the next older post, by age: its points as for [`Curves::point`].
    pub fn push(&mut self, points: impl IntoIterator<Item = (i64, i64)>) {
        points.into_iter().for_each(|(age, total)| self.point(age, total));
        self.close();
    }

    /// Adds a point of the next older post; [`Curves::close`] ends its curve. One before the publication, or that does
    /// not come after the one before, or of less than nothing, is left out.
    #[inline]
    pub fn point(&mut self, age: i64, total: i64) {
        let start = self.ends.last().copied().unwrap_or_default();
        let before = self.ages[start..].last().copied().unwrap_or(-1);
        if age > before && total >= 0 {
            self.ages.push(age);
            self.totals.push(total);
        }
    }

    /// Ends the curve of a post.
    pub fn close(&mut self) {
        self.ends.push(self.ages.len());
    }

    /// Adds what can be measured of a series: exact totals known to the second. A post whose hour of
    /// publication is not known adds an empty curve.
    pub fn push_series(&mut self, series: &Series, published: Option<Moment>) {
        let published = published.filter(|moment| moment.has_hour());
        let points = published.into_iter().flat_map(|published| {
            let point = move |p: crate::domain::Point| (p.moment.at - published.at, p.value.amount);
            series.measurable().map(point)
        });
        self.push(points);
    }

    /// How many posts.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no post.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The curve of a post.
    pub fn get(&self, place: usize) -> Option<Curve<'_>> {
        let end = *self.ends.get(place)?;
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(Curve { ages: &self.ages[start..end], totals: &self.totals[start..end] })
    }

    /// All of them, newest post first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Curve<'_>> {
        (0..self.len()).filter_map(|place| self.get(place))
    }

    /// The same in millionths of each curve's last total; a curve that ends at zero is left empty.
    #[must_use]
    pub fn shares(&self) -> Self {
        // What is rounded stays far below 2^53: a total is at most some times its last.
        #[expect(clippy::cast_possible_truncation)]
        let share = |total: i64, last: i64| (total as f64 / last as f64 * MILLION).round() as i64;
        let of = |curve: Curve| {
            let last = curve.last().map(|(_, last)| last).filter(|last| *last > 0);
            let points = curve.points().map(|(age, total)| (age, share(total, last.unwrap_or(1))));
            points.take(if last.is_some() { curve.len() } else { 0 }).collect::<Vec<_>>()
        };
        self.iter().map(of).collect()
    }

    /// The totals at an age of those that were observed around it, newest post first.
    pub fn at(&self, age: i64) -> Vec<f64> {
        self.iter().filter_map(|curve| curve.at(age)).collect()
    }
}

impl<P: IntoIterator<Item = (i64, i64)>> FromIterator<P> for Curves {
    fn from_iter<I: IntoIterator<Item = P>>(posts: I) -> Self {
        let mut curves = Self::default();
        posts.into_iter().for_each(|points| curves.push(points));
        curves
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Metric, Value};

    #[test]
    fn ages_grow_and_totals_are_counts() {
        assert!(Curve::new(&[0, 5], &[0, 3]).is_some());
        assert_eq!(Curve::new(&[5, 5], &[0, 3]), None);
        assert_eq!(Curve::new(&[-1, 5], &[0, 3]), None);
        assert_eq!(Curve::new(&[1, 5], &[0, -3]), None);
        assert_eq!(Curve::new(&[1], &[0, 3]), None);
    }

    #[test]
    fn between_observations_the_logarithm_is_linear() {
        // 1 + a is 10, 100 and 1,000.
        let curve = Curve::new(&[9, 999], &[100, 10_000]).unwrap();
        assert!((curve.at(99).unwrap() - 1_000.0).abs() < 1e-9);
        assert_eq!(curve.at(9), Some(100.0));
        assert_eq!(curve.at(999), Some(10_000.0));
        let from_zero = Curve::new(&[9, 999], &[0, 50]).unwrap();
        assert!((from_zero.at(99).unwrap() - 25.0).abs() < 1e-9);
        let to_zero = Curve::new(&[9, 999], &[50, 0]).unwrap();
        assert!((to_zero.at(99).unwrap() - 25.0).abs() < 1e-9);
    }

    #[test]
    fn shares_are_taken_of_the_last_total() {
        let curves: Curves =
            [vec![(1, 5), (2, 8), (3, 4)], vec![(1, 3), (2, 0)], vec![]].into_iter().collect();
        let shares: Vec<Vec<(i64, i64)>> =
            curves.shares().iter().map(|curve| curve.points().collect()).collect();
        assert_eq!(shares, [vec![(1, 1_250_000), (2, 2_000_000), (3, 1_000_000)], vec![], vec![]]);
    }

    #[test]
    fn nothing_is_told_outside_the_observed_range() {
        let curve = Curve::new(&[60, 120], &[1, 2]).unwrap();
        assert_eq!([curve.at(59), curve.at(121)], [None, None]);
        assert_eq!(curve.until(100).last(), Some((60, 1)));
        assert_eq!(curve.until(10).last(), None);
    }

    #[test]
    fn a_walk_tells_what_single_questions_tell() {
        let curve = Curve::new(&[10, 20, 400, 401], &[3, 0, 90, 80]).unwrap();
        let ages: Vec<i64> = (0..500).step_by(5).chain([500]).collect();
        let ln_ages: Vec<f64> = ages.iter().map(|age| ln_age(*age)).collect();
        let mut walked = vec![None; ages.len()];
        curve.walk(&ages, &ln_ages, |place, ln| walked[place] = Some(ln.exp()));
        for (age, walked) in ages.iter().zip(walked) {
            let single = curve.at(*age);
            assert_eq!(single.is_some(), walked.is_some(), "{age}");
            assert!((single.unwrap_or(0.0) - walked.unwrap_or(0.0)).abs() < 1e-9, "{age}");
        }
    }

    #[test]
    fn posts_keep_their_order_and_their_points() {
        let curves: Curves =
            [vec![(5, 1), (5, 2), (-3, 4), (9, 3)], vec![], vec![(1, 7)]].into_iter().collect();
        let points: Vec<Vec<_>> = curves.iter().map(|c| c.points().collect()).collect();
        assert_eq!(points, [vec![(5, 1), (9, 3)], vec![], vec![(1, 7)]]);
        assert_eq!(curves.at(5), [1.0]);
    }

    #[test]
    fn a_post_without_an_hour_has_no_ages() {
        let point = |at, n| (Moment::second(at), Value::exact(n));
        let series = Series::new(Metric::Likes, [point(100, 1), point(160, 5)]);
        let mut curves = Curves::default();
        curves.push_series(&series, Some(Moment::second(90)));
        curves.push_series(&series, Some(Moment::day(90)));
        curves.push_series(&series, None);
        assert_eq!(curves.iter().map(Curve::len).collect::<Vec<_>>(), [2, 0, 0]);
        assert_eq!(curves.at(70), [5.0]);
    }
}
