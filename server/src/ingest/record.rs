//! One row of cells: what delimited text, sheets and JSON all give.

use std::borrow::Cow;
use std::io;
use std::ops::Range;

use app::domain::import::{FileRefusal, Reason};
use memchr::memchr;

use super::ReadError;

/// Gives records one after the other.
pub(crate) trait Records {
    /// The next record that is no blank line.
    fn next(&mut self) -> Result<Option<Record<'_>>, Broken>;
}

/// Why reading stopped.
#[derive(Debug)]
pub(crate) enum Broken {
    /// The source could not be read.
    Io(io::Error),
    /// The table is broken at that row.
    Table {
        /// The row, counted as [`Record::row`] counts.
        row: u32,
        /// Why.
        reason: Reason,
    },
}

impl From<Broken> for ReadError {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Io(error) => error.into(),
            Broken::Table { row, reason } => {
                Self::Refused(FileRefusal { row: Some(row.into()), column: None, reason })
            }
        }
    }
}

/// One record.
#[derive(Clone, Copy)]
pub(crate) struct Record<'a> {
    pub(super) buffer: &'a [u8],
    pub(super) spans: &'a [Span],
    pub(super) row: u32,
}

/// Where a cell lies in the buffer.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    pub(super) range: Range<usize>,
    pub(super) has_quotes: bool,
}

impl Record<'_> {
    /// The row as a person counts: from 1, blank ones too; a quoted cell over several lines is one row.
    pub(crate) fn row(&self) -> u32 {
        self.row
    }

    /// How many cells.
    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    /// A cell's text; empty beyond the last.
    pub(crate) fn cell(&self, index: usize) -> Cow<'_, [u8]> {
        let Some(span) = self.spans.get(index) else { return Cow::Borrowed(&[]) };
        let bytes = &self.buffer[span.range.clone()];
        if span.has_quotes { Cow::Owned(undouble(bytes)) } else { Cow::Borrowed(bytes) }
    }

    /// The size of the largest cell.
    pub(crate) fn largest(&self) -> usize {
        self.spans.iter().map(|span| span.range.len()).max().unwrap_or_default()
    }

    /// Whether no cell holds anything.
    pub(crate) fn is_blank(&self) -> bool {
        self.spans.iter().all(|span| self.buffer[span.range.clone()].trim_ascii().is_empty())
    }
}

fn undouble(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(quote) = memchr(b'"', rest) {
        text.extend_from_slice(&rest[..=quote]);
        rest = &rest[quote + 1..];
        rest = rest.strip_prefix(b"\"").unwrap_or(rest);
    }
    text.extend_from_slice(rest);
    text
}

/// Builds records from cells that are no delimited text, in one buffer that is used again.
#[derive(Debug, Default)]
pub(crate) struct RecordBuilder {
    buffer: Vec<u8>,
    spans: Vec<Span>,
}

impl RecordBuilder {
    /// Forgets the cells of the last record.
    pub(crate) fn clear(&mut self) {
        self.buffer.clear();
        self.spans.clear();
    }

    /// How many cells there are.
    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    /// How many bytes the cells hold.
    pub(crate) fn bytes(&self) -> usize {
        self.buffer.len()
    }

    /// Adds a cell.
    pub(crate) fn push(&mut self, cell: &[u8]) {
        self.push_with(|buffer| buffer.extend_from_slice(cell));
    }

    /// Adds a cell that is written into the buffer. What is there already must stay.
    pub(crate) fn push_with(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        let start = self.buffer.len();
        write(&mut self.buffer);
        self.spans.push(Span { range: start..self.buffer.len(), has_quotes: false });
    }

    /// Fills up with empty cells to that many.
    pub(crate) fn pad(&mut self, len: usize) {
        while self.spans.len() < len {
            self.push(b"");
        }
    }

    /// The record.
    pub(crate) fn record(&self, row: u32) -> Record<'_> {
        Record { buffer: &self.buffer, spans: &self.spans, row }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_built_record_holds_its_cells_and_none_of_the_last_one() {
        let mut builder = RecordBuilder::default();
        builder.push(b"of the last one");
        builder.clear();
        builder.push(b"a \"\" b");
        builder.pad(3);
        builder.push_with(|buffer| buffer.extend_from_slice(b"c"));
        let record = builder.record(7);
        assert_eq!((record.row(), record.len(), record.largest()), (7, 4, 6));
        assert_eq!(*record.cell(0), *b"a \"\" b");
        assert_eq!(*record.cell(2), *b"");
        assert_eq!(*record.cell(3), *b"c");
        assert_eq!(*record.cell(4), *b"");
    }
}
