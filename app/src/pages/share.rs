//! `/s/{token}`: what the holder of a link sees. It is built from what was shared and nothing else, and leads nowhere
//! else on this site.

use leptos::prelude::*;

use super::boards::{Reader, Shown, tile_view};
use super::compare::shared_comparison;
use super::dashboard::finding;
use super::post::{Controls, chart_section, heading, quotation};
use super::posts::{SharedPosts, order_words, shared_posts};
use super::{Frame, Preview};
use crate::domain::History;
use crate::domain::board::{Content, Tile};
use crate::query::{CompareQuery, ReportQuery};
use crate::report::{CompareChart, Comparison, compare_chart, shown_metrics};
use crate::ui::{PICTURE_FILES, TABLE_FILES, file_links};

/// What a link shows.
pub enum SharePage {
    /// A post's curve; of the post [`shared_part`] only.
    Post(Box<History>, ReportQuery),
    /// Posts side by side, or a fan, with what is drawn of them.
    Compare(Box<Comparison>, CompareQuery, Option<Box<CompareChart>>),
    /// A page of a list.
    Posts(SharedPosts),
    /// Numbers or days.
    Tile(Tile, Shown),
    /// A board: its name and its tiles, each with what it shows.
    Board(String, Vec<(Tile, Shown)>),
}

impl SharePage {
    /// Posts side by side, or a fan.
    pub fn compare(frame: &Frame, compared: Comparison, query: CompareQuery) -> Self {
        let drawn = compare_chart(&compared, &query, frame.zone, frame.text);
        Self::Compare(Box::new(compared), query, drawn.map(Box::new))
    }
}

/// The page.
pub fn share_page(frame: &Frame, page: SharePage) -> AnyView {
    let text = frame.text;
    let is_wide = matches!(page, SharePage::Posts(_) | SharePage::Board(..));
    let files = files(frame, &page);
    let inside = match page {
        SharePage::Post(history, query) => view! {
            {heading(frame, &history)}
            {chart_section(frame, &history, &query, Controls::None)}
            {quotation(frame, &history)}
        }
        .into_any(),
        SharePage::Compare(compared, query, drawn) => {
            shared_comparison(frame, &compared, &query, drawn.map(|drawn| *drawn))
        }
        SharePage::Posts(page) => shared_posts(frame, page),
        SharePage::Tile(tile, shown) => tile_view(frame, &tile, shown, Reader::GuestOfThis, None),
        SharePage::Board(name, tiles) => {
            let tiles = tiles.into_iter();
            let tiles =
                tiles.map(|(tile, shown)| tile_view(frame, &tile, shown, Reader::Guest, None));
            view! { <h1>{name}</h1> <div class="board">{tiles.collect_view()}</div> }.into_any()
        }
    };
    view! {
        <article class=if is_wide { "page wide" } else { "page" }>
            {inside}
            {files}
            <p class="note made">{text.say("share-page-foot")}</p>
        </article>
    }
    .into_any()
}

/// What is shown of the page beside a link to it. `site` is where this site is.
pub fn preview(frame: &Frame, site: &str, page: &SharePage) -> Preview {
    let text = frame.text;
    let words = match page {
        SharePage::Post(history, _) => text.post_sentence(history, frame.zone),
        SharePage::Compare(_, _, drawn) => {
            drawn.as_ref().map(|drawn| drawn.wide.words.title.clone())
        }
        SharePage::Posts(page) => Some(order_words(text, &page.query, page.count)),
        SharePage::Tile(_, Shown::Numbers(numbers)) => finding(text, numbers),
        SharePage::Tile(..) | SharePage::Board(..) => None,
    };
    let picture = ends(page).contains(&PICTURE);
    let picture = picture.then(|| format!("{site}{}", file(frame, PICTURE)));
    Preview { words, picture }
}

/// The picture of a page that is shown beside a link to it, by the end of its name.
const PICTURE: &str = "png";

/// The same as files, where it comes as any.
fn files(frame: &Frame, page: &SharePage) -> Option<AnyView> {
    let ends = ends(page);
    if ends.is_empty() {
        return None;
    }
    Some(file_links(frame.text, ends, |end| file(frame, end), None))
}

/// The address of the page as a file, in the language of the page.
fn file(frame: &Frame, end: &str) -> String {
    let path = format!("{}.{end}", frame.path());
    match frame.said_language() {
        Some(language) => format!("{path}?{language}"),
        None => path,
    }
}

/// The files that it comes as, by the ends of their names.
fn ends(page: &SharePage) -> Vec<&'static str> {
    match page {
        SharePage::Post(..)
        | SharePage::Compare(..)
        | SharePage::Tile(Tile { content: Content::Days(_), .. }, Shown::Numbers(_)) => {
            PICTURE_FILES.into_iter().chain(TABLE_FILES).collect()
        }
        SharePage::Posts(_) => TABLE_FILES.to_vec(),
        SharePage::Tile(..) | SharePage::Board(..) => Vec::new(),
    }
}

/// A post with nothing but the metrics that a link shows: all that follows is computed from these. Its notes stay,
/// since they are made to be published with the chart.
pub fn shared_part(history: &History, query: &ReportQuery) -> History {
    let shown = shown_metrics(history, query);
    let mut part = history.clone();
    for observation in &mut part.observations {
        for metric in observation.amounts.known().iter().filter(|m| !shown.contains(*m)) {
            observation.amounts.unset(metric);
        }
    }
    part.observations.retain(|observation| !observation.amounts.known().is_empty());
    part
}
