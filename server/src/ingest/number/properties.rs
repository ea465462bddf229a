//! What holds for any cell, and for any number however it is written.

use proptest::prelude::*;

use super::*;

const SEPARATORS: [&str; 7] = ["", " ", "\u{a0}", "\u{202f}", "'", "\u{2019}", "mark"];

/// A number with groups, and a fraction of zeros behind it.
fn written(amount: i64, decimal: Decimal, separator: &str, zeros: usize) -> String {
    let mark = decimal.other().mark().to_string();
    let separator = if separator == "mark" { &mark } else { separator };
    let digits = amount.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    if zeros > 0 {
        text.push(decimal.mark());
        text.push_str(&"0".repeat(zeros));
    }
    text
}

fn decimals() -> impl Strategy<Value = Decimal> {
    prop_oneof![Just(Decimal::Dot), Just(Decimal::Comma)]
}

proptest! {
    #[test]
    fn no_cell_is_too_odd(cell in prop::collection::vec(any::<u8>(), 0..80)) {
        let mut evidence = Evidence::default();
        evidence.note(&cell);
        evidence.decide();
        for decimal in [Decimal::Dot, Decimal::Comma] {
            if let Ok(Some(value)) = count(&cell, decimal) {
                prop_assert!((0..=limits::AMOUNT).contains(&value.amount));
            }
            let _ = gain(&cell, decimal);
        }
        let _ = count_undecided(&cell);
    }

    #[test]
    fn what_one_cell_tells_its_column_tells_too(
        cell in "[<~≥(+\\-−]?[0-9１]{1,4}([., '\u{a0}\u{202f}’．][0-9]{1,4}){0,4}[KM万%)]?",
        padding in "[ \t\r\u{a0}\u{3000}]{0,90}",
    ) {
        let cell = padding.clone() + &cell + &padding;
        let mut evidence = Evidence::default();
        evidence.note(cell.as_bytes());
        if let (Ok(Some(value)), Some(decimal)) = (count_undecided(cell.as_bytes()), evidence.decide()) {
            prop_assert_eq!(count(cell.as_bytes(), decimal), Ok(Some(value)), "{}", cell);
        }
    }

    #[test]
    fn a_written_number_is_read_again(
        amount in 0..=limits::AMOUNT,
        decimal in decimals(),
        separator in prop::sample::select(&SEPARATORS[..]),
        zeros in 0_usize..8,
    ) {
        let text = written(amount, decimal, separator, zeros);
        prop_assert_eq!(count(text.as_bytes(), decimal), Ok(Some(Value::exact(amount))), "{}", text);
        let minus = format!("-{text}");
        prop_assert_eq!(gain(minus.as_bytes(), decimal), Ok(Some(-amount)), "{}", text);
        let bound = format!(">={text}");
        let at_least = Value { amount, relation: Relation::AtLeast };
        prop_assert_eq!(count(bound.as_bytes(), decimal), Ok(Some(at_least)), "{}", text);
    }

    #[test]
    fn a_column_is_decided_as_it_was_written(
        amounts in prop::collection::vec(1_000..=limits::AMOUNT, 1..20),
        decimal in decimals(),
    ) {
        let mut evidence = Evidence::default();
        for amount in &amounts {
            evidence.note(written(*amount, decimal, "mark", 0).as_bytes());
        }
        let is_open = amounts.iter().all(|amount| *amount < 1_000_000 && amount % 1_000 == 0);
        prop_assert_eq!(evidence.decide(), (!is_open).then_some(decimal));
    }
}
