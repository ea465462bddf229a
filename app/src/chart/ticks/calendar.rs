//! Where hours, days, weeks, months and years begin in a zone, whatever its clocks do.

use crate::chart::ClockStep;
use crate::domain::Zone;
use chrono::{Datelike, Months, NaiveDate, NaiveTime, TimeDelta, Timelike};

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

/// From tick to tick: so many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Minutes(i64),
    Hours(usize),
    Days(i64),
    Weeks(i64),
    Months(u32),
    Years(i32),
}

/// From the finest on.
pub(super) const STEPS: [Step; 24] = [
    Step::Minutes(1),
    Step::Minutes(5),
    Step::Minutes(10),
    Step::Minutes(15),
    Step::Minutes(30),
    Step::Hours(1),
    Step::Hours(2),
    Step::Hours(3),
    Step::Hours(6),
    Step::Hours(12),
    Step::Days(1),
    Step::Days(2),
    Step::Weeks(1),
    Step::Weeks(2),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(50),
    Step::Years(200),
    Step::Years(1_000),
];

impl Step {
    /// What a tick of it is.
    pub(super) fn unit(self) -> ClockStep {
        match self {
            Self::Minutes(_) => ClockStep::Minute,
            Self::Hours(_) => ClockStep::Hour,
            Self::Days(_) => ClockStep::Day,
            Self::Weeks(_) => ClockStep::Week,
            Self::Months(_) => ClockStep::Month,
            Self::Years(_) => ClockStep::Year,
        }
    }

    /// What a tick of it is part of.
    pub(super) fn part_of(self) -> Option<ClockStep> {
        match self {
            Self::Minutes(_) | Self::Hours(_) => Some(ClockStep::Day),
            Self::Days(_) | Self::Weeks(_) | Self::Months(_) => Some(ClockStep::Year),
            Self::Years(_) => None,
        }
    }

    /// Its usual length.
    pub(super) fn seconds(self) -> i64 {
        match self {
            Self::Minutes(n) => n * MINUTE,
            Self::Hours(n) => n as i64 * HOUR,
            Self::Days(n) => n * DAY,
            Self::Weeks(n) => n * 7 * DAY,
            Self::Months(n) => i64::from(n) * 30 * DAY,
            Self::Years(n) => i64::from(n) * 365 * DAY,
        }
    }

    /// Where it begins, from `from` to `to`.
    pub(super) fn boundaries(self, from: i64, to: i64, zone: Zone) -> Vec<i64> {
        let all = match self {
            Self::Minutes(n) => sweep(from, to, n * MINUTE, zone),
            // Swept like minutes: of an hour that comes twice, both are told.
            Self::Hours(1) => sweep(from, to, HOUR, zone),
            Self::Hours(n) => hours(from, to, n, zone),
            Self::Days(n) => days(from, to, zone, |day| day % n == 0),
            // Day 0 was a Thursday.
            Self::Weeks(n) => days(from, to, zone, |day| (day + 3) % (7 * n) == 0),
            Self::Months(n) => months(from, to, zone, |date| date.month0() % n == 0),
            Self::Years(n) => years(from, to, zone, n),
        };
        all.into_iter().filter(|at| (from..=to).contains(at)).collect()
    }
}

/// Goes through the instants and keeps those at which the wall clock is on a step: right for zones
/// that are half an hour off, and across clock changes.
fn sweep(from: i64, to: i64, step: i64, zone: Zone) -> Vec<i64> {
    // Every offset in use is a multiple of a quarter of an hour.
    let stride = step.min(15 * MINUTE);
    let first = from + (-from).rem_euclid(stride);
    let is_on = |at: &i64| i64::from(zone.wall(*at).num_seconds_from_midnight()) % step == 0;
    (first..=to).step_by(stride as usize).filter(is_on).collect()
}

fn hours(from: i64, to: i64, step: usize, zone: Zone) -> Vec<i64> {
    let of_day = |day: i64| {
        let midnight =
            zone.wall(zone.start_of(day)).date().and_hms_opt(0, 0, 0).unwrap_or_default();
        (0..24).step_by(step).filter_map(move |hour| {
            let wall = midnight + TimeDelta::hours(hour);
            let at = zone.instant(wall);
            // An hour that the clock skips has no tick.
            (zone.wall(at) == wall).then_some(at)
        })
    };
    (zone.day_of(from)..=zone.day_of(to)).flat_map(of_day).collect()
}

fn days(from: i64, to: i64, zone: Zone, wanted: impl Fn(i64) -> bool) -> Vec<i64> {
    (zone.day_of(from)..=zone.day_of(to))
        .filter(|day| wanted(*day))
        .map(|day| zone.start_of(day))
        .collect()
}

fn months(from: i64, to: i64, zone: Zone, wanted: impl Fn(NaiveDate) -> bool) -> Vec<i64> {
    let first = zone.wall(from).date().with_day(1);
    std::iter::successors(first, |date| date.checked_add_months(Months::new(1)))
        .take_while(|date| *date <= zone.wall(to).date())
        .filter(|date| wanted(*date))
        .map(|date| zone.instant(date.and_time(NaiveTime::MIN)))
        .collect()
}

fn years(from: i64, to: i64, zone: Zone, step: i32) -> Vec<i64> {
    (zone.wall(from).year()..=zone.wall(to).year())
        .filter(|year| year % step == 0)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1))
        .map(|date| zone.instant(date.and_time(NaiveTime::MIN)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(zone: &str, step: Step, from: &str, to: &str, expect: &[&str]) {
        let zone = Zone::parse(zone).unwrap();
        let at = |wall: &str| zone.instant(wall.parse().unwrap());
        let walls: Vec<String> = step
            .boundaries(at(from), at(to), zone)
            .into_iter()
            .map(|at| zone.wall(at).format("%d %H:%M").to_string())
            .collect();
        assert_eq!(walls, expect);
    }

    #[test]
    fn an_hour_that_is_skipped_has_no_tick() {
        let expect = ["29 00:00", "29 01:00", "29 03:00", "29 04:00"];
        check(
            "Europe/Paris",
            Step::Hours(1),
            "2026-03-29T00:00:00",
            "2026-03-29T04:30:00",
            &expect,
        );
        let expect = ["28 18:00", "29 00:00", "29 06:00"];
        check(
            "Europe/Paris",
            Step::Hours(6),
            "2026-03-28T17:00:00",
            "2026-03-29T07:00:00",
            &expect,
        );
    }

    #[test]
    fn an_hour_that_comes_twice_has_two() {
        let expect = ["25 01:00", "25 02:00", "25 02:00", "25 03:00"];
        check(
            "Europe/Paris",
            Step::Hours(1),
            "2026-10-25T01:00:00",
            "2026-10-25T03:30:00",
            &expect,
        );
    }

    #[test]
    fn hours_are_those_of_the_zone() {
        let expect = ["01 00:00", "01 01:00"];
        check(
            "Asia/Kolkata",
            Step::Hours(1),
            "2026-01-01T00:00:00",
            "2026-01-01T01:30:00",
            &expect,
        );
    }

    #[test]
    fn weeks_begin_on_monday() {
        check(
            "Europe/Paris",
            Step::Weeks(1),
            "2026-08-18T00:00:00",
            "2026-09-02T00:00:00",
            &["24 00:00", "31 00:00"],
        );
    }

    #[test]
    fn months_and_years_begin_at_local_midnight() {
        let expect = ["01 00:00", "01 00:00", "01 00:00"];
        check(
            "America/New_York",
            Step::Months(1),
            "2026-02-10T00:00:00",
            "2026-05-02T00:00:00",
            &expect,
        );
        check(
            "America/New_York",
            Step::Years(1),
            "2026-02-10T00:00:00",
            "2027-05-02T00:00:00",
            &["01 00:00"],
        );
    }

    proptest! {
        #[test]
        fn boundaries_are_sorted_in_range_and_on_the_clock(
            from in 0_i64..4_000_000_000,
            steps in 1_i64..20,
            place in 0..STEPS.len(),
            zone in prop::sample::select(vec!["UTC", "Europe/Paris", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca"]),
        ) {
            let (step, zone) = (STEPS[place], Zone::parse(zone).unwrap());
            let to = from + steps * step.seconds();
            let boundaries = step.boundaries(from, to, zone);
            prop_assert!(boundaries.is_sorted_by(|a, b| a < b));
            for at in boundaries {
                prop_assert!((from..=to).contains(&at));
                let wall = zone.wall(at);
                prop_assert_eq!(wall.second(), 0);
                if matches!(step.unit(), ClockStep::Day | ClockStep::Week | ClockStep::Month | ClockStep::Year) {
                    prop_assert!(zone.day_of(at) != zone.day_of(at - 1));
                }
            }
        }
    }
}
