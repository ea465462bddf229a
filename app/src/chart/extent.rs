//! Which part of each axis is shown.

use super::path::Corner;
use super::ticks::{self, Levels};
use super::trace::{Mark, Trace};
use super::{Labels, Size};
use crate::query::{Axis, Scale};
use crate::scale::{Curve, Mapping};

/// What the vertical axis counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Height {
    /// Totals: whole and never negative.
    Totals(Scale),
    /// Gains per hour: they have fractions, and fall below zero.
    Rates,
    /// How many there are of what comes and goes, such as followers: what matters is the change, so that the axis does
    /// not reach down to zero.
    Level,
}

impl Height {
    pub(super) fn curve(self) -> Curve {
        if self == Self::Totals(Scale::Log) { Curve::Log } else { Curve::Linear }
    }

    /// The label of a level.
    pub(super) fn label(self, labels: &dyn Labels, level: f64) -> String {
        match self {
            Self::Totals(Scale::Share) => labels.share(level),
            Self::Totals(_) | Self::Rates => labels.amount(level),
            Self::Level => labels.whole(level),
        }
    }
}

/// No instant beyond this is shown, in seconds: some 6,300 years.
const FAR: f64 = 2e11;
/// How much of an axis may stay empty for it to end at a tick.
const SLACK: f64 = 0.08;

/// The shown part of the horizontal axis: what was asked for, or all that was observed.
pub(super) fn across(traces: &[Trace], axis: Axis, range: Option<(i64, i64)>) -> Mapping {
    let observed =
        traces.iter().flat_map(|trace| &trace.corners).map(|corner| (corner.0, corner.0));
    let marked = traces.iter().flat_map(|trace| &trace.marks).map(|mark| (mark.from, mark.to));
    let whole = observed.chain(marked).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
    let asked = range.map(|(from, to)| (from as f64, to as f64));
    match axis {
        Axis::Age => {
            let asked = asked.map(|(from, to)| (from.clamp(0.0, FAR), to.clamp(1.0, FAR)));
            let (from, to) = asked.unwrap_or_else(|| ages(whole));
            Mapping::new(Curve::Age, from, to)
        }
        Axis::Clock => {
            let asked = asked.map(|(from, to)| (from.clamp(-FAR, FAR), to.clamp(-FAR, FAR)));
            let (from, to) = asked.unwrap_or_else(|| instants(whole));
            Mapping::new(Curve::Linear, from, to)
        }
    }
}

/// Ages, out to the next tick on either side where that costs little room.
fn ages(whole: Option<(f64, f64)>) -> (f64, f64) {
    const WEEK: f64 = 604_800.0;
    let Some((from, to)) = whole else {
        return (0.0, WEEK);
    };
    let (before, after) = ticks::age::around(from, to);
    let full = Mapping::new(Curve::Age, before, after);
    if from >= to {
        return (before, after);
    }
    let from = if full.part(from) < SLACK { before } else { from };
    let to = if full.part(to) > 1.0 - SLACK { after } else { to };
    (from, to)
}

/// Instants, with a little air on either side.
fn instants(whole: Option<(f64, f64)>) -> (f64, f64) {
    const DAY: f64 = 86_400.0;
    let Some((from, to)) = whole else {
        return (0.0, DAY);
    };
    let length = to - from;
    // A lone observation, be it an instant or a day, stands in the middle of four days or five.
    let is_lone = length == 0.0 || length == DAY;
    let air = if is_lone { 2.0 * DAY } else { length * 0.01 };
    (from - air, to + air)
}

/// What is shown of a line: its pieces and its marks.
pub(super) type Seen<'a> = (&'a [Vec<Corner>], &'a [&'a Mark]);

/// All heights that lines and marks reach.
pub(super) fn heights<'a>(shown: impl Iterator<Item = Seen<'a>>) -> impl Iterator<Item = f64> {
    shown.flat_map(|(pieces, marks)| {
        let marks = marks.iter().flat_map(|mark| [mark.y, mark.about.map_or(mark.y, |a| a.1)]);
        pieces.iter().flatten().map(|corner| corner.1).chain(marks)
    })
}

/// The shown part of the vertical axis and its ticks.
pub(super) fn up<'a>(shown: impl Iterator<Item = Seen<'a>>, height: Height, size: Size) -> Levels {
    let values = heights(shown);
    match height {
        Height::Totals(Scale::Log) => ticks::amount::ratios(values),
        Height::Totals(Scale::Linear | Scale::Two) => {
            ticks::amount::steps(values, size.rows(), 1.0)
        }
        Height::Totals(Scale::Share) => ticks::amount::quarters(values),
        Height::Level => ticks::amount::around(values, size.rows()),
        Height::Rates => ticks::amount::steps(values, size.rows(), 0.001),
    }
}

/// Whether some of a mark lies in the shown part.
pub(super) fn is_shown(mark: &Mark, across: Mapping) -> bool {
    mark.to >= across.from && mark.from <= across.to
}
