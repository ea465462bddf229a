//! `/imports/difference?from=A&to=B`

use app::domain::ImportId;
use app::pages::{Section, difference_page};
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::Response;

use super::{WORKSPACE, import_id};
use crate::error::AppError;
use crate::state::State;
use crate::visit::{Visit, query_value};

/// What two uploads say differently.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let (from, to) = (asked(&uri, "from")?, asked(&uri, "to")?);
    let difference = state.store.difference(WORKSPACE, from, to).await?;
    let difference = difference.ok_or(AppError::NotFound)?;
    let title = visit.frame.text.say("difference-title");
    Ok(visit.page(Section::Import, &title, |frame| difference_page(frame, difference)))
}

fn asked(uri: &Uri, name: &str) -> Result<ImportId, AppError> {
    import_id(&query_value(uri, name).ok_or(AppError::NotFound)?)
}
