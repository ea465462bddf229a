//! A chart as a file: the address's twin of `sillage chart`, byte for byte.

use app::domain::{History, Zone};
use app::query::ReportQuery;
use app::text::Text;
use axum::extract::{Path, State as Shared};
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, Uri};
use axum::response::{IntoResponse, Response};

use super::{history, post_id};
use crate::chart_file;
pub use crate::chart_file::FileFormat;
use crate::error::AppError;
use crate::state::State;
use crate::visit::Visit;

/// `/posts/{id}/chart.svg`, `.png`, `.csv`
pub async fn of_post(
    Shared(state): Shared<State>,
    Path((id, file)): Path<(String, String)>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let format = file.strip_prefix("chart.").and_then(FileFormat::parse);
    let format = format.ok_or(AppError::NotFound)?;
    let history = history(&state, post_id(&id)?).await?;
    let query = ReportQuery::parse(uri.query().unwrap_or_default());
    answer(history, query, visit.frame.text, visit.zone(), format).await
}

/// The file as an answer. Drawing a picture takes long enough to leave the server's own threads alone.
pub(super) async fn answer(
    history: History,
    query: ReportQuery,
    text: Text,
    zone: Zone,
    format: FileFormat,
) -> Result<Response, AppError> {
    let draw = move || chart_file::render(&history, &query, zone, text, format);
    let bytes = tokio::task::spawn_blocking(draw)
        .await
        .map_err(AppError::internal)?
        .map_err(AppError::internal)?;
    Ok(file(bytes, format))
}

/// Bytes as an answer.
pub(super) fn file(bytes: Vec<u8>, format: FileFormat) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(format.content_type()));
    // An SVG opened by itself is a document: it may style itself and do nothing else.
    headers.insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    );
    response
}
