//! Every line of `truth/numbers.tsv`.

use super::*;
use crate::ingest::truth::{self, Line};

#[test]
fn numbers_are_read_as_the_truth_table_says() {
    truth::check(include_str!("../truth/numbers.tsv"), |line| match line.setting {
        "dot" => answer(count(line.cell(), Decimal::Dot), value),
        "comma" => answer(count(line.cell(), Decimal::Comma), value),
        "undecided" => answer(count_undecided(line.cell()), value),
        "gain dot" => answer(gain(line.cell(), Decimal::Dot), |gain| gain.to_string()),
        "gain comma" => answer(gain(line.cell(), Decimal::Comma), |gain| gain.to_string()),
        "column" => column(line),
        other => format!("no setting {other:?}"),
    });
}

fn answer<T>(read: Result<Option<T>, Reason>, written: impl Fn(T) -> String) -> String {
    match read {
        Ok(Some(number)) => written(number),
        Ok(None) => "missing".into(),
        Err(reason) => truth::refused(&reason),
    }
}

fn value(value: Value) -> String {
    format!("{}{}", value.relation.sign(), value.amount)
}

fn column(line: &Line<'_>) -> String {
    let mut evidence = Evidence::default();
    for cell in line.cells() {
        evidence.note(cell.as_bytes());
    }
    match evidence.decide() {
        Some(Decimal::Dot) => "dot".into(),
        Some(Decimal::Comma) => "comma".into(),
        None => "ask".into(),
    }
}
