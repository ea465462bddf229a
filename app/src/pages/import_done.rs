//! `/imports/{id}`: what an upload did, row by row where refused, and the way to undo it.

use leptos::prelude::*;

use super::Frame;
use super::disagreements::{Told, disagreement_table};
use super::import::{count_row, observed_line, refusal_table};
use super::overview::{compare_first, ranking};
use crate::domain::import::ImportReport;
use crate::domain::overview::Leader;

/// What the page shows.
pub struct ImportDonePage {
    /// The upload.
    pub report: ImportReport,
    /// The posts about which it stored something, the first hundred.
    pub posts: Vec<Leader>,
    /// Whether the file itself is kept.
    pub has_original: bool,
}

/// The page.
pub fn import_done_page(frame: &Frame, page: ImportDonePage) -> AnyView {
    let (text, zone) = (frame.text, frame.zone);
    let ImportDonePage { report, posts, has_original } = page;
    let import = report.summary;
    let href = format!("/imports/{}", import.id);
    let original = has_original.then(|| {
        let href = format!("{href}/original");
        view! { <br/> <a href=href download>{text.say("original-download")}</a> }
    });
    let counts = import.counts;
    let format = text.say(&format!("format-{}", import.format.key()));
    let subtitle =
        text.message("import-done-subtitle", &[("file", &import.file_name), ("format", &format)]);
    let observed = observed_line(text, zone, import.observed);
    let origin =
        text.say(&format!("observed-from-{}", import.observed_from.key().replace(' ', "-")));
    let about = text.count("posts-count", import.posts, &[]);
    let fact =
        |key: &str, value: String| view! { <div><dt>{text.say(key)}</dt><dd>{value}</dd></div> };
    let repeated =
        report.repeated.then(|| view! { <p class="notice">{text.say("import-repeated")}</p> });
    let undo = match import.undone {
        Some(moment) => {
            let when = text.moment_in_zone(moment, zone);
            view! { <p class="notice">{text.message("import-undone", &[("when", &when)])}</p> }
                .into_any()
        }
        None => view! {
            <form method="post" action=format!("/imports/{}/undo", import.id) class="quiet-form">
                <button type="submit">{text.say("import-undo")}</button>
                <span class="note">{text.say("import-undo-hint")}</span>
            </form>
        }
        .into_any(),
    };
    let heading = view! { <h2>{text.say("preview-refused")}</h2> }.into_any();
    let download = format!("{href}/refused.csv");
    let refusals = refusal_table(text, &report.refusals, counts.refused, download, heading);
    let refusals = refusals.map(|refusals| view! { <section>{refusals}</section> });
    let stands = import.undone.is_none();
    let falls = report.falls.filter(|falls| stands && *falls > 0);
    let falls = falls
        .map(|falls| view! { <p class="note">{text.count("import-done-falls", falls, &[])}</p> });
    let disagreements =
        disagreement_table(frame, report.disagreements, Told::After).filter(|_| stands);
    let disagreements = disagreements.map(|table| view! { <section>{table}</section> });
    let title = if stands {
        text.count("import-done-title", counts.stored(), &[])
    } else {
        text.say("import-undone-title")
    };
    let posts = (!posts.is_empty()).then(|| {
        view! {
            <section>
                <h2>{text.say("import-posts")}</h2>
                <p class="subtitle">{text.say("import-posts-subtitle")}</p>
                {compare_first(text, &posts)}
                {ranking(text, posts)}
            </section>
        }
    });
    view! {
        <div class="page">
            <p class="kicker"><a href="/imports">{text.say("imports-title")}</a> " · " {subtitle}</p>
            <h1>{title}</h1>
            {repeated}
            {count_row(text, counts)}
            {falls}
            <dl class="facts">
                {fact("import-done-rows", text.count("preview-rows", counts.rows(), &[("posts", &about)]))}
                {fact("import-done-observed", format!("{observed}, {origin}"))}
                {import.words.map(|words| fact("import-source", words))}
                {fact("import-done-when", text.moment_in_zone(import.uploaded, zone))}
                <div><dt>{text.say("import-done-hash")}</dt><dd><span class="hash">{import.sha256}</span>{original}</dd></div>
            </dl>
            {disagreements}
            {refusals}
            {posts}
            {undo}
        </div>
    }
    .into_any()
}
