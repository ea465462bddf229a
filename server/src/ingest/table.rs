//! Text -> header, kind of table, and every row.

use std::io::Read;

use app::domain::import::{Column, FileRefusal, Format, Meaning, ObservedFrom, Reason, Refusal};

use super::platform::Layout;
use super::record::Records;
use super::rows::Rows;
use super::{Options, ReadError, dialect, duplicates, limits, observed};
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

/// Parses text.
pub(crate) fn parse(
    text: impl Read,
    file_name: &str,
    options: &Options,
) -> Result<Parsed, ReadError> {
    let mut cells = dialect::records(text)?;
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

fn layout(cells: &mut impl Records, options: &Options) -> Result<Layout, ReadError> {
    let header = loop {
        let record = cells.next()?.ok_or(Reason::Empty)?;
        if !record.is_blank() {
            let cells = (0..record.len()).map(|place| record.cell(place).into_owned());
            break cells
                .map(|cell| String::from_utf8_lossy(&cell).into_owned())
                .collect::<Vec<_>>();
        }
    };
    if header.len() < 2 {
        return Err(Reason::NotTable.into());
    }
    if header.len() > limits::COLUMNS {
        let reason = Reason::CellCount { expected: limits::COLUMNS, found: header.len() };
        return Err(ReadError::Refused(FileRefusal { row: Some(1), column: None, reason }));
    }
    let layout = Layout::recognise(header).map_err(ReadError::Refused)?;
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

fn take_all(cells: &mut impl Records, rows: &mut Rows<'_>) -> Result<(), ReadError> {
    let mut count = 0;
    while let Some(record) = cells.next()? {
        count += 1;
        if count > limits::ROWS {
            return Err(Reason::TooManyRows(limits::ROWS.into()).into());
        }
        if !record.is_blank() {
            rows.take(&record);
        }
    }
    if rows.batch.rows.is_empty() && rows.refused == 0 {
        return Err(Reason::NoRows.into());
    }
    Ok(())
}
