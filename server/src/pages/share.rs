//! `/s/{token}`, and the forms on a post's page that make and end such links.

use app::domain::share::Share;
use app::domain::{History, PostId};
use app::pages::{Section, share_page, shared_part};
use app::query::ReportQuery;
use axum::Form;
use axum::extract::{Path, State as Shared};
use axum::http::HeaderMap;
use axum::response::{Redirect, Response};
use serde::Deserialize;

use super::chart_file::{FileName, of_history};
use super::{WORKSPACE, id, post_id, site};
use crate::error::AppError;
use crate::state::State;
use crate::token::{self, fingerprint, is_token};
use crate::visit::Visit;

/// What the form of a new link says.
#[derive(Deserialize)]
pub struct NewShare {
    /// The chart's view, as a query string.
    #[serde(default)]
    view: String,
}

/// Makes a link and goes back to the post, which shows it once.
pub async fn create(
    Shared(state): Shared<State>,
    Path(post): Path<String>,
    Form(form): Form<NewShare>,
) -> Result<Redirect, AppError> {
    let post = post_id(&post)?;
    let query = ReportQuery::parse(&form.view);
    let token = token::of((state.random)());
    let now = (state.clock)();
    let share = state.store.create_share(WORKSPACE, post, &query, fingerprint(&token), now).await?;
    share.ok_or(AppError::NotFound)?;
    let view = query.to_query();
    let view = if view.is_empty() { view } else { format!("{view}&") };
    Ok(Redirect::to(&format!("/posts/{post}?{view}shared={token}#share")))
}

/// Ends a link.
pub async fn revoke(
    Shared(state): Shared<State>,
    Path((post, share)): Path<(String, String)>,
) -> Result<Redirect, AppError> {
    let (post, share) = (post_id(&post)?, id(&share)?);
    let of_this_post = state.store.shares(WORKSPACE, post).await?.iter().any(|s| s.id == share);
    if !of_this_post || !state.store.revoke_share(WORKSPACE, share, (state.clock)()).await? {
        return Err(AppError::NotFound);
    }
    Ok(Redirect::to(&format!("/posts/{post}#share")))
}

/// What a link shows: the page, or with `.svg`, `.png`, `.csv` its file. One decision for all of them.
pub async fn open(
    Shared(state): Shared<State>,
    Path(name): Path<String>,
    visit: Visit,
) -> Result<Response, AppError> {
    let file = name.contains('.').then(|| FileName::parse(&name)).transpose()?;
    let token = file.as_ref().map_or(&*name, |file| file.part);
    let (history, share) = shared(&state, token).await?;
    if let Some(file) = file {
        let file = FileName { part: "chart", ..file };
        return of_history(history, share.query, &visit, &file).await;
    }
    let title = visit.frame.text.post_title(&history);
    Ok(visit.page(Section::Public, &title, |frame| share_page(frame, &history, &share.query)))
}

/// The part of a post that a token opens.
async fn shared(state: &State, token: &str) -> Result<(History, Share), AppError> {
    if !is_token(token) {
        return Err(AppError::NotFound);
    }
    let opened = state.store.open_share(fingerprint(token)).await?;
    let (workspace, share) = opened.ok_or(AppError::NotFound)?;
    let history = state.store.history(workspace.id, share.post).await?;
    let history = history.ok_or(AppError::NotFound)?;
    Ok((shared_part(&history, &share.query), share))
}

/// The whole link of a token, where it is one of this post's.
pub(super) async fn link_of(
    state: &State,
    headers: &HeaderMap,
    post: PostId,
    token: &str,
) -> Result<Option<String>, AppError> {
    if !is_token(token) {
        return Ok(None);
    }
    let opened = state.store.open_share(fingerprint(token)).await?;
    let of_this_post =
        opened.is_some_and(|(workspace, share)| workspace.id == WORKSPACE && share.post == post);
    Ok(of_this_post.then(|| format!("{}/s/{token}", site(headers))))
}
