//! The chart under the hand: a cursor with the values at a moment, arrow keys along the points,
//! drag to zoom, and views that change without a new page.
//!
//! The server has drawn everything; here pixels are only matched to points whose words stand in the
//! table of the page.

#[cfg(feature = "hydrate")]
mod cursor;
#[cfg(feature = "hydrate")]
mod hand;
#[cfg(feature = "hydrate")]
mod plot;
#[cfg(feature = "hydrate")]
mod view;

use leptos::prelude::*;

/// Wraps a chart's figure. `zoom` lets the reader choose a part of it.
#[island]
pub fn ChartIsland(zoom: bool, children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            hand::take(root.into(), zoom);
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = zoom;
    view! { <div node_ref=root class="chart-island">{children()}</div> }
}
