//! Text -> header, kind of table, and every row.

use std::io::Read;

use app::domain::import::{Column, FileRefusal, Format, Meaning, ObservedFrom, Reason, Refusal};

use super::cells::{Broken, Cells, Record};
use super::platform::Layout;
use super::rows::Rows;
use super::source::Encoding;
use super::{Options, ReadError, dialect, duplicates, limits, observed, source};
use crate::store::batch::Batch;

/// What a table holds.
pub(crate) struct Parsed {
    pub(crate) format: Format,
    pub(crate) columns: Vec<Column>,
    pub(crate) observed_from: ObservedFrom,
    pub(crate) by_zone: bool,
    pub(crate) batch: Batch,
    pub(crate) refusals: Vec<Refusal>,
    pub(crate) refused: i64,
    pub(crate) merged: duplicates::Merged,
}

/// Parses bytes in that encoding.
pub(crate) fn parse(
    bytes: impl Read,
    encoding: Encoding,
    file_name: &str,
    options: &Options,
) -> Result<Parsed, ReadError> {
    let (delimiter, text) = dialect::delimited(source::text(bytes, encoding)?)??;
    let mut cells = Cells::new(text, delimiter);
    let layout = layout(&mut cells, options)?;
    let (at, from) = observed(file_name, options);
    let has_column = layout.place(Meaning::Observed).is_some();
    let observed_from = if has_column { ObservedFrom::Column } else { from };

    let mut rows = Rows::new(&layout, options, at);
    take_all(&mut cells, &mut rows)?;
    let merged = duplicates::merge(&mut rows);
    rows.date_by_id();
    let Rows { batch, refusals, refused, by_zone, .. } = rows;
    let Layout { table, columns } = layout;
    let format = table.format;
    Ok(Parsed { format, columns, observed_from, by_zone, batch, refusals, refused, merged })
}

fn layout<R: Read>(cells: &mut Cells<R>, options: &Options) -> Result<Layout, ReadError> {
    let header = next(cells, 1)?.ok_or(Reason::Empty)?;
    if header.len() > limits::COLUMNS {
        let reason = Reason::CellCount { expected: limits::COLUMNS, found: header.len() };
        return Err(ReadError::Refused(FileRefusal { row: Some(1), column: None, reason }));
    }
    let header = (0..header.len()).map(|i| String::from_utf8_lossy(&header.cell(i)).into_owned());
    let layout = Layout::recognise(header.collect()).map_err(ReadError::Refused)?;
    let names_platform = layout.place(Meaning::Platform).is_some() || options.platform.is_some();
    if layout.table.format == Format::Generic && !names_platform {
        let column = Some("platform".into());
        return Err(ReadError::Refused(FileRefusal {
            row: Some(1),
            column,
            reason: Reason::Missing,
        }));
    }
    Ok(layout)
}

fn take_all<R: Read>(cells: &mut Cells<R>, rows: &mut Rows<'_>) -> Result<(), ReadError> {
    let mut row = 1;
    while let Some(record) = next(cells, row + 1)? {
        row += 1;
        if row > limits::ROWS + 1 {
            return Err(Reason::TooManyRows(limits::ROWS.into()).into());
        }
        if !record.is_blank() {
            rows.take(&record, row).map_err(ReadError::Refused)?;
        }
    }
    if rows.batch.rows.is_empty() && rows.refused == 0 {
        return Err(Reason::NoRows.into());
    }
    Ok(())
}

fn next<R: Read>(cells: &mut Cells<R>, row: u32) -> Result<Option<Record<'_>>, ReadError> {
    cells.next().map_err(|broken| match broken {
        Broken::Io(error) => ReadError::Io(error),
        Broken::Table(reason) => {
            ReadError::Refused(FileRefusal { row: Some(row.into()), column: None, reason })
        }
    })
}
