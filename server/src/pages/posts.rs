//! `/posts`

use app::domain::catalogue::{Filter, Page, Within};
use app::pages::{Choices, PostsPage, Section, posts_page};
use app::query::PostsQuery;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::Response;

use super::{WORKSPACE, scoped};
use crate::error::AppError;
use crate::state::State;
use crate::visit::Visit;

/// The posts of a page.
const SHOWN: usize = 50;

/// Posts as a list.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let query = PostsQuery::parse(uri.query().unwrap_or_default());
    let (catalogue, filter) = scoped(&state, &query.scope).await?;
    let published = query.published.map(|days| Within::of(days, visit.zone()));
    let filter = Filter { published, ..filter };
    let Page { mut marks, count } = catalogue.page(&filter, query.order, query.after, SHOWN + 1);
    let has_more = marks.len() > SHOWN;
    marks.truncate(SHOWN);
    let next = marks.last().copied().filter(|_| has_more);
    let shown: Vec<_> = marks.iter().map(|mark| mark.post).collect();
    let posts = state.store.listed(WORKSPACE, &shown).await?;
    let title = visit.frame.text.say("posts-title");
    let page = PostsPage { query, posts, next, count, choices: Choices::of(&catalogue) };
    Ok(visit.page(Section::Posts, &title, |frame| posts_page(frame, page)))
}
