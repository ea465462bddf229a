//! The first records of a table, kept to be looked at before they are read.

use std::collections::VecDeque;

use super::record::{Broken, Record, RecordBuilder, Records};

/// As many as are looked at to find the header.
const FIRST: usize = 20;

/// A record that outlives the next.
#[derive(Debug)]
pub(crate) struct Kept {
    row: u32,
    cells: RecordBuilder,
}

impl Kept {
    pub(crate) fn from(record: &Record<'_>) -> Self {
        let mut cells = RecordBuilder::default();
        (0..record.len()).for_each(|place| cells.push(&record.cell(place)));
        Self { row: record.row(), cells }
    }

    pub(crate) fn record(&self) -> Record<'_> {
        self.cells.record(self.row)
    }

    pub(crate) fn row(&self) -> u32 {
        self.row
    }

    /// Its cells as text.
    pub(crate) fn cells(&self) -> Vec<String> {
        let record = self.record();
        (0..record.len())
            .map(|place| String::from_utf8_lossy(&record.cell(place)).into_owned())
            .collect()
    }

    #[cfg(test)]
    pub(crate) fn of(cells: &[&str]) -> Self {
        let mut builder = RecordBuilder::default();
        for cell in cells {
            builder.push(cell.as_bytes());
        }
        Self { row: 1, cells: builder }
    }
}

/// Records of which the first are kept until they are asked for.
pub(crate) struct Lookahead<'a> {
    records: Box<dyn Records + Send + 'a>,
    first: VecDeque<Kept>,
    given: Option<Kept>,
    /// What broke while looking ahead; it is told when reading comes to it.
    broken: Option<Broken>,
}

impl<'a> Lookahead<'a> {
    pub(crate) fn new(mut records: Box<dyn Records + Send + 'a>) -> Self {
        let (mut first, mut broken) = (VecDeque::new(), None);
        while first.len() < FIRST {
            match records.next() {
                Ok(Some(record)) => first.push_back(Kept::from(&record)),
                Ok(None) => break,
                Err(reason) => {
                    broken = Some(reason);
                    break;
                }
            }
        }
        Self { records, first, given: None, broken }
    }

    /// The first records that have not been read.
    pub(crate) fn first(&mut self) -> &[Kept] {
        self.first.make_contiguous()
    }

    /// Leaves out so many records.
    pub(crate) fn skip(&mut self, count: usize) {
        self.first.drain(..count.min(self.first.len()));
    }
}

impl Records for Lookahead<'_> {
    fn next(&mut self) -> Result<Option<Record<'_>>, Broken> {
        if let Some(kept) = self.first.pop_front() {
            return Ok(Some(self.given.insert(kept).record()));
        }
        match self.broken.take() {
            Some(broken) => Err(broken),
            None => self.records.next(),
        }
    }
}
