//! What one file was understood to be, and the one button that stores it.

use leptos::prelude::*;

use super::{Outcome, Upload, count_row, mapping, part, refusal_table};
use crate::domain::MetricSet;
use crate::domain::import::{
    DaySample, FileRefusal, ObservedFrom, Preview, Reason, Sample, UnknownTable,
};
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
    /// The post that all rows are about: its address or id.
    pub post: String,
    /// Where the numbers are from.
    pub source: String,
    /// The order of dates in figures, by its key.
    pub dates: String,
    /// The decimal mark, by its key.
    pub decimal: String,
}

impl Settings {
    /// What was said, by the names of its fields.
    pub fn fields(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("observed_at", &self.observed_at),
            ("account", &self.account),
            ("platform", &self.platform),
            ("post", &self.post),
            ("source", &self.source),
            ("dates", &self.dates),
            ("decimal", &self.decimal),
        ];
        let said = all.into_iter().filter(|(_, value)| !value.is_empty());
        said.map(|(name, value)| (name, value.as_str())).collect()
    }

    /// Notes what a field says. `false` when there is no field of that name.
    pub fn say(&mut self, name: &str, value: &str) -> bool {
        let field = match name {
            "observed_at" => &mut self.observed_at,
            "account" => &mut self.account,
            "platform" => &mut self.platform,
            "post" => &mut self.post,
            "source" => &mut self.source,
            "dates" => &mut self.dates,
            "decimal" => &mut self.decimal,
            _ => return false,
        };
        value.trim().clone_into(field);
        true
    }
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
        Outcome::Refused(refusal) => {
            let why = text.file_refusal(&refusal);
            let words = text.message("file-refused", &[("file", &file_name), ("why", &why)]);
            let question = question(text, &id, settings, &refusal);
            view! { <p class="notice" role="alert">{words}</p> {question} }.into_any()
        }
        Outcome::Unknown(tables) => unknown(text, &id, tables, settings),
        Outcome::Understood(preview) => understood(frame, &id, *preview, settings, rest),
    };
    view! { <section class="preview"><h2>{file_name}</h2>{inner}</section> }.into_any()
}

fn unknown(text: Text, id: &str, tables: Vec<UnknownTable>, settings: &Settings) -> AnyView {
    let forms =
        tables.into_iter().map(|table| mapping::of_unknown(text, id, table, settings, true));
    view! {
        <p class="notice" role="alert">{text.say("import-unknown")}</p>
        {forms.collect_view()}
    }
    .into_any()
}

fn understood(
    frame: &Frame,
    id: &str,
    preview: Preview,
    settings: &Settings,
    rest: &[String],
) -> AnyView {
    let text = frame.text;
    let falls = (preview.falls > 0)
        .then(|| view! { <p class="note">{text.count("preview-falls", preview.falls, &[])}</p> });
    let left_out = preview.counts.left_out;
    let left_out = (left_out > 0)
        .then(|| view! { <p class="note">{text.count("preview-left-out", left_out, &[])}</p> });
    let undated = preview.parts.iter().any(|part| part.observed_from == ObservedFrom::Upload);
    let change = preview.parts.iter().any(|part| part.observed_from != ObservedFrom::Column);
    let change = change.then(|| change_time(text, id, settings, undated));
    let notices = preview.notices.iter().map(|notice| text.notice(notice)).collect::<Vec<_>>();
    let commit = commit(text, id, &preview, settings, rest);
    let download = refused_href(id, settings);
    let heading = view! { <h3>{text.say("preview-refused")}</h3> }.into_any();
    let Preview { parts, unknown, samples, days, refusals, counts, .. } = preview;
    let is_one = parts.len() == 1 && unknown.is_empty();
    let parts = parts.into_iter().map(|part| part::view(frame, id, part, settings, is_one));
    let unknown =
        unknown.into_iter().map(|table| mapping::of_unknown(text, id, table, settings, false));
    view! {
        {part::list(notices)}
        {parts.collect_view()}
        {unknown.collect_view()}
        {change}
        {count_row(text, counts)}
        {falls}
        {left_out}
        {commit}
        {refusal_table(text, &refusals, counts.refused, download, heading)}
        {(!samples.is_empty()).then(|| self::samples(frame, samples))}
        {(!days.is_empty()).then(|| day_samples(frame, days))}
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

/// The file and what was said of it, on their way through a form.
pub(super) fn hidden(id: &str, settings: &Settings) -> impl IntoView + use<> {
    let fields = [("file", id)].into_iter().chain(settings.fields());
    let field = |(name, value): (&'static str, &str)| {
        view! { <input type="hidden" name=name value=value.to_owned()/> }
    };
    fields.map(field).collect_view()
}

fn refused_href(id: &str, settings: &Settings) -> String {
    let said = [("file", id)].into_iter().chain(settings.fields());
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
                {hidden(id, &rest)}
                <label for=field.clone()>{text.say("import-observed-at")}</label>
                <input id=field type="datetime-local" name="observed_at" value=settings.observed_at.clone() required/>
                <button type="submit">{text.say("preview-change-apply")}</button>
            </form>
        </details>
    }
}

/// The answers to what a file leaves open, where it was refused for that.
fn question(text: Text, id: &str, settings: &Settings, refusal: &FileRefusal) -> Option<AnyView> {
    let (name, label, offers) = match refusal.reason {
        Reason::AmbiguousDate(_) => ("dates", "mapping-dates", ["day-first", "month-first"]),
        Reason::AmbiguousNumber(_) => ("decimal", "mapping-decimal", ["dot", "comma"]),
        _ => return None,
    };
    let options = offers.map(|key| {
        view! { <option value=key>{text.say(&format!("{name}-{key}"))}</option> }
    });
    let field = format!("{name}-{id}");
    let view = view! {
        <form method="get" action="/import" class="fields inline">
            {hidden(id, settings)}
            <label for=field.clone()>{text.say(label)}</label>
            <select id=field name=name>{options}</select>
            <button type="submit">{text.say("preview-change-apply")}</button>
        </form>
    };
    Some(view.into_any())
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

fn day_samples(frame: &Frame, days: Vec<DaySample>) -> AnyView {
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
