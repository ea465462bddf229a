//! Ticks of the clock, and what they are part of.

use super::calendar::{STEPS, Step};
use super::{Room, Tick};
use crate::chart::Labels;
use crate::domain::Zone;

/// The ticks of a part of the clock: the finest steps whose labels fit.
pub(in crate::chart) fn ticks(room: &Room, zone: Zone, labels: &dyn Labels) -> Vec<Tick> {
    let (from, to) = (room.across.from.ceil() as i64, room.across.to.floor() as i64);
    STEPS
        .into_iter()
        .filter(|step| (to - from) / step.seconds() <= room.columns as i64 + 1)
        .map(|step| label(step, &step.boundaries(from, to, zone), zone, labels))
        .find(|ticks| !ticks.is_empty() && room.holds(ticks))
        .unwrap_or_default()
}

/// Labels ticks, and says under the first one, and wherever it changes, what they are part of.
fn label(step: Step, boundaries: &[i64], zone: Zone, labels: &dyn Labels) -> Vec<Tick> {
    let mut last = None;
    let tick = |at: &i64| {
        let local = zone.wall(*at);
        let label = labels.clock(local, step.unit());
        let below = step.part_of().map(|whole| labels.clock(local, whole)).filter(|whole| {
            let is_new = last.as_ref() != Some(whole) && *whole != label;
            last = Some(whole.clone());
            is_new
        });
        Tick { at: *at as f64, label, below }
    };
    boundaries.iter().map(tick).collect()
}
