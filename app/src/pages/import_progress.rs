//! How far imports are: the page of one, and the list of all that are under way.
//!
//! The page says nothing of how it is kept up to date: without script it is asked for again by a header.

use leptos::prelude::*;

use super::Frame;
use crate::domain::running::{Running, RunningFile, Turn};
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
    let percent = running.percent().map(|percent| {
        text.message("percent", &[("n", &text.amount(i64::try_from(percent).unwrap_or(100)))])
    });
    let figures = vec![
        figure("progress-share", percent),
        figure("progress-rows", number(Some(running.rows))),
        figure("progress-rate", number(running.rows_per_second)),
        figure("progress-left", running.seconds_left.map(|seconds| text.age(seconds))),
    ];
    view! {
        <div class="page">
            <p class="kicker"><a href="/imports">{text.say("imports-title")}</a></p>
            <h1>{title(text, running)}</h1>
            <p class="lead">{text.say("progress-close")}</p>
            <div class="progress-line">{bar(text, running)}</div>
            <Figures figures/>
            {turns(text, running)}
            <form method="post" action=cancel_href(running) class="quiet-form">
                <button type="submit">{text.say("progress-cancel")}</button>
                <span class="note">{text.say(cancel_hint(running))}</span>
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
    let name = name(text, running);
    let cancel = text.message("progress-cancel-label", &[("file", &name)]);
    view! {
        <li>
            <a href=href(running)>{name}</a>
            <span class="note">{numbers.join(", ")}</span>
            <span class="gain">{bar(text, running)}</span>
            <form method="post" action=cancel_href(running)>
                <button type="submit" class="quiet" aria-label=cancel>{text.say("progress-cancel")}</button>
            </form>
        </li>
    }
}

fn title(text: Text, running: &Running) -> String {
    match running.files.len() {
        0 | 1 => text.message("progress-title", &[("file", running.current().1)]),
        _ => place(text, running, "progress-title-several"),
    }
}

/// The file's name; of several, that of the one under way with its place: "file 2 of 3, b.csv".
fn name(text: Text, running: &Running) -> String {
    match running.files.len() {
        0 | 1 => running.current().1.to_owned(),
        _ => place(text, running, "progress-file"),
    }
}

/// A message about the file under way and its place among the others.
fn place(text: Text, running: &Running, key: &str) -> String {
    let (place, file) = running.current();
    let [n, all] = [place, running.files.len()].map(|n| n.to_string());
    text.message(key, &[("n", &n), ("all", &all), ("file", file)])
}

fn cancel_hint(running: &Running) -> &'static str {
    match running.files.len() {
        0 | 1 => "progress-cancel-hint",
        _ => "progress-cancel-hint-several",
    }
}

/// What became of each of several files so far.
fn turns(text: Text, running: &Running) -> Option<impl IntoView + use<>> {
    (running.files.len() > 1).then(|| {
        let item = |file: &RunningFile| {
            let (key, import) = match file.turn {
                Turn::Stored(import) => ("turn-stored", Some(import)),
                Turn::Refused => ("turn-refused", None),
                Turn::UnderWay => ("turn-under-way", None),
                Turn::Waiting => ("turn-waiting", None),
            };
            let name = match import {
                Some(import) => {
                    view! { <a href=format!("/imports/{import}")>{file.file_name.clone()}</a> }
                        .into_any()
                }
                None => view! { <span class="name">{file.file_name.clone()}</span> }.into_any(),
            };
            let current = (file.turn == Turn::UnderWay).then_some("step");
            view! { <li aria-current=current>{name}<span class="note">{text.say(key)}</span></li> }
        };
        let items = running.files.iter().map(item).collect_view();
        view! { <ol class="ranking files turns">{items}</ol> }
    })
}

fn bar(text: Text, running: &Running) -> impl IntoView + use<> {
    // Without a value it only says that something goes on.
    let percent = running.percent().map(|percent| percent.to_string());
    let words = percent.as_ref().map(|percent| text.message("percent", &[("n", percent)]));
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
