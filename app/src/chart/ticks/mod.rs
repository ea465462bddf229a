//! Where an axis is labelled.

pub(super) mod age;
pub(super) mod amount;
mod calendar;
pub(super) mod clock;

pub(super) use amount::Levels;

use super::measure::{self, Weight};
use crate::scale::Mapping;

/// A labelled place on the horizontal axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    /// Where.
    pub(super) at: f64,
    /// Its label.
    pub(super) label: String,
    /// What the label is part of, in a second row: the day of an hour, the year of a month.
    pub(super) below: Option<String>,
}

/// The room that labels have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// The axis.
    pub(super) across: Mapping,
    /// Where it begins, in units of the view box.
    pub(super) left: f64,
    /// Where it ends.
    pub(super) right: f64,
    /// Where the drawing ends.
    pub(super) width: f64,
    /// As many labels as that, at most.
    pub(super) columns: usize,
}

/// Between two labels.
const GAP: f64 = 16.0;

impl Room {
    /// The centre and the width of a tick's labels: over the tick, and inside the drawing.
    pub(super) fn place(&self, tick: &Tick) -> (f64, f64) {
        let wide = |text: &str| measure::width(text, Weight::Regular, measure::SIZE);
        let width = tick.below.as_deref().map_or(0.0, wide).max(wide(&tick.label));
        let x = self.left + self.across.part(tick.at) * (self.right - self.left);
        (x.min(self.width - width / 2.0).max(width / 2.0), width)
    }

    /// Whether two labels stand apart.
    fn apart(&self, a: &Tick, b: &Tick) -> bool {
        let ((x, a), (z, b)) = (self.place(a), self.place(b));
        (x - z).abs() >= f64::midpoint(a, b) + GAP
    }

    /// Whether a row of ticks fits.
    fn holds(&self, ticks: &[Tick]) -> bool {
        ticks.len() <= self.columns && ticks.windows(2).all(|pair| self.apart(&pair[0], &pair[1]))
    }
}
