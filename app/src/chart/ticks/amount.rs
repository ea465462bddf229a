//! Ticks of the vertical axis, and where it begins and ends.

use crate::scale::{Curve, Mapping};

/// The vertical axis: what it shows and where it is labelled.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::chart) struct Levels {
    /// The shown part.
    pub(in crate::chart) up: Mapping,
    /// The labelled values, from below.
    pub(in crate::chart) at: Vec<f64>,
}

/// A part of the axis that nobody sees.
const UNSEEN: f64 = 0.02;

/// Even steps of 1, 2 or 5 and zeros, with zero among them, none smaller than `least`.
pub(in crate::chart) fn steps(values: impl Iterator<Item = f64>, rows: f64, least: f64) -> Levels {
    let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), y| (low.min(y), high.max(y)));
    let high = if low < high { high } else { 1.0 };
    // A fall too small to be seen costs no room below zero.
    let low = if -low < UNSEEN * high { 0.0 } else { low };
    let step = round_up((high - low) / rows).max(least);
    let (bottom, top) = ((low / step).floor(), (high / step).ceil());
    let at = (bottom as i64..=top as i64).map(|n| n as f64 * step).collect();
    Levels { up: Mapping::new(Curve::Linear, bottom * step, top * step), at }
}

/// Even steps of 1, 2 or 5 and zeros around the values, none smaller than 1: zero is among them only where it is near.
pub(in crate::chart) fn around(values: impl Iterator<Item = f64>, rows: f64) -> Levels {
    let ends = values.map(|y| (y, y)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
    let (low, high) = ends.unwrap_or((0.0, 1.0));
    let step = round_up(((high - low) / rows).max(1.0));
    let (bottom, top) = ((low / step).floor(), (high / step).ceil());
    let top = top.max(bottom + 1.0);
    let at = (bottom as i64..=top as i64).map(|n| n as f64 * step).collect();
    Levels { up: Mapping::new(Curve::Linear, bottom * step, top * step), at }
}

/// Quarters of a whole, and as many more as a share above it needs.
pub(in crate::chart) fn quarters(values: impl Iterator<Item = f64>) -> Levels {
    const QUARTER: f64 = 0.25;
    const WHOLE: i64 = 4;
    const MOST: i64 = 8;
    let high = values.fold(1.0_f64, f64::max);
    // A peak too small to be seen over the whole costs no room above it.
    let quarters = ((high - UNSEEN) / QUARTER).ceil() as i64;
    if quarters > MOST {
        return steps(std::iter::once(high), 4.0, 1.0);
    }
    let quarters = quarters.max(WHOLE);
    let at = (0..=quarters).map(|n| n as f64 * QUARTER).collect();
    Levels { up: Mapping::new(Curve::Linear, 0.0, quarters as f64 * QUARTER), at }
}

/// A second axis on the lines of a first one, from zero: its step is the least that lets it reach all its values
/// on as many lines.
pub(in crate::chart) fn on_the_lines(
    first: &Levels,
    values: impl Iterator<Item = f64>,
) -> Vec<f64> {
    const ROUND: [f64; 10] = [1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0];
    let rows = first.at.len().saturating_sub(1).max(1);
    let wanted = (values.fold(0.0_f64, f64::max) / rows as f64).max(1.0);
    let unit = decade(wanted);
    let steps = ROUND.map(|n| n * unit).into_iter();
    let step = steps.into_iter().find(|n| *n >= wanted * (1.0 - 1e-9)).unwrap_or(10.0 * unit);
    (0..=rows).map(|n| n as f64 * step).collect()
}

/// Even ratios: decades, and 2 and 5 between them where there are few. Zero has no place among
/// them.
pub(in crate::chart) fn ratios(values: impl Iterator<Item = f64>) -> Levels {
    let (low, high) = values
        .filter(|y| *y > 0.0)
        .fold((f64::INFINITY, 0.0_f64), |(low, high), y| (low.min(y), high.max(y)));
    let (low, high) = if low <= high { (low, high) } else { (1.0, 10.0) };
    let few = high / low < 40.0;
    let from = if few { round_down(low) } else { decade(low) };
    let top = round_up(high);
    let to = if from < top { top } else { round_up(from * 1.5) };
    let decades = (to / from).log10();
    let every = (decades / 6.0).ceil().max(1.0) as usize;
    let whole = std::iter::successors(Some(decade(from)), |at| Some(at * 10.0))
        .take_while(|at| *at <= to * 1.001);
    let is_in = |at: &f64| (from * 0.999..=to * 1.001).contains(at);
    let at: Vec<f64> = match to / from {
        // From 50 to 100, or the like: there is nothing but tens between.
        ratio if ratio < 3.0 => {
            whole.flat_map(|at| (1..10).map(move |n| f64::from(n) * at)).filter(is_in).collect()
        }
        _ if few => whole.flat_map(|at| [at, 2.0 * at, 5.0 * at]).filter(is_in).collect(),
        _ => whole.step_by(every).collect(),
    };
    Levels { up: Mapping::new(Curve::Log, from, to), at }
}

fn decade(value: f64) -> f64 {
    // A hair more, since log10(1000) is a hair below 3 on some machines.
    10_f64.powf((value.log10() + 1e-9).floor())
}

/// The next of 1, 2, 5, 10, … that is not below.
fn round_up(value: f64) -> f64 {
    let unit = decade(value);
    [1.0, 2.0, 5.0]
        .map(|n| n * unit)
        .into_iter()
        .find(|n| *n >= value * (1.0 - 1e-9))
        .unwrap_or(10.0 * unit)
}

/// The next of 1, 2, 5, 10, … that is not above.
fn round_down(value: f64) -> f64 {
    let unit = decade(value);
    [5.0, 2.0].map(|n| n * unit).into_iter().find(|n| *n <= value * (1.0 + 1e-9)).unwrap_or(unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(levels: &Levels, expect: &[f64]) {
        assert_eq!(levels.at, expect, "{levels:?}");
    }

    #[test]
    fn totals_begin_at_zero() {
        check(&steps([18_500.0, 17_900.0].into_iter(), 4.0, 1.0), &[0.0, 5e3, 1e4, 1.5e4, 2e4]);
        check(&steps([3.0].into_iter(), 4.0, 1.0), &[0.0, 1.0, 2.0, 3.0]);
        check(&steps([0.0].into_iter(), 4.0, 1.0), &[0.0, 1.0]);
        check(&steps(std::iter::empty(), 4.0, 1.0), &[0.0, 1.0]);
    }

    #[test]
    fn a_level_begins_near_its_values() {
        check(
            &around([124_370.0, 123_810.0].into_iter(), 4.0),
            &[123_800.0, 124_000.0, 124_200.0, 124_400.0],
        );
        check(&around([7.0].into_iter(), 4.0), &[7.0, 8.0]);
        check(&around(std::iter::empty(), 4.0), &[0.0, 1.0]);
    }

    #[test]
    fn rates_have_fractions_and_fall_below_zero() {
        check(&steps([0.2, -0.1].into_iter(), 2.0, 0.0), &[-0.2, 0.0, 0.2]);
    }

    #[test]
    fn shares_are_quarters_of_the_whole() {
        check(&quarters([0.2, 1.0].into_iter()), &[0.0, 0.25, 0.5, 0.75, 1.0]);
        check(&quarters([1.01].into_iter()), &[0.0, 0.25, 0.5, 0.75, 1.0]);
        check(&quarters([1.3].into_iter()), &[0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5]);
        check(&quarters([37.0].into_iter()), &[0.0, 10.0, 20.0, 30.0, 40.0]);
    }

    #[test]
    fn a_second_axis_has_the_lines_of_the_first() {
        let first = steps([18_500.0].into_iter(), 4.0, 1.0);
        let second = |most: f64| on_the_lines(&first, [most, 3.0].into_iter());
        assert_eq!(second(1.1e6), [0.0, 3e5, 6e5, 9e5, 1.2e6]);
        assert_eq!(second(0.0), [0.0, 1.0, 2.0, 3.0, 4.0]);
    }

    #[test]
    fn ratios_are_decades() {
        check(&ratios([12.0, 18_500.0].into_iter()), &[10.0, 100.0, 1_000.0, 10_000.0]);
        check(&ratios([700.0, 900.0].into_iter()), &[500.0, 600.0, 700.0, 800.0, 900.0, 1_000.0]);
        check(&ratios([1.0].into_iter()), &[1.0, 2.0]);
        check(&ratios([0.0].into_iter()), &[1.0, 2.0, 5.0, 10.0]);
    }

    proptest! {
        #[test]
        fn all_values_are_shown(values in prop::collection::vec(0.0..1e15, 1..20), rows in 2.0..6.0) {
            for levels in [steps(values.iter().copied(), rows, 1.0), ratios(values.iter().copied())] {
                prop_assert!(levels.at.is_sorted_by(|a, b| a < b));
                prop_assert!((1..=10).contains(&levels.at.len()), "{levels:?}");
                for value in values.iter().filter(|value| **value > 0.0) {
                    prop_assert!((-1e-6..=1.0 + 1e-6).contains(&levels.up.part(*value)));
                }
            }
        }
    }
}
