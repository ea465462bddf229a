//! A fixture: a file as people have it, what its uploader says of it, and where its expected records stand.
//!
//! A folder `NAME.zip` becomes an archive of its files, a text `NAME.sheets` a workbook. `NAME.options` holds lines
//! `key=value`: `name` (the file's name), `account`, `platform`, `post`, `observed_at`, `dates`, `decimal`.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use app::domain::import::{DateOrder, Decimal};
use app::domain::{Moment, Platform, Zone};
use server::ingest::{self, Options};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::{printed, workbook};

/// The moment of every upload: 2026-11-24, noon in UTC.
const UPLOADED: Moment = Moment { at: 1_795_521_600, precision: app::domain::Precision::Second };

/// A file or folder under `tests/fixtures/formats`.
pub struct Fixture {
    path: PathBuf,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/formats")
}

/// All of them, in the order of their names.
pub fn all() -> Vec<Fixture> {
    let mut found = Vec::new();
    for format in listed(&folder()) {
        found.extend(
            listed(&format)
                .into_iter()
                .filter(|path| is_fixture(path))
                .map(|path| Fixture { path }),
        );
    }
    found
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn is_fixture(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension != "expected" && extension != "options")
}

impl Fixture {
    /// Its format's folder and its own name.
    pub fn name(&self) -> String {
        self.path.strip_prefix(folder()).unwrap().display().to_string()
    }

    /// Where its expected records stand.
    pub fn expected(&self) -> PathBuf {
        self.path.with_extension("expected")
    }

    /// Its own name as a file, and its bytes.
    pub fn made(&self) -> (String, Vec<u8>) {
        made(&self.path)
    }

    /// Reads it, and prints all that was read.
    pub fn read(&self) -> String {
        let (mut file_name, bytes) = self.made();
        let mut options = options();
        let said = std::fs::read_to_string(self.path.with_extension("options")).unwrap_or_default();
        for (key, value) in said.lines().map(|line| line.split_once('=').unwrap()) {
            match key {
                "name" => file_name = value.into(),
                _ => set(&mut options, key, value),
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("upload");
        std::fs::write(&path, bytes).unwrap();
        printed::reading(ingest::read(&path, &file_name, &options))
    }
}

/// A file's name and bytes, made from their parts where they are no file yet.
fn made(path: &Path) -> (String, Vec<u8>) {
    let name = path.file_name().unwrap().to_str().unwrap();
    if path.is_dir() {
        return (name.into(), archive(path));
    }
    match name.strip_suffix(".sheets") {
        Some(stem) => {
            (format!("{stem}.xlsx"), workbook::write(&std::fs::read_to_string(path).unwrap()))
        }
        None => (name.into(), std::fs::read(path).unwrap()),
    }
}

/// Its members were written on 20 November 2026 at 10:30.
fn archive(folder: &Path) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let written = DateTime::from_date_and_time(2026, 11, 20, 10, 30, 0).unwrap();
    for member in listed(folder) {
        let (name, bytes) = made(&member);
        archive.start_file(name, SimpleFileOptions::default().last_modified_time(written)).unwrap();
        archive.write_all(&bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn options() -> Options {
    Options::new(Zone::parse("Europe/Paris").unwrap(), UPLOADED)
}

fn set(options: &mut Options, key: &str, value: &str) {
    match key {
        "account" => options.account = Some(value.into()),
        "post" => options.post = Some(value.into()),
        "platform" => options.platform = Platform::parse(value),
        "observed_at" => {
            options.observed_at = Some(ingest::read_moment(value, options.zone).unwrap());
        }
        "dates" => options.dates = DateOrder::from_key(value),
        "decimal" => options.decimal = Decimal::from_key(value),
        _ => panic!("{key} is no option"),
    }
}
