//! `/`

use app::domain::overview::AccountTotals;
use app::pages::{Section, overview_page};
use app::story::DAYS;
use axum::extract::State as Shared;
use axum::response::Response;

use super::WORKSPACE;
use crate::error::AppError;
use crate::state::State;
use crate::visit::Visit;

/// Of so many accounts, the largest, the last days are told.
const TOLD: usize = 5;

/// The first page.
pub async fn show(Shared(state): Shared<State>, visit: Visit) -> Result<Response, AppError> {
    let overview = state.store.overview(WORKSPACE).await?;
    let mut periods = Vec::new();
    for AccountTotals { account, .. } in overview.accounts.iter().take(TOLD) {
        let totals = state.store.period(WORKSPACE, account, visit.zone(), DAYS).await?;
        periods.extend(totals.map(|totals| (account.clone(), totals)));
    }
    let title = visit.frame.text.say("overview-title");
    Ok(visit.page(Section::Overview, &title, |frame| overview_page(frame, overview, periods)))
}
