//! Whatever the text and however it comes.

use proptest::prelude::*;
use serde_json::Value;

use super::*;

/// The scalars of a value, as the records of its place name them.
fn flattened(value: &Value, path: &str, cells: &mut Vec<(String, String)>) {
    let cell = match value {
        Value::Object(members) => {
            for (key, value) in members {
                let dot = if path.is_empty() { "" } else { "." };
                flattened(value, &format!("{path}{dot}{key}"), cells);
            }
            return;
        }
        Value::Array(items) => {
            if let Some(first) = items.first().filter(|item| !item.is_object() && !item.is_array())
            {
                flattened(first, &format!("{path}.0"), cells);
            }
            return;
        }
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    cells.push((path.into(), cell));
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        "[a\"\\\\\n\té🚀]{0,20}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-e]", inner, 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn post() -> impl Strategy<Value = Value> {
    prop::collection::btree_map("[a-e]", value(), 0..5)
        .prop_map(|members| Value::Object(members.into_iter().collect()))
}

/// Text that is nearly JSON.
fn nearly() -> impl Strategy<Value = String> {
    let token = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\"",
        "\"b\\n\"",
        "\"",
        "1",
        "-",
        "0",
        ".5",
        "true",
        "null",
        " ",
        "\n",
        "x",
        "\\",
        "\"\\u00e9\"",
        "\"\\u12\"",
        "{\"a\":1}",
        "[{\"a\":[",
        "\t",
        "é",
    ]);
    prop::collection::vec(token, 0..14).prop_map(|tokens| tokens.concat())
}

/// A place: its path, its columns, its records.
type Table = (String, Vec<String>, Vec<Row>);

/// What both passes make of a text.
fn all(text: &[u8], step: usize) -> Result<Vec<Table>, FileRefusal> {
    let read = |place: Place| {
        let rows = records(text, step, &place).unwrap_or_default();
        assert_eq!(rows.len() as u64, place.records, "{}", String::from_utf8_lossy(text));
        (place.path, place.columns, rows)
    };
    Ok(places(text, step)?.into_iter().map(read).collect())
}

const FILES: [&str; 4] = [
    include_str!("../../../../tests/fixtures/json/x_api_v2_pages.jsonl"),
    include_str!("../../../../tests/fixtures/json/crowdtangle_history.json"),
    include_str!("../../../../tests/fixtures/json/mastodon_outbox.json"),
    include_str!("../../../../tests/fixtures/json/generic.jsonl"),
];

proptest! {
    #[test]
    fn a_flattened_value_has_the_same_scalars(posts in prop::collection::vec(post(), 1..6)) {
        let text = serde_json::to_string(&posts).unwrap();
        let Ok(found) = places(text.as_bytes(), usize::MAX) else { return Ok(()) };
        let Some(place) = found.iter().find(|place| place.path == "[]") else { return Ok(()) };
        let rows = records(text.as_bytes(), usize::MAX, place).unwrap();
        prop_assert_eq!(rows.len(), posts.len());
        for ((_, row), post) in rows.iter().zip(&posts) {
            let mut expected = Vec::new();
            flattened(post, "", &mut expected);
            expected.retain(|(_, cell)| !cell.is_empty());
            let columns = place.columns.iter().cloned().zip(row.iter().cloned());
            let mut cells: Vec<_> = columns.filter(|(_, cell)| !cell.is_empty()).collect();
            expected.sort();
            cells.sort();
            prop_assert_eq!(cells, expected);
        }
    }

    #[test]
    fn any_chunking_gives_the_same_records(
        posts in prop::collection::vec(post(), 0..4), nearly in nearly(), step in 1..9_usize,
    ) {
        let text = serde_json::to_string_pretty(&posts).unwrap() + &nearly;
        prop_assert_eq!(all(text.as_bytes(), step), all(text.as_bytes(), usize::MAX));
    }

    #[test]
    fn what_a_reader_of_json_reads_is_read_and_nothing_else(text in nearly(), step in 1..9_usize) {
        let mut values = serde_json::Deserializer::from_str(&text).into_iter::<Value>();
        let is_json = values.all(|value| value.is_ok());
        let reason = places(text.as_bytes(), step).map(|_| ()).map_err(|refusal| refusal.reason);
        let is_broken = matches!(reason, Err(Reason::BrokenJson { .. }));
        prop_assert_eq!(is_json, !is_broken, "{:?} {:?}", text, reason);
    }

    #[test]
    fn damaged_files_are_read_or_refused(
        file in prop::sample::select(FILES.to_vec()), cut in any::<prop::sample::Index>(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let mut bytes = file.as_bytes().to_vec();
        for (place, byte) in flips {
            bytes[place.index(file.len())] = byte;
        }
        let _ = all(&bytes, usize::MAX);
        let _ = all(&bytes[..cut.index(file.len())], usize::MAX);
    }

    #[test]
    fn no_bytes_panic(bytes: Vec<u8>, other in nearly(), step in 1..9_usize) {
        let _ = all(&bytes, step);
        // The second pass meets another text than the first.
        let known = br#"{"a": 1, "b": [{"a": [1], "c": {"d": 2}}, {"b": [{"a": 1}]}]}"#;
        for place in places(known, step).unwrap() {
            let _ = records(other.as_bytes(), step, &place);
            let _ = records(&[&known[..40], &bytes, &known[20..]].concat(), step, &place);
        }
    }
}
