//! `/imports/{id}/original`: an uploaded file, as it came.

use axum::extract::{Path, State as Shared};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_LENGTH;
use axum::response::Response;

use super::{WORKSPACE, import_id};
use crate::download;
use crate::error::AppError;
use crate::state::State;

/// Sends the file under its own name; never as something that a browser would show.
pub async fn download(
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    let import = import_id(&id)?;
    let report = state.store.import(WORKSPACE, import).await?.ok_or(AppError::NotFound)?;
    let summary = report.summary;
    let original = state.originals.open(&summary.sha256).map_err(AppError::internal)?;
    let original = original.ok_or(AppError::NotFound)?;
    let bytes = original.bytes;
    let mut response = download::streamed(&summary.file_name, "application/octet-stream", original);
    if let Some(bytes) = bytes {
        response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(bytes));
    }
    Ok(response)
}
