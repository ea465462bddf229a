//! `/s/{token}`: what the holder of a link sees. It is built from what was shared and nothing else.

use leptos::prelude::*;

use super::Frame;
use super::post::{Controls, chart_section, heading, quotation};
use crate::domain::History;
use crate::query::ReportQuery;
use crate::report::shown_metrics;

/// The page. Of the post it takes the shared metrics only, and no file names.
pub fn share_page(frame: &Frame, history: &History, query: &ReportQuery) -> AnyView {
    let shared = shared_part(history, query);
    view! {
        <article class="page">
            {heading(frame, &shared)}
            {chart_section(frame, &shared, query, Controls::None)}
            {quotation(frame, &shared)}
            <p class="note made">{frame.text.say("share-page-foot")}</p>
        </article>
    }
    .into_any()
}

/// A post with nothing but the metrics that a link shows: all that follows is computed from these. Its notes stay,
/// since they are made to be published with the chart.
pub fn shared_part(history: &History, query: &ReportQuery) -> History {
    let shown = shown_metrics(history, query);
    let mut part = history.clone();
    for observation in &mut part.observations {
        for metric in observation.amounts.known().iter().filter(|m| !shown.contains(*m)) {
            observation.amounts.unset(metric);
        }
    }
    part.observations.retain(|observation| !observation.amounts.known().is_empty());
    part
}
