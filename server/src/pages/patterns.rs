//! `/patterns`

use app::domain::catalogue::Filter;
use app::pages::{Frame, PatternsPage, Section, patterns_page, patterns_part};
use app::query::PatternsQuery;
use axum::extract::{Path, State as Shared};
use axum::http::Uri;
use axum::response::Response;

use super::chart_file::{FileName, answer};
use super::{Scoped, WORKSPACE};
use crate::error::AppError;
use crate::state::State;
use crate::visit::Visit;

/// What goes with more interactions.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let page = page(&state, &uri, &visit).await?;
    let title = visit.frame.text.say("patterns-title");
    Ok(visit.page(Section::Patterns, &title, |frame| patterns_page(frame, page)))
}

/// `/patterns/week.svg` and so on: a part of the page.
pub async fn file(
    Shared(state): Shared<State>,
    Path(file): Path<String>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let file = FileName::parse(&file)?;
    let page = page(&state, &uri, &visit).await?;
    let name = file.part.to_owned();
    let part = move |frame: &Frame, wanted| patterns_part(frame, &page, &name, wanted);
    answer(&visit, &file, part).await
}

async fn page(state: &State, uri: &Uri, visit: &Visit) -> Result<PatternsPage, AppError> {
    let query = PatternsQuery::parse(uri.query().unwrap_or_default());
    let scoped = Scoped::of(state, &query.scope).await?;
    let zone = visit.zone();
    let last = scoped.catalogue.last_observed(&Filter::default(), zone);
    let period = query.span.zip(last).map(|(span, last)| span.ending(last));
    let scoped = scoped.within(period, zone);
    let patterns = scoped.catalogue.patterns(&scoped.filter, zone);
    let shown = patterns.spots.as_ref().map(|(_, spots)| spots.iter().map(|spot| spot.post));
    let shown: Vec<_> = shown.into_iter().flatten().collect();
    let posts = state.store.leaders(WORKSPACE, &shown).await?;
    Ok(PatternsPage { query, period, patterns, posts, choices: scoped.choices() })
}
