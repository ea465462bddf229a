//! What must hold of any file, read by the entry that the parser's process uses.

mod counts;
mod members;
mod passed_on;

use std::sync::OnceLock;

use app::domain::import::{DateOrder, Decimal};
use app::domain::{Moment, Platform, Zone};
use server::ingest::{self, Looked, Options, ReadError};
use server::store::batch::Batch;
use tempfile::NamedTempFile;

pub use members::zipped;

/// All that was read of a file.
#[derive(Debug)]
struct Read {
    looked: Looked,
    batches: Vec<Batch>,
}

/// Holds a file to what must hold of any. Whoever uploads it has said all that can be said, or nothing.
///
/// # Panics
/// When it does not hold.
pub fn file(name: &str, bytes: &[u8]) {
    let options = options(bytes.len().is_multiple_of(2));
    let first = read(name, bytes, &options);
    let again = read(name, bytes, &options);
    assert_eq!(format!("{first:?}"), format!("{again:?}"), "read twice, it says two things");
    if let Ok(read) = first {
        counts::add_up(&read);
        passed_on::is_received(&read);
    }
}

/// The same of a text, which says the same in UTF-16.
///
/// # Panics
/// When it does not hold.
pub fn text(name: &str, bytes: &[u8]) {
    file(name, bytes);
    let Ok(text) = str::from_utf8(bytes) else { return };
    let options = options(bytes.len().is_multiple_of(2));
    let Ok(plain) = read(name, bytes, &options) else { return };
    counts::add_up_to_all_lines(&plain, text);
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let wide: Vec<u8> =
        [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let wide = read(name, &wide, &options).expect("a table in UTF-16 is a table");
    assert_eq!(plain.batches, wide.batches, "in UTF-16 it says something else");
    assert_eq!(plain.looked.upload.refusals, wide.looked.upload.refusals);
}

/// Panics of the workbooks' library are caught where it is called: only those that nobody catches are found.
pub fn begin() {
    std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
}

fn options(is_told: bool) -> Options {
    let zone = Zone::parse("Europe/Paris").expect("a zone");
    let silent = Options::new(zone, Moment::second(1_795_521_600));
    if !is_told {
        return silent;
    }
    Options {
        account: Some("desk".into()),
        platform: Some(Platform::x()),
        post: Some("17".into()),
        dates: Some(DateOrder::DayFirst),
        decimal: Some(Decimal::Comma),
        ..silent
    }
}

fn read(name: &str, bytes: &[u8], options: &Options) -> Result<Read, ReadError> {
    let path = place().path();
    std::fs::write(path, bytes).expect("a file to write to");
    let reading = ingest::read(path, name, options);
    if let Err(ReadError::Io(error)) = &reading {
        panic!("a file is no error of the disk: {error}");
    }
    let (looked, batches) = reading?.into_batches();
    Ok(Read { looked, batches: batches.collect() })
}

/// The one file that a process reads again and again, in memory where there is such a place.
fn place() -> &'static NamedTempFile {
    static PLACE: OnceLock<NamedTempFile> = OnceLock::new();
    PLACE.get_or_init(|| {
        NamedTempFile::new_in("/dev/shm").or_else(|_| NamedTempFile::new()).expect("a place")
    })
}
