//! Ticks of the axis of age: the ages that people speak of.

use super::{Room, Tick};
use crate::chart::Labels;

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
const YEAR: i64 = 365 * DAY;

/// Ages, and how much each is wanted: 0 first.
const LADDER: [(i64, u8); 24] = [
    (0, 3),
    (MINUTE, 3),
    (5 * MINUTE, 1),
    (15 * MINUTE, 2),
    (30 * MINUTE, 4),
    (HOUR, 0),
    (3 * HOUR, 2),
    (6 * HOUR, 1),
    (12 * HOUR, 2),
    (DAY, 0),
    (2 * DAY, 2),
    (4 * DAY, 4),
    (7 * DAY, 0),
    (14 * DAY, 2),
    (30 * DAY, 1),
    (90 * DAY, 2),
    (180 * DAY, 3),
    (YEAR, 0),
    (2 * YEAR, 2),
    (5 * YEAR, 2),
    (10 * YEAR, 1),
    (100 * YEAR, 1),
    (1_000 * YEAR, 1),
    (10_000 * YEAR, 1),
];

/// Even steps, for a part of the axis that holds few ages of the ladder.
const STEPS: [i64; 19] = [
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    30 * DAY,
    90 * DAY,
    180 * DAY,
    YEAR,
];

/// As few labels as this make an axis hard to read.
const FEW: usize = 3;

/// The ticks of a part of the axis, by age.
pub(in crate::chart) fn ticks(room: &Room, labels: &dyn Labels) -> Vec<Tick> {
    let ladder = rungs(room, labels);
    if ladder.len() >= FEW { ladder } else { even(room, labels).unwrap_or(ladder) }
}

/// The last rung of the ladder up to `from` and the first one from `to` on; around a lone age the
/// second ones, so that it stands among some rungs.
pub(in crate::chart) fn around(from: f64, to: f64) -> (f64, f64) {
    let beyond = usize::from(from >= to);
    let ages = || LADDER.iter().map(|(age, _)| *age as f64);
    let before = ages().rev().filter(|age| *age <= from).nth(beyond).unwrap_or(0.0);
    let after = ages().filter(|age| *age >= to).nth(beyond).unwrap_or(to * 2.0);
    (before, after)
}

/// The rungs that fit, the most wanted first.
fn rungs(room: &Room, labels: &dyn Labels) -> Vec<Tick> {
    let mut wanted: Vec<(i64, u8)> =
        LADDER.into_iter().filter(|(age, _)| room.across.holds(*age as f64)).collect();
    wanted.sort_by_key(|(_, rank)| *rank);
    let mut ticks: Vec<Tick> = Vec::new();
    for (age, _) in wanted {
        let tick = tick(age, labels);
        if ticks.len() < room.columns && ticks.iter().all(|other| room.apart(other, &tick)) {
            ticks.push(tick);
        }
    }
    ticks.sort_by(|a, b| a.at.total_cmp(&b.at));
    ticks
}

/// The finest even steps that fit, when there are at least two.
fn even(room: &Room, labels: &dyn Labels) -> Option<Vec<Tick>> {
    let (from, to) = (room.across.from.ceil() as i64, room.across.to.floor() as i64);
    STEPS
        .into_iter()
        .filter(|step| (to - from) / step <= room.columns as i64)
        .map(|step| {
            let first = from + (-from).rem_euclid(step);
            (first..=to).step_by(step as usize).map(|age| tick(age, labels)).collect()
        })
        .find(|ticks: &Vec<Tick>| room.holds(ticks))
        .filter(|ticks| ticks.len() > 1)
}

fn tick(age: i64, labels: &dyn Labels) -> Tick {
    Tick { at: age as f64, label: labels.age(age), below: None }
}
