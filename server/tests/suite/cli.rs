//! The command line from the outside: what it prints, and its exit codes.
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

const HEADER: &str = "platform,account,post_id,observed_at,likes\n";

struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, text: &str) {
        std::fs::write(self.0.path().join(name), text).unwrap();
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sillage"));
        command.current_dir(self.0.path()).args(args).env("LANG", "en_GB.UTF-8");
        for name in ["LC_ALL", "LC_MESSAGES", "SILLAGE_DATABASE", "SILLAGE_ADDR", "SILLAGE_LANG"] {
            command.env_remove(name);
        }
        command.output().unwrap()
    }

    fn import(&self, args: &[&str]) -> (i32, Value) {
        let output = self.run(&[&["import", "--json"], args].concat());
        let code = output.status.code().unwrap();
        (code, serde_json::from_slice(&output.stdout).unwrap_or(Value::Null))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

#[test]
fn a_file_is_stored_once_and_told_in_json() {
    let place = Place::new();
    place.file(
        "a.csv",
        &format!("{HEADER}x,desk,1,2026-07-01,5\nx,desk,1,2026-07-02T10:00:00Z,6\n"),
    );
    let (code, told) = place.import(&["a.csv"]);
    let expected = json!({
        "file": "a.csv",
        "sha256": told["sha256"],
        "platform": "x",
        "format": "generic",
        "shape": "snapshots",
        "observed_at": "2026-07-01/2026-07-02T10:00:00Z",
        "observed_from": "column",
        "rows": 2, "stored": 2, "unchanged": 0, "refused": 0, "left_out": 0, "posts": 1,
        "errors": [],
        "import": 1,
    });
    assert_eq!((code, &told), (0, &expected));
    assert_eq!(told["sha256"].as_str().unwrap().len(), 64);
    let (code, again) = place.import(&["a.csv"]);
    assert_eq!((code, again), (0, told));
    assert!(place.path().join("sillage.db").exists());
    assert!(!place.path().join("sillage.db-wal").exists());
}

#[test]
fn refused_rows_hold_all_back_unless_the_others_are_asked_for() {
    let place = Place::new();
    place.file("a.csv", &format!("{HEADER}x,desk,1,2026-07-01,5\nx,desk,2,2026-07-01,-5\n"));
    let (code, held) = place.import(&["a.csv"]);
    assert_eq!((code, &held["import"], &held["refused"]), (1, &Value::Null, &json!(1)));
    assert_eq!(held["errors"][0]["row"], json!(3));
    assert_eq!(held["errors"][0]["column"], json!("likes"));
    assert!(held["errors"][0]["message"].as_str().is_some_and(|message| message.contains("-5")));
    let (code, stored) = place.import(&["a.csv", "--partial"]);
    assert_eq!((code, &stored["import"], &stored["stored"]), (1, &json!(1), &json!(1)));
}

#[test]
fn a_refused_file_is_an_exit_code_of_its_own() {
    let place = Place::new();
    place.file("a.csv", "just words");
    place.file("b.csv", &format!("{HEADER}x,desk,1,2026-07-01,5\n"));
    let output = place.run(&["import", "--json", "a.csv", "b.csv"]);
    assert_eq!(output.status.code(), Some(2));
    let lines: Vec<Value> = output
        .stdout
        .split(|b| *b == b'\n')
        .filter_map(|l| serde_json::from_slice(l).ok())
        .collect();
    assert_eq!(lines.len(), 2);
    assert_eq!((&lines[0]["import"], &lines[1]["import"]), (&Value::Null, &json!(1)));
    assert_eq!(place.run(&["import", "missing.csv"]).status.code(), Some(2));
    assert_eq!(place.run(&["import", "b.csv", "--observed-at", "soon"]).status.code(), Some(2));
}

#[test]
fn a_dry_run_stores_nothing() {
    let place = Place::new();
    place.file("a.csv", &format!("{HEADER}x,desk,1,2026-07-01,5\n"));
    let (code, told) = place.import(&["a.csv", "--dry-run"]);
    assert_eq!((code, &told["import"], &told["stored"]), (0, &Value::Null, &json!(1)));
    let (_, stored) = place.import(&["a.csv"]);
    assert_eq!(stored["import"], json!(1));
}

#[test]
fn what_the_file_does_not_tell_is_said_on_the_command_line() {
    let place = Place::new();
    place.file("a.csv", "post_id,likes\n1,5\n");
    let (code, refused) = place.import(&["a.csv"]);
    assert_eq!((code, &refused["errors"][0]["column"]), (2, &json!("platform")));
    let args =
        ["a.csv", "--platform", "Twitter", "--account", "@desk", "--observed-at", "2026-07-01"];
    let (code, stored) = place.import(&args);
    assert_eq!((code, &stored["platform"], &stored["stored"]), (0, &json!("x"), &json!(1)));
    assert_eq!(stored["observed_at"], json!("2026-07-01"));
    assert_eq!(stored["observed_from"], json!("asked"));
}

#[test]
fn an_import_is_undone_by_its_number() {
    let place = Place::new();
    place.file("a.csv", &format!("{HEADER}x,desk,1,2026-07-01,5\n"));
    place.import(&["a.csv"]);
    assert_eq!(place.run(&["undo", "1"]).status.code(), Some(0));
    assert_eq!(place.run(&["undo", "7"]).status.code(), Some(2));
    let (_, again) = place.import(&["a.csv"]);
    assert_eq!((&again["import"], &again["stored"]), (&json!(2), &json!(1)));
}

#[test]
fn messages_are_french_where_the_system_is() {
    let place = Place::new();
    place.file("a.csv", "just words");
    let english = place.run(&["import", "a.csv"]);
    let french = place.run(&["--lang", "fr", "import", "a.csv"]);
    assert!(!english.stderr.is_empty());
    assert_ne!(english.stderr, french.stderr);
}

#[test]
fn only_this_machine_is_served() {
    let place = Place::new();
    let output = place.run(&["serve", "--addr", "0.0.0.0:0"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("0.0.0.0:0"));
    assert!(!place.path().join("sillage.db").exists());
}

/// Thirty posts of one account, each read three times: a tenth, a half, all of its end.
fn thirty_posts() -> String {
    let mut rows = String::from("platform,account,post_id,published_at,observed_at,likes\n");
    for post in 1..=30 {
        for (hour, tenths) in [(11, 1), (13, 5), (20, 10)] {
            let likes = post * 10 * tenths;
            let day = format!("2026-06-{post:02}");
            writeln!(rows, "x,desk,{post},{day}T10:00:00Z,{day}T{hour}:00:00Z,{likes}").unwrap();
        }
    }
    rows
}

#[test]
fn a_life_is_told_in_json_with_what_it_rests_on() {
    let place = Place::new();
    place.file("a.csv", &thirty_posts());
    place.import(&["a.csv"]);
    let output = place.run(&["stats", "post", "x:30", "--json"]);
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&told["account"], &told["post_id"]), (&json!("x:desk"), &json!("30")));
    let among = &told["among"];
    assert_eq!(
        (&among["types"], &among["published_from"], &among["tag"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(among["published_before"], told["published_at"]);
    let likes = &told["metrics"]["likes"];
    assert_eq!(likes["earlier_posts"], json!(29));
    let half = &likes["life"]["half_life"];
    assert_eq!(half["t50"]["low_s"], json!(3_600));
    assert_eq!(half["t50"]["high_s"], json!(10_800));
    assert_eq!(half["n"], json!(3));
    let standing = &likes["life"]["standing"];
    assert_eq!((&standing["n"], &standing["age_s"]), (&json!(29), &json!(36_000)));
    // The middle half of 1 to 29 hundreds is 1,500 on average.
    assert_eq!(standing["score"]["Ok"]["value"], json!(2.0));
    assert_eq!(standing["score"]["Ok"]["expected"]["kept"], json!(15));
    assert_eq!(standing["rank"]["Ok"]["below"], json!(29));
    let refused = &likes["life"]["outlook"]["growth"][0]["curve"]["Err"];
    assert_eq!(*refused, json!({ "too-few-points": { "n": 3, "needed": 5 } }));
    assert_eq!(told["methods"].as_array().map(Vec::len), Some(15));
}

#[test]
fn a_life_is_told_in_words() {
    let place = Place::new();
    place.file("a.csv", &thirty_posts());
    place.import(&["a.csv"]);
    let output = place.run(&["stats", "post", "x:30"]);
    let words = String::from_utf8(output.stdout).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    assert!(words.contains("came between 1 h and 3 h after it was posted"), "{words}");
    assert!(words.contains("2.0 times its expectation: 3,000 likes at 10 h"), "{words}");
    assert!(words.contains("No curve: 3 observations, and it takes 5"), "{words}");
    let output = place.run(&["--lang", "fr", "stats", "post", "x:30"]);
    assert!(String::from_utf8(output.stdout).unwrap().contains("Les neuf dixièmes entre"));
    assert_eq!(place.run(&["stats", "post", "x:99"]).status.code(), Some(2));
}

#[test]
fn a_life_is_told_among_the_posts_that_are_asked_for() {
    let place = Place::new();
    place.file("a.csv", &thirty_posts());
    place.import(&["a.csv"]);
    let output = place.run(&["stats", "post", "x:30", "--among", "reel,video", "--json"]);
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["among"]["types"], json!(["reel", "video"]));
    assert_eq!(told["metrics"]["likes"]["earlier_posts"], json!(0));
    let output = place.run(&["stats", "post", "x:30", "--tag", "#Vote"]);
    let words = String::from_utf8(output.stdout).unwrap();
    assert!(words.contains("No earlier post of x:desk tagged #vote to compare with"), "{words}");
    for wrong in [["--among", "hologram"], ["--period", "soon"], ["--tag", "two words"]] {
        let output = place.run(&[&["stats", "post", "x:30"], &wrong[..]].concat());
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(String::from_utf8(output.stderr).unwrap().contains(wrong[1]), "{wrong:?}");
    }
}

#[test]
fn what_is_usual_for_an_account_is_told() {
    let place = Place::new();
    place.file("a.csv", &thirty_posts());
    place.import(&["a.csv"]);
    for name in ["desk", "@Desk", "x:desk"] {
        let output = place.run(&["stats", "account", name, "--json"]);
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((&told["account"], &told["posts"]), (&json!("x:desk"), &json!(30)), "{name}");
        let likes = &told["metrics"]["likes"];
        assert_eq!(likes["half_life"]["n"], json!(30));
        assert_eq!(likes["half_life"]["censored"], json!(30));
        assert_eq!(likes["expectations"][1]["age_s"], json!(21_600));
        assert_eq!(likes["band"]["Ok"].as_array().map(Vec::len), Some(29));
    }
    assert_eq!(place.run(&["stats", "account", "nobody"]).status.code(), Some(2));
    assert_eq!(place.run(&["stats", "account", "facebook:desk"]).status.code(), Some(2));
}
