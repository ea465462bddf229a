//! Uploads: what a file was understood to be, what it would do, what it did.

use super::upload::FileKind;
use super::{Amounts, ImportId, Metric, Moment};

/// The kinds of file that are understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// X's by-tweet export until 2024, `tweet_activity_metrics_…csv`.
    XTweetActivity,
    /// X's content export since 2024, `account_analytics_content_…csv`.
    XContent,
    /// Sillage's own documented table.
    Generic,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::XTweetActivity, Self::XContent, Self::Generic];

    /// The name in JSON and in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::XTweetActivity => "x-tweet-activity",
            Self::XContent => "x-content",
            Self::Generic => "generic",
        }
    }

    /// The format of that [`Format::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key() == key)
    }

    /// What one row means.
    pub fn shape(self) -> Shape {
        match self {
            Self::XTweetActivity | Self::XContent => Shape::Lifetime,
            Self::Generic => Shape::Snapshots,
        }
    }
}

/// What one row of a table means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// The totals of one post as of the export.
    Lifetime,
    /// The totals of one post at a moment that the row names.
    Snapshots,
}

impl Shape {
    /// The name in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Lifetime => "lifetime",
            Self::Snapshots => "snapshots",
        }
    }
}

/// Where the moment of the observations was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ObservedFrom {
    /// A column of the table: each row has its own.
    Column,
    /// The file's name.
    FileName,
    /// The person who uploaded it said so.
    Asked,
    /// Nothing told it: the moment of the upload.
    Upload,
}

impl ObservedFrom {
    /// All of them, best first.
    pub const ALL: [Self; 4] = [Self::Column, Self::FileName, Self::Asked, Self::Upload];

    /// The name in JSON and in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Column => "column",
            Self::FileName => "file name",
            Self::Asked => "asked",
            Self::Upload => "upload",
        }
    }

    /// The origin of that [`ObservedFrom::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|from| from.key() == key)
    }
}

/// What a column was understood to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The platform's name.
    Platform,
    /// The account's handle.
    Account,
    /// The platform's id of the post.
    PostId,
    /// The post's address.
    Url,
    /// The post's words.
    Text,
    /// When the post was published.
    Published,
    /// When the totals were read.
    Observed,
    /// A total.
    Metric(Metric),
    /// Nothing that Sillage keeps.
    Ignored,
}

/// A column of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header, as it stands in the file.
    pub header: String,
    /// What it was understood to hold.
    pub meaning: Meaning,
}

/// Why a file or a row cannot be stored. The words are in the message files, one for each case.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, thiserror::Error)]
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
    /// Two columns that hold the same thing; the second one's header.
    DuplicateColumn(String),
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
    /// The table has more columns than this.
    TooManyColumns(usize),
    /// The sheets of an old workbook span more cells than this.
    TooManyCells(usize),
}

/// A row that is not stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The row in the file, counted from 1 with the header; a cell over several lines is one row.
    pub row: i64,
    /// The header of the column, when one cell is to blame.
    pub column: Option<String>,
    /// Why.
    pub reason: Reason,
}

/// A file that is not stored at all.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// What storing a file does to the observations that are there. Rows in the file are the sum of these and
/// the refused ones.
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
}

impl Counts {
    /// Rows stored.
    pub fn stored(self) -> i64 {
        self.new + self.changed
    }

    /// Rows in the file.
    pub fn rows(self) -> i64 {
        self.stored() + self.unchanged + self.refused
    }
}

/// A row as it would be stored, to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The row in the file.
    pub row: i64,
    /// `platform`'s key.
    pub platform: String,
    /// The account's handle; may be empty.
    pub account: String,
    /// The platform's id of the post.
    pub post_id: String,
    /// The post's words.
    pub text: String,
    /// When it was published.
    pub published: Option<Moment>,
    /// When the totals were read.
    pub observed: Moment,
    /// The totals.
    pub amounts: Amounts,
}

/// What a file was understood to be, before anything is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The file's name.
    pub file_name: String,
    /// The SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Its bytes.
    pub bytes: u64,
    /// What kind of file it is.
    pub format: Format,
    /// Where the moment of its observations comes from.
    pub observed_from: ObservedFrom,
    /// The earliest and the latest moment.
    pub observed: Option<(Moment, Moment)>,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its first rows.
    pub samples: Vec<Sample>,
    /// Different posts.
    pub posts: i64,
    /// What storing it would do.
    pub counts: Counts,
    /// The first refused rows; [`Counts::refused`] says how many there are.
    pub refusals: Vec<Refusal>,
    /// Totals that would be lower than an earlier one of the same post.
    pub falls: i64,
    /// The upload that stored this very file before, with the same settings.
    pub stored_as: Option<ImportId>,
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
    /// What kind of file it was.
    pub format: Format,
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
    /// Every refused row, up to the limit that the store keeps.
    pub refusals: Vec<Refusal>,
    /// Whether this very file had been stored before, so that nothing happened now.
    pub repeated: bool,
}
