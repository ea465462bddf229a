//! Every fixture of a format is recognised as that format, and by nobody else's lists.

use std::path::{Path, PathBuf};

use app::domain::import::Format;
use app::domain::{Moment, Zone};

use super::{Table, normalised, tables};
use crate::ingest::{Options, read};

/// The files of a folder and of the folders in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let paths = folder.read_dir().unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Whether it is a table as people have it, and not what is said or expected of one.
fn is_table(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    !matches!(extension.as_str(), "expected" | "options" | "sheets")
}

fn options() -> Options {
    Options {
        observed_at: None,
        account: None,
        platform: None,
        post: Some("7".into()),
        words: None,
        dates: None,
        decimal: None,
        mappings: Vec::new(),
        zone: Zone::UTC,
        uploaded: Moment::second(1_795_521_600),
    }
}

/// Tables that hold each other's headers by nature: the one that comes first is the more particular one.
fn may_overlap(own: Format, other: &Table) -> bool {
    let same_platform =
        tables().any(|table| table.format == own && table.platform == other.platform);
    let anybody = [Format::Generic, Format::Mapped];
    other.format == own
        || anybody.contains(&other.format)
        || same_platform && other.platform.is_some()
}

/// The formats, other than its own, whose lists a header fits.
fn takers(own: Format, names: &[String], is_json: bool) -> Vec<Format> {
    let lies_there = |table: &&Table| table.places.is_empty() != is_json && !table.is_bare();
    let others = tables().filter(lies_there).filter(|table| !may_overlap(own, table));
    let taken = others.filter(|table| table.called.is_empty() && table.fits(names));
    taken.map(|table| table.format).collect()
}

#[test]
fn no_format_takes_another_ones_tables() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/formats");
    let (mut seen, mut both) = (0, Vec::new());
    for path in files(&folder).into_iter().filter(|path| is_table(path)) {
        let below: Vec<_> =
            path.strip_prefix(&folder).unwrap().iter().map(|name| name.to_str().unwrap()).collect();
        let wanted = Format::from_key(below[0]).unwrap();
        let is_json =
            below.last().is_some_and(|name| name.contains(".js") || name.contains(".ndjson"));
        let Ok(reading) = read(&path, below[below.len() - 1], &options()) else { continue };
        let parts = &reading.looked.parts;
        // An archive, which is a folder here, holds several tables of one platform.
        let is_own = below.len() > 2 || parts.iter().any(|part| part.format == wanted);
        assert!(is_own, "{}: {parts:?}", path.display());
        for part in parts.iter().filter(|part| part.format != Format::Generic) {
            let names: Vec<String> =
                part.columns.iter().map(|column| normalised(&column.header)).collect();
            let taken = takers(part.format, &names, is_json);
            seen += 1;
            if !taken.is_empty() {
                both.push(format!("{} is {taken:?} too", path.display()));
            }
        }
    }
    assert!(both.is_empty(), "{both:#?}");
    assert!(seen > 40, "{seen}");
}
