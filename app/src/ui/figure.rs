//! The row of numbers that matter: a label, a number, and what the number rests on.

use leptos::prelude::*;

/// One number of the row.
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The number, or `None` where it is not known.
    pub value: Option<String>,
    /// Its denominator, its moment, or why it is missing; may be empty.
    pub note: String,
}

/// A ruled row of numbers.
#[component]
pub fn Figures(figures: Vec<Figure>) -> impl IntoView {
    view! {
        <dl class="figures">
            {figures
                .into_iter()
                .map(|figure| {
                    let note = (!figure.note.is_empty())
                        .then(|| view! { <dd class="figure-note">{figure.note}</dd> });
                    view! {
                        <div>
                            <dt>{figure.label}</dt>
                            <dd class="figure-value">{figure.value.unwrap_or_else(|| "–".into())}</dd>
                            {note}
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
}
