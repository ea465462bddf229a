//! The forms on the page of alerts that make, try, end and bring back the channels that alerts are sent through.

use app::domain::channel::{Channel, ChannelId, NewChannel};
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Path, State as Shared};
use axum::http::HeaderMap;
use axum::response::Redirect;
use axum::routing::{MethodRouter, post};
use serde::Deserialize;

use super::{WORKSPACE, done, id, site};
use crate::deliver;
use crate::error::AppError;
use crate::state::State;
use crate::visit::Visit;

/// Bytes of a form: an address is less.
const FORM: usize = 8 << 10;

/// Where the page shows channels.
const BACK: &str = "/alerts#channels";

/// What the form of a new channel says.
#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    to: String,
}

/// What answers where a channel is made.
pub fn making() -> MethodRouter<State> {
    post(create).layer(DefaultBodyLimit::max(FORM))
}

async fn create(
    Shared(state): Shared<State>,
    headers: HeaderMap,
    visit: Visit,
    form: Result<Form<Said>, FormRejection>,
) -> Result<Redirect, AppError> {
    let Form(said) = form.map_err(|_| AppError::BadRequest)?;
    let target = match state.deliver.target(&said.to) {
        Ok(target) => target,
        Err(problem) => {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.append_pair("undelivered", problem.key()).append_pair("to", &said.to);
            return Ok(Redirect::to(&format!("/alerts?{}#channels", query.finish())));
        }
    };
    let (lang, site) = (visit.frame.text.lang.tag(), site(&headers));
    let channel = NewChannel { target, secret: deliver::secret((state.random)()), lang, site };
    state.store.create_channel(WORKSPACE, &channel, (state.clock)()).await?;
    Ok(Redirect::to(BACK))
}

/// Sends a trial.
pub async fn attempt(
    Shared(state): Shared<State>,
    Path(channel): Path<String>,
) -> Result<Redirect, AppError> {
    let channel = find(&state, &channel).await?;
    deliver::try_channel(&state, WORKSPACE, &channel).await?;
    Ok(Redirect::to(BACK))
}

/// Removes a channel; the page offers to bring it back.
pub async fn remove(
    Shared(state): Shared<State>,
    Path(channel): Path<String>,
) -> Result<Redirect, AppError> {
    let channel = ChannelId(id(&channel)?);
    let is_done = state.store.remove_channel(WORKSPACE, channel, (state.clock)()).await?;
    done(is_done, &format!("/alerts?ended={channel}"))
}

/// Brings a removed channel back.
pub async fn restore(
    Shared(state): Shared<State>,
    Path(channel): Path<String>,
) -> Result<Redirect, AppError> {
    let is_done = state.store.restore_channel(WORKSPACE, ChannelId(id(&channel)?)).await?;
    done(is_done, BACK)
}

async fn find(state: &State, channel: &str) -> Result<Channel, AppError> {
    let channel = ChannelId(id(channel)?);
    let channels = state.store.channels(WORKSPACE).await?;
    channels.into_iter().find(|other| other.id == channel).ok_or(AppError::NotFound)
}
