//! What a browser needs to find the nearest point under a pointer: where each one stands, and its
//! row.

use super::Spec;
use super::layout::Plot;
use super::trace::{Mark, Trace};
use crate::query::Axis;
use std::fmt::Write;

/// As many stops as a pointer can tell apart, about.
const MANY: f64 = 200.0;

/// One stop a moment: `[x, [y of each series or null], row]`, where the row counts
/// [`Spec::moments`].
pub(super) fn json(spec: &Spec, traces: &[Trace], plot: &Plot) -> String {
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
        push(&mut stops, x, &here, plot, row);
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

fn push(stops: &mut String, x: f64, here: &[Option<Mark>], plot: &Plot, row: usize) {
    let comma = if stops.len() > 1 { "," } else { "" };
    let _ = write!(stops, "{comma}[{},[", tenth(x));
    for (n, mark) in here.iter().enumerate() {
        let comma = if n > 0 { "," } else { "" };
        match mark {
            Some(mark) => _ = write!(stops, "{comma}{}", tenth(plot.y(mark.y))),
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
