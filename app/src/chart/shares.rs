//! Totals brought to another unit: to shares of their line's last.

use super::trace::{Mark, Trace};
use super::{Line, Spec};
use crate::domain::whole;

/// Each total as a share of the last exact one of its line; a line without one, or that ends at zero, has none.
pub(super) fn of(spec: &Spec, traces: Vec<Trace>) -> Vec<Trace> {
    let share = |(trace, line): (Trace, &Line)| match whole(&line.points) {
        Some(whole) => trace.times(1.0 / whole as f64),
        None => Trace { marks: Vec::new(), corners: Vec::new(), ..trace },
    };
    traces.into_iter().zip(&spec.series).map(share).collect()
}

impl Trace {
    /// The same with every total so many times as high.
    pub(super) fn times(self, factor: f64) -> Self {
        let mark = |mark: Mark| Mark {
            y: mark.y * factor,
            about: mark.about.map(|(low, high)| (low * factor, high * factor)),
            ..mark
        };
        Self {
            marks: self.marks.into_iter().map(mark).collect(),
            corners: self.corners.into_iter().map(|(x, y)| (x, y * factor)).collect(),
            ..self
        }
    }
}
