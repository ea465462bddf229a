//! Looks at what changed, and tells what rules find in it.

use std::collections::HashMap;
use std::time::Duration;

use app::domain::alert::{Alert, Looking, Subject, ToldAlert, Watch, outlying_days};
use app::domain::{Moment, Post, PostId, WorkspaceId, Zone};

use crate::deliver::deliver_due;
use crate::state::State;
use crate::store::{Result, Store};

/// How often it is asked whether anything changed, by whichever process.
const EVERY: Duration = Duration::from_secs(2);
/// How often rules look though nothing changed: silences grow by themselves.
const AT_LEAST_EVERY: i64 = 3_600;

/// Keeps looking, as long as the program runs. What fails is tried again.
pub async fn keep_looking(state: State, workspace: WorkspaceId) {
    let mut looked: Option<(i64, i64)> = None;
    loop {
        let now = (state.clock)();
        if let Ok(revision) = state.store.revision().await {
            let is_due = |(at, then): (i64, i64)| then != revision || now.at - at > AT_LEAST_EVERY;
            if looked.is_none_or(is_due) {
                match look(&*state.store, workspace, state.zone, now).await {
                    Ok(_) => looked = Some((now.at, revision)),
                    Err(error) => tracing::warn!("alerts: {error}"),
                }
            }
        }
        if let Err(error) = deliver_due(&state, workspace, now).await {
            tracing::warn!("alerts: {error}");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Looks once; answers with what was not told before.
///
/// # Errors
/// When the store fails.
pub async fn look(
    store: &dyn Store,
    workspace: WorkspaceId,
    zone: Zone,
    now: Moment,
) -> Result<Vec<Alert>> {
    let (rules, catalogue) = tokio::try_join!(store.rules(workspace), store.catalogue(workspace))?;
    let mut findings = Vec::new();
    for (account, last) in catalogue.last_observed_by_account(zone) {
        let looking =
            Looking { catalogue: &catalogue, account, last, zone, today: zone.day_at(now) };
        for rule in rules.iter().filter(|rule| looking.is_meant(rule)) {
            findings.extend(looking.findings(rule));
            if rule.watch == Watch::Day {
                let tally = store.tally(workspace, &[account], looking.days()).await?;
                findings.extend(outlying_days(rule.id, account, &tally));
            }
        }
    }
    store.raise(workspace, &findings, now).await
}

/// Alerts with the posts and accounts that they are about; those of which both are gone are left out.
///
/// # Errors
/// When the store fails.
pub(crate) async fn named(
    store: &dyn Store,
    workspace: WorkspaceId,
    alerts: Vec<Alert>,
) -> Result<Vec<ToldAlert>> {
    let of_post = |alert: &Alert| match alert.finding.subject {
        Subject::Post(post) => Some(post),
        Subject::Day(..) | Subject::Silence(..) => None,
    };
    let ids: Vec<PostId> = alerts.iter().filter_map(of_post).collect();
    let (catalogue, leaders) =
        tokio::try_join!(store.catalogue(workspace), store.leaders(workspace, &ids))?;
    let posts: HashMap<PostId, Post> =
        leaders.into_iter().map(|leader| (leader.post.id, leader.post)).collect();
    let told = |alert: Alert| match alert.finding.subject {
        Subject::Post(post) => {
            let post = posts.get(&post)?.clone();
            Some(ToldAlert { alert, account: post.account.clone(), post: Some(post) })
        }
        Subject::Day(id, _) | Subject::Silence(id, _) => {
            let mut accounts = catalogue.all_accounts().iter();
            let account = accounts.find(|account| account.id == id)?.clone();
            Some(ToldAlert { alert, account, post: None })
        }
    };
    Ok(alerts.into_iter().filter_map(told).collect())
}
