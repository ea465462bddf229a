//! A note beside the life of a post: what happened, and when. It says nothing of what it led to.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::{Moment, Zone};

/// A note as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// Its id in the store.
    pub id: i64,
    /// When it happened.
    pub moment: Moment,
    /// What: one line.
    pub text: String,
}

/// A note as somebody typed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The day: `2026-08-19`.
    pub day: String,
    /// The clock of the workspace's zone: `20:05`; empty where only the day is known.
    pub time: String,
    /// What happened.
    pub text: String,
}

/// Why a draft is no note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// It says nothing.
    NoText,
    /// It says more than [`Draft::MOST`] characters.
    LongText,
    /// Its day is none, or lies beyond the years 1970 to 2999.
    NoDay,
    /// Its time is none.
    NoTime,
    /// The clock skipped that time on that day.
    Skipped,
}

impl Draft {
    /// Characters of a note, at most.
    pub const MOST: usize = 200;

    /// When and what; of a time that the clock shows twice, the first.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn read(&self, zone: Zone) -> Result<(Moment, String), Mistake> {
        let moment = self.moment(zone)?;
        let text = one_line(&self.text);
        match text.chars().count() {
            0 => Err(Mistake::NoText),
            n if n > Self::MOST => Err(Mistake::LongText),
            _ => Ok((moment, text)),
        }
    }

    fn moment(&self, zone: Zone) -> Result<Moment, Mistake> {
        let day = NaiveDate::parse_from_str(self.day.trim(), "%Y-%m-%d").ok();
        let day = day.filter(|day| (1970..3000).contains(&day.year())).ok_or(Mistake::NoDay)?;
        let time = self.time.trim();
        if time.is_empty() {
            return Ok(Moment::day(day.and_time(NaiveTime::MIN).and_utc().timestamp()));
        }
        let read = |format| NaiveTime::parse_from_str(time, format).ok();
        let wall = day.and_time(read("%H:%M").or_else(|| read("%H:%M:%S")).ok_or(Mistake::NoTime)?);
        let at = zone.instant(wall);
        if zone.wall(at) == wall { Ok(Moment::second(at)) } else { Err(Mistake::Skipped) }
    }
}

/// A text on one line, without what cannot be seen and turns its neighbours around.
fn one_line(text: &str) -> String {
    let is_unseen = |c: char| {
        (c.is_control() && !c.is_whitespace())
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(day: &str, time: &str, text: &str) -> Result<(Moment, String), Mistake> {
        let draft = Draft { day: day.into(), time: time.into(), text: text.into() };
        draft.read(Zone::parse("Europe/Paris").unwrap())
    }

    #[test]
    fn a_note_has_the_time_of_the_workspace_s_clock() {
        let (moment, text) = read("2026-08-19", "20:05", " quoted on\n television ").unwrap();
        assert_eq!(moment, Moment::second(1_787_162_700));
        assert_eq!(text, "quoted on television");
    }

    #[test]
    fn a_note_without_a_time_is_known_to_the_day() {
        let (moment, _) = read("2026-08-19", "", "a strike").unwrap();
        assert_eq!(moment, Moment::day(1_787_097_600));
    }

    #[test]
    fn a_time_that_the_clock_skipped_is_none() {
        let at = |time| read("2026-03-29", time, "x").map(|(moment, _)| moment.at);
        assert_eq!(at("01:59"), Ok(1_774_745_940));
        assert_eq!([at("02:00"), at("02:59")], [Err(Mistake::Skipped); 2]);
        assert_eq!(at("03:00"), Ok(1_774_746_000));
    }

    #[test]
    fn of_a_time_that_comes_twice_the_first_is_meant() {
        let (moment, _) = read("2026-10-25", "02:30", "x").unwrap();
        assert_eq!(moment, Moment::second(1_792_888_200));
    }

    #[test]
    fn what_is_no_note_says_why() {
        let check = |day, time, text: &str, why| {
            assert_eq!(read(day, time, text), Err(why), "{day} {time}");
        };
        check("", "", "x", Mistake::NoDay);
        check("2026-02-30", "", "x", Mistake::NoDay);
        check("0026-02-03", "", "x", Mistake::NoDay);
        check("2026-02-03", "25:00", "x", Mistake::NoTime);
        check("2026-02-03", "", " \u{202e}\t", Mistake::NoText);
        check("2026-02-03", "", &"é".repeat(201), Mistake::LongText);
        assert!(read("2026-02-03", "", &"é".repeat(200)).is_ok());
    }
}
