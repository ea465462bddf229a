//! The hours of the week, with their table.

use leptos::prelude::*;

use super::groups::{group_cells, group_heads};
use crate::chart::{self, Cell, Size, Standing, Week};
use crate::domain::patterns::{Group, Patterns};
use crate::pages::{Frame, Part, Wanted};
use crate::query::PatternsQuery;
use crate::table::{Cell as Told, Head, Table};
use crate::text::{Text, capitalised};
use crate::ui::{ScrollTable, chart_files, part_href, patterns_href};

/// The names of so many hours stand under the days.
const EVERY: usize = 3;
const EVERY_ON_A_PHONE: usize = 6;

/// The chart; nothing where no post tells its hour.
pub(super) fn week_chart(
    frame: &Frame,
    query: &PatternsQuery,
    patterns: &Patterns,
) -> Option<AnyView> {
    let text = frame.text;
    if patterns.week.iter().flatten().all(|group| group.posts == 0) {
        return None;
    }
    let week = week(frame, patterns);
    let mut on_a_phone = Week { hours: hours(text, EVERY_ON_A_PHONE), ..week.clone() };
    // Nothing rests on a field there.
    on_a_phone.cells.iter_mut().flatten().for_each(|cell| cell.about.clear());
    let wide = chart::draw_week(&week, Size::Wide).inline();
    let narrow = chart::draw_week(&on_a_phone, Size::Narrow).inline();
    let chart::Words { title, subtitle, foot, .. } = week.words;
    let foot = foot.into_iter().map(|line| view! { <span>{line}</span> }).collect_view();
    let page = patterns_href(query);
    let files = chart_files(text, |end| part_href(&page, "week", end), None);
    let view = view! {
        <figure class="chart-figure" id="week">
            <figcaption>
                <h2>{title}</h2>
                <p class="subtitle">{subtitle}</p>
            </figcaption>
            <div class="plot fixed">
                <div class="plot-wide" inner_html=wide></div>
                <div class="plot-narrow" inner_html=narrow></div>
            </div>
            <div class="foot"><p>{foot}</p></div>
            {table(text, patterns)}
            {files}
        </figure>
    };
    Some(view.into_any())
}

fn week(frame: &Frame, patterns: &Patterns) -> Week {
    let text = frame.text;
    let cell = |day: usize, hour: usize, group: Group| {
        let about = [
            ("day", capitalised(&text.weekday("weekday", day))),
            ("hour", hour_name(text, hour)),
            ("change", text.effect(group)),
            ("posts", text.posts(group.posts)),
        ];
        let about = about.each_ref().map(|(name, words)| (*name, words.as_str()));
        Cell {
            standing: standing(group),
            label: text.bare_effect(group),
            about: text.message("patterns-week-cell", &about),
        }
    };
    let cells = patterns.week.iter().enumerate();
    let cells = cells.map(|(day, hours)| std::array::from_fn(|hour| cell(day, hour, hours[hour])));
    chart::Week {
        days: std::array::from_fn(|day| text.weekday("weekday-short", day)),
        cells: cells.collect(),
        hours: hours(text, EVERY),
        words: chart::Words {
            title: text.say("patterns-week"),
            subtitle: text.say("patterns-week-about"),
            foot: vec![text.message("patterns-zone", &[("of_zone", &text.of_zone(frame.zone))])],
            description: text.say("patterns-week-description"),
        },
    }
}

fn hours(text: Text, every: usize) -> Vec<(usize, String)> {
    (0..24).step_by(every).map(|hour| (hour, hour_name(text, hour))).collect()
}

fn hour_name(text: Text, hour: usize) -> String {
    text.hour(u32::try_from(hour).unwrap_or_default())
}

/// From these differences of logarithms from the usual on, about as many tenths more or less, a field is a step stronger.
const STEPS: [f64; 3] = [0.1, 0.3, 0.6];

fn standing(group: Group) -> Standing {
    if group.posts == 0 {
        return Standing::Empty;
    }
    if !group.is_told() {
        return Standing::Few;
    }
    let level = |size: f64| STEPS.iter().fold(1, |level, step| level + u8::from(size >= *step));
    match group.effect {
        effect if effect < 0.0 => Standing::Below(level(effect.abs())),
        effect => Standing::Above(level(effect)),
    }
}

/// The chart as files; `None` where no post tells its hour.
pub(super) fn week_part(frame: &Frame, patterns: &Patterns, wanted: Wanted) -> Option<Part> {
    told(patterns).next()?;
    let drawing = || chart::draw_week(&week(frame, patterns), Size::Wide);
    Some(wanted.of_chart(drawing, || week_table(frame.text, patterns)))
}

fn week_table(text: Text, patterns: &Patterns) -> Table {
    let mut heads = vec![
        Head::new("weekday", text.say("export-weekday")),
        Head::new("hour", text.say("patterns-hour")),
    ];
    heads.extend(group_heads(text, true, false));
    let row = |(day, hour, group): (usize, usize, Group)| {
        let mut row: Vec<Told> = vec![(day + 1).into(), hour.into()];
        row.extend(group_cells(group, true, false));
        row
    };
    Table { heads, rows: told(patterns).map(row).collect() }
}

/// The hours that have posts.
fn told(patterns: &Patterns) -> impl Iterator<Item = (usize, usize, Group)> {
    let hours = patterns.week.iter().enumerate().flat_map(|(day, hours)| {
        hours.iter().enumerate().map(move |(hour, group)| (day, hour, *group))
    });
    hours.filter(|(_, _, group)| group.posts > 0)
}

fn table(text: Text, patterns: &Patterns) -> impl IntoView + use<> {
    let rows = told(patterns).map(|(day, hour, group)| {
        let name = format!("{}, {}", text.weekday("weekday", day), hour_name(text, hour));
        view! {
            <tr>
                <th scope="row">{capitalised(&name)}</th>
                <td class="number">{text.amount(i64::try_from(group.posts).unwrap_or(i64::MAX))}</td>
                <td class="number">{text.amount(group.median)}</td>
                <td>{text.effect(group)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <details class="data">
            <summary>{text.say("chart-table")}</summary>
            <ScrollTable label=text.say("patterns-week")>
                <thead>
                    <tr>
                        <th scope="col">{text.say("patterns-hour")}</th>
                        <th scope="col" class="number">{text.say("column-posts")}</th>
                        <th scope="col" class="number">{text.say("patterns-column-median")}</th>
                        <th scope="col">{text.say("patterns-column-effect")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
        </details>
    }
}
