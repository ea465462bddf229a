//! A second vertical axis: for those who saw a post, of whom there are so many that the reactions beside them would
//! be a line on the floor. It begins at zero and stands on the lines of the first, and both are named.

use super::Spec;
use super::class::Role;
use super::extent::Height;
use super::furniture::text;
use super::layout::{BESIDE, Plot, fine};
use super::marks::Drawn;
use super::measure::{self, Weight};
use super::ticks::Levels;
use crate::query::Scale;
use plotters::element::Text;
use plotters::style::text_anchor::{HPos, VPos};

/// Which lines stand on it: those of the kind that the first line is not.
pub(super) fn lines(spec: &Spec, height: Height) -> Vec<bool> {
    let first = spec.series.first().is_some_and(|line| line.metric.is_audience());
    let is_asked = height == Height::Totals(Scale::Two);
    spec.series.iter().map(|line| is_asked && line.metric.is_audience() != first).collect()
}

/// Its labels, and over either axis what stands on it; nothing where there is one axis.
pub(super) fn axis(
    body: &mut String,
    plot: &Plot,
    spec: &Spec,
    levels: &Levels,
    labels: &[String],
) -> Drawn {
    if labels.is_empty() {
        return Ok(());
    }
    let (root, _) = plot.layer(body);
    let tick = |h| text(Role::Tick.plain(), h, VPos::Center);
    for (level, label) in levels.at.iter().zip(labels) {
        let place = (fine(plot.frame.right + BESIDE), fine(plot.y(*level)));
        root.draw(&Text::new(label.as_str(), place, tick(HPos::Left)))?;
    }
    let (row, edge) = (fine(measure::SIZE / 2.0), plot.frame.right + plot.frame.second);
    let is_second = lines(spec, Height::Totals(spec.scale));
    let named = |second| names(spec, &is_second, second, edge / 2.0 - BESIDE);
    root.draw(&Text::new(named(false), (0, row), tick(HPos::Left)))?;
    root.draw(&Text::new(named(true), (fine(edge), row), tick(HPos::Right)))
}

/// The names of an axis' lines: as many as there is room for.
fn names(spec: &Spec, is_second: &[bool], second: bool, room: f64) -> String {
    let lines = spec.series.iter().zip(is_second).filter(|(_, is)| **is == second);
    let mut names: Vec<&str> = lines.map(|(line, _)| line.name.as_str()).collect();
    let all = names.len();
    loop {
        let more = if names.len() < all { ", …" } else { "" };
        let said = format!("{}{more}", names.join(", "));
        if measure::width(&said, Weight::Regular, measure::SIZE) <= room || names.len() < 2 {
            return said;
        }
        names.pop();
    }
}
