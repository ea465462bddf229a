//! The days of a period as bars, with their table.

use leptos::prelude::*;

use super::Frame;
use crate::chart::{self, Bar, Days, Size};
use crate::domain::overview::{Dashboard, Day};
use crate::domain::period::Period;
use crate::islands::ChartIsland;
use crate::text::{Text, capitalised};
use crate::ui::ScrollTable;

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
