//! A post, as a chart: which metrics, what the title finds, what the foot rests it on.
//!
//! Page, share link, image and command line all draw what this says, and so draw the same.

mod compare;
mod fan;
mod notes;
mod outlook;
mod table;

use crate::chart::{Bracket, Line, Spec, Words};
use crate::domain::analytics::{Step, peak, velocity};
use crate::domain::{History, Metric, MetricSet, Moment, Series, Value, Zone};
use crate::query::{Axis, ReportQuery, Scale};
use crate::text::{Text, capitalised, half_life};
use crate::ui::post_name;

pub use compare::{
    CompareChart, Comparison, Entry, Others, Whose, compare_chart, metric_of, metric_of_fan,
    numbered_name, total_at,
};
pub use fan::fan_chart;
pub use outlook::{growth_chart, history_chart};
pub use table::{band_table, compared_table, curves_table, observations_table};

/// The metrics that a query shows of a post: those that it asks for and the post has, or the first choice.
pub fn shown_metrics(history: &History, query: &ReportQuery) -> MetricSet {
    let known = history.known();
    let asked: MetricSet = query.metrics.iter().filter(|metric| known.contains(*metric)).collect();
    if !asked.is_empty() {
        return asked;
    }
    let chosen = Metric::TOLD.into_iter().filter(|metric| known.contains(*metric));
    // Where no curve can be drawn, three bounds side by side tell more than two.
    chosen.take(if history.merged().len() > 1 { 2 } else { 3 }).collect()
}

/// The series of a chart, in order; the first is the one that its words are about.
pub fn series_of(history: &History, query: &ReportQuery) -> Vec<Metric> {
    let shown = shown_metrics(history, query);
    Metric::TOLD.into_iter().filter(|metric| shown.contains(*metric)).collect()
}

/// What to draw of a post.
pub fn post_chart(history: &History, query: &ReportQuery, zone: Zone, text: Text) -> Spec {
    let metrics = series_of(history, query);
    let query = &ReportQuery { scale: drawn_scale(query.scale, &metrics), ..query.clone() };
    let spec = Spec {
        series: metrics.iter().map(|metric| line(history, *metric, text)).collect(),
        axis: query.axis,
        published: history.post.published,
        zone,
        scale: query.scale,
        range: query.range,
        bracket: None,
        notes: Vec::new(),
        ages: Vec::new(),
        words: Words::default(),
    };
    let axis = spec.drawn_axis();
    Spec {
        bracket: bracket(history, &metrics, axis, text),
        words: words(history, &metrics, axis, query, zone, text),
        notes: notes::notes(history, &spec, text),
        ..spec
    }
}

/// The scale that can be drawn: one kind of metric needs no second axis.
fn drawn_scale(scale: Scale, metrics: &[Metric]) -> Scale {
    if scale == Scale::Two && !are_of_two_kinds(metrics) { Scale::Linear } else { scale }
}

/// Whether some metrics count who saw a post, and others how people reacted.
pub fn are_of_two_kinds(metrics: &[Metric]) -> bool {
    metrics.iter().any(|metric| metric.is_audience())
        && !metrics.iter().all(|metric| metric.is_audience())
}

/// How fast the first metric of a chart grew, and its steps, where two observations tell it.
pub fn velocity_chart(
    history: &History,
    query: &ReportQuery,
    zone: Zone,
    text: Text,
) -> Option<(Spec, Vec<Step>)> {
    // Reach is people, of whom nobody knows how many came anew in an hour.
    let metric = series_of(history, query).into_iter().next().filter(|m| *m != Metric::Reach)?;
    let series = history.series(metric);
    let whole = post_chart(history, query, zone, text);
    let start = history.post.published.filter(|_| whole.drawn_axis() == Axis::Age);
    let steps = velocity(&series).into_iter().filter(|s| start.is_none_or(|p| s.from >= p.at));
    let steps: Vec<Step> = steps.collect();
    let peak = peak(&steps)?;
    let name = text.metric_on(metric, &history.post.account.platform);
    let title = text.peak_words(metric, &history.post.account.platform, peak, start, zone);
    let subtitle = text.message("velocity-subtitle", &[("metric", &capitalised(&name))]);
    let words = Words { description: title.clone(), title, subtitle, foot: Vec::new() };
    let line = Line { metric, end_label: name.clone(), name, points: series.points().to_vec() };
    let series = vec![line];
    Some((Spec { series, scale: Scale::Linear, bracket: None, words, ..whole }, steps))
}

fn line(history: &History, metric: Metric, text: Text) -> Line {
    let series = history.series(metric);
    let name = text.metric_on(metric, &history.post.account.platform);
    let end = series.last().map(|point| text.compact_value(point.value)).unwrap_or_default();
    Line { metric, end_label: format!("{name} {end}"), name, points: series.points().to_vec() }
}

/// The half-life of the first metric drawn, shaded.
fn bracket(history: &History, metrics: &[Metric], axis: Axis, text: Text) -> Option<Bracket> {
    let metric = *metrics.first().filter(|_| axis == Axis::Age)?;
    let half = half_life(history, metric)?;
    let its = text.its(metric, &history.post.account.platform);
    let label = text.message("chart-bracket", &[("its", &its)]);
    Some(Bracket { low: half.low, high: half.high, label })
}

fn words(
    history: &History,
    metrics: &[Metric],
    axis: Axis,
    query: &ReportQuery,
    zone: Zone,
    text: Text,
) -> Words {
    let platform = &history.post.account.platform;
    let names: Vec<String> = metrics.iter().map(|m| text.metric_on(*m, platform)).collect();
    let names = text.list(&names);
    let growth = metrics.iter().find_map(|metric| growth(history, *metric, axis, text));
    let mut subtitle = subtitle(&names, axis, query, zone, text);
    if growth.is_none() {
        subtitle = format!("{subtitle}. {}", text.say("chart-one-subtitle"));
    }
    let title = growth.unwrap_or_else(|| text.say("chart-one"));
    let post = post_name(text, &history.post);
    let description = text
        .message("chart-description", &[("metrics", &names), ("post", &post), ("growth", &title)]);
    Words { title, subtitle, foot: foot(history, zone, text), description }
}

/// "Likes: from 2,600 after 1 h to 18,532 after 6 d".
fn growth(history: &History, metric: Metric, axis: Axis, text: Text) -> Option<String> {
    let series: Series = history.series(metric);
    let published = history.post.published.filter(|_| axis == Axis::Age);
    let start = published.map_or(i64::MIN, |moment| moment.at);
    let first = *series.points().iter().find(|point| point.moment.at >= start)?;
    let last = series.last()?;
    if first.moment == last.moment {
        return None;
    }
    let name = capitalised(&text.metric_on(metric, &history.post.account.platform));
    let said = |value: Value| text.value(value);
    let (first_value, last_value) = (said(first.value), said(last.value));
    let Some(published) = published else {
        let args = [("first", &*first_value), ("metric", &name), ("last", &last_value)];
        return Some(text.message("chart-growth-clock", &args));
    };
    let age = |moment: Moment| text.age(moment.at - published.at);
    let (from, to) = (age(first.moment), age(last.moment));
    let args = [
        ("first", &*first_value),
        ("metric", &name),
        ("from", &from),
        ("last", &last_value),
        ("to", &to),
    ];
    Some(text.message("chart-growth", &args))
}

fn subtitle(names: &str, axis: Axis, query: &ReportQuery, zone: Zone, text: Text) -> String {
    let city = zone.city();
    let drawn = match axis {
        Axis::Age => text.message("chart-subtitle-age", &[("metrics", names)]),
        Axis::Clock => text.message("chart-subtitle-clock", &[("metrics", names), ("zone", &city)]),
    };
    let range = query.range.filter(|_| axis == query.axis);
    let shown = shown(drawn, query.scale, range, text, |at| match axis {
        Axis::Age => text.age(at),
        Axis::Clock => text.moment(Moment::second(at), zone),
    });
    capitalised(&shown)
}

/// What is drawn, with how the vertical axis is divided and which part of the other one is shown.
fn shown(
    drawn: String,
    scale: Scale,
    range: Option<(i64, i64)>,
    text: Text,
    bound: impl Fn(i64) -> String,
) -> String {
    let drawn = match scale {
        Scale::Linear => drawn,
        scale => {
            let key = format!("chart-subtitle-{}", scale.key());
            text.message(&key, &[("subtitle", &drawn)])
        }
    };
    match range {
        None => drawn,
        Some((from, to)) => {
            let (from, to) = (bound(from), bound(to));
            text.message("chart-window", &[("subtitle", &drawn), ("from", &from), ("to", &to)])
        }
    }
}

/// What the chart rests on: observations, files, as of when, whose numbers.
fn foot(history: &History, zone: Zone, text: Text) -> Vec<String> {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let files = text.count("chart-foot-files", count(history.uploads()), &[]);
    let observations = count(history.observations.len());
    let mut foot = vec![text.count("chart-foot-observations", observations, &[("files", &files)])];
    if let Some((moment, _)) = history.latest() {
        let when = text.moment_in_zone(moment, zone);
        foot.push(text.message("chart-foot-as-of", &[("when", &when)]));
    }
    let mut sources: Vec<&str> =
        history.observations.iter().filter_map(|o| o.source.words.as_deref()).collect();
    sources.sort_unstable();
    sources.dedup();
    foot.extend(
        sources.iter().map(|source| text.message("chart-foot-source", &[("source", source)])),
    );
    foot
}
