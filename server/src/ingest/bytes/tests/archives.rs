use std::io::Write;

use app::domain::import::Reason;
use app::domain::upload::{FileKind, Notice};
use chrono::NaiveDate;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::super::PartName;
use super::super::fixtures::{Book, Opened, member, opened, refused, rows, zipped, zipped_bomb};

fn open(members: &[(&str, &[u8])]) -> Opened {
    opened(&zipped(members), "export.zip").unwrap()
}

#[test]
fn members_are_parts_in_the_order_of_their_names() {
    let mut source = open(&[
        ("Totals.csv", b"Date,Views\n"),
        ("sub/Table data.csv", b"Content,Views\n"),
        ("Chart data.csv", b"Date,Content\n"),
        ("posts.json", b"[{}]"),
    ]);
    let names = ["Chart data.csv", "Totals.csv", "posts.json", "sub/Table data.csv"];
    assert_eq!(source.parts(), names.map(member));
    assert_eq!(rows(&mut source, 3).unwrap(), [(0, "Content,Views\n".into())]);
    assert_eq!(rows(&mut source, 0).unwrap(), [(0, "Date,Content\n".into())]);
    assert_eq!(rows(&mut source, 0).unwrap(), [(0, "Date,Content\n".into())]);
    assert_eq!(source.notices(), []);
}

#[test]
fn a_member_bears_its_own_time() {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let at = zip::DateTime::from_date_and_time(2026, 8, 15, 14, 5, 0).unwrap();
    zip.start_file("a.csv", SimpleFileOptions::default().last_modified_time(at)).unwrap();
    zip.write_all(b"a,b\n").unwrap();
    let first = zip::DateTime::default();
    zip.start_file("b.csv", SimpleFileOptions::default().last_modified_time(first)).unwrap();
    zip.write_all(b"a,b\n").unwrap();
    let source = opened(&zip.finish().unwrap().into_inner(), "a.zip").unwrap();
    let expect = NaiveDate::from_ymd_opt(2026, 8, 15).and_then(|day| day.and_hms_opt(14, 5, 0));
    assert_eq!((source.modified(0), source.modified(1)), (expect, None));
}

#[test]
fn what_holds_no_numbers_is_left_out_with_a_notice() {
    let mut source = open(&[
        ("__MACOSX/._a.csv", b"\0\x05\x16\x07"),
        (".DS_Store", b"\0\0\0\x01Bud1"),
        ("a.csv", b"a,b\n"),
        ("folder/.hidden.csv", b"a,b\n"),
        ("index.html", b"<html>"),
        ("page.csv", b"<html>"),
        ("photo.jpg", b"\xFF\xD8\xFF"),
        ("photo.csv", b"\xFF\xD8\xFF"),
        ("nothing.csv", b""),
        ("script.js", b"var a = 1;"),
    ]);
    assert_eq!(source.parts(), [member("a.csv")]);
    let names = ["index.html", "photo.jpg", "nothing.csv", "page.csv", "photo.csv"];
    let names = names.map(String::from).into();
    assert_eq!(source.notices(), [Notice::LeftOut { names, count: 6 }]);
    assert_eq!(rows(&mut source, 0).unwrap(), [(0, "a,b\n".into())]);
}

#[test]
fn of_an_archive_of_x_the_posts_alone_are_read() {
    let mut source = open(&[
        ("assets/js/runtime.js", b"var a;"),
        ("data/manifest.js", b"window.__THAR_CONFIG = {}"),
        ("data/like.js", b"window.YTD.like.part0 = [ ]"),
        ("data/tweet-headers.js", b"window.YTD.tweet_headers.part0 = [ ]"),
        ("data/tweets-part1.js", b"window.YTD.tweets.part1 = [ 1 ]"),
        ("data/tweets.js", b"window.YTD.tweets.part0 = [ 0 ]"),
    ]);
    assert_eq!(source.parts(), [member("data/tweets-part1.js"), member("data/tweets.js")]);
    assert_eq!(rows(&mut source, 1).unwrap(), [(0, " [ 0 ]".into())]);
}

#[test]
fn workbooks_in_an_archive_give_their_sheets() {
    let book = Book {
        strings: "",
        sheets: &[("A", r#"<row r="1"><c r="B1"><v>1</v></c></row>"#), ("_B", "")],
        is_1904: false,
    };
    let old = include_bytes!("../../../../tests/fixtures/linkedin_page.xls");
    let mut source = open(&[("a/new.xlsx", &book.bytes()), ("old.xls", old)]);
    let part = |member: &str, sheet: &str| PartName {
        member: Some(member.into()),
        sheet: Some(sheet.into()),
    };
    assert_eq!(
        source.parts(),
        [
            part("a/new.xlsx", "A"),
            part("a/new.xlsx", "_B"),
            part("old.xls", "Metrics"),
            part("old.xls", "All posts"),
            part("old.xls", "Notes"),
        ]
    );
    assert_eq!(rows(&mut source, 0).unwrap(), [(1, "|1".into())]);
    assert_eq!(rows(&mut source, 4).unwrap(), [(1, "hidden||here".into())]);
    assert_eq!(rows(&mut source, 0).unwrap(), [(1, "|1".into())]);
    let hidden = |name: &str| Notice::HiddenSheet(name.into());
    assert_eq!(source.notices(), [hidden("_B"), hidden("Notes")]);
}

#[test]
fn an_archive_is_known_whatever_it_is_called() {
    let source = opened(&zipped(&[("a.csv", b"a,b\n")]), "a.csv").unwrap();
    let notice = Notice::Misnamed { name: "a.csv".into(), kind: FileKind::Zip };
    assert_eq!(source.notices(), [notice]);
}

#[test]
fn an_archive_without_tables_is_refused() {
    assert_eq!(refused(&zipped(&[("a.png", b"\x89PNG")]), "a.zip"), Reason::NoTableInArchive);
    assert_eq!(refused(&zipped(&[]), "a.zip"), Reason::NoTableInArchive);
}

#[test]
fn other_files_that_are_archives_say_what_they_are() {
    let kind = |members: &[(&str, &[u8])], name: &str| refused(&zipped(members), name);
    let types: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
    assert_eq!(
        kind(&[types, ("word/document.xml", b"<w/>")], "a.docx"),
        Reason::OtherKind(FileKind::Document)
    );
    assert_eq!(
        kind(&[types, ("xl/workbook.bin", b"")], "a.xlsb"),
        Reason::OtherKind(FileKind::BinaryWorkbook)
    );
    assert_eq!(
        kind(&[("mimetype", b"a"), ("content.xml", b"<a/>")], "a.ods"),
        Reason::OtherKind(FileKind::OpenDocument)
    );
}

#[test]
fn an_archive_in_an_archive_is_refused() {
    let inner = zipped(&[("a.csv", b"a,b\n")]);
    for name in ["b.zip", "b.csv"] {
        let reason = refused(&zipped(&[("a.csv", b"a,b\n"), (name, &inner)]), "a.zip");
        assert_eq!(reason, Reason::NestedArchive(name.into()));
    }
    let reason = refused(&zipped(&[("a.csv.gz", b"\x1f\x8b\x08")]), "a.zip");
    assert_eq!(reason, Reason::NestedArchive("a.csv.gz".into()));
}

#[test]
fn links_and_names_that_lead_out_are_refused() {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.add_symlink("a.csv", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let link = zip.finish().unwrap().into_inner();
    assert_eq!(refused(&link, "a.zip"), Reason::LinkMember("a.csv".into()));
    for name in ["../a.csv", "a/../../b.csv", "/etc/a.csv", "..\\a.csv", "C:\\a.csv"] {
        // The library writes what it is told; the name is put in afterwards.
        let placeholder = "x".repeat(name.len());
        let bytes =
            replaced(&zipped(&[(&placeholder, b"a,b\n")]), placeholder.as_bytes(), name.as_bytes());
        assert_eq!(refused(&bytes, "a.zip"), Reason::StrayMember(name.into()));
    }
}

/// The bytes with every occurrence replaced by another of the same length.
pub(super) fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..=bytes.len() - from.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
        }
    }
    bytes
}

/// A ZIP of one member, with two bytes set in each of its headers: in the one before its bytes, and in
/// the list of members.
fn patched(mut archive: Vec<u8>, local: usize, central: usize, bytes: [u8; 2]) -> Vec<u8> {
    let list = archive.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    archive[local..local + 2].copy_from_slice(&bytes);
    archive[list + central..list + central + 2].copy_from_slice(&bytes);
    archive
}

fn one() -> Vec<u8> {
    zipped(&[("a.csv", b"a,b\n")])
}

#[test]
fn members_under_a_password_or_in_unusual_compression_are_refused() {
    let bytes = patched(one(), 6, 8, [1, 0]);
    assert_eq!(refused(&bytes, "a.zip"), Reason::EncryptedMember("a.csv".into()));
    let bytes = patched(one(), 8, 10, [9, 0]);
    assert_eq!(refused(&bytes, "a.zip"), Reason::CompressionMethod("a.csv".into()));
}

#[test]
fn sizes_that_lie_are_refused() {
    // A bomb that is said to be small.
    let bomb = patched(zipped_bomb("a.csv", 30_000_000), 22, 24, [0, 0]);
    let list = bomb.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    let mut bomb = patched(bomb, 24, 26, [1, 0]);
    bomb[list + 24] = 1;
    assert_eq!(refused(&bomb, "a.zip"), Reason::FalseSize("a.csv".into()));
    // Said to be larger, and smaller, than it is.
    for said in [9, 2] {
        let bytes = patched(one(), 22, 24, [said, 0]);
        assert_eq!(refused(&bytes, "a.zip"), Reason::FalseSize("a.csv".into()));
    }
}

#[test]
fn damage_is_refused() {
    let long = format!("a,b\n{}", "1,2\n".repeat(9_000));
    let whole = zipped(&[("a.csv", long.as_bytes())]);
    for length in [30, whole.len() / 2, whole.len() - 1] {
        assert_eq!(refused(&whole[..length], "a.zip"), Reason::BrokenArchive, "{length}");
    }
    // A bit of the inflated bytes fell over.
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("a.csv", stored).unwrap();
    zip.write_all(b"a,b\n1,2\n").unwrap();
    let fallen = replaced(&zip.finish().unwrap().into_inner(), b"1,2\n", b"1,3\n");
    assert_eq!(refused(&fallen, "a.zip"), Reason::BrokenArchive);
}

#[test]
fn members_are_counted() {
    let many = |count: usize, first: &str| {
        let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let stored =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(first, stored).unwrap();
        zip.write_all(b"window.YTD.tweets.part0 = [ ]").unwrap();
        for number in 1..count {
            zip.start_file(format!("data/tweets_media/{number}.jpg"), stored).unwrap();
        }
        opened(&zip.finish().unwrap().into_inner(), "a.zip").map(|source| source.parts().len())
    };
    assert_eq!(many(1_000, "a.csv"), Ok(1));
    assert_eq!(many(1_001, "a.csv"), Err(Reason::TooManyMembers(1_000)));
    // An archive of X holds a file for each picture.
    assert_eq!(many(30_000, "data/tweets.js"), Ok(1));
    assert_eq!(many(60_000, "a.csv"), Err(Reason::TooManyMembers(1_000)));
}
