//! When: an instant with the precision to which it is known, and the zone in which people read it.

use chrono::{
    DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// To what an instant is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Precision {
    /// To the second, or to the minute.
    #[default]
    Second,
    /// Only to the day; the instant stands for some moment of it.
    Day,
}

/// An instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// UTC, in seconds since 1970. For [`Precision::Day`] the day's first second in UTC.
    pub at: i64,
    /// To what it is known.
    pub precision: Precision,
}

impl Moment {
    /// A moment known to the second.
    pub fn second(at: i64) -> Self {
        Self { at, precision: Precision::Second }
    }

    /// A day, by any second of it (UTC).
    pub fn day(at: i64) -> Self {
        Self { at: at - at.rem_euclid(86_400), precision: Precision::Day }
    }

    /// As ISO 8601 writes it, in UTC; a bare date where the hour is not known.
    pub fn iso(self) -> String {
        let format = if self.has_hour() { "%Y-%m-%dT%H:%M:%SZ" } else { "%Y-%m-%d" };
        Zone::UTC.wall(self.at).format(format).to_string()
    }

    /// Whether the hour is known.
    #[inline]
    pub fn has_hour(self) -> bool {
        self.precision == Precision::Second
    }
}

/// The zone of a workspace: how its days begin and its clocks read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "&str", try_from = "String")]
pub struct Zone(Tz);

impl From<Zone> for &str {
    fn from(zone: Zone) -> Self {
        zone.name()
    }
}

impl TryFrom<String> for Zone {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Self::parse(&name).ok_or(name)
    }
}

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self(Tz::UTC);

    /// A zone of the IANA database, such as `Europe/Paris`.
    pub fn parse(name: &str) -> Option<Self> {
        name.parse().ok().map(Self)
    }

    /// Its name in the IANA database.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The city of its name, for people: `Paris`; `UTC` where there is none.
    pub fn city(self) -> String {
        self.name().rsplit('/').next().unwrap_or_default().replace('_', " ")
    }

    /// The wall clock at an instant; instants that no calendar holds are brought to its ends.
    pub fn wall(self, at: i64) -> NaiveDateTime {
        const FAR: i64 = 200_000_000_000;
        let utc = DateTime::from_timestamp(at.clamp(-FAR, FAR), 0).unwrap_or_default();
        utc.with_timezone(&self.0).naive_local()
    }

    /// The day at an instant, counted from 1970-01-01.
    pub fn day_of(self, at: i64) -> i64 {
        i64::from(self.wall(at).date().num_days_from_ce()) - EPOCH_DAYS_FROM_CE
    }

    /// The day of a moment, counted from 1970-01-01: a bare date is that day in every zone.
    pub fn day_at(self, moment: Moment) -> i64 {
        if moment.has_hour() { self.day_of(moment.at) } else { moment.at.div_euclid(86_400) }
    }

    /// The first second of a day counted from 1970-01-01.
    pub fn start_of(self, day: i64) -> i64 {
        let date = i32::try_from(day + EPOCH_DAYS_FROM_CE)
            .ok()
            .and_then(NaiveDate::from_num_days_from_ce_opt)
            .unwrap_or_default();
        self.instant(date.and_time(NaiveTime::MIN))
    }

    /// The instant of a wall clock. Of a time that comes twice, the first; of one that a clock change
    /// skips, the first second after the gap.
    pub fn instant(self, wall: NaiveDateTime) -> i64 {
        self.instant_once(wall).0
    }

    /// The [instant](Zone::instant) of a wall clock, and whether the clock shows that time exactly once: no
    /// change skips or repeats it.
    pub fn instant_once(self, wall: NaiveDateTime) -> (i64, bool) {
        match self.0.from_local_datetime(&wall) {
            LocalResult::Single(at) => (at.timestamp(), true),
            LocalResult::Ambiguous(at, _) => (at.timestamp(), false),
            LocalResult::None => (self.after_gap(wall), false),
        }
    }

    fn after_gap(self, wall: NaiveDateTime) -> i64 {
        let mut later = wall;
        loop {
            later += TimeDelta::minutes(1);
            if let Some(at) = self.0.from_local_datetime(&later).earliest() {
                let second = i64::from(chrono::Timelike::second(&later));
                return at.timestamp() - second;
            }
        }
    }
}

const EPOCH_DAYS_FROM_CE: i64 = 719_163;

#[cfg(test)]
mod tests {
    use super::*;

    fn paris() -> Zone {
        Zone::parse("Europe/Paris").unwrap()
    }

    #[test]
    fn days_begin_at_local_midnight() {
        let zone = paris();
        let midnight = 1_774_738_800; // 2026-03-29 00:00 in Paris, the night the clocks go forward
        let day = zone.day_of(midnight);
        assert_eq!(zone.day_of(midnight - 1), day - 1);
        assert_eq!(zone.start_of(day), midnight);
        assert_eq!(zone.start_of(day + 1) - midnight, 23 * 3600);
    }

    #[test]
    fn a_skipped_midnight_starts_when_the_clock_resumes() {
        let zone = Zone::parse("America/Sao_Paulo").unwrap();
        let day = zone.day_of(1_541_300_400 + 60); // 2018-11-04, whose first hour does not exist
        assert_eq!(zone.start_of(day), 1_541_300_400);
        assert_eq!(zone.wall(zone.start_of(day)).to_string(), "2018-11-04 01:00:00");
    }

    #[test]
    fn clock_changes_skip_and_repeat_times() {
        let at = |wall: &str| paris().instant_once(wall.parse().unwrap()).1;
        assert!(at("2026-03-29T01:59:59") && at("2026-03-29T03:00:00"));
        assert!(!at("2026-03-29T02:00:00") && !at("2026-03-29T02:59:59"));
        assert!(!at("2026-10-25T02:00:00") && at("2026-10-25T03:00:00"));
    }

    #[test]
    fn a_zone_is_read_by_its_city() {
        assert_eq!(paris().city(), "Paris");
        assert_eq!(Zone::parse("America/Sao_Paulo").unwrap().city(), "Sao Paulo");
        assert_eq!(Zone::UTC.city(), "UTC");
        assert_eq!(Zone::parse("Mars/Base"), None);
    }

    #[test]
    fn a_moment_is_written_as_far_as_it_is_known() {
        assert_eq!(Moment::second(1_784_556_000).iso(), "2026-07-20T14:00:00Z");
        assert_eq!(Moment::day(1_784_556_000).iso(), "2026-07-20");
    }

    #[test]
    fn a_day_stands_at_its_first_second() {
        assert_eq!(Moment::day(1_681_900_000).at, 1_681_862_400);
        assert!(!Moment::day(0).has_hour());
    }
}
