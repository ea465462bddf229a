//! `/posts/{id}`: the finding, its sentence, the numbers, the curve, the life that the curve tells, the
//! observations that all rests on.

mod among;
mod chart;
mod computed;
mod figures;
mod life;
mod notes;
mod observations;
mod outlook;
mod standing;

use leptos::prelude::*;

use super::{Frame, Part, Wanted};
use crate::domain::analytics::{Curves, Life};
use crate::domain::annotation::Draft;
use crate::domain::{History, Post, PostKind, Queries};
use crate::islands::CopyButton;
use crate::query::{AccountQuery, ReportQuery};
use crate::text::{Lang, Text, capitalised};
use crate::ui::{account_href, beginning, compare_href, web_url};
use crate::worked::Worked;

use self::chart::velocity_part;
use self::standing::standing_part;

pub(super) use chart::{Controls, chart_section};
pub(super) use computed::{Computed, Values, computed};
pub(super) use standing::table as band_table;

/// What the page shows.
pub struct PostPage {
    /// The post and its observations.
    pub history: History,
    /// How its chart is set.
    pub query: ReportQuery,
    /// What is measured of its first metric.
    pub measured: Option<Measured>,
    /// What somebody typed that is no note yet.
    pub draft: Option<Draft>,
    /// What the database was asked.
    pub queries: Queries,
}

/// What is measured of a metric.
pub struct Measured {
    /// The life that it tells.
    pub life: Life,
    /// The earlier posts that it is compared with.
    pub earlier: Curves,
    /// The different types of the account's earlier posts; `None` is one that nobody told.
    pub kinds: Vec<Option<PostKind>>,
}

/// The page.
pub fn post_page(frame: &Frame, page: PostPage) -> AnyView {
    let PostPage { history, query, measured, draft, queries } = page;
    let worked = measured.as_ref().map(|measured| worked(frame, &history, measured));
    let notes = notes::notes_section(frame, &history, &query, worked.as_ref(), draft);
    let beside = compare_href(&[history.post.id]);
    let account = account_href(history.post.account.id, &AccountQuery::default());
    view! {
        <article class="page">
            {heading(frame, &history)}
            <p class="ways">
                <a href=beside>{frame.text.say("compare-link")}</a>
                <a href=account>{frame.text.account_name(&history.post.account)}</a>
            </p>
            {quotation(frame, &history)}
            {figures::figures(frame, &history)}
            {chart_section(frame, &history, &query, Controls::All)}
            {chart::velocity_section(frame, &history, &query)}
            {notes}
            <div id="life">
                {worked.zip(measured.as_ref()).map(|(worked, measured)| {
                    told(frame, &worked, &measured.kinds, &query)
                })}
            </div>
            {observations::observations_section(frame, &history, queries)}
        </article>
    }
    .into_any()
}

/// A part of the page as files, by its name; its first chart is [`post_chart`](crate::report::post_chart).
pub fn post_part(
    frame: &Frame,
    history: &History,
    query: &ReportQuery,
    measured: Option<&Measured>,
    name: &str,
    wanted: Wanted,
) -> Option<Part> {
    match name {
        "velocity" => velocity_part(frame, history, query, wanted),
        "standing" => standing_part(&worked(frame, history, measured?), query, wanted),
        _ => None,
    }
}

fn worked<'a>(frame: &Frame, history: &'a History, measured: &'a Measured) -> Worked<'a> {
    let Measured { life, earlier, .. } = measured;
    Worked { text: frame.text, zone: frame.zone, history, life, earlier }
}

/// What the curve tells, from the post alone to what may come of it.
fn told(
    frame: &Frame,
    worked: &Worked,
    kinds: &[Option<PostKind>],
    query: &ReportQuery,
) -> AnyView {
    view! {
        {life::half_life_section(worked)}
        {standing::standing_section(frame, worked, kinds, query)}
        {life::milestone_section(worked)}
        {life::shape_section(worked)}
        {outlook::outlook_section(worked)}
    }
    .into_any()
}

/// Whose post, when; the finding; its words.
pub(super) fn heading(frame: &Frame, history: &History) -> AnyView {
    let text = frame.text;
    let post = &history.post;
    let words = post.text.as_deref().filter(|words| !words.trim().is_empty()).map(quoted);
    let open = web_url(post).map(|url| {
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
    let account = text.account_name(&post.account);
    let kind = post.kind.map(|kind| capitalised(&text.kind(kind, &post.account.platform)));
    let posted = post.published.map(|moment| {
        let when = text.moment_in_zone(moment, zone);
        text.message("posted", &[("when", &when)])
    });
    let parts: Vec<String> = std::iter::once(account).chain(kind).chain(posted).collect();
    parts.join(" · ")
}

/// The sentence in the page's language; the other one is folded under it.
pub(super) fn quotation(frame: &Frame, history: &History) -> Option<impl IntoView + use<>> {
    let text = frame.text;
    let own = quote(frame, history, text.lang)?;
    let others = Lang::ALL.into_iter().filter(|lang| *lang != text.lang);
    let others = others.map(|lang| {
        let quote = quote(frame, history, lang);
        view! { <details class="data"><summary lang=lang.tag()>{lang.name()}</summary>{quote}</details> }
    });
    let others = others.collect_view();
    Some(
        view! { <section class="quote"><h2>{text.say("sentence-title")}</h2>{own}{others}</section> },
    )
}

fn quote(frame: &Frame, history: &History, lang: Lang) -> Option<AnyView> {
    let sentence = Text::new(lang).post_sentence(history, frame.zone)?;
    let text = frame.text;
    let quote = view! {
        <blockquote lang=lang.tag()>
            <p>{sentence.clone()}</p>
            <footer><CopyButton label=text.say("copy") done=text.say("copied") value=sentence/></footer>
        </blockquote>
    };
    Some(quote.into_any())
}
