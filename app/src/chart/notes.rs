//! Notes on a chart: a numbered flag over it, and a line down to the base where it happened. Of a note of
//! which only the day is known, the day is shaded.

use super::class::Role;
use super::layout::{Plot, fine};
use super::marks::Drawn;
use super::measure::{self, Weight};
use super::spread::spread;
use super::{Spec, Words, extent, furniture, trace};
use crate::domain::Moment;
use crate::query::Axis;
use crate::scale::Mapping;
use plotters::element::{PathElement, Rectangle, Text};
use plotters::style::text_anchor::{HPos, VPos};

/// A note beside the curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// When.
    pub at: Moment,
    /// Its number, when and what, on a line: "1 · 19 Aug 2026, 8:05 pm · quoted on television".
    pub label: String,
}

/// The words of a chart, with those of its notes.
pub(super) fn told(spec: &Spec) -> Words {
    let mut words = spec.words.clone();
    for note in &spec.notes {
        words.description = format!("{} {}", words.description, note.label);
        words.foot.push(note.label.clone());
    }
    words
}

/// The height of a flag.
const TALL: f64 = 16.0;
/// From a flag to the frame below it.
const AIR: f64 = 4.0;
/// From the edge of a flag to its number.
const BESIDE: f64 = 5.0;

/// A note that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placed {
    /// Its place among all notes of the chart, from 1.
    number: usize,
    /// Where it begins on the horizontal axis; a day is as wide as a day.
    from: f64,
    /// Where it ends.
    to: f64,
}

impl Spec {
    /// Whether a moment has a place on the axis that is drawn.
    pub fn has_place(&self, moment: Moment) -> bool {
        trace::place(self, self.drawn_axis(), moment).is_some()
    }

    /// Whether a moment lies in the part that is drawn.
    pub fn shows(&self, moment: Moment) -> bool {
        let axis = self.drawn_axis();
        let across = extent::across(&trace::read(self, axis), axis, self.shown_range(axis));
        within(self, axis, across, moment).is_some()
    }
}

/// The notes that are shown.
pub(super) fn placed(spec: &Spec, axis: Axis, across: Mapping) -> Vec<Placed> {
    let place = |(number, moment): (usize, Moment)| {
        let (from, to) = within(spec, axis, across, moment)?;
        Some(Placed { number, from, to })
    };
    (1..).zip(spec.notes.iter().map(|note| note.at)).filter_map(place).collect()
}

fn within(spec: &Spec, axis: Axis, across: Mapping, moment: Moment) -> Option<(f64, f64)> {
    let (from, to) = trace::place(spec, axis, moment)?;
    let (from, to) = (from as f64, to as f64);
    (to >= across.from && from <= across.to).then_some((from, to))
}

/// The room that flags take over the frame.
pub(super) fn room(placed: &[Placed]) -> f64 {
    if placed.is_empty() { 0.0 } else { TALL + AIR }
}

/// Draws the lines, the days and the flags.
pub(super) fn draw(body: &mut String, plot: &Plot, placed: &[Placed]) -> Drawn {
    for (note, flag) in placed.iter().zip(flags(plot, placed)) {
        mark(body, plot, note)?;
        flag.draw(body, plot, note)?;
    }
    Ok(())
}

fn mark(body: &mut String, plot: &Plot, note: &Placed) -> Drawn {
    let (root, _) = plot.layer(body);
    let (top, bottom) = (fine(plot.frame.top), fine(plot.frame.bottom));
    let (left, right) = (fine(plot.x(note.from)), fine(plot.x(note.to)));
    if left < right {
        let day = Rectangle::new([(left, top), (right, bottom)], Role::NoteDay.plain().fill());
        return root.draw(&day);
    }
    root.draw(&PathElement::new(vec![(left, top), (left, bottom)], Role::NoteLine.plain().stroke()))
}

/// Where a flag stands.
struct Flag {
    /// Its middle.
    x: f64,
    /// Half of its width.
    half: f64,
}

/// Flags over their notes, moved apart where they would overlap.
fn flags(plot: &Plot, placed: &[Placed]) -> Vec<Flag> {
    let wide = |note: &Placed| {
        measure::width(&note.number.to_string(), Weight::SemiBold, measure::SIZE) + 2.0 * BESIDE
    };
    let widest = placed.iter().map(wide).fold(0.0, f64::max);
    let middle = |note: &Placed| f64::midpoint(plot.x(note.from), plot.x(note.to));
    let wanted: Vec<f64> = placed.iter().map(middle).collect();
    let (low, high) = (plot.frame.left + widest / 2.0, plot.frame.right - widest / 2.0);
    let middles = spread(&wanted, widest + 2.0, low, high);
    middles.into_iter().map(|x| Flag { x, half: widest / 2.0 }).collect()
}

impl Flag {
    fn draw(&self, body: &mut String, plot: &Plot, note: &Placed) -> Drawn {
        let (root, _) = plot.layer(body);
        let (low, frame) = (plot.frame.top - AIR, plot.frame.top);
        let at = |x: f64, y: f64| (fine(x), fine(y));
        let foot = f64::midpoint(plot.x(note.from), plot.x(note.to));
        let leader = vec![at(self.x, low), at(foot, frame)];
        root.draw(&PathElement::new(leader, Role::NoteLine.plain().stroke()))?;
        let corners = [at(self.x - self.half, low - TALL), at(self.x + self.half, low)];
        root.draw(&Rectangle::new(corners, Role::NoteFlag.plain().fill()))?;
        let style = furniture::text(Role::NoteNumber.plain(), HPos::Center, VPos::Center);
        root.draw(&Text::new(note.number.to_string(), at(self.x, low - TALL / 2.0), style))
    }
}
