//! `/tags`
//!
//! What is no tag yet goes back to the page in its address, which says what is wrong with it.

use app::domain::tag::TagId;
use app::pages::{Section, TagDraft, TagProblem, TagsPage, tags_page};
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Path, Query, State as Shared};
use axum::http::Uri;
use axum::response::{Redirect, Response};
use axum::routing::{MethodRouter, post};
use serde::Deserialize;

use super::{WORKSPACE, done, id, tagged};
use crate::error::AppError;
use crate::state::State;
use crate::store::Saved;
use crate::visit::{Visit, query_value};

/// Bytes of a form: a tag is far less.
const FORM: usize = 16 << 10;

/// What answers where a tag is made.
pub fn making() -> MethodRouter<State> {
    post(create).layer(DefaultBodyLimit::max(FORM))
}

/// What answers where one is changed.
pub fn changing() -> MethodRouter<State> {
    post(change).layer(DefaultBodyLimit::max(FORM))
}

/// What a form says, and the address that brings it back.
#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    name: String,
    #[serde(default)]
    colour: String,
    #[serde(default)]
    rule: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    first: String,
    #[serde(default)]
    last: String,
}

impl Said {
    fn draft(self, tag: Option<TagId>) -> TagDraft {
        let Self { name, colour, rule, words, first, last } = self;
        let colour = colour.parse().unwrap_or(1);
        TagDraft { tag, name, colour, rule, words, first, last, problem: None }
    }
}

/// The tags.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let catalogue = state.store.catalogue(WORKSPACE).await?;
    let among = tagged(&state, &catalogue);
    let mut tags = Vec::new();
    for tag in state.store.tags(WORKSPACE).await? {
        let posts = among.posts(&tag).await?.len();
        tags.push((tag, posts));
    }
    let removed = query_value(&uri, "removed").and_then(|id| id.parse().ok()).map(TagId);
    let removed = removed.filter(|id| tags.iter().all(|(tag, _)| tag.id != *id));
    let page = TagsPage { tags, draft: draft(&uri), removed };
    let title = visit.frame.text.say("tags-title");
    Ok(visit.page(Section::Posts, &title, |frame| tags_page(frame, page)))
}

async fn create(
    Shared(state): Shared<State>,
    form: Result<Form<Said>, FormRejection>,
) -> Result<Redirect, AppError> {
    save(&state, None, form).await
}

async fn change(
    Shared(state): Shared<State>,
    Path(tag): Path<String>,
    form: Result<Form<Said>, FormRejection>,
) -> Result<Redirect, AppError> {
    save(&state, Some(TagId(id(&tag)?)), form).await
}

async fn save(
    state: &State,
    tag: Option<TagId>,
    form: Result<Form<Said>, FormRejection>,
) -> Result<Redirect, AppError> {
    let Form(said) = form.map_err(|_| AppError::BadRequest)?;
    let draft = said.draft(tag);
    let kind = match draft.read() {
        Ok(kind) => kind,
        Err(problem) => return Ok(back(&draft, problem)),
    };
    match state.store.save_tag(WORKSPACE, tag, &kind, (state.clock)()).await? {
        Saved::Done(_) => Ok(Redirect::to("/tags")),
        Saved::Taken(_) => Ok(back(&draft, TagProblem::Taken)),
        Saved::Unknown => Err(AppError::NotFound),
    }
}

/// Removes a tag; the page offers to bring it back.
pub async fn remove(
    Shared(state): Shared<State>,
    Path(tag): Path<String>,
) -> Result<Redirect, AppError> {
    let tag = TagId(id(&tag)?);
    let is_done = state.store.remove_tag(WORKSPACE, tag, (state.clock)()).await?;
    done(is_done, &format!("/tags?removed={tag}"))
}

/// Brings a removed tag back.
pub async fn restore(
    Shared(state): Shared<State>,
    Path(tag): Path<String>,
) -> Result<Redirect, AppError> {
    let tag = TagId(id(&tag)?);
    let is_done = state.store.restore_tag(WORKSPACE, tag).await?;
    done(is_done, "/tags")
}

/// Back to the page with what was typed, and what is wrong with it.
fn back(draft: &TagDraft, problem: TagProblem) -> Redirect {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if let Some(tag) = draft.tag {
        query.append_pair("tag", &tag.to_string());
    }
    for (name, value) in [
        ("problem", problem.key()),
        ("name", &draft.name),
        ("colour", &draft.colour.to_string()),
        ("rule", &draft.rule),
        ("words", &draft.words),
        ("first", &draft.first),
        ("last", &draft.last),
    ] {
        query.append_pair(name, value);
    }
    Redirect::to(&format!("/tags?{}", query.finish()))
}

/// What was typed, from the address.
fn draft(uri: &Uri) -> Option<TagDraft> {
    let problem = query_value(uri, "problem")?;
    let problem = TagProblem::ALL.into_iter().find(|other| other.key() == problem)?;
    let tag = query_value(uri, "tag").and_then(|id| id.parse().ok()).map(TagId);
    let Query(said) = Query::<Said>::try_from_uri(uri).ok()?;
    Some(TagDraft { problem: Some(problem), ..said.draft(tag) })
}
