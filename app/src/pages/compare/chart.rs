//! The chart of a comparison, with its controls, its foot and its totals at the same ages.

use leptos::prelude::*;

use super::{in_order, numbers};
use crate::chart::{self, Size};
use crate::domain::board::Content;
use crate::domain::{Metric, Value};
use crate::islands::ChartIsland;
use crate::pages::post::Controls;
use crate::query::{Backdrop, CompareQuery, Scale};
use crate::report::{CompareChart, Comparison, Entry, Whose, numbered_name};
use crate::text::{Text, capitalised};
use crate::ui::{
    ScrollTable, chart_files, comparison_href, elsewhere_links, part_href, share_beside, view_link,
    whole_link,
};

/// The figure. Script replaces it whole when the view changes, so all that depends on the view is in it.
pub(super) fn chart_section(
    text: Text,
    compared: &Comparison,
    query: &CompareQuery,
    drawn: CompareChart,
    may: Controls,
) -> AnyView {
    let CompareChart { wide, narrow, fan, .. } = drawn;
    let wide_svg = chart::draw_fan(&wide, &fan, Size::Wide, &text).inline();
    let narrow_svg = chart::draw_fan(&narrow, &fan, Size::Narrow, &text).inline();
    let words = wide.words;
    let foot = words.foot.into_iter().map(|line| view! { <span>{line}</span> }).collect_view();
    let plot_name = words.title;
    let has_stops = !wide.ages.is_empty();
    let hint =
        has_stops.then(|| view! { <p class="hint" id="chart-hint">{text.say("chart-hint")}</p> });
    let drawings = view! {
        <div class="plot-wide" inner_html=wide_svg></div>
        <div class="plot-narrow" inner_html=narrow_svg></div>
    };
    let plot = if has_stops {
        view! {
            <div class="plot" tabindex="0" role="group" aria-label=plot_name aria-describedby="chart-hint">
                {drawings}
            </div>
        }
        .into_any()
    } else {
        view! { <div class="still">{drawings}</div> }.into_any()
    };
    let all = may == Controls::All;
    let controls = all.then(|| controls(text, compared, query));
    let files = all.then(|| files(text, query));
    let notes = notes(text, compared, query);
    let ages = ages(text, compared, query);
    view! {
        <ChartIsland zoom=all>
            <figure class="chart-figure" id="chart">
                <figcaption><p class="subtitle">{words.subtitle}</p></figcaption>
                {controls}
                {plot}
                {hint}
                <div class="readout" role="status" aria-live="polite"></div>
                <div class="foot"><p>{foot}</p>{files}</div>
                {notes}
                {ages}
            </figure>
        </ChartIsland>
    }
    .into_any()
}

/// What a reader has to know of this drawing.
pub(super) fn notes(
    text: Text,
    compared: &Comparison,
    query: &CompareQuery,
) -> impl IntoView + use<> {
    let name = compared.metric_name(text);
    let knows = |entry: &Entry| entry.compared.known().contains(compared.metric);
    let about = |key: &str, found: Option<(i64, String)>| {
        found.map(|(n, numbers)| text.count(key, n, &[("numbers", &numbers), ("metric", &name)]))
    };
    let unknown = numbers(text, compared, |entry| !knows(entry));
    let nowhere =
        numbers(text, compared, |entry| knows(entry) && !entry.has_place(compared.metric));
    let placed = compared.posts.iter().filter(|entry| entry.beside.curve().is_some()).count();
    let is_apart = placed > 1 && compared.shared_age().is_none();
    let has_zero = query.scale == Scale::Log && compared.posts.iter().any(Entry::has_zero);
    let is_share = query.scale == Scale::Share;
    let wholeless = numbers(text, compared, |entry| {
        is_share && knows(entry) && compared.whole(entry).is_none()
    });
    let notes = [
        about("compare-wholeless", wholeless),
        about("compare-no-metric", unknown),
        about("compare-no-place", nowhere),
        is_apart.then(|| text.say("compare-apart")),
        has_zero.then(|| text.say("chart-zeros")),
    ];
    notes.into_iter().flatten().map(|note| view! { <p class="note">{note}</p> }).collect_view()
}

fn controls(text: Text, compared: &Comparison, query: &CompareQuery) -> impl IntoView + use<> {
    let link = |query: CompareQuery, current: bool, label: String| {
        view_link(&comparison_href(&query), current, label)
    };
    let metric = |metric: Metric| {
        let asked = CompareQuery { metric: Some(metric), ..query.clone() };
        link(asked, metric == compared.metric, compared.name_of(metric, text))
    };
    let metrics = in_order(compared.known).map(metric).collect_view();
    let scale = |to: Scale| {
        let label = text.say(&format!("control-scale-{}", to.key()));
        link(CompareQuery { scale: to, ..query.clone() }, query.scale == to, label)
    };
    let scales = CompareQuery::SCALES.map(scale).collect_view();
    let whole = query.range.map(|_| {
        whole_link(text, &comparison_href(&CompareQuery { range: None, ..query.clone() }))
    });
    let behind = (!compared.posts.is_empty()).then(|| {
        let of = |among: Option<Backdrop>, label: String| {
            let current = among == query.among;
            link(CompareQuery { among, ..query.clone() }, current, label)
        };
        let choices = behind(text, compared).into_iter();
        let choices = choices.map(|(among, label)| of(Some(among), label)).collect_view();
        view! {
            <span role="group" aria-label=text.say("compare-behind")>
                <span class="control-name">{text.say("compare-behind")}</span>
                {of(None, text.say("compare-behind-none"))}
                {choices}
            </span>
        }
    });
    view! {
        <div class="controls">
            <span role="group" aria-label=text.say("control-metrics")>{metrics}</span>
            <span role="group" aria-label=text.say("control-scale")>
                {scales}
            </span>
            {behind}
            {whole}
        </div>
    }
}

/// Whose band can lie behind the posts: their accounts' and their platforms', and what lies there already.
fn behind(text: Text, compared: &Comparison) -> Vec<(Backdrop, String)> {
    let accounts = compared.accounts();
    let there = compared.others.iter().map(|others| {
        let backdrop = match &others.whose {
            Whose::Account(account) => Backdrop::Account(account.id),
            Whose::Platform(platform) => Backdrop::Platform(platform.clone()),
        };
        (backdrop, others.whose.name(text))
    });
    let own = accounts.iter().map(|a| (Backdrop::Account(a.id), text.account_name(a)));
    let platforms = accounts.iter().map(|account| {
        (Backdrop::Platform(account.platform.clone()), account.platform.name().to_owned())
    });
    let mut choices: Vec<(Backdrop, String)> = Vec::new();
    for choice in own.chain(platforms).chain(there) {
        if !choices.contains(&choice) {
            choices.push(choice);
        }
    }
    choices
}

/// The same as files.
fn files(text: Text, query: &CompareQuery) -> AnyView {
    let elsewhere = elsewhere_links(text, Content::Compare(query.clone()));
    let page = comparison_href(query);
    chart_files(text, |end| part_href(&page, "chart", end), Some(elsewhere))
}

/// The totals of all posts at the same ages; script finds the words of an age by its row.
fn ages(text: Text, compared: &Comparison, query: &CompareQuery) -> Option<impl IntoView + use<>> {
    let rows = compared.rows();
    if rows.is_empty() {
        return None;
    }
    let headers = (1..).zip(&compared.posts).map(|(number, entry)| {
        let name = numbered_name(text, number, &entry.compared.post);
        view! { <th scope="col" class="number">{name}</th> }
    });
    let headers = headers.collect_view();
    let is_share = query.scale == Scale::Share;
    let wholes = compared.posts.iter().map(|entry| compared.whole(entry).filter(|_| is_share));
    let wholes: Vec<Option<i64>> = wholes.collect();
    let rows = rows.into_iter().enumerate().map(|(row, (age, totals))| {
        let cell = |(total, whole): (Option<Value>, &Option<i64>)| {
            let share = share_beside(text, total, *whole);
            let total = total.map_or_else(|| "–".into(), |total| text.value(total));
            view! { <td class="number">{total}{share}</td> }
        };
        let cells = totals.into_iter().zip(&wholes).map(cell).collect_view();
        view! { <tr data-row=row><th scope="row">{text.age(age)}</th>{cells}</tr> }
    });
    let rows = rows.collect_view();
    let name = capitalised(&compared.metric_name(text));
    Some(view! {
        <details class="data">
            <summary>{text.say("compare-ages")}</summary>
            <ScrollTable label=text.say("compare-ages")>
                <caption>{name} ". " {text.say("compare-ages-caption")}</caption>
                <thead><tr><th scope="col">{text.say("table-age")}</th>{headers}</tr></thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
        </details>
    })
}
