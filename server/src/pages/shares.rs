//! `/shares`: the links that show something to whoever holds them, and the forms that make and end them.

use app::domain::PostId;
use app::domain::board::{Board, Content};
use app::domain::overview::Leader;
use app::domain::share::{Share, Subject};
use app::pages::{Section, SharesPage, shares_page, sharing_page};
use app::query::PostsQuery;
use app::text::Text;
use app::ui::{post_name, sharing_href};
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Path, State as Shared};
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, post};
use serde::Deserialize;
use tokio::try_join;

use super::share::shared;
use super::{WORKSPACE, done, id, site};
use crate::error::AppError;
use crate::state::State;
use crate::token;
use crate::visit::{Visit, query_value};

/// Bytes of a form: an address of many posts.
const FORM: usize = 32 << 10;

/// All links that stand, and the one that was just made.
pub async fn list(
    Shared(state): Shared<State>,
    headers: HeaderMap,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let text = visit.frame.text;
    let shares = state.store.shares(WORKSPACE).await?;
    let names = Names::of(&state, shares.iter().map(|share| &share.of)).await?;
    let with_name = |share: Share| {
        let name = names.find(text, &share.of);
        (share, name)
    };
    let shares = shares.into_iter().map(with_name).collect();
    let new_link = match query_value(&uri, "made") {
        Some(token) if shared(&state, &token).await.is_ok() => {
            Some(format!("{}/s/{token}", site(&headers)))
        }
        _ => None,
    };
    let title = text.say("shares-title");
    let page = SharesPage { shares, new_link };
    Ok(visit.page(Section::Elsewhere, &title, |frame| shares_page(frame, page)))
}

/// What is about to be shared. Posts that are ticked in a list come as that list of them alone.
pub async fn choose(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let asked = |name| query_value(&uri, name).unwrap_or_default();
    if let Some(back) = query_value(&uri, "back") {
        let ticked = PostsQuery::parse(uri.query().unwrap_or_default()).scope.chosen;
        let list = PostsQuery::parse(&back);
        let list = if ticked.is_empty() { list } else { list.of_chosen(ticked) };
        let of = Subject::Part(Content::Posts(PostsQuery { after: None, ..list }));
        return Ok(Redirect::to(&sharing_href(&of)).into_response());
    }
    let of = Subject::of(&asked("kind"), &asked("about")).ok_or(AppError::NotFound)?;
    let text = visit.frame.text;
    let names = Names::of(&state, [&of]).await?;
    if !names.knows(&of) {
        return Err(AppError::NotFound);
    }
    let name = names.find(text, &of);
    let title = text.say("share");
    Ok(visit.page(Section::Elsewhere, &title, |frame| sharing_page(frame, &of, name)))
}

/// What things are called that links show.
struct Names {
    boards: Vec<Board>,
    posts: Vec<Leader>,
}

impl Names {
    async fn of(
        state: &State,
        subjects: impl IntoIterator<Item = &Subject>,
    ) -> Result<Self, AppError> {
        let posts = subjects.into_iter().filter_map(|of| match of {
            Subject::Part(Content::Post(post, _)) => Some(*post),
            Subject::Board(_) | Subject::Part(_) => None,
        });
        let posts: Vec<PostId> = posts.collect();
        let (boards, posts) =
            try_join!(state.store.boards(WORKSPACE), state.store.leaders(WORKSPACE, &posts))?;
        Ok(Self { boards, posts })
    }

    /// Whether it is there. A list or a comparison always is, though nothing may be in it.
    fn knows(&self, of: &Subject) -> bool {
        match of {
            Subject::Board(id) => self.boards.iter().any(|board| board.id == *id),
            Subject::Part(Content::Post(id, _)) => {
                self.posts.iter().any(|leader| leader.post.id == *id)
            }
            Subject::Part(_) => true,
        }
    }

    /// The name of one that has one of its own.
    fn find(&self, text: Text, of: &Subject) -> Option<String> {
        match of {
            Subject::Board(id) => {
                let found = self.boards.iter().find(|board| board.id == *id);
                found.map(|board| board.name.clone())
            }
            Subject::Part(Content::Post(id, _)) => {
                let found = self.posts.iter().find(|leader| leader.post.id == *id);
                found.map(|leader| post_name(text, &leader.post))
            }
            Subject::Part(_) => None,
        }
    }
}

/// What the form of a new link says.
#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    about: String,
}

/// What answers where a link is made.
pub fn making() -> MethodRouter<State> {
    post(create).layer(DefaultBodyLimit::max(FORM))
}

/// Makes a link and goes to where it is shown, once.
async fn create(
    Shared(state): Shared<State>,
    form: Result<Form<Said>, FormRejection>,
) -> Result<Redirect, AppError> {
    let Form(said) = form.map_err(|_| AppError::BadRequest)?;
    let of = Subject::of(&said.kind, &said.about).ok_or(AppError::BadRequest)?;
    if !Names::of(&state, [&of]).await?.knows(&of) {
        return Err(AppError::NotFound);
    }
    let token = token::of((state.random)());
    let fingerprint = token::fingerprint(&token);
    state.store.create_share(WORKSPACE, &of, fingerprint, (state.clock)()).await?;
    Ok(Redirect::to(&format!("/shares?made={token}")))
}

/// Ends a link.
pub async fn revoke(
    Shared(state): Shared<State>,
    Path(share): Path<String>,
) -> Result<Redirect, AppError> {
    let is_done = state.store.revoke_share(WORKSPACE, id(&share)?, (state.clock)()).await?;
    done(is_done, "/shares")
}
