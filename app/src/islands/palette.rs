//! Keys for those who do not reach for the pointer: a dialog of all pages and what each key does, which is searched as
//! one types, and the keys themselves.

use leptos::prelude::*;

/// Wraps the dialog.
#[island]
pub fn Palette(children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            hand::take(&root);
        }
    });
    view! { <div node_ref=root>{children()}</div> }
}

#[cfg(feature = "hydrate")]
mod hand {
    use std::cell::Cell;
    use std::rc::Rc;

    use leptos::ev;
    use leptos::leptos_dom::helpers::window_event_listener;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;
    use web_sys::{
        Document, Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent,
    };

    /// Listens for keys, and to what is typed into the dialog.
    pub(super) fn take(root: &Element) {
        let Some(dialog) = find::<HtmlDialogElement>(root, "dialog") else { return };
        let input = find::<HtmlInputElement>(&dialog, "input");
        if let Some(input) = input {
            let (dialog, typed) = (dialog.clone(), input.clone());
            let filter = Closure::<dyn FnMut(Event)>::new(move |_| leave(&dialog, &typed.value()));
            let heard = filter.as_ref().unchecked_ref();
            let _ = input.add_event_listener_with_callback("input", heard);
            // The listener lives as long as the page.
            filter.forget();
        }
        if let Some(button) = find::<HtmlElement>(root, ".palette-open") {
            let dialog = dialog.clone();
            let listener = Closure::<dyn FnMut(Event)>::new(move |_| _ = open(&dialog));
            let heard = listener.as_ref().unchecked_ref();
            let _ = button.add_event_listener_with_callback("click", heard);
            listener.forget();
        }
        let is_going = Rc::new(Cell::new(false));
        window_event_listener(ev::keydown, move |event| {
            if pressed(&dialog, &is_going, &event).is_some() {
                event.prevent_default();
            }
        });
    }

    /// What a key does; `None` where it does nothing here.
    fn pressed(
        dialog: &HtmlDialogElement,
        is_going: &Cell<bool>,
        event: &KeyboardEvent,
    ) -> Option<()> {
        // Some keyboards have brackets on a third level, which is no modifier.
        let is_third = event.get_modifier_state("AltGraph");
        let (key, has_modifier) = (event.key(), event.ctrl_key() || event.meta_key());
        let (has_modifier, has_alt) = (has_modifier && !is_third, event.alt_key() && !is_third);
        let was_going = is_going.replace(false);
        if has_modifier && key == "k" {
            return open(dialog);
        }
        if dialog.open() {
            return (key == "Enter").then(|| follow(dialog)).flatten();
        }
        if has_modifier || has_alt || is_typing(event) {
            return None;
        }
        let document = document()?;
        if was_going {
            return click(dialog, &format!("[data-key=\"g {key}\"]"));
        }
        match key.as_str() {
            "?" => open(dialog),
            "g" => {
                is_going.set(true);
                Some(())
            }
            "/" => {
                match find::<HtmlElement>(document.body()?.as_ref(), "main input[type=search]") {
                    Some(input) => input.focus().ok(),
                    None => open(dialog),
                }
            }
            "[" => beside(&document, Element::previous_element_sibling),
            "]" => beside(&document, Element::next_element_sibling),
            "x" => click(document.body()?.as_ref(), "form[action=\"/compare\"] button.button"),
            _ => None,
        }
    }

    fn document() -> Option<Document> {
        web_sys::window()?.document()
    }

    fn find<T: JsCast>(root: &Element, selector: &str) -> Option<T> {
        root.query_selector(selector).ok()??.dyn_into().ok()
    }

    fn click(root: &Element, selector: &str) -> Option<()> {
        find::<HtmlElement>(root, selector)?.click();
        Some(())
    }

    /// Whether keys are letters there.
    fn is_typing(event: &KeyboardEvent) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        target.is_some_and(|it| {
            matches!(
                it.closest("input:not([type=checkbox]):not([type=radio]), textarea, select"),
                Ok(Some(_))
            )
        })
    }

    fn open(dialog: &HtmlDialogElement) -> Option<()> {
        if !dialog.open() {
            dialog.show_modal().ok()?;
        }
        find::<HtmlInputElement>(dialog, "input")?.select();
        Some(())
    }

    /// The period before or after the one that is shown.
    fn beside(document: &Document, to: impl Fn(&Element) -> Option<Element>) -> Option<()> {
        let body = document.body()?;
        let current = find::<Element>(body.as_ref(), "main [data-spans] [aria-current]")?;
        to(&current)?.dyn_into::<HtmlElement>().ok()?.click();
        Some(())
    }

    /// Leaves what has the words that were typed.
    fn leave(dialog: &HtmlDialogElement, typed: &str) {
        let typed = typed.trim().to_lowercase();
        let Ok(items) = dialog.query_selector_all("li") else { return };
        for n in 0..items.length() {
            let item = items.get(n).and_then(|item| item.dyn_into::<Element>().ok());
            let Some(item) = item else { continue };
            let words = item.text_content().unwrap_or_default().to_lowercase();
            let is_meant = words.contains(&typed);
            let _ = item.toggle_attribute_with_force("hidden", !is_meant);
        }
    }

    /// Goes to the first page that is left; with none, the form looks for the words in posts.
    fn follow(dialog: &HtmlDialogElement) -> Option<()> {
        let input = find::<HtmlInputElement>(dialog, "input")?;
        let is_here = document()?.active_element().is_some_and(|it| it == **input);
        (is_here && !input.value().trim().is_empty()).then_some(())?;
        click(dialog, "li:not([hidden]) a")
    }
}
