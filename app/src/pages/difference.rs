//! `/imports/difference`: what vanished, appeared, fell and moved between two uploads.

use leptos::prelude::*;

use super::Frame;
use super::imports::read_line;
use super::overview::ranking;
use crate::domain::MetricSet;
use crate::domain::difference::{Difference, FallenTotal, Listed, MovedSum};
use crate::domain::import::ImportSummary;
use crate::domain::overview::Leader;
use crate::text::Text;
use crate::ui::{Figure, Figures, ScrollTable, post_href, post_name};

/// The page.
pub fn difference_page(frame: &Frame, difference: Difference) -> AnyView {
    let text = frame.text;
    let title = finding(text, &difference);
    let strangers = (difference.shared == 0)
        .then(|| view! { <p class="notice">{text.say("difference-strangers")}</p> });
    let columns = [difference.columns_gone(), difference.columns_new()];
    let swap = format!("/imports/difference?from={}&to={}", difference.to.id, difference.from.id);
    view! {
        <div class="page">
            <p class="kicker">
                <a href="/imports">{text.say("imports-title")}</a> " · " {text.say("difference-title")}
            </p>
            <h1>{title}</h1>
            {strangers}
            <dl class="facts">
                {side(frame, "column-before", &difference.from)}
                {side(frame, "column-after", &difference.to)}
            </dl>
            <p class="note"><a href=swap>{text.say("difference-swap")}</a></p>
            {counts(text, &difference)}
            {fell(text, difference.fell)}
            {posts(text, "difference-vanished", difference.vanished)}
            {posts(text, "difference-appeared", difference.appeared)}
            {metrics(text, [difference.metrics_gone, difference.metrics_new], columns)}
            {moved(text, difference.moved)}
        </div>
    }
    .into_any()
}

/// "2 posts vanished, 1 post appeared and 3 totals fell": what did not happen is left out.
fn finding(text: Text, difference: &Difference) -> String {
    let parts = [
        ("difference-n-vanished", difference.vanished.count),
        ("difference-n-appeared", difference.appeared.count),
        ("difference-n-fell", difference.fell.count),
    ];
    let said: Vec<String> =
        parts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| text.count(key, n, &[])).collect();
    match said.as_slice() {
        [] if difference.is_empty() => text.say("difference-none"),
        [] => text.say("difference-nothing-lost"),
        said => text.list(said),
    }
}

/// One of the two uploads, with the moment of its totals.
fn side(frame: &Frame, key: &str, import: &ImportSummary) -> impl IntoView + use<> {
    let text = frame.text;
    let read = read_line(frame, import).map(|read| format!(", {read}"));
    view! {
        <div>
            <dt>{text.say(key)}</dt>
            <dd>
                <a href=format!("/imports/{}", import.id)>{import.file_name.clone()}</a> {read}
            </dd>
        </div>
    }
}

fn counts(text: Text, difference: &Difference) -> impl IntoView + use<> {
    let numbers = [
        ("difference-shared", difference.shared),
        ("difference-count-vanished", difference.vanished.count),
        ("difference-count-appeared", difference.appeared.count),
        ("difference-count-fell", difference.fell.count),
    ];
    let figures = numbers.map(|(key, n)| Figure {
        label: text.count(key, n, &[]),
        value: Some(text.amount(n)),
        note: String::new(),
    });
    view! { <Figures figures=figures.into()/> }
}

/// A heading with its count, and how much of the list is shown.
fn heading<T>(text: Text, key: &str, list: &Listed<T>) -> impl IntoView + use<T> {
    let shown = i64::try_from(list.shown.len()).unwrap_or(i64::MAX);
    let first = (shown < list.count).then(|| text.count("difference-first", shown, &[]));
    let subtitle = text.say(&format!("{key}-subtitle"));
    view! {
        <h2>{text.say(key)} " " <span class="count">{text.amount(list.count)}</span></h2>
        <p class="subtitle">{subtitle} " " {first}</p>
    }
}

fn posts(text: Text, key: &str, list: Listed<Leader>) -> Option<impl IntoView + use<>> {
    (list.count > 0).then(|| {
        let heading = heading(text, key, &list);
        view! { <section>{heading}{ranking(text, list.shown)}</section> }
    })
}

fn fell(text: Text, list: Listed<FallenTotal>) -> Option<impl IntoView> {
    (list.count > 0).then(|| {
        let heading = heading(text, "difference-fell", &list);
        let rows = list
            .shown
            .into_iter()
            .map(|fallen| {
                view! {
                    <tr>
                        <td class="sample-text">
                            <a href=post_href(fallen.post.id)>{post_name(text, &fallen.post)}</a>
                            <span class="note">{text.account_name(&fallen.post.account)}</span>
                        </td>
                        <td>{text.metric(fallen.metric)}</td>
                        {change(text, fallen.before, fallen.after)}
                    </tr>
                }
            })
            .collect_view();
        view! {
            <section>
                {heading}
                <ScrollTable label=text.say("difference-fell")>
                    <thead>
                        <tr>
                            <th scope="col">{text.say("column-post")}</th>
                            <th scope="col">{text.say("column-metric")}</th>
                            {change_headers(text)}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </ScrollTable>
            </section>
        }
    })
}

fn moved(text: Text, sums: Vec<MovedSum>) -> Option<impl IntoView> {
    (!sums.is_empty()).then(|| {
        let rows = sums
            .into_iter()
            .map(|sum| {
                view! {
                    <tr>
                        <th scope="row">{text.metric(sum.metric)}</th>
                        <td class="number">{text.amount(sum.posts)}</td>
                        {change(text, sum.before, sum.after)}
                    </tr>
                }
            })
            .collect_view();
        view! {
            <section>
                <h2>{text.say("difference-moved")}</h2>
                <p class="subtitle">{text.say("difference-moved-subtitle")}</p>
                <ScrollTable label=text.say("difference-moved")>
                    <thead>
                        <tr>
                            <th scope="col">{text.say("column-metric")}</th>
                            <th scope="col" class="number">{text.say("column-posts")}</th>
                            {change_headers(text)}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </ScrollTable>
            </section>
        }
    })
}

fn change_headers(text: Text) -> impl IntoView {
    ["column-before", "column-after", "column-change"]
        .map(|key| view! { <th scope="col" class="number">{text.say(key)}</th> })
        .collect_view()
}

fn change(text: Text, before: i64, after: i64) -> impl IntoView {
    let change = after.saturating_sub(before);
    let sign = if change < 0 { "−" } else { "+" };
    let change = format!("{sign}{}", text.amount(change.saturating_abs()));
    [text.amount(before), text.amount(after), change]
        .map(|number| view! { <td class="number">{number}</td> })
        .collect_view()
}

fn metrics(
    text: Text,
    metrics: [MetricSet; 2],
    columns: [Vec<String>; 2],
) -> Option<impl IntoView> {
    let names = |metrics: MetricSet| metrics.iter().map(|metric| text.metric(metric)).collect();
    let [gone, new] = metrics.map(names);
    let [columns_gone, columns_new] = columns;
    let lines: Vec<(&str, Vec<String>)> = vec![
        ("difference-metrics-gone", gone),
        ("difference-metrics-new", new),
        ("difference-columns-gone", columns_gone),
        ("difference-columns-new", columns_new),
    ];
    let lines: Vec<_> = lines.into_iter().filter(|(_, names)| !names.is_empty()).collect();
    (!lines.is_empty()).then(|| {
        let lines = lines
            .into_iter()
            .map(|(key, names)| {
                view! { <div><dt>{text.say(key)}</dt><dd>{names.join(", ")}</dd></div> }
            })
            .collect_view();
        view! {
            <section>
                <h2>{text.say("difference-metrics")}</h2>
                <dl class="facts">{lines}</dl>
            </section>
        }
    })
}
