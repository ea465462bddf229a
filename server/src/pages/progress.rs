//! `/imports/running/{id}`: an import under way.

use app::domain::import::Reason;
use app::pages::{Section, import_progress_page};
use axum::extract::{Path, State as Shared};
use axum::http::HeaderValue;
use axum::http::header::REFRESH;
use axum::response::{IntoResponse, Redirect, Response};

use crate::error::AppError;
use crate::jobs::Outcome;
use crate::state::State;
use crate::store::StoreError;
use crate::visit::Visit;

/// How far it is, again every second; what became of it, once it has ended.
pub async fn show(
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    visit: Visit,
) -> Result<Response, AppError> {
    let job = state.jobs.find(&id).ok_or(AppError::NotFound)?;
    match job.outcome() {
        None => {
            let running = job.running(&id);
            let title = running.file_name.clone();
            let mut page =
                visit.page(Section::Import, &title, |frame| import_progress_page(frame, &running));
            page.headers_mut().insert(REFRESH, HeaderValue::from_static("1"));
            Ok(page)
        }
        Some(Outcome::Stored(report)) => {
            let repeated = if report.repeated { "?repeated" } else { "" };
            Ok(Redirect::to(&format!("/imports/{}{repeated}", report.summary.id)).into_response())
        }
        // The file still waits: its page says why it was refused.
        Some(Outcome::Refused(refusal)) if refusal.reason == Reason::Cancelled => {
            Ok(Redirect::to("/imports").into_response())
        }
        Some(Outcome::Refused(_)) => {
            Ok(Redirect::to(&format!("/import?file={id}")).into_response())
        }
        Some(Outcome::Full) => Err(StoreError::Full.into()),
        Some(Outcome::Failed) => Err(AppError::internal("an import failed")),
    }
}

/// Stops it.
pub async fn cancel(
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Redirect, AppError> {
    let mut job = state.jobs.find(&id).ok_or(AppError::NotFound)?;
    job.cancel();
    job.ended_within(std::time::Duration::from_secs(5)).await;
    Ok(Redirect::to(&format!("/imports/running/{id}")))
}
