//! Reads the truth tables, and tells every line that is read otherwise.

use app::domain::import::Reason;

/// A line of a table.
pub(super) struct Line<'a> {
    /// The cell, or cells between bars.
    pub(super) spelling: String,
    pub(super) setting: &'a str,
    pub(super) expected: &'a str,
}

impl Line<'_> {
    /// The cell.
    pub(super) fn cell(&self) -> &[u8] {
        self.spelling.as_bytes()
    }

    /// The cells of a column.
    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        self.spelling.split(" | ")
    }
}

/// Holds `answer` to every line of a table.
pub(super) fn check(table: &str, answer: impl Fn(&Line<'_>) -> String) {
    let mut differences = Vec::new();
    for (number, line) in (1..).zip(table.lines()) {
        if line.starts_with("# ") {
            continue;
        }
        let fields: Vec<&str> = line.split('\t').collect();
        let [spelling, setting, expected, _source] = fields[..] else {
            differences.push(format!("{number}: {} fields", fields.len()));
            continue;
        };
        let line = Line { spelling: unescaped(spelling), setting, expected };
        let answer = answer(&line);
        if answer != line.expected {
            differences
                .push(format!("{number}: {spelling:?} ({setting}) is {answer}, not {expected}"));
        }
    }
    assert!(differences.is_empty(), "\n{}\n", differences.join("\n"));
}

/// The refusal as a table writes it: the key of the reason's message.
pub(super) fn refused(reason: &Reason) -> String {
    let key = match reason {
        Reason::BadNumber(_) => "bad-number",
        Reason::Negative(_) => "negative",
        Reason::Absurd(_) => "absurd",
        Reason::AmbiguousNumber(_) => "ambiguous-number",
        Reason::BadTime(_) => "bad-time",
        Reason::FarTime(_) => "far-time",
        Reason::AmbiguousDate(_) => "ambiguous-date",
        other => return format!("refused: {other:?}"),
    };
    format!("refused: {key}")
}

/// A spelling with `\u{a0}` as the character.
fn unescaped(spelling: &str) -> String {
    let mut text = String::new();
    let mut rest = spelling;
    while let Some((before, after)) = rest.split_once("\\u{") {
        let (code, after) = after.split_once('}').expect("an escape ends");
        let code = u32::from_str_radix(code, 16).expect("an escape is hexadecimal");
        text.push_str(before);
        text.push(char::from_u32(code).expect("an escape is a character"));
        rest = after;
    }
    text + rest
}
