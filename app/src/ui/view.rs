//! What every chart with controls has: links to its other views, links to its files, and shares beside totals.

use leptos::prelude::*;

use crate::chart::Labels;
use crate::domain::Value;
use crate::domain::board::Content;
use crate::domain::share::Subject;
use crate::text::Text;
use crate::ui::{board_adding_href, sharing_href};

/// A link to another view of the chart, which script shows without leaving the page.
pub fn view_link(href: &str, is_current: bool, label: String) -> AnyView {
    let current = is_current.then_some("true");
    view! { <a href=format!("{href}#chart") aria-current=current data-view="">{label}</a> }
        .into_any()
}

/// The link back to the whole curve.
pub fn whole_link(text: Text, href: &str) -> AnyView {
    view! { <a href=format!("{href}#chart") data-view="whole">{text.say("control-reset")}</a> }
        .into_any()
}

/// The links that put something elsewhere: on a board, or before whoever holds a link.
pub fn elsewhere_links(text: Text, content: Content) -> AnyView {
    let board = board_adding_href(&content);
    let share = sharing_href(&Subject::Part(content));
    view! {
        <p class="elsewhere">
            <a href=board>{text.say("board-add")}</a>
            <a href=share>{text.say("share")}</a>
        </p>
    }
    .into_any()
}

/// The files that a table comes as, by the ends of their names.
pub const TABLE_FILES: [&str; 4] = ["csv", "excel.csv", "xlsx", "json"];

/// The files that a chart comes as: PNGs have one, two or three pixels a unit.
pub const PICTURE_FILES: [&str; 4] = ["svg", "1x.png", "png", "3x.png"];

/// Links to the files of a chart with its numbers, folded away, and those that put it elsewhere.
pub fn chart_files(
    text: Text,
    href: impl Fn(&str) -> String,
    elsewhere: Option<AnyView>,
) -> AnyView {
    file_links(text, PICTURE_FILES.into_iter().chain(TABLE_FILES), href, elsewhere)
}

/// Links to the files of a table.
pub fn table_files(
    text: Text,
    href: impl Fn(&str) -> String,
    elsewhere: Option<AnyView>,
) -> AnyView {
    file_links(text, TABLE_FILES, href, elsewhere)
}

/// Links to files, by the ends of their names.
pub fn file_links(
    text: Text,
    formats: impl IntoIterator<Item = &'static str>,
    href: impl Fn(&str) -> String,
    elsewhere: Option<AnyView>,
) -> AnyView {
    let name = |end: &str| match (end, end.strip_suffix(".png")) {
        ("excel.csv", _) => text.say("export-excel"),
        ("png", _) => "PNG 2×".to_owned(),
        (_, Some(pixels)) => format!("PNG {}", pixels.replace('x', "×")),
        _ => end.to_uppercase(),
    };
    let links = formats.into_iter().map(|end| view! { <a href=href(end)>{name(end)}</a> });
    view! {
        <div class="saves">
            <details>
                <summary>{text.say("export-save")}</summary>
                <p>{links.collect_view()}</p>
            </details>
            {elsewhere}
        </div>
    }
    .into_any()
}

/// The share that a total is of its line's last, where shares are drawn.
pub fn share_beside(text: Text, total: Option<Value>, whole: Option<i64>) -> Option<AnyView> {
    let (total, whole) = total.zip(whole)?;
    let share = Labels::share(&text, total.amount as f64 / whole as f64);
    Some(view! { " " <span class="note">{share}</span> }.into_any())
}
