//! `/patterns`: when, in what form and with which words posts did better than usual.

mod groups;
mod spots;
mod week;

use leptos::prelude::*;

use self::groups::{group_table, groups};
use self::spots::{spots_chart, spots_part};
use self::week::{week_chart, week_part};
use super::dates::dates_form;
use super::filters::{Choices, Form, filter_form};
use super::{Frame, Part, Wanted};
use crate::domain::overview::Leader;
use crate::domain::patterns::Patterns;
use crate::domain::period::{Period, Span};
use crate::query::PatternsQuery;
use crate::text::Text;
use crate::ui::patterns_href;

/// What the page shows.
pub struct PatternsPage {
    /// What was asked for.
    pub query: PatternsQuery,
    /// The days of publication that were asked for.
    pub period: Option<Period>,
    /// What was found.
    pub patterns: Patterns,
    /// The posts of the spots, in any order.
    pub posts: Vec<Leader>,
    /// What there is to narrow it to.
    pub choices: Choices,
}

/// The page; where nothing was ever uploaded, what to do next.
pub fn patterns_page(frame: &Frame, page: PatternsPage) -> AnyView {
    let text = frame.text;
    let PatternsPage { query, period, patterns, posts, choices } = page;
    if choices.accounts.is_empty() {
        return view! {
            <div class="page">
                <h1>{text.say("patterns-empty-title")}</h1>
                <p class="lead">{text.say("patterns-empty")}</p>
                <p><a class="button" href="/import">{text.say("overview-empty-action")}</a></p>
            </div>
        }
        .into_any();
    }
    let plain = patterns_href(&PatternsQuery { span: query.span, ..PatternsQuery::default() });
    let form = Form {
        action: "/patterns",
        kept: query.day_pairs(),
        plain,
        is_filtered: query.scope.is_narrow(),
    };
    let (title, told) = if patterns.all.posts == 0 {
        let note = view! { <p class="note">{text.say("patterns-none")}</p> };
        (text.say("patterns-title"), note.into_any())
    } else {
        (finding(text, &patterns), told(frame, &query, period, (&patterns, &posts)))
    };
    let days = period.map(|period| view! { <p class="subtitle">{text.published_in(period)}</p> });
    let uncounted = i64::try_from(patterns.uncounted).unwrap_or(i64::MAX);
    let uncounted = (uncounted > 0)
        .then(|| view! { <p class="note uncounted">{text.count("patterns-uncounted", uncounted, &[])}</p> });
    view! {
        <div class="page">
            <p class="kicker">{text.say("patterns-title")}</p>
            <h1>{title}</h1>
            {spans(text, &query)}
            {filter_form(text, &query.scope, &choices, form)}
            {days}
            {told}
            {uncounted}
        </div>
    }
    .into_any()
}

/// The best hour, where there is one.
fn finding(text: Text, patterns: &Patterns) -> String {
    let Some((day, hour, group)) = patterns.best_hour() else {
        return text.say("patterns-no-best");
    };
    let day = text.weekday("weekday-on", day);
    let hour = text.hour(u32::try_from(hour).unwrap_or_default());
    let (change, posts) = (text.effect(group), text.posts(group.posts));
    let args = [("day", &*day), ("hour", &*hour), ("change", &*change), ("posts", &*posts)];
    text.message("patterns-best", &args)
}

/// Days of publication, as links.
fn spans(text: Text, query: &PatternsQuery) -> impl IntoView + use<> {
    const SPANS: [Option<Span>; 4] =
        [None, Some(Span::Days28), Some(Span::Days90), Some(Span::Year)];
    let links = SPANS.map(|span| {
        let to = PatternsQuery { span, ..query.clone() };
        let current = (to == *query).then_some("true");
        let label = match span {
            Some(span) => text.say(&format!("span-{}", span.key())),
            None => text.say("patterns-any-time"),
        };
        view! { <a href=patterns_href(&to) aria-current=current>{label}</a> }
    });
    let any_time = patterns_href(&PatternsQuery { span: None, ..query.clone() });
    view! {
        <div class="controls">
            <span role="group" data-spans="" aria-label=text.say("overview-span")>{links.collect_view()}</span>
        </div>
        {dates_form(text, query.span, &any_time)}
    }
}

/// A part of the page as files, by its name.
pub fn patterns_part(
    frame: &Frame,
    page: &PatternsPage,
    name: &str,
    wanted: Wanted,
) -> Option<Part> {
    let PatternsPage { query, patterns, posts, .. } = page;
    match name {
        "week" => week_part(frame, patterns, wanted),
        "spots" => spots_part(frame.text, patterns, posts, wanted),
        name => {
            let table = group_table(frame.text, query, patterns, name)?;
            wanted.of_table(|| table)
        }
    }
}

fn told(
    frame: &Frame,
    query: &PatternsQuery,
    period: Option<Period>,
    (patterns, posts): (&Patterns, &[Leader]),
) -> AnyView {
    let text = frame.text;
    let count = i64::try_from(patterns.all.posts).unwrap_or(i64::MAX);
    view! {
        <p class="subtitle">{text.count("patterns-about", count, &[])}</p>
        {week_chart(frame, query, patterns)}
        {groups(text, query, period, patterns)}
        {spots_chart(text, query, patterns, posts)}
    }
    .into_any()
}
