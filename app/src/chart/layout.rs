//! Where things stand in the view box.

use super::Size;
use super::backend::{Canvas, FINE};
use super::measure::{self, Weight};
use crate::scale::Mapping;
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use std::ops::Range;

/// The rectangle that lines are drawn in, in units of the view box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    /// Width and height of the view box.
    pub(super) canvas: (f64, f64),
    /// Its left side.
    pub(super) left: f64,
    /// Its right side.
    pub(super) right: f64,
    /// Its upper side.
    pub(super) top: f64,
    /// Its lower side.
    pub(super) bottom: f64,
    /// What the labels of a second axis take on its right.
    pub(super) second: f64,
}

/// From labels on the left to the frame, and from the frame to names on the right.
pub(super) const BESIDE: f64 = 10.0;
/// From the base line to the labels below it.
pub(super) const BELOW: f64 = 12.0;
/// From one row of labels to the next.
pub(super) const ROW: f64 = 17.0;

/// The row over all else that tells two axes apart.
pub(super) const CAPTIONS: f64 = 22.0;

/// What a frame makes room for.
pub(super) struct Around<'a> {
    /// Labels to its left.
    pub(super) levels: &'a [String],
    /// Labels of a second axis, to its right.
    pub(super) second: &'a [String],
    /// Names to its right.
    pub(super) names: Vec<&'a str>,
    /// Whether a name stands over it.
    pub(super) has_name_above: bool,
    /// Rows of labels below it.
    pub(super) rows: u8,
}

impl Around<'_> {
    /// Whether names stand beside the lines. A phone has room there for numbers alone: words stand among the lines.
    pub(super) fn has_names_beside(&self, size: Size) -> bool {
        const NUMBER: f64 = 20.0;
        !size.is_narrow() || self.widest_name() <= NUMBER
    }

    fn widest_name(&self) -> f64 {
        let width = |name: &&str| measure::width(name, Weight::SemiBold, measure::SIZE);
        self.names.iter().map(width).fold(0.0, f64::max)
    }
}

/// Makes room on all sides.
pub(super) fn frame(size: Size, around: &Around) -> Frame {
    let names = around.widest_name();
    let widest = |labels: &[String]| {
        let width = |label: &String| measure::width(label, Weight::Regular, measure::SIZE);
        labels.iter().map(width).fold(0.0, f64::max)
    };
    let levels = widest(around.levels);
    let second = if around.second.is_empty() { 0.0 } else { BESIDE + widest(around.second) };
    let captions = if around.second.is_empty() { 0.0 } else { CAPTIONS };
    let canvas = size.canvas();
    let has_room = names > 0.0 && around.has_names_beside(size);
    let right = if has_room { BESIDE + names + 2.0 } else { 6.0 };
    Frame {
        canvas,
        left: (levels + BESIDE).ceil(),
        right: (canvas.0 - right - second).floor(),
        top: captions + if around.has_name_above { 28.0 } else { 12.0 },
        bottom: canvas.1 - BELOW - ROW * f64::from(around.rows) + 3.0,
        second,
    }
}

/// A frame with its axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Plot {
    /// Where it stands.
    pub(super) frame: Frame,
    /// The horizontal axis.
    pub(super) across: Mapping,
    /// The vertical axis.
    pub(super) up: Mapping,
}

/// The part of a canvas that has the plot's axes.
pub(super) type Area<'a> = DrawingArea<Canvas<'a>, Cartesian2d<Along, Along>>;

impl Plot {
    /// Where a value of the horizontal axis stands, in units of the view box.
    pub(super) fn x(&self, value: f64) -> f64 {
        self.frame.left
            + self.across.part(value).clamp(0.0, 1.0) * (self.frame.right - self.frame.left)
    }

    /// Where a value of the vertical axis stands.
    pub(super) fn y(&self, value: f64) -> f64 {
        self.frame.bottom
            - self.up.part(value).clamp(0.0, 1.0) * (self.frame.bottom - self.frame.top)
    }

    /// A layer that appends to a text: the whole canvas, and the same with axes.
    pub(super) fn layer<'a>(
        &self,
        svg: &'a mut String,
    ) -> (DrawingArea<Canvas<'a>, Shift>, Area<'a>) {
        let root = Canvas::new(svg, self.frame.canvas).into_drawing_area();
        let across = fine(self.frame.left)..fine(self.frame.right);
        let up = fine(self.frame.bottom)..fine(self.frame.top);
        let axes = Cartesian2d::new(Along(self.across), Along(self.up), (across, up));
        let area = root.apply_coord_spec(axes);
        (root, area)
    }
}

/// A length of the view box in units of the canvas.
pub(super) fn fine(length: f64) -> i32 {
    (length * FINE).round() as i32
}

/// An axis, as plotters asks for it. What lies beyond its ends is brought to them.
pub(super) struct Along(Mapping);

impl Ranged for Along {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (start, end): (i32, i32)) -> i32 {
        let part = self.0.part(*value).clamp(0.0, 1.0);
        start + (part * f64::from(end - start)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        // plotters would place them without knowing how wide labels are; ticks are placed before.
        Vec::new()
    }

    fn range(&self) -> Range<f64> {
        self.0.from..self.0.to
    }
}
