//! A record of cells: what every kind of table is read as.

use std::borrow::Cow;
use std::io;
use std::ops::Range;

use app::domain::import::Reason;

/// Gives records one after the other.
pub(crate) trait Records {
    /// The next record.
    fn next(&mut self) -> Result<Option<Record<'_>>, Broken>;
}

/// Why reading stopped.
#[derive(Debug)]
pub(crate) enum Broken {
    /// The source could not be read.
    Io(io::Error),
    /// The table is broken at the record after the last one.
    Table(Reason),
}

/// One record.
#[derive(Debug)]
pub(crate) struct Record<'a> {
    buffer: &'a [u8],
    spans: &'a [Range<usize>],
    row: u64,
}

impl<'a> Record<'a> {
    pub(crate) fn new(buffer: &'a [u8], spans: &'a [Range<usize>], row: u64) -> Self {
        Self { buffer, spans, row }
    }

    /// Its place in the file, from 1.
    pub(crate) fn row(&self) -> u64 {
        self.row
    }

    /// How many cells.
    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    /// A cell's text; empty beyond the last.
    pub(crate) fn cell(&self, index: usize) -> Cow<'_, [u8]> {
        let span = self.spans.get(index).cloned().unwrap_or_default();
        Cow::Borrowed(&self.buffer[span])
    }
}
