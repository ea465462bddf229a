//! A smooth curve through points that never leaves the way of its points: piecewise cubic Hermite
//! interpolation after Fritsch and Butland.

/// A curve through points, monotone wherever they are.
pub(super) struct Pchip<'a> {
    xs: &'a [f64],
    ys: &'a [f64],
    slopes: Vec<f64>,
}

impl<'a> Pchip<'a> {
    /// Through points of growing `xs`, two at least; otherwise `None`.
    pub(super) fn new(xs: &'a [f64], ys: &'a [f64]) -> Option<Self> {
        if xs.len() < 2 || xs.len() != ys.len() || !xs.is_sorted_by(|a, b| a < b) {
            return None;
        }
        Some(Self { xs, ys, slopes: slopes(xs, ys) })
    }

    /// The first `x` between two neighbouring points at which a growing curve is `y` high, by halving.
    pub(super) fn crossing(&self, left: usize, y: f64) -> f64 {
        const HALVINGS: u32 = 60;
        let (mut low, mut high) = (self.xs[left], self.xs[left + 1]);
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if self.on(left, middle) >= y {
                high = middle;
            } else {
                low = middle;
            }
        }
        high
    }

    fn on(&self, left: usize, x: f64) -> f64 {
        let width = self.xs[left + 1] - self.xs[left];
        let t = (x - self.xs[left]) / width;
        let (from, to) = (self.ys[left], self.ys[left + 1]);
        let (out, into) = (self.slopes[left] * width, self.slopes[left + 1] * width);
        let (t2, t3) = (t * t, t * t * t);
        from * (2.0 * t3 - 3.0 * t2 + 1.0)
            + out * (t3 - 2.0 * t2 + t)
            + to * (3.0 * t2 - 2.0 * t3)
            + into * (t3 - t2)
    }
}

fn slopes(xs: &[f64], ys: &[f64]) -> Vec<f64> {
    let widths: Vec<f64> = xs.windows(2).map(|x| x[1] - x[0]).collect();
    let rises: Vec<f64> = ys.windows(2).zip(&widths).map(|(y, w)| (y[1] - y[0]) / w).collect();
    let last = rises.len() - 1;
    if last == 0 {
        return vec![rises[0]; 2];
    }
    let inner =
        (0..last).map(|i| inner_slope([widths[i], widths[i + 1]], [rises[i], rises[i + 1]]));
    let first = end_slope([widths[0], widths[1]], [rises[0], rises[1]]);
    let end = end_slope([widths[last], widths[last - 1]], [rises[last], rises[last - 1]]);
    std::iter::once(first).chain(inner).chain([end]).collect()
}

/// The weighted harmonic mean of the rises on both sides; flat at a turn.
fn inner_slope(widths: [f64; 2], rises: [f64; 2]) -> f64 {
    if rises[0] * rises[1] <= 0.0 {
        return 0.0;
    }
    let weights = [2.0 * widths[1] + widths[0], widths[1] + 2.0 * widths[0]];
    (weights[0] + weights[1]) / (weights[0] / rises[0] + weights[1] / rises[1])
}

/// Three points tell the slope at an end, held to what keeps the curve monotone.
fn end_slope(widths: [f64; 2], rises: [f64; 2]) -> f64 {
    let slope =
        ((2.0 * widths[0] + widths[1]) * rises[0] - widths[0] * rises[1]) / (widths[0] + widths[1]);
    if slope * rises[0] <= 0.0 {
        0.0
    } else if rises[0] * rises[1] <= 0.0 && slope.abs() > 3.0 * rises[0].abs() {
        3.0 * rises[0]
    } else {
        slope
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(curve: &Pchip, x: f64) -> f64 {
        let right = curve.xs.partition_point(|known| *known < x).clamp(1, curve.xs.len() - 1);
        curve.on(right - 1, x)
    }

    #[test]
    fn heights_are_those_of_the_formula() {
        // Slopes by hand: 0 at the start, 6 / (3/1 + 3/3) = 1.5 in the middle, (3 * 3 - 1) / 2 = 4 at the end.
        let curve = Pchip::new(&[0.0, 1.0, 2.0], &[0.0, 1.0, 4.0]).unwrap();
        assert!((at(&curve, 0.5) - 0.312_5).abs() < 1e-12);
        assert!((at(&curve, 1.5) - 2.187_5).abs() < 1e-12);
        assert!((curve.crossing(1, 2.187_5) - 1.5).abs() < 1e-12);
    }

    #[test]
    fn two_points_make_a_line() {
        let curve = Pchip::new(&[0.0, 4.0], &[0.0, 2.0]).unwrap();
        assert!((at(&curve, 1.0) - 0.5).abs() < 1e-12);
        assert!(Pchip::new(&[0.0], &[0.0]).is_none());
        assert!(Pchip::new(&[0.0, 0.0], &[0.0, 1.0]).is_none());
    }

    proptest! {
        #[test]
        fn a_growing_curve_never_falls(
            steps in prop::collection::vec((0.01_f64..5.0, 0.0_f64..100.0), 2..20),
        ) {
            let (mut x, mut y) = (0.0, 0.0);
            let (xs, ys): (Vec<f64>, Vec<f64>) = steps.iter().map(|(dx, dy)| {
                x += dx;
                y += dy;
                (x, y)
            }).unzip();
            let curve = Pchip::new(&xs, &ys).unwrap();
            let along = |i: i32| xs[0] + (x - xs[0]) * f64::from(i) / 200.0;
            for i in 0..200 {
                prop_assert!(at(&curve, along(i + 1)) >= at(&curve, along(i)) - 1e-9);
            }
        }
    }
}
