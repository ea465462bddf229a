//! `/compare`: posts side by side by their age, the band of an account or a platform, and the way to choose them.

mod chart;
mod choose;
mod table;

use leptos::prelude::*;

use super::Frame;
use super::post::{Computed, Controls, Values, band_table, computed};
use crate::domain::analytics::{BAND, BandPoint};
use crate::domain::overview::Candidates;
use crate::domain::{Metric, MetricSet};
use crate::query::CompareQuery;
use crate::report::{CompareChart, Comparison, Entry, compare_chart};
use crate::text::Text;

/// What the page shows.
pub struct ComparePage {
    /// What was asked for.
    pub query: CompareQuery,
    /// What is compared; `None` where nothing of it is known.
    pub comparison: Option<Comparison>,
    /// How many of the posts asked for are not known.
    pub missing: usize,
    /// What else there is to compare.
    pub candidates: Candidates,
}

/// The page.
pub fn compare_page(frame: &Frame, page: ComparePage) -> AnyView {
    let ComparePage { query, comparison, missing, candidates } = page;
    let text = frame.text;
    let posts = comparison.as_ref().map_or(0, |compared| compared.posts.len());
    let notices = notices(text, &query, comparison.as_ref(), missing);
    let drawn = comparison.as_ref().and_then(|it| compare_chart(it, &query, frame.zone, text));
    let title = drawn.as_ref().map(|drawn| drawn.wide.words.title.clone());
    let title = title.unwrap_or_else(|| text.say("compare-title"));
    let lead = comparison.is_none().then(|| lead(text, &candidates));
    let shown =
        comparison.as_ref().map(|compared| shown(frame, compared, &query, drawn, Controls::All));
    let kicker = comparison.as_ref().map(|compared| kicker(text, compared));
    let choose = (posts < CompareQuery::MOST)
        .then(|| choose::choose_section(frame, &query, comparison.as_ref(), candidates));
    let (figure, rest) = shown.unzip();
    view! {
        <article class="page">
            {kicker}
            <h1 id="finding">{title}</h1>
            {lead}
            {notices}
            {figure}
            <div id="compared">{rest} {choose}</div>
        </article>
    }
    .into_any()
}

fn lead(text: Text, candidates: &Candidates) -> impl IntoView + use<> {
    let most = text.amount(i64::try_from(CompareQuery::MOST).unwrap_or(i64::MAX));
    let words = if candidates.accounts.is_empty() {
        text.say("compare-nothing")
    } else {
        text.message("compare-lead", &[("most", &most)])
    };
    let import = candidates.accounts.is_empty().then(|| {
        view! { <p><a class="button" href="/import">{text.say("overview-empty-action")}</a></p> }
    });
    view! { <p class="lead">{words}</p> {import} }
}

fn kicker(text: Text, compared: &Comparison) -> AnyView {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let words = if compared.posts.is_empty() {
        compared.others.as_ref().map(|others| others.whose.name(text)).unwrap_or_default()
    } else {
        let accounts = count(compared.accounts().len());
        let accounts = text.count("overview-accounts-count", accounts, &[]);
        let posts = text.count("posts-count", count(compared.posts.len()), &[]);
        text.message("compare-kicker", &[("posts", &posts), ("accounts", &accounts)])
    };
    view! { <p class="kicker">{words}</p> }.into_any()
}

/// What a reader has to know of what was asked for.
fn notices(
    text: Text,
    query: &CompareQuery,
    compared: Option<&Comparison>,
    missing: usize,
) -> impl IntoView + use<> {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let most = text.amount(count(CompareQuery::MOST));
    let beyond = query.posts.len() - query.compared().len();
    let posts = compared.map_or(0, |compared| compared.posts.len());
    let is_known = compared.is_some_and(|compared| compared.others.is_some());
    let notices = [
        (beyond > 0).then(|| text.count("compare-too-many", count(beyond), &[("most", &most)])),
        (missing > 0).then(|| text.count("compare-missing", count(missing), &[])),
        (query.among.is_some() && !is_known).then(|| text.say("compare-nobody")),
        (posts == 1).then(|| text.say("compare-one")),
    ];
    notices
        .into_iter()
        .flatten()
        .map(|words| view! { <p class="notice">{words}</p> })
        .collect_view()
}

/// A comparison as the holder of a link sees it: by the metric that was shared and no other one.
pub(super) fn shared_comparison(
    frame: &Frame,
    compared: &Comparison,
    query: &CompareQuery,
    drawn: Option<CompareChart>,
) -> AnyView {
    let text = frame.text;
    let title = drawn.as_ref().map(|drawn| drawn.wide.words.title.clone());
    let title = title.unwrap_or_else(|| text.say("compare-title"));
    let kicker = kicker(text, compared);
    let (figure, rest) = shown(frame, compared, query, drawn, Controls::None);
    view! { {kicker} <h1 id="finding">{title}</h1> {figure} {rest} }.into_any()
}

/// The chart, and what follows it.
fn shown(
    frame: &Frame,
    compared: &Comparison,
    query: &CompareQuery,
    drawn: Option<CompareChart>,
    controls: Controls,
) -> (AnyView, AnyView) {
    let text = frame.text;
    let band = drawn.as_ref().and_then(|drawn| drawn.band.as_ref()?.as_ref().ok());
    let band = band.map(|band| band_section(text, band, &compared.told_of_band(), controls));
    let figure = match drawn {
        Some(drawn) => chart::chart_section(text, compared, query, drawn, controls),
        None => chart::notes(text, compared, query).into_any(),
    };
    let table =
        (!compared.posts.is_empty()).then(|| table::post_table(frame, compared, query, controls));
    (figure, view! { {table} {band} }.into_any())
}

/// The band in words and numbers.
pub(super) fn band_section(
    text: Text,
    band: &[BandPoint],
    told: &[BandPoint],
    controls: Controls,
) -> AnyView {
    let lines =
        told.iter().map(|point| view! { <li>{text.usual_band_words(point)}</li> }).collect_view();
    let most = band.iter().map(|point| point.n).max().unwrap_or_default();
    let rule = (controls == Controls::All).then(|| {
        let rule = Computed::new(BAND, Vec::new(), vec![("n", Values(text).count(most))]);
        computed(text, None, vec![rule])
    });
    view! {
        <section class="life" id="band">
            <ul class="told-list">{lines}</ul>
            {band_table(text, band)}
            {rule}
        </section>
    }
    .into_any()
}

/// The numbers of the entries that are so: "2", "2 and 5"; `None` where there are none.
fn numbers(
    text: Text,
    compared: &Comparison,
    is_so: impl Fn(&Entry) -> bool,
) -> Option<(i64, String)> {
    let places = (1_i64..).zip(&compared.posts).filter(|(_, entry)| is_so(entry));
    let numbers: Vec<String> = places.map(|(number, _)| text.amount(number)).collect();
    let n = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
    (n > 0).then(|| (n, text.list(&numbers)))
}

/// The metrics that can be drawn, in the order in which people ask for them.
fn in_order(known: MetricSet) -> impl Iterator<Item = Metric> {
    Metric::TOLD.into_iter().filter(move |metric| known.contains(*metric))
}
