//! `/alerts`

use std::collections::HashMap;

use app::domain::alert::{Alert, RuleId, Subject, ToldAlert};
use app::domain::{Account, AccountId, Post, PostId};
use app::pages::{AlertsPage, RuleDraft, Section, alerts_page};
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Path, Query, State as Shared};
use axum::http::{HeaderMap, Uri};
use axum::response::{Redirect, Response};
use axum::routing::{MethodRouter, post};
use serde::Deserialize;
use tokio::try_join;

use super::{WORKSPACE, feed, id};
use crate::error::AppError;
use crate::state::State;
use crate::visit::{Visit, query_value};

/// Bytes of a form: a rule is far less.
const FORM: usize = 1 << 10;
/// Alerts of a page.
const SHOWN: i64 = 50;

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
    let (rules, feeds, catalogue) = try_join!(
        state.store.rules(WORKSPACE),
        state.store.feeds(WORKSPACE),
        state.store.catalogue(WORKSPACE)
    )?;
    let alerts = told(&state, before, SHOWN).await?;
    let is_full = i64::try_from(alerts.len()).is_ok_and(|alerts| alerts == SHOWN);
    let removed = query_value(&uri, "removed").and_then(|id| id.parse().ok()).map(RuleId);
    let removed = removed.filter(|id| rules.iter().all(|rule| rule.id != *id));
    let problem = query_value(&uri, "problem");
    let draft = problem.and_then(|_| Query::<Said>::try_from_uri(&uri).ok());
    let made = match query_value(&uri, "feed") {
        Some(token) => feed::link_of(&state, &headers, &token).await?,
        None => None,
    };
    let page = AlertsPage {
        before: alerts.last().map(|told| told.alert.id).filter(|_| is_full),
        is_first: before.is_none(),
        alerts,
        rules,
        draft: draft.map(|Query(said)| said.into()),
        removed,
        accounts: catalogue.all_accounts().to_vec(),
        feeds,
        made,
    };
    let title = visit.frame.text.say("alerts-title");
    Ok(visit.page(Section::Elsewhere, &title, |frame| alerts_page(frame, page)))
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
    if !state.store.remove_rule(WORKSPACE, rule, (state.clock)()).await? {
        return Err(AppError::NotFound);
    }
    Ok(Redirect::to(&format!("/alerts?removed={rule}")))
}

/// Brings a removed rule back.
pub async fn restore(
    Shared(state): Shared<State>,
    Path(rule): Path<String>,
) -> Result<Redirect, AppError> {
    if !state.store.restore_rule(WORKSPACE, RuleId(id(&rule)?)).await? {
        return Err(AppError::NotFound);
    }
    Ok(Redirect::to("/alerts#rules"))
}

/// Back to the page with what was typed.
fn back(draft: &RuleDraft) -> Redirect {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let said = [("kind", &draft.kind), ("number", &draft.number), ("account", &draft.account)];
    query.append_pair("problem", "number").extend_pairs(said);
    Redirect::to(&format!("/alerts?{}#rules", query.finish()))
}

/// What was told before an alert, newest first, with the posts and accounts that it is about.
pub(super) async fn told(
    state: &State,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<ToldAlert>, AppError> {
    let (alerts, catalogue) =
        try_join!(state.store.alerts(WORKSPACE, before, limit), state.store.catalogue(WORKSPACE))?;
    let of_post = |alert: &Alert| match alert.finding.subject {
        Subject::Post(post) => Some(post),
        Subject::Day(..) | Subject::Silence(..) => None,
    };
    let ids: Vec<PostId> = alerts.iter().filter_map(of_post).collect();
    let leaders = state.store.leaders(WORKSPACE, &ids).await?;
    let posts: HashMap<PostId, Post> =
        leaders.into_iter().map(|leader| (leader.post.id, leader.post)).collect();
    let account = |id: AccountId| -> Option<Account> {
        catalogue.all_accounts().iter().find(|account| account.id == id).cloned()
    };
    let told = |alert: Alert| match alert.finding.subject {
        Subject::Post(post) => {
            let post = posts.get(&post)?.clone();
            Some(ToldAlert { alert, account: post.account.clone(), post: Some(post) })
        }
        Subject::Day(id, _) | Subject::Silence(id, _) => {
            Some(ToldAlert { alert, account: account(id)?, post: None })
        }
    };
    Ok(alerts.into_iter().filter_map(told).collect())
}
