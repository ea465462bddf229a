//! Totals -> what was gained per hour between them: steps, since nobody saw what happened in
//! between.

use super::trace::{Mark, Trace};

const HOUR: f64 = 3_600.0;

/// Turns totals into gains per hour. Each interval between two exact totals of known hour is one
/// step, and is stopped at where it ends.
pub(super) fn per_hour(traces: Vec<Trace>) -> Vec<Trace> {
    traces.into_iter().map(steps).collect()
}

fn steps(trace: Trace) -> Trace {
    let exact: Vec<Mark> =
        trace.marks.into_iter().filter(|mark| mark.is_exact() && mark.is_sharp()).collect();
    let mut marks = Vec::with_capacity(exact.len());
    let mut corners = Vec::with_capacity(2 * exact.len());
    for pair in exact.windows(2).filter(|pair| pair[0].to < pair[1].from) {
        let rate = (pair[1].y - pair[0].y) / (pair[1].from - pair[0].to) * HOUR;
        corners.extend([(pair[0].to, rate), (pair[1].from, rate)]);
        marks.push(Mark { y: rate, ..pair[1] });
    }
    Trace { marks, corners, marked: false, ..trace }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Relation;

    #[test]
    fn a_gain_is_spread_over_its_interval() {
        let mark =
            |x: f64, y| Mark { at: 0, from: x, to: x, y, relation: Relation::Exact, about: None };
        let trace = Trace {
            look: 1,
            key: "likes",
            marks: vec![mark(0.0, 0.0), mark(1_800.0, 50.0), mark(9_000.0, 40.0)],
            corners: Vec::new(),
            marked: true,
            falls: true,
        };
        let steps = steps(trace);
        assert_eq!(
            steps.corners,
            [(0.0, 100.0), (1_800.0, 100.0), (1_800.0, -5.0), (9_000.0, -5.0)]
        );
    }
}
