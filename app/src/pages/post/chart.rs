//! The chart of a post with its controls, its foot and its table.

use leptos::prelude::*;

use super::computed::{Computed, Values, computed};
use crate::chart::{self, Size};
use crate::domain::analytics::{Step, VELOCITY, peak};
use crate::domain::board::Content;
use crate::domain::{Fall, History, Metric, MetricSet, Moment, Point, Series};
use crate::islands::ChartIsland;
use crate::pages::still::figure;
use crate::pages::{Frame, Part, Wanted};
use crate::query::{Axis, ReportQuery, Scale};
use crate::report::{are_of_two_kinds, post_chart, series_of, shown_metrics, velocity_chart};
use crate::table::{Cell, Head, Table};
use crate::text::{Text, capitalised};
use crate::ui::{
    ScrollTable, chart_files, elsewhere_links, part_href, post_href, query_href, share_beside,
    view_link, whole_link,
};
use crate::worked;

/// Who may set the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pages) enum Controls {
    /// On the post's own page: axis, scale, metrics, zoom, files.
    All,
    /// On a shared page: it shows what was shared.
    None,
}

/// The figure. Script replaces it whole when the view changes, so all that depends on the view is in it.
pub(in crate::pages) fn chart_section(
    frame: &Frame,
    history: &History,
    query: &ReportQuery,
    controls: Controls,
) -> AnyView {
    let text = frame.text;
    let spec = post_chart(history, query, frame.zone, text);
    let wide = chart::draw(&spec, Size::Wide, &text).inline();
    let narrow = chart::draw(&spec, Size::Narrow, &text).inline();
    let all = controls == Controls::All;
    let path = post_href(history.post.id);
    let bar = all.then(|| control_bar(text, &path, history, query, spec.drawn_axis()));
    let files = all.then(|| {
        let href = |end: &str| query_href(&format!("{path}/chart.{end}"), query);
        let content = Content::Post(history.post.id, query.clone());
        chart_files(text, href, Some(elsewhere_links(text, content)))
    });
    let notes = notes(text, history, query, spec.left_out(), controls);
    let flags = spec.notes.into_iter().map(|note| view! { <li dir="auto">{note.label}</li> });
    let flags: Vec<_> = flags.collect();
    let flags = (!flags.is_empty()).then(|| view! { <ul class="chart-notes">{flags}</ul> });
    let words = spec.words;
    let plot_name = words.title.clone();
    let table = table(frame, history, query);
    let foot = words.foot.into_iter().map(|line| view! { <span>{line}</span> }).collect_view();
    view! {
        <ChartIsland zoom=all>
            <figure class="chart-figure" id="chart">
                <figcaption>
                    <h2>{words.title}</h2>
                    <p class="subtitle">{words.subtitle}</p>
                </figcaption>
                {bar}
                <div class="plot" tabindex="0" role="group" aria-label=plot_name aria-describedby="chart-hint">
                    <div class="plot-wide" inner_html=wide></div>
                    <div class="plot-narrow" inner_html=narrow></div>
                </div>
                <p class="hint" id="chart-hint">{text.say("chart-hint")}</p>
                <div class="readout" role="status" aria-live="polite"></div>
                {flags}
                <div class="foot"><p>{foot}</p>{files}</div>
                {notes}
                {table}
            </figure>
        </ChartIsland>
    }
    .into_any()
}

/// What a reader has to know of this drawing.
fn notes(
    text: Text,
    history: &History,
    query: &ReportQuery,
    left_out: usize,
    controls: Controls,
) -> AnyView {
    let series: Vec<Series> =
        series_of(history, query).into_iter().map(|metric| history.series(metric)).collect();
    let falls = series.iter().map(|series| series.falls().len()).sum();
    let zero = |point: &Point| point.value.is_exact() && point.value.amount == 0;
    let zeros = query.scale == Scale::Log && series.iter().any(|s| s.points().iter().any(zero));
    // Files are no part of what a link shares.
    let traced = controls == Controls::All;
    let disputes = history.merged().into_iter().filter(|_| traced);
    let disputes = disputes.filter(|(moment, _)| !history.disputes(*moment).is_empty()).count();
    let is_share = query.scale == Scale::Share;
    let wholeless = series.iter().filter(|series| is_share && series.whole().is_none()).count();
    let notes = [
        ("chart-falls", falls),
        ("chart-left-out", left_out),
        ("chart-wholeless", wholeless),
        ("chart-disputes", disputes),
    ];
    let counted = notes
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| text.count(key, i64::try_from(n).unwrap_or(i64::MAX), &[]));
    let notes: Vec<String> = counted.chain(zeros.then(|| text.say("chart-zeros"))).collect();
    notes.into_iter().map(|note| view! { <p class="note">{note}</p> }).collect_view().into_any()
}

/// How fast it grew, under the curve; nothing where one observation tells no growth.
pub(super) fn velocity_section(frame: &Frame, history: &History, query: &ReportQuery) -> AnyView {
    let spec = velocity_chart(history, query, frame.zone, frame.text);
    let figure = spec.map(|(spec, steps)| {
        let values = peak(&steps).map(|peak| Values(frame.text).peak(peak, steps.len()));
        let worked = series_of(history, query).first().copied().zip(peak(&steps));
        let worked = worked
            .map(|(metric, peak)| worked::velocity(frame.text, &history.series(metric), peak));
        let worked = worked.into_iter().collect();
        let rule = Computed::new(VELOCITY, worked, values.unwrap_or_default());
        let draw = |size| chart::draw_steps(&spec, size, &frame.text);
        let page = query_href(&post_href(history.post.id), query);
        view! {
            {figure(spec.words.clone(), None, draw)}
            {computed(frame.text, Some(history.post.id), vec![rule])}
            {chart_files(frame.text, |end| part_href(&page, "velocity", end), None)}
        }
    });
    view! { <section id="velocity">{figure}</section> }.into_any()
}

/// The same as files.
pub(super) fn velocity_part(
    frame: &Frame,
    history: &History,
    query: &ReportQuery,
    wanted: Wanted,
) -> Option<Part> {
    let text = frame.text;
    let (spec, steps) = velocity_chart(history, query, frame.zone, text)?;
    if wanted == Wanted::Drawing {
        return Some(Part::Drawing(chart::draw_steps(&spec, Size::Wide, &text)));
    }
    let metric = spec.series.first()?.metric;
    let name = text.metric_on(metric, &history.post.account.platform);
    let heads = vec![
        Head::new("from", text.say("export-from")),
        Head::new("to", text.say("export-to")),
        Head::new(metric.key(), capitalised(&name)),
        Head::new(
            format!("{}_per_hour", metric.key()),
            text.message("velocity-subtitle", &[("metric", &capitalised(&name))]),
        ),
    ];
    let row = |step: &Step| -> Vec<Cell> {
        let (from, to) = (Moment::second(step.from), Moment::second(step.to));
        let hundredths = (step.per_hour * 100.0).round() / 100.0;
        vec![from.into(), to.into(), step.gained.into(), hundredths.into()]
    };
    Some(Part::Table(Table { heads, rows: steps.iter().map(row).collect() }))
}

fn control_bar(
    text: Text,
    path: &str,
    history: &History,
    query: &ReportQuery,
    axis: Axis,
) -> AnyView {
    let shown = shown_metrics(history, query);
    let link = |query: ReportQuery, current: bool, label: String| {
        view_link(&query_href(path, &query), current, label)
    };
    let timed = history.observations.iter().any(|o| o.observed.has_hour());
    let ages = timed && history.post.published.is_some_and(Moment::has_hour);
    let horizontal = ages.then(|| {
        let of = |to: Axis, key: &str| {
            link(ReportQuery { axis: to, range: None, ..query.clone() }, axis == to, text.say(key))
        };
        view! {
            <span role="group" aria-label=text.say("control-axis")>
                {of(Axis::Age, "control-axis-age")} {of(Axis::Clock, "control-axis-clock")}
            </span>
        }
    });
    let two = are_of_two_kinds(&series_of(history, query));
    let scales = Scale::ALL.into_iter().filter(|scale| two || *scale != Scale::Two);
    let scales = scales
        .map(|to| {
            let label = text.say(&format!("control-scale-{}", to.key()));
            link(ReportQuery { scale: to, ..query.clone() }, query.scale == to, label)
        })
        .collect_view();
    let metrics = history
        .known()
        .iter()
        .map(|metric| {
            let toggled = ReportQuery { metrics: toggled(shown, metric), ..query.clone() };
            let name = text.metric_on(metric, &history.post.account.platform);
            link(toggled, shown.contains(metric), name)
        })
        .collect_view();
    let reset = query.range.map(|_| {
        whole_link(text, &query_href(path, &ReportQuery { range: None, ..query.clone() }))
    });
    view! {
        <div class="controls">
            <span role="group" aria-label=text.say("control-metrics")>{metrics}</span>
            {horizontal}
            <span role="group" aria-label=text.say("control-scale")>{scales}</span>
            {reset}
        </div>
    }
    .into_any()
}

/// A metric on or off; the last one stays on, since an empty chart shows nothing.
fn toggled(mut shown: MetricSet, metric: Metric) -> MetricSet {
    if shown.contains(metric) && shown.len() > 1 {
        shown.remove(metric);
    } else {
        shown.insert(metric);
    }
    shown
}

/// The totals of the metrics drawn.
fn table(frame: &Frame, history: &History, query: &ReportQuery) -> AnyView {
    let (text, zone) = (frame.text, frame.zone);
    let metrics = series_of(history, query);
    let platform = &history.post.account.platform;
    let headers = metrics
        .iter()
        .map(|m| view! { <th scope="col" class="number">{text.metric_on(*m, platform)}</th> })
        .collect_view();
    let published = history.post.published.filter(|moment| moment.has_hour());
    // The rows are the chart's moments, in its order: script finds the words of a point by its row.
    let mut moments = history.merged();
    moments.retain(|(_, amounts)| metrics.iter().any(|metric| amounts.get(*metric).is_some()));
    let falls: Vec<Vec<Fall>> =
        metrics.iter().map(|metric| history.series(*metric).falls()).collect();
    let wholes = metrics.iter().map(|metric| match query.scale {
        Scale::Share => history.series(*metric).whole(),
        _ => None,
    });
    let wholes: Vec<Option<i64>> = wholes.collect();
    let rows = moments
        .into_iter()
        .enumerate()
        .map(|(row, (moment, amounts))| {
            let age = published.filter(|_| moment.has_hour()).map(|p| text.age(moment.at - p.at));
            let cells = metrics
                .iter()
                .zip(&falls)
                .zip(&wholes)
                .map(|((metric, falls), whole)| {
                    let value = amounts.get(*metric);
                    let share = share_beside(text, value, *whole);
                    let value = value.map(|value| text.value(value));
                    let fell = falls.iter().any(|fall| fall.after.moment == moment);
                    let mark = fell.then(|| fall_mark(text));
                    let value = value.unwrap_or_else(|| "–".into());
                    view! { <td class="number">{mark}{value}{share}</td> }
                })
                .collect_view();
            view! {
                <tr data-row=row data-aged="">
                    <th scope="row">{text.moment(moment, zone)}</th>
                    <td class="number">{age.unwrap_or_else(|| "–".into())}</td>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="data">
            <summary>{text.say("chart-table")}</summary>
            <ScrollTable label=text.say("chart-table-caption")>
                <caption>{text.say("chart-table-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{text.say("table-observed")}</th>
                        <th scope="col" class="number">{text.say("table-age")}</th>
                        {headers}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
        </details>
    }
    .into_any()
}

/// Stands before a total that is lower than the one before.
pub(super) fn fall_mark(text: Text) -> impl IntoView {
    let words = text.say("table-fell");
    view! { <span class="fell" role="img" aria-label=words.clone() title=words>"↓"</span> " " }
}
