//! What every chart with controls has: links to its other views, links to its files, and shares beside totals.

use leptos::prelude::*;

use crate::chart::Labels;
use crate::domain::Value;
use crate::domain::board::Content;
use crate::text::Text;
use crate::ui::board_adding_href;

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

/// The link that puts something on a board.
pub fn board_link(text: Text, content: &Content) -> AnyView {
    let href = board_adding_href(content);
    view! { <a class="to-board" href=href>{text.say("board-add")}</a> }.into_any()
}

/// The files that a chart comes as, by the ends of their names: PNGs have one, two or three pixels a unit.
pub const FILES: [&str; 5] = ["svg", "1x.png", "png", "3x.png", "csv"];

/// Links to the chart as files, by the ends of their names, and the one that puts it on a board.
pub fn file_links(
    formats: impl IntoIterator<Item = &'static str>,
    href: impl Fn(&str) -> String,
    board: AnyView,
) -> AnyView {
    let links = formats.into_iter();
    let links = links.map(|end| {
        let name = match end.strip_suffix(".png") {
            Some(pixels) => format!("PNG {}", pixels.replace('x', "×")),
            None => end.to_uppercase(),
        };
        view! { <a href=href(end)>{name}</a> }
    });
    let links = links.collect_view();
    view! { <p class="files">{links} {board}</p> }.into_any()
}

/// The share that a total is of its line's last, where shares are drawn.
pub fn share_beside(text: Text, total: Option<Value>, whole: Option<i64>) -> Option<AnyView> {
    let (total, whole) = total.zip(whole)?;
    let share = Labels::share(&text, total.amount as f64 / whole as f64);
    Some(view! { " " <span class="note">{share}</span> }.into_any())
}
