//! A file -> what it says: bytes, parts, tables, kind of table, rows, batches.
//!
//! The preview and the storing of a file run this same reading. It is a function of the file and the
//! [`Options`]: it asks no clock and keeps nothing.

mod ahead;
mod bytes;
mod cells;
mod decisions;
mod dialect;
mod draft;
mod facts;
mod guesses;
mod heading;
mod ident;
mod json;
#[cfg(any(test, fuzzing))]
pub mod laws;
mod layout;
pub mod limits;
mod lookahead;
mod number;
mod parts;
mod platform;
mod reading;
mod record;
mod rows;
pub mod sentence;
mod spelling;
mod table;
mod time;

use std::io;

use app::domain::import::{DateOrder, Decimal, FileRefusal, Mapping, Reason, UnknownTable};
use app::domain::{Moment, Platform, Value, Zone};
use serde::{Deserialize, Serialize};

pub use reading::{Looked, Reading, read, read_watched};

/// What the person who uploads a file says about it, and when and where that is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Options {
    /// When the totals were read, where no column tells it.
    pub observed_at: Option<Moment>,
    /// Whose the posts are, where the file does not tell.
    pub account: Option<String>,
    /// Where they were published, where the file does not tell.
    pub platform: Option<Platform>,
    /// The post that all rows are about, where the file does not tell.
    pub post: Option<String>,
    /// Where the numbers are from.
    pub words: Option<String>,
    /// The order of dates in figures, where their values leave it open.
    pub dates: Option<DateOrder>,
    /// The decimal mark, where the numbers leave it open.
    pub decimal: Option<Decimal>,
    /// What is known of tables by their headers; a later one overrides an earlier one.
    pub mappings: Vec<Mapping>,
    /// The zone of times without one.
    pub zone: Zone,
    /// The moment of the upload.
    pub uploaded: Moment,
}

impl Options {
    /// What holds where nothing is said.
    pub fn new(zone: Zone, uploaded: Moment) -> Self {
        Self {
            observed_at: None,
            account: None,
            platform: None,
            post: None,
            words: None,
            dates: None,
            decimal: None,
            mappings: Vec::new(),
            zone,
            uploaded,
        }
    }
}

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is no table that can be stored.
    #[error("{:?}", .0.reason)]
    Refused(FileRefusal),
    /// It holds tables, but none that is known: a person may say what their columns hold.
    #[error("unknown tables")]
    Unknown(Vec<UnknownTable>),
    /// It could not be read from the disk.
    #[error(transparent)]
    Io(io::Error),
}

impl From<io::Error> for ReadError {
    /// Readers of archives and workbooks refuse what they read, too; their reason travels as an error.
    fn from(error: io::Error) -> Self {
        match error.downcast::<Reason>() {
            Ok(reason) => reason.into(),
            Err(error) => Self::Io(error),
        }
    }
}

impl From<FileRefusal> for ReadError {
    fn from(refusal: FileRefusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Reason> for ReadError {
    fn from(reason: Reason) -> Self {
        Self::Refused(reason.into())
    }
}

/// The platform that a person names: as tables of several networks and the pages name it, or as it is stored.
pub fn platform_said(name: &str) -> Option<Platform> {
    ident::platform_of_name(name).or_else(|| Platform::parse(name))
}

/// Reads a moment as `--observed-at` and the upload form give it.
///
/// # Errors
/// When it cannot be read as one.
pub fn read_moment(text: &str, zone: Zone) -> Result<Moment, Reason> {
    let dates = time::Dates { zone, order: None, latest: Moment::day(time::LATEST) };
    match time::read(text.as_bytes(), &dates)? {
        read if read.by_year => Err(Reason::BadTime(text.into())),
        read => Ok(read.moment),
    }
}

/// Reads a total as a person corrects it: `>=6000`, `≈ 11,000,000`.
///
/// # Errors
/// When it is no count, or nothing.
pub fn read_value(text: &str) -> Result<Value, Reason> {
    number::count_undecided(text.as_bytes())?.ok_or(Reason::Missing)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod truth;
