//! CSV, written in one place: quoted where it must be, and harmless in a spreadsheet.
//!
//! Files are not read here: that is the server's import. A record that was kept as a line of CSV is.

use std::fmt::Display;

/// A table on its way out: RFC 4180, rows ended by CR LF.
#[derive(Debug, Default)]
pub struct Csv {
    written: String,
    is_inside_row: bool,
}

impl Csv {
    /// A cell of text. What a spreadsheet would take for a formula begins with an apostrophe from here on;
    /// numbers stay numbers.
    pub fn text(&mut self, cell: &str) {
        self.separate();
        let guard = if is_formula(cell) { "'" } else { "" };
        if cell.contains([',', '"', '\r', '\n']) {
            let cell = cell.replace('"', "\"\"");
            self.written.extend(["\"", guard, &cell, "\""]);
        } else {
            self.written.extend([guard, cell]);
        }
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

    fn separate(&mut self) {
        if std::mem::replace(&mut self.is_inside_row, true) {
            self.written.push(',');
        }
    }
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
