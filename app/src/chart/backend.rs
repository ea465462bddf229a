//! What plotters draws -> SVG elements with classes. It writes no colour, no stroke width and no
//! font: those are the style sheet's.

use super::{class, escape, measure};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use std::convert::Infallible;
use std::fmt::Write;

/// Units of the canvas to one unit of the view box: plotters counts in whole ones, and a line needs
/// tenths.
pub(super) const FINE: f64 = 10.0;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// A canvas that appends to a text.
pub(super) struct Canvas<'a> {
    svg: &'a mut String,
    size: (u32, u32),
}

impl<'a> Canvas<'a> {
    /// A canvas of a view box that wide and high.
    pub(super) fn new(svg: &'a mut String, (width, height): (f64, f64)) -> Self {
        Self { svg, size: (whole(width), whole(height)) }
    }

    /// `<name class="…" attributes/>`. Writing into a string cannot fail.
    fn element(&mut self, name: &str, colour: BackendColor, attributes: std::fmt::Arguments) {
        let class = class::attribute(colour.rgb);
        let _ = write!(self.svg, r#"<{name} class="{class}" {attributes}/>"#);
    }
}

impl DrawingBackend for Canvas<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Drawn {
        self.draw_circle(point, whole(0.5), &colour, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let [x, y, width, height] = [left, top, right - left, bottom - top].map(Tenths);
        let place = format_args!(r#"x="{x}" y="{y}" width="{width}" height="{height}""#);
        self.element("rect", style.color(), place);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.element("path", style.color(), format_args!(r#"d="M{}""#, Places::of(path)));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let [x, y] = [centre.0, centre.1].map(Tenths);
        let r = f64::from(radius) / FINE;
        self.element("circle", style.color(), format_args!(r#"cx="{x}" cy="{y}" r="{r}""#));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.element("path", style.color(), format_args!(r#"d="M{}z""#, Places::of(corners)));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let size = style.size();
        // An SVG text stands on its base line; capitals are 0.73 of the size high, descenders hang
        // 0.24 below.
        let drop = match style.anchor().v_pos {
            VPos::Top => 0.73 * size,
            VPos::Center => 0.36 * size,
            VPos::Bottom => -0.24 * size,
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => r#" text-anchor="middle""#,
            HPos::Right => r#" text-anchor="end""#,
        };
        let class = class::attribute(style.color().rgb);
        let (x, y) = (Tenths(x), Tenths(y + drop.round() as i32));
        let text = escape::xml(text);
        let _ = write!(self.svg, r#"<text class="{class}" x="{x}" y="{y}"{anchor}>{text}</text>"#);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let width = measure::width(text, measure::Weight::Regular, style.size());
        Ok((width.ceil() as u32, style.size().ceil() as u32))
    }
}

/// A length of the view box, in units of the canvas.
fn whole(length: f64) -> u32 {
    (length * FINE).round() as u32
}

/// A number of canvas units as one of view box units, with a decimal only where there is one.
struct Tenths(i32);

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (sign, tenths) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        match (tenths / 10, tenths % 10) {
            (units, 0) => write!(f, "{sign}{units}"),
            (units, rest) => write!(f, "{sign}{units}.{rest}"),
        }
    }
}

/// The places of a path, each once in a row.
struct Places(Vec<BackendCoord>);

impl Places {
    fn of(path: impl IntoIterator<Item = BackendCoord>) -> Self {
        let mut places: Vec<_> = path.into_iter().collect();
        places.dedup();
        // A line of one place still shows where it is, as its cap.
        if let [only] = places[..] {
            places.push(only);
        }
        Self(places)
    }
}

impl std::fmt::Display for Places {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (n, (x, y)) in self.0.iter().enumerate() {
            let gap = if n == 0 { "" } else { " " };
            write!(f, "{gap}{},{}", Tenths(*x), Tenths(*y))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_have_at_most_one_decimal() {
        let text: Vec<_> = [0, 5, 10, -5, -123].iter().map(|n| Tenths(*n).to_string()).collect();
        assert_eq!(text, ["0", "0.5", "1", "-0.5", "-12.3"]);
    }
}
