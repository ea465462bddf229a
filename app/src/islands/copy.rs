//! A button that copies a text. It shows only where script runs.

use leptos::prelude::*;

/// Copies `value`; says `label`, and `done` once it has.
#[island]
pub fn CopyButton(label: String, done: String, value: String) -> impl IntoView {
    let ready = RwSignal::new(false);
    let copied = RwSignal::new(false);
    Effect::new(move |_| ready.set(true));
    let copy = move |_| {
        #[cfg(feature = "hydrate")]
        copy_text(&value, copied);
        #[cfg(not(feature = "hydrate"))]
        let _ = &value;
    };
    let words = move || {
        if copied.get() { done.clone() } else { label.clone() }
    };
    view! {
        <button type="button" class="quiet" hidden=move || !ready.get() aria-live="polite" on:click=copy>
            {words}
        </button>
    }
}

#[cfg(feature = "hydrate")]
fn copy_text(value: &str, copied: RwSignal<bool>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let writing = window.navigator().clipboard().write_text(value);
    leptos::task::spawn_local(async move {
        copied.set(wasm_bindgen_futures::JsFuture::from(writing).await.is_ok());
    });
}
