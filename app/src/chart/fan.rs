//! A post's line among what is usual: areas behind it, quiet lines beside it, all by age.

use super::class::Role;
use super::layout::Plot;
use super::marks::Drawn;
use super::trace::Trace;
use super::{Line, Spec};
use plotters::element::Polygon;

/// What a line is drawn among.
#[derive(Clone, Debug, Default)]
pub struct Fan {
    /// Areas, the widest first: an age in seconds, the lower and the upper end there.
    pub areas: Vec<Vec<(i64, f64, f64)>>,
    /// Lines that step back behind the post's own.
    pub lines: Vec<Quiet>,
}

/// A line that steps back.
#[derive(Clone, Debug)]
pub struct Quiet {
    /// Its name at its end; may be empty.
    pub name: String,
    /// Ages in seconds, and totals.
    pub points: Vec<(i64, f64)>,
}

impl Fan {
    /// The chart with a nameable line for each quiet one, and their traces.
    pub(super) fn beside(&self, spec: &Spec, mut own: Vec<Trace>) -> (Spec, Vec<Trace>) {
        let mut spec = spec.clone();
        let Some(metric) = spec.series.first().map(|line| line.metric) else { return (spec, own) };
        for quiet in &self.lines {
            let (name, end_label) = (quiet.name.clone(), String::new());
            spec.series.push(Line { metric, name, end_label, points: Vec::new() });
            let corners = quiet.points.iter().map(|(age, total)| (*age as f64, *total)).collect();
            let marks = Vec::new();
            own.push(Trace {
                look: 0,
                key: metric.key(),
                marks,
                corners,
                marked: false,
                falls: false,
            });
        }
        (spec, own)
    }

    /// The same with every total so many times as high.
    #[must_use]
    pub fn times(mut self, factor: f64) -> Self {
        for (_, low, high) in self.areas.iter_mut().flatten() {
            *low *= factor;
            *high *= factor;
        }
        for (_, total) in self.lines.iter_mut().flat_map(|line| &mut line.points) {
            *total *= factor;
        }
        self
    }

    /// Draws the areas.
    pub(super) fn shade(&self, body: &mut String, plot: &Plot) -> Drawn {
        let (_, area) = plot.layer(body);
        for (place, ages) in self.areas.iter().enumerate() {
            let role = if place == 0 { Role::Band } else { Role::InnerBand };
            let low = ages.iter().map(|(age, low, _)| (*age as f64, *low));
            let high = ages.iter().rev().map(|(age, _, high)| (*age as f64, *high));
            area.draw(&Polygon::new(low.chain(high).collect::<Vec<_>>(), role.plain().fill()))?;
        }
        Ok(())
    }
}
