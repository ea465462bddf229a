//! Files dropped anywhere on the page go into the form's chooser, and the form is sent.

use leptos::prelude::*;

/// Wraps the chooser of a form.
#[island]
pub fn DropZone(children: Children) -> impl IntoView {
    let zone = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(zone) = zone.get() {
            listen(zone.into());
        }
    });
    view! { <div node_ref=zone class="drop-zone">{children()}</div> }
}

#[cfg(feature = "hydrate")]
fn listen(zone: web_sys::Element) {
    use leptos::ev;

    let lit = zone.clone();
    window_event_listener(ev::dragover, move |event| {
        if !has_files(&event) {
            return;
        }
        event.prevent_default();
        let _ = lit.class_list().add_1("over");
    });
    let unlit = zone.clone();
    window_event_listener(ev::dragleave, move |event| {
        // Leaving for another element of the page is no leaving.
        if event.related_target().is_none() {
            let _ = unlit.class_list().remove_1("over");
        }
    });
    window_event_listener(ev::drop, move |event| {
        if !has_files(&event) {
            return;
        }
        event.prevent_default();
        let _ = zone.class_list().remove_1("over");
        send(&zone, &event);
    });
}

/// Words that are dragged belong to the field that they are dropped on.
#[cfg(feature = "hydrate")]
fn has_files(event: &web_sys::DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}

#[cfg(feature = "hydrate")]
fn send(zone: &web_sys::Element, event: &web_sys::DragEvent) {
    use wasm_bindgen::JsCast;

    let files =
        event.data_transfer().and_then(|data| data.files()).filter(|files| files.length() > 0);
    let input = zone.query_selector("input[type=file]").ok().flatten();
    let Some((files, input)) = files.zip(input) else {
        return;
    };
    let Ok(input) = input.dyn_into::<web_sys::HtmlInputElement>() else {
        return;
    };
    input.set_files(Some(&files));
    if let Some(form) = input.form() {
        let _ = form.request_submit();
    }
}
