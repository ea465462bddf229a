//! The first rows of a file as they would be stored, to look at.

use leptos::prelude::*;

use crate::domain::MetricSet;
use crate::domain::import::{DaySample, Sample};
use crate::pages::Frame;
use crate::ui::ScrollTable;

/// The first totals.
pub(super) fn samples(frame: &Frame, samples: Vec<Sample>) -> AnyView {
    let (text, zone) = (frame.text, frame.zone);
    let metrics: MetricSet =
        samples.iter().flat_map(|s| s.amounts.known().iter().collect::<Vec<_>>()).collect();
    let metric_headers = metrics
        .iter()
        .map(|metric| view! { <th scope="col" class="number">{text.metric(metric)}</th> })
        .collect_view();
    let rows = samples
        .into_iter()
        .map(|sample| {
            let cells = metrics
                .iter()
                .map(|metric| {
                    let value = sample.amounts.get(metric).map(|value| text.value(value));
                    view! { <td class="number">{value.unwrap_or_else(|| "–".into())}</td> }
                })
                .collect_view();
            let published = sample.published.map(|moment| text.moment(moment, zone));
            view! {
                <tr>
                    <td class="number">{text.amount(sample.row)}</td>
                    <td>{sample.account}</td>
                    <td class="sample-text"><span dir="auto">{sample.text}</span></td>
                    <td>{published}</td>
                    <td>{text.moment(sample.observed, zone)}</td>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    view! {
        <h3>{text.say("preview-samples")}</h3>
        <ScrollTable label=text.say("preview-samples")>
            <thead>
                <tr>
                    <th scope="col" class="number">{text.say("column-row")}</th>
                    <th scope="col">{text.say("column-account")}</th>
                    <th scope="col">{text.say("column-post")}</th>
                    <th scope="col">{text.say("meaning-published")}</th>
                    <th scope="col">{text.say("meaning-observed")}</th>
                    {metric_headers}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
    .into_any()
}

/// The first days of accounts.
pub(super) fn day_samples(frame: &Frame, days: Vec<DaySample>) -> AnyView {
    let (text, zone) = (frame.text, frame.zone);
    let metrics: MetricSet =
        days.iter().flat_map(|day| day.gains.known().iter().collect::<Vec<_>>()).collect();
    let has_followers = days.iter().any(|day| day.gains.followers.is_some());
    let headers = metrics
        .iter()
        .map(|metric| view! { <th scope="col" class="number">{text.metric(metric)}</th> })
        .collect_view();
    let number = move |gain: Option<i64>| gain.map_or_else(|| "–".into(), |gain| text.amount(gain));
    let rows = days
        .into_iter()
        .map(|day| {
            let cells = metrics
                .iter()
                .map(|metric| view! { <td class="number">{number(day.gains.get(metric))}</td> })
                .collect_view();
            let followers = has_followers
                .then(|| view! { <td class="number">{number(day.gains.followers)}</td> });
            view! {
                <tr>
                    <td class="number">{text.amount(day.row)}</td>
                    <td>{day.account}</td>
                    <td>{text.moment(day.day, zone)}</td>
                    {cells}
                    {followers}
                </tr>
            }
        })
        .collect_view();
    let followers = has_followers
        .then(|| view! { <th scope="col" class="number">{text.say("meaning-followers")}</th> });
    view! {
        <h3>{text.say("preview-days")}</h3>
        <ScrollTable label=text.say("preview-days")>
            <thead>
                <tr>
                    <th scope="col" class="number">{text.say("column-row")}</th>
                    <th scope="col">{text.say("column-account")}</th>
                    <th scope="col">{text.say("meaning-day")}</th>
                    {headers}
                    {followers}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
    .into_any()
}
