//! Refused rows: all are counted, the first ones are kept with their reasons and their cells.

use app::domain::import::{FileRefusal, Reason, Refusal};

use crate::ingest::limits;

/// The refused rows of an upload.
#[derive(Debug, Default)]
pub(crate) struct Refusals {
    kept: Vec<Refusal>,
    count: i64,
    /// Bytes of the cells that are kept.
    bytes: usize,
}

/// A place to go back to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark(usize, i64, usize);

impl Refusals {
    pub(crate) fn push(&mut self, mut refusal: Refusal) {
        self.count += 1;
        if self.kept.len() >= limits::REFUSALS {
            return;
        }
        let bytes = refusal.cells.as_ref().map_or(0, String::len);
        if self.bytes + bytes > limits::REFUSED_BYTES {
            refusal.cells = None;
        } else {
            self.bytes += bytes;
        }
        self.kept.push(refusal);
    }

    /// A file's refusal for dates that can be read in two ways, with the first of them.
    pub(crate) fn with_example(&self, refusal: FileRefusal) -> FileRefusal {
        let is_example = |row: &&Refusal| {
            row.column == refusal.column && matches!(row.reason, Reason::AmbiguousDate(_))
        };
        let example = self.kept.iter().find(is_example).map(|row| row.reason.clone());
        let reason = example.unwrap_or_else(|| refusal.reason.clone());
        FileRefusal { reason, ..refusal }
    }

    /// How many rows were refused.
    pub(crate) fn count(&self) -> i64 {
        self.count
    }

    /// Those that are kept, in the order of rows.
    pub(crate) fn into_kept(mut self) -> Vec<Refusal> {
        self.kept.sort_by_key(|refusal| refusal.row);
        self.kept
    }

    pub(super) fn mark(&self) -> Mark {
        Mark(self.kept.len(), self.count, self.bytes)
    }

    pub(super) fn rewind(&mut self, Mark(kept, count, bytes): Mark) {
        self.kept.truncate(kept);
        (self.count, self.bytes) = (count, bytes);
    }
}
