//! Tables as JSON: an array of objects.

use std::fs::File;
use std::io::{self, BufWriter, Write};

use serde_json::{Map, Value as Json};

use app::table::{Cell, Head};

/// A table that is being written.
pub(super) struct Sheet {
    keys: Vec<String>,
    has_rows: bool,
    file: BufWriter<File>,
}

impl Sheet {
    pub(super) fn new(heads: &[Head]) -> io::Result<Self> {
        let mut file = BufWriter::new(tempfile::tempfile()?);
        file.write_all(b"[")?;
        let keys = heads.iter().map(|head| head.key.clone()).collect();
        Ok(Self { keys, has_rows: false, file })
    }
}

impl super::Sheet for Sheet {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        let between: &[u8] = if self.has_rows { b",\n" } else { b"\n" };
        self.has_rows = true;
        self.file.write_all(between)?;
        let object: Map<String, Json> =
            self.keys.iter().cloned().zip(cells.iter().map(json)).collect();
        Ok(serde_json::to_writer(&mut self.file, &object)?)
    }

    fn finish(mut self: Box<Self>) -> io::Result<File> {
        self.file.write_all(b"\n]\n")?;
        self.file.into_inner().map_err(io::IntoInnerError::into_error)
    }
}

/// A bound is a text, so that nobody adds it up with what is exact.
fn json(cell: &Cell) -> Json {
    match cell {
        Cell::Nothing => Json::Null,
        Cell::Text(text) => text.as_str().into(),
        Cell::Count(value) if value.is_exact() => value.amount.into(),
        Cell::Count(value) => value.to_string().into(),
        Cell::Number(number) => (*number).into(),
        Cell::Moment(moment) => moment.iso().into(),
    }
}
