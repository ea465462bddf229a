//! How far imports are: the page of one, and the list of all that are under way.
//!
//! The page says nothing of how it is kept up to date: without script it is asked for again by a header.

use leptos::prelude::*;

use super::Frame;
use crate::domain::running::Running;
use crate::text::Text;
use crate::ui::{Figure, Figures};

/// The page of one import under way.
pub fn import_progress_page(frame: &Frame, running: &Running) -> AnyView {
    let text = frame.text;
    let number = |number: Option<i64>| number.map(|number| text.amount(number));
    let figure = |key: &str, value: Option<String>| Figure {
        label: text.say(key),
        value,
        note: String::new(),
    };
    let percent = i64::try_from(running.percent()).unwrap_or(100);
    let figures = vec![
        figure("progress-share", Some(text.message("percent", &[("n", &text.amount(percent))]))),
        figure("progress-rows", number(Some(running.rows))),
        figure("progress-rate", number(running.rows_per_second)),
        figure("progress-left", running.seconds_left.map(|seconds| text.age(seconds))),
    ];
    view! {
        <div class="page">
            <p class="kicker"><a href="/imports">{text.say("imports-title")}</a></p>
            <h1>{text.message("progress-title", &[("file", &running.file_name)])}</h1>
            <p class="lead">{text.say("progress-close")}</p>
            <div class="progress-line">{bar(text, running)}</div>
            <Figures figures/>
            <form method="post" action=cancel_href(running) class="quiet-form">
                <button type="submit">{text.say("progress-cancel")}</button>
                <span class="note">{text.say("progress-cancel-hint")}</span>
            </form>
        </div>
    }
    .into_any()
}

/// The imports under way, each with its bar and a button that ends it.
pub(super) fn under_way(text: Text, running: Vec<Running>) -> Option<impl IntoView> {
    (!running.is_empty()).then(|| {
        let items = running.into_iter().map(|running| item(text, &running)).collect_view();
        view! {
            <section>
                <h2>{text.say("imports-running")}</h2>
                <ol class="ranking running">{items}</ol>
            </section>
        }
    })
}

fn item(text: Text, running: &Running) -> impl IntoView + use<> {
    let rows = text.count("progress-rows-count", running.rows, &[]);
    let rate = running.rows_per_second.map(|rate| text.count("progress-rate-count", rate, &[]));
    let left = running
        .seconds_left
        .map(|seconds| text.message("progress-left-time", &[("age", &text.age(seconds))]));
    let numbers: Vec<String> = [Some(rows), rate, left].into_iter().flatten().collect();
    let cancel = text.message("progress-cancel-label", &[("file", &running.file_name)]);
    view! {
        <li>
            <a href=href(running)>{running.file_name.clone()}</a>
            <span class="note">{numbers.join(", ")}</span>
            <span class="gain">{bar(text, running)}</span>
            <form method="post" action=cancel_href(running)>
                <button type="submit" class="quiet" aria-label=cancel>{text.say("progress-cancel")}</button>
            </form>
        </li>
    }
}

fn bar(text: Text, running: &Running) -> impl IntoView + use<> {
    let percent = running.percent().to_string();
    let words = text.message("percent", &[("n", &percent)]);
    view! {
        <progress max="100" value=percent aria-label=text.say("progress-share")>{words}</progress>
    }
}

fn href(running: &Running) -> String {
    format!("/imports/running/{}", running.id)
}

fn cancel_href(running: &Running) -> String {
    format!("{}/cancel", href(running))
}
