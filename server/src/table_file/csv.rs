//! Tables as CSV.

use std::fs::File;
use std::io::{self, Write};

use app::csv::{Csv, Separator};
use app::domain::{Moment, Zone};

use app::table::{Cell, Head};

/// Written when there is so much of it.
const FULL: usize = 1 << 16;

/// A table that is being written.
pub(super) struct Sheet {
    csv: Csv,
    kept: usize,
    file: File,
    style: Style,
}

#[derive(Clone, Copy)]
enum Style {
    Plain,
    People { has_comma: bool, zone: Zone },
}

impl Sheet {
    pub(super) fn plain(heads: &[Head]) -> io::Result<Self> {
        let keys = heads.iter().map(|head| head.key.as_str());
        Self::new(Csv::default(), keys, Style::Plain)
    }

    pub(super) fn for_people(heads: &[Head], separator: Separator, zone: Zone) -> io::Result<Self> {
        // Where cells stand apart by semicolons, decimals have commas.
        let has_comma = separator == Separator::Semicolon;
        let labels = heads.iter().map(|head| head.label.as_str());
        Self::new(Csv::separated(separator), labels, Style::People { has_comma, zone })
    }

    fn new<'a>(
        mut csv: Csv,
        names: impl Iterator<Item = &'a str>,
        style: Style,
    ) -> io::Result<Self> {
        let mut file = tempfile::tempfile()?;
        // Tells spreadsheets that it is UTF-8.
        file.write_all("\u{feff}".as_bytes())?;
        csv.texts(names);
        csv.end_row();
        Ok(Self { csv, kept: 0, file, style })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.kept = 0;
        self.file.write_all(self.csv.take().as_bytes())
    }
}

impl super::Sheet for Sheet {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        for cell in cells {
            match cell {
                Cell::Nothing => self.csv.text(""),
                Cell::Text(text) => {
                    self.kept += text.len();
                    self.csv.text(text);
                }
                Cell::Count(value) => self.csv.number(Some(value)),
                Cell::Number(number) => self.csv.number(Some(self.style.number(*number))),
                Cell::Moment(moment) => self.csv.text(&self.style.moment(*moment)),
            }
            self.kept += 8;
        }
        self.csv.end_row();
        if self.kept >= FULL { self.flush() } else { Ok(()) }
    }

    fn finish(mut self: Box<Self>) -> io::Result<File> {
        self.flush()?;
        Ok(self.file)
    }
}

impl Style {
    fn number(self, number: f64) -> String {
        match self {
            Self::People { has_comma: true, .. } => number.to_string().replace('.', ","),
            _ => number.to_string(),
        }
    }

    fn moment(self, moment: Moment) -> String {
        match self {
            Self::Plain => moment.iso(),
            Self::People { .. } if !moment.has_hour() => moment.iso(),
            Self::People { zone, .. } => {
                zone.wall(moment.at).format("%Y-%m-%d %H:%M:%S").to_string()
            }
        }
    }
}
