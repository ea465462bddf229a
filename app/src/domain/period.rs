//! A stretch of whole days, and what an account's posts gained in it.

use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveTime};

use super::{Gains, Moment, Zone};

/// Whole days of a workspace's zone, counted from 1970-01-01, both ends among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Period {
    /// The first day.
    pub first: i64,
    /// The last day; not before the first.
    pub last: i64,
}

impl Period {
    /// So many days, at least one, that end with a day.
    pub fn ending(last: i64, days: i64) -> Self {
        Self { first: last - days.max(1) + 1, last }
    }

    /// How many days.
    pub fn days(self) -> i64 {
        self.last - self.first + 1
    }

    /// As many days, right before.
    #[must_use]
    pub fn before(self) -> Self {
        Self::ending(self.first - 1, self.days())
    }

    /// As many days, so many earlier.
    #[must_use]
    fn back(self, days: i64) -> Self {
        Self { first: self.first - days, last: self.last - days }
    }

    /// The seconds of its days in a zone, from the first to the one after the last.
    pub fn seconds(self, zone: Zone) -> (i64, i64) {
        (zone.start_of(self.first), zone.start_of(self.last + 1))
    }
}

/// Which days somebody asks for: they end with the last day of which anything is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Span {
    /// A week.
    Week,
    /// Four weeks.
    #[default]
    Days28,
    /// Ninety days.
    Days90,
    /// The month so far.
    Month,
    /// The quarter so far.
    Quarter,
    /// The year so far.
    Year,
    /// These days.
    Dates(Period),
}

impl Span {
    /// Those that have a name, in their order.
    pub const NAMED: [Self; 6] =
        [Self::Week, Self::Days28, Self::Days90, Self::Month, Self::Quarter, Self::Year];

    /// Its name in addresses; also the end of its message's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Week => "7d",
            Self::Days28 => "28d",
            Self::Days90 => "90d",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::Dates(_) => "dates",
        }
    }

    /// The one with that [`Span::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|span| span.key() == key)
    }

    /// The days, where the last of which anything is known is `last`.
    pub fn ending(self, last: i64) -> Period {
        let since = |months: fn(u32) -> u32| {
            let date = date_of(last);
            let first = date
                .with_day(1)
                .and_then(|first| first.checked_sub_months(Months::new(months(date.month0()))));
            Period { first: first.map_or(last, day_of), last }
        };
        match self {
            Self::Week => Period::ending(last, 7),
            Self::Days28 => Period::ending(last, 28),
            Self::Days90 => Period::ending(last, 90),
            Self::Month => since(|_| 0),
            Self::Quarter => since(|month| month % 3),
            Self::Year => since(|month| month),
            Self::Dates(days) => days,
        }
    }
}

/// A day since 1970-01-01 as a date.
pub(crate) fn date_of(day: i64) -> NaiveDate {
    let at = DateTime::from_timestamp(day.saturating_mul(86_400), 0).unwrap_or_default();
    at.date_naive()
}

/// The day of a date, counted from 1970-01-01.
pub(crate) fn day_of(date: NaiveDate) -> i64 {
    date.and_time(NaiveTime::MIN).and_utc().timestamp().div_euclid(86_400)
}

/// Years as periods.
pub mod year {
    use chrono::{Datelike, NaiveDate};

    use super::{Period, date_of, day_of};

    /// The year of a day, which is counted from 1970-01-01.
    pub fn of(day: i64) -> i32 {
        date_of(day).year()
    }

    /// The days of a year.
    pub fn days(year: i32) -> Period {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).map_or(0, day_of);
        Period { first: day(1, 1), last: day(12, 31) }
    }
}

/// What days are compared with: as many others that begin with the same day of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Against {
    /// The last such before.
    #[default]
    Before,
    /// Those a year ago: 52 weeks.
    Year,
}

impl Against {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Before, Self::Year];

    /// Its name in addresses; also the end of its message's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Year => "year",
        }
    }

    /// The one of that [`Against::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|against| against.key() == key)
    }

    /// The days that some are compared with. What is longer than a year is compared with what lies right before.
    pub fn of(self, period: Period) -> Period {
        const WEEK: i64 = 7;
        const YEAR: i64 = 52 * WEEK;
        let before = period.days().div_euclid(WEEK) * WEEK;
        let before = if before < period.days() { before + WEEK } else { before };
        match self {
            Self::Before => period.back(before),
            Self::Year => period.back(before.max(YEAR)),
        }
    }
}

/// What posts gained in a period. Reach is not told: people cannot be added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodTotals {
    /// The period.
    pub period: Period,
    /// Whose posts; empty for those of several accounts.
    pub handle: String,
    /// How many posts were published in it.
    pub posts: i64,
    /// What all posts gained in it, older ones too.
    pub gains: Gains,
    /// Of how many posts a gain that ends in it is not among these: it came between observations too far apart to be
    /// put on days.
    pub unspread: i64,
    /// What they gained in as many days before, where all of that is known.
    pub before: Option<Gains>,
    /// The last observation that this rests on.
    pub observed: Moment,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_follows_the_one_before() {
        let weeks = Period::ending(100, 28);
        assert_eq!((weeks.first, weeks.last, weeks.days()), (73, 100, 28));
        assert_eq!(weeks.before(), Period { first: 45, last: 72 });
        assert_eq!(Period::ending(5, 0).days(), 1);
    }

    /// The day of a date, as the fifth of November 2026.
    fn of(text: &str) -> i64 {
        day_of(text.parse().unwrap())
    }

    #[test]
    fn spans_end_with_the_last_day_that_is_known() {
        let first = |span: Span| date_of(span.ending(of("2026-11-05")).first).to_string();
        let firsts = Span::NAMED.map(first);
        let expect =
            ["2026-10-30", "2026-10-09", "2026-08-08", "2026-11-01", "2026-10-01", "2026-01-01"];
        assert_eq!(firsts, expect);
        assert_eq!(Span::Year.ending(of("2024-02-29")).days(), 60);
    }

    #[test]
    fn days_are_compared_with_as_many_of_the_same_days_of_the_week() {
        let days = |first, last| Period { first: of(first), last: of(last) };
        let check = |period: Period, against: Against, first: &str| {
            let other = against.of(period);
            assert_eq!((other.days(), other.first), (period.days(), of(first)));
            assert_eq!((period.first - other.first) % 7, 0);
        };
        check(days("2026-10-09", "2026-11-05"), Against::Before, "2026-09-11");
        check(days("2026-10-09", "2026-11-05"), Against::Year, "2025-10-10");
        // Thirty-one days: five weeks earlier, so that no day is in both.
        check(days("2026-10-01", "2026-10-31"), Against::Before, "2026-08-27");
        check(days("2026-11-05", "2026-11-05"), Against::Before, "2026-10-29");
        check(days("2020-01-01", "2026-11-05"), Against::Year, "2013-02-20");
    }
}
