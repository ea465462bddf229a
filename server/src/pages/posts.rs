//! `/posts`

use app::pages::{PostsPage, Section, posts_page};
use app::query::PostsQuery;
use app::ui::posts_href;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};
use tokio::try_join;

use super::{Listed, Scoped, WORKSPACE, tagged};
use crate::error::AppError;
use crate::state::State;
use crate::visit::{Visit, query_value};

/// Posts as a list.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let query = PostsQuery::parse(uri.query().unwrap_or_default());
    // The form in which posts are ticked sends more than their list hangs on.
    if let Some(back) = query_value(&uri, "back") {
        let chosen = PostsQuery::parse(&back).of_chosen(query.scope.chosen);
        return Ok(Redirect::to(&posts_href(&chosen)).into_response());
    }
    let scoped = Scoped::of(&state, &query.scope).await?.within(query.published, visit.zone());
    let Listed { posts: shown, next, count } = scoped.listed(&query);
    let among = tagged(&state, &scoped.catalogue);
    let done = query_value(&uri, "tagging").and_then(|id| id.parse().ok());
    let (posts, tagged, done) = try_join!(
        state.store.listed(WORKSPACE, &shown),
        among.of_posts(&scoped.tags, &shown),
        async {
            match done {
                Some(done) => state.store.tagging(WORKSPACE, done).await,
                None => Ok(None),
            }
        }
    )?;
    let title = visit.frame.text.say("posts-title");
    let choices = scoped.choices();
    let metrics = scoped.catalogue.metrics();
    let page = PostsPage { query, posts, tagged, done, next, count, choices, metrics };
    Ok(visit.page(Section::Posts, &title, |frame| posts_page(frame, page)))
}
