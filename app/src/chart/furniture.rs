//! What stands around the lines: levels, the shaded stretch, the base line and its labels.

use super::class::{Class, Role};
use super::layout::{BELOW, BESIDE, Plot, ROW, fine};
use super::marks::Drawn;
use super::measure;
use super::ticks::{self, Levels, Room, Tick};
use super::{Labels, Size, Spec};
use crate::domain::Moment;
use crate::query::Axis;
use plotters::element::{PathElement, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoTextStyle, TextStyle};

/// The shaded stretch, in the units of the axis.
pub(super) fn bracket(spec: &Spec, axis: Axis) -> Option<(f64, f64)> {
    let bracket = spec.bracket.as_ref()?;
    let birth = match axis {
        Axis::Age => 0,
        Axis::Clock => spec.published.filter(|moment: &Moment| moment.has_hour())?.at,
    };
    Some(((birth + bracket.low) as f64, (birth + bracket.high) as f64))
}

/// The labels below, and where the middle of each stands.
pub(super) fn columns(
    plot: &Plot,
    size: Size,
    spec: &Spec,
    axis: Axis,
    labels: &dyn Labels,
) -> Vec<(Tick, f64)> {
    let room = Room {
        across: plot.across,
        left: plot.frame.left,
        right: plot.frame.right,
        width: plot.frame.canvas.0,
        columns: size.columns(),
    };
    let ticks = match axis {
        Axis::Age => ticks::age::ticks(&room, labels),
        Axis::Clock => ticks::clock::ticks(&room, spec.zone, labels),
    };
    ticks.into_iter().map(|tick| (room.place(&tick).0, tick)).map(|(x, tick)| (tick, x)).collect()
}

/// Levels and their labels.
pub(super) fn grid(body: &mut String, plot: &Plot, levels: &Levels, labels: &[String]) -> Drawn {
    let (root, area) = plot.layer(body);
    for (level, label) in levels.at.iter().zip(labels) {
        // The base line is drawn for itself; where values fall below zero, zero stands out like it.
        let role = if *level == 0.0 { Role::Axis } else { Role::Grid };
        if *level > plot.up.from {
            let ends = [(plot.across.from, *level), (plot.across.to, *level)];
            area.draw(&PathElement::new(ends, role.plain().stroke()))?;
        }
        let place = (fine(plot.frame.left - BESIDE), fine(plot.y(*level)));
        root.draw(&Text::new(
            label.as_str(),
            place,
            text(Role::Tick.plain(), HPos::Right, VPos::Center),
        ))?;
    }
    Ok(())
}

/// The shaded stretch, and its name over it.
pub(super) fn shade(
    body: &mut String,
    plot: &Plot,
    spec: &Spec,
    bracket: Option<(f64, f64)>,
) -> Drawn {
    let (Some((low, high)), Some(label)) = (bracket, &spec.bracket) else {
        return Ok(());
    };
    let (root, area) = plot.layer(body);
    let corners = [(low, plot.up.from), (high, plot.up.to)];
    area.draw(&Rectangle::new(corners, Role::Bracket.plain().fill()))?;
    let half = measure::width(&label.label, measure::Weight::Regular, measure::SIZE) / 2.0;
    let middle = f64::midpoint(plot.x(low), plot.x(high));
    let x = middle.min(plot.frame.canvas.0 - half).max(half);
    let place = (fine(x), fine(plot.frame.top - 7.0));
    let style = text(Role::BracketLabel.plain(), HPos::Center, VPos::Bottom);
    root.draw(&Text::new(label.label.as_str(), place, style))
}

/// The base line, with a short mark over each label.
pub(super) fn base(body: &mut String, plot: &Plot, columns: &[(Tick, f64)]) -> Drawn {
    const MARK: f64 = 5.0;
    let (root, _) = plot.layer(body);
    let frame = plot.frame;
    let axis = Role::Axis.plain().stroke();
    let at = |x: f64, y: f64| (fine(x), fine(y));
    root.draw(&PathElement::new(
        vec![at(frame.left, frame.bottom), at(frame.right, frame.bottom)],
        axis,
    ))?;
    let style = text(Role::Tick.plain(), HPos::Center, VPos::Top);
    for (tick, x) in columns {
        let foot = plot.x(tick.at);
        root.draw(&PathElement::new(
            vec![at(foot, frame.bottom), at(foot, frame.bottom + MARK)],
            axis,
        ))?;
        let rows = [Some(&tick.label), tick.below.as_ref()];
        for (n, label) in rows.into_iter().enumerate() {
            let Some(label) = label else { continue };
            let place = at(*x, frame.bottom + BELOW + n as f64 * ROW);
            root.draw(&Text::new(label.as_str(), place, style.clone()))?;
        }
    }
    Ok(())
}

/// A text in one of the classes.
pub(super) fn text(class: Class, h: HPos, v: VPos) -> TextStyle<'static> {
    // The family is the style sheet's; plotters only asks for one.
    let font = ("sans-serif", measure::SIZE * super::backend::FINE);
    TextStyle { color: class.colour().to_backend_color(), ..font.into_text_style(&(0, 0)) }
        .pos(Pos::new(h, v))
}
