//! What the first pass remembers for the second: the scalars of objects that are too large to be held.
//!
//! A record carries the scalars of the objects around it, wherever they stand. An object up to [`WINDOW`]
//! is read to its end before its records are given; of a larger one they are remembered here.

use std::ops::Range;

use app::domain::import::Reason;

use crate::ingest::limits;

/// Bytes of an object that is read to its end before its records are given.
pub(super) const WINDOW: u64 = 8_000_000;

/// The scalars of the objects that are open.
#[derive(Default)]
pub(super) struct Held {
    text: Vec<u8>,
    scalars: Vec<(usize, Range<usize>)>,
    open: Vec<Open>,
    kept: usize,
    large: Vec<Large>,
}

struct Open {
    offset: u64,
    text: usize,
    scalars: usize,
    has_records: bool,
}

/// A large object: where it begins, and its scalars by their paths in the tree.
#[derive(Debug)]
pub(super) struct Large {
    pub(super) offset: u64,
    text: Vec<u8>,
    scalars: Vec<(usize, Range<usize>)>,
}

impl Large {
    /// Paths and what they say; the last of one path holds.
    pub(super) fn scalars(&self) -> impl Iterator<Item = (usize, &[u8])> {
        self.scalars.iter().map(|(node, span)| (*node, &self.text[span.clone()]))
    }
}

impl Held {
    /// An object that may hold records begins.
    pub(super) fn open(&mut self, offset: u64) {
        if let Some(around) = self.open.last_mut() {
            around.has_records = true;
        }
        let (text, scalars) = (self.text.len(), self.scalars.len());
        self.open.push(Open { offset, text, scalars, has_records: false });
    }

    /// A scalar of the innermost open object.
    pub(super) fn scalar(&mut self, node: usize, text: &[u8]) -> Result<(), Reason> {
        let start = self.text.len();
        self.text.extend_from_slice(text);
        self.scalars.push((node, start..self.text.len()));
        let size = self.text.len() + self.scalars.len() * size_of::<(usize, Range<usize>)>();
        if size > limits::RECORD { Err(Reason::LongRecord(limits::RECORD)) } else { Ok(()) }
    }

    /// The innermost open object ends.
    pub(super) fn close(&mut self, offset: u64) -> Result<(), Reason> {
        let Some(object) = self.open.pop() else { return Ok(()) };
        if object.has_records && offset - object.offset > WINDOW {
            self.keep(&object)?;
        }
        self.text.truncate(object.text);
        self.scalars.truncate(object.scalars);
        Ok(())
    }

    /// The large objects of the whole text, in order.
    pub(super) fn into_large(mut self) -> Vec<Large> {
        self.large.sort_by_key(|large| large.offset);
        self.large
    }

    fn keep(&mut self, object: &Open) -> Result<(), Reason> {
        let text = self.text[object.text..].to_vec();
        self.kept += text.len();
        if self.kept > limits::RECORD {
            return Err(Reason::LongRecord(limits::RECORD));
        }
        let moved = |(node, span): &(usize, Range<usize>)| {
            (*node, span.start - object.text..span.end - object.text)
        };
        let scalars = self.scalars[object.scalars..].iter().map(moved).collect();
        self.large.push(Large { offset: object.offset, text, scalars });
        Ok(())
    }
}
