//! A day, and maybe a clock and a zone behind it.

use chrono::NaiveDateTime;

use super::{Dates, Read, Unread, day, digits, figures, midnight, offset};
use app::domain::Moment;

/// Reads `Sep 28, 2026`, `28.09.2026 18:12`, `Wed Oct 19 20:07:25 +0000 2022`.
pub(super) fn read(text: &str, dates: &Dates) -> Result<Read, Unread> {
    let text = &plain(text);
    let Some((date, clock)) = split(text) else {
        let day = day::read(text, dates)?;
        return Ok(Read { by_year: day.by_year, ..Read::certain(midnight(day.date)) });
    };
    let (time, rest) = Time::read(clock).ok_or(Unread::Bad)?;
    let (zone, year) = zone_and_year(rest);
    let east =
        if zone.is_empty() { None } else { Some(offset::seconds_east(zone).ok_or(Unread::Bad)?) };
    let day = match year {
        Some(year) => day::read(&format!("{date} {year}"), dates)?,
        None => day::read(date, dates)?,
    };
    let wall = day.date.and_hms_opt(time.hour, time.minute, time.second).ok_or(Unread::Bad)?;
    let read = match east {
        Some(east) => at_offset(wall, east),
        None => in_zone(wall, dates),
    };
    Ok(Read { by_year: day.by_year, ..read })
}

/// Reads `2026-08-10 14:05:09.5 +0200` and the like, which large files hold; what else there is, the general
/// reader tells.
pub(super) fn read_iso(text: &str, dates: &Dates) -> Option<Read> {
    let (date, clock) = text.split_at_checked(10)?;
    let date = figures::iso(date.as_bytes())?;
    let (time, zone) = match hour_alone(clock) {
        Some(time) => (time, ""),
        None => Time::read(clock.strip_prefix([' ', 'T'])?)?,
    };
    let wall = date.and_hms_opt(time.hour, time.minute, time.second)?;
    match zone.trim_start() {
        "" => Some(in_zone(wall, dates)),
        "Z" => Some(at_offset(wall, 0)),
        zone => Some(at_offset(wall, offset::seconds_east(zone)?)),
    }
}

fn at_offset(wall: NaiveDateTime, seconds_east: i64) -> Read {
    Read::certain(Moment::second(wall.and_utc().timestamp() - seconds_east))
}

/// A time in the zone of times without one.
fn in_zone(wall: NaiveDateTime, dates: &Dates) -> Read {
    let (at, is_once) = dates.zone.instant_once(wall);
    Read { moment: Moment::second(at), by_zone: true, by_year: false, by_clock_change: !is_once }
}

/// Lower case, without accents, with plain blanks: what the tables of words are written in.
pub(super) fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let is_combining = |c: &char| matches!(c, '\u{300}'..='\u{36f}');
    let lower = text.chars().flat_map(char::to_lowercase);
    lower.filter(|c| !is_combining(c)).map(unaccented).collect()
}

fn unaccented(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        '\u{a0}' | '\u{202f}' => ' ',
        '\u{2212}' => '-',
        other => other,
    }
}

/// The date and the clock that a colon belongs to.
fn split(text: &str) -> Option<(&str, &str)> {
    let colon = text.find(':')?;
    let before = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    // Without a proper date in front there is no date at all, which the reader of days will say.
    let date = date_before(before).unwrap_or_default();
    Some((date, &text[before.len()..]))
}

/// The date before a clock, without what joins them.
fn date_before(before: &str) -> Option<&str> {
    const JOINTS: [&str; 7] = ["at", "a", "as", "um", "om", "kl.", "alle"];
    if let Some(date) = before.strip_suffix('t')
        && date.ends_with(|c: char| c.is_ascii_digit())
    {
        return Some(date);
    }
    if before.ends_with(['日', '일']) {
        return Some(before);
    }
    let date = before.strip_suffix(char::is_whitespace)?.trim_end();
    if let Some(date) = date.strip_suffix(',') {
        return Some(date);
    }
    let joint = JOINTS.iter().find_map(|joint| date.strip_suffix(joint)?.strip_suffix(' '));
    Some(joint.unwrap_or(date))
}

/// What a clock shows.
struct Time {
    hour: u32,
    minute: u32,
    second: u32,
}

impl Time {
    /// Reads `18:12`, `6:12:09.5 pm`, and returns what follows. A fraction of a second is dropped.
    fn read(text: &str) -> Option<(Self, &str)> {
        let (hour, rest) = text.split_once(':')?;
        let hour = digits(hour, 1..=2)?;
        let (minute, rest) = rest.split_at_checked(2)?;
        let minute = digits(minute, 2..=2)?;
        let (second, rest) = match rest.strip_prefix(':') {
            None => (0, rest),
            Some(rest) => {
                let (second, rest) = rest.split_at_checked(2)?;
                (digits(second, 2..=2)?, without_fraction(rest)?)
            }
        };
        let (hour, rest) = twelve_hours(hour, rest.trim_start())?;
        Some((Self { hour, minute, second }, rest))
    }
}

/// `T08`, as hourly tables write their hours.
fn hour_alone(clock: &str) -> Option<Time> {
    let hour = digits(clock.strip_prefix('T')?, 2..=2)?;
    Some(Time { hour, minute: 0, second: 0 })
}

/// What follows `.123` or `,123`; all of it when there is no fraction.
fn without_fraction(rest: &str) -> Option<&str> {
    let Some(digits) = rest.strip_prefix(['.', ',']) else { return Some(rest) };
    let after = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    (after.len() < digits.len()).then_some(after)
}

/// The hour with `am` or `pm` taken into account, and what follows. Some tools write `pm` behind a clock of
/// 24 hours.
fn twelve_hours(hour: u32, rest: &str) -> Option<(u32, &str)> {
    const AM: [&str; 3] = ["am", "a.m.", "a. m."];
    const PM: [&str; 3] = ["pm", "p.m.", "p. m."];
    let after = |words: [&str; 3]| {
        let rest = words.iter().find_map(|word| rest.strip_prefix(word))?;
        (!rest.starts_with(char::is_alphabetic)).then(|| rest.trim_start())
    };
    match (after(AM), after(PM), hour) {
        (None, None, _) => Some((hour, rest)),
        (Some(rest), _, 12) => Some((0, rest)),
        (Some(rest), _, 0..=11) | (_, Some(rest), 12..=23) => Some((hour, rest)),
        (_, Some(rest), 1..=11) => Some((hour + 12, rest)),
        _ => None,
    }
}

/// What stands behind a clock: a zone, a year as in `20:07:25 +0000 2022`, both or neither.
fn zone_and_year(rest: &str) -> (&str, Option<&str>) {
    let rest = rest.trim();
    let (zone, last) = rest.rsplit_once(' ').unwrap_or(("", rest));
    match digits(last, 4..=4) {
        Some(_) => (zone.trim_end(), Some(last)),
        None => (rest, None),
    }
}
