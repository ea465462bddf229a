use std::io::Read;

use super::{JsonRecords, Place, survey};
use crate::ingest::record::{Broken, Records};
use crate::ingest::{ReadError, limits};
use app::domain::import::{FileRefusal, Reason};

mod fixtures;
mod properties;

/// A reader that gives so many bytes at a time.
struct Slowly<'a>(&'a [u8], usize);

impl Read for Slowly<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let length = into.len().min(self.1);
        self.0.read(&mut into[..length])
    }
}

/// A record: its row and its cells.
type Row = (u32, Vec<String>);

fn places(text: &[u8], step: usize) -> Result<Vec<Place>, FileRefusal> {
    survey(Slowly(text, step)).map_err(|error| match error {
        ReadError::Refused(refusal) => refusal,
        error => panic!("{error}"),
    })
}

fn records(text: &[u8], step: usize, place: &Place) -> Result<Vec<Row>, Broken> {
    let mut records = JsonRecords::new(Slowly(text, step), place);
    let mut rows = Vec::new();
    while let Some(record) = records.next()? {
        let cell = |place| String::from_utf8_lossy(&record.cell(place)).into_owned();
        rows.push((record.row(), (0..record.len()).map(cell).collect()));
    }
    Ok(rows)
}

/// The columns and the records of a place.
fn table(text: &str, path: &str) -> (Vec<String>, Vec<Row>) {
    let found = places(text.as_bytes(), usize::MAX).unwrap();
    let place = found.iter().find(|place| place.path == path);
    let place = place.unwrap_or_else(|| panic!("{:?}", paths(text)));
    let rows = records(text.as_bytes(), usize::MAX, place).unwrap();
    assert_eq!(rows.len() as u64, place.records);
    (place.columns.clone(), rows)
}

fn paths(text: &str) -> Vec<(String, u64)> {
    let found = places(text.as_bytes(), usize::MAX).unwrap();
    found.into_iter().map(|place| (place.path, place.records)).collect()
}

fn refusal(text: &str) -> FileRefusal {
    places(text.as_bytes(), usize::MAX).map(|places| panic!("{places:?}")).unwrap_err()
}

#[track_caller]
fn check(text: &str, path: &str, columns: &[&str], rows: &[(u32, &[&str])]) {
    let owned = |cells: &[&str]| cells.iter().map(ToString::to_string).collect();
    let rows = rows.iter().map(|(row, cells)| (*row, owned(cells))).collect();
    assert_eq!(table(text, path), (owned(columns), rows));
}

#[test]
fn an_object_is_flattened_to_dotted_paths() {
    let text = r#"[{"id": "7", "public_metrics": {"like_count": 3, "x": {"y": null}}, "tags": ["a", "b"]},
        {"tags": [], "late": false, "id": 8, "other": [[1], [2]], "empty": {}}]"#;
    let columns = ["id", "public_metrics.like_count", "public_metrics.x.y", "tags.0", "late"];
    check(text, "[]", &columns, &[(1, &["7", "3", "", "a", ""]), (2, &["8", "", "", "", "false"])]);
}

#[test]
fn cells_keep_what_is_written() {
    let text = r#"[{"id": 18446744073709551617, "at": 1703916929.0, "e": 1.47689E+18, "n": NaN,
        "t": "a\nb\t\"\\\/ \u00e9 \ud83d\ude80 \ud83d", "o": true, "m": -0.5}]"#;
    let cells =
        ["18446744073709551617", "1703916929.0", "1.47689E+18", "NaN", "a\nb\t\"\\/ é 🚀 \u{fffd}"];
    let cells = [&cells[..], &["true", "-0.5"]].concat();
    check(text, "[]", &["id", "at", "e", "n", "t", "o", "m"], &[(1, &cells)]);
}

#[test]
fn records_carry_what_the_objects_around_them_say_before_and_after() {
    let text = r#"{"status": 200, "result": {"posts": [
          {"platformId": "a", "history": [{"score": 1}, {"score": 2}], "account": {"name": "Desk"}},
          {"account": {"name": "Port"}, "history": [{"score": 3}]}
        ], "next": "p2"}}"#;
    let columns = ["score", "/platformId", "/account.name", "//status", "//result.next"];
    let rows: [(u32, &[&str]); 3] = [
        (1, &["1", "a", "Desk", "200", "p2"]),
        (2, &["2", "a", "Desk", "200", "p2"]),
        (3, &["3", "", "Port", "200", "p2"]),
    ];
    check(text, "result.posts[].history[]", &columns, &rows);
    let columns = ["platformId", "account.name", "/status", "/result.next"];
    let rows: [(u32, &[&str]); 2] =
        [(1, &["a", "Desk", "200", "p2"]), (2, &["", "Port", "200", "p2"])];
    check(text, "result.posts[]", &columns, &rows);
}

#[test]
fn pages_in_lines_carry_each_its_own() {
    let text = "{\"data\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"__twarc\":{\"retrieved_at\":\"mon\"}}\n\
        {\"data\":[],\"__twarc\":{\"retrieved_at\":\"tue\"}}\n\
        {\"__twarc\":{\"retrieved_at\":\"wed\"},\"data\":[{\"id\":\"3\"}]}\n\
        {\"data\":[{\"id\":\"4\"}]}";
    let rows: [(u32, &[&str]); 4] =
        [(1, &["1", "mon"]), (2, &["2", "mon"]), (3, &["3", "wed"]), (4, &["4", ""])];
    check(text, "data[]", &["id", "/__twarc.retrieved_at"], &rows);
    assert_eq!(
        paths(text),
        [("", 4), ("data[]", 4), ("__twarc", 3)].map(|(path, records)| (path.into(), records))
    );
}

#[test]
fn the_row_of_an_object_in_a_line_is_the_line() {
    let text = "{\"id\": 1}\n\n{\"id\": 2}\r\nnull\n{\"id\": 3}\n";
    check(text, "", &["id"], &[(1, &["1"]), (3, &["2"]), (5, &["3"])]);
    let spread = "{\"id\":\n 1}{\"id\": 2}\n{\"id\": 3}";
    check(spread, "", &["id"], &[(1, &["1"]), (2, &["2"]), (3, &["3"])]);
}

#[test]
fn a_thread_is_one_record_and_its_replies_are_a_place_of_their_own() {
    let text = r#"{"thread": {"post": {"uri": "at://1"}, "replies": [{"post": {"uri": "at://2"},
        "replies": []}]}, "threadgate": {"uri": "at://gate"}}"#;
    check(text, "thread", &["post.uri", "/threadgate.uri"], &[(1, &["at://1", "at://gate"])]);
    let columns = ["post.uri", "/thread.post.uri", "/threadgate.uri"];
    check(text, "thread.replies[]", &columns, &[(1, &["at://2", "at://1", "at://gate"])]);
}

#[test]
fn the_last_of_two_members_with_one_key_wins() {
    let text = r#"[{"a": 1, "b": {"c": 2, "d": 3}, "a": 4, "b": {"d": 5}, "e": "x", "e": null}]"#;
    check(text, "[]", &["a", "b.c", "b.d", "e"], &[(1, &["4", "", "5", ""])]);
    let text = r#"{"p": 1, "p": 2, "data": [{"a": 1}], "q": {"r": 1}, "q": 3}"#;
    check(text, "data[]", &["a", "/p", "/q.r", "/q"], &[(1, &["1", "2", "", "3"])]);
}

#[test]
fn broken_json_is_refused_by_line_and_byte() {
    let broken = |line, column| FileRefusal::from(Reason::BrokenJson { line, column });
    assert_eq!(refusal("{\"id\": 1}\n{\"id\": }\n"), broken(2, 8));
    assert_eq!(refusal("[\n  {\"id\": 1},\n]"), broken(3, 1));
    assert_eq!(refusal("[{\"id\": 1}"), broken(1, 11));
    assert_eq!(refusal("[{\"id\": \"a\nb\"}]"), broken(1, 11));
    assert_eq!(refusal("[{\"id\": \"a"), broken(1, 11));
    assert_eq!(refusal("[{\"id\": 01}]"), broken(1, 9));
    assert_eq!(refusal("{\"id\": 1]"), broken(1, 9));
    assert_eq!(refusal("{\"id\": 'a'}"), broken(1, 8));
    assert_eq!(refusal("a,b\n1,2\n"), broken(1, 1));
}

#[test]
fn what_holds_no_record_is_refused() {
    assert_eq!(refusal(" \n\n").reason, Reason::Empty);
    for text in ["1 2 3", "[1, 2]", "[[1, 2], [3, 4]]", "[]", "{}", "\"words\"", "[{}, {}]"] {
        assert_eq!(refusal(text).reason, Reason::NotTable, "{text}");
    }
}

#[test]
fn a_nul_is_refused_with_its_line() {
    let expected = FileRefusal { row: Some(2), column: None, reason: Reason::Nul };
    assert_eq!(refusal("{\"id\": \"a\"}\n{\"id\": \"a\\u0000\"}"), expected);
    assert_eq!(refusal("{\"id\": \"a\"}\n{\"id\": \"a\0\"}"), expected);
    assert_eq!(refusal("{\"id\": \"a\"}\n\0{\"id\": \"a\"}"), expected);
}

#[test]
fn depth_holds_at_the_limit_and_beyond() {
    let nested = |depth: usize| {
        let (open, close) = ("{\"a\":".repeat(depth - 1), "}".repeat(depth - 1));
        format!("[{open}1{close}]")
    };
    assert_eq!(paths(&nested(limits::DEPTH)), [("[]".into(), 1)]);
    let reason = Reason::DeepJson(limits::DEPTH);
    assert_eq!(
        refusal(&nested(limits::DEPTH + 1)),
        FileRefusal { row: Some(1), column: None, reason }
    );
    assert_eq!(refusal(&"[".repeat(100 * limits::DEPTH)).reason, Reason::DeepJson(limits::DEPTH));
}

fn object(keys: impl Iterator<Item = usize>, value: &str) -> String {
    let members: Vec<String> = keys.map(|key| format!("\"k{key}\":{value}")).collect();
    format!("{{{}}}", members.join(","))
}

#[test]
fn columns_hold_at_the_limit_and_beyond() {
    let wide = |columns| format!("[{}]", object(0..columns, "1"));
    assert_eq!(table(&wide(limits::COLUMNS), "[]").0.len(), limits::COLUMNS);
    for columns in [limits::COLUMNS + 1, 100 * limits::COLUMNS] {
        assert_eq!(refusal(&wide(columns)).reason, Reason::TooManyColumns(limits::COLUMNS));
    }
}

#[test]
fn an_object_with_ids_for_keys_is_left_out_of_a_record_that_it_would_burst() {
    let post = |post: usize| {
        let media = object(post * 10..post * 10 + 10, r#"{"status": "valid", "e": "Image"}"#);
        format!("{{\"id\": {post}, \"media\": {media}, \"ups\": {{\"n\": {post}}}}}\n")
    };
    let text: String = (0..300).map(post).collect();
    let found = places(text.as_bytes(), usize::MAX).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(
        (&found[0].columns[..], &found[0].left_out[..]),
        (&["id".to_owned(), "ups.n".to_owned()][..], &["media".to_owned()][..],)
    );
    let rows = records(text.as_bytes(), usize::MAX, &found[0]).unwrap();
    assert_eq!(rows[299], (300, vec!["299".into(), "299".into()]));
}

#[test]
fn arrays_with_ids_for_names_are_left_out_when_they_are_too_many() {
    let chats = object(0..900, r#"[{"from": "a"}, {"from": "b"}]"#);
    let text = format!(r#"{{"chats": {{"all": {chats}}}, "videos": [{{"likes": "1"}}]}}"#);
    assert_eq!(paths(&text), [("videos[]".into(), 1)]);
    let chats = object(0..900, r#"[{"from": "a"}]"#);
    assert_eq!(refusal(&chats).reason, Reason::TooManyColumns(limits::COLUMNS));
}

#[test]
fn cells_and_records_hold_at_the_limit_and_beyond() {
    let long = |bytes| format!("[{{\"a\": \"{}\"}}]", "t".repeat(bytes));
    assert_eq!(table(&long(limits::RECORD - 100), "[]").1[0].1[0].len(), limits::RECORD - 100);
    assert_eq!(refusal(&long(limits::RECORD * 2)).reason, Reason::LongCell(limits::RECORD));
    let cell = format!("\"{}\"", "t".repeat(1_000_000));
    assert_eq!(
        refusal(&format!("[{}]", object(0..17, &cell))).reason,
        Reason::LongRecord(limits::RECORD)
    );
}

#[test]
fn an_object_that_is_too_large_to_be_held_says_what_its_records_carry_all_the_same() {
    let post = |post: usize| format!(r#"{{"id": {post}, "text": "{}"}}"#, "t".repeat(100_000));
    let page = |page: usize, posts: usize| {
        let posts: Vec<String> = (0..posts).map(post).collect();
        format!(r#"{{"a": {page}, "data": [{}], "b": {{"c": "end {page}"}}}}"#, posts.join(","))
    };
    let text = format!("[{},{},{}]", page(1, 100), page(2, 3), page(3, 90));
    let (columns, rows) = table(&text, "[].data[]");
    assert_eq!(columns, ["id", "text", "/a", "/b.c"]);
    let carried = |row: &Row| (row.0, row.1[0].clone(), row.1[2].clone(), row.1[3].clone());
    assert_eq!(carried(&rows[0]), (1, "0".into(), "1".into(), "end 1".into()));
    assert_eq!(carried(&rows[99]), (100, "99".into(), "1".into(), "end 1".into()));
    assert_eq!(carried(&rows[100]), (101, "0".into(), "2".into(), "end 2".into()));
    assert_eq!(carried(&rows[192]), (193, "89".into(), "3".into(), "end 3".into()));
}
