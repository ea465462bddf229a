//! A file -> what it says: bytes, encoding, dialect, table, kind of table, records, batch.
//!
//! The preview and the storing of a file run this same reading. It is a function of the file and the
//! [`Options`]: it asks no clock and keeps nothing.

mod cells;
mod dialect;
mod duplicates;
mod ident;
pub mod limits;
mod number;
mod platform;
mod reading;
mod rows;
pub mod sentence;
mod source;
mod table;
mod time;

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use app::domain::import::{FileRefusal, ObservedFrom, Reason};
use app::domain::{Moment, Platform, Value, Zone};

pub use reading::Reading;
use source::Encoding;

/// What the person who uploads a file says about it, and when and where that is.
#[derive(Clone, Debug)]
pub struct Options {
    /// When the totals were read, where no column tells it.
    pub observed_at: Option<Moment>,
    /// Whose the posts are, where the file does not tell.
    pub account: Option<String>,
    /// Where they were published, where the file does not tell.
    pub platform: Option<Platform>,
    /// Where the numbers are from.
    pub words: Option<String>,
    /// The zone of times without one.
    pub zone: Zone,
    /// The moment of the upload.
    pub uploaded: Moment,
}

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is no table that can be stored.
    #[error("{:?}", .0.reason)]
    Refused(FileRefusal),
    /// It could not be read from the disk.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl From<Reason> for ReadError {
    fn from(reason: Reason) -> Self {
        Self::Refused(reason.into())
    }
}

/// Reads a file, called `file_name`, that lies at `source`.
///
/// # Errors
/// When it is no table that is understood, or cannot be read.
pub fn read(source: &Path, file_name: &str, options: &Options) -> Result<Reading, ReadError> {
    let encoding = beginning(source)?;
    let parse = |encoding| table::parse(File::open(source)?, encoding, file_name, options);
    // The hash takes as long as the parsing, and needs nothing of it.
    let (survey, parsed) = std::thread::scope(|scope| {
        let survey = scope.spawn(|| source::survey(source));
        let parsed = parse(encoding);
        let survey = survey.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        (survey, parsed)
    });
    let survey = survey?;
    let parsed = if encoding == Encoding::Utf8 && !survey.is_utf8 {
        parse(Encoding::Windows1252)
    } else {
        parsed
    };
    Ok(Reading::new(parsed?, survey, file_name, options))
}

/// Reads a moment as `--observed-at` and the upload form give it.
///
/// # Errors
/// When it cannot be read as one.
pub fn read_moment(text: &str, zone: Zone) -> Result<Moment, Reason> {
    time::read(text.as_bytes(), zone).map(|read| read.moment)
}

/// Reads a total as a person corrects it: `>=6000`, `≈ 11,000,000`.
///
/// # Errors
/// When it is no count, or nothing.
pub fn read_value(text: &str) -> Result<Value, Reason> {
    number::count(text.as_bytes())?.ok_or(Reason::Missing)
}

/// The encoding that the first bytes tell, and the size within the limit.
fn beginning(source: &Path) -> Result<Encoding, ReadError> {
    let file = File::open(source)?;
    if file.metadata()?.len() > limits::LARGEST_FILE_BYTES {
        return Err(Reason::TooLarge(limits::LARGEST_FILE_BYTES).into());
    }
    let mut head = Vec::new();
    file.take(8).read_to_end(&mut head)?;
    Ok(source::encoding(&head)?)
}

/// The moment of all rows where no column tells it, and who told it: what was asked for, else the file's
/// name, else the upload.
///
/// The name's period ends on a day that is not over yet when the file is exported on the day before, as X
/// proposes: then the totals were read on the day of the upload at the latest.
fn observed(file_name: &str, options: &Options) -> (Moment, ObservedFrom) {
    if let Some(asked) = options.observed_at {
        return (asked, ObservedFrom::Asked);
    }
    match time::in_file_name(file_name) {
        Some(day) if day.at > options.uploaded.at => {
            (Moment::day(options.uploaded.at), ObservedFrom::FileName)
        }
        Some(day) => (day, ObservedFrom::FileName),
        None => (options.uploaded, ObservedFrom::Upload),
    }
}

#[cfg(test)]
mod tests;
