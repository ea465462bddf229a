//! `/posts/{id}`: the finding, the numbers, the curve, the sentence, the life that the curve tells, the links that
//! share it.

mod chart;
mod computed;
mod figures;
mod life;
mod notes;
mod share;
mod standing;

use leptos::prelude::*;

use super::Frame;
use super::overview::account_name;
use crate::domain::analytics::{Curves, Life};
use crate::domain::annotation::Draft;
use crate::domain::share::Share;
use crate::domain::{History, Post};
use crate::islands::CopyButton;
use crate::query::ReportQuery;
use crate::text::{Lang, Text};
use crate::ui::beginning;
use crate::worked::Worked;

pub(super) use chart::{Controls, chart_section};

/// What the page shows.
pub struct PostPage {
    /// The post and its observations.
    pub history: History,
    /// How its chart is set.
    pub query: ReportQuery,
    /// What is measured of its first metric, and the earlier posts that it is compared with.
    pub measured: Option<(Life, Curves)>,
    /// What somebody typed that is no note yet.
    pub draft: Option<Draft>,
    /// The links that stand.
    pub shares: Vec<Share>,
    /// A link made just now.
    pub new_link: Option<String>,
}

/// The page.
pub fn post_page(frame: &Frame, page: PostPage) -> AnyView {
    let PostPage { history, query, measured, draft, shares, new_link } = page;
    let worked = measured.as_ref().map(|(life, earlier)| Worked {
        text: frame.text,
        zone: frame.zone,
        history: &history,
        life,
        earlier,
    });
    let notes = notes::notes_section(frame, &history, &query, worked.as_ref(), draft);
    let share = share::share_section(frame, &history, &query, shares, new_link);
    view! {
        <article class="page">
            {heading(frame, &history)}
            {figures::figures(frame, &history)}
            {chart_section(frame, &history, &query, Controls::All)}
            {quotation(frame, &history)}
            {chart::velocity_section(frame, &history, &query)}
            {notes}
            {worked.map(|worked| told(&worked, &query))}
            {share}
        </article>
    }
    .into_any()
}

/// What the curve tells, from the post alone to what may come of it.
fn told(worked: &Worked, query: &ReportQuery) -> AnyView {
    view! {
        {life::half_life_section(worked)}
        {standing::standing_section(worked, query)}
        {life::milestone_section(worked)}
        {life::shape_section(worked)}
        {life::outlook_section(worked)}
    }
    .into_any()
}

/// Whose post, when; the finding; its words.
pub(super) fn heading(frame: &Frame, history: &History) -> AnyView {
    let text = frame.text;
    let post = &history.post;
    let words = post.text.as_deref().filter(|words| !words.trim().is_empty()).map(quoted);
    let open = post.url.clone().filter(|url| is_web(url)).map(|url| {
        let label = text.message("open-on", &[("platform", post.account.platform.name())]);
        view! { <a href=url rel="noopener noreferrer external">{label}</a> }
    });
    view! {
        <p class="kicker">{kicker(frame, post)}</p>
        <h1>{text.post_title(history)}</h1>
        <div class="lead">{words}{open}</div>
    }
    .into_any()
}

/// A post's words; a long text is folded behind its beginning.
fn quoted(words: &str) -> AnyView {
    const MOST: usize = 500;
    let whole = view! { <q class="words" dir="auto">{words.to_owned()}</q> " " };
    if words.chars().count() <= MOST {
        return whole.into_any();
    }
    view! { <details><summary dir="auto">{beginning(words, MOST / 2)}</summary>{whole}</details> }
        .into_any()
}

fn kicker(frame: &Frame, post: &Post) -> String {
    let (text, zone) = (frame.text, frame.zone);
    let account = account_name(text, &post.account);
    match post.published {
        Some(moment) => {
            let when = text.moment_in_zone(moment, zone);
            format!("{account} · {}", text.message("posted", &[("when", &when)]))
        }
        None => account,
    }
}

/// A link in a file may be anything; only what a browser opens as a page becomes one here.
fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// The sentence, in both languages, the page's own first.
pub(super) fn quotation(frame: &Frame, history: &History) -> Option<impl IntoView + use<>> {
    let text = frame.text;
    let mut languages = Lang::ALL;
    languages.sort_by_key(|lang| *lang != text.lang);
    let sentences = languages
        .into_iter()
        .filter_map(|lang| {
            let sentence = Text::new(lang).post_sentence(history, frame.zone)?;
            Some(view! {
                <blockquote lang=lang.tag()>
                    <p>{sentence.clone()}</p>
                    <footer>
                        {lang.name()} " "
                        <CopyButton label=text.say("copy") done=text.say("copied") value=sentence/>
                    </footer>
                </blockquote>
            })
        })
        .collect_view();
    (!sentences.is_empty())
        .then(|| view! { <section class="quote"><h2>{text.say("sentence-title")}</h2>{sentences}</section> })
}
