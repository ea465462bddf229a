//! `/accounts/{id}`: what an account's posts came to, what its exports say of its days, what is usual for its posts, how
//! long they live, and its records.

mod exports;
mod records;
mod usual;

use leptos::prelude::*;

use self::exports::{exports_chart, exports_part};
use self::records::{records_file, records_table};
use self::usual::{usual_section, years_file, years_table};
use super::dashboard::{days_bar, finding, told};
use super::overview::Periods;
use super::{Frame, Part, Wanted};
use crate::domain::account::{BestDay, Record, Role, YearOfPosts};
use crate::domain::overview::Dashboard;
use crate::domain::period::{Period, PeriodTotals};
use crate::domain::{Account, Gains};
use crate::query::{AccountQuery, AccountsQuery, OverviewQuery, PatternsQuery, PostsQuery, Scope};
use crate::report::Comparison;
use crate::text::{Text, capitalised};
use crate::ui::{
    account_href, accounts_href, fan_href, part_href, patterns_href, posts_href, table_files,
};

/// What the page shows.
pub struct AccountPage {
    /// What was asked for.
    pub query: AccountQuery,
    /// The account.
    pub account: Account,
    /// Whose it is, and whether somebody said so.
    pub role: (Role, bool),
    /// What its posts came to; `None` where it has none.
    pub dashboard: Option<Dashboard>,
    /// What they gained in the last days.
    pub period: Option<PeriodTotals>,
    /// What its exports say of its days, by day.
    pub exported: Vec<(i64, Gains)>,
    /// Its posts by age, where any has one.
    pub usual: Option<Comparison>,
    /// How long its posts lived, the last year first.
    pub years: Vec<YearOfPosts>,
    /// Its posts that have most of something.
    pub records: Vec<Record>,
    /// The day on which it gained most.
    pub best_day: Option<BestDay>,
}

/// The page.
pub fn account_page(frame: &Frame, page: AccountPage) -> AnyView {
    let AccountPage { query, account, role, dashboard, period, exported, .. } = page;
    let text = frame.text;
    let name = text.account_name(&account);
    let found = dashboard.as_ref().and_then(|dashboard| finding(text, &dashboard.numbers));
    let scope = Scope { account: Some(account.id), ..Scope::default() };
    let overview = OverviewQuery { scope: scope.clone(), days: query.days };
    let days = days_of(dashboard.as_ref());
    let id = account.id;
    let page_href = account_href(id, &query);
    let files = |part: &str| table_files(text, |end| part_href(&page_href, part, end), None);
    let bar = days_bar(text, query.days, |days| account_href(id, &AccountQuery { days, ..query }));
    let exports = exports_chart(frame, id, &query, &exported, days);
    let shown = match dashboard {
        Some(dashboard) => Some(told(frame, &overview, dashboard, exports)),
        None => exports,
    };
    let quotes = period.map(|totals| (account.clone(), totals)).into_iter().collect::<Vec<_>>();
    let ways = ways(text, &scope, &account);
    let usual = page.usual.as_ref().map(|usual| usual_section(frame, id, usual));
    let metric = page.usual.as_ref().map(|usual| usual.metric_name(text));
    let years = metric.map(|metric| years_table(text, &metric, &page.years, files("years")));
    view! {
        <article class="page">
            <p class="kicker">
                <a href=accounts_href(&AccountsQuery::default())>{text.say("nav-accounts")}</a>
                " · " {name.clone()}
            </p>
            <h1>{found.unwrap_or_else(|| capitalised(&name))}</h1>
            {ways}
            {bar}
            {shown}
            {usual}
            {years}
            {records_table(frame, page.records, page.best_day, files("records"))}
            <Periods frame=frame.clone() periods=quotes/>
            {whose_form(text, &account, role)}
        </article>
    }
    .into_any()
}

/// A part of the page as files, by its name.
pub fn account_part(frame: &Frame, page: &AccountPage, name: &str, wanted: Wanted) -> Option<Part> {
    match name {
        "exports" => {
            let days = days_of(page.dashboard.as_ref());
            exports_part(frame, &page.query, &page.exported, days, wanted)
        }
        "years" => wanted.of_table(|| years_file(frame.text, &page.years)),
        "records" => wanted.of_table(|| records_file(frame.text, &page.records)),
        _ => None,
    }
}

/// The days that are told, and those that they are compared with.
fn days_of(dashboard: Option<&Dashboard>) -> Option<(Period, Period)> {
    dashboard.map(|it| (it.numbers.now.period, it.numbers.before.period))
}

/// The ways to all that is about this account alone.
fn ways(text: Text, scope: &Scope, account: &Account) -> AnyView {
    let posts = posts_href(&PostsQuery { scope: scope.clone(), ..PostsQuery::default() });
    let patterns = patterns_href(&PatternsQuery { scope: scope.clone(), span: None });
    let fan = fan_href(account.id);
    view! {
        <p class="ways">
            <a href=posts>{text.say("nav-posts")}</a>
            <a href=patterns>{text.say("nav-patterns")}</a>
            <a href=fan>{text.say("nav-compare")}</a>
        </p>
    }
    .into_any()
}

/// Whose the account is, and the form that says it.
fn whose_form(text: Text, account: &Account, (role, is_said): (Role, bool)) -> AnyView {
    let unsaid = if is_said {
        text.say("account-unsaid")
    } else {
        text.say(&format!("account-guessed-{}", role.key()))
    };
    let said = Role::ALL.map(|role| (Some(role), text.say(&format!("account-is-{}", role.key()))));
    let choices = std::iter::once((None, unsaid)).chain(said).map(|(choice, label)| {
        let is_chosen = choice == is_said.then_some(role);
        let value = choice.map_or("", Role::key);
        view! { <label><input type="radio" name="whose" value=value checked=is_chosen/> {label}</label> }
    });
    let choices: Vec<_> = choices.collect();
    view! {
        <section id="whose">
            <h2>{text.say("account-whose")}</h2>
            <p class="subtitle">{text.say("account-whose-about")}</p>
            <form class="whose" method="post" action=format!("/accounts/{}/whose", account.id)>
                <div role="radiogroup" aria-label=text.say("account-whose")>{choices}</div>
                <button type="submit" class="quiet">{text.say("account-whose-save")}</button>
            </form>
        </section>
    }
    .into_any()
}
