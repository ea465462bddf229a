//! Series as marks and lines, in the units of the axes.

use super::class::SERIES;
use super::{Line, Spec};
use crate::domain::{Moment, Point, Relation};
use crate::query::Axis;

/// One observed total.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    /// The moment, which finds its row again.
    pub(super) at: i64,
    /// Where it begins on the horizontal axis; a day is as wide as a day.
    pub(super) from: f64,
    /// Where it ends.
    pub(super) to: f64,
    /// The total.
    pub(super) y: f64,
    /// How the total stands to the truth.
    pub(super) relation: Relation,
    /// The least and the greatest truth, of a total that is about right.
    pub(super) about: Option<(f64, f64)>,
}

impl Mark {
    pub(super) fn is_exact(&self) -> bool {
        self.relation == Relation::Exact
    }

    pub(super) fn middle(&self) -> f64 {
        f64::midpoint(self.from, self.to)
    }

    /// Whether its hour is known.
    pub(super) fn is_sharp(&self) -> bool {
        self.from >= self.to
    }
}

/// A series to draw.
#[derive(Clone, Debug)]
pub(super) struct Trace {
    /// Its look: 1 to [`SERIES`]; 0 for a line that steps back.
    pub(super) look: u8,
    /// The metric's key.
    pub(super) key: &'static str,
    /// Its observed totals, by time.
    pub(super) marks: Vec<Mark>,
    /// The corners of its line, by time.
    pub(super) corners: Vec<(f64, f64)>,
    /// Whether marks are drawn, and not the line alone.
    pub(super) marked: bool,
    /// Whether a total below the one before is worth a sign: what only ever grows has fallen.
    pub(super) falls: bool,
}

/// Reads the series of a chart. On the axis of age, what was read at an unknown hour or before
/// publication has no place and is left out.
pub(super) fn read(spec: &Spec, axis: Axis) -> Vec<Trace> {
    let looks = (1..=SERIES).cycle();
    spec.series.iter().zip(looks).map(|(line, look)| trace(spec, axis, line, look)).collect()
}

fn trace(spec: &Spec, axis: Axis, line: &Line, look: u8) -> Trace {
    let marks: Vec<Mark> =
        line.points.iter().filter_map(|point| mark(spec, axis, *point)).collect();
    let corners = corners(&marks);
    Trace { look, key: line.metric.key(), marks, corners, marked: true, falls: true }
}

/// The corners of the line through what is exact. Over a day it runs level, but never beyond the
/// next point: of a day and an hour within it, nobody knows which came first, and a line must not
/// run backwards.
fn corners(marks: &[Mark]) -> Vec<(f64, f64)> {
    let exact: Vec<&Mark> = marks.iter().filter(|mark| mark.is_exact()).collect();
    let mut corners = Vec::with_capacity(exact.len());
    let mut reached = f64::NEG_INFINITY;
    for (n, mark) in exact.iter().enumerate() {
        let start = mark.from.max(reached);
        let next = exact.get(n + 1).map_or(f64::INFINITY, |next| next.from);
        reached = mark.to.min(next).max(start);
        corners.push((start, mark.y));
        if reached > start {
            corners.push((reached, mark.y));
        }
    }
    corners
}

fn mark(spec: &Spec, axis: Axis, point: Point) -> Option<Mark> {
    let (from, to) = place(spec, axis, point.moment)?;
    Some(Mark {
        at: point.moment.at,
        from: from as f64,
        to: to as f64,
        y: point.value.amount as f64,
        relation: point.value.relation,
        about: point.value.range().filter(|_| point.value.relation == Relation::About),
    })
}

/// From where to where a moment reaches on an axis, when it has a place there.
pub(super) fn place(spec: &Spec, axis: Axis, moment: Moment) -> Option<(i64, i64)> {
    match axis {
        Axis::Age => age(spec.published?, moment),
        Axis::Clock => Some(clock(spec, moment)),
    }
}

fn age(published: Moment, moment: Moment) -> Option<(i64, i64)> {
    let age = moment.at.saturating_sub(published.at);
    (moment.has_hour() && age >= 0).then_some((age, age))
}

fn clock(spec: &Spec, moment: Moment) -> (i64, i64) {
    if moment.has_hour() {
        return (moment.at, moment.at);
    }
    // A bare date names a day of the calendar, and is drawn over that day of the axis.
    let day = moment.at.div_euclid(86_400);
    (spec.zone.start_of(day), spec.zone.start_of(day + 1))
}
