//! What a file was understood to be, before anything is stored.

use serde::{Deserialize, Serialize};

use super::{Column, Counts, Format, Mapping, Meaning, ObservedFrom, Refusal, Rule, Shape};
use crate::domain::difference::Listed;
use crate::domain::upload::Notice;
use crate::domain::{Amounts, Disagreement, Gains, ImportId, Moment};

/// A row as it would be stored, to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// The row in the upload.
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

/// A day of an account as it would be stored, to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaySample {
    /// The row in the upload.
    pub row: i64,
    /// `platform`'s key.
    pub platform: String,
    /// The account's handle; may be empty.
    pub account: String,
    /// The day.
    pub day: Moment,
    /// What was gained.
    pub gains: Gains,
}

/// A table of a file: the file itself, a member of an archive, a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartPreview {
    /// Member and sheet; empty for a plain file.
    pub name: String,
    /// What kind of table it is.
    pub format: Format,
    /// What a row of it is.
    pub shape: Shape,
    /// Where the moment of its observations comes from.
    pub observed_from: ObservedFrom,
    /// That moment, where no column tells it.
    pub observed: Moment,
    /// Rows under its header.
    pub rows: i64,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its first rows, cell by cell.
    pub cells: Vec<Vec<String>>,
    /// What was understood by rule.
    pub rules: Vec<Rule>,
    /// What a person said of it.
    pub mapping: Option<Mapping>,
}

/// A table that no list knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownTable {
    /// Member and sheet; empty for a plain file.
    pub name: String,
    /// Its header.
    pub header: Vec<String>,
    /// Its first rows, cell by cell.
    pub cells: Vec<Vec<String>>,
    /// What each column might hold.
    pub guesses: Vec<Meaning>,
}

impl UnknownTable {
    /// Its header's first cells, short enough for a sentence.
    pub fn title(&self) -> String {
        const CELLS: usize = 6;
        const LONGEST: usize = 120;
        let all = self.header.join(", ");
        let text: String = self.header[..self.header.len().min(CELLS)].join(", ");
        let text: String = text.chars().take(LONGEST).collect();
        if text.len() == all.len() { text } else { format!("{text} …") }
    }
}

/// What a file was understood to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The file's name.
    pub file_name: String,
    /// The SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Its bytes.
    pub bytes: u64,
    /// Its tables.
    pub parts: Vec<PartPreview>,
    /// Tables that no list knows: they would be left out.
    pub unknown: Vec<UnknownTable>,
    /// What is to be known of its bytes.
    pub notices: Vec<Notice>,
    /// The earliest and the latest moment.
    pub observed: Option<(Moment, Moment)>,
    /// Its first rows.
    pub samples: Vec<Sample>,
    /// Its first days of accounts.
    pub days: Vec<DaySample>,
    /// Different posts.
    pub posts: i64,
    /// What storing it would do.
    pub counts: Counts,
    /// The first refused rows; [`Counts::refused`] says how many there are.
    pub refusals: Vec<Refusal>,
    /// Totals that would be lower than an earlier one of the same post.
    pub falls: i64,
    /// Rows that disagree with what is stored of the same moment, and the first of what they disagree about.
    pub disagreements: Listed<Disagreement>,
    /// The upload that stored this very file before, with the same settings.
    pub stored_as: Option<ImportId>,
}
