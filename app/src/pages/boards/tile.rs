//! A tile of a board: its title, which leads to the page that tells more, what it shows, and how it is changed.

use leptos::prelude::*;

use super::Shown;
use crate::chart::{self, Size};
use crate::domain::board::{BoardId, Content, Tile, Width};
use crate::domain::overview::{ListedPost, Numbers};
use crate::pages::Frame;
use crate::pages::dashboard::days::days_of;
use crate::pages::dashboard::{compared_words, figures, finding};
use crate::pages::posts::{order_words, told_by};
use crate::pages::still::chart_figure;
use crate::query::PostsQuery;
use crate::report::{compare_chart, post_chart};
use crate::text::Text;
use crate::ui::{content_href, post_href, post_name};

/// The tile. Where it is edited, with the buttons that change it.
pub(super) fn tile_view(
    frame: &Frame,
    board: BoardId,
    tile: &Tile,
    shown: Shown,
    is_edited: bool,
) -> AnyView {
    let text = frame.text;
    let class = format!("tile w{}", tile.width.columns());
    let id = format!("tile-{}", tile.id);
    let size = match tile.width {
        Width::Third => Size::Narrow,
        Width::Half => Size::Half,
        Width::TwoThirds | Width::Whole => Size::Wide,
    };
    let inside = match (&tile.content, shown) {
        (Content::Figures(_), Shown::Numbers(it)) => numbers(text, &tile.content, &it),
        (Content::Days(_), Shown::Numbers(it)) => days(frame, &tile.content, &it, size),
        (Content::Posts(query), Shown::Posts(posts, count)) => {
            list(frame, &tile.content, query, &posts, count)
        }
        (Content::Post(_, query), Shown::Post(history)) => {
            let spec = post_chart(&history, query, frame.zone, text);
            let draw = |size| chart::draw(&spec, size, &text).inline();
            drawing(&tile.content, spec.words.clone(), (draw(size), draw(Size::Narrow)))
        }
        (Content::Compare(query), Shown::Compare(compared)) => {
            match compare_chart(&compared, query, frame.zone, text) {
                Some(it) => {
                    let draw = |spec, size| chart::draw_fan(spec, &it.fan, size, &text).inline();
                    let own = if size == Size::Wide { &it.wide } else { &it.narrow };
                    let drawn = (draw(own, size), draw(&it.narrow, Size::Narrow));
                    drawing(&tile.content, it.wide.words.clone(), drawn)
                }
                None => gone(text, &tile.content),
            }
        }
        (Content::Text(words), _) => paragraphs(words),
        _ => gone(text, &tile.content),
    };
    let bar = is_edited.then(|| toolbar(text, board, tile));
    view! { <section class=class id=id>{bar} {inside}</section> }.into_any()
}

fn heading(content: &Content, title: String) -> AnyView {
    match content_href(content) {
        Some(href) => view! { <h2><a href=href>{title}</a></h2> }.into_any(),
        None => view! { <h2>{title}</h2> }.into_any(),
    }
}

fn numbers(text: Text, content: &Content, numbers: &Numbers) -> AnyView {
    let title = finding(text, numbers).unwrap_or_else(|| text.say("board-kind-figures"));
    view! {
        {heading(content, title)}
        <p class="subtitle">{compared_words(text, numbers)}</p>
        {figures(text, numbers)}
    }
    .into_any()
}

fn days(frame: &Frame, content: &Content, numbers: &Numbers, size: Size) -> AnyView {
    let text = frame.text;
    let Some(days) = days_of(frame, numbers) else { return gone(text, content) };
    let draw = |size| chart::draw_days(&days, size, &text).inline();
    drawing(content, days.words.clone(), (draw(size), draw(Size::Narrow)))
}

/// A drawing as wide as the tile, and the one for a phone.
fn drawing(content: &Content, words: chart::Words, drawn: (String, String)) -> AnyView {
    chart_figure(heading(content, words.title.clone()), words, drawn)
}

fn list(
    frame: &Frame,
    content: &Content,
    query: &PostsQuery,
    posts: &[ListedPost],
    count: usize,
) -> AnyView {
    let text = frame.text;
    let items = posts.iter().map(|listed| {
        let post = &listed.leader.post;
        view! {
            <li>
                <a href=post_href(post.id)>{post_name(text, post)}</a>
                <span class="note">{text.account_name(&post.account)}</span>
                <span class="gain">{told_by(frame, query.order.sort, listed)}</span>
            </li>
        }
    });
    view! {
        {heading(content, order_words(text, query, count))}
        <ol class="ranking plain">{items.collect_view()}</ol>
    }
    .into_any()
}

/// Words as somebody wrote them: a line that begins with `# ` is a title, an empty one parts paragraphs.
fn paragraphs(words: &str) -> AnyView {
    let parts = words.replace("\r\n", "\n");
    let parts = parts.split("\n\n").flat_map(|part| {
        let (title, rest) = match part.trim().strip_prefix("# ") {
            Some(part) => part.split_once('\n').map_or((Some(part), ""), |(a, b)| (Some(a), b)),
            None => (None, part.trim()),
        };
        let title = title.map(|title| view! { <h2>{title.to_owned()}</h2> }.into_any());
        let rest = (!rest.is_empty()).then(|| view! { <p>{rest.to_owned()}</p> }.into_any());
        [title, rest]
    });
    parts.flatten().collect_view().into_any()
}

/// What is shown where there is nothing to show, any more or yet.
fn gone(text: Text, content: &Content) -> AnyView {
    let kind = text.say(&format!("board-kind-{}", content.kind()));
    view! { {heading(content, kind)} <p class="note">{text.say("tile-nothing")}</p> }.into_any()
}

fn toolbar(text: Text, board: BoardId, tile: &Tile) -> AnyView {
    let button = |act: &'static str, is_idle: bool| {
        let label = text.say(&format!("tile-{act}"));
        view! {
            <button type="submit" class="quiet" name="do" value=act disabled=is_idle>{label}</button>
        }
    };
    view! {
        <form class="tile-bar" method="post" action=format!("/boards/{board}/tiles/{}", tile.id)>
            {button("earlier", false)}
            {button("later", false)}
            {button("narrower", tile.width == Width::Third)}
            {button("wider", tile.width == Width::Whole)}
            {button("remove", false)}
        </form>
    }
    .into_any()
}
