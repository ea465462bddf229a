//! `/`

use app::domain::overview::AccountTotals;
use app::pages::{OverviewPage, Section, days_part, overview_page};
use app::query::OverviewQuery;
use app::story::DAYS;
use axum::extract::{Path, State as Shared};
use axum::http::Uri;
use axum::response::Response;
use tokio::try_join;

use super::chart_file::{FileName, answer};
use super::{Scoped, WORKSPACE};
use crate::alerts::named;
use crate::dashboard::Asked;
use crate::error::AppError;
use crate::state::State;
use crate::visit::Visit;

/// Of so many accounts, the largest, the last days are told.
const TOLD: usize = 2;
/// So many of the last alerts are told.
const NEWS: i64 = 5;

/// The first page.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let query = OverviewQuery::parse(uri.query().unwrap_or_default());
    let (store, zone) = (&*state.store, visit.zone());
    let (overview, scoped) = try_join!(
        async { Ok(store.overview(WORKSPACE).await?) },
        Scoped::of(&state, &query.scope)
    )?;
    let Scoped { catalogue, filter, .. } = &scoped;
    let told = overview.accounts.iter().take(TOLD).filter(|_| !query.scope.is_narrow());
    let mut periods = Vec::new();
    for AccountTotals { account, .. } in told {
        let totals = store.period(WORKSPACE, account, zone, DAYS).await?;
        periods.extend(totals.map(|totals| (account.clone(), totals)));
    }
    let asked = Asked { store, workspace: WORKSPACE, catalogue, filter, zone };
    let dashboard = asked.dashboard(query.days, query.scope.is_of_accounts()).await?;
    let told = if query.scope.is_narrow() { 0 } else { NEWS };
    let alerts = store.alerts(WORKSPACE, None, told).await?;
    let news = if query.scope.is_narrow() { None } else { store.news(WORKSPACE).await? };
    let alerts = named(store, WORKSPACE, alerts).await?;
    let choices = scoped.choices();
    let title = visit.frame.text.say("overview-title");
    let page = OverviewPage { query, overview, dashboard, periods, news, alerts, choices };
    Ok(visit.page(Section::Overview, &title, |frame| overview_page(frame, page)))
}

/// `/overview/days.svg` and so on: the days of the page.
pub async fn file(
    Shared(state): Shared<State>,
    Path(file): Path<String>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let file = FileName::of("days", &file)?;
    let query = OverviewQuery::parse(uri.query().unwrap_or_default());
    let Scoped { catalogue, filter, .. } = &Scoped::of(&state, &query.scope).await?;
    let (store, zone) = (&*state.store, visit.zone());
    let asked = Asked { store, workspace: WORKSPACE, catalogue, filter, zone };
    let numbers = asked.numbers(query.days, query.scope.is_of_accounts()).await?;
    let numbers = numbers.ok_or(AppError::NotFound)?;
    answer(&visit, &file, move |frame, wanted| days_part(frame, &numbers, wanted)).await
}
