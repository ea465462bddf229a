//! What holds for any cell, and for any moment however it is written.

use chrono::{DateTime, Datelike, NaiveDate};
use proptest::prelude::*;

use super::*;

fn dates(order: Option<Order>) -> Dates {
    let zone = Zone::parse("Europe/Paris").unwrap();
    Dates { zone, order, latest: Moment::second(1_794_744_000) }
}

fn orders() -> impl Strategy<Value = Option<Order>> {
    prop_oneof![Just(None), Just(Some(Order::DayFirst)), Just(Some(Order::MonthFirst))]
}

/// Reads whatever it is by every reader, and returns the moment.
fn read_all(cell: &[u8], order: Option<Order>) -> Option<Moment> {
    let mut evidence = Evidence::default();
    evidence.note(cell);
    evidence.decide();
    let text = String::from_utf8_lossy(cell);
    in_file_name(&text);
    zone_of_header(&text);
    let _ = read_yy_dd_mm(cell);
    read(cell, &dates(order)).ok().map(|read| read.moment)
}

proptest! {
    #[test]
    fn no_cell_is_too_odd(cell in prop::collection::vec(any::<u8>(), 0..100), order in orders()) {
        let moment = read_all(&cell, order);
        prop_assert!(moment.is_none_or(|moment| (0..=LATEST).contains(&moment.at)));
    }

    #[test]
    fn nor_one_made_of_parts_of_dates(
        cell in "([0-9]{1,4}|[-/.:, +TZ年月日]|mar|Sept\\.|de|Sat|pm|utc|é|\u{a0}|００|2026){0,12}",
        order in orders(),
    ) {
        let moment = read_all(cell.as_bytes(), order);
        prop_assert!(moment.is_none_or(|moment| (0..=LATEST).contains(&moment.at)));
    }

    #[test]
    fn blanks_around_a_cell_tell_a_column_nothing(
        cell in "[0-9１]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}( [0-9]{1,2}:[0-9]{2})?",
        padding in "[ \t\r\u{a0}\u{3000}]{0,90}",
    ) {
        let decided = |cell: &str| {
            let mut evidence = Evidence::default();
            evidence.note(cell.as_bytes());
            evidence.decide()
        };
        prop_assert_eq!(decided(&(padding.clone() + &cell + &padding)), decided(&cell));
    }

    #[test]
    fn a_written_instant_is_read_again(
        at in 0..=LATEST,
        style in prop::sample::select(&[
            "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d %H:%M:%S +0000", "%Y-%m-%d %H:%M:%S.250 UTC",
            "%Y/%m/%d %H:%M:%S GMT", "%a %b %d %H:%M:%S +0000 %Y", "%a, %d %b %Y %H:%M:%S GMT",
            "%d.%m.%Y, %H:%M:%S UTC", "%d %B %Y at %I:%M:%S %p UTC", "%B %-d, %Y %-I:%M:%S%p UTC",
            "%Y年%-m月%-d日 %H:%M:%SZ",
        ][..]),
        order in prop_oneof![Just(None), Just(Some(Order::DayFirst))],
    ) {
        let text = DateTime::from_timestamp(at, 0).unwrap().format(style).to_string();
        let read = read(text.as_bytes(), &dates(order));
        prop_assert_eq!(read, Ok(Read::certain(Moment::second(at))), "{}", text);
    }

    #[test]
    fn a_written_day_is_read_again(
        day in 0..=LATEST / 86_400,
        style in prop::sample::select(&[
            ("%Y-%m-%d", None), ("%Y/%-m/%-d", None), ("%a, %b %d, %Y", None), ("%a %b %d %Y", None),
            ("%-d %B %Y", None), ("%d-%b-%Y", None), ("%d.%m.%Y", None), ("%Y年%m月%d日", None),
            ("%d/%m/%Y", Some(Order::DayFirst)), ("%-d-%-m-%Y", Some(Order::DayFirst)),
            ("%m/%d/%Y", Some(Order::MonthFirst)), ("%-m/%-d/%Y", Some(Order::MonthFirst)),
        ][..]),
    ) {
        let (style, order) = style;
        let moment = Moment::day(day * 86_400);
        let text = DateTime::from_timestamp(moment.at, 0).unwrap().format(style).to_string();
        prop_assert_eq!(read(text.as_bytes(), &dates(order)), Ok(Read::certain(moment)), "{}", text);
    }

    #[test]
    fn a_day_without_a_year_lies_in_the_year_before(day in 0_i64..366) {
        // The year before 2026-11-16, whose February has 28 days.
        let day = NaiveDate::from_ymd_opt(2025, 11, 17).unwrap() + chrono::TimeDelta::days(day.min(364));
        for style in ["%B %-d", "%-d de %b", "%d.%m", "%-m月%-d日"] {
            let text = day.format(style).to_string();
            let read = read(text.as_bytes(), &dates(None)).unwrap();
            prop_assert_eq!((read.moment, read.by_year), (midnight(day), true), "{}", text);
        }
    }

    #[test]
    fn a_column_of_a_month_tells_its_order(year in 1970..=2200, month in 1_u32..=12, day_first: bool) {
        let style = if day_first { "%d/%m/%Y" } else { "%m/%d/%Y" };
        let mut evidence = Evidence::default();
        let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
        for date in first.iter_days().take_while(|date| date.month() == month) {
            evidence.note(date.format(style).to_string().as_bytes());
        }
        let order = if day_first { Order::DayFirst } else { Order::MonthFirst };
        prop_assert_eq!((evidence.decide(), evidence.has_ambiguous()), (Some(order), true));
    }
}
