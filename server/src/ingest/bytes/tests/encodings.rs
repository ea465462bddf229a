use std::io::Read;

use app::domain::import::Reason;
use app::domain::upload::{FileKind, Notice};
use proptest::prelude::*;

use super::super::content::content;
use super::super::fixtures::{opened, refused, rows};
use super::super::text::Heard;
use super::super::{Content, ReadError};
use crate::ingest::dialect;
use crate::ingest::record::Records as _;

/// A reader that gives so many bytes at a time.
struct Slowly<'a>(&'a [u8], usize);

impl Read for Slowly<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let length = into.len().min(self.1);
        self.0.read(&mut into[..length])
    }
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

fn utf32(text: &str, unit: fn(u32) -> [u8; 4]) -> Vec<u8> {
    text.chars().flat_map(|character| unit(character.into())).collect()
}

/// The text in every encoding that can hold it.
fn encoded(text: &str) -> Vec<Vec<u8>> {
    let mut all = vec![
        text.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        [b"\xFF\xFE", &utf16(text, u16::to_le_bytes)[..]].concat(),
        [b"\xFE\xFF", &utf16(text, u16::to_be_bytes)[..]].concat(),
        [b"\xFF\xFE\0\0", &utf32(text, u32::to_le_bytes)[..]].concat(),
        [b"\0\0\xFE\xFF", &utf32(text, u32::to_be_bytes)[..]].concat(),
        utf16(text, u16::to_le_bytes),
        utf16(text, u16::to_be_bytes),
    ];
    let (latin, _, has_others) = encoding_rs::WINDOWS_1252.encode(text);
    if !has_others {
        all.push(latin.into_owned());
    }
    all
}

/// The records of a text that comes so many bytes at a time, and what was found out.
fn records(bytes: &[u8], step: usize) -> (Vec<(u32, Vec<String>)>, Heard) {
    let (mut heard, mut all) = (Heard::default(), Vec::new());
    let Ok(Content::Text(text)) = content(Slowly(bytes, step), &mut heard) else { panic!("text") };
    if let Ok(mut cells) = dialect::records(text) {
        while let Ok(Some(record)) = cells.next() {
            let cell = |place| String::from_utf8(record.cell(place).into_owned()).unwrap();
            all.push((record.row(), (0..record.len()).map(cell).collect()));
        }
    }
    (all, heard)
}

const TABLE: &str = "Post ID;Texte;J’aime\r\n1;\"été ; “€”\r\nà 20 °C\";5\r\n\r\n2;Zoë…;6\n";

#[test]
fn every_encoding_and_every_chunking_gives_the_same_records() {
    let expect: [(u32, Vec<String>); 3] = [
        (1, ["Post ID", "Texte", "J’aime"].map(Into::into).into()),
        (2, ["1", "été ; “€”\r\nà 20 °C", "5"].map(Into::into).into()),
        (4, ["2", "Zoë…", "6"].map(Into::into).into()),
    ];
    let all = encoded(TABLE);
    assert_eq!(all.len(), 9);
    for bytes in all {
        for step in [1, 7, 8_191] {
            assert_eq!(records(&bytes, step).0, expect, "{step} of {:?}", &bytes[..8]);
        }
    }
}

#[test]
fn blocks_do_not_cut_characters() {
    // Two bytes before a hundred thousand characters of three: blocks end within one.
    let text = format!("a,bcdefgh\né,{}\n", "€".repeat(100_000));
    for bytes in encoded(&text) {
        let (all, heard) = records(&bytes, 8_191);
        assert_eq!(all[1].1[1].chars().count(), 100_000);
        assert_eq!(heard.unreadable, 0);
    }
}

fn text(bytes: &[u8]) -> (String, Vec<Notice>) {
    let mut source = opened(bytes, "a.csv").unwrap();
    let read = rows(&mut source, 0).unwrap().remove(0).1;
    (read, source.notices())
}

#[test]
fn windows_1252_is_assumed_with_a_notice() {
    let (read, notices) = text(b"a,b\n\xe9t\xe9 \x93\x80\x94,1\n");
    assert_eq!(read, "a,b\nété “€”,1\n");
    assert_eq!(notices, [Notice::Windows1252("a.csv".into())]);
    // Its first letters may come late.
    let late = [b"a,b\n".repeat(100_000), b"\xe9".to_vec()].concat();
    let (read, notices) = text(&late);
    assert!(read.ends_with("a,b\né"));
    assert_eq!(notices, [Notice::Windows1252("a.csv".into())]);
    assert_eq!(text("a,é\n".as_bytes()).1, []);
}

#[test]
fn characters_that_were_cut_are_counted_and_do_not_change_the_encoding() {
    let (read, notices) = text(b"caf\xc3\xa9, na\xc3\xafve, \xe2\x82,b\n");
    assert_eq!(read, "café, naïve, \u{fffd},b\n");
    assert_eq!(notices, [Notice::Unreadable { name: "a.csv".into(), count: 1 }]);
    let (read, notices) = text(b"\xFF\xFEa\0\x3d\xd8");
    assert_eq!(read, "a\u{fffd}");
    assert_eq!(notices, [Notice::Unreadable { name: "a.csv".into(), count: 1 }]);
    assert_eq!(text(b"\xFF\xFEa\0b").0, "a\u{fffd}");
    assert_eq!(text(b"\xFF\xFE\0\0a\0\0\0\0\xd8\0\0b").0, "a\u{fffd}\u{fffd}");
}

#[test]
fn a_part_can_be_read_again_and_its_notices_count_once() {
    let mut source = opened(b"\xFF\xFEa\0\x3d\xd8", "a.csv").unwrap();
    let once = rows(&mut source, 0).unwrap();
    assert_eq!(rows(&mut source, 0).unwrap(), once);
    assert_eq!(source.notices(), [Notice::Unreadable { name: "a.csv".into(), count: 1 }]);
}

#[test]
fn json_is_told_from_tables() {
    let kind = |bytes: &[u8]| {
        let mut source = opened(bytes, "a.json").unwrap();
        let is_json = matches!(source.part(0).unwrap(), Content::Json(_));
        (is_json, rows(&mut source, 0).unwrap().remove(0).1)
    };
    assert_eq!(kind(b"\xEF\xBB\xBF \n{\"a\":1}"), (true, " \n{\"a\":1}".into()));
    assert_eq!(kind(b"[1]"), (true, "[1]".into()));
    assert_eq!(kind(b"window.YTD.tweets.part0 = [ {} ]"), (true, " [ {} ]".into()));
    assert_eq!(kind(b"a,b\n[1],2"), (false, "a,b\n[1],2".into()));
}

#[test]
fn what_is_no_table_says_what_it_is() {
    assert_eq!(refused(b" <!DOCTYPE html><a, b>", "a.csv"), Reason::NotTable);
    assert_eq!(refused(b"%PDF-1.7 a,b", "a.csv"), Reason::OtherKind(FileKind::Pdf));
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n", "a.csv"), Reason::OtherKind(FileKind::Picture));
    assert_eq!(refused(b"\x1f\x8b\x08\0", "a.csv.gz"), Reason::OtherKind(FileKind::Compressed));
    assert_eq!(refused(b"\x01\x02\x03\x04", "a.csv"), Reason::NotText);
}

#[test]
fn a_name_that_promises_another_kind_is_noticed() {
    let name = "a.xlsx";
    let notice = Notice::Misnamed { name: name.into(), kind: FileKind::Text };
    assert_eq!(opened(b"a,b\n1,2\n", name).unwrap().notices(), [notice]);
}

/// Why a text is refused, and at which row.
fn stopped(bytes: &[u8]) -> (Option<i64>, Reason) {
    let mut heard = Heard::default();
    let Ok(Content::Text(text)) = content(bytes, &mut heard) else { panic!("text") };
    let mut cells = dialect::records(text).unwrap_or_else(|_| panic!("records"));
    loop {
        match cells.next().map(|record| record.is_none()).map_err(ReadError::from) {
            Ok(true) => panic!("read to its end"),
            Ok(false) => {}
            Err(ReadError::Refused(refusal)) => return (refusal.row, refusal.reason),
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn a_nul_is_refused_with_its_row() {
    assert_eq!(stopped(b"a,b\n\n\"1\n1\",2\n3\0,4\n"), (Some(4), Reason::Nul));
    assert_eq!(stopped(&vec![0; 9_000_000]), (Some(1), Reason::Nul));
    let late = [b"a,b\n".repeat(200_000), b"1,2\0\n".to_vec()].concat();
    assert_eq!(stopped(&late), (Some(200_001), Reason::Nul));
}

#[test]
fn what_does_not_end_is_refused_without_growing() {
    assert_eq!(stopped(b"a,b\n\"1,2\n3,4\n"), (Some(2), Reason::BrokenRow));
    let long = |bytes| [b"a,b\n".to_vec(), vec![b'1'; bytes]].concat();
    assert_eq!(stopped(&long(crate::ingest::limits::RECORD + 1)), (Some(2), Reason::BrokenRow));
    assert_eq!(records(&long(crate::ingest::limits::RECORD), 1 << 20).0.len(), 2);
}

#[test]
fn a_row_of_many_cells_keeps_no_more_of_them_than_are_told_apart() {
    let bytes = [b",".repeat(9_999), b"\n1,2\n".to_vec()].concat();
    let (all, _) = records(&bytes, 8_191);
    assert_eq!(all[0].1.len(), crate::ingest::limits::COLUMNS + 1);
    assert_eq!(all[1].1, ["1", "2"]);
}

proptest! {
    #[test]
    fn no_bytes_panic_and_no_chunking_matters(bytes: Vec<u8>, step in 1..9_usize) {
        let read = |step| {
            let (mut heard, mut text) = (Heard::default(), String::new());
            let read = match content(Slowly(&bytes, step), &mut heard) {
                Ok(Content::Text(mut reader) | Content::Json(mut reader)) => {
                    reader.read_to_string(&mut text).is_ok()
                }
                _ => false,
            };
            (read, text, heard)
        };
        prop_assert_eq!(read(step), read(1 << 20));
    }

    #[test]
    fn text_survives_every_encoding_of_unicode(text in "[a,é“€\n;ÿ🚀]{4,80}") {
        let text = format!("abcdefgh{text}");
        for bytes in encoded(&text).into_iter().take(8) {
            let (mut heard, mut read) = (Heard::default(), String::new());
            let Ok(Content::Text(mut reader)) = content(&bytes[..], &mut heard) else {
                panic!("{text:?}")
            };
            reader.read_to_string(&mut read).unwrap();
            drop(reader);
            prop_assert_eq!(&read, &text);
            prop_assert_eq!(heard, Heard::default());
        }
    }
}
