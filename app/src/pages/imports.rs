//! `/imports`: the imports under way, and every upload with what it did, newest first.

use leptos::prelude::*;

use super::Frame;
use super::import::observed_line;
use super::import_progress;
use super::overview::import_line;
use crate::domain::ImportId;
use crate::domain::import::{Counts, ImportSummary};
use crate::domain::running::Running;
use crate::table::{Cell, Head, Table};
use crate::text::Text;
use crate::ui::{page_file_href, table_files};

/// The form that compares stands above the list, its radio buttons in the list's items.
const COMPARE: &str = "compare";

/// What the page shows.
#[derive(Default)]
pub struct ImportsPage {
    /// Imports under way.
    pub running: Vec<Running>,
    /// Uploads, newest first.
    pub imports: Vec<ImportSummary>,
    /// The upload before which they begin, where this is not the first page.
    pub before: Option<ImportId>,
    /// The upload before which the next page begins, where there is one.
    pub older: Option<ImportId>,
}

/// The page; with nothing in it, what to do next.
pub fn imports_page(frame: &Frame, page: ImportsPage) -> AnyView {
    let text = frame.text;
    if page.imports.is_empty() && page.running.is_empty() && page.before.is_none() {
        return empty(text);
    }
    let choice = Choice::of(&page.imports);
    let newest = page.before.map(|_| {
        view! { <p class="kicker"><a href="/imports">{text.say("imports-newest")}</a></p> }
    });
    let older = page.older.map(|import| {
        let href = format!("/imports?before={import}");
        view! { <p class="more"><a href=href rel="next">{text.say("imports-older")}</a></p> }
    });
    let items = page
        .imports
        .into_iter()
        .map(|import| item(frame, import, choice.as_ref(), page.before))
        .collect_view();
    view! {
        <div class="page">
            {newest}
            <h1>{text.say("imports-title")}</h1>
            <p class="lead">{text.say("imports-lead")}</p>
            {import_progress::under_way(text, page.running)}
            {choice.is_some().then(|| compare_form(text))}
            <ol class="ranking imports">{items}</ol>
            {older}
            {table_files(text, |end| page_file_href("/imports", end), None)}
        </div>
    }
    .into_any()
}

/// All uploads as a file.
pub fn imports_table(text: Text, imports: &[ImportSummary]) -> Table {
    let head =
        |key: &str| Head::new(key, text.say(&format!("imports-file-{}", key.replace('_', "-"))));
    let keys = [
        "file",
        "kind",
        "uploaded_at",
        "undone_at",
        "observed_from",
        "observed_to",
        "posts",
        "new",
        "changed",
        "unchanged",
        "refused",
        "left_out",
    ];
    let row = |import: &ImportSummary| -> Vec<Cell> {
        let Counts { new, changed, unchanged, refused, left_out } = import.counts;
        vec![
            import.file_name.as_str().into(),
            import.format.key().into(),
            import.uploaded.into(),
            import.undone.into(),
            import.observed.map(|(from, _)| from).into(),
            import.observed.map(|(_, to)| to).into(),
            import.posts.into(),
            new.into(),
            changed.into(),
            unchanged.into(),
            refused.into(),
            left_out.into(),
        ]
    };
    Table { heads: keys.map(head).into(), rows: imports.iter().map(row).collect() }
}

fn empty(text: Text) -> AnyView {
    view! {
        <div class="page">
            <h1>{text.say("imports-empty-title")}</h1>
            <p class="lead">{text.say("imports-empty")}</p>
            <p><a class="button" href="/import">{text.say("overview-empty-action")}</a></p>
        </div>
    }
    .into_any()
}

/// The two uploads that are chosen at first: the newest that stands, and the one of its kind before it.
struct Choice {
    from: ImportId,
    to: ImportId,
}

impl Choice {
    /// `None` where there are not two to compare.
    fn of(imports: &[ImportSummary]) -> Option<Self> {
        let mut standing = imports.iter().filter(|import| import.undone.is_none());
        let to = standing.next()?;
        let before: Vec<&ImportSummary> = standing.collect();
        let of_its_kind = before.iter().find(|import| import.format == to.format);
        let from = of_its_kind.or(before.first())?;
        Some(Self { from: from.id, to: to.id })
    }
}

fn compare_form(text: Text) -> impl IntoView {
    view! {
        <form id=COMPARE method="get" action="/imports/difference" class="compare-form">
            <p class="note">{text.say("imports-compare-lead")}</p>
            <button type="submit">{text.say("imports-compare")}</button>
        </form>
    }
}

fn item(
    frame: &Frame,
    import: ImportSummary,
    choice: Option<&Choice>,
    before: Option<ImportId>,
) -> impl IntoView + use<> {
    let (text, zone) = (frame.text, frame.zone);
    let stands = import.undone.is_none();
    let when = match import.undone {
        None => ("imports-uploaded", import.uploaded),
        Some(undone) => ("imports-undone", undone),
    };
    let when = text.message(when.0, &[("when", &text.moment(when.1, zone))]);
    let about = [
        Some(text.say(&format!("format-{}", import.format.key()))),
        read_line(frame, &import),
        Some(text.count("posts-count", import.posts, &[])),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let choice = choice.filter(|_| stands).map(|choice| radios(text, &import, choice));
    let undo = stands.then(|| undo(text, &import, before));
    let did = import_line(text, &import);
    view! {
        <li id=format!("import-{}", import.id) class:undone=!stands>
            {choice}
            <a href=format!("/imports/{}", import.id)>{import.file_name}</a>
            <span class="note">{about.join(" · ")}</span>
            <span class="gain">{did} <span class="when">{when}</span></span>
            {undo}
        </li>
    }
}

/// "totals read 20 Aug 2026"; nothing where no total was read.
pub(super) fn read_line(frame: &Frame, import: &ImportSummary) -> Option<String> {
    let (from, to) = import.observed?;
    let key = if from == to { "imports-read" } else { "imports-read-span" };
    let when = observed_line(frame.text, frame.zone, import.observed);
    Some(frame.text.message(key, &[("when", &when)]))
}

fn radios(text: Text, import: &ImportSummary, choice: &Choice) -> impl IntoView + use<> {
    let radio = |name: &'static str, key: &'static str, chosen: ImportId| {
        let label = text.message(
            &format!("{key}-label"),
            &[("file", &import.file_name), ("n", &import.id.to_string())],
        );
        view! {
            <label>
                <input
                    type="radio"
                    name=name
                    form=COMPARE
                    value=import.id.to_string()
                    checked=import.id == chosen
                    required
                    aria-label=label
                />
                {text.say(key)}
            </label>
        }
    };
    view! {
        <span class="choice">
            {radio("from", "imports-before", choice.from)}
            {radio("to", "imports-after", choice.to)}
        </span>
    }
}

/// Comes back to this page of the list.
fn undo(text: Text, import: &ImportSummary, before: Option<ImportId>) -> impl IntoView + use<> {
    let page = before.map(|before| format!("={before}")).unwrap_or_default();
    let args = [("file", &*import.file_name), ("n", &*import.id.to_string())];
    view! {
        <form method="post" action=format!("/imports/{}/undo?list{page}", import.id)>
            <button type="submit" class="quiet" aria-label=text.message("imports-undo-label", &args)>
                {text.say("imports-undo")}
            </button>
        </form>
    }
}
