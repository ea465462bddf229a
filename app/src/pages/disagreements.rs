//! What an upload says otherwise than earlier ones: said before it is stored, and of one that stands.

use leptos::prelude::*;

use super::Frame;
use crate::domain::Disagreement;
use crate::domain::difference::Listed;
use crate::ui::{ScrollTable, post_href, post_name};

/// When it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// Before the upload is stored.
    Before,
    /// Of an upload that stands.
    After,
}

/// How many rows disagree, which value counts, and the first of them; nothing where none does.
pub(super) fn disagreement_table(
    frame: &Frame,
    listed: Listed<Disagreement>,
    told: Told,
) -> Option<impl IntoView + use<>> {
    let text = frame.text;
    (listed.count > 0).then(|| {
        let title = text.say("disagree-title");
        let (heading, sentence, effect) = match told {
            Told::Before => (
                view! { <h3>{title}</h3> }.into_any(),
                "disagree-before",
                "disagree-before-effect",
            ),
            Told::After => (
                view! { <h2>{title}</h2> }.into_any(),
                "disagree-after",
                "disagree-after-effect",
            ),
        };
        let shown = i64::try_from(listed.shown.len()).unwrap_or(i64::MAX);
        let more = (shown > 0 && listed.count > shown)
            .then(|| view! { <p class="note">{text.say("disagree-first")}</p> });
        let table = (shown > 0).then(|| table(frame, listed.shown));
        view! {
            <div class="disagreements">
                {heading}
                <p class="notice">{text.count(sentence, listed.count, &[])} " " {text.say(effect)}</p>
                {table}
                {more}
            </div>
        }
    })
}

fn table(frame: &Frame, shown: Vec<Disagreement>) -> impl IntoView + use<> {
    let text = frame.text;
    let rows = shown.into_iter().map(|told| row(frame, told)).collect_view();
    view! {
        <ScrollTable label=text.say("disagree-title")>
            <thead>
                <tr>
                    <th scope="col">{text.say("column-post")}</th>
                    <th scope="col">{text.say("column-metric")}</th>
                    <th scope="col" class="number">{text.say("column-said-before")}</th>
                    <th scope="col" class="number">{text.say("column-said-now")}</th>
                    <th scope="col">{text.say("table-observed")}</th>
                    <th scope="col">{text.say("column-said-where")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
}

fn row(frame: &Frame, told: Disagreement) -> impl IntoView + use<> {
    let text = frame.text;
    let Disagreement { post, observed, metric, before, source, now } = told;
    let row = text.amount(source.row);
    let words = text.message("table-row", &[("file", &source.file()), ("row", &row)]);
    view! {
        <tr>
            <td class="sample-text"><a href=post_href(post.id) dir="auto">{post_name(text, &post)}</a></td>
            <td>{text.metric_on(metric, &post.account.platform)}</td>
            <td class="number">{text.value(before)}</td>
            <td class="number">{text.value(now)}</td>
            <td class="origin">{text.moment(observed, frame.zone)}</td>
            <td class="origin"><a href=format!("/imports/{}", source.import)>{words}</a></td>
        </tr>
    }
}
