//! `/import`: choose files, see what was understood, press one button.

mod asked;
mod form;
mod mapping;
mod part;
mod place;
mod plan;
mod preview;
mod samples;

use leptos::prelude::*;

use super::Frame;
use crate::domain::import::{Counts, FileRefusal, Preview, Refusal, UnknownTable};
use crate::domain::{Moment, Zone};
use crate::text::Text;
use crate::ui::{Figure, Figures, ScrollTable};

pub use asked::{Asked, Settings, Waiting};
use place::Place;

/// A file that was dropped on the page.
pub struct Upload {
    /// Under which it lies until it is stored, and what was said of it.
    pub asked: Asked,
    /// Its name.
    pub file_name: String,
    /// What it was understood to be.
    pub outcome: Outcome,
}

/// What a file was understood to be.
pub enum Outcome {
    /// Tables that are known, and what storing them would do.
    Understood(Box<Preview>),
    /// Tables of which none is known.
    Unknown(Vec<UnknownTable>),
    /// Nothing that can be stored, and why.
    Refused(FileRefusal),
    /// It was not read, since it is not to be stored.
    LeftOut,
}

impl Outcome {
    /// Whether storing it would store something.
    fn can_be_stored(&self) -> bool {
        match self {
            Self::Understood(preview) => preview.stored_as.is_none() && preview.counts.stored() > 0,
            Self::Unknown(_) | Self::Refused(_) | Self::LeftOut => false,
        }
    }
}

/// What the page shows.
#[derive(Default)]
pub struct ImportPage {
    /// The files dropped so far, each with its plan.
    pub uploads: Vec<Upload>,
    /// Whether files were asked for that are gone.
    pub expired: bool,
    /// Whether the form came without a file.
    pub no_file: bool,
    /// The largest file taken, in megabytes.
    pub limit_mb: u64,
}

/// The page.
pub fn import_page(frame: &Frame, page: ImportPage) -> AnyView {
    let text = frame.text;
    let alert = |show: bool, key: &str| {
        show.then(|| view! { <p class="notice" role="alert">{text.say(key)}</p> })
    };
    let fresh = page.uploads.is_empty();
    let waiting = Waiting(page.uploads.iter().map(|upload| upload.asked.clone()).collect());
    let plan = plan::plan(text, &page.uploads, &waiting);
    let uploads = page
        .uploads
        .into_iter()
        .enumerate()
        .map(|(at, upload)| preview::upload(frame, upload, Place { waiting: &waiting, at }))
        .collect_view();
    view! {
        <div class="page">
            <h1>{text.say("import-title")}</h1>
            <p class="lead">
                {text.say("import-lead")} " " <a href="/imports">{text.say("imports-all")}</a>
            </p>
            {alert(page.expired, "import-expired")}
            {alert(page.no_file, "import-no-file")}
            {plan}
            {uploads}
            {form::upload_form(text, page.limit_mb, &waiting)}
            <p class="other-way"><a href="/import/sentence">{text.say("import-or-sentence")}</a></p>
            {fresh.then(|| form::formats(text))}
        </div>
    }
    .into_any()
}

/// The moment, or the span of moments, of a file's totals.
pub(super) fn observed_line(text: Text, zone: Zone, observed: Option<(Moment, Moment)>) -> String {
    match observed {
        None => "–".into(),
        Some((from, to)) if from == to => text.moment_in_zone(from, zone),
        Some((from, to)) => {
            let (from, to) = (text.moment(from, zone), text.moment_in_zone(to, zone));
            text.message("preview-observed-between", &[("from", &from), ("to", &to)])
        }
    }
}

/// What storing a file does, or did, in a row of numbers.
pub(super) fn count_row(text: Text, counts: Counts) -> impl IntoView {
    let numbers = [
        ("count-new", counts.new),
        ("count-changed", counts.changed),
        ("count-unchanged", counts.unchanged),
        ("count-refused", counts.refused),
    ];
    let figures = numbers.map(|(key, n)| Figure {
        label: text.count(key, n, &[]),
        value: Some(text.amount(n)),
        note: String::new(),
    });
    view! { <Figures figures=figures.into()/> }
}

/// The refused rows, each with its column and reason, how many more there are, and where they are as a file.
pub(super) fn refusal_table(
    text: Text,
    refusals: &[Refusal],
    refused: i64,
    download: String,
    heading: AnyView,
) -> Option<impl IntoView + use<>> {
    (!refusals.is_empty()).then(|| {
        let rows = refusals
            .iter()
            .map(|refusal| {
                view! {
                    <tr>
                        <td class="number">{text.amount(refusal.row)}</td>
                        <td>{refusal.column.clone()}</td>
                        <td>{text.reason(&refusal.reason)}</td>
                    </tr>
                }
            })
            .collect_view();
        let kept = i64::try_from(refusals.len()).unwrap_or(i64::MAX);
        let more = refused - kept;
        let link = if more > 0 {
            text.count("refused-download-first", kept, &[])
        } else {
            text.say("refused-download")
        };
        let more = (more > 0)
            .then(|| view! { <p class="note">{text.count("preview-refused-more", more, &[])}</p> });
        view! {
            {heading}
            <ScrollTable label=text.say("preview-refused")>
                <thead>
                    <tr>
                        <th scope="col" class="number">{text.say("column-row")}</th>
                        <th scope="col">{text.say("column-header")}</th>
                        <th scope="col">{text.say("column-reason")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
            {more}
            <p class="more"><a href=download>{link}</a></p>
        }
    })
}
