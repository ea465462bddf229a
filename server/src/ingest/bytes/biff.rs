//! The records of an old workbook, walked through before the library lays its sheets out in memory: so that
//! nothing is laid out that is larger than a workbook may be.
//!
//! What the library would take at its word is written over: the dimensions of a sheet, the tokens of
//! formulas (their values are kept), the code page (in this kind of workbook all text is Unicode).

use std::ops::Range;

use app::domain::import::Reason;

use super::super::limits;

const DIMENSIONS: u16 = 0x0200;
const FORMULA: u16 = 0x0006;
const CODE_PAGE: u16 = 0x0042;
const CONTINUE: u16 = 0x003C;
const STRINGS: u16 = 0x00FC;
const CELL_OF_STRING: u16 = 0x00FD;
const ROW_OF_NUMBERS: u16 = 0x00BD;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const SHEET: u16 = 0x0085;
const PASSWORD: u16 = 0x002F;
/// Cells that take no more memory than their records: numbers, labels, truth values, and one formula's text.
const CELLS: [u16; 6] = [0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, FORMULA];
/// Records that one record goes on in.
const MOST_CONTINUED: usize = 20_000;
const UNICODE: [u8; 2] = 1_200_u16.to_le_bytes();
const BIFF8: u16 = 0x0600;

/// Checks the stream `Workbook`, and makes it harmless.
pub(super) fn check(stream: &mut [u8]) -> Result<(), Reason> {
    let mut walk = Walk::default();
    let mut at = 0;
    while let Some(record) = record(stream, at) {
        if record.kind == PASSWORD && stream[record.data.clone()].iter().any(|byte| *byte != 0) {
            return Err(Reason::Protected);
        }
        write_over(stream, &record);
        walk.take(stream, at, &record)?;
        at = record.data.end;
    }
    walk.finish()
}

struct Header {
    kind: u16,
    data: Range<usize>,
}

fn record(stream: &[u8], at: usize) -> Option<Header> {
    let (kind, length) = (word(stream, at)?, word(stream, at + 2)?);
    let data = at + 4..at + 4 + usize::from(length);
    (data.end <= stream.len()).then_some(Header { kind, data })
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn write_over(stream: &mut [u8], record: &Header) {
    let data = &mut stream[record.data.clone()];
    match record.kind {
        DIMENSIONS => data.fill(0),
        CODE_PAGE => data.iter_mut().zip(UNICODE).for_each(|(byte, said)| *byte = said),
        FORMULA => data.iter_mut().skip(20).take(2).for_each(|byte| *byte = 0),
        _ => {}
    }
}

/// What was seen so far.
#[derive(Default)]
struct Walk {
    /// Open streams within streams: a chart lies in its sheet.
    depth: usize,
    /// Where streams begin that lie in none.
    beginnings: Vec<usize>,
    /// Where sheets are said to begin.
    sheets: Vec<usize>,
    /// The lengths of the shared strings.
    strings: Vec<u32>,
    string_bytes: u64,
    continued: usize,
    cells: usize,
    bounds: Option<(Range<usize>, Range<usize>)>,
}

impl Walk {
    fn take(&mut self, stream: &[u8], at: usize, record: &Header) -> Result<(), Reason> {
        let data = &stream[record.data.clone()];
        self.continued = if record.kind == CONTINUE { self.continued + 1 } else { 0 };
        if self.continued > MOST_CONTINUED {
            return Err(Reason::BrokenWorkbook);
        }
        match record.kind {
            BEGIN => self.begin(data, at)?,
            END => {
                self.depth = self.depth.saturating_sub(1);
                self.add_sheet()?;
            }
            SHEET => {
                let place = data.first_chunk::<4>().ok_or(Reason::BrokenWorkbook)?;
                self.sheets.push(u32::from_le_bytes(*place) as usize);
            }
            STRINGS => self.strings = lengths(stream, record).ok_or(Reason::BrokenWorkbook)?,
            CELL_OF_STRING => {
                let cell = data.get(6..).and_then(|rest| rest.first_chunk::<4>());
                let cell = u32::from_le_bytes(*cell.ok_or(Reason::BrokenWorkbook)?) as usize;
                let length = self.strings.get(cell).copied().unwrap_or_default();
                self.string_bytes += u64::from(length);
                self.add_cells(data, 1)?;
            }
            ROW_OF_NUMBERS => self.add_cells(data, data.len().saturating_sub(6) / 6)?,
            kind if CELLS.contains(&kind) => self.add_cells(data, 1)?,
            _ => {}
        }
        if self.string_bytes > limits::HELD_STRING_BYTES {
            return Err(Reason::TooLarge(limits::HELD_STRING_BYTES));
        }
        Ok(())
    }

    fn begin(&mut self, data: &[u8], at: usize) -> Result<(), Reason> {
        if self.depth == 0 {
            // Older kinds hold their text in other ways.
            if self.beginnings.is_empty() && word(data, 0) != Some(BIFF8) {
                return Err(Reason::BrokenWorkbook);
            }
            self.beginnings.push(at);
        }
        self.depth += 1;
        Ok(())
    }

    /// Widens the bounds of the sheet by cells that stand side by side.
    fn add_cells(&mut self, data: &[u8], count: usize) -> Result<(), Reason> {
        let (Some(row), Some(column)) = (word(data, 0), word(data, 2)) else {
            return Err(Reason::BrokenWorkbook);
        };
        let (row, column) = (usize::from(row), usize::from(column));
        let last = column + count;
        if last > limits::COLUMNS {
            return Err(Reason::TooManyColumns(limits::COLUMNS));
        }
        let (rows, columns) = self.bounds.get_or_insert((row..row + 1, column..last));
        *rows = rows.start.min(row)..rows.end.max(row + 1);
        *columns = columns.start.min(column)..columns.end.max(last);
        Ok(())
    }

    /// Adds the cells that the last sheet spans.
    fn add_sheet(&mut self) -> Result<(), Reason> {
        if self.depth == 0
            && let Some((rows, columns)) = self.bounds.take()
        {
            self.cells += rows.len() * columns.len();
        }
        if self.cells > limits::HELD_CELLS {
            return Err(Reason::TooManyCells(limits::HELD_CELLS));
        }
        Ok(())
    }

    /// Each sheet must begin where a stream begins, and none twice.
    fn finish(mut self) -> Result<(), Reason> {
        self.depth = 0;
        self.add_sheet()?;
        let count = self.sheets.len();
        self.sheets.sort_unstable();
        self.sheets.dedup();
        let are_all = self.sheets.iter().all(|sheet| self.beginnings.binary_search(sheet).is_ok());
        if are_all && self.sheets.len() == count { Ok(()) } else { Err(Reason::BrokenWorkbook) }
    }
}

/// The most bytes that each shared string takes.
fn lengths(stream: &[u8], record: &Header) -> Option<Vec<u32>> {
    let mut segments =
        Segments { stream, next: record.data.end, data: &stream[record.data.clone()] };
    segments.data = segments.data.get(8..)?;
    let mut lengths = Vec::new();
    while !segments.data.is_empty() || segments.go_on() {
        // The library makes an empty string of an empty record.
        let length = if segments.data.is_empty() { 0 } else { segments.string()? };
        lengths.push(length);
    }
    Some(lengths)
}

/// The data of a record, and of the records that it goes on in.
struct Segments<'a> {
    stream: &'a [u8],
    next: usize,
    data: &'a [u8],
}

impl Segments<'_> {
    fn go_on(&mut self) -> bool {
        let next = record(self.stream, self.next).filter(|next| next.kind == CONTINUE);
        let Some(next) = next else { return false };
        self.data = &self.stream[next.data.clone()];
        self.next = next.data.end;
        true
    }

    fn bytes(&mut self, count: usize) -> Option<&[u8]> {
        let (bytes, rest) = self.data.split_at_checked(count)?;
        self.data = rest;
        Some(bytes)
    }

    /// Passes over a string. Its characters may go on in the next record, in another width.
    fn string(&mut self) -> Option<u32> {
        let head = self.bytes(3)?;
        let (mut left, flags) = (usize::from(word(head, 0)?), head[2]);
        let runs = if flags & 8 == 0 { 0 } else { usize::from(word(self.bytes(2)?, 0)?) };
        let extra = if flags & 4 == 0 {
            0
        } else {
            usize::try_from(i32::from_le_bytes(self.bytes(4)?.try_into().ok()?)).ok()?
        };
        let (mut is_wide, mut most) = (flags & 1 != 0, 0);
        while left > 0 {
            let width = if is_wide { 2 } else { 1 };
            let count = left.min(self.data.len() / width);
            self.bytes(count * width)?;
            most += count * (width + 1);
            left -= count;
            if left > 0 {
                is_wide = self.go_on().then(|| self.bytes(1).map(|flags| flags[0] & 1 != 0))??;
            }
        }
        self.skip(runs * 4)?;
        self.skip(extra)?;
        u32::try_from(most).ok()
    }

    fn skip(&mut self, mut left: usize) -> Option<()> {
        while left > 0 {
            if self.data.is_empty() && !self.go_on() {
                return None;
            }
            let count = left.min(self.data.len());
            self.bytes(count)?;
            left -= count;
        }
        Some(())
    }
}
