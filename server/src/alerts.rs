//! Looks at what changed, and tells what rules find in it.

use std::time::Duration;

use app::domain::alert::{Alert, Looking, Watch, outlying_days};
use app::domain::{Moment, WorkspaceId, Zone};

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
