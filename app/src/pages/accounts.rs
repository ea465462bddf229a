//! `/accounts`: one's own accounts and watched ones side by side, by what everybody sees of them.

use leptos::prelude::*;

use super::Frame;
use super::dashboard::{amount, change, change_of_posts, days_bar};
use crate::chart;
use crate::domain::account::{Ranked, RankedBy, Role};
use crate::domain::overview::Tally;
use crate::domain::period::{Period, date_of};
use crate::domain::{Account, Platform};
use crate::query::{AccountQuery, AccountsQuery};
use crate::table::{Cell, Head, Table};
use crate::text::{Text, capitalised};
use crate::ui::{ScrollTable, account_href, accounts_href, page_file_href, table_files};

/// What the page shows.
pub struct AccountsPage {
    /// What was asked for.
    pub query: AccountsQuery,
    /// The days, and those that they are compared with; `None` where nothing was ever observed.
    pub days: Option<(Period, Period)>,
    /// The accounts in their order.
    pub ranked: Vec<Ranked>,
    /// All accounts that have posts.
    pub all: Vec<Account>,
}

/// The page.
pub fn accounts_page(frame: &Frame, page: AccountsPage) -> AnyView {
    let AccountsPage { query, days, ranked, all } = page;
    let text = frame.text;
    let Some((period, before)) = days else { return empty(text) };
    let bar =
        days_bar(text, query.days, |days| accounts_href(&AccountsQuery { days, ..query.clone() }));
    let about = [("days", &*text.days(period)), ("before", &*text.days(before))];
    let found = finding(text, &ranked).unwrap_or_else(|| text.say("nav-accounts"));
    let page = accounts_href(&query);
    let files =
        (!ranked.is_empty()).then(|| table_files(text, |end| page_file_href(&page, end), None));
    let table = if ranked.is_empty() {
        view! { <p class="note">{text.say("accounts-none")}</p> }.into_any()
    } else {
        table(text, &query, ranked)
    };
    view! {
        <div class="page wide">
            <p class="kicker">{text.say("nav-accounts")}</p>
            <h1>{found}</h1>
            {bar}
            {filters(text, &query, &all)}
            <p class="subtitle">{capitalised(&text.message("accounts-about", &about))}</p>
            {table}
            <p class="note">{text.say("accounts-public")}</p>
            {files}
        </div>
    }
    .into_any()
}

fn empty(text: Text) -> AnyView {
    view! {
        <div class="page">
            <h1>{text.say("nav-accounts")}</h1>
            <p class="lead">{text.say("compare-nothing")}</p>
            <p><a class="button" href="/import">{text.say("overview-empty-action")}</a></p>
        </div>
    }
    .into_any()
}

/// Who gained most, where there are several.
fn finding(text: Text, ranked: &[Ranked]) -> Option<String> {
    let told = ranked.iter().filter_map(|ranked| Some((ranked, ranked.now.interactions()?)));
    let told: Vec<_> = told.collect();
    let (first, most) = told.iter().copied().max_by_key(|(_, sum)| *sum)?;
    let days = text.count("overview-days", first.now.period.days(), &[]);
    let account = text.account_name(&first.account);
    let args =
        [("account", &*account), ("days", &*days), ("total", &*amount(text, &first.now, most))];
    (told.len() > 1).then(|| text.count("accounts-lead", most, &args))
}

/// Platforms and roles, as links; each where there is a choice.
fn filters(text: Text, query: &AccountsQuery, all: &[Account]) -> AnyView {
    let mut platforms: Vec<&Platform> = all.iter().map(|account| &account.platform).collect();
    platforms.sort();
    platforms.dedup();
    let link = |to: AccountsQuery, label: String| {
        let current = (to == *query).then_some("true");
        view! { <a href=accounts_href(&to) aria-current=current>{label}</a> }
    };
    let of_platform = |platform: Option<&Platform>| {
        let label = platform.map_or_else(|| text.say("posts-any-platform"), |it| it.name().into());
        link(AccountsQuery { platform: platform.cloned(), ..query.clone() }, label)
    };
    let by_platform = (platforms.len() > 1).then(|| {
        let links = std::iter::once(None).chain(platforms.into_iter().map(Some));
        let links = links.map(of_platform).collect_view();
        view! { <span role="group" aria-label=text.say("column-platform")>{links}</span> }
    });
    let of_role = |role: Option<Role>| {
        let key = role.map_or("accounts-anybody".into(), |role| format!("accounts-{}", role.key()));
        link(AccountsQuery { role, ..query.clone() }, text.say(&key))
    };
    let by_role = [None, Some(Role::Own), Some(Role::Watched)].map(of_role).collect_view();
    view! {
        <div class="controls">
            {by_platform}
            <span role="group" aria-label=text.say("account-whose")>{by_role}</span>
        </div>
    }
    .into_any()
}

fn table(text: Text, query: &AccountsQuery, ranked: Vec<Ranked>) -> AnyView {
    let has_followers = ranked.iter().any(|ranked| ranked.followers.is_some());
    let columns = RankedBy::ALL.into_iter();
    let columns: Vec<RankedBy> =
        columns.filter(|by| has_followers || *by != RankedBy::Followers).collect();
    let headers = columns.iter().map(|by| {
        let label = text.say(&format!("accounts-by-{}", by.key()));
        let is_sorted = *by == query.by;
        let sort = is_sorted.then_some("descending");
        let href = accounts_href(&AccountsQuery { by: *by, ..query.clone() });
        view! {
            <th scope="col" class="number" aria-sort=sort><a href=href>{label}</a></th>
        }
    });
    let headers = headers.collect_view();
    let rows = ranked.iter().enumerate();
    let rows =
        rows.map(|(place, ranked)| row(text, query, &columns, place + 1, ranked)).collect_view();
    view! {
        <div class="ranks"><ScrollTable label=text.say("nav-accounts")>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{text.say("column-account")}</th>
                    {headers}
                    <th scope="col">{text.say("accounts-by-day")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable></div>
    }
    .into_any()
}

fn row(
    text: Text,
    query: &AccountsQuery,
    columns: &[RankedBy],
    place: usize,
    ranked: &Ranked,
) -> impl IntoView + use<> {
    let account = &ranked.account;
    let href =
        account_href(account.id, &AccountQuery { days: query.days, ..AccountQuery::default() });
    let role = text.say(&format!("account-{}", ranked.role.key()));
    let days = ranked.now.days.iter().filter_map(|day| Some((day.day, day.interactions?)));
    let spark = chart::spark(&days.collect::<Vec<_>>());
    let cells = columns.iter().map(|by| {
        let (value, note) = cell(text, *by, ranked);
        let note = note.map(|note| view! { <span class="note">{note}</span> });
        view! { <td class="number">{value.unwrap_or_else(|| "–".into())} {note}</td> }
    });
    view! {
        <tr>
            <td class="number">{text.amount(i64::try_from(place).unwrap_or(i64::MAX))}</td>
            <th scope="row">
                <a href=href>{text.account_name(account)}</a>
                <span class="note">{role}</span>
            </th>
            {cells.collect_view()}
            <td class="spark-cell" inner_html=spark></td>
        </tr>
    }
}

/// The accounts as a file, in the order of the page.
pub fn accounts_table(frame: &Frame, page: &AccountsPage) -> Table {
    let text = frame.text;
    let by = |by: RankedBy| text.say(&format!("accounts-by-{}", by.key()));
    let before = |label: String| format!("{}: {label}", text.say("overview-compared-with"));
    let of_posts = |label: String| format!("{label}: {}", text.say("column-posts"));
    let heads = vec![
        Head::new("platform", text.say("column-platform")),
        Head::new("account", text.say("column-account")),
        Head::new("whose", text.say("account-whose")),
        Head::new("interactions_gained", by(RankedBy::Interactions)),
        Head::new("interactions_gained_before", before(by(RankedBy::Interactions))),
        Head::new("posts", by(RankedBy::Posts)),
        Head::new("posts_before", before(by(RankedBy::Posts))),
        Head::new("median_interactions", by(RankedBy::Typical)),
        Head::new("median_interactions_posts", of_posts(by(RankedBy::Typical))),
        Head::new("median_score", by(RankedBy::Score)),
        Head::new("median_score_posts", of_posts(by(RankedBy::Score))),
        Head::new("followers", by(RankedBy::Followers)),
        Head::new("followers_before", before(by(RankedBy::Followers))),
    ];
    let row = |ranked: &Ranked| -> Vec<Cell> {
        let Ranked { account, role, now, before, published, .. } = ranked;
        vec![
            account.platform.key().into(),
            account.handle.as_str().into(),
            role.key().into(),
            now.interactions().into(),
            before.interactions().filter(|_| before.is_whole).into(),
            now.posts.into(),
            Some(before.posts).filter(|_| before.is_whole).into(),
            published.typical.map(|(median, _)| median).into(),
            published.typical.map(|(_, posts)| posts).into(),
            published.score.map(|(score, _)| score).into(),
            published.score.map(|(_, posts)| posts).into(),
            followers(ranked).map(|(now, _)| now).into(),
            followers(ranked).and_then(|(_, before)| before).into(),
        ]
    };
    Table { heads, rows: page.ranked.iter().map(row).collect() }
}

/// The followers at the end of the days and before them; nothing where these days tell none.
fn followers(ranked: &Ranked) -> Option<(i64, Option<i64>)> {
    let now = ranked.followers.filter(|now| now.day >= ranked.now.period.first)?;
    Some((now.count, ranked.followers_before.map(|before| before.count)))
}

/// A number, and how it compares or what it rests on.
fn cell(text: Text, by: RankedBy, ranked: &Ranked) -> (Option<String>, Option<String>) {
    let Ranked { now, before, .. } = ranked;
    let posts = |n: usize| text.count("posts-count", i64::try_from(n).unwrap_or(i64::MAX), &[]);
    match by {
        RankedBy::Interactions => {
            let change = change(text, (now, before), Tally::interactions);
            (now.interactions().map(|sum| amount(text, now, sum)), change)
        }
        RankedBy::Posts => (Some(text.amount(now.posts)), change_of_posts(text, (now, before))),
        RankedBy::Typical => {
            let told = ranked.published.typical;
            (told.map(|(median, _)| text.amount(median)), told.map(|(_, n)| posts(n)))
        }
        RankedBy::Score => {
            let told = ranked.published.score;
            (told.map(|(score, _)| text.score(score)), told.map(|(_, n)| posts(n)))
        }
        RankedBy::Followers => {
            let last = ranked.followers.map(|last| text.amount(last.count));
            let note = match followers(ranked) {
                Some((now, before)) => before.map(|before| text.gain(now - before)),
                // Of an earlier day: whether it has changed since, nobody knows.
                None => ranked.followers.map(|last| text.date(date_of(last.day))),
            };
            (last, note)
        }
    }
}
