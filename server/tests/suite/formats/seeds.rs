//! The fixtures as files, for what changes them at random: each under the name of the fuzz target that begins with it.

use std::io::{Cursor, Read, Write};
use std::path::Path;

use zip::ZipArchive;

use super::fixture;

/// Writes them all: `fixtures/` as they are uploaded, and beside it a folder for each target.
pub fn write(folder: &Path) {
    for fixture in fixture::all() {
        let (name, bytes) = fixture.made();
        let flat = fixture.name().replace('/', "-");
        keep(folder, "fixtures", &format!("{flat}-{name}"), &bytes);
        for (target, bytes) in seeds(&name, &bytes) {
            keep(folder, target, &flat, &bytes);
        }
    }
    keep(folder, "xls", "page", include_bytes!("../../fixtures/linkedin_page.xls"));
    for (target, table) in [("number", "numbers.tsv"), ("date", "dates.tsv")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ingest/truth").join(table);
        let truth = std::fs::read_to_string(path).unwrap();
        for (number, line) in (1..).zip(truth.lines().filter(|line| !line.starts_with("# "))) {
            let cells = line.split('\t').next().unwrap().replace(" | ", "\n");
            keep(folder, target, &number.to_string(), cells.as_bytes());
        }
    }
}

fn keep(folder: &Path, target: &str, name: &str, bytes: &[u8]) {
    let folder = folder.join(target);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name), bytes).unwrap();
}

/// What a file is good for.
fn seeds(name: &str, bytes: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    match name.rsplit('.').next().unwrap() {
        "csv" | "tsv" => {
            let head: Vec<u8> =
                bytes.split_inclusive(|byte| *byte == b'\n').take(4).flatten().copied().collect();
            vec![("csv", bytes.to_vec()), ("header", head)]
        }
        "json" | "jsonl" | "ndjson" | "js" => vec![("json", bytes.to_vec())],
        "xlsx" => vec![("xlsx", members(bytes)), ("zip", bytes.to_vec())],
        kind @ ("zip" | "xls") => vec![(if kind == "zip" { "zip" } else { "xls" }, bytes.to_vec())],
        other => panic!("{other} has no target"),
    }
}

/// A workbook as the text that its target makes one from.
fn members(workbook: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = Vec::new();
    for index in 0..archive.len() {
        let mut member = archive.by_index(index).unwrap();
        writeln!(text, "== {}", member.name().unwrap()).unwrap();
        member.read_to_end(&mut text).unwrap();
        text.push(b'\n');
    }
    text
}
