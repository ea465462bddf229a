//! Value <-> place on an axis. Plain arithmetic that knows neither plotters nor a page, so that a
//! browser can do the very same.

/// The shape of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curve {
    /// Equal steps.
    Linear,
    /// Equal ratios.
    Log,
    /// Equal ratios of time since publication, with the first minute let in: ln(1 + age / 60 s).
    Age,
}

/// The unit of [`Curve::Age`], in seconds: below it the axis is about linear, and age zero has a
/// place.
const MINUTE: f64 = 60.0;

impl Curve {
    /// Straightens a value; a line that is straight on one part of an axis is straight on all of
    /// it.
    pub fn straighten(self, value: f64) -> f64 {
        match self {
            Self::Linear => value,
            // What has no logarithm stands as low as can be; the mapping then brings it to the
            // floor.
            Self::Log => value.max(f64::MIN_POSITIVE).ln(),
            Self::Age => (value.max(0.0) / MINUTE).ln_1p(),
        }
    }

    /// The value that was straightened.
    pub fn bend(self, straight: f64) -> f64 {
        match self {
            Self::Linear => straight,
            Self::Log => straight.exp(),
            Self::Age => straight.exp_m1() * MINUTE,
        }
    }

    /// Its name for the browser.
    pub fn key(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Log => "log",
            Self::Age => "age",
        }
    }
}

/// The part of an axis that is shown, `from < to`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mapping {
    /// The shape.
    pub curve: Curve,
    /// The first value shown.
    pub from: f64,
    /// The last one.
    pub to: f64,
}

impl Mapping {
    /// A part of an axis; an empty or reversed one is opened by one unit.
    pub fn new(curve: Curve, from: f64, to: f64) -> Self {
        Self { curve, from, to: if from < to { to } else { from + 1.0 } }
    }

    /// Where a value stands: 0 at the start of the part, 1 at its end.
    pub fn part(self, value: f64) -> f64 {
        let [from, to, at] = [self.from, self.to, value].map(|v| self.curve.straighten(v));
        (at - from) / (to - from)
    }

    /// The value that stands there.
    pub fn value(self, part: f64) -> f64 {
        let [from, to] = [self.from, self.to].map(|v| self.curve.straighten(v));
        self.curve.bend(from + part * (to - from))
    }

    /// Whether a value is shown.
    pub fn holds(self, value: f64) -> bool {
        (self.from..=self.to).contains(&value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn age_zero_has_a_place() {
        let week = Mapping::new(Curve::Age, 0.0, 604_800.0);
        assert!(week.part(0.0).abs() < 1e-9);
        assert!((0.5..0.51).contains(&week.part(6_000.0)));
    }

    #[test]
    fn nothing_is_ever_divided_by_zero() {
        assert!(Mapping::new(Curve::Linear, 5.0, 5.0).part(5.0).abs() < 1e-9);
        assert!(Mapping::new(Curve::Log, 1.0, 10.0).part(0.0) < 0.0);
    }

    proptest! {
        #[test]
        fn a_place_has_its_value(from in 0.0..1e9, length in 1.0..1e9, part in 0.0..1.0) {
            for curve in [Curve::Linear, Curve::Log, Curve::Age] {
                let mapping = Mapping::new(curve, from + 1.0, from + 1.0 + length);
                prop_assert!((mapping.part(mapping.value(part)) - part).abs() < 1e-6);
            }
        }
    }
}
