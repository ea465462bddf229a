//! What to draw -> SVG. The only room that knows plotters.
//!
//! | room | idea |
//! | --- | --- |
//! | `spec` | what the caller wants drawn, and the words for it |
//! | `trace`, `steps` | its series as marks and lines, in the units of the axes |
//! | `shares`, `second` | totals brought to another unit, or to an axis of their own |
//! | `extent`, `ticks`, `layout` | which part is shown, where it is labelled, where it stands |
//! | `fan` | what a line is drawn among |
//! | `notes` | what happened meanwhile |
//! | `days`, `week`, `spots` | bars of days, hours of a week, posts between two measures: each by itself |
//! | `ends`, `spread` | names at the ends of lines, kept apart |
//! | `paint`, `furniture`, `marks` | layer by layer through plotters |
//! | `backend`, `class` | what plotters draws -> SVG with classes and no colours |
//! | `stops` | where a pointer may stop |
//! | `drawing`, `theme` | the finished picture: in a page, or as a file with its colours |
//!
//! It does not choose what is worth drawing, and knows no language: words and labels are handed in.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "pixels, ticks and seconds of the calendar are far from the limits of their integers"
)]

mod backend;
mod class;
mod days;
mod drawing;
mod ends;
mod escape;
mod extent;
mod fan;
mod furniture;
mod layout;
mod marks;
mod measure;
mod notes;
mod paint;
mod path;
mod second;
mod shares;
mod size;
mod spark;
mod spec;
mod spots;
mod spread;
mod steps;
mod stops;
mod theme;
mod ticks;
mod trace;
mod week;

use crate::query::{Axis, Scale};
use extent::Height;

pub use days::{Bar, Days, draw_days};
pub use drawing::Drawing;
pub use fan::{Fan, Quiet};
pub use notes::Note;
pub use size::Size;
pub use spark::spark;
pub use spec::{Bracket, ClockStep, Labels, Line, Spec, Words};
pub use spots::{Spot, Spots, draw_spots};
pub use theme::{CSS, Theme};
pub use week::{Cell, Standing, Week, draw_week};

/// Draws totals over time: a line through what is exact, a sign with a direction where only a bound
/// is known.
pub fn draw(spec: &Spec, size: Size, labels: &dyn Labels) -> Drawing {
    let traces = totals(spec, spec.drawn_axis());
    paint::compose(spec, size, labels, traces, Height::Totals(spec.scale), &Fan::default())
}

/// Draws what was gained per hour between each two exact totals, as steps from zero.
pub fn draw_steps(spec: &Spec, size: Size, labels: &dyn Labels) -> Drawing {
    let axis = spec.drawn_axis();
    let traces = steps::per_hour(trace::read(spec, axis));
    paint::compose(spec, size.low(), labels, traces, Height::Rates, &Fan::default())
}

/// Draws how many there are of what comes and goes, around its values.
pub fn draw_level(spec: &Spec, size: Size, labels: &dyn Labels) -> Drawing {
    let mut traces = trace::read(spec, Axis::Clock);
    for trace in &mut traces {
        trace.falls = false;
    }
    paint::compose(spec, size.low(), labels, traces, Height::Level, &Fan::default())
}

/// Draws totals by age among those of others, which come in the units of the vertical axis; on one axis.
pub fn draw_fan(spec: &Spec, fan: &Fan, size: Size, labels: &dyn Labels) -> Drawing {
    let (spec, traces) = fan.beside(spec, totals(spec, Axis::Age));
    paint::compose(&spec, size, labels, traces, Height::Totals(spec.scale), fan)
}

fn totals(spec: &Spec, axis: Axis) -> Vec<trace::Trace> {
    let traces = trace::read(spec, axis);
    if spec.scale == Scale::Share { shares::of(spec, traces) } else { traces }
}

#[cfg(test)]
mod tests;
