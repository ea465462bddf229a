//! Every observation of a post as it was uploaded, with the file and the row that it was read from.

use leptos::prelude::*;

use crate::domain::{History, Metric, Moment, Observation, Queries};
use crate::pages::Frame;
use crate::text::Text;
use crate::ui::ScrollTable;

/// As many rows are seen at once; more are folded away.
const OPEN: usize = 12;

/// The table, with what uploads disagree about, and the queries that everything is computed from.
pub(super) fn observations_section(frame: &Frame, history: &History, queries: Queries) -> AnyView {
    let text = frame.text;
    let count = i64::try_from(history.observations.len()).unwrap_or(i64::MAX);
    let title = text.count("observations-title", count, &[]);
    let table = table(frame, history);
    let body = if history.observations.len() <= OPEN {
        table
    } else {
        view! { <details class="data"><summary>{text.say("observations-show")}</summary>{table}</details> }.into_any()
    };
    view! {
        <section class="life" id="observations">
            <h2>{title}</h2>
            {body}
            <details class="data">
                <summary>{text.say("queries")}</summary>
                // A link to what is inside opens it.
                <div id="queries">
                    <p>{text.say("queries-observations")}</p>
                    <pre tabindex="0"><code>{queries.observations}</code></pre>
                    <p>{text.say("queries-earlier")}</p>
                    <pre tabindex="0"><code>{queries.earlier}</code></pre>
                </div>
            </details>
        </section>
    }
    .into_any()
}

fn table(frame: &Frame, history: &History) -> AnyView {
    let text = frame.text;
    let metrics: Vec<Metric> = history.known().iter().collect();
    let platform = &history.post.account.platform;
    let headers = metrics
        .iter()
        .map(|m| view! { <th scope="col" class="number">{text.metric_on(*m, platform)}</th> })
        .collect_view();
    let next = history.observations.iter().skip(1).map(Some).chain([None]);
    let rows = history.observations.iter().zip(next).map(|(observation, next)| {
        let moment = observation.observed;
        let is_last_of_moment = next.is_none_or(|next| next.observed.at != moment.at);
        let disputed = is_last_of_moment.then(|| disputes(text, history, moment));
        row(frame, history, observation, &metrics, disputed)
    });
    let rows = rows.collect_view();
    view! {
        <ScrollTable label=text.say("observations-caption")>
            <caption>{text.say("observations-caption")}</caption>
            <thead>
                <tr>
                    <th scope="col">{text.say("table-observed")}</th>
                    <th scope="col" class="number">{text.say("table-age")}</th>
                    {headers}
                    <th scope="col">{text.say("table-source")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
    .into_any()
}

fn row(
    frame: &Frame,
    history: &History,
    observation: &Observation,
    metrics: &[Metric],
    disputed: Option<AnyView>,
) -> impl IntoView + use<> {
    let text = frame.text;
    let Observation { observed, amounts, source } = observation;
    let published = history.post.published.filter(|moment| moment.has_hour());
    let age = published.filter(|_| observed.has_hour()).map(|p| text.age(observed.at - p.at));
    let cells = metrics.iter().map(|metric| {
        let value = amounts.get(*metric).map(|value| text.value(value));
        view! { <td class="number">{value.unwrap_or_else(|| "–".into())}</td> }
    });
    let cells = cells.collect_view();
    let row = text.amount(source.row);
    let words = text.message("table-row", &[("file", &source.file()), ("row", &row)]);
    view! {
        <tr>
            <th scope="row">{text.moment(*observed, frame.zone)}</th>
            <td class="number">{age.unwrap_or_else(|| "–".into())}</td>
            {cells}
            <td class="origin"><a href=format!("/imports/{}", source.import)>{words}</a> {disputed}</td>
        </tr>
    }
}

/// What is disputed of a moment, each value with the file that says it.
fn disputes(text: Text, history: &History, moment: Moment) -> AnyView {
    let platform = &history.post.account.platform;
    let words = history.disputes(moment).into_iter().map(|dispute| {
        let said = dispute.said.into_iter().map(|(value, source)| {
            let (value, import) = (text.value(value), source.import.to_string());
            let args = [("value", &*value), ("file", &*source.file_name), ("n", &*import)];
            text.message("table-dispute-value", &args)
        });
        let values = said.collect::<Vec<_>>().join(", ");
        let metric = text.metric_on(dispute.metric, platform);
        text.message("table-dispute", &[("metric", &metric), ("values", &values)])
    });
    let words = words.map(|words| view! { <span class="note dispute">{words}</span> });
    words.collect_view().into_any()
}
