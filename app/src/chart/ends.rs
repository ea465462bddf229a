//! Names at the ends of lines, kept apart.

use super::layout::{BESIDE, Plot};
use super::measure::{self, Weight};
use super::path::Corner;
use super::spread::spread;

/// What is to be named, all in units of the view box.
#[derive(Clone, Debug)]
pub(super) struct Tail {
    /// The name.
    pub(super) label: String,
    /// The end of its line, or its last mark.
    pub(super) tip: (f64, f64),
    /// Its line.
    pub(super) line: Vec<Corner>,
}

/// Where a name goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct End {
    /// Its left or right side, and its middle.
    pub(super) place: (f64, f64),
    /// Whether it stands to the right of that place.
    pub(super) rightward: bool,
}

/// From the middle of one name to the middle of the next.
const HEIGHT: f64 = 17.0;
/// Tips that near to each other have their names in one column right beside them.
const NEAR: f64 = 3.0;
/// A name that moved farther than this needs a leader, and a leader needs this much more room to be
/// seen.
const MOVED: f64 = 4.0;
/// The room of a leader.
pub(super) const LEADER: f64 = 16.0;
/// From a line to the middle of a name over or under it.
const AIR: f64 = 13.0;

/// Whether names beside the lines have to move away from them.
pub(super) fn are_crowded(plot: &Plot, tails: &[Tail]) -> bool {
    tails.iter().zip(column(plot, tails)).any(|(tail, y)| (tail.tip.1 - y).abs() > MOVED)
}

/// Names in a column to the right of all lines.
pub(super) fn beside(plot: &Plot, tails: &[Tail]) -> Vec<End> {
    let farthest = tails.iter().map(|tail| tail.tip.0).fold(0.0, f64::max);
    let together = tails.iter().all(|tail| farthest - tail.tip.0 < NEAR);
    let leader = if are_crowded(plot, tails) { LEADER } else { 0.0 };
    // Labels of a second axis stand between the lines and their names.
    let free = if plot.frame.second > 0.0 { plot.frame.right } else { farthest };
    let edge = if together { free } else { plot.frame.right };
    let x = edge + plot.frame.second + BESIDE + leader;
    column(plot, tails).into_iter().map(|y| End { place: (x, y), rightward: true }).collect()
}

/// From a tip to its name, when the name is not right beside it.
pub(super) fn leader(plot: &Plot, tip: (f64, f64), end: End) -> Option<[(f64, f64); 2]> {
    let (x, y) = end.place;
    let second = plot.frame.second;
    let has_moved = (y - tip.1).abs() > MOVED || x - second - tip.0 > BESIDE + LEADER + MOVED;
    // It begins beyond the labels of a second axis.
    let start = if second > 0.0 { plot.frame.right + second + 3.0 } else { tip.0 + 7.0 };
    (end.rightward && has_moved).then_some([(start, tip.1), (x - 3.0, y)])
}

/// Names among the lines of a phone's drawing: beside a lone mark, else over or under its own line,
/// or in a stack over or under them all where lines run too close for that.
pub(super) fn among(plot: &Plot, tails: &[Tail]) -> Vec<End> {
    if tails.iter().all(|tail| tail.line.len() < 2) {
        let ends = beside(plot, tails);
        let fits = |(end, tail): (&End, &Tail)| end.place.0 + width(tail) <= plot.frame.canvas.0;
        if ends.iter().zip(tails).all(fits) {
            return ends;
        }
    }
    let spans: Vec<(f64, f64)> = tails.iter().map(|tail| span(plot, tail)).collect();
    let heights =
        each_by_its_line(plot, tails, &spans).unwrap_or_else(|| stack(plot, tails, &spans));
    heights
        .into_iter()
        .zip(spans)
        .map(|(y, (_, right))| End { place: (right, y), rightward: false })
        .collect()
}

/// The heights of names in a column, each as near to its tip as can be.
fn column(plot: &Plot, tails: &[Tail]) -> Vec<f64> {
    let wanted: Vec<f64> = tails.iter().map(|tail| tail.tip.1).collect();
    spread(&wanted, HEIGHT, plot.frame.top, plot.frame.bottom - HEIGHT / 2.0)
}

fn width(tail: &Tail) -> f64 {
    measure::width(&tail.label, Weight::SemiBold, measure::SIZE)
}

/// From where to where a name among the lines reaches: it ends at the tip, or beyond it where it
/// must.
fn span(plot: &Plot, tail: &Tail) -> (f64, f64) {
    let width = width(tail);
    let right = tail.tip.0.max(plot.frame.left + width + 4.0).min(plot.frame.right);
    (right - width, right)
}

/// Heights over or under each own line, when no name meets a line or another name there.
fn each_by_its_line(plot: &Plot, tails: &[Tail], spans: &[(f64, f64)]) -> Option<Vec<f64>> {
    let inside = plot.frame.top + HEIGHT / 2.0..=plot.frame.bottom - HEIGHT / 2.0;
    let mut heights: Vec<f64> = Vec::with_capacity(tails.len());
    for (tail, span) in tails.iter().zip(spans) {
        let (top, bottom) = reach(&tail.line, *span).unwrap_or((tail.tip.1, tail.tip.1));
        let is_free = |y: &f64| {
            let meets =
                |(top, bottom): (f64, f64)| top < y + HEIGHT / 2.0 && bottom > y - HEIGHT / 2.0;
            inside.contains(y)
                && !tails.iter().filter_map(|other| reach(&other.line, *span)).any(meets)
                && heights.iter().all(|other| (other - y).abs() >= HEIGHT)
        };
        heights.push([top - AIR, bottom + AIR].into_iter().find(is_free)?);
    }
    Some(heights)
}

/// Heights in the order of the tips, over all lines or under them, or across them where neither has
/// room.
fn stack(plot: &Plot, tails: &[Tail], spans: &[(f64, f64)]) -> Vec<f64> {
    let whole =
        spans.iter().copied().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or_default();
    let lines = tails.iter().filter_map(|tail| reach(&tail.line, whole));
    let Some((top, bottom)) = lines.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) else {
        return column(plot, tails);
    };
    let wanted: Vec<f64> = tails.iter().map(|tail| tail.tip.1).collect();
    let tall = (tails.len() as f64 - 1.0) * HEIGHT;
    if bottom + AIR + tall < plot.frame.bottom - HEIGHT / 2.0 {
        spread(&wanted, HEIGHT, bottom + AIR, bottom + AIR + tall)
    } else if top - AIR - tall > plot.frame.top + HEIGHT / 2.0 {
        spread(&wanted, HEIGHT, top - AIR - tall, top - AIR)
    } else {
        column(plot, tails)
    }
}

/// The highest and the lowest place of a line between two verticals.
fn reach(line: &[Corner], (left, right): (f64, f64)) -> Option<(f64, f64)> {
    let inside = line.iter().filter(|(x, _)| (left..=right).contains(x)).map(|(_, y)| *y);
    let enters = line.windows(2).find(|pair| pair[0].0 < left && left <= pair[1].0).map(|pair| {
        let part = (left - pair[0].0) / (pair[1].0 - pair[0].0);
        pair[0].1 + part * (pair[1].1 - pair[0].1)
    });
    inside.chain(enters).map(|y| (y, y)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}
