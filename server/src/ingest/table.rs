//! One table of a part: where its header is, where it ends.

use std::ops::ControlFlow;

use app::domain::import::{Reason, UnknownTable};

use super::bytes::{Content, Source};
use super::json::{JsonRecords, Place};
use super::layout::{Around, Layout};
use super::lookahead::{Kept, Lookahead};
use super::record::{Broken, Record, Records};
use super::rows::Rows;
use super::{ReadError, ahead, dialect, guesses, heading, limits};

/// Rows of cells that a preview shows.
const SHOWN: usize = 4;

/// Rows are told by so many.
const TOLD: u64 = 20_000;

/// A table whose records are about to be read.
pub(crate) struct Table<'a> {
    records: Lookahead<'a>,
    place: Option<&'a Place>,
    pub(crate) is_text: bool,
    /// Records of the part that were read, and the row of the last one.
    read: usize,
    row: u32,
}

/// A header that was understood.
pub(crate) struct Found {
    pub(crate) layout: Layout,
    /// Records before the header.
    pub(crate) preamble: usize,
    /// The first rows under it.
    pub(crate) cells: Vec<Vec<String>>,
}

/// Where a table ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct End {
    /// Records of the part up to there.
    pub(crate) records: usize,
    /// The row of the last one.
    pub(crate) row: u32,
    /// Rows under the header.
    pub(crate) rows: u32,
}

impl<'a> Table<'a> {
    /// Opens a part after so many records.
    pub(crate) fn open(
        source: &'a mut Source,
        index: usize,
        after: usize,
        place: Option<&'a Place>,
    ) -> Result<Self, ReadError> {
        let (mut records, is_text): (Box<dyn Records + Send + 'a>, bool) =
            match (source.part(index)?, place) {
                (Content::Sheet(records), _) => (records, false),
                (Content::Json(text), Some(place)) => {
                    (Box::new(JsonRecords::new(text, place)), false)
                }
                (Content::Json(_), None) => return Err(Reason::NotTable.into()),
                (Content::Text(text), _) => (Box::new(dialect::records(text)?), true),
            };
        let mut row = 0;
        for _ in 0..after {
            match records.next() {
                Ok(Some(record)) => row = record.row(),
                Ok(None) => break,
                Err(broken) => return Err(broken.into()),
            }
        }
        let mut records = Lookahead::new(records);
        if records.first().iter().any(|record| record.record().len() > limits::COLUMNS) {
            return Err(Reason::TooManyColumns(limits::COLUMNS).into());
        }
        Ok(Self { records, place, is_text, read: after, row })
    }

    /// Whether nothing is left, blank records aside.
    pub(crate) fn is_at_end(&mut self) -> Result<bool, ReadError> {
        if self.records.first().is_empty() {
            return match self.records.next() {
                Ok(_) => Ok(true),
                Err(broken) => Err(broken.into()),
            };
        }
        Ok(false)
    }

    /// Finds the header and goes past it.
    pub(crate) fn find(&mut self, around: Around<'_>) -> Option<Found> {
        if let Some(place) = self.place {
            let layout = Layout::of_json(&place.path, &place.columns, around.mappings)?;
            let cells = shown(self.records.first());
            return Some(Found { layout, preamble: 0, cells });
        }
        let heading::Heading { mut layout, before, above_rows } =
            heading::find(self.records.first(), around)?;
        self.skip(above_rows);
        let cells = shown(self.records.first());
        layout.judge(&cells);
        Some(Found { layout, preamble: before, cells })
    }

    /// What a table that no list knows looks like; `None` when it has no header at all.
    pub(crate) fn unknown(&mut self, name: String) -> Option<UnknownTable> {
        let first = self.records.first();
        let (header, cells) = if let Some(place) = self.place {
            (place.columns.clone(), shown(first))
        } else {
            let header = heading::likely(first)?;
            (first[header].cells(), shown(&first[header + 1..]))
        };
        let guesses = guesses::of(&header, &cells);
        Some(UnknownTable { name, header, cells, guesses })
    }

    /// Reads rows to the table's end.
    pub(crate) fn read(
        mut self,
        rows: &mut Rows<'_>,
        around: Around<'_>,
        tell: &dyn Fn(u64),
    ) -> Result<End, ReadError> {
        let mut read = 0_u64;
        self.walk(around, |record| {
            read += 1;
            if read.is_multiple_of(TOLD) {
                tell(read);
            }
            rows.take(record);
        })
    }

    /// Goes to the table's end.
    pub(crate) fn pass_over(mut self, around: Around<'_>) -> Result<End, ReadError> {
        self.walk(around, |_| {})
    }

    fn walk(
        &mut self,
        around: Around<'_>,
        mut take: impl FnMut(&Record<'_>),
    ) -> Result<End, ReadError> {
        let (start, is_text, is_json) = (self.read, self.is_text, self.place.is_some());
        let (mut read, mut row, mut rows) = (self.read, self.row, 0);
        let step = |record: &Record<'_>| {
            // Tables that are stacked in one sheet have a blank row between them.
            let is_after_gap = read > start && record.row() > row + 1;
            if is_after_gap && !is_json && begins_table(record, is_text, around) {
                return ControlFlow::Break(());
            }
            (read, row, rows) = (read + 1, record.row(), rows + 1);
            if rows > limits::ROWS {
                return ControlFlow::Break(());
            }
            take(record);
            ControlFlow::Continue(())
        };
        if is_text { ahead::each(&mut self.records, step) } else { each(&mut self.records, step) }?;
        if rows > limits::ROWS {
            return Err(Reason::TooManyRows(limits::ROWS.into()).into());
        }
        (self.read, self.row) = (read, row);
        Ok(End { records: read, row, rows })
    }

    fn skip(&mut self, count: usize) {
        if let Some(last) = count.checked_sub(1).and_then(|last| self.records.first().get(last)) {
            self.row = last.row();
        }
        self.records.skip(count);
        self.read += count;
    }
}

/// Whether a record after a blank row begins another table: a header that is known, words alone, or in a text one
/// cell alone, which is a title.
fn begins_table(record: &Record<'_>, is_text: bool, around: Around<'_>) -> bool {
    let kept = Kept::from(record);
    let cells = kept.cells();
    let filled = || cells.iter().filter(|cell| !cell.trim().is_empty());
    let is_word = |cell: &String| !cell.contains(|c: char| c.is_ascii_digit());
    let is_title = is_text && record.len() == 1;
    Layout::of(&cells, around).is_some() || filled().all(is_word) || is_title
}

/// Gives each record to `take` until that has enough.
fn each(
    records: &mut impl Records,
    mut take: impl FnMut(&Record<'_>) -> ControlFlow<()>,
) -> Result<(), Broken> {
    while let Some(record) = records.next()? {
        if take(&record).is_break() {
            break;
        }
    }
    Ok(())
}

fn shown(first: &[Kept]) -> Vec<Vec<String>> {
    let short = |cell: String| cell.chars().take(120).collect();
    first.iter().take(SHOWN).map(|record| record.cells().into_iter().map(short).collect()).collect()
}
