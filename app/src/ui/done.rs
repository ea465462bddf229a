//! What was just done, and the button that undoes it.

use leptos::prelude::*;

use crate::text::Text;

/// Says what was done. `undo` is where a form undoes it, with the fields that it sends; without, there is nothing to
/// undo.
pub fn done_notice(
    text: Text,
    said: String,
    undo: Option<(String, Vec<(&'static str, String)>)>,
) -> AnyView {
    let undo = undo.map(|(action, fields)| {
        let fields = fields.into_iter();
        let fields =
            fields.map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
        view! {
            <form method="post" action=action>
                {fields.collect_view()}
                <button type="submit" class="quiet">{text.say("undo")}</button>
            </form>
        }
    });
    view! { <div class="notice done" role="status"><p>{said}</p>{undo}</div> }.into_any()
}
