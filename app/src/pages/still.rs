//! Drawings that no script touches: each in its two sizes, of which the style sheet shows one.

use leptos::prelude::*;

use crate::chart::{Drawing, Size, Words};

/// A drawing.
pub(super) fn still(draw: impl Fn(Size) -> Drawing) -> AnyView {
    drawings((draw(Size::Wide).inline(), draw(Size::Narrow).inline()))
}

/// The drawing for a wide page and the one for a phone.
fn drawings((wide, narrow): (String, String)) -> AnyView {
    view! {
        <div class="still">
            <div class="plot-wide" inner_html=wide></div>
            <div class="plot-narrow" inner_html=narrow></div>
        </div>
    }
    .into_any()
}

/// Both drawings of a chart under a heading of one's own, with what they rest on.
pub(super) fn chart_figure(heading: AnyView, words: Words, drawn: (String, String)) -> AnyView {
    let foot = words.foot.into_iter().map(|line| view! { <span>{line}</span> }).collect_view();
    view! {
        <figure class="chart-figure">
            <figcaption>{heading} <p class="subtitle">{words.subtitle}</p></figcaption>
            {drawings(drawn)}
            <div class="foot"><p>{foot}</p></div>
        </figure>
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
