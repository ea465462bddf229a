//! `/feeds/{token}.atom`, `/feeds/{token}.json`, and the forms on the page of alerts that make and end such links.

use app::domain::alert::ToldAlert;
use app::ui::alert_href;
use axum::extract::{Path, State as Shared};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Redirect, Response};

use super::{WORKSPACE, done, id, site};
use crate::alerts::named;
use crate::error::AppError;
use crate::feed::{self, Entry, Format};
use crate::state::State;
use crate::token::{self, fingerprint, is_token};
use crate::visit::Visit;

/// Alerts that a feed tells.
const TOLD: i64 = 50;

/// Makes a link and goes back to the page, which shows it once.
pub async fn create(Shared(state): Shared<State>) -> Result<Redirect, AppError> {
    let token = token::of((state.random)());
    state.store.create_feed(WORKSPACE, fingerprint(&token), (state.clock)()).await?;
    Ok(Redirect::to(&format!("/alerts?feed={token}#feeds")))
}

/// Ends a link.
pub async fn revoke(
    Shared(state): Shared<State>,
    Path(feed): Path<String>,
) -> Result<Redirect, AppError> {
    let is_done = state.store.revoke_feed(WORKSPACE, id(&feed)?, (state.clock)()).await?;
    done(is_done, "/alerts#feeds")
}

/// What was told, for a program. One decision for both formats.
pub async fn read(
    Shared(state): Shared<State>,
    Path(name): Path<String>,
    headers: HeaderMap,
    visit: Visit,
) -> Result<Response, AppError> {
    let (token, end) = name.split_once('.').ok_or(AppError::NotFound)?;
    let format = Format::parse(end).ok_or(AppError::NotFound)?;
    if !opens(&state, token).await? {
        return Err(AppError::NotFound);
    }
    let text = visit.frame.text;
    let site = site(&headers);
    let fingerprint = fingerprint(token);
    let entry = |told: &ToldAlert| Entry {
        id: feed::urn(&fingerprint, told.alert.id),
        title: text.alert_words(told),
        href: format!("{site}{}", alert_href(&told.alert)),
        raised: told.alert.raised,
    };
    let told = state.store.alerts(WORKSPACE, None, TOLD).await?;
    let told = named(&*state.store, WORKSPACE, told).await?;
    let feed = feed::Feed {
        id: feed::urn(&fingerprint, 0),
        title: text.say("alerts-feed-title"),
        lang: text.lang.tag(),
        href: format!("{site}/feeds/{name}?lang={}", text.lang.tag()),
        home: format!("{site}/alerts"),
        entries: told.iter().map(entry).collect(),
    };
    let body = feed.write(format).map_err(AppError::internal)?;
    Ok(([(CONTENT_TYPE, format.media_type())], body).into_response())
}

/// The address of a link, without the end of its name, where its token is one of this workspace.
pub(super) async fn link_of(
    state: &State,
    headers: &HeaderMap,
    token: &str,
) -> Result<Option<String>, AppError> {
    Ok(opens(state, token).await?.then(|| format!("{}/feeds/{token}", site(headers))))
}

async fn opens(state: &State, token: &str) -> Result<bool, AppError> {
    if !is_token(token) {
        return Ok(false);
    }
    let opened = state.store.open_feed(fingerprint(token)).await?;
    Ok(opened.is_some_and(|workspace| workspace.id == WORKSPACE))
}
