use std::io::{Cursor, Write as _};

use app::domain::import::Reason;
use app::domain::upload::{FileKind, Notice};
use proptest::prelude::*;

use super::super::fixtures::{Book, opened, refused, rows, sheet, zipped};
use crate::ingest::limits;

const OLD: &[u8] = include_bytes!("../../../../tests/fixtures/linkedin_page.xls");

fn cells(xml: &str) -> Vec<(u32, String)> {
    rows(&mut opened(&Book::of(xml), "a.xlsx").unwrap(), 0).unwrap()
}

#[test]
fn cells_of_every_kind_become_text() {
    let xml = r#"<row r="1"><c t="s" r="A1"><v>0</v></c><c t="s" r="B1"><v>1</v></c><c r="C1"><v>3</v></c>
        <c r="D1"><v>0.0842787682333874</v></c><c r="E1"><v>1.47689412345679E18</v></c><c r="F1"><v>1E3</v></c>
        <c t="b" r="G1"><v>1</v></c><c t="b" r="H1"><v>0</v></c><c t="e" r="I1"><v>#N/A</v></c>
        <c t="inlineStr" r="J1"><is><t>in &amp; line</t></is></c><c t="str" r="K1"><f>A1</f><v>cached</v></c>
        <c s="1" r="L1"><v>46249</v></c><c s="2" r="M1"><v>46249.586805555555</v></c></row>"#;
    let strings = "<si><t>été</t></si><si><r><t>rich</t></r><r><t> text</t></r></si>";
    let book = Book { strings, sheets: &[("Posts", xml)], is_1904: false };
    let mut source = opened(&book.bytes(), "a.xlsx").unwrap();
    assert_eq!(source.parts(), [sheet("Posts")]);
    let row = "été|richtext|3|0.0842787682333874|1.47689412345679E+18|1000|TRUE|FALSE||in & line|cached\
               |2026-08-15|2026-08-15 14:05:00";
    assert_eq!(rows(&mut source, 0).unwrap(), [(1, row.into())]);
    assert_eq!(rows(&mut source, 0).unwrap(), [(1, row.into())]);
}

#[test]
fn dates_follow_the_calendar_of_their_workbook() {
    let xml = r#"<row r="1"><c s="1" r="A1"><v>44787</v></c></row>"#;
    let book = Book { strings: "", sheets: &[("A", xml)], is_1904: true };
    let mut source = opened(&book.bytes(), "a.xlsx").unwrap();
    assert_eq!(rows(&mut source, 0).unwrap(), [(1, "2026-08-15".into())]);
}

#[test]
fn gaps_are_empty_cells_and_blank_rows_count() {
    let xml = r#"<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c s="1" r="XFD2"/></row><row r="3"><c r="A3" s="1"/></row>
        <row r="9"><c r="A9"><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c></row>"#;
    assert_eq!(cells(xml), [(2, "|1||2".into()), (9, "3".into()), (10, "4|5".into())]);
}

#[test]
fn rows_and_cells_that_go_back_are_refused() {
    let back = r#"<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>"#;
    assert_eq!(refused(&Book::of(back), "a.xlsx"), Reason::BrokenWorkbook);
    let back = r#"<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>"#;
    assert_eq!(refused(&Book::of(back), "a.xlsx"), Reason::BrokenWorkbook);
}

#[test]
fn hidden_sheets_are_read_and_macros_are_not() {
    let xml = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let book = Book { strings: "", sheets: &[("A", xml), ("_B", xml)], is_1904: false };
    let mut members = book.members();
    members.push(("xl/vbaProject.bin".into(), "macros".into()));
    let members: Vec<_> =
        members.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())).collect();
    let mut source = opened(&zipped(&members), "a.xlsm").unwrap();
    assert_eq!(source.parts(), [sheet("A"), sheet("_B")]);
    assert_eq!(rows(&mut source, 1).unwrap(), [(1, "1".into())]);
    let notices = [Notice::Macros("a.xlsm".into()), Notice::HiddenSheet("_B".into())];
    assert_eq!(source.notices(), notices);
}

#[test]
fn an_old_workbook_gives_the_same_text_as_a_new_one() {
    let mut source = opened(OLD, "page_content_1790000000.xls").unwrap();
    assert_eq!(source.parts(), [sheet("Metrics"), sheet("All posts"), sheet("Notes")]);
    assert_eq!(
        rows(&mut source, 0).unwrap(),
        [
            (1, "Aggregated engagement metrics for your organic and sponsored posts".into()),
            (2, "Date|Impressions (total)|Engagement rate (total)|Seen".into()),
            (3, "2026-08-15|1234|0.0842787682333874|2026-08-15 14:05:00".into()),
            (5, "08/16/2026|-3||TRUE".into()),
        ]
    );
    let posts = rows(&mut source, 1).unwrap();
    let link = "https://www.linkedin.com/feed/update/urn:li:activity:7100000000000000000";
    assert_eq!(posts[1], (2, format!("Été à Zürich: наш 🚀 “launch”|{link}")));
    assert_eq!(posts[2], (3, format!("{}||4", "x".repeat(9_000))));
    assert_eq!(rows(&mut source, 2).unwrap(), [(1, "hidden||here".into())]);
    assert_eq!(source.notices(), [Notice::HiddenSheet("Notes".into())]);
}

#[test]
fn a_workbook_is_known_whatever_it_is_called() {
    let notice = |bytes: &[u8], name| opened(bytes, name).unwrap().notices().remove(0);
    let misnamed = |name: &str, kind| Notice::Misnamed { name: name.into(), kind };
    assert_eq!(notice(&Book::of(""), "a.csv"), misnamed("a.csv", FileKind::Workbook));
    assert_eq!(notice(&Book::of(""), "a.xls"), misnamed("a.xls", FileKind::Workbook));
    assert_eq!(notice(OLD, "a.xlsx"), misnamed("a.xlsx", FileKind::OldWorkbook));
}

/// A file of Office's own kind with those streams.
fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

#[test]
fn a_password_is_told_from_damage() {
    let locked = compound(&[("/EncryptedPackage", b"secret"), ("/EncryptionInfo", b"x")]);
    assert_eq!(refused(&locked, "a.xlsx"), Reason::Protected);
    let records = [BIFF8, &record(0x2F, &[1, 0, 1, 0])].concat();
    assert_eq!(refused(&compound(&[("/Workbook", &records)]), "a.xls"), Reason::Protected);
    let letter = compound(&[("/WordDocument", b"dear")]);
    assert_eq!(refused(&letter, "a.xls"), Reason::OtherKind(FileKind::Document));
    assert_eq!(refused(&compound(&[("/Book", b"old")]), "a.xls"), Reason::BrokenWorkbook);
}

#[test]
fn what_was_cut_off_is_refused() {
    let whole = Book::of(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#);
    for length in [100, whole.len() / 2, whole.len() - 1] {
        assert_eq!(refused(&whole[..length], "a.xlsx"), Reason::BrokenWorkbook, "{length}");
    }
    for length in [600, OLD.len() / 2] {
        assert_eq!(refused(&OLD[..length], "a.xls"), Reason::BrokenWorkbook, "{length}");
    }
}

const BIFF8: &[u8] = &[9, 8, 4, 0, 0, 6, 5, 0];
const END: &[u8] = &[0x0A, 0, 0, 0];

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

/// An old workbook: records of the whole, and those of its one sheet.
fn old(globals: &[Vec<u8>], cells: &[Vec<u8>]) -> Vec<u8> {
    let globals = globals.concat();
    let begins = u32::try_from(BIFF8.len() + globals.len() + 13 + END.len()).unwrap();
    let name = record(0x85, &[&begins.to_le_bytes()[..], &[0, 0, 1, 0, b'A']].concat());
    let stream = [BIFF8, &globals, &name, END, BIFF8, &cells.concat(), END].concat();
    compound(&[("/Workbook", &stream)])
}

fn number(row: u16, column: u16) -> Vec<u8> {
    let place = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
    record(0x203, &[&place[..], &1.5_f64.to_le_bytes()].concat())
}

#[test]
fn an_old_workbook_is_measured_before_it_is_laid_out() {
    let two = |row, column| old(&[], &[number(0, 0), number(row, column)]);
    let mut source = opened(&two(9, 3), "a.xls").unwrap();
    assert_eq!(rows(&mut source, 0).unwrap(), [(1, "1.5".into()), (10, "|||1.5".into())]);
    assert_eq!(refused(&two(65_535, 255), "a.xls"), Reason::TooManyCells(limits::HELD_CELLS));
    assert_eq!(refused(&two(1, 9_999), "a.xls"), Reason::TooManyColumns(limits::COLUMNS));
    // What it says of its size is not believed.
    let wide = record(0x200, &[&[0; 4][..], &[0xFF; 10]].concat());
    let mut source = opened(&old(&[], &[wide, number(0, 0)]), "a.xls").unwrap();
    assert_eq!(rows(&mut source, 0).unwrap(), [(1, "1.5".into())]);
}

#[test]
fn a_formula_of_an_old_workbook_gives_its_cached_value() {
    let tokens = [0x1E, 1, 0, 0x1E, 2, 0, 0x03];
    let data = [&[0; 6][..], &3.0_f64.to_le_bytes(), &[0; 6], &[7, 0], &tokens].concat();
    let mut source = opened(&old(&[], &[record(6, &data)]), "a.xls").unwrap();
    assert_eq!(rows(&mut source, 0).unwrap(), [(1, "3".into())]);
}

#[test]
fn one_long_string_in_many_old_cells_is_refused() {
    let string = [&[0; 8][..], &8_000_u16.to_le_bytes(), &[0], &[b'x'; 8_000]].concat();
    let cell = |row: u16| record(0xFD, &[&row.to_le_bytes()[..], &[0; 8]].concat());
    let cells: Vec<_> = (0..9_000).map(cell).collect();
    let reason = refused(&old(&[record(0xFC, &string)], &cells), "a.xls");
    assert_eq!(reason, Reason::TooLarge(limits::HELD_STRING_BYTES));
}

#[test]
fn sheets_of_an_old_workbook_lie_where_streams_begin() {
    let shifted = |by: i64| {
        let mut bytes = old(&[], &[number(0, 0)]);
        let name = bytes.windows(4).position(|four| four == [0x85, 0, 9, 0]).unwrap() + 4;
        bytes[name] = u8::try_from(i64::from(bytes[name]) + by).unwrap();
        bytes
    };
    assert!(opened(&shifted(0), "a.xls").is_ok());
    assert_eq!(refused(&shifted(8), "a.xls"), Reason::BrokenWorkbook);
    assert_eq!(refused(&shifted(100), "a.xls"), Reason::BrokenWorkbook);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_damage_to_an_old_workbook_panics(at in prop::collection::vec((0..OLD.len(), any::<u8>()), 1..6)) {
        let mut bytes = OLD.to_vec();
        for (place, byte) in at {
            bytes[place] = byte;
        }
        if let Ok(mut source) = opened(&bytes, "a.xls") {
            for part in 0..source.parts().len() {
                let _ = rows(&mut source, part);
            }
        }
    }

    #[test]
    fn no_damage_to_a_new_workbook_panics(cut in 0..9_000_usize, byte: u8) {
        let mut bytes = Book::of(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#);
        let place = cut % bytes.len();
        bytes[place] = byte;
        if let Ok(mut source) = opened(&bytes, "a.xlsx") {
            for part in 0..source.parts().len() {
                let _ = rows(&mut source, part);
            }
        }
    }
}
