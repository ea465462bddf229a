//! Bytes -> records of cells: delimited text with quotes (RFC 4180), in constant memory.
//!
//! It reads as browsers and spreadsheets write: a quote opens a cell only at the cell's start, a doubled
//! quote stands for one, lines end with LF or CRLF, blank lines are no records. What ends inside a quote,
//! or grows beyond the limits, is an error instead of a guess.

use std::borrow::Cow;
use std::io::{self, Read};
use std::ops::Range;

use app::domain::import::Reason;
use memchr::{memchr, memchr2};

use super::limits;

const CHUNK: usize = 256 << 10;

/// Why reading stopped.
#[derive(Debug)]
pub(crate) enum Broken {
    /// The source could not be read.
    Io(io::Error),
    /// The table is broken at the record after the last one.
    Table(Reason),
}

/// Reads records one after the other.
pub(crate) struct Cells<R> {
    source: R,
    delimiter: u8,
    buffer: Vec<u8>,
    unread: Range<usize>,
    ended: bool,
    spans: Vec<Span>,
}

/// Where a cell lies in the buffer.
#[derive(Clone, Debug)]
struct Span {
    range: Range<usize>,
    has_quotes: bool,
}

/// One record.
pub(crate) struct Record<'a> {
    buffer: &'a [u8],
    spans: &'a [Span],
}

enum Scan {
    /// A record of so many bytes, with its line's end.
    Record(usize),
    NeedsMore,
    Broken(Reason),
}

impl<R: Read> Cells<R> {
    pub(crate) fn new(source: R, delimiter: u8) -> Self {
        let (buffer, spans) = (Vec::new(), Vec::new());
        Self { source, delimiter, buffer, unread: 0..0, ended: false, spans }
    }

    /// The next record that is no blank line.
    pub(crate) fn next(&mut self) -> Result<Option<Record<'_>>, Broken> {
        loop {
            self.skip_line_ends();
            if self.unread.is_empty() && self.ended {
                return Ok(None);
            }
            match self.scan() {
                Scan::Record(length) => {
                    let start = self.unread.start;
                    self.unread.start += length;
                    let buffer = &self.buffer[start..start + length];
                    return Ok(Some(Record { buffer, spans: &self.spans }));
                }
                Scan::Broken(reason) => return Err(Broken::Table(reason)),
                Scan::NeedsMore if self.unread.len() > limits::RECORD => {
                    return Err(Broken::Table(Reason::BrokenRow));
                }
                Scan::NeedsMore => self.fill().map_err(Broken::Io)?,
            }
        }
    }

    fn skip_line_ends(&mut self) {
        let unread = &self.buffer[self.unread.clone()];
        let blank = unread.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        self.unread.start += blank;
    }

    fn fill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.unread.clone(), 0);
        self.unread = 0..self.unread.len();
        if self.buffer.len() < self.unread.end + CHUNK {
            self.buffer.resize(self.unread.end + CHUNK, 0);
        }
        let read = self.source.read(&mut self.buffer[self.unread.end..])?;
        self.ended = read == 0;
        self.unread.end += read;
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
                self.spans.push(span);
            }
            match input.get(end) {
                Some(byte) if *byte == self.delimiter => at = end + 1,
                Some(_) => return Scan::Record(end + 1),
                None => return Scan::Record(end),
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

/// The end of a cell without the carriage return of its line's end.
fn line_end(input: &[u8], at: usize, end: usize) -> usize {
    let ends_line = input.get(end).is_none_or(|byte| *byte == b'\n');
    if ends_line && input[at..end].ends_with(b"\r") { end - 1 } else { end }
}

impl Record<'_> {
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

    /// All bytes of the record, quotes and delimiters included.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.buffer
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
