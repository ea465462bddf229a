//! What becomes of an upload whose reader does not do its work.
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;

use app::domain::import::{FileRefusal, Reason};
use app::domain::{Moment, Zone};
use server::ingest::{Options, ReadError};
use server::parser::{Parser, Progress};

/// A program that takes no question and gives no answer. It notes its process.
const SLEEPER: &str = "#!/bin/sh\necho $$ > \"$0.process\"\nexec /bin/sleep 600\n";

fn refused(parser: &Parser, file: &Path, words: usize) -> FileRefusal {
    let options = Options::new(Zone::UTC, Moment::second(1_795_521_600));
    let options = Options { words: Some("w".repeat(words)), ..options };
    match parser.read(file, "table.csv", &options, &Progress::default()) {
        Err(ReadError::Refused(refusal)) => refusal,
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("it was read"),
    }
}

#[test]
fn a_parser_that_stalls_is_given_up_and_ended() {
    let folder = tempfile::tempdir().unwrap();
    let (program, file) = (folder.path().join("sleeper"), folder.path().join("upload"));
    fs::write(&program, SLEEPER).unwrap();
    fs::set_permissions(&program, Permissions::from_mode(0o755)).unwrap();
    fs::write(&file, "post_id,likes\n1,2\n").unwrap();
    let parser = Parser::program(program.clone()).with_patience(Duration::from_millis(500));
    // A question that a pipe holds, and one that no pipe holds.
    for words in [0, 1 << 20] {
        assert_eq!(refused(&parser, &file, words), Reason::ParserStalled.into());
        let process = fs::read_to_string(program.with_extension("process")).unwrap();
        assert!(!Path::new("/proc").join(process.trim()).exists());
    }
}

#[test]
fn a_parser_that_ends_without_an_answer_has_died() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("upload");
    fs::write(&file, "post_id,likes\n1,2\n").unwrap();
    let parser = Parser::program("/bin/true".into());
    assert_eq!(refused(&parser, &file, 0), Reason::ParserDied.into());
}
