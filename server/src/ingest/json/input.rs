//! Bytes on their way to the lexer: a buffer that keeps the current token whole, and knows its line.

use std::io::Read;

use app::domain::import::Reason;
use memchr::{memchr_iter, memrchr};

use crate::ingest::limits;
use crate::ingest::record::Broken;

const CHUNK: usize = 256 << 10;

/// Text that is read a chunk at a time.
pub(super) struct Input<R> {
    source: R,
    buffer: Vec<u8>,
    at: usize,
    end: usize,
    ended: bool,
    /// Bytes before the buffer's first.
    passed: u64,
    /// The line of `counted`, from 1, and the offset of its first byte.
    line: u32,
    line_start: u64,
    /// The place in the buffer up to which line feeds are counted.
    counted: usize,
}

impl<R: Read> Input<R> {
    pub(super) fn new(source: R) -> Self {
        let (buffer, line) = (Vec::new(), 1);
        Self {
            source,
            buffer,
            at: 0,
            end: 0,
            ended: false,
            passed: 0,
            line,
            line_start: 0,
            counted: 0,
        }
    }

    /// The bytes that are here and not taken.
    pub(super) fn unread(&self) -> &[u8] {
        &self.buffer[self.at..self.end]
    }

    /// The next byte that is no white space, not taken yet.
    pub(super) fn peek(&mut self) -> Result<Option<u8>, Broken> {
        loop {
            let unread = self.unread();
            let is_text = |byte: &u8| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
            if let Some(blank) = unread.iter().position(is_text) {
                self.at += blank;
                return Ok(Some(self.buffer[self.at]));
            }
            self.at = self.end;
            if !self.fill()? {
                return Ok(None);
            }
        }
    }

    /// Takes so many bytes, and answers where they lie until the next reading.
    pub(super) fn take(&mut self, length: usize) -> usize {
        self.at += length;
        self.at - length
    }

    /// Bytes that were taken, by their place.
    pub(super) fn taken(&self, start: usize, length: usize) -> &[u8] {
        &self.buffer[start..start + length]
    }

    /// Reads more behind what is unread. `false` at the end.
    pub(super) fn fill(&mut self) -> Result<bool, Broken> {
        let unread = self.end - self.at;
        if unread > limits::RECORD {
            return Err(self.refused(Reason::LongCell(limits::RECORD)));
        }
        if self.ended {
            return Ok(false);
        }
        self.count_lines();
        self.buffer.copy_within(self.at..self.end, 0);
        self.passed += self.at as u64;
        (self.at, self.end, self.counted) = (0, unread, 0);
        if self.buffer.len() < unread + CHUNK {
            self.buffer.resize(unread + CHUNK, 0);
        }
        let read = self.source.read(&mut self.buffer[unread..]).map_err(Broken::Io)?;
        self.ended = read == 0;
        self.end += read;
        Ok(!self.ended)
    }

    /// How many bytes were taken in all.
    pub(super) fn offset(&self) -> u64 {
        self.passed + self.at as u64
    }

    /// The line of the next byte, from 1.
    pub(super) fn line(&mut self) -> u32 {
        self.count_lines();
        self.line
    }

    /// That the text cannot go on with the byte so far ahead.
    pub(super) fn broken(&mut self, ahead: usize) -> Broken {
        self.at = self.end.min(self.at.saturating_add(ahead));
        if self.unread().first() == Some(&0) {
            return self.refused(Reason::Nul);
        }
        let line = self.line().into();
        let column = self.offset() - self.line_start + 1;
        self.refused(Reason::BrokenJson { line, column })
    }

    /// That the text is refused at the line of the next byte.
    pub(super) fn refused(&mut self, reason: Reason) -> Broken {
        Broken::Table { row: self.line(), reason }
    }

    fn count_lines(&mut self) {
        let seen = &self.buffer[self.counted..self.at];
        if let Some(last) = memrchr(b'\n', seen) {
            let lines = u32::try_from(memchr_iter(b'\n', seen).count()).unwrap_or(u32::MAX);
            self.line = self.line.saturating_add(lines);
            self.line_start = self.passed + (self.counted + last) as u64 + 1;
        }
        self.counted = self.at;
    }
}
