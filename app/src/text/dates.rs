//! Dates, times and ages as each language writes them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use icu::calendar::Iso;
use icu::datetime::fieldsets::{M, MD, YMD};
use icu::datetime::input::Date;
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu::locale::Locale;

use super::{Lang, Text};
use crate::domain::{Moment, Zone};

/// The date formatters of one language.
pub(super) struct Dates {
    medium: Option<DateTimeFormatter<YMD>>,
    long: Option<DateTimeFormatter<YMD>>,
    month_day: Option<DateTimeFormatter<MD>>,
    month: Option<DateTimeFormatter<M>>,
}

impl Dates {
    pub(super) fn new(lang: Lang) -> Self {
        let tag = match lang {
            Lang::En => "en-GB",
            Lang::Fr => "fr",
        };
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let preferences = DateTimeFormatterPreferences::from(&locale);
        Self {
            medium: DateTimeFormatter::try_new(preferences, YMD::medium()).ok(),
            month: DateTimeFormatter::try_new(preferences, M::medium()).ok(),
            long: DateTimeFormatter::try_new(preferences, YMD::long()).ok(),
            month_day: DateTimeFormatter::try_new(preferences, MD::medium()).ok(),
        }
    }
}

/// A formatter that could not be made, or a date beyond calendars, falls back to ISO 8601.
macro_rules! format_date {
    ($formatter:expr, $date:expr) => {{
        let date: NaiveDate = $date;
        let iso = u8::try_from(date.month())
            .ok()
            .zip(u8::try_from(date.day()).ok())
            .and_then(|(month, day)| Date::<Iso>::try_new_iso(date.year(), month, day).ok());
        match ($formatter, iso) {
            (Some(formatter), Some(iso)) => formatter.format(&iso).to_string(),
            _ => date.to_string(),
        }
    }};
}

impl Text {
    /// `24 Nov 2026`, `24 nov. 2026`.
    pub fn date(&self, date: NaiveDate) -> String {
        self.first_of(date, format_date!(&self.words.dates.medium, date))
    }

    /// `24 November 2026`, `24 novembre 2026`.
    pub fn long_date(&self, date: NaiveDate) -> String {
        self.first_of(date, format_date!(&self.words.dates.long, date))
    }

    /// `24 Nov`, `24 nov.`.
    pub fn month_day(&self, date: NaiveDate) -> String {
        self.first_of(date, format_date!(&self.words.dates.month_day, date))
    }

    /// French counts the first of a month, and no other day: `1er janv.`.
    fn first_of(&self, date: NaiveDate, written: String) -> String {
        match written.strip_prefix('1') {
            Some(rest) if self.lang == Lang::Fr && date.day() == 1 => format!("1er{rest}"),
            _ => written,
        }
    }

    /// `Nov`, `nov.`.
    pub fn month(&self, date: NaiveDate) -> String {
        format_date!(&self.words.dates.month, date)
    }

    /// `2 pm`, `14 h`.
    pub fn hour(&self, hour: u32) -> String {
        let key = if hour < 12 { "hour-am" } else { "hour-pm" };
        let (hour24, hour12) = (hour.to_string(), ((hour + 11) % 12 + 1).to_string());
        self.message(key, &[("hour24", &hour24), ("hour12", &hour12)])
    }

    /// `2:05 pm`, `14 h 05`.
    pub fn time(&self, hour: u32, minute: u32) -> String {
        let minute = format!("{minute:02}");
        let hour24 = hour.to_string();
        let hour12 = (hour + 11) % 12 + 1;
        let key = if hour < 12 { "time-am" } else { "time-pm" };
        let hour12 = hour12.to_string();
        self.message(key, &[("hour24", &hour24), ("hour12", &hour12), ("minute", &minute)])
    }

    /// A time of the day, without its date.
    pub(super) fn clock(&self, time: NaiveTime) -> String {
        self.time(time.hour(), time.minute())
    }

    /// A moment, to the precision to which it is known: `24 Aug 2026, 3:00 pm`, or `19 Apr 2023`.
    pub fn moment(&self, moment: Moment, zone: Zone) -> String {
        if !moment.has_hour() {
            return self.date(Zone::UTC.wall(moment.at).date());
        }
        let wall = zone.wall(moment.at);
        let (date, time) = (self.date(wall.date()), self.time(wall.hour(), wall.minute()));
        self.message("date-time", &[("date", &date), ("time", &time)])
    }

    /// A moment with its zone, where it has an hour: `24 Aug 2026, 3:00 pm (Paris)`.
    pub fn moment_in_zone(&self, moment: Moment, zone: Zone) -> String {
        let when = self.moment(moment, zone);
        if !moment.has_hour() {
            return when;
        }
        self.message("in-zone", &[("when", &when), ("zone", &zone.city())])
    }

    /// "Paris", "de Paris", "d’Athens": a zone by its city, as its hours are called.
    pub fn of_zone(&self, zone: Zone) -> String {
        let city = zone.city();
        let begins = if zone == Zone::UTC { "utc" } else { super::begins(&city) };
        self.message("of-zone", &[("zone", &city), ("begins", begins)])
    }

    /// A length of time in at most two units: `40 min`, `6 h 30`, `2 d 4 h`, `3 wk`.
    ///
    /// A time before has its minus sign.
    pub fn age(&self, seconds: i64) -> String {
        const MINUTE: i64 = 60;
        const HOUR: i64 = 3_600;
        const DAY: i64 = 86_400;
        const WEEK: i64 = 604_800;
        if seconds < 0 {
            return format!("−{}", self.age(-seconds));
        }
        let number = |n: i64| self.amount(n);
        let one = |key: &str, n: i64| self.message(key, &[("n", &number(n))]);
        match seconds {
            s if s < MINUTE => one("age-seconds", s),
            s if s < HOUR => one("age-minutes", s / MINUTE),
            s if s < DAY && s % HOUR < MINUTE => one("age-hours", s / HOUR),
            s if s < DAY => {
                let minutes = format!("{:02}", s % HOUR / MINUTE);
                self.message("age-hours-minutes", &[("n", &number(s / HOUR)), ("m", &minutes)])
            }
            s if s >= 2 * WEEK && s % WEEK < HOUR => one("age-weeks", s / WEEK),
            s if s % DAY < HOUR || s >= 10 * DAY => one("age-days", s / DAY),
            s => {
                let hours = number(s % DAY / HOUR);
                self.message("age-days-hours", &[("n", &number(s / DAY)), ("h", &hours)])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(write: impl Fn(Text) -> String) -> [String; 2] {
        Lang::ALL.map(|lang| write(Text::new(lang)))
    }

    #[test]
    fn dates_are_those_of_the_language() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(both(|t| t.date(date)), ["24 Nov 2026", "24 nov. 2026"]);
        assert_eq!(both(|t| t.long_date(date)), ["24 November 2026", "24 novembre 2026"]);
        assert_eq!(both(|t| t.month_day(date)), ["24 Nov", "24 nov."]);
        let first = NaiveDate::from_ymd_opt(2026, 8, 1).unwrap();
        assert_eq!(both(|t| t.date(first)), ["1 Aug 2026", "1er août 2026"]);
        let eleventh = NaiveDate::from_ymd_opt(2026, 8, 11).unwrap();
        assert_eq!(both(|t| t.month_day(eleventh)), ["11 Aug", "11 août"]);
    }

    #[test]
    fn zones_are_called_by_their_city() {
        for (zone, en, fr) in [
            ("Europe/Paris", "Paris", "de Paris"),
            ("Europe/Athens", "Athens", "d’Athens"),
            ("Asia/Yakutsk", "Yakutsk", "de Yakutsk"),
            ("UTC", "UTC", "UTC"),
        ] {
            let zone = Zone::parse(zone).unwrap();
            assert_eq!(both(|t| t.of_zone(zone)), [en, fr]);
        }
    }

    #[test]
    fn times_are_those_of_the_language() {
        assert_eq!(both(|t| t.time(14, 5)), ["2:05\u{a0}pm", "14\u{a0}h\u{a0}05"]);
        assert_eq!(both(|t| t.time(0, 0)), ["12:00\u{a0}am", "0\u{a0}h\u{a0}00"]);
        assert_eq!(both(|t| t.time(12, 30)), ["12:30\u{a0}pm", "12\u{a0}h\u{a0}30"]);
    }

    #[test]
    fn a_day_has_no_hour_and_no_zone() {
        let day = Moment::day(1_681_862_400);
        let zone = Zone::parse("America/New_York").unwrap();
        assert_eq!(both(|t| t.moment_in_zone(day, zone)), ["19 Apr 2023", "19 avr. 2023"]);
        let second = Moment::second(1_681_862_400);
        let [en, fr] = both(|t| t.moment_in_zone(second, zone));
        assert_eq!(en, "18 Apr 2023, 8:00\u{a0}pm (New York)");
        assert_eq!(fr, "18 avr. 2023 à 20\u{a0}h\u{a0}00 (New York)");
    }

    #[test]
    fn ages_have_at_most_two_units() {
        let check = |seconds, en: &str| {
            assert_eq!(Text::new(Lang::En).age(seconds).replace('\u{a0}', " "), en);
        };
        check(40, "40 s");
        check(300, "5 min");
        check(3_600, "1 h");
        check(23_400, "6 h 30");
        check(86_400, "1 d");
        check(100_800, "1 d 4 h");
        check(1_814_400, "3 wk");
        check(-300, "−5 min");
    }
}
