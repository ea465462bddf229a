//! The dialog of all pages and keys. Without script there are no keys, and nothing opens it.

use leptos::prelude::*;

use super::Section;
use crate::islands::Palette;
use crate::text::Text;

/// All pages: the section whose navigation shows them, address, message, and the letter that leads there behind `g`.
pub(super) const PAGES: [(Option<Section>, &str, &str, &str); 11] = [
    (Some(Section::Overview), "/", "nav-overview", "o"),
    (Some(Section::Posts), "/posts", "nav-posts", "p"),
    (Some(Section::Patterns), "/patterns", "nav-patterns", "t"),
    (Some(Section::Accounts), "/accounts", "nav-accounts", "a"),
    (Some(Section::Compare), "/compare", "nav-compare", "c"),
    (None, "/boards", "boards-title", "b"),
    (None, "/tags", "tags-title", "l"),
    (None, "/shares", "shares-title", "s"),
    (None, "/alerts", "alerts-title", "n"),
    (Some(Section::Import), "/import", "nav-import", "i"),
    (Some(Section::Methods), "/methods", "nav-methods", "m"),
];

/// What keys do beside: their message and the keys.
const KEYS: [(&str, &str); 4] = [
    ("keys-search-posts", "/"),
    ("keys-period", "[ ]"),
    ("keys-compare", "x"),
    ("keys-palette", "?"),
];

/// The dialog.
pub(super) fn palette(text: Text) -> AnyView {
    let pages = PAGES.map(|(_, href, name, letter)| {
        let key = format!("g {letter}");
        view! { <li><a href=href data-key=key.clone()>{text.say(name)}</a> <kbd>{key}</kbd></li> }
    });
    let keys =
        KEYS.map(|(name, key)| view! { <li><span>{text.say(name)}</span> <kbd>{key}</kbd></li> });
    let inside = view! {
        <button type="button" class="palette-open" aria-label=text.say("keys-open") title=text.say("keys-open")>"?"</button>
        <dialog class="palette" aria-labelledby="palette-title">
            <h2 id="palette-title">{text.say("keys-title")}</h2>
            <form method="get" action="/posts">
                <input type="search" name="q" maxlength="200" autocomplete="off" aria-label=text.say("keys-search") placeholder=text.say("keys-search")/>
            </form>
            <ul>{pages.collect_view()} {keys.collect_view()}</ul>
            <form method="dialog"><button type="submit" class="quiet">{text.say("keys-close")}</button></form>
        </dialog>
    }
    .into_any();
    view! { <Palette>{inside}</Palette> }.into_any()
}
