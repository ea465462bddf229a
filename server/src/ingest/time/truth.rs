//! Every line of `truth/dates.tsv`.

use app::domain::Precision;
use chrono::DateTime;

use super::*;
use crate::ingest::truth::{self, Line};

#[test]
fn dates_are_read_as_the_truth_table_says() {
    truth::check(include_str!("../truth/dates.tsv"), |line| match line.setting {
        "yy.dd.mm" => answer(read_yy_dd_mm(line.cell())),
        "file-name" => in_file_name(&line.spelling).map_or("none".into(), written),
        "header" => zone_of_header(&line.spelling).map_or("none".into(), |zone| zone.name().into()),
        "column" => column(line).into(),
        setting => answer(read(line.cell(), &dates(setting))),
    });
}

/// Paris, read at noon on 2026-11-15, and what the setting says.
fn dates(setting: &str) -> Dates {
    let paris = Zone::parse("Europe/Paris").unwrap();
    let mut dates = Dates { zone: paris, order: None, latest: Moment::second(1_794_744_000) };
    for word in setting.split(' ') {
        match word {
            "-" => {}
            "day-first" => dates.order = Some(Order::DayFirst),
            "month-first" => dates.order = Some(Order::MonthFirst),
            zone => dates.zone = Zone::parse(zone).unwrap_or_else(|| panic!("no setting {zone:?}")),
        }
    }
    dates
}

fn answer(read: Result<Read, Reason>) -> String {
    let read = match read {
        Ok(read) => read,
        Err(reason) => return truth::refused(&reason),
    };
    let mut answer = written(read.moment);
    for (needed, word) in
        [(read.by_zone, " zone"), (read.by_year, " year"), (read.by_clock_change, " change")]
    {
        if needed {
            answer.push_str(word);
        }
    }
    answer
}

fn written(moment: Moment) -> String {
    let style = match moment.precision {
        Precision::Second => "%Y-%m-%dT%H:%M:%SZ",
        Precision::Day => "%Y-%m-%d",
    };
    DateTime::from_timestamp(moment.at, 0).unwrap().format(style).to_string()
}

fn column(line: &Line<'_>) -> &'static str {
    let mut evidence = Evidence::default();
    for cell in line.cells() {
        evidence.note(cell.as_bytes());
    }
    match evidence.decide() {
        Some(Order::DayFirst) => "day-first",
        Some(Order::MonthFirst) => "month-first",
        None if evidence.has_ambiguous() => "ask",
        None => "none",
    }
}
