//! What a browser needs to find the nearest point under a pointer: where each one stands, and its
//! row. Lines without common moments are met at ages instead.

use super::Spec;
use super::layout::Plot;
use super::path::{Corner, height};
use super::trace::{Mark, Trace};
use crate::query::Axis;
use std::fmt::Write;

/// As many stops as a pointer can tell apart, about.
const MANY: f64 = 200.0;

/// One stop a moment: `[x, [y of each series or null], row]`, where the row counts
/// [`Spec::moments`].
pub(super) fn json(spec: &Spec, traces: &[Trace], plot: &Plot) -> String {
    if spec.ages.is_empty() { at_moments(spec, traces, plot) } else { at_ages(spec, traces, plot) }
}

/// One stop an age that any line reaches: where each line passes it.
fn at_ages(spec: &Spec, traces: &[Trace], plot: &Plot) -> String {
    let lines: Vec<Vec<Corner>> =
        traces.iter().filter(|trace| trace.marked).map(|trace| placed(trace, plot)).collect();
    let mut stops = String::from("[");
    for (row, age) in spec.ages.iter().enumerate() {
        let x = plot.x(*age as f64);
        let here: Vec<Option<f64>> = lines.iter().map(|line| height(line, x)).collect();
        if plot.across.holds(*age as f64) && here.iter().any(Option::is_some) {
            push(&mut stops, x, here.into_iter(), row);
        }
    }
    stops.push(']');
    stops
}

/// The corners of a line in the shown part, in units of the view box.
fn placed(trace: &Trace, plot: &Plot) -> Vec<Corner> {
    let pieces = super::path::shown(&trace.corners, plot.across, plot.up.curve);
    pieces.into_iter().flatten().map(|(x, y)| (plot.x(x), plot.y(y))).collect()
}

fn at_moments(spec: &Spec, traces: &[Trace], plot: &Plot) -> String {
    let mut left: Vec<&[Mark]> = traces.iter().map(|trace| &trace.marks[..]).collect();
    let column = ((plot.frame.right - plot.frame.left) / MANY).max(1.0);
    let mut stops = String::from("[");
    let mut last = f64::NEG_INFINITY;
    let is_dense = spec.series.iter().any(|line| line.points.len() as f64 > MANY);
    for (row, moment) in spec.moments().into_iter().enumerate() {
        let here: Vec<Option<Mark>> = left.iter_mut().map(|marks| take(marks, moment.at)).collect();
        let Some(mark) =
            here.iter().flatten().next().filter(|mark| plot.across.holds(mark.middle()))
        else {
            continue;
        };
        let x = plot.x(mark.middle());
        if is_dense && x - last < column {
            continue;
        }
        last = x;
        push(&mut stops, x, here.iter().map(|mark| Some(plot.y(mark.as_ref()?.y))), row);
    }
    stops.push(']');
    stops
}

/// The mark of that moment, when the series has one.
fn take(marks: &mut &[Mark], at: i64) -> Option<Mark> {
    // A second total of one moment has no row of its own.
    while marks.first().is_some_and(|mark| mark.at < at) {
        *marks = &marks[1..];
    }
    marks.first().filter(|mark| mark.at == at).copied()
}

/// Adds a stop: its place, where each series stands there, and its row.
pub(super) fn push(
    stops: &mut String,
    x: f64,
    heights: impl Iterator<Item = Option<f64>>,
    row: usize,
) {
    let comma = if stops.len() > 1 { "," } else { "" };
    let _ = write!(stops, "{comma}[{},[", tenth(x));
    for (n, height) in heights.enumerate() {
        let comma = if n > 0 { "," } else { "" };
        match height {
            Some(y) => _ = write!(stops, "{comma}{}", tenth(y)),
            None => _ = write!(stops, "{comma}null"),
        }
    }
    let _ = write!(stops, "],{row}]");
}

/// The axes: kind, frame, shown part, and the shape that each is divided by.
pub(super) fn axes(plot: &Plot, axis: Axis) -> String {
    let kind = if axis == Axis::Age { "age" } else { "clock" };
    let frame = plot.frame;
    let [left, right, top, bottom] = [frame.left, frame.right, frame.top, frame.bottom].map(tenth);
    let (across, up) = (plot.across, plot.up);
    format!(
        r#"{{"axis":"{kind}","x":[{left},{right}],"y":[{top},{bottom}],"across":["{}",{:.0},{:.0}],"up":["{}",{},{}]}}"#,
        across.curve.key(),
        across.from,
        across.to,
        up.curve.key(),
        up.from,
        up.to,
    )
}

fn tenth(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}
