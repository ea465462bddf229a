//! `/alerts`

use app::domain::alert::RuleId;
use app::domain::channel::{ChannelId, Undelivered};
use app::pages::{
    AlertsPage, ChannelDraft, Frame, RuleDraft, Section, Wanted, alerts_page, alerts_table,
};
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Path, Query, State as Shared};
use axum::http::{HeaderMap, Uri};
use axum::response::{Redirect, Response};
use axum::routing::{MethodRouter, post};
use serde::Deserialize;
use tokio::try_join;

use super::chart_file::{FileName, answer};
use super::{WORKSPACE, cut, done, feed, id, one_more};
use crate::alerts::named;
use crate::error::AppError;
use crate::state::State;
use crate::visit::{Visit, query_value};

/// Bytes of a form: a rule is far less.
const FORM: usize = 1 << 10;
/// Alerts of a page.
const SHOWN: usize = 50;

/// What a form says.
#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    number: String,
    #[serde(default)]
    account: String,
}

impl From<Said> for RuleDraft {
    fn from(said: Said) -> Self {
        let Said { kind, number, account } = said;
        Self { kind, number, account }
    }
}

/// What was told, and the rules.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    headers: HeaderMap,
    visit: Visit,
) -> Result<Response, AppError> {
    let before = query_value(&uri, "before").and_then(|id| id.parse().ok());
    let (rules, feeds, channels, catalogue) = try_join!(
        state.store.rules(WORKSPACE),
        state.store.feeds(WORKSPACE),
        state.store.channels(WORKSPACE),
        state.store.catalogue(WORKSPACE)
    )?;
    let mut alerts = state.store.alerts(WORKSPACE, before, one_more(SHOWN)).await?;
    let has_more = cut(&mut alerts, SHOWN);
    let alerts = named(&*state.store, WORKSPACE, alerts).await?;
    let removed = query_value(&uri, "removed").and_then(|id| id.parse().ok()).map(RuleId);
    let removed = removed.filter(|id| rules.iter().all(|rule| rule.id != *id));
    let ended = query_value(&uri, "ended").and_then(|id| id.parse().ok()).map(ChannelId);
    let ended = ended.filter(|id| channels.iter().all(|channel| channel.id != *id));
    let problem = query_value(&uri, "problem");
    let draft = problem.and_then(|_| Query::<Said>::try_from_uri(&uri).ok());
    let made = match query_value(&uri, "feed") {
        Some(token) => feed::link_of(&state, &headers, &token).await?,
        None => None,
    };
    let page = AlertsPage {
        before: alerts.last().map(|told| told.alert.id).filter(|_| has_more),
        is_first: before.is_none(),
        alerts,
        rules,
        draft: draft.map(|Query(said)| said.into()),
        removed,
        accounts: catalogue.all_accounts().to_vec(),
        feeds,
        made,
        channels,
        channel_draft: channel_draft(&uri),
        ended,
    };
    let title = visit.frame.text.say("alerts-title");
    Ok(visit.page(Section::Elsewhere, &title, |frame| alerts_page(frame, page)))
}

/// `/alerts.csv` and so on: all that was told.
pub async fn file(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let file = FileName::of_page(&uri)?;
    let alerts = state.store.alerts(WORKSPACE, None, i64::MAX).await?;
    let alerts = named(&*state.store, WORKSPACE, alerts).await?;
    let table =
        move |frame: &Frame, wanted: Wanted| wanted.of_table(|| alerts_table(frame.text, &alerts));
    answer(&visit, &file, table).await
}

/// The address that was typed for a channel, and what is wrong with it.
fn channel_draft(uri: &Uri) -> Option<ChannelDraft> {
    let problem = query_value(uri, "undelivered")?;
    let problem = Undelivered::from_code(&problem)?;
    Some(ChannelDraft { to: query_value(uri, "to").unwrap_or_default(), problem })
}

/// What answers where a rule is made.
pub fn making() -> MethodRouter<State> {
    post(create).layer(DefaultBodyLimit::max(FORM))
}

async fn create(
    Shared(state): Shared<State>,
    form: Result<Form<Said>, FormRejection>,
) -> Result<Redirect, AppError> {
    let Form(said) = form.map_err(|_| AppError::BadRequest)?;
    let draft = RuleDraft::from(said);
    let Some((watch, account)) = draft.read() else { return Ok(back(&draft)) };
    let made = state.store.create_rule(WORKSPACE, watch, account, (state.clock)()).await?;
    made.ok_or(AppError::NotFound)?;
    Ok(Redirect::to("/alerts#rules"))
}

/// Removes a rule; the page offers to bring it back.
pub async fn remove(
    Shared(state): Shared<State>,
    Path(rule): Path<String>,
) -> Result<Redirect, AppError> {
    let rule = RuleId(id(&rule)?);
    let is_done = state.store.remove_rule(WORKSPACE, rule, (state.clock)()).await?;
    done(is_done, &format!("/alerts?removed={rule}"))
}

/// Brings a removed rule back.
pub async fn restore(
    Shared(state): Shared<State>,
    Path(rule): Path<String>,
) -> Result<Redirect, AppError> {
    let is_done = state.store.restore_rule(WORKSPACE, RuleId(id(&rule)?)).await?;
    done(is_done, "/alerts#rules")
}

/// Back to the page with what was typed.
fn back(draft: &RuleDraft) -> Redirect {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let said = [("kind", &draft.kind), ("number", &draft.number), ("account", &draft.account)];
    query.append_pair("problem", "number").extend_pairs(said);
    Redirect::to(&format!("/alerts?{}#rules", query.finish()))
}
