//! `/posts`

use app::domain::catalogue::{Filter, Page};
use app::pages::{Choices, PostsPage, Section, posts_page};
use app::query::PostsQuery;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::Response;
use tokio::try_join;

use super::WORKSPACE;
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
    let found = state.store.find_words(WORKSPACE, &query.words);
    let (catalogue, among) = try_join!(state.store.catalogue(WORKSPACE), found)?;
    let PostsQuery { account, platform, kind, order, after, .. } = query.clone();
    let filter = Filter { account, platform, kind, among };
    let Page { mut marks, count } = catalogue.page(&filter, order, after, SHOWN + 1);
    let has_more = marks.len() > SHOWN;
    marks.truncate(SHOWN);
    let next = marks.last().copied().filter(|_| has_more);
    let shown: Vec<_> = marks.iter().map(|mark| mark.post).collect();
    let posts = state.store.listed(WORKSPACE, &shown).await?;
    let title = visit.frame.text.say("posts-title");
    let page = PostsPage { query, posts, next, count, choices: Choices::of(&catalogue) };
    Ok(visit.page(Section::Posts, &title, |frame| posts_page(frame, page)))
}
