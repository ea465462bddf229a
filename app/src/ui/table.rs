//! A table that scrolls by itself where the page is narrow, also by keyboard.

use leptos::prelude::*;

/// Wraps a table; `label` names what scrolls. It is no landmark: a page may have many tables, and several of one name.
#[component]
pub fn ScrollTable(label: String, children: Children) -> impl IntoView {
    view! {
        <div class="scroll" role="group" tabindex="0" aria-label=label>
            <table>{children()}</table>
        </div>
    }
}
