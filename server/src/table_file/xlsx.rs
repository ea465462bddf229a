//! Tables as workbooks: numbers are numbers, dates are dates, and nothing is computed.

use std::fs::File;
use std::io;

use app::domain::Zone;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use app::table::{Cell, Head};

/// Characters of the longest text that a cell can hold.
const LONGEST: usize = 32_767;
/// Above it, the format has no numbers that tell neighbours apart.
const LARGEST: i64 = 1 << 53;

/// A table that is being written. Rows go to the disk as they come.
pub(super) struct Sheet {
    book: Workbook,
    row: u32,
    zone: Zone,
    moment: Format,
    day: Format,
}

impl Sheet {
    pub(super) fn new(heads: &[Head], zone: Zone) -> io::Result<Self> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet_with_constant_memory().map_err(broken)?;
        let bold = Format::new().set_bold();
        for (column, head) in (0..).zip(heads) {
            sheet.write_string_with_format(0, column, &head.label, &bold).map_err(broken)?;
        }
        sheet.set_freeze_panes(1, 0).map_err(broken)?;
        let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm:ss");
        let day = Format::new().set_num_format("yyyy-mm-dd");
        Ok(Self { book, row: 1, zone, moment, day })
    }
}

impl super::Sheet for Sheet {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        let row = self.row;
        let sheet = self.book.worksheet_from_index(0).map_err(broken)?;
        for (column, cell) in (0..).zip(cells) {
            let written = match cell {
                Cell::Nothing => continue,
                Cell::Text(text) => {
                    sheet.write_string(row, column, text.chars().take(LONGEST).collect::<String>())
                }
                Cell::Count(value) if value.is_exact() && value.amount.abs() <= LARGEST => {
                    sheet.write_number(row, column, value.amount as f64)
                }
                Cell::Count(value) => sheet.write_string(row, column, value.to_string()),
                Cell::Number(number) => sheet.write_number(row, column, *number),
                Cell::Moment(moment) => {
                    let format = if moment.has_hour() { &self.moment } else { &self.day };
                    let wall =
                        if moment.has_hour() { self.zone } else { Zone::UTC }.wall(moment.at);
                    match sheet.write_datetime_with_format(row, column, wall, format) {
                        // Before 1900 a workbook has no dates.
                        Err(_) => sheet.write_string(row, column, moment.iso()),
                        done => done,
                    }
                }
            };
            written.map_err(broken)?;
        }
        self.row += 1;
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<File> {
        let mut file = tempfile::tempfile()?;
        self.book.save_to_writer(&mut file).map_err(broken)?;
        Ok(file)
    }
}

fn broken(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        error => io::Error::other(error),
    }
}
