//! Several files: what becomes of each, and the one button that stores those that can be stored.

use leptos::prelude::*;

use super::asked::{Asked, Waiting};
use super::place::{Place, fields};
use super::{Outcome, Upload};
use crate::domain::import::Preview;
use crate::text::Text;

/// The list of the files with their button; nothing where there are not several.
pub(super) fn plan(text: Text, uploads: &[Upload], waiting: &Waiting) -> Option<AnyView> {
    let all = uploads.len();
    (all > 1).then(|| {
        let items = uploads
            .iter()
            .enumerate()
            .map(|(at, upload)| item(text, upload, Place { waiting, at }))
            .collect_view();
        let view = view! {
            <section class="plan" id="plan">
                <h2>{text.count("plan-title", count(all), &[])}</h2>
                <ol class="ranking files">{items}</ol>
                {button(text, uploads, waiting)}
            </section>
        };
        view.into_any()
    })
}

fn item(text: Text, upload: &Upload, place: Place<'_>) -> impl IntoView + use<> {
    let is_left_out = matches!(upload.outcome, Outcome::LeftOut);
    let name = if is_left_out {
        view! { <span class="name">{upload.file_name.clone()}</span> }.into_any()
    } else {
        let href = format!("#{}", place.id("file"));
        view! { <a href=href>{upload.file_name.clone()}</a> }.into_any()
    };
    let needs_somebody = matches!(upload.outcome, Outcome::Unknown(_) | Outcome::Refused(_));
    let toggle = (is_left_out || upload.outcome.can_be_stored()).then(|| {
        let key = if is_left_out { "plan-include" } else { "plan-leave-out" };
        let label = text.message(&format!("{key}-label"), &[("file", &upload.file_name)]);
        view! { <a href=place.left_out_href(!is_left_out) aria-label=label>{text.say(key)}</a> }
    });
    view! {
        <li class:undone=is_left_out>
            {name}
            <span class="note" class:problem=needs_somebody>{state(text, &upload.outcome)}</span>
            <span class="act">{toggle}</span>
        </li>
    }
}

/// What becomes of a file, in words.
fn state(text: Text, outcome: &Outcome) -> String {
    match outcome {
        Outcome::LeftOut => text.say("plan-left-out"),
        Outcome::Unknown(_) => text.say("plan-unknown"),
        Outcome::Refused(refusal) if refusal.reason.asks() => text.say("plan-question"),
        Outcome::Refused(refusal) => {
            text.message("plan-refused", &[("why", &text.file_refusal(refusal))])
        }
        Outcome::Understood(preview) => understood(text, preview),
    }
}

fn understood(text: Text, preview: &Preview) -> String {
    let counts = preview.counts;
    if preview.stored_as.is_some() {
        return text.say("plan-stored");
    }
    if counts.stored() == 0 {
        let key = if counts.unchanged > 0 { "plan-nothing" } else { "preview-nothing-good" };
        return text.say(key);
    }
    let also = [
        ("import-unchanged", counts.unchanged),
        ("import-refused", counts.refused),
        ("import-left-out", counts.left_out),
        ("plan-disagree", preview.disagreements.count),
    ];
    let also = also.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| text.count(key, n, &[]));
    let rows = text.count("plan-rows", counts.stored(), &[]);
    std::iter::once(rows).chain(also).collect::<Vec<_>>().join(", ")
}

/// It counts the files that it stores; the others wait.
fn button(text: Text, uploads: &[Upload], waiting: &Waiting) -> AnyView {
    let (stored, all) =
        (uploads.iter().filter(|u| u.outcome.can_be_stored()).count(), uploads.len());
    if stored == 0 {
        return view! { <p class="notice">{text.say("plan-none")}</p> }.into_any();
    }
    let label = if stored == all {
        text.count("plan-commit-all", count(all), &[])
    } else {
        text.count("plan-commit", count(stored), &[("all", &text.amount(count(all)))])
    };
    let order: Vec<Asked> = uploads
        .iter()
        .zip(&waiting.0)
        .map(|(upload, asked)| Asked {
            is_left_out: !upload.outcome.can_be_stored(),
            ..asked.clone()
        })
        .collect();
    let together =
        (stored > 1).then(|| view! { <span class="note">{text.say("plan-order")}</span> });
    view! {
        <form method="post" action="/import/commit" class="commit">
            {fields(order.iter())}
            <button type="submit" class="button">{label}</button>
            {together}
        </form>
    }
    .into_any()
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
