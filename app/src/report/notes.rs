//! The notes of a post on its chart: numbered by time, each on a line that says where it is not drawn.

use crate::chart::{Note, Spec};
use crate::domain::annotation::Annotation;
use crate::domain::{History, Moment};
use crate::text::Text;

/// The notes of a post, for a chart that is drawn like this.
pub(super) fn notes(history: &History, spec: &Spec, text: Text) -> Vec<Note> {
    let note = |(number, note): (i64, &Annotation)| {
        let (n, when) = (text.amount(number), text.moment(note.moment, spec.zone));
        let args = [("n", &*n), ("when", &when), ("text", &note.text)];
        let line = text.message("note-line", &args);
        let label = match unseen(spec, note.moment) {
            Some(why) => text.message("note-unseen", &[("note", &line), ("why", &text.say(why))]),
            None => line,
        };
        Note { at: note.moment, label }
    };
    (1..).zip(&history.notes).map(note).collect()
}

/// Why a moment is not drawn.
fn unseen(spec: &Spec, moment: Moment) -> Option<&'static str> {
    match (spec.has_place(moment), moment.has_hour()) {
        (true, _) => (!spec.shows(moment)).then_some("note-outside"),
        (false, true) => Some("note-before-posting"),
        (false, false) => Some("note-no-hour"),
    }
}
