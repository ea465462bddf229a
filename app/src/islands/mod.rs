//! The islands: the only code that reaches the browser. They add to pages that work without them.

mod arrange;
mod chart;
mod copy;
mod drop;
mod lasso;
mod palette;

pub use arrange::Arrange;
pub use chart::ChartIsland;
pub use copy::CopyButton;
pub use drop::DropZone;
pub use lasso::Lasso;
pub use palette::Palette;

/// Wakes the islands of a page.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
