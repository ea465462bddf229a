//! What one file was understood to be; where it is alone, with the button that stores it.

use leptos::prelude::*;

use super::asked::Settings;
use super::place::{Place, fields};
use super::{Outcome, Upload, count_row, mapping, part, refusal_table, samples};
use crate::domain::import::{FileRefusal, ObservedFrom, Preview, Reason, UnknownTable};
use crate::pages::Frame;
use crate::pages::disagreements::{Told, disagreement_table};
use crate::text::Text;

/// A file's card.
pub(super) fn upload(frame: &Frame, upload: Upload, place: Place<'_>) -> AnyView {
    let text = frame.text;
    let Upload { file_name, outcome, .. } = upload;
    let inner = match outcome {
        Outcome::LeftOut => return ().into_any(),
        Outcome::Refused(refusal) => {
            let why = text.file_refusal(&refusal);
            let question = question(text, place, &refusal);
            view! { <p class="notice" role="alert">{why}</p> {question} }.into_any()
        }
        Outcome::Unknown(tables) => unknown(text, place, tables),
        Outcome::Understood(preview) => understood(frame, place, *preview),
    };
    view! { <section class="preview" id=place.id("file")><h2>{file_name}</h2>{inner}</section> }
        .into_any()
}

fn unknown(text: Text, place: Place<'_>, tables: Vec<UnknownTable>) -> AnyView {
    let forms = tables.into_iter().map(|table| mapping::of_unknown(text, place, table, true));
    view! {
        <p class="notice" role="alert">{text.say("import-unknown")}</p>
        {forms.collect_view()}
    }
    .into_any()
}

fn understood(frame: &Frame, place: Place<'_>, preview: Preview) -> AnyView {
    let text = frame.text;
    let falls = (preview.falls > 0)
        .then(|| view! { <p class="note">{text.count("preview-falls", preview.falls, &[])}</p> });
    let left_out = preview.counts.left_out;
    let left_out = (left_out > 0)
        .then(|| view! { <p class="note">{text.count("preview-left-out", left_out, &[])}</p> });
    let undated = preview.parts.iter().any(|part| part.observed_from == ObservedFrom::Upload);
    let change = preview.parts.iter().any(|part| part.observed_from != ObservedFrom::Column);
    let change = change.then(|| change_time(text, place, undated));
    let notices = preview.notices.iter().map(|notice| text.notice(notice)).collect::<Vec<_>>();
    let commit = commit(text, place, &preview);
    let download = place.refused_href();
    let heading = view! { <h3>{text.say("preview-refused")}</h3> }.into_any();
    let Preview { parts, unknown, samples, days, refusals, counts, disagreements, .. } = preview;
    let is_one = parts.len() == 1 && unknown.is_empty();
    let parts = parts.into_iter().map(|part| part::view(frame, place, part, is_one));
    let unknown = unknown.into_iter().map(|table| mapping::of_unknown(text, place, table, false));
    view! {
        {part::list(notices)}
        {parts.collect_view()}
        {unknown.collect_view()}
        {change}
        {count_row(text, counts)}
        {falls}
        {left_out}
        {commit}
        {disagreement_table(frame, disagreements, Told::Before)}
        {refusal_table(text, &refusals, counts.refused, download, heading)}
        {(!samples.is_empty()).then(|| samples::samples(frame, samples))}
        {(!days.is_empty()).then(|| samples::day_samples(frame, days))}
    }
    .into_any()
}

/// The button of a file that is alone; or why there is none.
fn commit(text: Text, place: Place<'_>, preview: &Preview) -> AnyView {
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
    if !place.is_alone() {
        return ().into_any();
    }
    let good = counts.stored();
    let label = if counts.refused > 0 {
        let refused = text.amount(counts.refused);
        text.count("preview-commit-partial", good, &[("refused", &refused)])
    } else {
        text.count("preview-commit", good, &[])
    };
    view! {
        <form method="post" action="/import/commit" class="commit">
            {fields(place.waiting.0.iter())}
            <button type="submit" class="button">{label}</button>
        </form>
    }
    .into_any()
}

/// Reads the file again as of another moment: a link to this page with that moment in it.
fn change_time(text: Text, place: Place<'_>, open: bool) -> impl IntoView + use<> {
    let field = place.id("observed");
    let said = place.settings();
    let at = said.observed_at.clone();
    let (before, after) = place.around(Settings { observed_at: String::new(), ..said.clone() });
    view! {
        <details class="change" open=open>
            <summary>{text.say("preview-change-time")}</summary>
            <form method="get" action=place.href("/import") class="fields inline">
                {before}
                <label for=field.clone()>{text.say("import-observed-at")}</label>
                <input id=field type="datetime-local" name="observed_at" value=at required/>
                {after}
                <button type="submit">{text.say("preview-change-apply")}</button>
            </form>
        </details>
    }
}

/// The answers to what a file leaves open, where it was refused for that.
fn question(text: Text, place: Place<'_>, refusal: &FileRefusal) -> Option<AnyView> {
    let (name, label, offers) = match refusal.reason {
        Reason::AmbiguousDate(_) => ("dates", "mapping-dates", ["day-first", "month-first"]),
        Reason::AmbiguousNumber(_) => ("decimal", "mapping-decimal", ["dot", "comma"]),
        _ => return None,
    };
    let options = offers.map(|key| {
        view! { <option value=key>{text.say(&format!("{name}-{key}"))}</option> }
    });
    let field = place.id(name);
    let (before, after) = place.around(place.settings().clone());
    let view = view! {
        <form method="get" action=place.href("/import") class="fields inline">
            {before}
            <label for=field.clone()>{text.say(label)}</label>
            <select id=field name=name>{options}</select>
            {after}
            <button type="submit">{text.say("preview-change-apply")}</button>
        </form>
    };
    Some(view.into_any())
}
