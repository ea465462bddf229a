//! The days of a period as bars, with their table.

use leptos::prelude::*;

use super::Frame;
use crate::chart::{self, Bar, Days, Size};
use crate::domain::overview::{Day, Numbers};
use crate::domain::period::Period;
use crate::islands::ChartIsland;
use crate::text::{Text, capitalised};
use crate::ui::ScrollTable;

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

/// The days, to draw; `None` where nothing is known of any.
pub(in crate::pages) fn days_of(frame: &Frame, numbers: &Numbers) -> Option<Days> {
    let Numbers { now, before, .. } = numbers;
    let told = |day: &Day| (day.day, day.interactions, day.is_spread);
    let days: Vec<Counted> = now.days.iter().map(told).collect();
    let others = before.days.iter().filter(|_| before.is_whole).map(told);
    let bars = bars(&days, &others.collect::<Vec<_>>());
    let is_known = bars.iter().any(|bar| bar.sum.is_some());
    is_known.then(|| Days { zone: frame.zone, words: words(frame, numbers, &bars), bars })
}

/// The days as bars, with their table.
pub(super) fn days_chart(frame: &Frame, numbers: &Numbers) -> Option<AnyView> {
    let days = days_of(frame, numbers)?;
    let column = frame.text.say("column-interactions");
    Some(bars_figure(frame.text, "chart", days, column, ().into_any()))
}

/// Bars with their words, controls of one's own, and their table, whose numbers are called as `column` says.
pub(in crate::pages) fn bars_figure(
    text: Text,
    id: &'static str,
    days: Days,
    column: String,
    controls: AnyView,
) -> AnyView {
    let wide = chart::draw_days(&days, Size::Wide, &text).inline();
    let narrow = chart::draw_days(&days, Size::Narrow, &text).inline();
    let table = days_table(text, &days.bars, column);
    figure(text, id, days.words, (wide, narrow), controls, table)
}

/// A drawing of days in both sizes, with its words and table.
pub(in crate::pages) fn figure(
    text: Text,
    id: &'static str,
    words: chart::Words,
    (wide, narrow): (String, String),
    controls: AnyView,
    table: AnyView,
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
    let zone = text.message("overview-chart-zone", &[("zone", &frame.zone.city())]);
    let mut foot = vec![text.days(numbers.now.period), zone];
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
