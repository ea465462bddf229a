//! `/imports`

use app::pages::{Frame, ImportsPage, Section, Wanted, imports_page, imports_table};
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::Response;

use super::chart_file::{FileName, answer};
use super::{WORKSPACE, cut, import_id, one_more};
use crate::error::AppError;
use crate::state::State;
use crate::visit::{Visit, query_value};

/// Uploads on a page.
const PAGE: usize = 50;

/// A page of the list.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let before = query_value(&uri, "before").map(|id| import_id(&id)).transpose()?;
    let mut imports = state.store.imports(WORKSPACE, before, one_more(PAGE)).await?;
    let has_more = cut(&mut imports, PAGE);
    let older = imports.last().map(|import| import.id).filter(|_| has_more);
    let page = ImportsPage { running: state.jobs.running(), imports, before, older };
    let title = visit.frame.text.say("imports-title");
    Ok(visit.page(Section::Import, &title, |frame| imports_page(frame, page)))
}

/// `/imports.csv` and so on: all uploads.
pub async fn file(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let file = FileName::of_page(&uri)?;
    let imports = state.store.imports(WORKSPACE, None, i64::MAX).await?;
    let table = move |frame: &Frame, wanted: Wanted| {
        wanted.of_table(|| imports_table(frame.text, &imports))
    };
    answer(&visit, &file, table).await
}
