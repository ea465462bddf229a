//! What merged totals tell: one set of totals a moment, in order of time.

use super::{Amounts, Metric, MetricSet, Moment, Series};

/// The metrics that some moment knows.
pub(super) fn known(totals: &[(Moment, Amounts)]) -> MetricSet {
    totals.iter().fold(MetricSet::EMPTY, |set, (_, amounts)| set.union(amounts.known()))
}

/// The curve of one metric.
pub(super) fn series(totals: &[(Moment, Amounts)], metric: Metric) -> Series {
    let points = totals.iter();
    Series::new(metric, points.filter_map(|(at, amounts)| Some((*at, amounts.get(metric)?))))
}

/// The last known total of each metric, and the moment of the last observation.
pub(super) fn latest(totals: &[(Moment, Amounts)]) -> Option<(Moment, Amounts)> {
    let (moment, _) = *totals.last()?;
    let mut latest = Amounts::EMPTY;
    for (_, amounts) in totals {
        latest.overlay(amounts);
    }
    Some((moment, latest))
}
