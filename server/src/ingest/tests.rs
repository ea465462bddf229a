//! Files -> what they were understood to say. The formats in full are tested in `server/tests/import.rs`.

use std::io::{Read, Write};

use app::domain::import::{DateOrder, FileRefusal, ObservedFrom, Reason, Refusal};
use app::domain::{Metric, Moment, Zone};
use proptest::prelude::*;

use super::record::Records as _;
use super::{Options, ReadError, cells};
use crate::store::Upload;
use crate::store::batch::{Batch, NewRow};

/// A file that was read, all of it at hand.
#[derive(Debug)]
struct Parsed {
    upload: Upload,
    batches: Vec<Batch>,
}

impl Parsed {
    fn rows(&self) -> Vec<NewRow> {
        self.batches.iter().flat_map(|batch| batch.rows.iter().copied()).collect()
    }
}

fn options() -> Options {
    Options::new(Zone::UTC, Moment::second(1_790_000_000))
}

fn read(text: &str) -> Result<Parsed, FileRefusal> {
    read_bytes(text.as_bytes())
}

fn read_bytes(bytes: &[u8]) -> Result<Parsed, FileRefusal> {
    parse(bytes, "export.csv", &options()).map_err(refusal)
}

fn parse(bytes: &[u8], file_name: &str, options: &Options) -> Result<Parsed, ReadError> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let reading = super::read(file.path(), file_name, options)?;
    let mut upload = reading.looked.upload;
    // Their cells are looked at where they are written out.
    upload.refusals.iter_mut().for_each(|refusal| refusal.cells = None);
    Ok(Parsed { upload, batches: reading.batches.collect() })
}

fn refusal(error: ReadError) -> FileRefusal {
    match error {
        ReadError::Refused(refusal) => refusal,
        ReadError::Unknown(tables) => Reason::UnknownTable(tables[0].title()).into(),
        ReadError::Io(error) => panic!("{error}"),
    }
}

/// The reasons of refused rows under the header `platform,post_id,url,published_at,observed_at,likes`.
fn refused(rows: &str) -> Vec<Refusal> {
    let header = "platform,post_id,url,published_at,observed_at,likes\n";
    read(&format!("{header}{rows}")).unwrap().upload.refusals
}

fn check(row: &str, column: &str, reason: Reason) {
    let refusal = Refusal { row: 2, column: Some(column.into()), reason, cells: None };
    assert_eq!(refused(row), [refusal], "{row}");
}

#[test]
fn a_refused_row_names_its_column_and_reason() {
    check("x,1,,,2026-08-10,-5", "likes", Reason::Negative("-5".into()));
    check("x,1,,,2026-08-10,NaN", "likes", Reason::BadNumber("NaN".into()));
    check("x,1,,,2026-08-10,1e400", "likes", Reason::BadNumber("1e400".into()));
    check("x,1,,,2026-08-10,2000000000000000", "likes", Reason::Absurd("2000000000000000".into()));
    check("x,1,,,,5", "observed_at", Reason::Missing);
    check("x,1,,soon,2026-08-10,5", "published_at", Reason::BadTime("soon".into()));
    check("x,1,,1903-01-01,2026-08-10,5", "published_at", Reason::FarTime("1903-01-01".into()));
    check("a b,1,,,2026-08-10,5", "platform", Reason::BadPlatform("a b".into()));
    check(",1,,,2026-08-10,5", "platform", Reason::Missing);
    check("x,,,,2026-08-10,5", "post_id", Reason::Missing);
    check("x,1.47689E+18,,,2026-08-10,5", "post_id", Reason::DestroyedId("1.47689E+18".into()));
}

#[test]
fn a_column_of_dates_that_can_be_read_in_two_ways_is_asked_about() {
    let text = "platform,post_id,observed_at,likes\nx,1,10/08/2026,5\n";
    let refusal = read(text).unwrap_err();
    assert_eq!(refusal.column.as_deref(), Some("observed_at"));
    assert_eq!(refusal.reason, Reason::AmbiguousDate("10/08/2026".into()));
    let told = Options { dates: Some(DateOrder::DayFirst), ..options() };
    let observed = parse(text.as_bytes(), "a.csv", &told).unwrap().rows()[0].observed;
    assert_eq!(observed, Moment::day(1_786_320_000));
    // One date of the column tells the order of all.
    let shown = read(&format!("{text}x,2,8/31/2026,5\n")).unwrap();
    assert_eq!(shown.rows()[0].observed, Moment::day(1_791_417_600));
}

#[test]
fn a_row_of_another_width_is_refused_alone() {
    let rows = "x,1,,,2026-08-10,5\nx,2,,,2026-08-10\nx,3,,,2026-08-10,5\n";
    let reason = Reason::CellCount { expected: 6, found: 5 };
    assert_eq!(refused(rows), [Refusal { row: 3, column: None, reason, cells: None }]);
}

#[test]
fn a_destroyed_id_comes_back_from_the_address() {
    let url = "https://x.com/desk/status/1476894123456789012";
    let rows = format!("x,1.47689E+18,{url},,2026-08-10,5\n");
    let header = "platform,post_id,url,published_at,observed_at,likes\n";
    let parsed = read(&format!("{header}{rows}")).unwrap();
    assert_eq!(parsed.batches[0].posts[0].platform_id, "1476894123456789012");
    assert_eq!(parsed.batches[0].accounts[0].handle, "desk");
}

#[test]
fn a_row_that_says_the_same_again_is_unchanged_and_one_that_contradicts_is_refused() {
    let header = "platform,post_id,observed_at,likes,reposts\n";
    let parsed = read(&format!(
        "{header}x,1,2026-08-10,5,\nx,1,2026-08-10,5,\nx,1,2026-08-10,6,\nx,1,2026-08-10,,7\n"
    ));
    let parsed = parsed.unwrap();
    assert_eq!((parsed.upload.same, parsed.upload.added, parsed.upload.refused), (1, 1, 1));
    let reason = Reason::Contradiction(2);
    assert_eq!(parsed.upload.refusals, [Refusal { row: 4, column: None, reason, cells: None }]);
    let [row] = parsed.rows()[..] else { panic!("{parsed:?}") };
    assert_eq!(row.amounts.get(Metric::Reposts).map(|value| value.amount), Some(7));
}

#[test]
fn a_post_is_published_once() {
    let header = "platform,post_id,published_at,observed_at,likes\n";
    let rows = "x,1,2026-08-01,2026-08-10,5\nx,1,2026-08-02,2026-08-11,6\nx,1,,2026-08-12,7\n";
    let parsed = read(&format!("{header}{rows}")).unwrap();
    let column = Some("published_at".into());
    assert_eq!(
        parsed.upload.refusals,
        [Refusal { row: 3, column, reason: Reason::Contradiction(2), cells: None }]
    );
    assert_eq!(parsed.rows().len(), 2);
}

#[test]
fn a_file_that_is_no_table_is_refused_with_a_reason() {
    let reason = |text: &str| read(text).map(|_| ()).unwrap_err().reason;
    assert_eq!(reason(""), Reason::Empty);
    assert_eq!(reason("\n\r\n \n"), Reason::Empty);
    assert_eq!(reason("just some words"), Reason::NotTable);
    assert_eq!(reason("a,b,c\n1,2,3\n"), Reason::UnknownTable("a, b, c".into()));
    assert_eq!(reason("platform,post_id,likes\n"), Reason::NoRows);
    assert_eq!(reason("platform,post_id,likes\nx,1,\"2\nx,2,3\n"), Reason::BrokenRow);
    let refusal = read("platform,post_id,likes\nx,1,2\nx,2\0,3\n").map(|_| ()).unwrap_err();
    assert_eq!((refusal.row, refusal.reason), (Some(3), Reason::Nul));
}

#[test]
fn limits_hold_at_the_limit_and_beyond() {
    let text = |bytes: usize| {
        let text = "t".repeat(bytes);
        read(&format!("platform,post_id,text,likes\nx,1,{text},2\n")).unwrap().upload.refusals
    };
    assert_eq!(text(super::limits::CELL), []);
    let reason = Reason::LongCell(super::limits::CELL);
    let refusal = Refusal { row: 2, column: Some("text".into()), reason, cells: None };
    assert_eq!(text(super::limits::CELL + 1), [refusal]);

    let columns = |count: usize| {
        let header = "c,".repeat(count - 3) + "platform,post_id,likes\n";
        let row = ",".repeat(count - 3) + "x,1,2\n";
        read(&(header + &row)).map(|parsed| parsed.upload.refused)
    };
    assert_eq!(columns(super::limits::COLUMNS), Ok(0));
    assert!(columns(super::limits::COLUMNS + 1).is_err());
    let reason = read(&format!("platform,post_id,likes\n\"{}", "t".repeat(17_000_000)));
    assert_eq!(reason.map(|_| ()).unwrap_err().reason, Reason::BrokenRow);
}

#[test]
fn the_moment_comes_from_the_best_source_there_is() {
    let observed = |options: &Options, name: &str, text: &str| {
        let parsed = parse(text.as_bytes(), name, options).unwrap();
        (parsed.rows()[0].observed, parsed.upload.observed_from)
    };
    let (plain, column) = (
        "platform,post_id,likes\nx,1,2\n",
        "platform,post_id,likes,observed_at\nx,1,2,2026-08-10T12:00:00Z\n",
    );
    let asked = Options { observed_at: Some(Moment::second(1_780_000_000)), ..options() };
    let (noon, day) = (Moment::second(1_786_363_200), Moment::day(1_786_838_400));
    let named = "export_2026-08-10_2026-08-16.csv";
    assert_eq!(observed(&asked, named, column), (noon, ObservedFrom::Column));
    assert_eq!(observed(&asked, named, plain).1, ObservedFrom::Asked);
    assert_eq!(observed(&options(), named, plain), (day, ObservedFrom::FileName));
    assert_eq!(observed(&options(), "a.csv", plain), (options().uploaded, ObservedFrom::Upload));
    // Exported on the 15th, up to the end of that day: the name's end is still to come.
    let early = Options { uploaded: Moment::second(1_786_800_000), ..options() };
    assert_eq!(observed(&early, named, plain).0, Moment::day(1_786_752_000));
}

/// A reader that gives so many bytes at a time.
struct Slowly<'a>(&'a [u8], usize);

impl Read for Slowly<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let length = into.len().min(self.1);
        self.0.read(&mut into[..length])
    }
}

fn records(bytes: &[u8], step: usize) -> Vec<Vec<Vec<u8>>> {
    let mut cells = cells::Cells::new(Slowly(bytes, step), b',', 0);
    let mut records = Vec::new();
    while let Ok(Some(record)) = cells.next() {
        records.push((0..record.len()).map(|place| record.cell(place).into_owned()).collect());
    }
    records
}

proptest! {
    #[test]
    fn any_chunking_gives_the_same_records(text in "[a,\"\n\r;é]{0,60}", step in 1..7_usize) {
        prop_assert_eq!(records(text.as_bytes(), step), records(text.as_bytes(), 1 << 20));
    }

    #[test]
    fn what_a_writer_of_tables_writes_is_read(
        rows in prop::collection::vec(prop::collection::vec("[a,\"\n\r é]{0,6}", 2..5), 1..9),
        step in 1..9_usize,
    ) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let written: Vec<Vec<Vec<u8>>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.clone().into_bytes()).collect())
            .collect();
        prop_assert_eq!(records(&bytes, step), written);
    }

    #[test]
    fn no_bytes_panic(bytes: Vec<u8>) {
        let _ = parse(&bytes, "a.csv", &options());
        let known = [b"platform,post_id,observed_at,likes,text\n", &bytes[..]].concat();
        let _ = parse(&known[..], "a.csv", &options());
    }

    #[test]
    fn each_row_is_counted_once(
        rows in prop::collection::vec((0..3_u8, 0..3_u8, prop::option::of(0..3_u8), any::<bool>()), 1..30),
    ) {
        let line = |(post, day, likes, is_broken): &(u8, u8, Option<u8>, bool)| {
            let likes = likes.map(|likes| likes.to_string()).unwrap_or_default();
            let reposts = if *is_broken { "many" } else { "" };
            format!("x,{post},2026-08-1{day},{likes},{reposts}")
        };
        let lines: Vec<String> = rows.iter().map(line).collect();
        let header = "platform,post_id,observed_at,likes,reposts";
        let parsed = read(&format!("{header}\n{}\n", lines.join("\n"))).unwrap();
        let merged = usize::try_from(parsed.upload.same + parsed.upload.added).unwrap();
        let refused = usize::try_from(parsed.upload.refused).unwrap();
        prop_assert_eq!(parsed.rows().len() + merged + refused, rows.len());
        prop_assert_eq!(parsed.upload.refusals.len(), refused);
        prop_assert!(parsed.upload.refusals.is_sorted_by_key(|refusal| refusal.row));
    }
}
