//! `/`

use app::pages::{Section, overview_page};
use axum::extract::State as Shared;
use axum::response::Response;

use super::WORKSPACE;
use crate::error::AppError;
use crate::state::State;
use crate::visit::Visit;

/// The first page.
pub async fn show(Shared(state): Shared<State>, visit: Visit) -> Result<Response, AppError> {
    let overview = state.store.overview(WORKSPACE).await?;
    let title = visit.frame.text.say("overview-title");
    Ok(visit.page(Section::Overview, &title, |frame| overview_page(frame, overview)))
}
