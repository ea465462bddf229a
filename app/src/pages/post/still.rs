//! Drawings that no script touches: each in its two sizes, of which the style sheet shows one.

use leptos::prelude::*;

use crate::chart::{Drawing, Size, Words};

/// A drawing.
pub(super) fn still(draw: impl Fn(Size) -> Drawing) -> AnyView {
    view! {
        <div class="still">
            <div class="plot-wide" inner_html=draw(Size::Wide).inline()></div>
            <div class="plot-narrow" inner_html=draw(Size::Narrow).inline()></div>
        </div>
    }
    .into_any()
}

/// A drawing under its finding and what is drawn, with something between them.
pub(super) fn figure(
    words: Words,
    between: Option<AnyView>,
    draw: impl Fn(Size) -> Drawing,
) -> AnyView {
    view! {
        <figure>
            <figcaption>
                <h2>{words.title}</h2>
                <p class="subtitle">{words.subtitle}</p>
            </figcaption>
            {between}
            {still(draw)}
        </figure>
    }
    .into_any()
}
