//! `/posts/{id}`

use app::pages::{PostPage, Section, post_page};
use app::query::ReportQuery;
use axum::extract::{Path, State as Shared};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;

use super::{WORKSPACE, history, post_id, share};
use crate::error::AppError;
use crate::state::State;
use crate::visit::{Visit, query_value};

/// A post's page, with its chart as the address sets it.
pub async fn show(
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let post = post_id(&id)?;
    let history = history(&state, post).await?;
    let shares = state.store.shares(WORKSPACE, post).await?;
    let query = ReportQuery::parse(uri.query().unwrap_or_default());
    let new_link = match query_value(&uri, "shared") {
        Some(token) => share::link_of(&state, &headers, post, &token).await?,
        None => None,
    };
    let title = visit.frame.text.post_title(&history);
    let page = PostPage { history, query, shares, new_link };
    Ok(visit.page(Section::Overview, &title, |frame| post_page(frame, page)))
}
