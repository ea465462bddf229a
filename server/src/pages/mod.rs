//! One file a noun: a request in, a store's answer rendered.

pub mod account;
pub mod accounts;
pub mod alerts;
pub mod boards;
pub mod channel;
pub mod chart_file;
pub mod compare;
pub mod difference;
pub mod feed;
pub mod import;
pub mod import_list;
pub mod imports;
pub mod mapping;
pub mod methods;
pub mod notes;
pub mod original;
pub mod overview;
pub mod patterns;
pub mod post;
pub mod posts;
pub mod posts_file;
pub mod progress;
pub mod refused;
pub mod sentence;
pub mod share;
pub mod shares;
pub mod tag;
pub mod tagging;

use std::sync::Arc;

use app::domain::catalogue::{Catalogue, Filter, Mark, Page};
use app::domain::period::Period;
use app::domain::tag::Tag;
use app::domain::{History, ImportId, PostId, WorkspaceId, Zone};
use app::pages::Choices;
use app::query::{PostsQuery, Scope};
use axum::http::HeaderMap;
use axum::http::header::HOST;
use axum::response::Redirect;
use tokio::try_join;

use crate::error::AppError;
use crate::state::State;
use crate::tags;

/// The workspace of every request, until people sign in.
pub(crate) const WORKSPACE: WorkspaceId = WorkspaceId::FIRST;

/// Where this site is, as whoever asks calls it.
fn site(headers: &HeaderMap) -> String {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    format!("http://{host}")
}

/// Goes on to a page where something was done; where there was nothing to do it to, says so.
fn done(is_done: bool, to: &str) -> Result<Redirect, AppError> {
    if is_done { Ok(Redirect::to(to)) } else { Err(AppError::NotFound) }
}

/// How many of a list are asked for where so many are shown: one more tells whether there is a next page.
fn one_more(shown: usize) -> i64 {
    i64::try_from(shown).unwrap_or(i64::MAX).saturating_add(1)
}

/// Leaves as many as are shown, and tells whether there were more.
fn cut<T>(list: &mut Vec<T>, shown: usize) -> bool {
    let has_more = list.len() > shown;
    list.truncate(shown);
    has_more
}

/// An id in a path: digits only, so that one thing has one address.
fn id(text: &str) -> Result<i64, AppError> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|_| plain).ok_or(AppError::NotFound)
}

fn post_id(text: &str) -> Result<PostId, AppError> {
    id(text).map(PostId)
}

fn import_id(text: &str) -> Result<ImportId, AppError> {
    id(text).map(ImportId)
}

async fn history(state: &State, post: PostId) -> Result<History, AppError> {
    state.store.history(WORKSPACE, post).await?.ok_or(AppError::NotFound)
}

/// Of all posts, those that a page is about.
struct Scoped {
    /// All posts.
    catalogue: Arc<Catalogue>,
    /// Which of them.
    filter: Filter,
    /// The tags.
    tags: Vec<Tag>,
}

impl Scoped {
    async fn of(state: &State, scope: &Scope) -> Result<Self, AppError> {
        let found = state.store.find_words(WORKSPACE, &scope.words);
        let (catalogue, among, tags) =
            try_join!(state.store.catalogue(WORKSPACE), found, state.store.tags(WORKSPACE))?;
        let Scope { account, platform, kind, language, chosen, .. } = scope.clone();
        let filter = Filter { account, platform, kind, language, published: None, among };
        let filter = if chosen.is_empty() { filter } else { filter.and(Arc::new(chosen)) };
        let Some(id) = scope.tag else { return Ok(Self { catalogue, filter, tags }) };
        let posts = match tags.iter().find(|tag| tag.id == id) {
            Some(tag) => tagged(state, &catalogue).posts(tag).await?,
            None => Arc::default(),
        };
        Ok(Self { catalogue, filter: filter.and(posts), tags })
    }

    /// Those of them that were published in some days, where any are named.
    fn within(self, days: Option<Period>, zone: Zone) -> Self {
        let filter =
            days.map_or_else(|| self.filter.clone(), |days| self.filter.within(days, zone));
        Self { filter, ..self }
    }

    /// Fifty of them at most, as a list shows them.
    fn listed(&self, query: &PostsQuery) -> Listed {
        let page = self.catalogue.page(&self.filter, query.order, query.after, SHOWN + 1);
        let Page { mut marks, count } = page;
        let has_more = marks.len() > SHOWN;
        marks.truncate(SHOWN);
        let next = marks.last().copied().filter(|_| has_more);
        Listed { posts: marks.iter().map(|mark| mark.post).collect(), next, count }
    }

    /// What there is to narrow it to.
    fn choices(&self) -> Choices {
        Choices::of(&self.catalogue, self.tags.clone())
    }
}

/// The posts of a page of a list.
const SHOWN: usize = 50;

/// A page of a list.
struct Listed {
    posts: Vec<PostId>,
    /// Where the next page begins, where there is one.
    next: Option<Mark>,
    /// How many posts there are on all pages.
    count: usize,
}

/// What tags are looked for in.
fn tagged<'a>(state: &'a State, catalogue: &'a Catalogue) -> tags::Among<'a> {
    tags::Among { store: &*state.store, catalogue, workspace: WORKSPACE, zone: state.zone }
}
