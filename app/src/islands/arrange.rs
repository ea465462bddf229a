//! Tiles of a board, dragged to the places of others by a mouse.

use leptos::prelude::*;

/// Wraps tiles, each with a form that changes it: dropped on another, a tile says through its form that it takes the
/// other's place. Without script, and by keys and fingers, tiles are moved by the buttons of these forms.
#[island]
pub fn Arrange(children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            mouse::take(root.into());
        }
    });
    view! { <div node_ref=root class="board">{children()}</div> }
}

#[cfg(feature = "hydrate")]
mod mouse {
    use std::cell::RefCell;
    use std::rc::Rc;

    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;
    use web_sys::{DragEvent, Element, Event, HtmlFormElement, HtmlInputElement};

    /// The tile that is dragged, and the one that it would take the place of.
    #[derive(Default)]
    struct Move {
        tile: Option<Element>,
        over: Option<Element>,
    }

    /// Lets the tiles be dragged, for as long as their page lasts.
    pub(super) fn take(root: Element) {
        set_draggable(&root, ".tile", "true");
        // Whoever takes a tile by a link in it means the tile.
        set_draggable(&root, ".tile a", "false");
        let state = Rc::new(RefCell::new(Move::default()));
        on(&root, &state, "dragstart", begin);
        on(&root, &state, "dragover", go_on);
        on(&root, &state, "drop", end);
        on(&root, &state, "dragend", |state, _| {
            state.tile = None;
            mark(state, None);
            Some(())
        });
    }

    fn set_draggable(root: &Element, selector: &str, value: &str) {
        let Ok(found) = root.query_selector_all(selector) else { return };
        for n in 0..found.length() {
            if let Some(Ok(element)) = found.get(n).map(JsCast::dyn_into::<Element>) {
                let _ = element.set_attribute("draggable", value);
            }
        }
    }

    fn on(
        root: &Element,
        state: &Rc<RefCell<Move>>,
        name: &str,
        act: impl Fn(&mut Move, &DragEvent) -> Option<()> + 'static,
    ) {
        let state = Rc::clone(state);
        let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            act(&mut state.borrow_mut(), event.unchecked_ref());
        });
        let _ = root.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        // The listener lives as long as the page.
        listener.forget();
    }

    /// Words that are marked are dragged by themselves, as anywhere.
    fn begin(state: &mut Move, event: &DragEvent) -> Option<()> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        if !target.class_list().contains("tile") {
            return None;
        }
        // Some browsers drag nothing that carries nothing.
        event.data_transfer()?.set_data("text/plain", &target.id()).ok()?;
        state.tile = Some(target);
        Some(())
    }

    fn go_on(state: &mut Move, event: &DragEvent) -> Option<()> {
        let dragged = state.tile.as_ref()?;
        let over = event.target()?.dyn_into::<Element>().ok()?.closest(".tile").ok()?;
        let over = over.filter(|over| over != dragged);
        if over != state.over {
            mark(state, over);
        }
        // What is not prevented is not allowed.
        state.over.is_some().then(|| event.prevent_default())
    }

    fn end(state: &mut Move, event: &DragEvent) -> Option<()> {
        let (tile, over) = (state.tile.take()?, state.over.clone()?);
        mark(state, None);
        event.prevent_default();
        let form: HtmlFormElement = tile.query_selector("form.tile-bar").ok()??.dyn_into().ok()?;
        for (name, value) in [("do", "to"), ("of", over.id().trim_start_matches("tile-"))] {
            let input = form.owner_document()?.create_element("input").ok()?;
            let input: HtmlInputElement = input.dyn_into().ok()?;
            input.set_type("hidden");
            input.set_name(name);
            input.set_value(value);
            form.append_child(&input).ok()?;
        }
        form.submit().ok()
    }

    /// Shows which place would be taken.
    fn mark(state: &mut Move, over: Option<Element>) {
        if let Some(old) = &state.over {
            let _ = old.class_list().remove_1("taken");
        }
        if let Some(over) = &over {
            let _ = over.class_list().add_1("taken");
        }
        state.over = over;
    }
}
