//! Marks on lines: one shape a series, and one sign a relation, so that nothing is told by colour
//! alone.

use super::class::{Class, Role};
use super::layout::{Area, Plot, fine};
use super::trace::{Mark, Trace};
use crate::domain::Relation;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::element::{Circle, EmptyElement, PathElement, Polygon, Rectangle};
use std::convert::Infallible;

/// What drawing gives back.
pub(super) type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// Draws the marks of a series that are shown.
pub(super) fn draw(area: &Area, plot: &Plot, trace: &Trace, shown: &[&Mark]) -> Drawn {
    for mark in thinned(plot, shown) {
        match mark.relation {
            Relation::Exact => exact(area, plot, trace, mark)?,
            relation => bound(area, plot, trace.look, mark, relation)?,
        }
    }
    if trace.falls { falls(area, plot, trace, shown) } else { Ok(()) }
}

/// All marks, or where they would run together some of them, far apart; signs of bounds always
/// stay.
fn thinned<'a>(plot: &'a Plot, shown: &'a [&'a Mark]) -> impl Iterator<Item = &'a Mark> {
    const ROOMY: f64 = 7.0;
    const APART: f64 = 64.0;
    let width = plot.frame.right - plot.frame.left;
    let apart = if shown.len() as f64 * ROOMY <= width { 0.0 } else { APART };
    let mut last = f64::NEG_INFINITY;
    shown.iter().copied().filter(move |mark| {
        let x = plot.x(mark.middle());
        let stays = !mark.is_exact() || x - last >= apart;
        if stays {
            last = x;
        }
        stays
    })
}

fn exact(area: &Area, plot: &Plot, trace: &Trace, mark: &Mark) -> Drawn {
    if !mark.is_sharp() {
        return area.draw(&PathElement::new(
            vec![(mark.from, mark.y), (mark.to, mark.y)],
            Class::of(Role::Day, trace.look).stroke(),
        ));
    }
    if plot.up.part(mark.y) < 0.0 {
        return zero(area, plot, trace.look, mark);
    }
    let (place, style) = (EmptyElement::at((mark.from, mark.y)), Class::of(Role::Dot, trace.look));
    match trace.look {
        2 => area.draw(&(place + Rectangle::new([(-29, -29), (29, 29)], style.fill()))),
        3 => area.draw(
            &(place + Polygon::new(vec![(0, -40), (40, 0), (0, 40), (-40, 0)], style.fill())),
        ),
        4 => area.draw(&(place + Polygon::new(vec![(0, -40), (37, 27), (-37, 27)], style.fill()))),
        5 => area.draw(&(place + Circle::new((0, 0), 34, style.stroke()))),
        6 => {
            let cross = vec![(-30, -30), (30, 30), (0, 0), (30, -30), (-30, 30)];
            area.draw(&(place + PathElement::new(cross, style.stroke())))
        }
        7 => area.draw(&(place + Rectangle::new([(-29, -29), (29, 29)], style.stroke()))),
        8 => {
            let diamond = vec![(0, -40), (40, 0), (0, 40), (-40, 0), (0, -40)];
            area.draw(&(place + PathElement::new(diamond, style.stroke())))
        }
        9 => {
            let plus = vec![(0, -38), (0, 38), (0, 0), (38, 0), (-38, 0)];
            area.draw(&(place + PathElement::new(plus, style.stroke())))
        }
        10 => {
            let triangle = vec![(0, -40), (37, 27), (-37, 27), (0, -40)];
            area.draw(&(place + PathElement::new(triangle, style.stroke())))
        }
        11 => {
            area.draw(&(place + Polygon::new(vec![(0, 40), (37, -27), (-37, -27)], style.fill())))
        }
        12 => area.draw(&(place + Rectangle::new([(-12, -42), (12, 42)], style.fill()))),
        _ => area.draw(&(place + Circle::new((0, 0), 32, style.fill()))),
    }
}

/// A zero where the axis has none: an open ring on the floor.
fn zero(area: &Area, plot: &Plot, look: u8, mark: &Mark) -> Drawn {
    let place = EmptyElement::at((mark.from, plot.up.from));
    area.draw(&(place + Circle::new((0, 0), 32, Class::of(Role::Zero, look).stroke())))
}

/// A level with an arrow towards where the truth lies, or an upright over what "about" allows.
fn bound(area: &Area, plot: &Plot, look: u8, mark: &Mark, relation: Relation) -> Drawn {
    const ARROW: i32 = 130;
    const LEAST: i32 = 60;
    let style = Class::of(Role::Bound, look).stroke();
    let half = (fine(plot.x(mark.to) - plot.x(mark.from)) / 2).max(60);
    let place = EmptyElement::at((mark.middle(), mark.y));
    let level = [(-half, 0), (half, 0), (0, 0)];
    let arrow = |tip: i32| {
        let barb = tip - 40 * tip.signum();
        [(0, tip), (-32, barb), (0, tip), (32, barb)]
    };
    let path = match (relation, mark.about) {
        (Relation::AtLeast, _) => [&level[..], &arrow(-ARROW)].concat(),
        (Relation::About, Some((low, high))) => {
            let reach = |y: f64| fine(plot.y(y) - plot.y(mark.y));
            let (top, bottom) = (reach(high).min(-LEAST), reach(low).max(LEAST));
            let cap = |y: i32| [(0, y), (-32, y), (32, y), (0, y)];
            [&level[..], &cap(top), &cap(bottom)].concat()
        }
        // Near the base line a short arrow, so that it does not point into the labels below.
        _ => [&level[..], &arrow(ARROW.min(fine(plot.frame.bottom - plot.y(mark.y))).max(LEAST))]
            .concat(),
    };
    area.draw(&(place + PathElement::new(path, style)))
}

/// A small wedge under each exact total that was lower than the one before; one for many that stand
/// together.
fn falls(area: &Area, plot: &Plot, trace: &Trace, shown: &[&Mark]) -> Drawn {
    const APART: f64 = 9.0;
    let exact: Vec<&&Mark> = shown.iter().filter(|mark| mark.is_exact()).collect();
    let style = Class::of(Role::Fall, trace.look).fill();
    let mut last = f64::NEG_INFINITY;
    for pair in exact.windows(2).filter(|pair| pair[1].y < pair[0].y) {
        let (x, y) = (pair[1].middle(), pair[1].y);
        if plot.x(x) - last < APART {
            continue;
        }
        last = plot.x(x);
        area.draw(
            &(EmptyElement::at((x, y)) + Polygon::new(vec![(-40, 75), (40, 75), (0, 135)], style)),
        )?;
    }
    Ok(())
}
