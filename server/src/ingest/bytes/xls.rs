//! A workbook as until 2003 (BIFF8): its sheets, held in memory.

use std::io::{Cursor, Read, Write};

use app::domain::import::Reason;
use app::domain::upload::FileKind;
use calamine::{Data, Range, Reader as _, Rows, Xls, XlsError};
use cfb::{CompoundFile, Version};

use super::super::record::{Broken, Record, RecordBuilder, Records};
use super::super::{ReadError, limits};
use super::file::Bytes;
use super::sheet::{Value, put};
use super::workbook::{Sheet, calmly, sheets};

const STREAM: &str = "/Workbook";

/// Its sheets, and their cells.
pub(super) struct OldWorkbook {
    pub(super) sheets: Vec<Sheet>,
    pub(super) has_macros: bool,
    ranges: Vec<Range<Data>>,
}

impl OldWorkbook {
    pub(super) fn open(mut bytes: Bytes) -> Result<Self, ReadError> {
        if bytes.size()? > limits::HELD_WORKBOOK_BYTES {
            return Err(Reason::TooLarge(limits::HELD_WORKBOOK_BYTES).into());
        }
        let (stream, has_macros) = stream(bytes)?;
        let mut book = calmly(|| Xls::new(Cursor::new(alone(stream)?)).map_err(|e| reason(&e)))?;
        let sheets = sheets(book.sheets_metadata());
        let range = |sheet: &Sheet| book.worksheet_range(&sheet.name).map_err(|e| reason(&e));
        let ranges = sheets.iter().map(range).collect::<Result<_, _>>()?;
        Ok(Self { sheets, has_macros, ranges })
    }

    pub(super) fn records(&self, sheet: usize) -> Result<OldRecords<'_>, ReadError> {
        let range = self.ranges.get(sheet).ok_or(Reason::BrokenWorkbook)?;
        let (row, column) = range.start().unwrap_or_default();
        let builder = RecordBuilder::default();
        Ok(OldRecords { rows: range.rows(), row, first_column: column as usize, builder })
    }
}

/// The stream of the workbook, made harmless, and whether there are macros beside it. All other streams are
/// left behind.
fn stream(bytes: Bytes) -> Result<(Vec<u8>, bool), ReadError> {
    let broken = |_| ReadError::from(Reason::BrokenWorkbook);
    let mut file = CompoundFile::open(bytes).map_err(broken)?;
    if file.exists("/EncryptedPackage") {
        return Err(Reason::Protected.into());
    }
    if !file.is_stream(STREAM) {
        let is_older = file.is_stream("/Book");
        let reason =
            if is_older { Reason::BrokenWorkbook } else { Reason::OtherKind(FileKind::Document) };
        return Err(reason.into());
    }
    let mut stream = Vec::new();
    let most = limits::HELD_WORKBOOK_BYTES;
    file.open_stream(STREAM)
        .and_then(|workbook| workbook.take(most).read_to_end(&mut stream))
        .map_err(broken)?;
    super::biff::check(&mut stream)?;
    Ok((stream, file.exists("/_VBA_PROJECT_CUR")))
}

/// A file with that stream alone: whatever else was wrong with the file stays behind.
fn alone(stream: Vec<u8>) -> Result<Vec<u8>, ReadError> {
    // The library takes a file of the fourth version without small streams for an empty one.
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new()))?;
    file.create_stream(STREAM)?.write_all(&stream)?;
    file.flush()?;
    Ok(file.into_inner().into_inner())
}

fn reason(error: &XlsError) -> ReadError {
    match error {
        XlsError::Password => Reason::Protected.into(),
        _ => Reason::BrokenWorkbook.into(),
    }
}

/// The rows of a sheet.
pub(super) struct OldRecords<'a> {
    rows: Rows<'a, Data>,
    /// The row that comes next, from zero.
    row: u32,
    first_column: usize,
    builder: RecordBuilder,
}

impl Records for OldRecords<'_> {
    fn next(&mut self) -> Result<Option<Record<'_>>, Broken> {
        for cells in self.rows.by_ref() {
            self.row += 1;
            self.builder.clear();
            for (column, cell) in cells.iter().enumerate() {
                let value = Value::from(cell);
                if !value.is_nothing() {
                    put(&mut self.builder, self.first_column + column, &value)
                        .map_err(|reason| Broken::Table { row: self.row, reason })?;
                }
            }
            if self.builder.len() > 0 {
                return Ok(Some(self.builder.record(self.row)));
            }
        }
        Ok(None)
    }
}
