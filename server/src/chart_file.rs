//! A post's chart as the bytes of a file. Page, share link and command line all come here.

use app::chart::{self, Drawing, Size, Theme};
use app::domain::{History, Zone};
use app::query::{CompareQuery, ReportQuery};
use app::report::{Comparison, compare_chart, post_chart, shown_metrics};
use app::text::Text;

use crate::png::{self, PngError};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// The drawing itself.
    Svg,
    /// The same drawing in pixels, on paper: so many of them for each unit of the drawing, from 1 to 3. Two are sharp on
    /// today's screens and in print at column width.
    Png(u8),
    /// The observations behind it, as a table that can be imported again.
    Csv,
}

impl FileFormat {
    /// The format of a file's ending.
    pub fn parse(end: &str) -> Option<Self> {
        match end {
            "svg" => Some(Self::Svg),
            "1x.png" => Some(Self::Png(1)),
            "png" => Some(Self::Png(2)),
            "3x.png" => Some(Self::Png(3)),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }

    /// Its media type.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png(_) => "image/png",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// The file's bytes.
///
/// # Errors
/// When a drawing cannot be turned into pixels.
pub fn render(
    history: &History,
    query: &ReportQuery,
    zone: Zone,
    text: Text,
    format: FileFormat,
) -> Result<Vec<u8>, PngError> {
    if format == FileFormat::Csv {
        return Ok(chart::table::csv(history, shown_metrics(history, query)).into_bytes());
    }
    let spec = post_chart(history, query, zone, text);
    drawn(&chart::draw(&spec, Size::Wide, &text), format)
}

/// The bytes of posts side by side; `None` where nothing of them can be drawn.
///
/// # Errors
/// When a drawing cannot be turned into pixels.
pub fn render_compared(
    compared: Comparison,
    query: &CompareQuery,
    zone: Zone,
    text: Text,
    format: FileFormat,
) -> Result<Option<Vec<u8>>, PngError> {
    let chart = compare_chart(&compared, query, zone, text);
    if format == FileFormat::Csv && compared.posts.is_empty() {
        let band = chart.and_then(|chart| chart.band?.ok());
        return Ok(band.map(|band| chart::table::band_csv(&band).into_bytes()));
    }
    if format == FileFormat::Csv {
        let posts = compared.posts.into_iter().map(|entry| entry.compared);
        return Ok(Some(chart::table::compared_csv(posts, compared.metric).into_bytes()));
    }
    let drawing = chart.map(|chart| chart::draw_fan(&chart.wide, &chart.fan, Size::Wide, &text));
    drawing.map(|drawing| drawn(&drawing, format)).transpose()
}

fn drawn(drawing: &Drawing, format: FileFormat) -> Result<Vec<u8>, PngError> {
    match format {
        FileFormat::Png(scale) => png::render(&drawing.file(Theme::Light), f32::from(scale)),
        FileFormat::Svg | FileFormat::Csv => Ok(drawing.file(Theme::Auto).into_bytes()),
    }
}
