//! A tile of a board: its title, which leads to the page that tells more, what it shows, and how it is changed.

use leptos::prelude::*;

use super::Shown;
use crate::chart::{self, Size};
use crate::domain::History;
use crate::domain::board::{BoardId, Content, Tile, Width};
use crate::domain::overview::{ListedPost, Numbers};
use crate::pages::Frame;
use crate::pages::dashboard::days::days_of;
use crate::pages::dashboard::{compared_words, figures, finding};
use crate::pages::posts::{order_words, told_by};
use crate::pages::still::chart_figure;
use crate::query::{CompareQuery, PostsQuery, ReportQuery};
use crate::report::{Comparison, compare_chart, post_chart};
use crate::text::Text;
use crate::ui::{content_href, guest_post, post_href, post_name};

/// Who looks at a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pages) enum Reader {
    /// Somebody of the workspace: titles and posts lead to their pages.
    Member,
    /// The holder of a link, who can go nowhere else.
    Guest,
    /// The holder of a link to this alone, which is the page.
    GuestOfThis,
}

/// The tile.
pub(in crate::pages) fn tile_view(
    frame: &Frame,
    tile: &Tile,
    shown: Shown,
    reader: Reader,
    bar: Option<AnyView>,
) -> AnyView {
    let class = format!("tile w{}", tile.width.columns());
    let id = format!("tile-{}", tile.id);
    let size = match tile.width {
        Width::Third => Size::Narrow,
        Width::Half => Size::Half,
        Width::TwoThirds | Width::Whole => Size::Wide,
    };
    let inside = Inside { frame, content: &tile.content, size, reader }.view(shown);
    view! { <section class=class id=id>{bar} {inside}</section> }.into_any()
}

/// What is inside a tile.
struct Inside<'a> {
    frame: &'a Frame,
    content: &'a Content,
    size: Size,
    reader: Reader,
}

impl Inside<'_> {
    fn view(&self, shown: Shown) -> AnyView {
        match (self.content, shown) {
            (Content::Figures(_), Shown::Numbers(it)) => self.numbers(&it),
            (Content::Days(_), Shown::Numbers(it)) => self.days(&it),
            (Content::Posts(query), Shown::Posts(posts, count)) => self.list(query, &posts, count),
            (Content::Post(_, query), Shown::Post(history)) => self.post(query, &history),
            (Content::Compare(query), Shown::Compare(compared)) => self.compared(query, &compared),
            (Content::Text(words), _) => paragraphs(words),
            _ => self.gone(),
        }
    }

    fn text(&self) -> Text {
        self.frame.text
    }

    fn heading(&self, title: String) -> AnyView {
        match (self.reader, content_href(self.content)) {
            (Reader::Member, Some(href)) => view! { <h2><a href=href>{title}</a></h2> }.into_any(),
            (Reader::GuestOfThis, _) => view! { <h1>{title}</h1> }.into_any(),
            _ => view! { <h2>{title}</h2> }.into_any(),
        }
    }

    fn numbers(&self, numbers: &Numbers) -> AnyView {
        let text = self.text();
        let title = finding(text, numbers).unwrap_or_else(|| text.say("board-kind-figures"));
        view! {
            {self.heading(title)}
            <p class="subtitle">{compared_words(text, numbers)}</p>
            {figures(text, numbers)}
        }
        .into_any()
    }

    fn days(&self, numbers: &Numbers) -> AnyView {
        let Some(days) = days_of(self.frame, numbers) else { return self.gone() };
        let text = self.text();
        let draw = |size| chart::draw_days(&days, size, &text).inline();
        self.drawing(days.words.clone(), (draw(self.size), draw(Size::Narrow)))
    }

    fn post(&self, query: &ReportQuery, history: &History) -> AnyView {
        let text = self.text();
        let spec = post_chart(history, query, self.frame.zone, text);
        let draw = |size| chart::draw(&spec, size, &text).inline();
        self.drawing(spec.words.clone(), (draw(self.size), draw(Size::Narrow)))
    }

    fn compared(&self, query: &CompareQuery, compared: &Comparison) -> AnyView {
        let text = self.text();
        let Some(drawn) = compare_chart(compared, query, self.frame.zone, text) else {
            return self.gone();
        };
        let draw = |spec, size| chart::draw_fan(spec, &drawn.fan, size, &text).inline();
        let own = if self.size == Size::Wide { &drawn.wide } else { &drawn.narrow };
        let both = (draw(own, self.size), draw(&drawn.narrow, Size::Narrow));
        self.drawing(drawn.wide.words.clone(), both)
    }

    /// A drawing as wide as the tile, and the one for a phone.
    fn drawing(&self, words: chart::Words, drawn: (String, String)) -> AnyView {
        chart_figure(self.heading(words.title.clone()), words, drawn)
    }

    fn list(&self, query: &PostsQuery, posts: &[ListedPost], count: usize) -> AnyView {
        let text = self.text();
        let items = posts.iter().map(|listed| {
            let post = &listed.leader.post;
            let name = match self.reader {
                Reader::Member => {
                    view! { <a href=post_href(post.id)>{post_name(text, post)}</a> }.into_any()
                }
                Reader::Guest | Reader::GuestOfThis => guest_post(text, post),
            };
            view! {
                <li>
                    {name}
                    <span class="note">{text.account_name(&post.account)}</span>
                    <span class="gain">{told_by(self.frame, query.order.sort, listed)}</span>
                </li>
            }
        });
        view! {
            {self.heading(order_words(text, query, count))}
            <ol class="ranking plain">{items.collect_view()}</ol>
        }
        .into_any()
    }

    /// What is shown where there is nothing to show, any more or yet.
    fn gone(&self) -> AnyView {
        let text = self.text();
        let kind = text.say(&format!("board-kind-{}", self.content.kind()));
        view! { {self.heading(kind)} <p class="note">{text.say("tile-nothing")}</p> }.into_any()
    }
}

/// Words as somebody wrote them: a line that begins with `# ` is a title, an empty one parts paragraphs.
fn paragraphs(words: &str) -> AnyView {
    let lines: Vec<&str> = words.lines().map(str::trim_end).collect();
    let is_title = |line: &str| line.starts_with("# ");
    let parts =
        lines.chunk_by(|a, b| !is_title(a) && !is_title(b) && !a.is_empty() && !b.is_empty());
    let parts = parts.filter(|lines| !lines[0].is_empty()).map(|lines| {
        lines[0].strip_prefix("# ").map_or_else(
            || view! { <p>{lines.join("\n")}</p> }.into_any(),
            |title| view! { <h2>{title.trim().to_owned()}</h2> }.into_any(),
        )
    });
    parts.collect_view().into_any()
}

/// The buttons that change a tile.
pub(super) fn toolbar(text: Text, board: BoardId, tile: &Tile) -> AnyView {
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
