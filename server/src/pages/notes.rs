//! The forms on a post's page that note something, and take a note away.
//!
//! What is no note yet goes back to the page in its address, which says what is wrong with it.

use app::domain::PostId;
use app::domain::annotation::Draft;
use app::query::ReportQuery;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Path, State as Shared};
use axum::http::Uri;
use axum::response::Redirect;
use axum::routing::{MethodRouter, post};
use serde::Deserialize;

use super::{WORKSPACE, id, post_id};
use crate::error::AppError;
use crate::state::State;
use crate::visit::{Visit, query_value};

/// Bytes of a form: a note is far less.
const FORM: usize = 16 << 10;
const DAY: &str = "note-day";
const TIME: &str = "note-time";
const TEXT: &str = "note-text";

/// What a form says.
#[derive(Deserialize)]
struct Said {
    /// The chart's view, as a query string.
    #[serde(default)]
    view: String,
    #[serde(default, rename = "note-day")]
    day: String,
    #[serde(default, rename = "note-time")]
    time: String,
    #[serde(default, rename = "note-text")]
    text: String,
}

/// What answers where notes are made.
pub fn making() -> MethodRouter<State> {
    post(create).layer(DefaultBodyLimit::max(FORM))
}

/// What answers where one is taken away.
pub fn removing() -> MethodRouter<State> {
    post(remove).layer(DefaultBodyLimit::max(FORM))
}

async fn create(
    Shared(state): Shared<State>,
    Path(post): Path<String>,
    visit: Visit,
    form: Result<Form<Said>, FormRejection>,
) -> Result<Redirect, AppError> {
    let post = post_id(&post)?;
    let Form(Said { view, day, time, text }) = form.map_err(|_| AppError::BadRequest)?;
    let draft = Draft { day, time, text };
    let Ok((moment, text)) = draft.read(visit.zone()) else {
        return Ok(back(post, &view, Some(&draft)));
    };
    let now = (state.clock)();
    let note = state.store.annotate(WORKSPACE, post, moment, &text, now).await?;
    note.ok_or(AppError::NotFound)?;
    Ok(back(post, &view, None))
}

async fn remove(
    Shared(state): Shared<State>,
    Path((post, note)): Path<(String, String)>,
    form: Result<Form<Said>, FormRejection>,
) -> Result<Redirect, AppError> {
    let (post, note) = (post_id(&post)?, id(&note)?);
    let Form(Said { view, .. }) = form.map_err(|_| AppError::BadRequest)?;
    if !state.store.remove_annotation(WORKSPACE, post, note).await? {
        return Err(AppError::NotFound);
    }
    Ok(back(post, &view, None))
}

/// Back to the post with the chart as it was set, and with what was typed.
fn back(post: PostId, view: &str, draft: Option<&Draft>) -> Redirect {
    let view = ReportQuery::parse(view).to_query();
    let typed = draft.map(|draft| {
        let pairs = [(DAY, &draft.day), (TIME, &draft.time), (TEXT, &draft.text)];
        form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
    });
    let parts: Vec<String> =
        [Some(view), typed].into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let query = if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) };
    Redirect::to(&format!("/posts/{post}{query}#notes"))
}

/// What was typed of a note, from the address of its post.
pub(super) fn draft(uri: &Uri) -> Option<Draft> {
    let [day, time, text] = [DAY, TIME, TEXT].map(|name| query_value(uri, name));
    day.is_some().then(|| Draft {
        day: day.unwrap_or_default(),
        time: time.unwrap_or_default(),
        text: text.unwrap_or_default(),
    })
}
