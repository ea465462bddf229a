//! Text -> its records: how a table is delimited.
//!
//! What stands before the header, and where it is, is not known here.

use std::io::{Cursor, Read};

use app::domain::import::Reason;
use memchr::memchr_iter;

use super::ReadError;
use super::cells::Cells;
use super::record::Records;

/// As much of a text as is looked at to tell its dialect.
const HEAD: usize = 64 << 10;
/// As many records as are looked at.
const RECORDS: usize = 20;
/// What stands between cells, the most usual first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Tells the delimiter, and reads the records. A line `sep=X` is none.
pub(crate) fn records<R: Read>(mut text: R) -> Result<Cells<impl Read>, ReadError> {
    let mut head = Vec::new();
    text.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    if head.len() < HEAD && head.trim_ascii().is_empty() {
        return Err(Reason::Empty.into());
    }
    let (said, length, rows) = separator_line(&head).unwrap_or_default();
    let delimiter = said.unwrap_or_else(|| most_consistent(&head[length..]));
    let mut head = Cursor::new(head);
    head.set_position(length as u64);
    Ok(Cells::new(head.chain(text), delimiter, rows))
}

/// The hint for spreadsheets, `sep=X`: what it says, and how many bytes and rows it is long, with the blank
/// lines before it.
fn separator_line(head: &[u8]) -> Option<(Option<u8>, usize, u32)> {
    let start = head.len() - head.trim_ascii_start().len();
    let line = head[start..].split_inclusive(|byte| *byte == b'\n').next()?;
    let (hint, said) = line.split_at_checked(4)?;
    if !hint.eq_ignore_ascii_case(b"sep=") {
        return None;
    }
    let end = start + line.len();
    let rows = memchr_iter(b'\n', &head[..end]).count();
    let said = said.first().copied().filter(|said| !matches!(said, b'\r' | b'\n' | b'"'));
    Some((said, end, u32::try_from(rows).unwrap_or(u32::MAX)))
}

/// The delimiter that stands equally often in the largest share of records; the first one decides where two are
/// equal.
fn most_consistent(table: &[u8]) -> u8 {
    let scores = DELIMITERS.map(|delimiter| (score(table, delimiter), delimiter));
    let best = scores.into_iter().rev().max_by_key(|(score, _)| *score);
    best.filter(|(score, _)| score.0 > 0).map_or(b',', |(_, delimiter)| delimiter)
}

/// How many of a thousand records agree on a number of delimiters above zero, and how many the first one has. A
/// share, since a wrong delimiter tears quoted cells over several lines into more records.
fn score(table: &[u8], delimiter: u8) -> (usize, usize) {
    let (counts, is_broken) = counts(table, delimiter);
    let alike = |count: &usize| counts.iter().filter(|other| *other == count).count();
    let most = counts.iter().filter(|count| **count > 0).map(alike).max().unwrap_or_default();
    let all = counts.len() + usize::from(is_broken);
    (most * 1_000 / all.max(1), counts.first().copied().unwrap_or_default())
}

/// How many delimiters the first records have, and whether one of them is broken.
fn counts(table: &[u8], delimiter: u8) -> (Vec<usize>, bool) {
    let mut cells = Cells::new(table, delimiter, 0);
    let mut counts = Vec::new();
    let is_broken = loop {
        match cells.next() {
            Ok(Some(record)) if record.is_blank() => {}
            Ok(Some(record)) => counts.push(record.len() - 1),
            Ok(None) => break false,
            Err(_) => break true,
        }
        if counts.len() > RECORDS {
            break false;
        }
    };
    // The last one may have been cut off with the head.
    let is_cut = table.len() >= HEAD;
    if counts.len() > RECORDS || (is_cut && counts.len() > 1) {
        counts.pop();
    }
    (counts, is_broken && !is_cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, delimiter: char) {
        assert_eq!(char::from(most_consistent(text.as_bytes())), delimiter, "{text:?}");
    }

    #[test]
    fn the_delimiter_that_all_records_agree_on_is_taken() {
        check("a;b;c\n1,2;3;4\n", ';');
        check("a\tb\n", '\t');
        check("a|b|c\nd, e|f|g\n", '|');
        check("post;likes\n\"a, b, c\";1\nd, e;2\n", ';');
        check("Post ID,Title\n1,\"a; b; c\"\n2,\"d; e\ne; f\"\n", ',');
        check("a,b,c\n1,\";\n'\",\"2\n\"\n3,\";\n'\",\"4\n\"\n", ',');
        check("Overall, so far\n\nDate;Views\n1;2\n3;4\n", ';');
    }

    #[test]
    fn a_quote_counts_at_the_start_of_a_cell_alone() {
        check("a;b\n5\" screen, small;1\n6\" screen, large;2\n", ';');
        check("\"a;b;c\",d\n", ',');
    }

    #[test]
    fn the_first_record_decides_where_two_are_equal() {
        check("text\tlikes\ta\none, two\t1\t2\n", '\t');
        check("a,b,c;d\n1,2,3;4\n", ',');
    }

    #[test]
    fn a_single_column_is_no_reason_to_stop() {
        check("just words\nand more\n", ',');
        check("", ',');
    }

    #[test]
    fn the_hint_for_spreadsheets_names_the_delimiter_and_is_no_record() {
        let read = |text: &'static str| {
            let mut cells = records(text.as_bytes()).unwrap();
            let record = cells.next().unwrap().unwrap();
            let cell = |place| String::from_utf8(record.cell(place).into_owned()).unwrap();
            (record.row(), cell(0), cell(1))
        };
        assert_eq!(read("sep=;\r\na,1;b\n"), (2, "a,1".into(), "b".into()));
        assert_eq!(read("\n\nSEP=|\na,1|b\n"), (4, "a,1".into(), "b".into()));
        assert_eq!(read("sep=\na;b\n"), (2, "a".into(), "b".into()));
        assert_eq!(read("separate,b\n"), (1, "separate".into(), "b".into()));
    }

    #[test]
    fn a_text_of_nothing_is_refused() {
        for text in ["", "\n\r\n \n"] {
            let Err(ReadError::Refused(refusal)) = records(text.as_bytes()).map(|_| ()) else {
                panic!("{text:?}")
            };
            assert_eq!(refusal.reason, Reason::Empty);
        }
    }
}
