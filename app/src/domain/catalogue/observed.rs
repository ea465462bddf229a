//! The last moment of many that posts were observed at.

use crate::domain::{Moment, Zone};

/// The last second, and the last day of which no hour is known: in which order these come hangs on the zone.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LastObserved {
    second: Option<i64>,
    day: Option<i64>,
}

impl LastObserved {
    /// Adds a moment.
    #[inline]
    pub(super) fn add(&mut self, moment: Moment) {
        let last = if moment.has_hour() { &mut self.second } else { &mut self.day };
        *last = (*last).max(Some(moment.at));
    }

    /// Adds those of others.
    pub(super) fn join(&mut self, other: Self) {
        self.second = self.second.max(other.second);
        self.day = self.day.max(other.day);
    }

    /// The last day in a zone, counted from 1970-01-01.
    pub(super) fn day(self, zone: Zone) -> Option<i64> {
        let second = self.second.map(|at| zone.day_at(Moment::second(at)));
        second.max(self.day.map(|at| zone.day_at(Moment::day(at))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_seconds_are_compared_as_days() {
        let zone = Zone::parse("Europe/Paris").unwrap();
        let midnight = 20_666 * 86_400;
        let mut last = LastObserved::default();
        assert_eq!(last.day(zone), None);
        last.add(Moment::day(midnight));
        // It is already the next day in Paris.
        last.add(Moment::second(midnight - 3_600));
        assert_eq!(last.day(zone), Some(20_666));
        let mut other = LastObserved::default();
        other.add(Moment::second(midnight + 86_399));
        last.join(other);
        assert_eq!(last.day(zone), Some(20_667));
    }
}
