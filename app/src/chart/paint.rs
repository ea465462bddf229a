//! The drawing, layer by layer: levels, bracket, axis, lines, names.

use super::class::{Class, Role};
use super::ends::{self, Tail};
use super::extent::{self, Height};
use super::layout::{self, Around, Plot, fine};
use super::marks::{self, Drawn};
use super::path::{self, Corner};
use super::ticks::{self, Levels};
use super::trace::{Mark, Trace};
use super::{Drawing, Fan, Labels, Line, Size, Spec, furniture, notes, second, stops};
use crate::query::Axis;
use crate::scale::Mapping;
use plotters::element::{PathElement, Text};
use plotters::style::text_anchor::{HPos, VPos};
use std::fmt::Write;

/// What is shown of one series.
struct Shown<'a> {
    trace: &'a Trace,
    /// The pieces of its line.
    pieces: Vec<Vec<Corner>>,
    /// Its marks.
    marks: Vec<&'a Mark>,
    /// Its name; empty when nothing of it is shown.
    name: &'a str,
}

/// Draws a chart.
pub(super) fn compose(
    spec: &Spec,
    size: Size,
    labels: &dyn Labels,
    traces: Vec<Trace>,
    height: Height,
    fan: &Fan,
) -> Drawing {
    let axis = spec.drawn_axis();
    let across = extent::across(&traces, axis, spec.shown_range(axis));
    let (traces, levels, second) = upright(spec, traces, across, height, size);
    let shown = show_all(&traces, spec, across, height);
    let level_labels: Vec<String> =
        levels.at.iter().map(|level| height.label(labels, *level)).collect();
    let second_labels: Vec<String> =
        second.iter().map(|level| height.label(labels, *level)).collect();
    let bracket = furniture::bracket(spec, axis)
        .filter(|(low, high)| *high > across.from && *low < across.to);
    let around = Around {
        levels: &level_labels,
        second: &second_labels,
        names: shown.iter().map(|shown| shown.name).collect(),
        has_name_above: bracket.is_some(),
        rows: if axis == Axis::Clock { 2 } else { 1 },
    };
    let mut plot = Plot { frame: layout::frame(size, &around), across, up: levels.up };
    let is_beside = around.has_names_beside(size);
    if is_beside && ends::are_crowded(&plot, &tails(&plot, &shown)) {
        plot.frame.right -= ends::LEADER;
    }
    // The shade reaches up to its name, through the row of flags.
    let unflagged = plot;
    let flagged = notes::placed(spec, axis, across);
    plot.frame.top += notes::room(&flagged);
    let columns = furniture::columns(&plot, size, spec, axis, labels);

    let mut body = String::with_capacity(8_192);
    let drawn = furniture::grid(&mut body, &plot, &levels, &level_labels)
        .and_then(|()| second::axis(&mut body, &plot, spec, &levels, &second_labels))
        .and_then(|()| furniture::shade(&mut body, &unflagged, spec, bracket))
        .and_then(|()| fan.shade(&mut body, &plot))
        .and_then(|()| furniture::base(&mut body, &plot, &columns))
        .and_then(|()| notes::draw(&mut body, &plot, &flagged))
        .and_then(|()| lines(&mut body, &plot, &shown))
        .and_then(|()| names(&mut body, &plot, is_beside, &shown));
    debug_assert!(drawn.is_ok(), "a canvas that is a string never refuses");
    let stops = stops::json(spec, &traces, &plot);
    Drawing::new(size, body, stops::axes(&plot, axis), stops, notes::told(spec), axis)
}

fn show_all<'a>(
    traces: &'a [Trace],
    spec: &'a Spec,
    across: Mapping,
    height: Height,
) -> Vec<Shown<'a>> {
    let lines = traces.iter().zip(&spec.series);
    lines.map(|(trace, line)| show(trace, line, across, height)).collect()
}

/// The vertical axis, and the levels of a second one; its traces are brought to the first.
fn upright(
    spec: &Spec,
    traces: Vec<Trace>,
    across: Mapping,
    height: Height,
    size: Size,
) -> (Vec<Trace>, Levels, Vec<f64>) {
    let is_second = second::lines(spec, height);
    let shown = show_all(&traces, spec, across, height);
    let of = |second: bool| {
        let shown = shown.iter().zip(&is_second);
        let shown = shown.filter(move |(_, is_second)| **is_second == second);
        shown.map(|(shown, _)| (shown.pieces.as_slice(), shown.marks.as_slice()))
    };
    let levels = extent::up(of(false), height, size);
    if !is_second.contains(&true) {
        return (traces, levels, Vec::new());
    }
    let second = ticks::amount::on_the_lines(&levels, extent::heights(of(true)));
    let factor = levels.up.to / second.last().copied().unwrap_or(1.0);
    let brought = |(trace, is_second): (Trace, bool)| {
        if is_second { trace.times(factor) } else { trace }
    };
    (traces.into_iter().zip(is_second).map(brought).collect(), levels, second)
}

fn show<'a>(trace: &'a Trace, line: &'a Line, across: Mapping, height: Height) -> Shown<'a> {
    let pieces = path::shown(&trace.corners, across, height.curve());
    let marks: Vec<&Mark> =
        trace.marks.iter().filter(|mark| extent::is_shown(mark, across)).collect();
    // A name tells the last total only where that total is shown.
    let ends_here =
        trace.marks.last().zip(marks.last()).is_some_and(|(last, shown)| last.at == shown.at);
    let name = match (ends_here, pieces.is_empty()) {
        (true, _) => &line.end_label,
        (false, false) => &line.name,
        (false, true) => "",
    };
    Shown { trace, pieces, marks, name }
}

/// The series, each in a group of its own; the first one lies on top.
fn lines(body: &mut String, plot: &Plot, shown: &[Shown]) -> Drawn {
    let column = |x: f64| plot.x(x).floor() as i64;
    for (n, Shown { trace, pieces, marks, .. }) in shown.iter().enumerate().rev() {
        open(body, n, trace.key);
        let (_, area) = plot.layer(body);
        for piece in pieces.iter().filter(|piece| piece.len() > 1) {
            let role = if trace.look == 0 { Role::Quiet } else { Role::Line };
            let style = Class::of(role, trace.look).stroke();
            area.draw(&PathElement::new(path::thin(piece, column), style))?;
        }
        if trace.marked {
            marks::draw(&area, plot, trace, marks)?;
        }
        drop(area);
        body.push_str("</g>");
    }
    Ok(())
}

/// The ends of all lines that have a name.
fn tails(plot: &Plot, shown: &[Shown]) -> Vec<Tail> {
    let named = shown.iter().filter(|shown| !shown.name.is_empty());
    named
        .map(|shown| {
            let corners = shown.pieces.iter().flatten();
            let line: Vec<Corner> = corners.map(|(x, y)| (plot.x(*x), plot.y(*y))).collect();
            let mark = shown.marks.last().map(|mark| (plot.x(mark.to), plot.y(mark.y)));
            let tips = line.last().copied().into_iter().chain(mark);
            let tip = tips.max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default();
            Tail { label: shown.name.to_owned(), tip, line }
        })
        .collect()
}

/// The names, over all lines.
fn names(body: &mut String, plot: &Plot, is_beside: bool, shown: &[Shown]) -> Drawn {
    let tails = tails(plot, shown);
    let ends = if is_beside { ends::beside(plot, &tails) } else { ends::among(plot, &tails) };
    let named = shown.iter().enumerate().filter(|(_, shown)| !shown.name.is_empty());
    for (((n, shown), tail), end) in named.zip(tails).zip(ends) {
        open(body, n, shown.trace.key);
        let (root, _) = plot.layer(body);
        let look = shown.trace.look;
        if let Some(leader) = ends::leader(plot, tail.tip, end) {
            let leader = leader.map(|(x, y)| (fine(x), fine(y)));
            root.draw(&PathElement::new(leader, Class::of(Role::Leader, look).stroke()))?;
        }
        let role = if look == 0 { Role::QuietEnd } else { Role::End };
        let anchor = if end.rightward { HPos::Left } else { HPos::Right };
        let place = (fine(end.place.0), fine(end.place.1));
        root.draw(&Text::new(
            tail.label,
            place,
            furniture::text(Class::of(role, look), anchor, VPos::Center),
        ))?;
        drop(root);
        body.push_str("</g>");
    }
    Ok(())
}

/// Opens the group of a series: by its number a browser finds all of it.
fn open(body: &mut String, number: usize, key: &str) {
    let _ = write!(body, r#"<g data-series="{number}" data-metric="{key}">"#);
}
