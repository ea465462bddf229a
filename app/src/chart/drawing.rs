//! The finished picture: in a page, or as a file of its own. Both hold the same markup.

use super::escape::xml;
use super::measure::{self, Weight};
use super::{Size, Theme, Words, theme};
use crate::query::Axis;
use std::fmt::Write;

/// A chart that has been drawn.
#[derive(Clone, Debug)]
pub struct Drawing {
    size: Size,
    body: String,
    plot: String,
    stops: String,
    words: Words,
    /// The horizontal axis that it has; see [`Spec::drawn_axis`](super::Spec::drawn_axis).
    pub axis: Axis,
}

impl Drawing {
    pub(super) fn new(
        size: Size,
        body: String,
        plot: String,
        stops: String,
        words: Words,
        axis: Axis,
    ) -> Self {
        Self { size, body, plot, stops, words, axis }
    }

    /// For a page: colours are the page's, and title, subtitle and foot stand around it there.
    ///
    /// `data-plot` and `data-points` tell a script where everything is.
    pub fn inline(&self) -> String {
        let (width, height) = self.size.canvas();
        let (class, id) = (self.size.class(), self.id());
        let Self { body, plot, stops, .. } = self;
        let (title, about) = (xml(&self.words.title), xml(&self.words.description));
        format!(
            "<svg class=\"chart {class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"{id}-t {id}-d\" data-plot='{plot}' data-points='{stops}'>\
             <title id=\"{id}-t\">{title}</title><desc id=\"{id}-d\">{about}</desc>{body}</svg>"
        )
    }

    /// As a file: with its words around it and its colours in it.
    pub fn file(&self, theme: Theme) -> String {
        let page = Sheet::around(self);
        let (width, height, id) = (page.width, page.height, self.id());
        let (title, about) = (xml(&self.words.title), xml(&self.words.description));
        let style = theme::style(theme);
        let Self { body, .. } = self;
        let Sheet { above, below, drawing: (x, y), .. } = page;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart-file\" width=\"{width}\" \
             height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{title}</title>\
             <desc id=\"{id}-d\">{about}</desc><style>{style}</style>\
             <rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>{above}\
             <g transform=\"translate({x},{y})\">{body}</g>{below}</svg>\n"
        )
    }

    /// An id that no other drawing of a page has, and that the same drawing always has.
    fn id(&self) -> String {
        // FNV-1a: the standard library's hash may change between releases, and files must not.
        let words = [self.size.class(), &self.words.title, &self.plot, &self.body];
        let hash = words
            .iter()
            .flat_map(|text| text.bytes())
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        format!("c{hash:08x}")
    }
}

/// The words around a drawing in a file.
struct Sheet {
    width: f64,
    height: f64,
    above: String,
    below: String,
    drawing: (f64, f64),
}

impl Sheet {
    fn around(drawing: &Drawing) -> Self {
        let (width, height) = drawing.size.canvas();
        let margin = if drawing.size.is_narrow() { 16.0 } else { 32.0 };
        let words = &drawing.words;
        let mut above = Column { x: margin, y: margin, room: width, svg: String::new() };
        above.lines(&words.title, "file-title", Weight::SemiBold, 18.0);
        above.lines(&words.subtitle, "file-subtitle", Weight::Regular, 14.0);
        let top = above.y + 12.0;
        let mut below = Column { x: margin, y: top + height + 12.0, ..above };
        let above = std::mem::take(&mut below.svg);
        if !words.foot.is_empty() {
            let (y, right) = (below.y, margin + width);
            let _ = write!(below.svg, r#"<path class="plot-grid" d="M{margin},{y} {right},{y}"/>"#);
            below.y += 10.0;
        }
        words
            .foot
            .iter()
            .for_each(|line| below.lines(line, "file-foot", Weight::Regular, measure::SIZE));
        Self {
            width: width + 2.0 * margin,
            height: below.y + margin - 8.0,
            above,
            below: below.svg,
            drawing: (margin, top),
        }
    }
}

/// Lines of text, one under the other.
struct Column {
    x: f64,
    y: f64,
    room: f64,
    svg: String,
}

impl Column {
    fn lines(&mut self, text: &str, class: &str, weight: Weight, size: f64) {
        for line in measure::wrap(text, weight, size, self.room) {
            let (x, base) = (self.x, (self.y + size).round());
            let _ = write!(
                self.svg,
                r#"<text class="{class}" x="{x}" y="{base}">{}</text>"#,
                xml(&line)
            );
            self.y += (size * 1.45).round();
        }
    }
}
