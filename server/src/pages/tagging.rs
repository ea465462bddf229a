//! `/posts/tag`: posts that are ticked in a list are given a tag at once, or lose it, and back to the list.

use app::domain::PostId;
use app::domain::tag::{TagId, TagKind};
use app::query::PostsQuery;
use axum::extract::{DefaultBodyLimit, Path, State as Shared};
use axum::response::Redirect;
use axum::routing::{MethodRouter, post};

use super::{WORKSPACE, id};
use crate::error::AppError;
use crate::state::State;
use crate::store::{Saved, Store};

/// Bytes of a form: all ticks of a page and its address are far less.
const FORM: usize = 64 << 10;

/// What answers where posts are tagged.
pub fn tagging() -> MethodRouter<State> {
    post(tag).layer(DefaultBodyLimit::max(FORM))
}

/// What answers where that is undone.
pub fn undoing() -> MethodRouter<State> {
    post(undo).layer(DefaultBodyLimit::max(FORM))
}

/// What a form says. A name of its may come many times.
#[derive(Default)]
struct Said {
    posts: Vec<PostId>,
    tag: String,
    is_given: bool,
    back: PostsQuery,
}

impl Said {
    fn read(form: &str) -> Self {
        let mut said = Self::default();
        for (name, value) in form_urlencoded::parse(form.as_bytes()) {
            match &*name {
                "post" => said.posts.extend(value.parse().ok().map(PostId)),
                "tag" => said.tag = value.into_owned(),
                "act" => said.is_given = value == "give",
                "back" => said.back = PostsQuery::parse(&value),
                _ => {}
            }
        }
        said.posts.sort_unstable();
        said.posts.dedup();
        said
    }
}

async fn tag(Shared(state): Shared<State>, form: String) -> Result<Redirect, AppError> {
    let said = Said::read(&form);
    let kind = TagKind::named(&said.tag, 1).filter(|_| !said.posts.is_empty());
    let Some(kind) = kind else { return Ok(back(&said.back, None)) };
    let Some(tag) = named(&state, kind, said.is_given).await? else {
        return Ok(back(&said.back, None));
    };
    let now = (state.clock)();
    let done = state.store.tag_posts(WORKSPACE, tag, said.is_given, &said.posts, now).await?;
    Ok(back(&said.back, Some(done.id)))
}

/// The tag of a name: a new one, where there is none and it is to be given.
async fn named(state: &State, kind: TagKind, is_given: bool) -> Result<Option<TagId>, AppError> {
    let store: &dyn Store = &*state.store;
    let tags = store.tags(WORKSPACE).await?;
    if !is_given {
        let named = tags.iter().find(|tag| tag.kind.name.eq_ignore_ascii_case(&kind.name));
        return Ok(named.map(|tag| tag.id));
    }
    let uses = |colour: &u8| tags.iter().filter(|tag| tag.kind.colour == *colour).count();
    let colour = (1..=TagKind::COLOURS).min_by_key(uses).unwrap_or(1);
    let kind = TagKind { colour, ..kind };
    Ok(match store.save_tag(WORKSPACE, None, &kind, (state.clock)()).await? {
        Saved::Done(tag) | Saved::Taken(tag) => Some(tag),
        Saved::Unknown => None,
    })
}

async fn undo(
    Shared(state): Shared<State>,
    Path(tagging): Path<String>,
    form: String,
) -> Result<Redirect, AppError> {
    let now = (state.clock)();
    if !state.store.undo_tagging(WORKSPACE, id(&tagging)?, now).await? {
        return Err(AppError::NotFound);
    }
    Ok(back(&Said::read(&form).back, None))
}

/// Back to the list as it was, which says what was done.
fn back(query: &PostsQuery, tagging: Option<i64>) -> Redirect {
    let tagging = tagging.map(|id| format!("tagging={id}"));
    let parts = [Some(query.to_query()), tagging].into_iter().flatten();
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    Redirect::to(&format!("/posts?{}", parts.join("&")))
}
