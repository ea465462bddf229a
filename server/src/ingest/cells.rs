//! Bytes -> records of cells: delimited text with quotes (RFC 4180), in constant memory.
//!
//! It reads as browsers and spreadsheets write: a quote opens a cell only at the cell's start, a doubled
//! quote stands for one, lines end with LF or CRLF, blank lines are no records, the guard of a formula is none of
//! its text. What ends inside a quote, or grows beyond the limits, is an error instead of a guess.

use std::io::{self, Read};
use std::ops::Range;

use app::csv;
use app::domain::import::Reason;
use memchr::{memchr, memchr2};

use super::limits;
use super::record::{Broken, Record, Records, Span};

const CHUNK: usize = 256 << 10;

/// Reads records one after the other.
pub(crate) struct Cells<R> {
    source: R,
    delimiter: u8,
    buffer: Vec<u8>,
    unread: Range<usize>,
    ended: bool,
    spans: Vec<Span>,
    /// The row of the next record.
    row: u32,
}

enum Scan {
    /// A record of so many bytes, with its line's end.
    Record(usize),
    NeedsMore,
    Broken(Reason),
}

impl<R: Read> Cells<R> {
    /// Reads from the row after so many.
    pub(crate) fn new(source: R, delimiter: u8, rows_before: u32) -> Self {
        let (buffer, spans) = (Vec::new(), Vec::new());
        let row = rows_before + 1;
        Self { source, delimiter, buffer, unread: 0..0, ended: false, spans, row }
    }

    /// Passes over blank lines. A carriage return alone is no line of its own.
    fn skip_line_ends(&mut self) {
        let unread = &self.buffer[self.unread.clone()];
        for byte in unread {
            match byte {
                b'\n' => self.row += 1,
                b'\r' => {}
                _ => break,
            }
            self.unread.start += 1;
        }
    }

    /// The record of that length that was found, unless it holds what no record may.
    fn record(&mut self, length: usize) -> Result<Record<'_>, Broken> {
        let start = self.unread.start;
        let buffer = &self.buffer[start..start + length];
        if memchr(0, buffer).is_some() {
            return Err(self.broken(Reason::Nul));
        }
        if length > limits::RECORD {
            return Err(self.broken(Reason::BrokenRow));
        }
        let row = self.row;
        self.unread.start += length;
        self.row += 1;
        Ok(Record { buffer, spans: &self.spans, row })
    }

    fn broken(&self, reason: Reason) -> Broken {
        Broken::Table { row: self.row, reason }
    }

    /// Reads on: more where a long record waits for its end, as it is scanned from its start again.
    fn fill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.unread.clone(), 0);
        self.unread = 0..self.unread.len();
        let most = self.unread.end + CHUNK.max(self.unread.end / 2);
        if self.buffer.len() < most {
            self.buffer.reserve_exact(most - self.buffer.len());
            self.buffer.resize(most, 0);
        }
        while self.unread.end < most && !self.ended {
            let read = self.source.read(&mut self.buffer[self.unread.end..most])?;
            self.ended = read == 0;
            self.unread.end += read;
        }
        Ok(())
    }

    /// Finds the cells of the next record, from the record's start.
    fn scan(&mut self) -> Scan {
        let input = &self.buffer[self.unread.clone()];
        self.spans.clear();
        let mut at = 0;
        loop {
            let quoted = input.get(at) == Some(&b'"');
            let found = if quoted {
                quoted_cell(input, at, self.delimiter, self.ended)
            } else {
                plain_cell(input, at, self.delimiter, self.ended)
            };
            let Cell::Found { span, end } = found else {
                return if self.ended { Scan::Broken(Reason::BrokenRow) } else { Scan::NeedsMore };
            };
            // A record beyond the limit is refused for its number of cells; it need not be kept.
            if self.spans.len() <= limits::COLUMNS {
                self.spans.push(unguarded(input, span));
            }
            match input.get(end) {
                Some(byte) if *byte == self.delimiter => at = end + 1,
                Some(_) => return Scan::Record(end + 1),
                None => return Scan::Record(end),
            }
        }
    }
}

impl<R: Read> Records for Cells<R> {
    fn next(&mut self) -> Result<Option<Record<'_>>, Broken> {
        loop {
            self.skip_line_ends();
            if self.unread.is_empty() && self.ended {
                return Ok(None);
            }
            match self.scan() {
                Scan::Record(length) => return self.record(length).map(Some),
                Scan::NeedsMore if self.unread.len() <= limits::RECORD => {
                    self.fill().map_err(Broken::Io)?;
                }
                Scan::NeedsMore => return self.record(limits::RECORD + 1).map(Some),
                Scan::Broken(reason) => return Err(self.broken(reason)),
            }
        }
    }
}

enum Cell {
    /// A cell, and the place of the delimiter or line feed after it (or of the input's end).
    Found {
        span: Span,
        end: usize,
    },
    NeedsMore,
}

fn plain_cell(input: &[u8], at: usize, delimiter: u8, ended: bool) -> Cell {
    let end = match memchr2(delimiter, b'\n', &input[at..]) {
        Some(length) => at + length,
        None if ended => input.len(),
        None => return Cell::NeedsMore,
    };
    Cell::Found { span: Span { range: at..line_end(input, at, end), has_quotes: false }, end }
}

/// A cell that starts with a quote. Text between its closing quote and the delimiter is kept,
/// quotes and all: nothing is dropped in silence.
#[expect(
    clippy::inline_always,
    reason = "a tenth of the time that records take; a hint is not heeded"
)]
#[inline(always)]
fn quoted_cell(input: &[u8], at: usize, delimiter: u8, ended: bool) -> Cell {
    let (mut close, mut has_quotes) = (at + 1, false);
    loop {
        let Some(length) = memchr(b'"', &input[close..]) else { return Cell::NeedsMore };
        close += length;
        match input.get(close + 1) {
            Some(b'"') => (close, has_quotes) = (close + 2, true),
            None if !ended => return Cell::NeedsMore,
            _ => break,
        }
    }
    let Cell::Found { span: tail, end } = plain_cell(input, close + 1, delimiter, ended) else {
        return Cell::NeedsMore;
    };
    let range = if tail.range.is_empty() { at + 1..close } else { at..tail.range.end };
    Cell::Found { span: Span { range, has_quotes }, end }
}

/// A cell without the apostrophe that keeps a spreadsheet from computing with it.
#[inline]
fn unguarded(input: &[u8], mut span: Span) -> Span {
    span.range.start += usize::from(csv::is_guarded(&input[span.range.clone()]));
    span
}

/// The end of a cell without the carriage return of its line's end.
fn line_end(input: &[u8], at: usize, end: usize) -> usize {
    let ends_line = input.get(end).is_none_or(|byte| *byte == b'\n');
    if ends_line && input[at..end].ends_with(b"\r") { end - 1 } else { end }
}
