//! CSV, written in one place: quoted where it must be, and harmless in a spreadsheet.
//!
//! Files are not read here: that is the server's import, which asks here what a guard looks like. A record that
//! was kept as a line of CSV is.

use std::borrow::Cow;
use std::fmt::Display;

/// What stands between cells. Where a decimal has a comma, spreadsheets take a semicolon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// As RFC 4180 has it.
    #[default]
    Comma,
    /// As spreadsheets have it in French.
    Semicolon,
}

/// A table on its way out: RFC 4180, rows ended by CR LF.
#[derive(Debug, Default)]
pub struct Csv {
    written: String,
    separator: Separator,
    is_inside_row: bool,
}

impl Separator {
    fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
        }
    }
}

impl Csv {
    /// A table with something else than a comma between its cells.
    pub fn separated(separator: Separator) -> Self {
        Self { separator, ..Self::default() }
    }

    /// Takes what is written so far.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.written)
    }

    /// A cell of text. What a spreadsheet would take for a formula begins with an apostrophe from here on;
    /// numbers stay numbers.
    pub fn text(&mut self, cell: &str) {
        self.separate();
        self.written.push_str(&quoted(&guarded(cell), self.separator));
    }

    /// Cells of text.
    pub fn texts(&mut self, cells: impl IntoIterator<Item: AsRef<str>>) {
        for cell in cells {
            self.text(cell.as_ref());
        }
    }

    /// A cell that holds a number; an empty one where it is not known.
    pub fn number(&mut self, number: Option<impl Display>) {
        self.separate();
        self.written.extend(number.map(|number| number.to_string()));
    }

    /// Ends the row.
    pub fn end_row(&mut self) {
        self.written.push_str("\r\n");
        self.is_inside_row = false;
    }

    /// The whole table.
    pub fn finish(self) -> String {
        self.written
    }

    /// The whole table as a file. The mark at its beginning tells spreadsheets that it is UTF-8.
    pub fn file(self) -> String {
        format!("\u{feff}{}", self.written)
    }

    fn separate(&mut self) {
        if std::mem::replace(&mut self.is_inside_row, true) {
            self.written.push(self.separator.sign());
        }
    }
}

/// A record as one line of CSV, its cells as they are: it is kept, not sent.
pub fn line(cells: impl IntoIterator<Item: AsRef<str>>) -> String {
    let mut line = String::new();
    for (place, cell) in cells.into_iter().enumerate() {
        line.extend([if place == 0 { "" } else { "," }, &quoted(cell.as_ref(), Separator::Comma)]);
    }
    line
}

/// Whether a cell begins with a guard, which is no part of what it says: an apostrophe before what a spreadsheet
/// might compute with, other apostrophes aside.
pub fn is_guarded(cell: &[u8]) -> bool {
    let said = cell.iter().position(|byte| *byte != b'\'').unwrap_or_default();
    said > 0 && matches!(cell[said], b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r')
}

/// The cells of a record that is kept as one line of CSV; those of a cell over several lines too.
pub fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let (mut is_quoted, mut rest) = (false, line.chars().peekable());
    while let Some(c) = rest.next() {
        match c {
            '"' if is_quoted && rest.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if is_quoted || cell.is_empty() => is_quoted = !is_quoted,
            ',' if !is_quoted => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(c),
        }
    }
    cells.push(cell);
    cells
}

/// A cell that shows what it says. What looks guarded already gets another guard, so that taking one off always
/// gives back what was there.
fn guarded(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) || is_guarded(cell.as_bytes()) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A cell as it stands in a line: in quotes where it must be.
fn quoted(cell: &str, separator: Separator) -> Cow<'_, str> {
    if cell.contains([separator.sign(), '"', '\r', '\n']) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}

/// Whether a spreadsheet may compute with a cell rather than show it. A sign by itself is none, nor is a
/// number with its sign.
fn is_formula(cell: &str) -> bool {
    let Some(rest) = cell.strip_prefix(['=', '+', '-', '@', '\t', '\r']) else { return false };
    let is_signed = cell.starts_with(['+', '-']);
    !(rest.is_empty() || is_signed && is_number(rest))
}

/// Digits, with marks between them and at most a percent sign after them.
fn is_number(text: &str) -> bool {
    let text = text.strip_suffix('%').unwrap_or(text);
    let ends_with_digits = text.starts_with(|c: char| c.is_ascii_digit())
        && text.ends_with(|c: char| c.is_ascii_digit());
    ends_with_digits && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(cell: &str) -> String {
        let mut csv = Csv::default();
        csv.text(cell);
        csv.finish()
    }

    #[test]
    fn what_a_spreadsheet_would_compute_becomes_text() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("+cmd|' /C calc'!A0"), "'+cmd|' /C calc'!A0");
        assert_eq!(cell("-2+3"), "'-2+3");
        assert_eq!(cell("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(cell("\t=1"), "'\t=1");
        assert_eq!(cell("\r=1"), "\"'\r=1\"");
        assert_eq!(cell("=HYPERLINK(\"http://a\",1)"), "\"'=HYPERLINK(\"\"http://a\"\",1)\"");
    }

    #[test]
    fn numbers_and_lone_signs_stay_what_they_are() {
        for plain in ["-5", "+1,234.5", "-12%", "-", "=", "a=1", "", "17", ">=6000"] {
            assert_eq!(cell(plain).trim_matches('"'), plain);
        }
        for formula in ["-5-", "--5", "-.5a", "-5e3", "=5"] {
            assert_eq!(cell(formula), format!("'{formula}"));
        }
    }

    #[test]
    fn a_guard_is_told_from_an_apostrophe_that_is_text() {
        for guarded in ["'=1", "'-5", "''@a", "'\t", "'\r\n"] {
            assert!(is_guarded(guarded.as_bytes()), "{guarded}");
            assert_eq!(cell(guarded).trim_matches('"'), format!("'{guarded}"));
        }
        for text in ["'tis", "'", "", "=1", "''", "'5", "a'=1"] {
            assert!(!is_guarded(text.as_bytes()), "{text}");
        }
        assert_eq!(cell("'tis"), "'tis");
    }

    #[test]
    fn a_kept_line_gives_back_its_cells() {
        let said = ["=1", "a,b", "say \"hi\"", "", "c\r\nd"];
        assert_eq!(line(said), "=1,\"a,b\",\"say \"\"hi\"\"\",,\"c\r\nd\"");
        assert_eq!(cells(&line(said)), said);
    }

    #[test]
    fn a_line_is_taken_apart_into_its_cells() {
        assert_eq!(cells("a,\"b,\"\"c\"\"\",,\"d\ne\",f\"g"), ["a", "b,\"c\"", "", "d\ne", "f\"g"]);
        assert_eq!(cells(""), [""]);
        assert_eq!(cells("\"never closed, a"), ["never closed, a"]);
        assert_eq!(cells("\"\",\"\"\"\""), ["", "\""]);
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let mut csv = Csv::default();
        csv.text("a,b");
        csv.text("say \"hi\"\n");
        csv.number(Some(-3));
        csv.number(None::<i64>);
        csv.end_row();
        csv.text("c");
        csv.end_row();
        assert_eq!(csv.finish(), "\"a,b\",\"say \"\"hi\"\"\n\",-3,\r\nc\r\n");
    }
}
