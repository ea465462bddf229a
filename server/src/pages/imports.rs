//! `/imports/{id}`

use app::pages::{ImportDonePage, Section, import_done_page};
use axum::extract::{Path, State as Shared};
use axum::http::Uri;
use axum::response::{Redirect, Response};

use super::{WORKSPACE, import_id};
use crate::error::AppError;
use crate::state::State;
use crate::visit::{Visit, query_value};

/// What an upload did.
pub async fn show(
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let import = import_id(&id)?;
    let mut report = state.store.import(WORKSPACE, import).await?.ok_or(AppError::NotFound)?;
    let posts = state.store.imported_posts(WORKSPACE, import).await?;
    report.repeated = query_value(&uri, "repeated").is_some();
    let title = report.summary.file_name.clone();
    let has_original = state.originals.has(&report.summary.sha256);
    let page = ImportDonePage { report, posts, has_original };
    Ok(visit.page(Section::Import, &title, |frame| import_done_page(frame, page)))
}

/// Takes an upload back, and goes on to its page, or to the page of the list that asked.
pub async fn undo(
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Redirect, AppError> {
    let import = import_id(&id)?;
    let undone = state.store.undo(WORKSPACE, import, (state.clock)()).await?;
    let undone = undone.ok_or(AppError::NotFound)?;
    state.originals.release(&*state.store, &undone.summary.sha256).await?;
    let page = query_value(&uri, "list").map(|before| match import_id(&before) {
        Ok(before) => format!("?before={before}#import-{import}"),
        Err(_) => format!("#import-{import}"),
    });
    Ok(Redirect::to(&match page {
        Some(page) => format!("/imports{page}"),
        None => format!("/imports/{import}"),
    }))
}
