use app::domain::import::Reason;

use super::super::fixtures::{Book, refused, stored, zipped, zipped_bomb};
use crate::ingest::limits;

#[test]
fn a_member_that_grows_too_much_is_refused() {
    let bomb = zipped_bomb("a.csv", 30_000_000);
    assert!(bomb.len() < 50_000);
    assert_eq!(refused(&bomb, "a.zip"), Reason::Bomb("a.csv".into()));
}

#[test]
fn an_archive_that_says_it_is_too_large_is_refused_unread() {
    let mut members = Vec::new();
    let names: Vec<String> = (0..9).map(|number| format!("{number}.csv")).collect();
    for name in &names {
        members.push((name.as_str(), &b"a,b\n"[..]));
    }
    let mut bytes = zipped(&members);
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(4).position(|four| four == b"PK\x01\x02") {
        at += found + 4;
        bytes[at + 20..at + 24].copy_from_slice(&300_000_000_u32.to_le_bytes());
    }
    assert_eq!(refused(&bytes, "a.zip"), Reason::InflatedTooLarge(limits::INFLATED_BYTES));
}

#[test]
fn bombs_within_bombs_are_archives_in_archives() {
    let mut bytes = zipped_bomb("0.csv", 1_000_000);
    for _ in 0..3 {
        let names: Vec<String> = (0..10).map(|number| format!("{number}.zip")).collect();
        let members: Vec<_> = names.iter().map(|name| (name.as_str(), &bytes[..])).collect();
        bytes = zipped(&members);
    }
    assert_eq!(refused(&bytes, "a.zip"), Reason::NestedArchive("0.zip".into()));
}

#[test]
fn a_workbook_of_two_cells_far_apart_is_refused_at_the_second() {
    let far = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    assert_eq!(refused(&Book::of(far), "a.xlsx"), Reason::TooManyColumns(limits::COLUMNS));
    let deep = r#"<row r="9000000"><c r="A9000000"><v>1</v></c></row>"#;
    assert_eq!(refused(&Book::of(deep), "a.xlsx"), Reason::TooManyRows(limits::ROWS.into()));
}

/// The workbook's member replaced by one with that XML, stored as it is.
fn with(name: &str, xml: &str) -> Vec<u8> {
    let book = Book { strings: "", sheets: &[("A", "")], is_1904: false };
    let mut members = book.members();
    members.retain(|(known, _)| known != name);
    members.push((name.into(), xml.into()));
    let members: Vec<_> =
        members.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())).collect();
    stored(&members)
}

#[test]
fn a_huge_cell_is_refused_before_it_is_held() {
    let reason = Reason::LongCell(limits::CELL);
    let text = "x".repeat(9_000_000);
    let cell = |inner: &str| {
        let sheet = format!(
            "<worksheet><sheetData><row><c t=\"inlineStr\">{inner}</c></row></sheetData></worksheet>"
        );
        refused(&with("xl/worksheets/sheet1.xml", &sheet), "a.xlsx")
    };
    assert_eq!(cell(&format!("<is><t>{text}</t></is>")), reason);
    let pieces = text
        .as_bytes()
        .chunks(1_000)
        .map(|piece| format!("<r><t>{}</t></r>", std::str::from_utf8(piece).unwrap()));
    assert_eq!(cell(&format!("<is>{}</is>", pieces.collect::<String>())), reason);
    assert_eq!(cell(&format!("<v>{text}</v>")), reason);
    let string = format!("<sst><si><t>{text}</t></si></sst>");
    assert_eq!(refused(&with("xl/sharedStrings.xml", &string), "a.xlsx"), reason);
    // Between cells, too, and in an attribute.
    let between = format!("<worksheet>{text}<sheetData/></worksheet>");
    assert_eq!(refused(&with("xl/worksheets/sheet1.xml", &between), "a.xlsx"), reason);
    let attribute = format!("<worksheet a=\"{text}\"><sheetData/></worksheet>");
    assert_eq!(refused(&with("xl/worksheets/sheet1.xml", &attribute), "a.xlsx"), reason);
}

#[test]
fn many_strings_are_refused_by_their_number_and_not_believed() {
    let reason = Reason::InflatedTooLarge(limits::SHARED_STRINGS_BYTES);
    let said = "<sst uniqueCount=\"99999999999\"></sst>";
    assert_eq!(refused(&with("xl/sharedStrings.xml", said), "a.xlsx"), reason);
    let said = "<sst uniqueCount=\"many\"></sst>";
    assert_eq!(refused(&with("xl/sharedStrings.xml", said), "a.xlsx"), Reason::BrokenWorkbook);
}

#[test]
fn entities_and_document_types_are_refused() {
    let doctype = r#"<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>"#;
    assert_eq!(refused(&with("xl/sharedStrings.xml", doctype), "a.xlsx"), Reason::DocumentType);
    let laughs =
        r#"<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>"#;
    assert_eq!(refused(&with("xl/worksheets/sheet1.xml", laughs), "a.xlsx"), Reason::DocumentType);
    let unknown = "<sst><si><t>&xxe;</t></si></sst>";
    assert_eq!(refused(&with("xl/sharedStrings.xml", unknown), "a.xlsx"), Reason::DocumentType);
}

#[test]
fn sheets_lie_where_they_were_read_as_xml() {
    let elsewhere = r#"<Relationships><Relationship Id="r1" Type="a/worksheet" Target="media/image.png"/></Relationships>"#;
    let reason = refused(&with("xl/_rels/workbook.xml.rels", elsewhere), "a.xlsx");
    assert_eq!(reason, Reason::BrokenWorkbook);
}

#[test]
fn styles_without_number_are_refused() {
    let styles = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf/>".repeat(200_001));
    let reason = Reason::InflatedTooLarge(limits::INFLATED_BYTES);
    assert_eq!(refused(&with("xl/styles.xml", &styles), "a.xlsx"), reason);
}

#[test]
fn a_bomb_in_a_workbook_is_a_bomb() {
    let sheet = format!("<worksheet>{}<sheetData/></worksheet>", " ".repeat(3_000_000));
    let members = [("[Content_Types].xml", &b"<Types/>"[..]), ("xl/sheet.xml", sheet.as_bytes())];
    assert_eq!(refused(&zipped(&members), "a.xlsx"), Reason::Bomb("xl/sheet.xml".into()));
}
