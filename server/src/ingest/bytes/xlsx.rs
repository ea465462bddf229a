//! A workbook of today: its sheets, read cell by cell.

use app::domain::import::Reason;
use calamine::{Cell, DataRef, Reader as _, Xlsx, XlsxCellReader, XlsxError};

use super::super::record::{Broken, Record, RecordBuilder, Records};
use super::super::{ReadError, limits};
use super::archive::Archive;
use super::file::Bytes;
use super::sheet::{Value, put};
use super::workbook::{Sheet, calmly, sheets};

/// Its sheets, and where their cells are.
pub(super) struct NewWorkbook {
    pub(super) sheets: Vec<Sheet>,
    pub(super) has_macros: bool,
    book: Xlsx<Bytes>,
}

impl NewWorkbook {
    pub(super) fn open(mut archive: Archive) -> Result<Self, ReadError> {
        super::package::check(&mut archive)?;
        let has_macros =
            archive.members().iter().any(|member| member.name.ends_with("/vbaProject.bin"));
        let bytes = archive.into_bytes()?;
        let book = calmly(|| Xlsx::new(bytes).map_err(|error| reason(&error)))?;
        Ok(Self { sheets: sheets(book.sheets_metadata()), has_macros, book })
    }

    pub(super) fn records(&mut self, sheet: usize) -> Result<NewRecords<'_>, ReadError> {
        let name = &self.sheets.get(sheet).ok_or(Reason::BrokenWorkbook)?.name;
        let book = &mut self.book;
        let cells = calmly(|| book.worksheet_cells_reader(name).map_err(|error| reason(&error)))?;
        let (waiting, builder) = (None, RecordBuilder::default());
        Ok(NewRecords { cells, waiting, row: 0, has_ended: false, builder })
    }
}

fn reason(error: &XlsxError) -> Reason {
    match error {
        XlsxError::Password => Reason::Protected,
        _ => Reason::BrokenWorkbook,
    }
}

/// The rows of a sheet.
pub(super) struct NewRecords<'a> {
    cells: XlsxCellReader<'a, Bytes>,
    /// The first cell of the next row.
    waiting: Option<Cell<DataRef<'a>>>,
    /// The last row, counted from 1.
    row: u32,
    /// Whether the sheet was read to its end, behind which there is more XML.
    has_ended: bool,
    builder: RecordBuilder,
}

impl<'a> NewRecords<'a> {
    /// The next cell that holds something.
    fn cell(&mut self) -> Result<Option<Cell<DataRef<'a>>>, Broken> {
        if self.has_ended {
            return Ok(None);
        }
        let cells = &mut self.cells;
        let next = calmly(|| {
            loop {
                match cells.next_cell() {
                    Ok(Some(cell)) if Value::from(cell.get_value()).is_nothing() => {}
                    Ok(cell) => return Ok(cell),
                    Err(error) => return Err(reason(&error)),
                }
            }
        });
        let next = next.map_err(|reason| Broken::Table { row: self.row + 1, reason })?;
        self.has_ended = next.is_none();
        Ok(next)
    }

    fn start_row(&mut self, row: u32) -> Result<(), Reason> {
        self.builder.clear();
        if row >= limits::ROWS {
            return Err(Reason::TooManyRows(limits::ROWS.into()));
        }
        if row < self.row {
            return Err(Reason::BrokenWorkbook);
        }
        self.row = row + 1;
        Ok(())
    }
}

impl Records for NewRecords<'_> {
    fn next(&mut self) -> Result<Option<Record<'_>>, Broken> {
        let first = match self.waiting.take() {
            Some(cell) => Some(cell),
            None => self.cell()?,
        };
        let Some(mut cell) = first else { return Ok(None) };
        let (row, _) = cell.get_position();
        let broken = |row, reason| Broken::Table { row, reason };
        self.start_row(row).map_err(|reason| broken(self.row + 1, reason))?;
        loop {
            let (_, column) = cell.get_position();
            put(&mut self.builder, column as usize, &Value::from(cell.get_value()))
                .map_err(|reason| broken(self.row, reason))?;
            match self.cell()? {
                Some(next) if next.get_position().0 == row => cell = next,
                next => {
                    self.waiting = next;
                    return Ok(Some(self.builder.record(self.row)));
                }
            }
        }
    }
}
