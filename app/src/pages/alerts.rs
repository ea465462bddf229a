//! `/alerts`: what rules told, the rules, and the links under which programs read it.

mod channels;

use leptos::prelude::*;

pub use self::channels::ChannelDraft;
use self::channels::channels_section;
use super::Frame;
use crate::domain::alert::{Feed, Rule, RuleId, ToldAlert, Watch};
use crate::domain::channel::{Channel, ChannelId};
use crate::domain::{Account, AccountId};
use crate::table::{Cell, Head, Table};
use crate::text::Text;
use crate::ui::{alert_href, done_notice, page_file_href, table_files};

/// What the page shows.
pub struct AlertsPage {
    /// What was told, newest first.
    pub alerts: Vec<ToldAlert>,
    /// Where older ones are, if there are more.
    pub before: Option<i64>,
    /// Whether these are the newest.
    pub is_first: bool,
    /// The rules.
    pub rules: Vec<Rule>,
    /// What was typed for a new rule, which is none yet.
    pub draft: Option<RuleDraft>,
    /// The rule that was just removed.
    pub removed: Option<RuleId>,
    /// The accounts that a rule can be about.
    pub accounts: Vec<Account>,
    /// The links for programs.
    pub feeds: Vec<Feed>,
    /// The link that was just made, without what its name ends with: it is shown once.
    pub made: Option<String>,
    /// The channels that alerts are sent through.
    pub channels: Vec<Channel>,
    /// What was typed for a new one, which is none yet.
    pub channel_draft: Option<ChannelDraft>,
    /// The channel that was just removed.
    pub ended: Option<ChannelId>,
}

/// A rule as a form says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleDraft {
    /// The kind, by the name of [`Watch::key`].
    pub kind: String,
    /// Its number, as typed.
    pub number: String,
    /// The account's id; empty for any.
    pub account: String,
}

impl RuleDraft {
    /// The rule; `None` where the number is missing or out of its range.
    pub fn read(&self) -> Option<(Watch, Option<AccountId>)> {
        let number = self.number.trim().replace(',', ".").parse::<f64>().ok();
        let number = number.filter(|number| number.is_finite() && *number >= 0.0);
        let scale = if self.kind == "overdue" { 1.0 } else { 100.0 };
        // Numbers out of their range are refused; before that they are cut off.
        #[expect(clippy::cast_possible_truncation)]
        let number = number.map(|number| (number * scale).round().min(1e9) as i64);
        let account = match self.account.as_str() {
            "" => None,
            id => Some(AccountId(id.parse().ok()?)),
        };
        Some((Watch::of(&self.kind, number)?, account))
    }
}

/// The page.
pub fn alerts_page(frame: &Frame, page: AlertsPage) -> AnyView {
    let AlertsPage { alerts, before, is_first, .. } = page;
    let text = frame.text;
    let list = if alerts.is_empty() {
        view! { <p class="lead">{text.say("alerts-none")}</p> }.into_any()
    } else {
        list(frame, &alerts)
    };
    let files =
        (!alerts.is_empty()).then(|| table_files(text, |end| page_file_href("/alerts", end), None));
    let newest = (!is_first)
        .then(|| view! { <p class="more"><a href="/alerts">{text.say("alerts-newest")}</a></p> });
    let older = before.map(|id| {
        let href = format!("/alerts?before={id}");
        view! { <p class="more"><a href=href rel="next">{text.say("alerts-older")}</a></p> }
    });
    let undo = |said: &str, path: String| {
        done_notice(text, text.say(said), Some((format!("{path}/restore"), Vec::new())))
    };
    let removed =
        page.removed.map(|rule| undo("alerts-rule-removed", format!("/alerts/rules/{rule}")));
    let ended =
        page.ended.map(|channel| undo("channel-removed", format!("/alerts/channels/{channel}")));
    view! {
        <div class="page">
            <h1>{text.say("alerts-title")}</h1>
            {removed}
            {ended}
            {list}
            {newest}
            {older}
            {files}
            {rules_section(text, &page.rules, &page.accounts, page.draft)}
            {feeds_section(frame, &page.feeds, page.made)}
            {channels_section(frame, &page.channels, page.channel_draft)}
        </div>
    }
    .into_any()
}

/// All of what was told as a file.
pub fn alerts_table(text: Text, alerts: &[ToldAlert]) -> Table {
    let heads = vec![
        Head::new("told_at", text.say("alerts-file-told")),
        Head::new("rule", text.say("alerts-file-rule")),
        Head::new("alert", text.say("alerts-file-words")),
        Head::new("platform", text.say("column-platform")),
        Head::new("account", text.say("column-account")),
        Head::new("post_id", text.say("export-post-id")),
        Head::new("url", text.say("export-url")),
    ];
    let row = |told: &ToldAlert| -> Vec<Cell> {
        let post = told.post.as_ref();
        vec![
            told.alert.raised.into(),
            told.alert.watch.key().into(),
            text.alert_words(told).as_str().into(),
            told.account.platform.key().into(),
            told.account.handle.as_str().into(),
            post.map(|post| post.platform_id.as_str()).into(),
            post.and_then(|post| post.url.as_deref()).into(),
        ]
    };
    Table { heads, rows: alerts.iter().map(row).collect() }
}

/// What was told, each a link to what it is about.
pub(super) fn list(frame: &Frame, alerts: &[ToldAlert]) -> AnyView {
    let text = frame.text;
    let items = alerts.iter().map(|told| {
        let href = alert_href(&told.alert);
        let when = text.moment(told.alert.raised, frame.zone);
        let account =
            told.post.is_some().then(|| format!("{} · ", text.account_name(&told.account)));
        view! {
            <li>
                <a href=href>{text.alert_words(told)}</a>
                <span class="note">{account}{when}</span>
            </li>
        }
    });
    view! { <ol class="ranking plain told">{items.collect_view()}</ol> }.into_any()
}

fn rules_section(
    text: Text,
    rules: &[Rule],
    accounts: &[Account],
    draft: Option<RuleDraft>,
) -> AnyView {
    let name = |id: AccountId| {
        let account = accounts.iter().find(|account| account.id == id)?;
        Some(text.account_name(account))
    };
    let items = rules.iter().map(|rule| {
        let words = text.watch_words(rule.watch);
        let whose = match rule.account {
            None => text.say("alerts-any-account"),
            Some(account) => name(account).unwrap_or_default(),
        };
        let label = text.message("alerts-remove-label", &[("rule", &words)]);
        view! {
            <li>
                <span class="name">{words}</span>
                <span class="note">{whose}</span>
                <form method="post" action=format!("/alerts/rules/{}/remove", rule.id)>
                    <button type="submit" class="quiet" aria-label=label>{text.say("alerts-remove")}</button>
                </form>
            </li>
        }
    });
    let items = items.collect_view();
    view! {
        <section id="rules">
            <h2>{text.say("alerts-rules")}</h2>
            <p class="subtitle">{text.say("alerts-rules-about")}</p>
            <ol class="ranking files">{items}</ol>
            {rule_form(text, accounts, draft)}
        </section>
    }
    .into_any()
}

fn rule_form(text: Text, accounts: &[Account], draft: Option<RuleDraft>) -> AnyView {
    let problem = draft.is_some().then(|| {
        view! { <p class="problem" role="alert">{text.say("alerts-problem")}</p> }
    });
    let draft = draft.unwrap_or_default();
    let kinds = Watch::KEYS.map(|key| {
        let label = text.say(&format!("alerts-kind-{key}"));
        view! { <option value=key selected=draft.kind == key>{label}</option> }
    });
    let accounts = accounts.iter().map(|account| {
        let id = account.id.to_string();
        let is_chosen = draft.account == id;
        view! { <option value=id selected=is_chosen>{text.account_name(account)}</option> }
    });
    let accounts = accounts.collect_view();
    view! {
        <form class="tag-form" method="post" action="/alerts/rules">
            {problem}
            <div class="fields">
                <label>
                    <span>{text.say("alerts-kind")}</span>
                    <select name="kind">{kinds}</select>
                </label>
                <label>
                    <span>{text.say("alerts-number")}</span>
                    <input type="text" name="number" inputmode="decimal" value=draft.number maxlength="10" autocomplete="off"/>
                </label>
                <label>
                    <span>{text.say("column-account")}</span>
                    <select name="account"><option value="">{text.say("alerts-any-account")}</option>{accounts}</select>
                </label>
            </div>
            <p class="note">{text.say("alerts-number-about")}</p>
            <button type="submit" class="button">{text.say("alerts-add")}</button>
        </form>
    }
    .into_any()
}

fn feeds_section(frame: &Frame, feeds: &[Feed], made: Option<String>) -> AnyView {
    let text = frame.text;
    let made = made.map(|link| {
        let links = ["atom", "json"].map(|end| {
            let href = format!("{link}.{end}?lang={}", text.lang.tag());
            view! { <li><a class="link" href=href.clone()>{href.clone()}</a></li> }
        });
        view! {
            <div class="notice" role="status">
                <p>{text.say("alerts-feed-made")}</p>
                <ul class="plain">{links.collect_view()}</ul>
            </div>
        }
    });
    let items = feeds.iter().map(|feed| {
        let when = text.moment(feed.created, frame.zone);
        let name = text.message("alerts-feed-name", &[("when", &when)]);
        let end = text.say("alerts-feed-end");
        let whole = format!("{end}: {name}");
        view! {
            <li>
                <span class="name">{name}</span>
                <form method="post" action=format!("/alerts/feeds/{}/revoke", feed.id)>
                    <button type="submit" class="quiet" aria-label=whole>{end}</button>
                </form>
            </li>
        }
    });
    let items: Vec<_> = items.collect();
    let items = (!items.is_empty()).then(|| view! { <ol class="ranking files">{items}</ol> });
    view! {
        <section id="feeds">
            <h2>{text.say("alerts-feeds")}</h2>
            <p class="subtitle">{text.say("alerts-feeds-about")}</p>
            {made}
            {items}
            <form method="post" action="/alerts/feeds">
                <button type="submit" class="button">{text.say("alerts-feed-make")}</button>
            </form>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_a_rule_or_none() {
        let read = |kind: &str, number: &str, account: &str| {
            let (kind, number, account) = (kind.into(), number.into(), account.into());
            RuleDraft { kind, number, account }.read()
        };
        assert_eq!(read("above", "2,5", ""), Some((Watch::Above(250), None)));
        assert_eq!(read("below", " 1.1 ", "7"), Some((Watch::Below(110), Some(AccountId(7)))));
        assert_eq!(read("day", "", ""), Some((Watch::Day, None)));
        assert_eq!(read("overdue", "8", ""), Some((Watch::Overdue(8), None)));
        for (kind, number, account) in [
            ("above", "", ""),
            ("above", "1", ""),
            ("above", "inf", ""),
            ("above", "-3", ""),
            ("overdue", "0.2", ""),
            ("overdue", "1e300", ""),
            ("day", "", "x"),
            ("other", "2", ""),
        ] {
            assert_eq!(read(kind, number, account), None, "{kind} {number} {account}");
        }
    }
}
