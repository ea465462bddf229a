//! The form that says any days, with the browser's own date picker.

use leptos::prelude::*;

use crate::domain::period::{Span, date_of};
use crate::text::Text;

/// The form, on the days that are told. `plain` is the page without days of its own.
pub(super) fn dates_form(text: Text, span: Option<Span>, plain: &str) -> impl IntoView + use<> {
    let (path, query) = plain.split_once('?').unwrap_or((plain, ""));
    let kept = form_urlencoded::parse(query.as_bytes()).into_owned();
    let kept = kept.map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    let period = match span {
        Some(Span::Dates(period)) => Some(period),
        _ => None,
    };
    let field = |name: &'static str, label: &str, day: Option<i64>| {
        let value = day.map(|day| date_of(day).to_string());
        view! {
            <label>
                <span>{text.say(label)}</span>
                <input type="date" name=name value=value required/>
            </label>
        }
    };
    view! {
        <details class="columns" open=period.is_some()>
            <summary>{text.say("days-other")}</summary>
            <form method="get" action=path.to_owned()>
                {kept.collect_view()}
                {field("first", "days-first", period.map(|days| days.first))}
                {field("last", "days-last", period.map(|days| days.last))}
                <button type="submit" class="button">{text.say("posts-show")}</button>
            </form>
        </details>
    }
}
