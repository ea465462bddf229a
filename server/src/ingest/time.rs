//! A cell -> a moment, with the precision that it has.
//!
//! Read are RFC 3339, `2026-08-10 14:05[:09]` in the workspace's zone or with `Z`, `UTC`, `+0200`,
//! `+02:00` after it, `2026-08-10`, and X's days `Sat, Aug 15, 2026` and `Mon Feb 17 2025`.
//! Day and month in figures of unknown order are not guessed.

use app::domain::import::Reason;
use app::domain::{Moment, Zone};
use chrono::{NaiveDate, NaiveDateTime};

/// A moment, and whether the zone was needed to understand it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) moment: Moment,
    pub(crate) by_zone: bool,
}

/// The last second of the year 2200.
const LATEST: i64 = 7_289_654_399;

/// Reads a moment between the years 1970 and 2200.
pub(crate) fn read(cell: &[u8], zone: Zone) -> Result<Read, Reason> {
    let text = String::from_utf8_lossy(cell);
    let text = text.trim();
    let read = utc(text.as_bytes())
        .or_else(|| clock(text, zone))
        .or_else(|| day(text).map(|moment| Read { moment, by_zone: false }))
        .ok_or_else(|| Reason::BadTime(text.into()))?;
    let in_range = (0..=LATEST).contains(&read.moment.at);
    if in_range { Ok(read) } else { Err(Reason::FarTime(text.into())) }
}

/// `2026-08-10T14:05:09Z`, by hand: most of a large file's times are written so.
fn utc(text: &[u8]) -> Option<Read> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, b'T', rest @ ..] = text else { return None };
    let [h1, h2, b':', n1, n2, b':', s1, s2, b'Z'] = rest else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, digit| {
            digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let year = i32::try_from(number(&[*y1, *y2, *y3, *y4])?).ok()?;
    let date = NaiveDate::from_ymd_opt(year, number(&[*m1, *m2])?, number(&[*d1, *d2])?)?;
    let time =
        date.and_hms_opt(number(&[*h1, *h2])?, number(&[*n1, *n2])?, number(&[*s1, *s2])?)?;
    Some(Read { moment: Moment::second(time.and_utc().timestamp()), by_zone: false })
}

/// A date and a clock, with an offset or in the zone.
fn clock(text: &str, zone: Zone) -> Option<Read> {
    let (date, rest) = text.split_at_checked(10)?;
    let rest = rest.strip_prefix([' ', 'T', 't'])?.trim();
    let length = rest.find(|c: char| !(c.is_ascii_digit() || c == ':')).unwrap_or(rest.len());
    let (clock, rest) = rest.split_at(length);
    let wall = wall(date, clock)?;
    let offset = without_fraction(rest)?.trim();
    let (at, by_zone) = match offset {
        "" => (zone.instant(wall), true),
        "Z" | "z" | "UTC" | "GMT" => (wall.and_utc().timestamp(), false),
        offset => (wall.and_utc().timestamp() - seconds_east(offset)?, false),
    };
    Some(Read { moment: Moment::second(at), by_zone })
}

fn wall(date: &str, clock: &str) -> Option<NaiveDateTime> {
    let date = iso_date(date)?;
    let fields: Vec<&str> = clock.split(':').collect();
    let field = |index: usize| -> Option<u32> {
        let field = fields.get(index)?;
        (field.len() == 2).then(|| field.parse().ok())?
    };
    match fields.len() {
        2 => date.and_hms_opt(field(0)?, field(1)?, 0),
        3 => date.and_hms_opt(field(0)?, field(1)?, field(2)?),
        _ => None,
    }
}

/// What follows `.123`; all of it when there is no fraction.
fn without_fraction(rest: &str) -> Option<&str> {
    let Some(digits) = rest.strip_prefix('.') else { return Some(rest) };
    let after = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    (after.len() < digits.len()).then_some(after)
}

/// `+0200`, `-05:30`, `+02`.
fn seconds_east(offset: &str) -> Option<i64> {
    let (sign, digits) = match offset.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-" | "\u{2212}", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replacen(':', "", 1);
    let is_offset = matches!(digits.len(), 2 | 4) && digits.bytes().all(|b| b.is_ascii_digit());
    let number = is_offset.then(|| digits.parse::<i64>().ok())??;
    let (hours, minutes) =
        if digits.len() == 2 { (number, 0) } else { (number / 100, number % 100) };
    (hours <= 15 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// A day without a clock.
fn day(text: &str) -> Option<Moment> {
    let date = iso_date(text).or_else(|| english_date(text))?;
    Some(Moment::day(date.and_hms_opt(0, 0, 0)?.and_utc().timestamp()))
}

fn iso_date(text: &str) -> Option<NaiveDate> {
    let is_iso = text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    is_iso.then(|| text.parse().ok())?
}

/// `Sat, Aug 15, 2026` or `Mon Feb 17 2025`.
fn english_date(text: &str) -> Option<NaiveDate> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let text = text.replace(',', "");
    let words: Vec<&str> = text.split_whitespace().collect();
    let [_weekday, month, day, year] = words[..] else { return None };
    let month = (1..).zip(MONTHS).find(|(_, name)| *name == month)?.0;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month, day.parse().ok()?)
}

/// The last date in a file's name, `2026-08-16` or `20260816`, as a day.
///
/// Exports carry the period that they cover, and its end is not part of it: the totals were read on
/// that day or later.
pub(crate) fn in_file_name(name: &str) -> Option<Moment> {
    let bytes = name.as_bytes();
    let starts = (0..bytes.len()).rev();
    let at = |start: usize, length: usize| {
        let before = start.checked_sub(1).is_some_and(|place| bytes[place].is_ascii_digit());
        let after = bytes.get(start + length).is_some_and(u8::is_ascii_digit);
        if before || after { None } else { name.get(start..start + length) }
    };
    let dates = starts.filter_map(|start| {
        at(start, 10).and_then(iso_date).or_else(|| at(start, 8).and_then(compact_date))
    });
    let date =
        dates.into_iter().find(|date| (1970..=2200).contains(&chrono::Datelike::year(date)))?;
    Some(Moment::day(date.and_hms_opt(0, 0, 0)?.and_utc().timestamp()))
}

fn compact_date(text: &str) -> Option<NaiveDate> {
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits.then(|| iso_date(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paris() -> Zone {
        Zone::parse("Europe/Paris").unwrap()
    }

    fn check(cell: &str, moment: Moment, by_zone: bool) {
        let read = read(cell.as_bytes(), paris());
        assert_eq!(read, Ok(Read { moment, by_zone }), "{cell}");
    }

    #[test]
    fn instants_are_read_with_their_offset() {
        let at = Moment::second(1_646_066_340); // 2022-02-28 16:39 UTC
        check("2022-02-28T16:39:00Z", at, false);
        check("2022-02-28T17:39:00+01:00", at, false);
        check("2022-02-28T16:39:00.123Z", at, false);
        check("2022-02-28 16:39 +0000", at, false);
        check("2022-02-28 16:39:00 UTC", at, false);
        check("2022-02-28t11:09:00-05:30", at, false);
        check(" 2022-02-28 17:39 ", at, true);
        check("2022-02-28T17:39", at, true);
    }

    #[test]
    fn a_day_is_known_to_the_day() {
        let day = Moment::day(1_786_752_000); // 2026-08-15
        check("2026-08-15", day, false);
        check("Sat, Aug 15, 2026", day, false);
        check("Sat Aug 15 2026", day, false);
    }

    #[test]
    fn clock_changes_follow_the_stated_rule() {
        // Skipped: the first second after the gap. Twice: the first.
        check("2026-03-29 02:30:00", Moment::second(1_774_746_000), true);
        check("2026-10-25 02:30:00", Moment::second(1_792_888_200), true);
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for cell in [
            "",
            "yesterday",
            "10/08/2026",
            "2026-13-01",
            "2026-02-30",
            "2026-8-1",
            "20260810",
            "2026-08-10 25:00",
            "2026-08-10 10:61",
            "2026-08-10 1:05",
            "2026-08-10 10:05 EEST",
            "2026-08-10T10:05:00.Z",
            "2026-08-10 10:05 +99",
            "46244",
            "Feb 17 2025",
            "é026-08-10 1",
        ] {
            assert_eq!(read(cell.as_bytes(), paris()), Err(Reason::BadTime(cell.into())), "{cell}");
        }
        for cell in ["1969-12-31T23:59:59Z", "2201-01-01", "1899-12-30"] {
            assert_eq!(read(cell.as_bytes(), paris()), Err(Reason::FarTime(cell.into())), "{cell}");
        }
    }

    #[test]
    fn a_file_name_tells_the_end_of_its_period() {
        let named = |name| in_file_name(name).map(|moment| moment.at);
        assert_eq!(named("tweet_activity_metrics_h_20220201_20220301_en.csv"), Some(1_646_092_800));
        assert_eq!(
            named("account_analytics_content_2026-08-10_2026-08-16.csv"),
            Some(1_786_838_400)
        );
        assert_eq!(named("export (1).csv"), None);
        assert_eq!(named("1355919146609901570.csv"), None);
        assert_eq!(named("99999999.csv"), None);
        assert_eq!(named("é2026-08-16é.csv"), Some(1_786_838_400));
    }
}
