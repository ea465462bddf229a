//! Uploads: what a file was understood to be, what it would do, what it did.

mod column;
mod format;
mod mapping;
mod part;
mod preview;
mod rule;

use serde::{Deserialize, Serialize};

use super::difference::Listed;
use super::upload::FileKind;
use super::{Disagreement, ImportId, Moment};

pub use column::{Column, Meaning};
pub use format::{Format, Shape};
pub use mapping::{DateOrder, Decimal, Mapping};
pub use part::Part;
pub use preview::{DaySample, PartPreview, Preview, Sample, UnknownTable};
pub use rule::Rule;

/// Where the moment of the observations was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ObservedFrom {
    /// A column of the table: each row has its own.
    Column,
    /// The file's name.
    FileName,
    /// The archive that it came in: when it says that the file was written.
    Member,
    /// The person who uploaded it said so.
    Asked,
    /// Nothing told it: the moment of the upload.
    Upload,
}

impl ObservedFrom {
    /// All of them, best first.
    pub const ALL: [Self; 5] =
        [Self::Column, Self::FileName, Self::Member, Self::Asked, Self::Upload];

    /// The name in JSON and in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Column => "column",
            Self::FileName => "file name",
            Self::Member => "archive",
            Self::Asked => "asked",
            Self::Upload => "upload",
        }
    }

    /// The origin of that [`ObservedFrom::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|from| from.key() == key)
    }
}

/// Why a file or a row cannot be stored. The words are in the message files, one for each case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{self:?}")]
pub enum Reason {
    /// The file holds no byte, or nothing but blank lines.
    Empty,
    /// The file is larger than this many bytes.
    TooLarge(u64),
    /// The file is a ZIP archive, a workbook, a picture … : not a text table.
    NotText,
    /// The file is text, but no table of at least two columns.
    NotTable,
    /// A table with a header that no format knows; the header's first cells.
    UnknownTable(String),
    /// A header without any row under it.
    NoRows,
    /// More rows than this.
    TooManyRows(u64),
    /// A quoted cell that does not end, or bytes that no table holds.
    BrokenRow,
    /// A NUL character.
    Nul,
    /// A row with another number of cells than the header has: expected, found.
    CellCount {
        /// As many as the header has.
        expected: usize,
        /// As many as the row has.
        found: usize,
    },
    /// A cell that must be filled is empty.
    Missing,
    /// An id that a spreadsheet rounded, such as `1.47689E+18`.
    DestroyedId(String),
    /// An id that is not one of the platform's.
    BadId(String),
    /// No platform's name.
    BadPlatform(String),
    /// A date or time that cannot be read.
    BadTime(String),
    /// A time before 1970 or after the year 2200.
    FarTime(String),
    /// A total below zero.
    Negative(String),
    /// A total that is no number.
    BadNumber(String),
    /// A total beyond what can be counted (more than 10^15).
    Absurd(String),
    /// A row that contradicts an earlier row of the same file about the same post and moment; that row.
    Contradiction(i64),
    /// A cell that is larger than this many bytes.
    LongCell(usize),
    /// Nothing tells where the post was published.
    NoPlatform,
    /// Gains of days or of a period that begin after the publication: what was gained before is not known, so they
    /// are no totals.
    LateWindow,
    /// The process that read the file died of it.
    ParserDied,
    /// The person thought better of it.
    Cancelled,
    /// JSON that cannot be read on from that line and byte of it, both from 1.
    BrokenJson {
        /// The line.
        line: u64,
        /// The byte in the line.
        column: u64,
    },
    /// JSON in which more than so many objects and arrays lie in each other.
    DeepJson(usize),
    /// More than this many columns.
    TooManyColumns(usize),
    /// A row that is larger than this many bytes.
    LongRecord(usize),
    /// A date whose day and month may stand in either order.
    AmbiguousDate(String),
    /// A number whose mark may set off a group or a fraction.
    AmbiguousNumber(String),
    /// The file is of a kind that holds no table that can be read.
    OtherKind(FileKind),
    /// An archive in the archive; its name.
    NestedArchive(String),
    /// A member of the archive that asks for a password.
    EncryptedMember(String),
    /// A member of the archive that leads to another file.
    LinkMember(String),
    /// A member of the archive whose name leads out of it.
    StrayMember(String),
    /// A member of the archive that is compressed in an unusual way.
    CompressionMethod(String),
    /// A member of the archive with another size than the archive says.
    FalseSize(String),
    /// A member of the archive that grows more than numbers can: a bomb.
    Bomb(String),
    /// The archive holds more than this many bytes once inflated.
    InflatedTooLarge(u64),
    /// The archive has more members than this.
    TooManyMembers(usize),
    /// The archive is damaged or was cut off.
    BrokenArchive,
    /// The archive holds no table.
    NoTableInArchive,
    /// The workbook is protected by a password.
    Protected,
    /// The workbook is damaged or was cut off.
    BrokenWorkbook,
    /// The workbook's XML declares a document type or entities.
    DocumentType,
    /// The sheets of an old workbook span more cells than this.
    TooManyCells(usize),
    /// Nothing tells which post the rows are about.
    NoPost,
    /// Posts, but nothing that counts their reactions.
    NoCounts,
    /// The process that read the file neither went on nor ended.
    ParserStalled,
    /// One post at more moments than that.
    TooManyMoments {
        /// The platform's id of it.
        post: String,
        /// As many as are stored from one file.
        most: usize,
    },
}

impl Reason {
    /// Whether it is a question: a person's answer lets the file be read.
    pub fn asks(&self) -> bool {
        matches!(self, Self::AmbiguousDate(_) | Self::AmbiguousNumber(_))
    }
}

/// A row that is not stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The row in the upload, counted from 1 with the header; a cell over several lines is one row.
    pub row: i64,
    /// The header of the column, when one cell is to blame.
    pub column: Option<String>,
    /// Why.
    pub reason: Reason,
    /// The refused record, as one line of CSV; not kept of every one.
    pub cells: Option<String>,
}

/// A file that is not stored at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRefusal {
    /// The row to blame, when there is one.
    pub row: Option<i64>,
    /// The header of the column to blame, when there is one.
    pub column: Option<String>,
    /// Why.
    pub reason: Reason,
}

impl From<Reason> for FileRefusal {
    fn from(reason: Reason) -> Self {
        Self { row: None, column: None, reason }
    }
}

/// What storing a file does to the observations that are there. Rows in the file are the sum of these, the
/// refused ones and those left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows that are a new point.
    pub new: i64,
    /// Rows about a known moment that say something else, or more.
    pub changed: i64,
    /// Rows that say what is known.
    pub unchanged: i64,
    /// Rows that are not stored.
    pub refused: i64,
    /// Rows that are no observation of an own post: a line of totals, somebody else's post that was reposted.
    pub left_out: i64,
}

impl Counts {
    /// Rows stored.
    pub fn stored(self) -> i64 {
        self.new + self.changed
    }

    /// Rows in the file.
    pub fn rows(self) -> i64 {
        self.stored() + self.unchanged + self.refused + self.left_out
    }
}

/// An upload, in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportSummary {
    /// Its id.
    pub id: ImportId,
    /// The file's name.
    pub file_name: String,
    /// The SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// What kind of file it was; of its first part, when it has several.
    pub format: Format,
    /// Its parts, in the order of their rows; none of an upload that an older version stored.
    pub parts: Vec<Part>,
    /// Where the numbers are from, in somebody's words.
    pub words: Option<String>,
    /// Where the moment of its observations came from.
    pub observed_from: ObservedFrom,
    /// The earliest and the latest moment.
    pub observed: Option<(Moment, Moment)>,
    /// Different posts.
    pub posts: i64,
    /// What it did.
    pub counts: Counts,
    /// When it was uploaded.
    pub uploaded: Moment,
    /// When it was undone.
    pub undone: Option<Moment>,
}

/// An upload, with the rows that it refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportReport {
    /// The upload.
    pub summary: ImportSummary,
    /// The first refused rows, without their cells; [`Counts::refused`] says how many there are.
    pub refusals: Vec<Refusal>,
    /// Totals that were lower than an earlier one of the same post; `None` of an upload that an older version stored.
    pub falls: Option<i64>,
    /// Rows that disagreed with what earlier uploads said of the same moment, and the first of what they disagreed
    /// about, as far as both still stand.
    pub disagreements: Listed<Disagreement>,
    /// Whether this very file had been stored before, so that nothing happened now.
    pub repeated: bool,
}
