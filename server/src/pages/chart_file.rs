//! Charts and tables as files. A post's chart is the twin of `sillage chart`, byte for byte.

use app::domain::History;
use app::pages::{Frame, Part, Wanted};
use app::query::ReportQuery;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, Uri};
use axum::response::{IntoResponse, Response};

use crate::chart_file::{self, FileFormat};
use crate::download;
use crate::error::AppError;
use crate::visit::Visit;

/// A file's name in an address, taken apart: `chart.3x.png`.
pub(super) struct FileName<'a> {
    /// Which part of a page.
    pub(super) part: &'a str,
    pub(super) format: FileFormat,
    /// What is behind the part's name and its point.
    pub(super) end: &'a str,
}

impl<'a> FileName<'a> {
    pub(super) fn parse(whole: &'a str) -> Result<Self, AppError> {
        let (part, end) = whole.split_once('.').ok_or(AppError::NotFound)?;
        let format = FileFormat::parse(end).ok_or(AppError::NotFound)?;
        Ok(Self { part, format, end })
    }

    /// The name of a file of the one part that there is.
    pub(super) fn of(part: &str, whole: &'a str) -> Result<Self, AppError> {
        Self::parse(whole)
            .and_then(|file| if file.part == part { Ok(file) } else { Err(AppError::NotFound) })
    }

    /// The name of a file that is a page above all: `/accounts.csv`.
    pub(super) fn of_page(uri: &'a Uri) -> Result<Self, AppError> {
        Self::parse(uri.path().trim_start_matches('/'))
    }
}

/// A file of a post's chart.
pub(super) async fn of_history(
    history: History,
    query: ReportQuery,
    visit: &Visit,
    file: &FileName<'_>,
) -> Result<Response, AppError> {
    let part = move |frame: &Frame, wanted| {
        Some(chart_file::of_post(&history, &query, frame.zone, frame.text, wanted))
    };
    answer(visit, file, part).await
}

/// A part of a page as an answer. Pictures and workbooks take long enough to leave the server's own threads alone.
pub(super) async fn answer(
    visit: &Visit,
    file: &FileName<'_>,
    part: impl FnOnce(&Frame, Wanted) -> Option<Part> + Send + 'static,
) -> Result<Response, AppError> {
    let (frame, format) = (visit.frame.clone(), file.format);
    let render =
        move || chart_file::render(|wanted| part(&frame, wanted), format, frame.text, frame.zone);
    let bytes = tokio::task::spawn_blocking(render).await.map_err(AppError::internal)?;
    let bytes = bytes.map_err(AppError::internal)?.ok_or(AppError::NotFound)?;
    if let FileFormat::Table(format) = format {
        let name = format!("{}.{}", file.part, file.end);
        return Ok(download::file(&name, format.content_type(), bytes.into()).into_response());
    }
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(format.content_type()));
    // An SVG opened by itself is a document: it may style itself and do nothing else.
    headers.insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    );
    Ok(response)
}
