//! Another view of the same page: fetched, put in the place of the old one, and kept in the address.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, Element, HtmlElement, Response, SupportedType};

/// What depends on the view, besides the figure itself.
const PARTS: [&str; 8] = [
    "#chart",
    "#velocity",
    "#life",
    "#finding",
    "#compared",
    ".languages",
    "#notes .notes-told",
    "#notes .note-form input[name=view]",
];

thread_local! {
    /// The address of the view that is shown, or was asked for last, without a place within the page: a link to such a
    /// place is told of as going back is, and shows no other view.
    static SHOWN: RefCell<String> = RefCell::default();
}

/// Notes that the view at an address is shown.
pub(super) fn note(href: &str) {
    SHOWN.with_borrow_mut(|shown| whole(href).clone_into(shown));
}

/// Whether the view at an address is the one that is shown.
pub(super) fn is_shown(href: &str) -> bool {
    SHOWN.with_borrow(|shown| shown == whole(href))
}

/// From the path on: links are written so.
fn whole(href: &str) -> &str {
    let path = href.split_once("://").and_then(|(_, rest)| Some(&rest[rest.find('/')?..]));
    let path = path.unwrap_or(href);
    path.split_once('#').map_or(path, |(whole, _)| whole)
}

/// Shows the view at an address. `remember` puts it in the history; going back does not.
pub(super) fn show(root: Element, href: String, remember: bool) {
    note(&href);
    leptos::task::spawn_local(async move {
        if fetch_into(&root, &href, remember).await.is_err() {
            // The page itself still works: let the browser open the view as a link does.
            if let Some(window) = web_sys::window() {
                let _ = window.location().set_href(&href);
            }
        }
    });
}

async fn fetch_into(root: &Element, href: &str, remember: bool) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str(href)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let html = JsFuture::from(response.text()?).await?.as_string().ok_or(JsValue::NULL)?;
    let fresh = DomParser::new()?.parse_from_string(&html, SupportedType::TextHtml)?;
    let document = root.owner_document().ok_or(JsValue::NULL)?;
    let focus = Focus::of(root, &document);
    for part in PARTS {
        if let (Some(old), Some(new)) =
            (document.query_selector(part)?, fresh.query_selector(part)?)
        {
            old.replace_with_with_node_1(&new)?;
        }
    }
    focus.restore(root);
    if remember {
        window.history()?.push_state_with_url(&JsValue::NULL, "", Some(href))?;
    }
    Ok(())
}

/// What the reader had under the hand: it stays there when the figure is replaced.
struct Focus {
    plot: bool,
    link: Option<u32>,
    table_open: bool,
}

impl Focus {
    fn of(root: &Element, document: &Document) -> Self {
        let active = document.active_element();
        let is = |other: Option<Element>| other.is_some() && other == active;
        let link = root.query_selector_all("a[data-view]").ok().and_then(|links| {
            (0..links.length()).find(|i| is(links.get(*i).and_then(|link| link.dyn_into().ok())))
        });
        let table_open = root.query_selector("details.data[open]").ok().flatten().is_some();
        Self { plot: is(root.query_selector(".plot").ok().flatten()), link, table_open }
    }

    fn restore(&self, root: &Element) {
        let link = self.link.and_then(|i| root.query_selector_all("a[data-view]").ok()?.get(i));
        let plot = root.query_selector(".plot").ok().flatten().filter(|_| self.plot);
        let element = link.and_then(|link| link.dyn_into::<HtmlElement>().ok());
        let element = element.or_else(|| plot.and_then(|plot| plot.dyn_into().ok()));
        if let Some(element) = element {
            let _ = element.focus();
        }
        if self.table_open
            && let Ok(Some(table)) = root.query_selector("details.data")
        {
            let _ = table.set_attribute("open", "");
        }
    }
}
