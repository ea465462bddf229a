//! `/compare`

use app::domain::AccountId;
use app::domain::overview::Candidates;
use app::pages::{ComparePage, Frame, Section, compare_page};
use app::query::{Backdrop, CompareQuery};
use app::report::Comparison;
use app::ui::comparison_href;
use axum::extract::{Path, State as Shared};
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};

use super::WORKSPACE;
use super::chart_file::{FileName, answer};
use crate::chart_file::of_comparison;
use crate::compared::compare;
use crate::error::AppError;
use crate::state::State;
use crate::visit::{Visit, query_value};

/// How many posts of a kind are offered.
const OFFERED: usize = 16;

/// Posts side by side, or what there is to compare.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let query = CompareQuery::parse(uri.query().unwrap_or_default());
    // The form of a list that posts are ticked in sends more than a comparison hangs on.
    if query_value(&uri, "back").is_some() {
        return Ok(Redirect::to(&comparison_href(&query)).into_response());
    }
    let (comparison, missing) = compare(&*state.store, WORKSPACE, &query).await?;
    let posts = comparison.as_ref().map_or(0, |comparison| comparison.posts.len());
    let candidates = if posts < CompareQuery::MOST {
        let account = account(&query, comparison.as_ref());
        state.store.candidates(WORKSPACE, account, OFFERED).await?
    } else {
        Candidates::default()
    };
    let title = visit.frame.text.say("compare-title");
    let page = ComparePage { query, comparison, missing, candidates };
    Ok(visit.page(Section::Compare, &title, |frame| compare_page(frame, page)))
}

/// `/compare/chart.svg`, `.png`, `.csv` and so on.
pub async fn file(
    Shared(state): Shared<State>,
    Path(file): Path<String>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let file = FileName::of("chart", &file)?;
    let query = CompareQuery::parse(uri.query().unwrap_or_default());
    let (comparison, _) = compare(&*state.store, WORKSPACE, &query).await?;
    let comparison = comparison.ok_or(AppError::NotFound)?;
    let part = move |frame: &Frame, wanted| {
        of_comparison(comparison, &query, frame.zone, frame.text, wanted)
    };
    answer(&visit, &file, part).await
}

/// Whose posts are offered first: those of the account that is looked at, or of the first post.
fn account(query: &CompareQuery, comparison: Option<&Comparison>) -> Option<AccountId> {
    match (&query.among, comparison?.posts.first()) {
        (Some(Backdrop::Account(account)), _) => Some(*account),
        (_, first) => first.map(|entry| entry.compared.post.account.id),
    }
}
