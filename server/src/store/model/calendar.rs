//! Where the days of a zone begin, kept at hand: millions of lookups in an import.

use app::domain::{Moment, Zone};

const DAY: i64 = 86_400;

/// The days of a zone, counted from 1970-01-01.
#[derive(Clone, Debug)]
pub(crate) struct Calendar {
    zone: Zone,
    first: i64,
    /// The first second of each day from `first` on.
    starts: Vec<i64>,
}

impl Calendar {
    pub(crate) fn new(zone: Zone) -> Self {
        Self { zone, first: 0, starts: Vec::new() }
    }

    /// Has the days between two instants at hand, and some beyond each end: a bare date's begins elsewhere than in UTC.
    pub(crate) fn cover(&mut self, from: i64, to: i64) {
        // No zone is further than a day from UTC.
        let (from, to) = (from.div_euclid(DAY) - 2, to.div_euclid(DAY) + 3);
        if self.starts.is_empty() {
            self.first = from;
        }
        if from < self.first {
            let earlier = (from..self.first).map(|day| self.zone.start_of(day));
            self.starts = earlier.chain(self.starts.iter().copied()).collect();
            self.first = from;
        }
        let next = self.first + length(self.starts.len());
        self.starts.extend((next..=to).map(|day| self.zone.start_of(day)));
    }

    /// The day of a covered instant.
    pub(crate) fn day_of(&self, at: i64) -> i64 {
        let mut place = usize::try_from((at - self.starts[0]) / DAY).unwrap_or_default();
        place = place.min(self.starts.len() - 1);
        while place > 0 && self.starts[place] > at {
            place -= 1;
        }
        while self.starts.get(place + 1).is_some_and(|start| *start <= at) {
            place += 1;
        }
        self.first + length(place)
    }

    /// The instant at which a total counts whose moment, as UTC tells it, is covered: of a bare date, the first second of
    /// that day in the zone.
    pub(crate) fn instant(&self, moment: Moment) -> i64 {
        if moment.has_hour() { moment.at } else { self.start_of(moment.at.div_euclid(DAY)) }
    }

    /// The first second of a covered day.
    pub(crate) fn start_of(&self, day: i64) -> i64 {
        self.starts[usize::try_from(day - self.first).unwrap_or_default()]
    }
}

fn length(days: usize) -> i64 {
    i64::try_from(days).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_agrees_with_the_zone(instants in prop::collection::vec(0..4_000_000_000_i64, 1..9)) {
            let zone = Zone::parse("Europe/Paris").unwrap();
            let mut calendar = Calendar::new(zone);
            for at in instants {
                calendar.cover(at - 1_000_000, at);
                prop_assert_eq!(calendar.day_of(at), zone.day_of(at));
                let day = calendar.day_of(at - 900_000);
                prop_assert_eq!(calendar.start_of(day), zone.start_of(day));
            }
        }
    }
}
