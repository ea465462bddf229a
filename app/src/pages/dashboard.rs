//! What posts came to in a period: the numbers that matter, and the posts that stand out.

pub(super) mod days;

use leptos::prelude::*;

use self::days::days_chart;
pub use self::days::days_part;
use super::Frame;
use super::dates::dates_form;
use super::overview::{compare_first, ranking};
use crate::chart;
use crate::domain::Metric;
use crate::domain::overview::{Dashboard, Gained, ListedPost, Numbers, Tally};
use crate::domain::period::{Against, Span};
use crate::query::{DaysQuery, OverviewQuery, PostsQuery};
use crate::text::{Text, capitalised};
use crate::ui::{Figure, Figures, post_href, post_name, posts_href};

/// The numbers, the days, what else there is to say of these, and the posts that stand out.
pub(super) fn told(
    frame: &Frame,
    query: &OverviewQuery,
    dashboard: Dashboard,
    days: Option<AnyView>,
) -> AnyView {
    let text = frame.text;
    view! {
        <p class="subtitle">{compared_words(text, &dashboard.numbers)}</p>
        {figures(text, &dashboard.numbers)}
        {days_chart(frame, query, &dashboard.numbers)}
        {days}
        {lists(text, query, dashboard)}
    }
    .into_any()
}

/// Periods and what they are compared with, as links to where they are told.
pub(super) fn days_bar(text: Text, days: DaysQuery, href: impl Fn(DaysQuery) -> String) -> AnyView {
    let link = |to: DaysQuery, label: String| {
        let current = (to == days).then_some("true");
        view! { <a href=href(to) aria-current=current>{label}</a> }
    };
    let spans = Span::NAMED.map(|span| {
        let label = text.say(&format!("span-{}", span.key()));
        link(DaysQuery { span, ..days }, label)
    });
    let against = Against::ALL.map(|against| {
        let label = text.say(&format!("against-{}", against.key()));
        link(DaysQuery { against, ..days }, label)
    });
    view! {
        <div class="controls">
            <span role="group" data-spans="" aria-label=text.say("overview-span")>{spans.collect_view()}</span>
            <span role="group" aria-label=text.say("overview-against")>{against.collect_view()}</span>
        </div>
        {dates_form(text, Some(days.span), &href(DaysQuery { span: Span::default(), ..days }))}
    }
    .into_any()
}

/// Which days are told, and which they are compared with.
pub(super) fn compared_words(text: Text, numbers: &Numbers) -> String {
    let (days, before) = (text.days(numbers.now.period), text.days(numbers.before.period));
    let key = if numbers.before.is_whole { "overview-compared" } else { "overview-not-compared" };
    capitalised(&text.message(key, &[("days", &days), ("before", &before)]))
}

/// "+5 interactions in 3 d".
fn gained(text: Text, gained: Gained) -> String {
    let interactions = text.count("gain", gained.interactions, &[]);
    let age = text.age(gained.to - gained.from);
    text.message("gain-in", &[("gain", &interactions), ("age", &age)])
}

/// The finding: what they came to, and how that compares.
pub(super) fn finding(text: Text, numbers: &Numbers) -> Option<String> {
    let now = &numbers.now;
    let total = now.interactions()?;
    let days = text.count("overview-days", now.period.days(), &[]);
    let key = if numbers.is_gained { "overview-gained" } else { "overview-published" };
    let told = amount(text, now, total);
    let found = text.count(key, total, &[("total", &told), ("days", &days)]);
    let change = change(text, (now, &numbers.before), Tally::interactions);
    Some(change.map_or(found.clone(), |change| {
        text.message("overview-found", &[("found", &found), ("change", &change)])
    }))
}

/// A sum, with a sign where more is behind it than is told, or less.
pub(super) fn amount(text: Text, tally: &Tally, sum: i64) -> String {
    let sign = match (tally.unspread > 0, tally.is_about) {
        (true, _) => "≥\u{a0}",
        (false, true) => "≈\u{a0}",
        _ => "",
    };
    format!("{sign}{}", text.amount(sum))
}

/// "12% more than in the days before"; `None` where one of both is not wholly known.
pub(super) fn change(
    text: Text,
    (now, before): (&Tally, &Tally),
    of: impl Fn(&Tally) -> Option<i64>,
) -> Option<String> {
    let is_known = before.is_whole && before.unspread == 0 && now.unspread == 0;
    text.change(of(now)?, of(before)?).filter(|_| is_known)
}

/// The row of numbers.
pub(super) fn figures(text: Text, numbers: &Numbers) -> AnyView {
    let now = &numbers.now;
    let sum = |label: String, of: &dyn Fn(&Tally) -> Option<i64>| Figure {
        label,
        value: of(now).map(|sum| amount(text, now, sum)),
        note: change(text, (now, &numbers.before), of).unwrap_or_default(),
    };
    let audience = now.audience();
    let rate = now.rated.and_then(|rated| {
        Some(Figure {
            label: text.say("figure-engagement-rate"),
            value: Some(text.percent(rated.rate()?)),
            note: text.message("overview-rate-of", &[("metric", &text.metric(rated.seen_as))]),
        })
    });
    let reach = numbers.reach.map(|(median, posts)| {
        let posts = i64::try_from(posts).unwrap_or(i64::MAX);
        Figure {
            label: text.say("overview-reach"),
            value: Some(text.amount(median)),
            note: text.count("overview-reach-of", posts, &[]),
        }
    });
    let follows = now.sums.get(Metric::Follows);
    let figures = [
        Some(sum(text.say("column-interactions"), &Tally::interactions)),
        audience.map(|(metric, _)| sum(text.metric(metric), &|tally| tally.sums.get(metric))),
        rate,
        reach,
        Some(sum_of_posts(text, numbers)),
        follows.map(|_| sum(text.metric(Metric::Follows), &|it| it.sums.get(Metric::Follows))),
    ];
    view! { <Figures figures=figures.into_iter().flatten().collect()/> }.into_any()
}

fn sum_of_posts(text: Text, numbers: &Numbers) -> Figure {
    let Numbers { now, before, .. } = numbers;
    Figure {
        label: text.say("overview-posts"),
        value: Some(text.amount(now.posts)),
        note: change_of_posts(text, (now, before)).unwrap_or_default(),
    }
}

/// The same of how many were published.
pub(super) fn change_of_posts(text: Text, (now, before): (&Tally, &Tally)) -> Option<String> {
    text.change(now.posts, before.posts).filter(|_| before.is_whole)
}

/// The posts that gained most, stand out, and lead.
pub(super) fn lists(text: Text, query: &OverviewQuery, dashboard: Dashboard) -> AnyView {
    let Dashboard { numbers: Numbers { now, .. }, gaining, above, below, leading } = dashboard;
    let days = text.days(now.period);
    let scored = |post: &ListedPost| post.score.map(|score| text.score(score)).unwrap_or_default();
    let grown = |post: &ListedPost| post.gained.map(|it| gained(text, it)).unwrap_or_default();
    let to_days = |query: &OverviewQuery, sort: &str| {
        let sorted = PostsQuery::parse(&format!("sort={sort}"));
        posts_href(&PostsQuery {
            scope: query.scope.clone(),
            published: (sort == "score").then_some(now.period),
            ..sorted
        })
    };
    let list = |key: &str, posts: Vec<ListedPost>, told: &dyn Fn(&ListedPost) -> String, href| {
        (!posts.is_empty()).then(|| {
            let items = posts.iter().map(|post| item(text, post, told(post))).collect_view();
            let about = text.message(&format!("{key}-subtitle"), &[("days", &days)]);
            view! {
                <section>
                    <h2>{text.say(key)}</h2>
                    <p class="subtitle">{about}</p>
                    <ol class="ranking">{items}</ol>
                    <p class="more"><a href=href>{text.say("overview-all-posts")}</a></p>
                </section>
            }
        })
    };
    let by_score = to_days(query, "score");
    let least = format!("{by_score}&order=asc");
    let leads = (!leading.is_empty()).then(|| {
        let first = compare_first(text, &leading);
        view! {
            <section>
                <h2>{text.say("overview-leading")}</h2>
                <p class="subtitle">{text.say("overview-leading-subtitle")}</p>
                {first}
                {ranking(text, leading)}
                <p class="more"><a href=to_days(query, "interactions")>{text.say("overview-all-posts")}</a></p>
            </section>
        }
    });
    view! {
        {list("overview-gaining", gaining, &grown, to_days(query, "gained"))}
        {list("overview-above", above, &scored, by_score)}
        {list("overview-below", below, &scored, least)}
        {leads}
    }
    .into_any()
}

fn item(text: Text, listed: &ListedPost, told: String) -> impl IntoView + use<> {
    let post = &listed.leader.post;
    view! {
        <li>
            <a href=post_href(post.id)>{post_name(text, post)}</a>
            <span class="note">{text.account_name(&post.account)}</span>
            <span class="spark-cell" inner_html=chart::spark(&listed.curve)></span>
            <span class="gain">{told}</span>
        </li>
    }
}
