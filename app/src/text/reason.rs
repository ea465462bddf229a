//! Why a file, a row or a cell was refused, in words.

use super::Text;
use crate::domain::import::{FileRefusal, Reason, Refusal};

impl Text {
    /// A reason as a sentence without its place.
    pub fn reason(&self, reason: &Reason) -> String {
        let quoted = |key: &str, cell: &str| self.message(key, &[("cell", &shortened(cell))]);
        let named = |key: &str, name: &str| self.message(key, &[("name", &shortened(name))]);
        let counted =
            |key: &str, most: usize| self.count(key, i64::try_from(most).unwrap_or(i64::MAX), &[]);
        match reason {
            Reason::Empty => self.say("reason-empty"),
            Reason::TooLarge(bytes) => self.count("reason-too-large", megabytes(*bytes), &[]),
            Reason::NotText => self.say("reason-not-text"),
            Reason::NotTable => self.say("reason-not-table"),
            Reason::UnknownTable(header) => quoted("reason-unknown-table", header),
            Reason::NoRows => self.say("reason-no-rows"),
            Reason::TooManyRows(most) => {
                self.count("reason-too-many-rows", i64::try_from(*most).unwrap_or(i64::MAX), &[])
            }
            Reason::BrokenRow => self.say("reason-broken-row"),
            Reason::Nul => self.say("reason-nul"),
            Reason::CellCount { expected, found } => {
                let found = i64::try_from(*found).unwrap_or(i64::MAX);
                self.count("reason-cell-count", found, &[("expected", &expected.to_string())])
            }
            Reason::Missing => self.say("reason-missing"),
            Reason::DestroyedId(cell) => quoted("reason-destroyed-id", cell),
            Reason::BadId(cell) => quoted("reason-bad-id", cell),
            Reason::BadPlatform(cell) => quoted("reason-bad-platform", cell),
            Reason::BadTime(cell) => quoted("reason-bad-time", cell),
            Reason::FarTime(cell) => quoted("reason-far-time", cell),
            Reason::Negative(cell) => quoted("reason-negative", cell),
            Reason::BadNumber(cell) => quoted("reason-bad-number", cell),
            Reason::Absurd(cell) => quoted("reason-absurd", cell),
            Reason::Contradiction(row) => {
                self.message("reason-contradiction", &[("row", &self.amount(*row))])
            }
            Reason::LongCell(bytes) => {
                self.count("reason-long-cell", megabytes(*bytes as u64), &[])
            }
            Reason::NoPlatform => self.say("reason-no-platform"),
            Reason::LateWindow => self.say("reason-late-window"),
            Reason::ParserDied => self.say("reason-parser-died"),
            Reason::Cancelled => self.say("reason-cancelled"),
            Reason::BrokenJson { line, column } => {
                let (line, column) = (line.to_string(), column.to_string());
                self.message("reason-broken-json", &[("line", &line), ("column", &column)])
            }
            Reason::DeepJson(most) => counted("reason-deep-json", *most),
            Reason::LongRecord(bytes) => {
                self.count("reason-long-record", megabytes(*bytes as u64), &[])
            }
            Reason::AmbiguousDate(cell) => quoted("reason-ambiguous-date", cell),
            Reason::AmbiguousNumber(cell) => quoted("reason-ambiguous-number", cell),
            Reason::OtherKind(kind) => self.message("reason-other-kind", &[("kind", kind.key())]),
            Reason::NestedArchive(name) => named("reason-nested-archive", name),
            Reason::EncryptedMember(name) => named("reason-encrypted-member", name),
            Reason::LinkMember(name) => named("reason-link-member", name),
            Reason::StrayMember(name) => named("reason-stray-member", name),
            Reason::CompressionMethod(name) => named("reason-compression-method", name),
            Reason::FalseSize(name) => named("reason-false-size", name),
            Reason::Bomb(name) => named("reason-bomb", name),
            Reason::InflatedTooLarge(bytes) => {
                self.count("reason-inflated-too-large", megabytes(*bytes), &[])
            }
            Reason::TooManyMembers(most) => counted("reason-too-many-members", *most),
            Reason::BrokenArchive => self.say("reason-broken-archive"),
            Reason::NoTableInArchive => self.say("reason-no-table-in-archive"),
            Reason::Protected => self.say("reason-protected"),
            Reason::BrokenWorkbook => self.say("reason-broken-workbook"),
            Reason::DocumentType => self.say("reason-document-type"),
            Reason::TooManyColumns(most) => counted("reason-too-many-columns", *most),
            Reason::TooManyCells(most) => counted("reason-too-many-cells", *most),
            Reason::NoPost => self.say("reason-no-post"),
            Reason::NoCounts => self.say("reason-no-counts"),
            Reason::ParserStalled => self.say("reason-parser-stalled"),
            Reason::TooManyMoments { post, most } => {
                let most = i64::try_from(*most).unwrap_or(i64::MAX);
                self.count("reason-too-many-moments", most, &[("post", &shortened(post))])
            }
        }
    }

    /// A refused row: its number, its column and the reason.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        self.placed(Some(refusal.row), refusal.column.as_deref(), &refusal.reason)
    }

    /// A refused file: its row and column where one is to blame, and the reason.
    pub fn file_refusal(&self, refusal: &FileRefusal) -> String {
        self.placed(refusal.row, refusal.column.as_deref(), &refusal.reason)
    }

    fn placed(&self, row: Option<i64>, column: Option<&str>, reason: &Reason) -> String {
        let why = self.reason(reason);
        let row = row.map(|row| self.amount(row));
        match (row.as_deref(), column) {
            (None, None) => why,
            (Some(row), None) => self.message("refusal-row", &[("row", row), ("why", &why)]),
            (None, Some(column)) => {
                self.message("refusal-column", &[("column", column), ("why", &why)])
            }
            (Some(row), Some(column)) => self
                .message("refusal-row-column", &[("row", row), ("column", column), ("why", &why)]),
        }
    }
}

fn megabytes(bytes: u64) -> i64 {
    i64::try_from(bytes / 1_000_000).unwrap_or(i64::MAX)
}

/// A cell can be a megabyte; nobody reads more than this of it.
pub(super) fn shortened(cell: &str) -> String {
    const MOST: usize = 80;
    match cell.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    }
}
