//! Records that wait for the end of the objects around them, whose scalars they carry.

use std::ops::Range;

use crate::ingest::record::{Record, RecordBuilder};

/// Cells of records and of the objects around them.
#[derive(Default)]
pub(super) struct Batch {
    width: usize,
    text: Vec<u8>,
    /// The cells of the waiting records, one record after the other.
    cells: Vec<Cell>,
    waiting: Vec<Waiting>,
    given: usize,
    is_in_record: bool,
    around: Vec<Around>,
    /// Those of `around` that are open, outermost first.
    open: Vec<usize>,
    /// Where the cells of the next record lie in `text`.
    row: Vec<Range<usize>>,
    record: RecordBuilder,
}

struct Cell {
    column: usize,
    text: Range<usize>,
}

struct Waiting {
    row: u32,
    cells: Range<usize>,
    around: Option<usize>,
}

/// An object around records.
struct Around {
    /// The one around it.
    outer: Option<usize>,
    /// Whether all of its cells are here, though it may still be open.
    is_known: bool,
    cells: Vec<Cell>,
    /// Where the text of a known one ends.
    text: usize,
}

impl Batch {
    /// For records of so many cells.
    pub(super) fn new(width: usize) -> Self {
        Self { width, ..Self::default() }
    }

    /// Whether a record may be given: nothing more can come to it.
    pub(super) fn is_ready(&self) -> bool {
        let is_known = |around: &usize| self.around[*around].is_known;
        self.given < self.waiting.len() && !self.is_in_record && self.open.iter().all(is_known)
    }

    /// The next record; the caller has asked [`Batch::is_ready`].
    pub(super) fn give(&mut self) -> Option<Record<'_>> {
        let waiting = self.waiting.get(self.given)?;
        self.given += 1;
        self.row.clear();
        self.row.resize(self.width, 0..0);
        let around = std::iter::successors(waiting.around, |at| self.around[*at].outer);
        let carried = around.flat_map(|at| &self.around[at].cells);
        for cell in self.cells[waiting.cells.clone()].iter().chain(carried) {
            self.row[cell.column] = cell.text.clone();
        }
        self.record.clear();
        for text in &self.row {
            self.record.push(&self.text[text.clone()]);
        }
        Some(self.record.record(waiting.row))
    }

    /// A record begins.
    pub(super) fn begin_record(&mut self, row: u32) {
        self.settle();
        let cells = self.cells.len()..self.cells.len();
        self.waiting.push(Waiting { row, cells, around: self.open.last().copied() });
        self.is_in_record = true;
    }

    /// The record that began last ends.
    pub(super) fn end_record(&mut self) {
        if let Some(record) = self.waiting.last_mut() {
            record.cells.end = self.cells.len();
        }
        self.is_in_record = false;
    }

    /// An object around records begins. Of a large one all cells are known already.
    pub(super) fn begin_around<'a>(
        &mut self,
        known: Option<impl Iterator<Item = (usize, &'a [u8])>>,
    ) {
        self.settle();
        let around = Around {
            outer: self.open.last().copied(),
            is_known: known.is_some(),
            cells: Vec::new(),
            text: 0,
        };
        self.open.push(self.around.len());
        self.around.push(around);
        let cells = known.into_iter().flatten().map(|(column, text)| self.cell(column, text));
        let cells = cells.collect();
        if let Some(around) = self.around.last_mut() {
            (around.cells, around.text) = (cells, self.text.len());
        }
    }

    /// The innermost object around records ends.
    pub(super) fn end_around(&mut self) {
        self.open.pop();
    }

    /// Puts a cell into what is open. Of two for one column the last holds.
    pub(super) fn put(&mut self, column: usize, text: &[u8]) {
        if self.is_in_record {
            let cell = self.cell(column, text);
            self.cells.push(cell);
        } else if let Some(around) = self.open.last().copied()
            && !self.around[around].is_known
        {
            let cell = self.cell(column, text);
            self.around[around].cells.push(cell);
        }
    }

    /// Takes back the cells of some columns from what is open.
    pub(super) fn take_back(&mut self, columns: &[usize]) {
        let stays = |cell: &Cell| !columns.contains(&cell.column);
        if self.is_in_record {
            let start = self.waiting.last().map_or(0, |record| record.cells.start);
            let cells = self.cells.split_off(start);
            self.cells.extend(cells.into_iter().filter(stays));
        } else if let Some(around) = self.open.last().copied() {
            self.around[around].cells.retain(stays);
        }
    }

    /// How much is held.
    pub(super) fn bytes(&self) -> usize {
        self.text.len()
    }

    fn cell(&mut self, column: usize, text: &[u8]) -> Cell {
        let start = self.text.len();
        self.text.extend_from_slice(text);
        Cell { column, text: start..self.text.len() }
    }

    /// Forgets the records that were given, and the objects around them that have ended.
    fn settle(&mut self) {
        let is_known = |around: &usize| self.around[*around].is_known;
        if self.given < self.waiting.len() || !self.open.iter().all(is_known) {
            return;
        }
        self.waiting.clear();
        self.cells.clear();
        self.given = 0;
        // What is open is known, so nothing that has ended lies before it.
        self.around.truncate(self.open.len());
        self.text.truncate(self.around.last().map_or(0, |around| around.text));
    }
}
