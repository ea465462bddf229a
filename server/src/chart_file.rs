//! A chart or a table as the bytes of a file. Page, share link and command line all come here.

use std::io::{self, Read};

use app::chart::{self, Size, Theme};
use app::domain::{History, Zone};
use app::pages::{Part, Wanted};
use app::query::{CompareQuery, ReportQuery};
use app::report::{
    Comparison, band_table, compare_chart, compared_table, curves_table, observations_table,
    post_chart, shown_metrics,
};
use app::text::Text;

use crate::png::{self, PngError};
use crate::table_file::{TableFile, TableFormat};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// The drawing itself.
    Svg,
    /// The same drawing in pixels, on paper: so many of them for each unit of the drawing, from 1 to 3. Two are sharp on
    /// today's screens and in print at column width.
    Png(u8),
    /// The numbers behind it.
    Table(TableFormat),
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// A drawing cannot be turned into pixels.
    #[error(transparent)]
    Png(#[from] PngError),
    /// A table cannot be written.
    #[error(transparent)]
    Table(#[from] io::Error),
}

impl FileFormat {
    /// The format of a file's ending.
    pub fn parse(end: &str) -> Option<Self> {
        match end {
            "svg" => Some(Self::Svg),
            "1x.png" => Some(Self::Png(1)),
            "png" => Some(Self::Png(2)),
            "3x.png" => Some(Self::Png(3)),
            end => TableFormat::parse(end).map(Self::Table),
        }
    }

    /// What of a part it shows.
    pub fn wanted(self) -> Wanted {
        match self {
            Self::Svg | Self::Png(_) => Wanted::Drawing,
            Self::Table(_) => Wanted::Table,
        }
    }

    /// Its media type.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png(_) => "image/png",
            Self::Table(format) => format.content_type(),
        }
    }
}

/// The bytes of a part of a page, of which only what is wanted is made; `None` where it is not told in that way.
///
/// # Errors
/// When a drawing cannot be turned into pixels, or a table be written.
pub fn render(
    part: impl FnOnce(Wanted) -> Option<Part>,
    format: FileFormat,
    text: Text,
    zone: Zone,
) -> Result<Option<Vec<u8>>, FileError> {
    match (format, part(format.wanted())) {
        (FileFormat::Svg, Some(Part::Drawing(drawing))) => {
            Ok(Some(drawing.file(Theme::Auto).into_bytes()))
        }
        (FileFormat::Png(scale), Some(Part::Drawing(drawing))) => {
            Ok(Some(png::render(&drawing.file(Theme::Light), f32::from(scale))?))
        }
        (FileFormat::Table(format), Some(Part::Table(table))) => {
            let mut bytes = Vec::new();
            TableFile::of(&table, format, text, zone)?.read_to_end(&mut bytes)?;
            Ok(Some(bytes))
        }
        _ => Ok(None),
    }
}

/// A post's chart and the observations behind it.
pub fn of_post(
    history: &History,
    query: &ReportQuery,
    zone: Zone,
    text: Text,
    wanted: Wanted,
) -> Part {
    let drawing = || chart::draw(&post_chart(history, query, zone, text), Size::Wide, &text);
    wanted.of_chart(drawing, || observations_table(history, shown_metrics(history, query), text))
}

/// Posts side by side and their totals; where they are among others alone, the band of these.
pub fn of_comparison(
    compared: Comparison,
    query: &CompareQuery,
    zone: Zone,
    text: Text,
    wanted: Wanted,
) -> Option<Part> {
    if wanted == Wanted::Table && !compared.posts.is_empty() {
        let posts = compared.posts.into_iter().map(|entry| entry.compared);
        return Some(Part::Table(compared_table(posts, compared.metric, text)));
    }
    let chart = compare_chart(&compared, query, zone, text)?;
    Some(match wanted {
        Wanted::Drawing => {
            Part::Drawing(chart::draw_fan(&chart.wide, &chart.fan, Size::Wide, &text))
        }
        Wanted::Table => Part::Table(match &chart.band {
            Some(Ok(band)) => band_table(band, text),
            Some(Err(_)) | None => {
                curves_table(&compared.others.as_ref()?.curves, compared.metric, text)
            }
        }),
    })
}
