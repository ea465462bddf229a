//! What posts came to in a period: the numbers that matter, day by day, and the posts that stand out.

use leptos::prelude::*;

use super::{Frame, gained, ranking};
use crate::chart::{self, Bar, Days, Size};
use crate::domain::Metric;
use crate::domain::overview::{Dashboard, Day, ListedPost, Tally};
use crate::domain::period::{Against, Period, Span};
use crate::islands::ChartIsland;
use crate::query::{OverviewQuery, PostsQuery};
use crate::text::{Text, capitalised};
use crate::ui::{Figure, Figures, ScrollTable, overview_href, post_href, post_name, posts_href};

/// Periods and what they are compared with, as links.
pub(super) fn days_bar(text: Text, query: &OverviewQuery) -> impl IntoView + use<> {
    let link = |to: OverviewQuery, label: String| {
        let current = (to == *query).then_some("true");
        view! { <a href=overview_href(&to) aria-current=current>{label}</a> }
    };
    let spans = Span::NAMED.map(|span| {
        let label = text.say(&format!("span-{}", span.key()));
        link(OverviewQuery { span, ..query.clone() }, label)
    });
    let against = Against::ALL.map(|against| {
        let label = text.say(&format!("against-{}", against.key()));
        link(OverviewQuery { against, ..query.clone() }, label)
    });
    view! {
        <div class="controls">
            <span role="group" aria-label=text.say("overview-span")>{spans.collect_view()}</span>
            <span role="group" aria-label=text.say("overview-against")>{against.collect_view()}</span>
        </div>
    }
}

/// The finding: what they came to, and how that compares.
pub(super) fn finding(text: Text, dashboard: &Dashboard) -> Option<String> {
    let now = &dashboard.now;
    let total = now.interactions()?;
    let days = text.count("overview-days", now.period.days(), &[]);
    let key = if dashboard.is_gained { "overview-gained" } else { "overview-published" };
    let told = amount(text, now, total);
    let found = text.count(key, total, &[("total", &told), ("days", &days)]);
    let change = change(text, dashboard, Tally::interactions);
    Some(change.map_or(found.clone(), |change| {
        text.message("overview-found", &[("found", &found), ("change", &change)])
    }))
}

/// A sum, with a sign where more is behind it than is told, or less.
fn amount(text: Text, tally: &Tally, sum: i64) -> String {
    let sign = match (tally.unspread > 0, tally.is_about) {
        (true, _) => "≥\u{a0}",
        (false, true) => "≈\u{a0}",
        _ => "",
    };
    format!("{sign}{}", text.amount(sum))
}

/// "12% more than in the days before"; `None` where one of both is not wholly known.
fn change(text: Text, dashboard: &Dashboard, of: impl Fn(&Tally) -> Option<i64>) -> Option<String> {
    let Dashboard { now, before, .. } = dashboard;
    let is_known = before.is_whole && before.unspread == 0 && now.unspread == 0;
    text.change(of(now)?, of(before)?).filter(|_| is_known)
}

/// The row of numbers.
pub(super) fn figures(text: Text, dashboard: &Dashboard) -> AnyView {
    let now = &dashboard.now;
    let sum = |label: String, of: &dyn Fn(&Tally) -> Option<i64>| Figure {
        label,
        value: of(now).map(|sum| amount(text, now, sum)),
        note: change(text, dashboard, of).unwrap_or_default(),
    };
    let audience = now.audience();
    let rate = now.interactions().zip(audience).filter(|(_, (_, seen))| *seen > 0);
    let rate = rate.map(|(interactions, (metric, seen))| Figure {
        label: text.say("figure-engagement-rate"),
        value: Some(text.percent(interactions as f64 / seen as f64)),
        note: text.message("overview-rate-of", &[("metric", &text.metric(metric))]),
    });
    let reach = dashboard.reach.map(|(median, posts)| {
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
        Some(sum_of_posts(text, dashboard)),
        follows.map(|_| sum(text.metric(Metric::Follows), &|it| it.sums.get(Metric::Follows))),
    ];
    view! { <Figures figures=figures.into_iter().flatten().collect()/> }.into_any()
}

fn sum_of_posts(text: Text, dashboard: &Dashboard) -> Figure {
    let Dashboard { now, before, .. } = dashboard;
    let change = text.change(now.posts, before.posts).filter(|_| before.is_whole);
    Figure {
        label: text.say("overview-posts"),
        value: Some(text.amount(now.posts)),
        note: change.unwrap_or_default(),
    }
}

/// From so many days on, bars are weeks.
const MOST_DAYS: usize = 120;
const WEEK: usize = 7;

fn bars(dashboard: &Dashboard) -> Vec<Bar> {
    let Dashboard { now, before, .. } = dashboard;
    let length = if now.days.len() > MOST_DAYS { WEEK } else { 1 };
    let sum =
        |days: &[Day]| days.iter().filter_map(|day| day.interactions).reduce(i64::saturating_add);
    let bar = |(days, others): (&[_], Option<&[_]>)| {
        let days: &[Day] = days;
        Bar {
            first: days[0].day,
            last: days[days.len() - 1].day,
            sum: sum(days),
            before: others.and_then(sum).filter(|_| before.is_whole),
            is_spread: days.iter().any(|day| day.is_spread),
        }
    };
    let mut others = before.days.chunks(length);
    now.days.chunks(length).map(|days| bar((days, others.next()))).collect()
}

/// The days as bars, with their table.
pub(super) fn days_chart(frame: &Frame, dashboard: &Dashboard) -> Option<AnyView> {
    let text = frame.text;
    let bars = bars(dashboard);
    if bars.iter().all(|bar| bar.sum.is_none()) {
        return None;
    }
    let days = Days { zone: frame.zone, words: words(frame, dashboard, &bars), bars };
    let wide = chart::draw_days(&days, Size::Wide, &text).inline();
    let narrow = chart::draw_days(&days, Size::Narrow, &text).inline();
    let chart::Words { title, subtitle, foot, .. } = days.words;
    let foot = foot.into_iter().map(|line| view! { <span>{line}</span> }).collect_view();
    let table = days_table(text, &days.bars);
    let view = view! {
        <ChartIsland zoom=false>
            <figure class="chart-figure" id="chart">
                <figcaption>
                    <h2>{title.clone()}</h2>
                    <p class="subtitle">{subtitle}</p>
                </figcaption>
                <div class="plot" tabindex="0" role="group" aria-label=title aria-describedby="chart-hint">
                    <div class="plot-wide" inner_html=wide></div>
                    <div class="plot-narrow" inner_html=narrow></div>
                </div>
                <p class="hint" id="chart-hint">{text.say("overview-chart-hint")}</p>
                <div class="readout" role="status" aria-live="polite"></div>
                <div class="foot"><p>{foot}</p></div>
                {table}
            </figure>
        </ChartIsland>
    };
    Some(view.into_any())
}

fn words(frame: &Frame, dashboard: &Dashboard, bars: &[Bar]) -> chart::Words {
    let text = frame.text;
    let is_weekly = bars.first().is_some_and(|bar| bar.last > bar.first);
    let unit = text.say(if is_weekly { "overview-by-week" } else { "overview-by-day" });
    let key =
        if dashboard.is_gained { "overview-chart-gained" } else { "overview-chart-published" };
    let title = text.message(key, &[("unit", &unit)]);
    let mut subtitle = text.say(&format!("{key}-about"));
    if bars.iter().any(|bar| bar.is_spread) {
        subtitle = format!("{subtitle} {}", text.say("overview-chart-spread"));
    }
    if bars.iter().any(|bar| bar.before.is_some()) {
        let days = text.days(dashboard.before.period);
        let marks = text.message("overview-chart-before", &[("days", &days)]);
        subtitle = format!("{subtitle} {marks}");
    }
    let zone = text.message("overview-chart-zone", &[("zone", &frame.zone.city())]);
    let mut foot = vec![text.days(dashboard.now.period), zone];
    if dashboard.now.unspread > 0 {
        foot.push(text.count("overview-unspread", dashboard.now.unspread, &[]));
    }
    chart::Words { description: subtitle.clone(), title, subtitle, foot }
}

fn days_table(text: Text, bars: &[Bar]) -> impl IntoView + use<> {
    let rows = bars.iter().enumerate().map(|(row, bar)| {
        let days = text.days(Period { first: bar.first, last: bar.last });
        let told = |sum: Option<i64>| sum.map_or("–".into(), |sum| text.amount(sum));
        view! {
            <tr data-row=row>
                <th scope="row">{capitalised(&days)}</th>
                <td class="number">{told(bar.sum)}</td>
                <td class="number">{told(bar.before)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <details class="data">
            <summary>{text.say("chart-table")}</summary>
            <ScrollTable label=text.say("chart-table")>
                <thead>
                    <tr>
                        <th scope="col">{text.say("overview-day")}</th>
                        <th scope="col" class="number">{text.say("column-interactions")}</th>
                        <th scope="col" class="number">{text.say("overview-compared-with")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
        </details>
    }
}

/// The posts that gained most, stand out, and lead.
pub(super) fn lists(text: Text, query: &OverviewQuery, dashboard: Dashboard) -> AnyView {
    let Dashboard { now, gaining, above, below, leading, .. } = dashboard;
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
        let first = super::compare_first(text, &leading);
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
