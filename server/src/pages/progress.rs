//! `/imports/running/{id}`: an import under way, and what became of its files.

use app::domain::import::Reason;
use app::pages::{
    FileResult, ImportResultsPage, Section, import_progress_page, import_results_page,
};
use app::text::Text;
use axum::extract::{Path, State as Shared};
use axum::http::HeaderValue;
use axum::http::header::REFRESH;
use axum::response::{IntoResponse, Redirect, Response};

use super::WORKSPACE;
use crate::error::AppError;
use crate::jobs::{File, Job, Outcome};
use crate::state::State;
use crate::visit::Visit;

/// How far it is, again every second; what became of its files, once it has ended.
pub async fn show(
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    visit: Visit,
) -> Result<Response, AppError> {
    let job = state.jobs.find(&id).ok_or(AppError::NotFound)?;
    if !job.has_ended() {
        let running = job.running(&id);
        let title = running.current().1.to_owned();
        let mut page =
            visit.page(Section::Import, &title, |frame| import_progress_page(frame, &running));
        page.headers_mut().insert(REFRESH, HeaderValue::from_static("1"));
        return Ok(page);
    }
    if let Some(elsewhere) = page_of_one(&job) {
        return Ok(Redirect::to(&elsewhere).into_response());
    }
    let page = results(&state, &job, visit.frame.text).await?;
    let title = page.title(visit.frame.text);
    Ok(visit.page(Section::Import, &title, |frame| import_results_page(frame, page)))
}

/// Where to go on to after a button has started an import.
pub(super) fn after(state: &State, id: &str) -> Result<Redirect, AppError> {
    let job = state.jobs.find(id).ok_or(AppError::NotFound)?;
    let own = Some(&job).filter(|job| job.has_ended()).and_then(page_of_one);
    Ok(Redirect::to(&own.unwrap_or_else(|| format!("/imports/running/{id}"))))
}

/// The page of a file that was alone: its upload's, or its own again, which says why it was refused.
fn page_of_one(job: &Job) -> Option<String> {
    let [file] = job.files() else { return None };
    if !job.waiting().is_empty() {
        return None;
    }
    match file.outcome()? {
        Outcome::Stored(report) => {
            let repeated = if report.repeated { "?repeated" } else { "" };
            Some(format!("/imports/{}{repeated}", report.summary.id))
        }
        Outcome::Refused(refusal) if refusal.reason != Reason::Cancelled => {
            Some(format!("/import?{}", file.order().query))
        }
        _ => None,
    }
}

async fn results(state: &State, job: &Job, text: Text) -> Result<ImportResultsPage, AppError> {
    let mut results = Vec::with_capacity(job.files().len());
    for file in job.files() {
        results.push(result(state, file, text).await?);
    }
    let is_refused = |file: &&File| !matches!(file.outcome(), Some(Outcome::Stored(_)));
    let refused = job.files().iter().filter(is_refused).map(|file| &*file.order().query);
    let waiting = refused.chain(Some(job.waiting()).filter(|query| !query.is_empty()));
    let waiting: Vec<&str> = waiting.collect();
    // One that is alone has a link of its own.
    let are_more = waiting.len() > 1 || !job.waiting().is_empty();
    let waiting = are_more.then(|| format!("/import?{}", waiting.join("&")));
    Ok(ImportResultsPage { results, waiting })
}

async fn result(state: &State, file: &File, text: Text) -> Result<FileResult, AppError> {
    let why = match file.outcome() {
        Some(Outcome::Stored(report)) => {
            // It may have been undone meanwhile.
            let import = state.store.import(WORKSPACE, report.summary.id).await?;
            let import = import.map_or_else(|| report.summary.clone(), |import| import.summary);
            return Ok(FileResult::Stored { import, is_repeated: report.repeated });
        }
        Some(Outcome::Refused(refusal)) => text.file_refusal(refusal),
        Some(Outcome::Full) => text.say("error-full"),
        Some(Outcome::Failed) | None => text.say("error-internal"),
    };
    let order = file.order();
    let href = format!("/import?{}", order.query);
    Ok(FileResult::Refused { file_name: order.file_name.clone(), why, href })
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
