//! The days of a period as bars, with their table.

use leptos::prelude::*;

use super::Frame;
use crate::chart::{self, Bar, Days, Size};
use crate::domain::board::Content;
use crate::domain::overview::{Day, Numbers};
use crate::domain::period::Period;
use crate::domain::share::Subject;
use crate::islands::ChartIsland;
use crate::pages::{Part, Wanted};
use crate::query::OverviewQuery;
use crate::table::{Cell, Head, Table, day_cell};
use crate::text::{Text, capitalised};
use crate::ui::{
    ScrollTable, board_adding_href, chart_files, overview_href, part_href, sharing_href,
};

/// From so many days on, bars are weeks.
const MOST_DAYS: usize = 120;
const WEEK: usize = 7;

/// A day of a chart: the day, what it came to, and whether some of that rests on observations more than a day apart.
pub(in crate::pages) type Counted = (i64, Option<i64>, bool);

/// Days as bars, or weeks where there are many; `others` are those that they are compared with, one for one.
pub(in crate::pages) fn bars(days: &[Counted], others: &[Counted]) -> Vec<Bar> {
    let length = if days.len() > MOST_DAYS { WEEK } else { 1 };
    let sum = |days: &[Counted]| days.iter().filter_map(|day| day.1).reduce(i64::saturating_add);
    let mut others = others.chunks(length);
    let bar = |days: &[Counted]| Bar {
        first: days[0].0,
        last: days[days.len() - 1].0,
        sum: sum(days),
        before: others.next().and_then(sum),
        is_spread: days.iter().any(|day| day.2),
    };
    days.chunks(length).map(bar).collect()
}

/// The days of a period, and those that they are compared with, where all of these may be known.
fn counted(numbers: &Numbers) -> (Vec<Counted>, Vec<Counted>) {
    let Numbers { now, before, .. } = numbers;
    let told = |day: &Day| (day.day, day.interactions, day.is_spread);
    let others = before.days.iter().filter(|_| before.is_whole).map(told);
    (now.days.iter().map(told).collect(), others.collect())
}

/// The days, to draw; `None` where nothing is known of any.
pub(in crate::pages) fn days_of(frame: &Frame, numbers: &Numbers) -> Option<Days> {
    let (days, others) = counted(numbers);
    let bars = bars(&days, &others);
    let is_known = bars.iter().any(|bar| bar.sum.is_some());
    is_known.then(|| Days { zone: frame.zone, words: words(frame, numbers, &bars), bars })
}

/// The days of a period as files; `None` where nothing is known of any.
pub fn days_part(frame: &Frame, numbers: &Numbers, wanted: Wanted) -> Option<Part> {
    let text = frame.text;
    let days = days_of(frame, numbers)?;
    let drawing = || chart::draw_days(&days, Size::Wide, &text);
    let table = || {
        let (days, others) = counted(numbers);
        let head = Head::new("interactions", text.say("column-interactions"));
        counted_table(text, &head, &days, &others)
    };
    Some(wanted.of_chart(drawing, table))
}

/// Days with their numbers, one by one, however many of them a bar stands for.
pub(in crate::pages) fn counted_table(
    text: Text,
    head: &Head,
    days: &[Counted],
    others: &[Counted],
) -> Table {
    let mut heads = vec![
        Head::new("day", text.say("overview-day")),
        head.clone(),
        Head::new("is_spread", text.say("export-spread")),
    ];
    if !others.is_empty() {
        let label = text.say("overview-compared-with");
        heads.push(Head::new("compared_day", label.clone()));
        heads.push(Head::new(format!("compared_{}", head.key), format!("{label}: {}", head.label)));
    }
    let row = |(place, (day, sum, is_spread)): (usize, &Counted)| {
        let mut row: Vec<Cell> = vec![day_cell(*day), (*sum).into(), i64::from(*is_spread).into()];
        if !others.is_empty() {
            let other = others.get(place);
            row.push(other.map(|other| day_cell(other.0)).into());
            row.push(other.and_then(|other| other.1).into());
        }
        row
    };
    Table { heads, rows: days.iter().enumerate().map(row).collect() }
}

/// The days as bars, with their table and their files; where nothing is known of them, those links alone.
pub(super) fn days_chart(frame: &Frame, query: &OverviewQuery, numbers: &Numbers) -> AnyView {
    let text = frame.text;
    let elsewhere = elsewhere(text, query);
    let Some(days) = days_of(frame, numbers) else { return elsewhere };
    let column = text.say("column-interactions");
    let page = overview_href(query);
    let files = chart_files(text, |end| part_href(&page, "days", end), Some(elsewhere));
    bars_figure(text, "chart", days, column, (().into_any(), files))
}

/// The links that put the numbers and the days on a board, or before whoever holds a link.
fn elsewhere(text: Text, query: &OverviewQuery) -> AnyView {
    let contents = [Content::Figures(query.clone()), Content::Days(query.clone())];
    let links = |to: &str, href: &dyn Fn(&Content) -> String| {
        let link = |content: &Content| {
            let kind = text.say(&format!("board-kind-{}", content.kind()));
            view! { <a href=href(content)>{kind}</a> }
        };
        let to = text.say(to);
        view! {
            <span role="group" aria-label=to.clone()>
                <span>{to.clone()}</span>
                {contents.iter().map(link).collect_view()}
            </span>
        }
    };
    view! {
        <p class="elsewhere">
            {links("board-add", &board_adding_href)}
            {links("share", &|content| sharing_href(&Subject::Part(content.clone())))}
        </p>
    }
    .into_any()
}

/// Bars with their words, controls and files of one's own, and their table, whose numbers are called as `column` says.
pub(in crate::pages) fn bars_figure(
    text: Text,
    id: &'static str,
    days: Days,
    column: String,
    (controls, files): (AnyView, AnyView),
) -> AnyView {
    let wide = chart::draw_days(&days, Size::Wide, &text).inline();
    let narrow = chart::draw_days(&days, Size::Narrow, &text).inline();
    let table = days_table(text, &days.bars, column);
    figure(text, id, days.words, (wide, narrow), (controls, table, files))
}

/// A drawing of days in both sizes, with its words, controls, table and files.
pub(in crate::pages) fn figure(
    text: Text,
    id: &'static str,
    words: chart::Words,
    (wide, narrow): (String, String),
    (controls, table, files): (AnyView, AnyView, AnyView),
) -> AnyView {
    let chart::Words { title, subtitle, foot, .. } = words;
    let foot = foot.into_iter().map(|line| view! { <span>{line}</span> }).collect_view();
    let hint = format!("{id}-hint");
    view! {
        <ChartIsland zoom=false>
            <figure class="chart-figure" id=id>
                <figcaption>
                    <h2>{title.clone()}</h2>
                    <p class="subtitle">{subtitle}</p>
                </figcaption>
                {controls}
                <div class="plot" tabindex="0" role="group" aria-label=title aria-describedby=hint.clone()>
                    <div class="plot-wide" inner_html=wide></div>
                    <div class="plot-narrow" inner_html=narrow></div>
                </div>
                <p class="hint" id=hint>{text.say("overview-chart-hint")}</p>
                <div class="readout" role="status" aria-live="polite"></div>
                <div class="foot"><p>{foot}</p></div>
                {table}
                {files}
            </figure>
        </ChartIsland>
    }
    .into_any()
}

fn words(frame: &Frame, numbers: &Numbers, bars: &[Bar]) -> chart::Words {
    let text = frame.text;
    let is_weekly = bars.first().is_some_and(|bar| bar.last > bar.first);
    let unit = text.say(if is_weekly { "overview-by-week" } else { "overview-by-day" });
    let key = if numbers.is_gained { "overview-chart-gained" } else { "overview-chart-published" };
    let title = text.message(key, &[("unit", &unit)]);
    let mut subtitle = text.say(&format!("{key}-about"));
    if bars.iter().any(|bar| bar.is_spread) {
        subtitle = format!("{subtitle} {}", text.say("overview-chart-spread"));
    }
    if bars.iter().any(|bar| bar.before.is_some()) {
        let days = text.days(numbers.before.period);
        let marks = text.message("overview-chart-before", &[("days", &days)]);
        subtitle = format!("{subtitle} {marks}");
    }
    let zone = text.message("overview-chart-zone", &[("of_zone", &text.of_zone(frame.zone))]);
    let mut foot = vec![capitalised(&text.days(numbers.now.period)), zone];
    if numbers.now.unspread > 0 {
        foot.push(text.count("overview-unspread", numbers.now.unspread, &[]));
    }
    chart::Words { description: subtitle.clone(), title, subtitle, foot }
}

fn days_table(text: Text, bars: &[Bar], column: String) -> AnyView {
    let has_others = bars.iter().any(|bar| bar.before.is_some());
    let rows = bars.iter().enumerate().map(|(row, bar)| {
        let days = text.days(Period { first: bar.first, last: bar.last });
        let told = |sum: Option<i64>| {
            let sum = sum.map_or("–".into(), |sum| text.amount(sum));
            view! { <td class="number">{sum}</td> }
        };
        view! {
            <tr data-row=row>
                <th scope="row">{capitalised(&days)}</th>
                {told(bar.sum)}
                {has_others.then(|| told(bar.before))}
            </tr>
        }
    });
    let others = has_others.then(
        || view! { <th scope="col" class="number">{text.say("overview-compared-with")}</th> },
    );
    table(
        text,
        view! { <th scope="col" class="number">{column}</th> {others} }.into_any(),
        rows.collect_view().into_any(),
    )
}

/// The table of a chart of days, folded away.
pub(in crate::pages) fn table(text: Text, columns: AnyView, rows: AnyView) -> AnyView {
    view! {
        <details class="data">
            <summary>{text.say("chart-table")}</summary>
            <ScrollTable label=text.say("chart-table")>
                <thead><tr><th scope="col">{text.say("overview-day")}</th>{columns}</tr></thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
        </details>
    }
    .into_any()
}
