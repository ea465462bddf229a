//! `/`: what posts came to in a period, which stand out, the accounts with their totals, the latest uploads.

mod news;

use std::sync::Arc;

use leptos::prelude::*;

use self::news::news_section;
use super::Frame;
use super::dashboard::{days_bar, finding, told};
use super::filters::{Choices, Form, filter_form};
use crate::domain::alert::ToldAlert;
use crate::domain::import::ImportSummary;
use crate::domain::overview::{AccountTotals, Dashboard, Leader, News, Overview};
use crate::domain::period::PeriodTotals;
use crate::domain::{Account, Interactions, Metric, PostId, Relation, Value};
use crate::islands::CopyButton;
use crate::query::{AccountQuery, OverviewQuery, Scope};
use crate::text::Text;
use crate::ui::{ScrollTable, account_href, compare_href, overview_href, post_href, post_name};

/// What the page shows.
pub struct OverviewPage {
    /// What was asked for.
    pub query: OverviewQuery,
    /// The accounts and the latest uploads.
    pub overview: Overview,
    /// What the posts came to; `None` where none is meant.
    pub dashboard: Option<Dashboard>,
    /// What accounts gained in the last days.
    pub periods: Vec<(Account, PeriodTotals)>,
    /// What the last upload brought.
    pub news: Option<Arc<News>>,
    /// What rules told last.
    pub alerts: Vec<ToldAlert>,
    /// What there is to narrow it to.
    pub choices: Choices,
}

/// The page; with nothing in it, what to do next.
pub fn overview_page(frame: &Frame, page: OverviewPage) -> AnyView {
    let OverviewPage { query, overview, dashboard, periods, news, alerts, choices } = page;
    if overview.accounts.is_empty() && overview.imports.is_empty() {
        return empty(frame.text).into_any();
    }
    let text = frame.text;
    let [posts, accounts] =
        [choices.posts, choices.accounts.len()].map(|n| i64::try_from(n).unwrap_or(i64::MAX));
    let accounts = text.count("overview-accounts-count", accounts, &[]);
    let found = dashboard.as_ref().and_then(|dashboard| finding(text, &dashboard.numbers));
    let plain = OverviewQuery { scope: Scope::default(), ..query.clone() };
    let form = Form {
        action: "/",
        kept: query.days.pairs(),
        plain: overview_href(&plain),
        is_filtered: query.scope.is_narrow(),
    };
    let shown = match dashboard {
        Some(dashboard) => {
            told(frame, &query, dashboard, news_section(frame, news.as_deref(), &alerts))
        }
        None if choices.accounts.is_empty() => ().into_any(),
        None => view! { <p class="note">{text.say("posts-none-filtered")}</p> }.into_any(),
    };
    let narrowing = (!choices.accounts.is_empty()).then(|| {
        view! { {days_bar(text, query.days, |days| overview_href(&OverviewQuery { days, ..query.clone() }))} {filter_form(text, &query.scope, &choices, form)} }
    });
    view! {
        <div class="page">
            <p class="kicker">{text.count("overview-subtitle", posts, &[("accounts", &accounts)])}</p>
            <h1>{found.unwrap_or_else(|| text.say("overview-lead-none"))}</h1>
            <p class="ways">
                <a href="/boards">{text.say("boards-title")}</a>
                <a href="/alerts">{text.say("alerts-title")}</a>
                <a href="/tags">{text.say("tags-title")}</a>
                <a href="/shares">{text.say("shares-title")}</a>
            </p>
            {narrowing}
            {shown}
            <Periods frame=frame.clone() periods/>
            <Accounts frame=frame.clone() accounts=overview.accounts/>
            <Imports frame=frame.clone() imports=overview.imports/>
        </div>
    }
    .into_any()
}

fn empty(text: Text) -> impl IntoView {
    view! {
        <div class="page">
            <h1>{text.say("overview-empty-title")}</h1>
            <ol class="steps">
                <li>{text.say("overview-empty-1")}</li>
                <li>{text.say("overview-empty-2")}</li>
                <li>{text.say("overview-empty-3")}</li>
            </ol>
            <p><a class="button" href="/import">{text.say("overview-empty-action")}</a></p>
            <p class="note">
                {text.say("overview-empty-demo")} " " <code>"sillage demo"</code> " "
                {text.say("overview-empty-demo-after")}
            </p>
        </div>
    }
}

/// What the accounts gained in the last days, each in a sentence to quote, and how that compares.
#[component]
pub(super) fn Periods(frame: Frame, periods: Vec<(Account, PeriodTotals)>) -> impl IntoView {
    let text = frame.text;
    let told = periods.into_iter().filter_map(|(account, totals)| {
        let platform = &account.platform;
        let sentence = text.period_sentence(&totals, platform, frame.zone)?;
        let changes = totals.gains.known().iter();
        let changes = changes.filter_map(|metric| text.period_change(&totals, metric, platform));
        let changes: Vec<String> = changes.take(3).collect();
        let copied = sentence.clone();
        Some(view! {
            <blockquote>
                <p>{sentence}</p>
                <footer>
                    <CopyButton label=text.say("copy") done=text.say("copied") value=copied/>
                    " " <span>{changes.join(" · ")}</span>
                </footer>
            </blockquote>
        })
    });
    let told: Vec<_> = told.collect();
    (!told.is_empty()).then(|| {
        view! { <section class="quote"><h2>{text.say("overview-periods")}</h2>{told}</section> }
    })
}

/// A way to the first posts of a list side by side; nothing where there are not two.
pub(super) fn compare_first(text: Text, posts: &[Leader]) -> Option<impl IntoView + use<>> {
    const FIRST: usize = 5;
    let first: Vec<PostId> = posts.iter().take(FIRST).map(|leader| leader.post.id).collect();
    let n = i64::try_from(first.len()).unwrap_or(i64::MAX);
    (first.len() > 1).then(|| {
        let href = compare_href(&first);
        view! { <p class="more"><a href=href>{text.count("compare-first", n, &[])}</a></p> }
    })
}

/// Posts with their interactions, each a link.
pub(super) fn ranking(text: Text, posts: Vec<Leader>) -> AnyView {
    let items = posts
        .into_iter()
        .map(|leader| {
            view! {
                <li>
                    <a href=post_href(leader.post.id)>{post_name(text, &leader.post)}</a>
                    <span class="note">{text.account_name(&leader.post.account)}</span>
                    <span class="gain">{totals(text, &leader)}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="ranking plain">{items}</ol> }.into_any()
}

/// The sum that the list is sorted by.
pub(super) fn totals(text: Text, leader: &Leader) -> String {
    let Some(sum) = interactions(leader) else { return String::new() };
    text.count("interactions", sum.amount, &[("total", &text.compact_value(sum))])
}

/// The interactions so far; `None` where nothing of them is known.
pub(super) fn interactions(leader: &Leader) -> Option<Value> {
    let sum = Interactions::of(&leader.latest)?;
    let relation = if sum.inexact.is_empty() { Relation::Exact } else { Relation::About };
    Some(Value { amount: sum.amount, relation })
}

/// The sums shown, where any account has them.
const TOTALS: [Metric; 6] = [
    Metric::Impressions,
    Metric::Views,
    Metric::Likes,
    Metric::Reposts,
    Metric::Comments,
    Metric::Saves,
];

#[component]
fn Accounts(frame: Frame, accounts: Vec<AccountTotals>) -> impl IntoView {
    let (text, zone) = (frame.text, frame.zone);
    let columns: Vec<Metric> = TOTALS
        .into_iter()
        .filter(|metric| accounts.iter().any(|account| account.totals.get(*metric).is_some()))
        .collect();
    let headers = columns
        .iter()
        .map(|metric| view! { <th scope="col" class="number">{text.metric(*metric)}</th> })
        .collect_view();
    let rows = accounts
        .into_iter()
        .map(|account| {
            let cells = columns
                .iter()
                .map(|metric| {
                    let total = account.totals.get(*metric).map_or("–".into(), |v| text.value(v));
                    view! { <td class="number">{total}</td> }
                })
                .collect_view();
            let observed = account.observed.map(|moment| text.moment(moment, zone));
            let href = account_href(account.account.id, &AccountQuery::default());
            view! {
                <tr>
                    <th scope="row"><a href=href>{text.account_name(&account.account)}</a></th>
                    <td class="number">{text.amount(account.posts)}</td>
                    {cells}
                    <td>{observed}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{text.say("overview-accounts")}</h2>
            <p class="subtitle">{text.say("overview-accounts-subtitle")}</p>
            <ScrollTable label=text.say("overview-accounts")>
                <thead>
                    <tr>
                        <th scope="col">{text.say("column-account")}</th>
                        <th scope="col" class="number">{text.say("column-posts")}</th>
                        {headers}
                        <th scope="col">{text.say("column-observed")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
            <p class="more"><a href="/accounts">{text.say("overview-accounts-all")}</a></p>
        </section>
    }
}

#[component]
fn Imports(frame: Frame, imports: Vec<ImportSummary>) -> impl IntoView {
    let (text, zone) = (frame.text, frame.zone);
    let items = imports
        .into_iter()
        .map(|import| {
            let undone =
                import.undone.map(|_| view! { <em>{text.say("import-state-undone")}</em> });
            view! {
                <li>
                    <a href=format!("/imports/{}", import.id)>{import.file_name.clone()}</a>
                    <span class="note">{text.moment(import.uploaded, zone)}</span>
                    <span class="gain">{undone} " " {import_line(text, &import)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{text.say("overview-imports")}</h2>
            <ol class="ranking plain">{items}</ol>
            <p class="more"><a href="/imports">{text.say("imports-all")}</a></p>
        </section>
    }
}

/// "451 stored, 2 refused": what did not happen is left out.
pub(super) fn import_line(text: Text, import: &ImportSummary) -> String {
    let counts = import.counts;
    let parts = [
        ("import-stored", counts.stored()),
        ("import-unchanged", counts.unchanged),
        ("import-refused", counts.refused),
        ("import-left-out", counts.left_out),
    ];
    let said = parts.into_iter().filter(|(key, n)| *n > 0 || *key == "import-stored");
    let said: Vec<String> = said.map(|(key, n)| text.count(key, n, &[])).collect();
    said.join(", ")
}
