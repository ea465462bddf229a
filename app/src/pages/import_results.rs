//! What became of files that were stored together: of each its counts, or why it was not stored.

use leptos::prelude::*;

use super::Frame;
use super::overview::import_line;
use crate::domain::import::ImportSummary;
use crate::text::Text;

/// What became of one file.
pub enum FileResult {
    /// It is stored as this upload; or it was before, and nothing happened.
    Stored {
        /// The upload, as it stands now.
        import: ImportSummary,
        /// Whether it was stored before.
        is_repeated: bool,
    },
    /// It is not stored.
    Refused {
        /// Its name.
        file_name: String,
        /// Why.
        why: String,
        /// Where it can be looked at again.
        href: String,
    },
}

/// What the page shows.
pub struct ImportResultsPage {
    /// The files, in their order.
    pub results: Vec<FileResult>,
    /// Where all files that are not stored can be looked at again, when others wait too.
    pub waiting: Option<String>,
}

impl ImportResultsPage {
    /// The finding: how many of them are stored.
    pub fn title(&self, text: Text) -> String {
        let is_stored = |result: &&FileResult| matches!(result, FileResult::Stored { .. });
        let stored = self.results.iter().filter(is_stored).count();
        let [stored, all] =
            [stored, self.results.len()].map(|n| i64::try_from(n).unwrap_or(i64::MAX));
        if stored == all && all > 1 {
            return text.count("results-title-all", all, &[]);
        }
        text.count("results-title", stored, &[("all", &text.amount(all))])
    }
}

/// The page.
pub fn import_results_page(frame: &Frame, page: ImportResultsPage) -> AnyView {
    let text = frame.text;
    let title = page.title(text);
    let items = page.results.into_iter().map(|result| item(text, result)).collect_view();
    let waiting = page.waiting.map(|href| {
        view! { <p class="notice"><a href=href>{text.say("results-waiting")}</a></p> }
    });
    view! {
        <div class="page">
            <p class="kicker"><a href="/imports">{text.say("imports-title")}</a></p>
            <h1>{title}</h1>
            {waiting}
            <ol class="ranking files results">{items}</ol>
            <p class="more"><a href="/import">{text.say("results-more")}</a></p>
        </div>
    }
    .into_any()
}

fn item(text: Text, result: FileResult) -> AnyView {
    match result {
        FileResult::Refused { file_name, why, href } => view! {
            <li>
                <span class="name">{file_name}</span>
                <span class="note problem">{why}</span>
                <span class="act"><a href=href>{text.say("results-again")}</a></span>
            </li>
        }
        .into_any(),
        FileResult::Stored { import, is_repeated } => stored(text, import, is_repeated),
    }
}

fn stored(text: Text, import: ImportSummary, is_repeated: bool) -> AnyView {
    let stands = import.undone.is_none();
    let did = match (stands, is_repeated) {
        (false, _) => text.say("import-state-undone"),
        (true, true) => text.say("import-repeated"),
        (true, false) => import_line(text, &import),
    };
    let undo = (stands && !is_repeated).then(|| {
        let args = [("file", &*import.file_name), ("n", &*import.id.to_string())];
        let label = text.message("imports-undo-label", &args);
        view! {
            <form method="post" action=format!("/imports/{}/undo?list", import.id)>
                <button type="submit" class="quiet" aria-label=label>{text.say("imports-undo")}</button>
            </form>
        }
    });
    view! {
        <li class:undone=!stands>
            <a href=format!("/imports/{}", import.id)>{import.file_name}</a>
            <span class="note">{did}</span>
            {undo}
        </li>
    }
    .into_any()
}
