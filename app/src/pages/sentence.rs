//! `/import/sentence`: a sentence in, the totals that it tells beside their words, and one button.

use std::ops::Range;

use leptos::prelude::*;

use super::Frame;
use crate::domain::import::{FileRefusal, Reason};
use crate::domain::{Metric, Platform};
use crate::text::Text;
use crate::ui::ScrollTable;

/// What a person said about a sentence, as they said it. Empty where they said nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The sentence.
    pub text: String,
    /// The post's address.
    pub url: String,
    /// Where it was published, where the address does not tell.
    pub platform: String,
    /// The platform's id of it, where the address does not tell.
    pub post_id: String,
    /// Whose it is.
    pub account: String,
    /// The day on which the totals were read: `2023-04-19`.
    pub day: String,
    /// The hour, where it is known: `09:00`.
    pub time: String,
    /// Where the sentence was published.
    pub source: String,
}

/// A total that is proposed, as it may have been corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The bytes of the sentence that tell it.
    pub words: Range<usize>,
    /// What was counted.
    pub metric: Metric,
    /// How much, as a person reads or writes it.
    pub value: String,
    /// Whether it is ticked.
    pub approved: bool,
    /// Why its value cannot be read.
    pub problem: Option<Reason>,
}

/// Why nothing was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No total is ticked.
    NothingApproved,
    /// One metric is ticked twice.
    Twice(Metric),
    /// A value cannot be read; its line says why.
    Value,
    /// Nothing tells which post it is.
    NoPost,
    /// The day or the hour is missing, or is none.
    NoDay,
    /// The row that would be stored was refused.
    Refused(FileRefusal),
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct SentencePage {
    /// What was said.
    pub said: Said,
    /// The totals that the sentence tells; `None` before it was read.
    pub lines: Option<Vec<Line>>,
    /// Why nothing was stored, when the button was pressed.
    pub trouble: Option<Trouble>,
    /// The platform, where it is known: metrics are named as its people name them.
    pub platform: Option<Platform>,
    /// The query that leads back to the sentence.
    pub edit: String,
}

/// The page.
pub fn sentence_page(frame: &Frame, page: SentencePage) -> AnyView {
    let text = frame.text;
    let inner = match &page.lines {
        None => ask(text, &page.said),
        Some(lines) if lines.is_empty() => nothing(text, &page),
        Some(lines) => propose(text, &page, lines),
    };
    view! {
        <div class="page">
            <h1>{text.say("paste-title")}</h1>
            <p class="lead">{text.say("paste-lead")}</p>
            {inner}
        </div>
    }
    .into_any()
}

fn ask(text: Text, said: &Said) -> AnyView {
    view! {
        <form method="get" action="/import/sentence" class="paste">
            <p class="field">
                <label for="text">{text.say("paste-text")}</label>
                <textarea id="text" name="text" rows="5" maxlength="4000" required>{said.text.clone()}</textarea>
            </p>
            {about(text, said, false)}
            <p><button type="submit" class="button">{text.say("paste-read")}</button></p>
        </form>
    }
    .into_any()
}

fn nothing(text: Text, page: &SentencePage) -> AnyView {
    view! {
        {quotation(&page.said.text, &[])}
        <p class="notice" role="status">{text.say("paste-nothing")}</p>
        {edit_link(text, &page.edit)}
    }
    .into_any()
}

fn propose(text: Text, page: &SentencePage, lines: &[Line]) -> AnyView {
    let trouble = page.trouble.as_ref().map(|trouble| {
        let words = trouble_words(text, page, trouble);
        view! { <p class="notice" role="alert">{words}</p> }
    });
    view! {
        {trouble}
        {quotation(&page.said.text, lines)}
        {edit_link(text, &page.edit)}
        <form method="post" action="/import/sentence" class="paste">
            <input type="hidden" name="text" value=page.said.text.clone()/>
            <h2>{text.count("paste-found", i64::try_from(lines.len()).unwrap_or(i64::MAX), &[])}</h2>
            {table(text, page, lines)}
            <p class="note" id="value-hint">{text.say("paste-value-hint")}</p>
            <h2>{text.say("paste-about")}</h2>
            {about(text, &page.said, true)}
            <p><button type="submit" name="store" value="1" class="button">{text.say("paste-store")}</button></p>
        </form>
    }
    .into_any()
}

/// The sentence, with the words marked from which totals were read.
fn quotation(sentence: &str, lines: &[Line]) -> impl IntoView + use<> {
    let mut pieces = Vec::new();
    let mut end = 0;
    for words in lines.iter().map(|line| line.words.clone()) {
        // A range gives two totals and one mark.
        if words.start >= end {
            pieces.push(sentence[end..words.start].to_owned().into_any());
            pieces.push(view! { <mark>{sentence[words.clone()].to_owned()}</mark> }.into_any());
            end = words.end;
        }
    }
    pieces.push(sentence[end..].to_owned().into_any());
    view! { <div class="quote"><blockquote class="told" dir="auto"><p>{pieces}</p></blockquote></div> }
}

fn edit_link(text: Text, query: &str) -> impl IntoView + use<> {
    let href = format!("/import/sentence?{query}");
    view! { <p class="note"><a href=href>{text.say("paste-edit")}</a></p> }
}

fn table(text: Text, page: &SentencePage, lines: &[Line]) -> impl IntoView + use<> {
    let rows =
        lines.iter().enumerate().map(|(place, line)| row(text, page, place, line)).collect_view();
    view! {
        <div class="proposals">
            <ScrollTable label=text.say("paste-table")>
                <thead>
                    <tr>
                        <th scope="col">{text.say("paste-column-words")}</th>
                        <th scope="col">{text.say("paste-column-metric")}</th>
                        <th scope="col" class="number">{text.say("paste-column-value")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
        </div>
    }
}

fn row(text: Text, page: &SentencePage, place: usize, line: &Line) -> impl IntoView + use<> {
    let id = |part: &str| format!("{part}-{place}");
    let words = page.said.text[line.words.clone()].to_owned();
    let name = |metric: Metric| match &page.platform {
        Some(platform) => text.metric_on(metric, platform),
        None => text.metric(metric),
    };
    let options = Metric::ALL
        .map(|metric| {
            let is_chosen = metric == line.metric;
            view! { <option value=metric.key() selected=is_chosen>{name(metric)}</option> }
        })
        .collect_view();
    let problem = line.problem.as_ref().map(|reason| {
        view! { <span class="problem" id=id("problem")>{text.reason(reason)}</span> }
    });
    let is_wrong = line.problem.is_some().then_some("true");
    let described = line.problem.as_ref().map_or("value-hint".into(), |_| id("problem"));
    view! {
        <tr>
            <th scope="row">
                <label>
                    <input type="checkbox" name="approved" value=place.to_string() checked=line.approved/>
                    <q dir="auto">{words}</q>
                </label>
            </th>
            <td>
                <select name=id("metric") aria-label=text.say("paste-column-metric")>{options}</select>
            </td>
            <td class="number">
                <input
                    type="text" name=id("value") value=line.value.clone() maxlength="40" autocomplete="off"
                    aria-label=text.say("paste-column-value") aria-invalid=is_wrong aria-describedby=described
                />
                {problem}
            </td>
        </tr>
    }
}

/// Which post, when, and who says so.
fn about(text: Text, said: &Said, is_storing: bool) -> impl IntoView + use<> {
    let field = |name: &'static str, kind: &'static str, value: &str, required: bool| {
        let hint_id = format!("{name}-hint");
        view! {
            <p class="field">
                <label for=name>{text.say(&format!("paste-{}", name.replace('_', "-")))}</label>
                <input
                    id=name name=name type=kind value=value.to_owned() maxlength="400" required=required
                    aria-describedby=hint_id.clone()
                />
                <span class="note" id=hint_id>{text.say(&format!("paste-{}-hint", name.replace('_', "-")))}</span>
            </p>
        }
    };
    view! {
        <div class="fields">
            {field("url", "url", &said.url, false)}
            {field("day", "date", &said.day, is_storing)}
            {field("time", "time", &said.time, false)}
            {field("platform", "text", &said.platform, false)}
            {field("post_id", "text", &said.post_id, false)}
            {field("account", "text", &said.account, false)}
            {field("source", "text", &said.source, false)}
        </div>
    }
}

fn trouble_words(text: Text, page: &SentencePage, trouble: &Trouble) -> String {
    match trouble {
        Trouble::NothingApproved => text.say("paste-trouble-nothing"),
        Trouble::Twice(metric) => {
            let name = page.platform.as_ref();
            let name = name.map_or(text.metric(*metric), |on| text.metric_on(*metric, on));
            text.message("paste-trouble-twice", &[("metric", &name)])
        }
        Trouble::Value => text.say("paste-trouble-value"),
        Trouble::NoPost => text.say("paste-trouble-post"),
        Trouble::NoDay => text.say("paste-trouble-day"),
        Trouble::Refused(refusal) => text.file_refusal(refusal),
    }
}
