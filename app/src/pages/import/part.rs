//! One table of a file: what it was understood to be, by which rules, column by column.

use leptos::prelude::*;

use super::place::Place;
use super::{mapping, observed_line};
use crate::domain::Platform;
use crate::domain::import::{Column, Meaning, ObservedFrom, PartPreview};
use crate::pages::Frame;
use crate::text::Text;
use crate::ui::ScrollTable;

pub(super) fn view(frame: &Frame, place: Place<'_>, part: PartPreview, is_one: bool) -> AnyView {
    let (text, zone) = (frame.text, frame.zone);
    let format = text.say(&format!("format-{}", part.format.key()));
    let rows = text.count("part-rows", part.rows, &[]);
    let shape = text.say(&format!("shape-{}", part.shape.key()));
    let observed = match part.observed_from {
        ObservedFrom::Column => None,
        _ => Some(observed_line(text, zone, Some((part.observed, part.observed)))),
    };
    let origin = text.say(&format!("observed-from-{}", part.observed_from.key().replace(' ', "-")));
    let observed = observed.map_or_else(|| origin.clone(), |at| format!("{at}, {origin}"));
    let undated = (part.observed_from == ObservedFrom::Upload)
        .then(|| view! { <p class="notice">{text.say("import-upload-time")}</p> });
    let rules: Vec<String> = part.rules.iter().map(|rule| text.rule(rule)).collect();
    let name = (!is_one).then(|| view! { <h3>{part.name.clone()}</h3> });
    let correct = mapping::of_part(text, place, &part);
    view! {
        <div class="part">
            {name}
            <p class="subtitle">{text.message("preview-understood", &[("format", &format)])} ", " {rows} "."</p>
            {undated}
            <dl class="facts">
                <div><dt>{text.say("preview-shape")}</dt><dd>{shape}</dd></div>
                <div><dt>{text.say("preview-observed")}</dt><dd>{observed}</dd></div>
            </dl>
            {list(rules)}
            {columns(text, &part.columns)}
            {correct}
        </div>
    }
    .into_any()
}

/// Sentences, one below the other.
pub(super) fn list(sentences: Vec<String>) -> Option<impl IntoView> {
    (!sentences.is_empty()).then(|| {
        let items = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> });
        view! { <ul class="rules">{items.collect_view()}</ul> }
    })
}

fn columns(text: Text, columns: &[Column]) -> AnyView {
    let used = columns.iter().filter(|column| column.meaning != Meaning::Ignored).count();
    let (used, all) = (i64::try_from(used).unwrap_or(i64::MAX), columns.len().to_string());
    let rows = columns
        .iter()
        .map(|column| {
            let meaning = meaning(text, column.meaning);
            view! { <tr><th scope="row">{column.header.clone()}</th><td>{meaning}</td></tr> }
        })
        .collect_view();
    view! {
        <details class="columns">
            <summary>
                {text.say("preview-columns")} " ("
                {text.count("preview-columns-used", used, &[("all", &all)])} ")"
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

/// What a column holds, in words.
pub(super) fn meaning(text: Text, meaning: Meaning) -> String {
    match meaning {
        Meaning::Metric(metric) => text.metric(metric),
        Meaning::Slice(number) => {
            text.message("meaning-slice", &[("n", &text.amount(number.into()))])
        }
        Meaning::Is(kind) => {
            let kind = text.kind(kind, &Platform::x());
            text.message("meaning-is", &[("kind", &kind)])
        }
        meaning => text.say(&format!("meaning-{}", meaning.key())),
    }
}
