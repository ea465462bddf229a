//! A table that scrolls by itself where the page is narrow, also by keyboard.

use leptos::prelude::*;

/// Wraps a table; `label` names the scrolling region.
#[component]
pub fn ScrollTable(label: String, children: Children) -> impl IntoView {
    view! {
        <div class="scroll" role="region" tabindex="0" aria-label=label>
            <table>{children()}</table>
        </div>
    }
}
