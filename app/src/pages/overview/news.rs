//! What is new since the upload before the last one.

use leptos::prelude::*;

use crate::domain::alert::ToldAlert;
use crate::domain::overview::News;
use crate::pages::Frame;
use crate::pages::alerts::list;

/// What the last upload brought, and what rules told of it and before; nothing where neither is known.
pub(super) fn news_section(
    frame: &Frame,
    news: Option<&News>,
    alerts: &[ToldAlert],
) -> Option<AnyView> {
    let text = frame.text;
    let upload = news.map(|News { import, seen }| {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let gained = text.count("gain", seen.gained, &[]);
        let said = [
            text.message("news-upload", &[("when", &text.moment(import.uploaded, frame.zone))]),
            text.count("news-grown", count(seen.grown), &[("gain", &gained)]),
            text.count("news-first", count(seen.first), &[]),
        ];
        let [uploaded, grown, first] = said;
        let grown = (seen.grown > 0).then_some(grown);
        let first = (seen.first > 0).then_some(first);
        let told: Vec<String> = [grown, first].into_iter().flatten().collect();
        let told = if told.is_empty() { text.say("news-nothing") } else { told.join(" ") };
        view! {
            <p>
                <a href=format!("/imports/{}", import.id)>{import.file_name.clone()}</a>
                {uploaded} " " {told}
            </p>
        }
    });
    let alerts = (!alerts.is_empty()).then(|| {
        view! {
            {list(frame, alerts)}
            <p class="more"><a href="/alerts">{text.say("alerts-all")}</a></p>
        }
    });
    (upload.is_some() || alerts.is_some()).then(|| {
        view! {
            <section class="news">
                <h2>{text.say("news-title")}</h2>
                {upload}
                {alerts}
            </section>
        }
        .into_any()
    })
}
