//! `sillage stats`: all that is measured of a post or an account, in words or as JSON with what it rests on.

use std::process::ExitCode;

use app::domain::analytics::{METHODS, Usual};
use app::domain::period::PeriodTotals;
use app::domain::{
    Account, ComparisonSet, Gains, History, Metric, Platform, Post, PostKind, WorkspaceId, Zone,
};
use app::story::{DAYS, life_lines, period_lines, usual_lines};
use app::text::{Text, capitalised};
use chrono::DateTime;
use serde_json::{Map, Value, json};

use super::chart::find;
use super::{AmongArgs, Failure, Shared, StatsOf};
use crate::measured::{self, Measured};
use crate::store::sqlite::Sqlite;
use crate::store::{Accounts, Store};

pub(super) async fn run(shared: &Shared, of: StatsOf, text: &Text) -> Result<ExitCode, Failure> {
    let store = shared.open().await?;
    let said = match of {
        StatsOf::Post { id, json, among } => post(&store, &id, json, &among, *text).await,
        StatsOf::Account { handle, json } => accounts(&store, &handle, json, *text).await,
    };
    store.close().await;
    said?.iter().for_each(|line| println!("{line}"));
    Ok(ExitCode::SUCCESS)
}

async fn post(
    store: &Sqlite,
    id: &str,
    json: bool,
    among: &AmongArgs,
    text: Text,
) -> Result<Vec<String>, Failure> {
    let among = among.choice()?;
    let (history, zone) = find(store, id).await?;
    let set = among.of(&history.post, zone);
    let known = history.known();
    let lives = measured::lives(store, WorkspaceId::FIRST, &history, known, &set).await?;
    let lives: Vec<Measured> = lives.into_iter().map(Measured::with_outlook).collect();
    if json {
        return Ok(vec![post_json(&history.post, &lives, &set).to_string()]);
    }
    let post = &history.post;
    let account = measured::account_key(&post.account);
    let posts = lives.first().map_or(0, |told| told.earlier.len());
    let compared = text.among_words(&set, among.within, &account, &post.account.platform, posts);
    let mut said = vec![text.post_title(&history), compared];
    said.extend(post_words(&history, &lives, &set, zone, text));
    Ok(said)
}

fn post_words(
    history: &History,
    told: &[Measured],
    set: &ComparisonSet,
    zone: Zone,
    text: Text,
) -> Vec<String> {
    let platform = &history.post.account.platform;
    let mut lines = Vec::new();
    for Measured { life, .. } in told {
        let said = life_lines(text, life, platform, &history.notes, zone, set);
        lines.extend(section(text, life.metric, platform, said));
    }
    lines
}

fn post_json(post: &Post, lives: &[Measured], set: &ComparisonSet) -> Value {
    let metrics: Map<_, _> = lives
        .iter()
        .map(|Measured { life, earlier }| {
            let told = json!({ "earlier_posts": earlier.len(), "life": life });
            (life.metric.key().to_owned(), told)
        })
        .collect();
    json!({
        "post": post.id.0, "account": measured::account_key(&post.account), "post_id": post.platform_id,
        "type": post.kind.map(PostKind::key), "published_at": post.published.map(|moment| moment.at),
        "among": set, "metrics": metrics, "methods": METHODS,
    })
}

/// An account named as `desk` may be one on each of several platforms, `x:desk` is one.
async fn accounts(
    store: &Sqlite,
    name: &str,
    json: bool,
    text: Text,
) -> Result<Vec<String>, Failure> {
    let (platform, handle) = match name.split_once(':') {
        Some((platform, handle)) => (Platform::parse(platform), handle),
        None => (None, name),
    };
    let handle = handle.trim_start_matches('@');
    let mut accounts = store.accounts_named(WorkspaceId::FIRST, handle).await?;
    accounts.retain(|account| platform.as_ref().is_none_or(|on| *on == account.platform));
    if accounts.is_empty() {
        return Err(Failure::Said("cli-no-account", name.into()));
    }
    let zone = store.workspace(WorkspaceId::FIRST).await?.map_or(Zone::UTC, |found| found.zone);
    let mut said = Vec::new();
    for account in accounts {
        let period = store.period(WorkspaceId::FIRST, &account, zone, DAYS).await?;
        let usuals = measured::usuals(store, WorkspaceId::FIRST, account.id).await?;
        if json {
            said.push(account_json(&account, period.as_ref(), &usuals).to_string());
        } else {
            said.push(measured::account_key(&account));
            let told = |totals| period_lines(text, &totals, &account.platform, zone);
            said.extend(period.map(told).unwrap_or_default());
            said.extend(account_words(&account, &usuals, text));
        }
    }
    Ok(said)
}

fn account_words(account: &Account, usuals: &[Usual], text: Text) -> Vec<String> {
    let mut lines = Vec::new();
    for usual in usuals {
        let told = usual_lines(text, usual, &account.platform);
        lines.extend(section(text, usual.metric, &account.platform, told));
    }
    lines
}

fn account_json(account: &Account, period: Option<&PeriodTotals>, usuals: &[Usual]) -> Value {
    let posts = usuals.iter().map(|usual| usual.posts).max().unwrap_or_default();
    let metrics: Map<_, _> =
        usuals.iter().map(|usual| (usual.metric.key().to_owned(), json!(usual))).collect();
    json!({
        "account": measured::account_key(account), "posts": posts, "period": period.map(period_json),
        "metrics": metrics, "methods": METHODS,
    })
}

/// Days as dates of the workspace's zone, both ends among them; gains by metric.
fn period_json(totals: &PeriodTotals) -> Value {
    let gains = |gains: &Gains| -> Map<_, _> {
        let gain = |metric: Metric| Some((metric.key().to_owned(), json!(gains.get(metric)?)));
        Metric::ALL.into_iter().filter_map(gain).collect()
    };
    let day =
        |day| DateTime::from_timestamp(day * 86_400, 0).map(|day| day.date_naive().to_string());
    json!({
        "first": day(totals.period.first), "last": day(totals.period.last), "posts": totals.posts,
        "gains": gains(&totals.gains), "posts_not_spread": totals.unspread,
        "gains_before": totals.before.as_ref().map(gains), "observed_at": totals.observed.at,
    })
}

/// A metric's name over its lines; nothing where there are none.
fn section(text: Text, metric: Metric, platform: &Platform, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return lines;
    }
    let title = capitalised(&text.metric_on(metric, platform));
    let lines = lines.into_iter().map(|line| format!("  {line}"));
    std::iter::once(format!("\n{title}")).chain(lines).collect()
}
