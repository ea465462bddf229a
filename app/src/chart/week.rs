//! The hours of a week as fields: more than usual filled, less framed, too few posts hatched.

use super::class::{Class, Role};
use super::escape::title;
use super::layout::{BELOW, BESIDE, fine};
use super::marks::Drawn;
use super::measure::{self, Weight};
use super::{Drawing, Size, Words, furniture};
use crate::chart::backend::Canvas;
use crate::query::Axis;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{PathElement, Rectangle, Text};
use plotters::style::text_anchor::{HPos, VPos};

/// What to draw.
#[derive(Clone, Debug)]
pub struct Week {
    /// The names of the days, the first one above.
    pub days: [String; 7],
    /// Their hours.
    pub cells: Vec<[Cell; 24]>,
    /// The names of some hours.
    pub hours: Vec<(usize, String)>,
    /// Title, subtitle, foot, description.
    pub words: Words,
}

/// An hour of a day.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// How it stands to the usual.
    pub standing: Standing,
    /// A few characters, drawn where there is room.
    pub label: String,
    /// All of it in words, for a pointer that rests on it; may be empty.
    pub about: String,
}

/// How an hour stands to the usual.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// There was no post.
    #[default]
    Empty,
    /// There were too few.
    Few,
    /// At or above it, the more the higher, from 1 to 4.
    Above(u8),
    /// Below it.
    Below(u8),
}

/// Between two fields.
const GAP: f64 = 1.5;
/// From one hatch to the next.
const HATCH: f64 = 7.0;

/// Draws a week.
pub fn draw_week(week: &Week, size: Size) -> Drawing {
    let size = size.low();
    let canvas = size.canvas();
    let name = |day: &String| measure::width(day, Weight::Regular, measure::SIZE);
    let left = (week.days.iter().map(name).fold(0.0, f64::max) + BESIDE).ceil();
    let bottom = canvas.1 - BELOW - measure::SIZE;
    let grid = Grid { left, width: (canvas.0 - left) / 24.0, height: bottom / 7.0 };
    let mut body = String::with_capacity(24_576);
    let drawn = grid.names(&mut body, canvas, week).and_then(|()| {
        let days = week.cells.iter().enumerate();
        let mut cells = days.flat_map(|(day, hours)| {
            hours.iter().enumerate().map(move |(hour, cell)| (day, hour, cell))
        });
        cells.try_for_each(|(day, hour, cell)| {
            grid.cell(&mut body, (canvas, size), (day, hour), cell)
        })
    });
    debug_assert!(drawn.is_ok(), "a canvas that is a string never refuses");
    Drawing::new(size, body, "{}".into(), "[]".into(), week.words.clone(), Axis::Clock)
}

/// Where the fields stand.
#[derive(Clone, Copy)]
struct Grid {
    left: f64,
    width: f64,
    height: f64,
}

fn layer(body: &mut String, canvas: (f64, f64)) -> DrawingArea<Canvas<'_>, Shift> {
    Canvas::new(body, canvas).into_drawing_area()
}

impl Grid {
    fn names(self, body: &mut String, canvas: (f64, f64), week: &Week) -> Drawn {
        let root = layer(body, canvas);
        let style = |h, v| furniture::text(Role::Tick.plain(), h, v);
        for (day, name) in week.days.iter().enumerate() {
            let y = (day as f64 + 0.5) * self.height;
            let place = (fine(self.left - BESIDE), fine(y));
            root.draw(&Text::new(name.as_str(), place, style(HPos::Right, VPos::Center)))?;
        }
        for (hour, name) in &week.hours {
            let x = self.left + *hour as f64 * self.width;
            let place = (fine(x), fine(7.0 * self.height + BELOW / 2.0));
            root.draw(&Text::new(name.as_str(), place, style(HPos::Left, VPos::Top)))?;
        }
        Ok(())
    }

    /// A field, with its words for a pointer that rests on it.
    fn cell(
        self,
        body: &mut String,
        (canvas, size): ((f64, f64), Size),
        (day, hour): (usize, usize),
        cell: &Cell,
    ) -> Drawn {
        let (left, top) = (self.left + hour as f64 * self.width, day as f64 * self.height);
        let (right, bottom) = (left + self.width - GAP, top + self.height - GAP);
        let class = match cell.standing {
            Standing::Empty => return Ok(()),
            Standing::Few => Role::Few.plain(),
            Standing::Above(level) => Class::of(Role::Above, level),
            Standing::Below(level) => Class::of(Role::Below, level),
        };
        body.push_str("<g>");
        body.push_str(&title(&cell.about));
        let root = layer(body, canvas);
        let at = |x: f64, y: f64| (fine(x), fine(y));
        root.draw(&Rectangle::new([at(left, top), at(right, bottom)], class.fill()))?;
        if cell.standing == Standing::Few {
            for (from, to) in hatches((left, top), (right, bottom)) {
                let line = vec![at(from.0, from.1), at(to.0, to.1)];
                root.draw(&PathElement::new(line, class.stroke()))?;
            }
        } else if !size.is_narrow() && !cell.label.is_empty() {
            let middle = at(f64::midpoint(left, right), f64::midpoint(top, bottom));
            let style = furniture::text(Role::Cell.plain(), HPos::Center, VPos::Center);
            root.draw(&Text::new(cell.label.as_str(), middle, style))?;
        }
        drop(root);
        body.push_str("</g>");
        Ok(())
    }
}

type Place = (f64, f64);

/// Lines across a field from below left to above right.
fn hatches((left, top): Place, (right, bottom): Place) -> Vec<(Place, Place)> {
    let (width, height) = (right - left, bottom - top);
    let lines = ((width + height) / HATCH) as usize;
    let line = |n: usize| {
        let along = n as f64 * HATCH;
        let from =
            if along < height { (left, top + along) } else { (left + along - height, bottom) };
        let to = if along < width { (left + along, top) } else { (right, top + along - width) };
        (from, to)
    };
    (1..=lines).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_shows_how_it_stands() {
        let mut day: [Cell; 24] = Default::default();
        day[9] = Cell {
            standing: Standing::Above(3),
            label: "+45".into(),
            about: "Monday, 9 am: <45% more".into(),
        };
        day[10] = Cell { standing: Standing::Below(2), ..Cell::default() };
        day[11] = Cell { standing: Standing::Few, ..Cell::default() };
        let week = Week {
            days: Default::default(),
            cells: vec![day],
            hours: Vec::new(),
            words: Words::default(),
        };
        let svg = draw_week(&week, Size::Wide).inline();
        assert_eq!(svg.matches("<rect ").count(), 3);
        assert!(svg.contains("<title>Monday, 9 am: &lt;45% more</title>"), "{svg}");
        assert!(svg.contains("class=\"above s3\"") && svg.contains(">+45</text>"), "{svg}");
        assert!(svg.contains("class=\"below s2\"") && svg.matches("class=\"few\"").count() > 3);
        assert!(!draw_week(&week, Size::Narrow).inline().contains(">+45</text>"));
    }

    #[test]
    fn hatches_stay_in_their_field() {
        for ((x, y), (to_x, to_y)) in hatches((10.0, 20.0), (46.0, 42.0)) {
            for (x, y) in [(x, y), (to_x, to_y)] {
                assert!((10.0..=46.0).contains(&x) && (20.0..=42.0).contains(&y), "{x}, {y}");
            }
            assert!((x - to_x + y - to_y).abs() < 1e-9, "all slope alike");
        }
    }
}
