//! What happened meanwhile: the notes of a post, how fast it grew around each, and a form for one more.

use leptos::prelude::*;

use super::computed::{Computed, Values, computed};
use crate::domain::analytics::{AROUND, Around, Pace};
use crate::domain::annotation::{Annotation, Draft, Mistake};
use crate::domain::{History, Moment};
use crate::pages::Frame;
use crate::query::ReportQuery;
use crate::text::capitalised;
use crate::ui::{ScrollTable, post_href};
use crate::worked::Worked;

/// The section. `draft` is what somebody typed that is no note yet.
pub(super) fn notes_section(
    frame: &Frame,
    history: &History,
    query: &ReportQuery,
    worked: Option<&Worked>,
    draft: Option<Draft>,
) -> AnyView {
    let text = frame.text;
    let action = format!("{}/notes", post_href(history.post.id));
    let list = (!history.notes.is_empty()).then(|| list(frame, history, query, worked, &action));
    view! {
        <section class="life notes" id="notes">
            <h2>{text.say("notes-title")}</h2>
            <p class="subtitle">{text.say("notes-lead")}</p>
            {list}
            {form(frame, query, &action, draft)}
        </section>
    }
    .into_any()
}

fn list(
    frame: &Frame,
    history: &History,
    query: &ReportQuery,
    worked: Option<&Worked>,
    action: &str,
) -> impl IntoView + use<> {
    let text = frame.text;
    let life = worked.map(|worked| worked.life);
    let on = &history.post.account.platform;
    let told = life.map(|life| {
        view! { <p class="note">{text.notes_about(life.metric, on)}</p> }
    });
    let items = (1..)
        .zip(&history.notes)
        .map(|(number, note): (i64, _)| {
            let pace = life.map(|life| capitalised(&text.note_words(life, on, note)));
            item(frame, query, (number, note), pace, action)
        })
        .collect_view();
    let table = worked.filter(|worked| !worked.life.notes.is_empty());
    let table = table.map(|worked| table_of(frame, &history.notes, worked));
    view! { <div class="notes-told">{told} <ol class="noted">{items}</ol> {table}</div> }
}

fn item(
    frame: &Frame,
    query: &ReportQuery,
    (number, note): (i64, &Annotation),
    pace: Option<String>,
    action: &str,
) -> impl IntoView + use<> {
    let text = frame.text;
    let which = text.message("note-remove-which", &[("n", &text.amount(number))]);
    let pace = pace.map(|pace| view! { <span class="note">{pace}</span> });
    view! {
        <li>
            <span class="when">{text.moment(note.moment, frame.zone)}</span>
            <span class="what" dir="auto">{note.text.clone()}</span>
            {pace}
            <form method="post" action=format!("{action}/{}/remove", note.id)>
                <input type="hidden" name="view" value=query.to_query()/>
                <button type="submit" class="quiet" aria-label=which>{text.say("note-remove")}</button>
            </form>
        </li>
    }
}

/// Every interval that the paces rest on, and how they are computed.
fn table_of(frame: &Frame, notes: &[Annotation], worked: &Worked) -> impl IntoView + use<> {
    let text = frame.text;
    let life = worked.life;
    let numbered = (1..).zip(notes).filter(|(_, note)| note.moment.has_hour());
    let rows = numbered
        .flat_map(|(number, note): (i64, _)| {
            let around = life.notes.iter().find(|around| around.at == note.moment.at);
            around.map(|around| rows(frame, number, around)).unwrap_or_default()
        })
        .collect_view();
    let head = move |key: &str, class: &'static str| {
        view! { <th scope="col" class=class>{text.say(&format!("notes-table-{key}"))}</th> }
    };
    let rule = Computed::of(AROUND, worked, vec![("n", Values(text).count(life.notes.len()))]);
    view! {
        <details class="data">
            <summary>{text.say("notes-table")}</summary>
            <ScrollTable label=text.say("notes-table")>
                <thead>
                    <tr>
                        {head("note", "")} {head("side", "")} {head("from", "")} {head("to", "")}
                        {head("gained", "number")} {head("pace", "number")}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
        </details>
        {computed(text, Some(worked.history.post.id), vec![rule])}
    }
}

fn rows(frame: &Frame, number: i64, around: &Around) -> Vec<AnyView> {
    let sides = [("before", around.before), ("across", around.across), ("after", around.after)];
    let known = sides.into_iter().filter_map(|(side, pace)| Some((side, pace?)));
    known.map(|(side, pace)| row(frame, number, side, pace)).collect()
}

fn row(frame: &Frame, number: i64, side: &str, pace: Pace) -> AnyView {
    let text = frame.text;
    let when = |at: i64| text.moment(Moment::second(at), frame.zone);
    view! {
        <tr>
            <th scope="row">{text.amount(number)}</th>
            <td>{text.say(&format!("notes-side-{side}"))}</td>
            <td>{when(pace.from)}</td>
            <td>{when(pace.to)}</td>
            <td class="number">{text.amount(pace.gained)}</td>
            <td class="number">{text.decimal(pace.per_hour, 1)}</td>
        </tr>
    }
    .into_any()
}

fn form(
    frame: &Frame,
    query: &ReportQuery,
    action: &str,
    draft: Option<Draft>,
) -> impl IntoView + use<> {
    let (text, zone) = (frame.text, frame.zone);
    let mistake = draft.as_ref().and_then(|draft| draft.read(zone).err());
    let problem = mistake.map(|mistake| {
        view! { <p class="problem" id="note-problem" role="alert">{text.note_mistake(mistake)}</p> }
    });
    let wrong = mistake.map(at_fault);
    let Draft { day, time, text: words } = draft.unwrap_or_default();
    let most = i64::try_from(Draft::MOST).unwrap_or(i64::MAX);
    let field = |name: &'static str,
                 kind: &'static str,
                 value: String,
                 label: String,
                 hint: Option<String>| {
        let id = format!("note-{name}");
        let is_wrong = wrong == Some(name);
        let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
        let described = if is_wrong { Some("note-problem".to_owned()) } else { hint_id.clone() };
        let hint = hint.map(|hint| view! { <span class="note" id=hint_id>{hint}</span> });
        view! {
            <p class=format!("field {name}")>
                <label for=id.clone()>{label}</label>
                <input
                    id=id.clone() name=id type=kind value=value required=name != "time"
                    maxlength=(name == "text").then_some(most) autocomplete="off"
                    aria-invalid=is_wrong.then_some("true") aria-describedby=described
                />
                {hint}
            </p>
        }
    };
    let city = text.message("note-time", &[("zone", &zone.city())]);
    view! {
        <form method="post" action=action.to_owned() class="note-form">
            {problem}
            <input type="hidden" name="view" value=query.to_query()/>
            {field("day", "date", day, text.say("note-day"), None)}
            {field("time", "time", time, city, Some(text.say("note-time-hint")))}
            {field("text", "text", words, text.say("note-text"), Some(text.count("note-text-hint", most, &[])))}
            <p class="act"><button type="submit">{text.say("note-add")}</button></p>
        </form>
    }
}

/// The field that a mistake lies in.
fn at_fault(mistake: Mistake) -> &'static str {
    match mistake {
        Mistake::NoText | Mistake::LongText => "text",
        Mistake::NoDay => "day",
        Mistake::NoTime | Mistake::Skipped => "time",
    }
}
