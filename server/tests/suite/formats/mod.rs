//! Every format: the small files of `tests/fixtures/formats`, and beside each all that is read from it.
//!
//! `UPDATE=1` writes what is read over what was expected: to be read by eye against the format's facts before it
//! is committed. `ONLY=x-content` reads the files whose path holds that word. `SEEDS=FOLDER` writes them all as files.
mod fixture;
mod printed;
mod seeds;
mod workbook;

use fixture::Fixture;

#[test]
fn every_fixture_is_read_as_expected() {
    let only = std::env::var("ONLY").unwrap_or_default();
    let is_update = std::env::var_os("UPDATE").is_some();
    let fixtures: Vec<Fixture> =
        fixture::all().into_iter().filter(|fixture| fixture.name().contains(&only)).collect();
    assert!(!fixtures.is_empty(), "no fixture is called {only}");
    let mut failures = String::new();
    for fixture in &fixtures {
        let said = fixture.read();
        if is_update {
            std::fs::write(fixture.expected(), &said).unwrap();
        }
        match std::fs::read_to_string(fixture.expected()) {
            Ok(expected) if expected == said => {}
            Ok(expected) => failures += &told(fixture, &difference(&expected, &said)),
            Err(_) => failures += &told(fixture, &format!("nothing is expected of it\n{said}")),
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
#[ignore = "writes files, where SEEDS says"]
fn fixtures_become_seeds() {
    let folder = std::env::var_os("SEEDS").expect("SEEDS names a folder");
    seeds::write(std::path::Path::new(&folder));
}

fn told(fixture: &Fixture, what: &str) -> String {
    format!("\n=== {}\n{what}\n", fixture.name())
}

/// The lines that differ, from the first to the last.
fn difference(expected: &str, said: &str) -> String {
    let (expected, said): (Vec<&str>, Vec<&str>) =
        (expected.lines().collect(), said.lines().collect());
    let before = expected.iter().zip(&said).take_while(|(a, b)| a == b).count();
    let left = expected.len().min(said.len()) - before;
    let after =
        expected.iter().rev().zip(said.iter().rev()).take(left).take_while(|(a, b)| a == b).count();
    let lines = |lines: &[&str], sign: char| -> String {
        lines[before..lines.len() - after]
            .iter()
            .fold(String::new(), |text, line| text + &format!("{sign}{line}\n"))
    };
    format!("line {}\n{}{}", before + 1, lines(&expected, '-'), lines(&said, '+'))
}
