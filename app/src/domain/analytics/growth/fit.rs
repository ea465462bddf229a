//! Least squares on `ln(1 + R)` by Levenberg's and Marquardt's steps: deterministic, and never uphill.

use super::super::curve::Curve;
use super::family::Family;

/// The parameters of a growth curve, as they are fitted: none of them needs a bound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Parameters {
    /// `ln K`, `m` and `ln s`.
    pub(super) values: [f64; 3],
}

/// Beyond these no curve of reactions lies; they keep runaway fits finite.
const BOUNDS: [(f64, f64); 3] = [(-2.0, 40.0), (-20.0, 60.0), (-4.0, 4.0)];

impl Parameters {
    pub(super) fn total(self) -> f64 {
        self.values[0].exp()
    }

    pub(super) fn w(self, ln_age: f64) -> f64 {
        (ln_age - self.values[1]) * (-self.values[2]).exp()
    }

    fn moved(self, step: [f64; 3]) -> Self {
        let mut values = self.values;
        for (value, (step, (low, high))) in values.iter_mut().zip(step.into_iter().zip(BOUNDS)) {
            *value = (*value + step).clamp(low, high);
        }
        Self { values }
    }
}

/// The observations of a fit: `(ln a, ln(1 + R))`.
pub(super) struct Data {
    points: Vec<(f64, f64)>,
    pub(super) highest: f64,
}

impl Data {
    /// Those after the very moment of publication, when every curve of a family is at nothing. Of more than
    /// 24 those that are first in as many even steps of `ln a`, and the last: more would only say the same
    /// again, and late days would outweigh the first hours.
    pub(super) fn new(curve: Curve) -> Self {
        let logs = curve.points().filter(|(age, _)| *age > 0);
        let logs = logs.map(|(age, total)| ((age as f64).ln(), (total as f64).ln_1p()));
        let points = thinned(logs.collect());
        let highest = curve.totals().iter().copied().max().unwrap_or_default() as f64;
        Self { points, highest }
    }

    /// How far off a curve is at each observation.
    pub(super) fn residuals(&self, family: Family, at: Parameters) -> Vec<f64> {
        let off =
            |(ln_age, y): &(f64, f64)| y - (at.total() * family.share(at.w(*ln_age)).0).ln_1p();
        self.points.iter().map(off).collect()
    }

    pub(super) fn len(&self) -> usize {
        self.points.len()
    }
}

fn thinned(points: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    const MOST: f64 = 24.0;
    let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) else {
        return points;
    };
    if points.len() as f64 <= MOST {
        return points;
    }
    let step = |ln_age: f64| ((ln_age - first.0) / (last.0 - first.0) * (MOST - 1.0)).floor();
    let mut taken = f64::NEG_INFINITY;
    let is_first = |point: &(f64, f64)| {
        let is_next = step(point.0) > taken;
        taken = taken.max(step(point.0));
        is_next
    };
    let mut kept: Vec<_> = points.into_iter().filter(is_first).collect();
    if kept.last() != Some(&last) {
        kept.push(last);
    }
    kept
}

/// A fit, and how far off it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Fitted {
    pub(super) at: Parameters,
    pub(super) error: f64,
}

/// The best fit of a family, from several starts.
pub(super) fn best(family: Family, data: &Data) -> Option<Fitted> {
    const CEILINGS: [f64; 2] = [1.1, 3.0];
    const ROUGH: f64 = 1e-3;
    const PRECISE: f64 = 1e-10;
    let free = [true, true, family != Family::Exponential];
    let descend = |start, precision| descend(family, data, start, free, precision);
    CEILINGS
        .into_iter()
        .filter_map(|ceiling| start(family, data, data.highest * ceiling))
        .map(|start| descend(start, ROUGH))
        .filter(|fit| fit.error.is_finite())
        .min_by(|a, b| a.error.total_cmp(&b.error))
        .map(|fit| descend(fit.at, PRECISE))
}

/// The best fit with a given `ln K`, from a neighbour's.
pub(super) fn with_total(family: Family, data: &Data, ln_total: f64, near: Parameters) -> Fitted {
    const PRECISION: f64 = 1e-5;
    let mut start = near;
    start.values[0] = ln_total;
    descend(family, data, start, [false, true, family != Family::Exponential], PRECISION)
}

/// Where `K` is known, `G`'s inverse of `R / K` is a line over `ln a`.
fn start(family: Family, data: &Data, total: f64) -> Option<Parameters> {
    let inverse = |(x, y): &(f64, f64)| {
        let share = y.exp_m1() / total;
        (share > 0.0).then(|| (*x, family.inverse(share)))
    };
    let line: Vec<(f64, f64)> = data.points.iter().filter_map(inverse).collect();
    let n = line.len() as f64;
    let (x, w) = line.iter().fold((0.0, 0.0), |(x, w), p| (x + p.0 / n, w + p.1 / n));
    let (xx, xw) = line
        .iter()
        .fold((0.0, 0.0), |(xx, xw), p| (xx + (p.0 - x) * (p.0 - x), xw + (p.0 - x) * (p.1 - w)));
    let slope = xw / xx;
    if line.len() < 2 || !slope.is_finite() {
        return None;
    }
    let s = if family == Family::Exponential { 1.0 } else { 1.0 / slope.clamp(0.05, 20.0) };
    Some(Parameters { values: [total.ln(), x - s * w, s.ln()] }.moved([0.0; 3]))
}

fn descend(
    family: Family,
    data: &Data,
    start: Parameters,
    free: [bool; 3],
    precision: f64,
) -> Fitted {
    const STEPS: u32 = 100;
    const STUCK: f64 = 1e7;
    let mut here = Place::of(family, data, start, free);
    let mut damping = 1e-3;
    for _ in 0..STEPS {
        let next = Place::of(family, data, here.at.moved(here.step(damping)), free);
        if next.error < here.error {
            let is_there = here.error - next.error <= precision * here.error;
            here = next;
            damping *= 0.1;
            if is_there {
                break;
            }
        } else {
            damping = (damping * 10.0).max(1e-6);
            if damping > STUCK {
                break;
            }
        }
    }
    Fitted { at: here.at, error: here.error }
}

/// Where a descent stands: how far off it is there, and the equations of its next step.
struct Place {
    at: Parameters,
    error: f64,
    matrix: [[f64; 3]; 3],
    right: [f64; 3],
}

impl Place {
    fn of(family: Family, data: &Data, at: Parameters, free: [bool; 3]) -> Self {
        let (total, narrow) = (at.total(), (-at.values[2]).exp());
        let mut place = Self { at, error: 0.0, matrix: [[0.0; 3]; 3], right: [0.0; 3] };
        for (ln_age, y) in &data.points {
            let w = (ln_age - at.values[1]) * narrow;
            let (share, slope) = family.share(w);
            let height = 1.0 + total * share;
            let weight = total / height;
            let gradient = [weight * share, -weight * slope * narrow, -weight * slope * w];
            let off = y - height.ln();
            place.error += off * off;
            for (row, dr) in gradient.iter().enumerate() {
                place.right[row] += dr * off;
                for (column, dc) in gradient.iter().enumerate() {
                    place.matrix[row][column] += dr * dc;
                }
            }
        }
        for fixed in (0..3).filter(|parameter| !free[*parameter]) {
            place.fix(fixed);
        }
        place
    }

    fn fix(&mut self, place: usize) {
        for other in 0..3 {
            self.matrix[place][other] = 0.0;
            self.matrix[other][place] = 0.0;
        }
        self.matrix[place][place] = 1.0;
        self.right[place] = 0.0;
    }

    /// Solves the damped equations, by elimination; they are positive definite.
    fn step(&self, damping: f64) -> [f64; 3] {
        let (mut m, mut r) = (self.matrix, self.right);
        for (place, row) in m.iter_mut().enumerate() {
            row[place] = row[place] * (1.0 + damping) + 1e-300;
        }
        for pivot in 0..3 {
            for below in pivot + 1..3 {
                let factor = m[below][pivot] / m[pivot][pivot];
                let above = m[pivot];
                for (cell, above) in m[below].iter_mut().zip(above) {
                    *cell -= factor * above;
                }
                r[below] -= factor * r[pivot];
            }
        }
        for pivot in (0..3).rev() {
            for right in pivot + 1..3 {
                r[pivot] -= m[pivot][right] * r[right];
            }
            r[pivot] /= m[pivot][pivot];
        }
        r.map(|step| if step.is_finite() { step } else { 0.0 })
    }
}
