//! A table as a file: plain CSV to be read by programs, CSV as spreadsheets of a language take it, a workbook with
//! typed cells, JSON. It is written whole before any of it is sent, so that nobody gets half of one.

mod csv;
mod json;
mod xlsx;

use std::fs::File;
use std::io::{self, Seek};

use app::csv::Separator;
use app::domain::Zone;
use app::table::{Cell, Head, Table};
use app::text::{Lang, Text};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// CSV for programs: English names, ISO 8601 in UTC, a point before decimals.
    Csv,
    /// CSV for spreadsheets in the reader's language and zone.
    Excel,
    /// A workbook.
    Xlsx,
    /// An array of objects.
    Json,
}

impl TableFormat {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Excel, Self::Xlsx, Self::Json];

    /// The end of its files' names.
    pub fn end(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Excel => "excel.csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }

    /// The one of a file name's end.
    pub fn parse(end: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.end() == end)
    }

    /// What it is called in headers.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Csv | Self::Excel => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
        }
    }
}

/// A file that rows are written into.
trait Sheet: Send {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()>;
    fn finish(self: Box<Self>) -> io::Result<File>;
}

/// A table that is being written.
pub struct TableFile(Box<dyn Sheet>);

impl TableFile {
    /// Begins a file with its columns. Words and clocks are those of a reader, where the format is for people.
    ///
    /// # Errors
    /// When no file can be made, as on a full disk.
    pub fn new(format: TableFormat, heads: &[Head], text: Text, zone: Zone) -> io::Result<Self> {
        Ok(Self(match format {
            TableFormat::Csv => Box::new(csv::Sheet::plain(heads)?),
            TableFormat::Excel => {
                let separator =
                    if text.lang == Lang::Fr { Separator::Semicolon } else { Separator::Comma };
                Box::new(csv::Sheet::for_people(heads, separator, zone)?)
            }
            TableFormat::Xlsx => Box::new(xlsx::Sheet::new(heads, zone)?),
            TableFormat::Json => Box::new(json::Sheet::new(heads)?),
        }))
    }

    /// Adds a row, with a cell for each column.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        self.0.row(cells)
    }

    /// The file of a whole table.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn of(table: &Table, format: TableFormat, text: Text, zone: Zone) -> io::Result<File> {
        let mut file = Self::new(format, &table.heads, text, zone)?;
        table.rows.iter().try_for_each(|row| file.row(row))?;
        file.finish()
    }

    /// The file, to be read from its beginning. Nobody else sees it, and it goes when it is closed.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(self) -> io::Result<File> {
        let mut file = self.0.finish()?;
        file.rewind()?;
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::{Moment, Relation, Value};
    use std::io::Read;

    fn written(format: TableFormat, lang: Lang) -> Vec<u8> {
        let head = |key: &str, label: &str| Head { key: key.into(), label: label.into() };
        let heads = [
            head("text", "Texte"),
            head("likes", "J’aime"),
            head("score", "Score"),
            head("published_at", "Publié"),
        ];
        let zone = Zone::parse("Europe/Paris").unwrap();
        let mut file = TableFile::new(format, &heads, Text::new(lang), zone).unwrap();
        let noon = Moment::second(1_784_556_000);
        file.row(&["=1+1; \"a\", b".into(), 1_234_i64.into(), 2.5.into(), noon.into()]).unwrap();
        let least = Value { amount: 6_000, relation: Relation::AtLeast };
        let day = Moment::day(1_784_556_000);
        file.row(&[Cell::Nothing, least.into(), Cell::Nothing, day.into()]).unwrap();
        let mut bytes = Vec::new();
        file.finish().unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    }

    fn lines(format: TableFormat, lang: Lang) -> Vec<String> {
        let text = String::from_utf8(written(format, lang)).unwrap();
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn programs_get_the_same_file_in_every_language() {
        let plain = [
            "\u{feff}text,likes,score,published_at",
            "\"'=1+1; \"\"a\"\", b\",1234,2.5,2026-07-20T14:00:00Z",
            ",>=6000,,2026-07-20",
        ];
        assert_eq!(lines(TableFormat::Csv, Lang::Fr), plain);
        assert_eq!(lines(TableFormat::Csv, Lang::En), plain);
        let json: serde_json::Value =
            serde_json::from_slice(&written(TableFormat::Json, Lang::Fr)).unwrap();
        let expect = serde_json::json!([
            {"text": "=1+1; \"a\", b", "likes": 1_234, "score": 2.5, "published_at": "2026-07-20T14:00:00Z"},
            {"text": null, "likes": ">=6000", "score": null, "published_at": "2026-07-20"},
        ]);
        assert_eq!(json, expect);
    }

    #[test]
    fn spreadsheets_get_their_own_signs_and_clocks() {
        assert_eq!(
            lines(TableFormat::Excel, Lang::Fr),
            [
                "\u{feff}Texte;J’aime;Score;Publié",
                "\"'=1+1; \"\"a\"\", b\";1234;2,5;2026-07-20 16:00:00",
                ";>=6000;;2026-07-20",
            ]
        );
        let english = lines(TableFormat::Excel, Lang::En);
        assert_eq!(english[1], "\"'=1+1; \"\"a\"\", b\",1234,2.5,2026-07-20 16:00:00");
    }

    #[test]
    fn a_workbook_has_typed_cells() {
        use calamine::{Data, Reader};
        let bytes = io::Cursor::new(written(TableFormat::Xlsx, Lang::Fr));
        let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(bytes).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        let cell = |row, column| sheet.get_value((row, column)).cloned().unwrap_or_default();
        assert_eq!(cell(0, 1), Data::String("J’aime".into()));
        assert_eq!(cell(1, 0), Data::String("=1+1; \"a\", b".into()));
        assert_eq!((cell(1, 1), cell(1, 2)), (Data::Float(1_234.0), Data::Float(2.5)));
        let Data::DateTime(at) = cell(1, 3) else { panic!("{:?}", cell(1, 3)) };
        // Four in the afternoon of 20 July 2026, in days since the end of 1899.
        assert!((at.as_f64() - (46_223.0 + 16.0 / 24.0)).abs() < 1e-6, "{at:?}");
        assert_eq!(cell(2, 1), Data::String(">=6000".into()));
        assert_eq!(cell(2, 0), Data::Empty);
    }
}
