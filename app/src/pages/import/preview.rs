//! What one file was understood to be, and the one button that stores it.

use leptos::prelude::*;

use super::{Upload, count_row, observed_line, refusal_table};
use crate::domain::MetricSet;
use crate::domain::import::{Column, Format, Meaning, ObservedFrom, Preview, Sample};
use crate::pages::Frame;
use crate::text::Text;
use crate::ui::ScrollTable;

/// What a person said about files, as they said it. Empty where they said nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// When the totals were read: `2026-08-18T09:00`, in the workspace's zone.
    pub observed_at: String,
    /// Whose posts they are.
    pub account: String,
    /// Where they were published.
    pub platform: String,
    /// Where the numbers are from.
    pub source: String,
}

/// `rest` are the other files that wait: storing one must not lose them.
pub(super) fn upload(
    frame: &Frame,
    upload: Upload,
    settings: &Settings,
    rest: &[String],
) -> AnyView {
    let text = frame.text;
    let Upload { id, file_name, outcome } = upload;
    let inner = match outcome {
        Err(refusal) => {
            let why = text.file_refusal(&refusal);
            let words = text.message("file-refused", &[("file", &file_name), ("why", &why)]);
            view! { <p class="notice" role="alert">{words}</p> }.into_any()
        }
        Ok(preview) => understood(frame, &id, preview, settings, rest),
    };
    view! { <section class="preview"><h2>{file_name}</h2>{inner}</section> }.into_any()
}

fn understood(
    frame: &Frame,
    id: &str,
    preview: Preview,
    settings: &Settings,
    rest: &[String],
) -> AnyView {
    let (text, zone) = (frame.text, frame.zone);
    let format = text.say(&format!("format-{}", preview.format.key()));
    let posts = text.count("posts-count", preview.posts, &[]);
    let rows = text.count("preview-rows", preview.counts.rows(), &[("posts", &posts)]);
    let origin = preview.observed_from.key().replace(' ', "-");
    let origin = text.say(&format!("observed-from-{origin}"));
    let observed = observed_line(text, zone, preview.observed);
    let zero = (preview.format == Format::XContent)
        .then(|| view! { <p class="note">{text.say("preview-zero-note")}</p> });
    let falls = (preview.falls > 0)
        .then(|| view! { <p class="note">{text.count("preview-falls", preview.falls, &[])}</p> });
    let undated = preview.observed_from == ObservedFrom::Upload;
    let change = (preview.observed_from != ObservedFrom::Column)
        .then(|| change_time(text, id, settings, undated));
    let heading = view! { <h3>{text.say("preview-refused")}</h3> }.into_any();
    let download = refused_href(id, settings);
    let refused = preview.counts.refused;
    let refusals = refusal_table(text, &preview.refusals, refused, download, heading);
    let undated = undated.then(|| view! { <p class="notice">{text.say("import-upload-time")}</p> });
    view! {
        <p class="subtitle">{text.message("preview-understood", &[("format", &format)])} ", " {rows} "."</p>
        {undated}
        <dl class="facts">
            <div><dt>{text.say("preview-observed")}</dt><dd>{observed} ", " {origin} {change}</dd></div>
        </dl>
        {count_row(text, preview.counts)}
        {falls}
        {zero}
        {commit(text, id, &preview, settings, rest)}
        {refusals}
        {(!preview.samples.is_empty()).then(|| samples(frame, preview.samples))}
        {columns(text, preview.columns)}
    }
    .into_any()
}

/// The button; or why there is none.
fn commit(
    text: Text,
    id: &str,
    preview: &Preview,
    settings: &Settings,
    rest: &[String],
) -> AnyView {
    let counts = preview.counts;
    if let Some(import) = preview.stored_as {
        let link = text.message("preview-stored-link", &[("n", &import.to_string())]);
        let href = format!("/imports/{import}");
        return view! {
            <p class="notice">{text.say("preview-stored")} " " <a href=href>{link}</a></p>
        }
        .into_any();
    }
    if counts.stored() == 0 {
        let key = if counts.unchanged > 0 { "preview-nothing" } else { "preview-nothing-good" };
        return view! { <p class="notice">{text.say(key)}</p> }.into_any();
    }
    let good = counts.stored() + counts.unchanged;
    let label = if counts.refused > 0 {
        let refused = text.amount(counts.refused);
        text.count("preview-commit-partial", good, &[("refused", &refused)])
    } else {
        text.count("preview-commit", good, &[])
    };
    let others = rest
        .iter()
        .map(|other| view! { <input type="hidden" name="rest" value=other.clone()/> })
        .collect_view();
    view! {
        <form method="post" action="/import/commit" class="commit">
            {hidden(id, settings)}
            {others}
            <button type="submit" class="button">{label}</button>
        </form>
    }
    .into_any()
}

fn hidden(id: &str, settings: &Settings) -> impl IntoView + use<> {
    let Settings { observed_at, account, platform, source } = settings.clone();
    view! {
        <input type="hidden" name="file" value=id.to_owned()/>
        <input type="hidden" name="observed_at" value=observed_at/>
        <input type="hidden" name="account" value=account/>
        <input type="hidden" name="platform" value=platform/>
        <input type="hidden" name="source" value=source/>
    }
}

/// The refused rows as a file, read under the same settings.
fn refused_href(id: &str, settings: &Settings) -> String {
    let Settings { observed_at, account, platform, source } = settings;
    let pairs = [
        ("file", id),
        ("observed_at", observed_at),
        ("account", account),
        ("platform", platform),
        ("source", source),
    ];
    let said = pairs.into_iter().filter(|(_, value)| !value.is_empty());
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(said).finish();
    format!("/import/refused.csv?{query}")
}

/// Reads the file again as of another moment: a link to this page with that moment in it.
fn change_time(text: Text, id: &str, settings: &Settings, open: bool) -> impl IntoView + use<> {
    let field = format!("observed-{id}");
    let rest = Settings { observed_at: String::new(), ..settings.clone() };
    view! {
        <details class="change" open=open>
            <summary>{text.say("preview-change-time")}</summary>
            <form method="get" action="/import" class="fields inline">
                <input type="hidden" name="file" value=id.to_owned()/>
                <input type="hidden" name="account" value=rest.account/>
                <input type="hidden" name="platform" value=rest.platform/>
                <input type="hidden" name="source" value=rest.source/>
                <label for=field.clone()>{text.say("import-observed-at")}</label>
                <input id=field type="datetime-local" name="observed_at" value=settings.observed_at.clone() required/>
                <button type="submit">{text.say("preview-change-apply")}</button>
            </form>
        </details>
    }
}

fn samples(frame: &Frame, samples: Vec<Sample>) -> AnyView {
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

fn columns(text: Text, columns: Vec<Column>) -> AnyView {
    let used = columns.iter().filter(|column| column.meaning != Meaning::Ignored).count();
    let (used, all) = (used.to_string(), columns.len().to_string());
    let rows = columns
        .into_iter()
        .map(|column| {
            let meaning = meaning(text, column.meaning);
            view! { <tr><th scope="row">{column.header}</th><td>{meaning}</td></tr> }
        })
        .collect_view();
    view! {
        <details class="columns">
            <summary>
                {text.say("preview-columns")} " ("
                {text.message("preview-columns-used", &[("used", &used), ("all", &all)])} ")"
            </summary>
            <ScrollTable label=text.say("preview-columns")>
                <thead>
                    <tr>
                        <th scope="col">{text.say("column-header")}</th>
                        <th scope="col">{text.say("column-meaning")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
        </details>
    }
    .into_any()
}

fn meaning(text: Text, meaning: Meaning) -> String {
    let key = match meaning {
        Meaning::Platform => "platform",
        Meaning::Account => "account",
        Meaning::PostId => "post-id",
        Meaning::Url => "url",
        Meaning::Text => "text",
        Meaning::Published => "published",
        Meaning::Observed => "observed",
        Meaning::Metric(metric) => return text.metric(metric),
        Meaning::Ignored => "ignored",
    };
    text.say(&format!("meaning-{key}"))
}
