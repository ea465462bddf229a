//! `/boards`: charts, numbers and words that somebody put together, and how they do it.

mod tile;

use leptos::prelude::*;

use self::tile::toolbar;
pub(super) use self::tile::{Reader, tile_view};
use super::Frame;
use crate::domain::History;
use crate::domain::board::{Board, BoardId, Content, Tile, TileId};
use crate::domain::overview::{ListedPost, Numbers};
use crate::domain::share::Subject;
use crate::islands::Arrange;
use crate::report::Comparison;
use crate::text::Text;
use crate::ui::{done_notice, sharing_href};

/// The page of all boards.
pub struct BoardsPage {
    /// The boards, by their names.
    pub boards: Vec<Board>,
    /// The board that was just removed.
    pub removed: Option<BoardId>,
}

/// How a board is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// As a page.
    Page,
    /// As a page on which it can be changed.
    Edit,
    /// On a screen of its own.
    Screen,
}

/// The page of one board.
pub struct BoardPage {
    /// The board.
    pub board: Board,
    /// Its tiles in their order, each with what it shows.
    pub tiles: Vec<(Tile, Shown)>,
    /// How it is looked at.
    pub view: View,
    /// The tile that was just removed.
    pub removed: Option<TileId>,
    /// Whether something did not fit any more.
    pub is_full: bool,
}

/// What a tile shows.
pub enum Shown {
    /// Numbers, or days.
    Numbers(Box<Numbers>),
    /// The first posts of a list, and how many it has.
    Posts(Vec<ListedPost>, usize),
    /// A post.
    Post(Box<History>),
    /// Posts side by side.
    Compare(Box<Comparison>),
    /// Nothing but its own words, or nothing any more.
    Nothing,
}

/// All boards.
pub fn boards_page(frame: &Frame, page: BoardsPage) -> AnyView {
    let text = frame.text;
    let items = page.boards.iter().map(|board| {
        view! {
            <li>
                <a href=format!("/boards/{}", board.id)>{board.name.clone()}</a>
                <span class="note">{text.count("boards-tiles", board.tiles, &[])}</span>
                <span class="gain"><a href=format!("/boards/{}?screen", board.id)>{text.say("board-screen")}</a></span>
            </li>
        }
    });
    let items: Vec<_> = items.collect();
    let list = if items.is_empty() {
        view! { <p class="lead">{text.say("boards-none")}</p> }.into_any()
    } else {
        view! { <ol class="ranking plain">{items}</ol> }.into_any()
    };
    let removed = page.removed.map(|board| {
        let undo = (format!("/boards/{board}/restore"), Vec::new());
        done_notice(text, text.say("board-removed"), Some(undo))
    });
    view! {
        <div class="page">
            <h1>{text.say("boards-title")}</h1>
            {removed}
            {list}
            <section>
                <h2>{text.say("boards-new")}</h2>
                <form class="tag-form" method="post" action="/boards">
                    <div class="fields">{name_field(text, String::new())}</div>
                    <button type="submit" class="button">{text.say("boards-make")}</button>
                </form>
            </section>
        </div>
    }
    .into_any()
}

fn name_field(text: Text, name: String) -> AnyView {
    let most = Board::LONGEST.to_string();
    view! {
        <label>
            <span>{text.say("boards-name")}</span>
            <input type="text" name="name" value=name required maxlength=most autocomplete="off" list="board-names"/>
        </label>
    }
    .into_any()
}

/// On which board something is put.
pub fn choose_page(frame: &Frame, content: &Content, boards: &[Board]) -> AnyView {
    let text = frame.text;
    let names = boards.iter().map(|board| view! { <option value=board.name.clone()></option> });
    let first = boards.first().map(|board| board.name.clone()).unwrap_or_default();
    let (kind, subject) = (content.kind(), content.subject());
    view! {
        <div class="page">
            <p class="kicker">{text.say(&format!("board-kind-{kind}"))}</p>
            <h1>{text.say("board-add")}</h1>
            <p class="lead">{text.say("board-choose")}</p>
            <form class="tag-form" method="post" action="/boards/add">
                <input type="hidden" name="kind" value=kind/>
                <input type="hidden" name="subject" value=subject/>
                <div class="fields">{name_field(text, first)}</div>
                <datalist id="board-names">{names.collect_view()}</datalist>
                <button type="submit" class="button">{text.say("board-put")}</button>
            </form>
        </div>
    }
    .into_any()
}

/// One board.
pub fn board_page(frame: &Frame, page: BoardPage) -> AnyView {
    let BoardPage { board, tiles, view, removed, is_full } = page;
    let text = frame.text;
    let id = board.id;
    let is_edited = view == View::Edit;
    let empty = tiles.is_empty().then(|| {
        let words = text.say("board-empty");
        view! { <p class="lead">{words}</p> <p><a class="button" href="/">{text.say("nav-overview")}</a></p> }
    });
    let tiles = tiles.into_iter().map(|(tile, shown)| {
        let bar = is_edited.then(|| toolbar(text, id, &tile));
        tile_view(frame, &tile, shown, Reader::Member, bar)
    });
    let tiles = tiles.collect_view();
    let tiles = if is_edited {
        view! { <Arrange>{tiles}</Arrange> }.into_any()
    } else {
        view! { <div class="board">{tiles}</div> }.into_any()
    };
    let removed = removed.map(|tile| {
        let fields = vec![("do", "restore".to_owned())];
        let undo = (format!("/boards/{id}/tiles/{tile}"), fields);
        done_notice(text, text.say("tile-removed"), Some(undo))
    });
    let full = is_full.then(|| {
        let most = text.amount(Board::MOST);
        view! { <p class="notice">{text.message("board-full", &[("most", &most)])}</p> }
    });
    let class = if view == View::Screen { "page wide screen" } else { "page wide" };
    let ways = (view != View::Screen).then(|| ways(text, id, is_edited));
    let editing = is_edited.then(|| editing(text, &board));
    view! {
        <div class=class>
            <h1>{board.name.clone()}</h1>
            {ways}
            {removed}
            {full}
            {empty}
            {tiles}
            {editing}
        </div>
    }
    .into_any()
}

fn ways(text: Text, id: BoardId, is_edited: bool) -> AnyView {
    let edit = if is_edited {
        view! { <a href=format!("/boards/{id}")>{text.say("board-done")}</a> }
    } else {
        view! { <a href=format!("/boards/{id}?edit")>{text.say("board-edit")}</a> }
    };
    view! {
        <p class="ways">
            {edit}
            <a href=format!("/boards/{id}?screen")>{text.say("board-screen")}</a>
            <a href=sharing_href(&Subject::Board(id))>{text.say("share")}</a>
            <a href="/boards">{text.say("boards-title")}</a>
        </p>
    }
    .into_any()
}

/// The forms that change a board.
fn editing(text: Text, board: &Board) -> AnyView {
    let path = format!("/boards/{}", board.id);
    let most = Content::MOST_CHARACTERS.to_string();
    view! {
        <section class="board-forms">
            <form class="tag-form" method="post" action=format!("{path}/text")>
                <h2>{text.say("board-words")}</h2>
                <label>
                    <span class="note">{text.say("board-words-about")}</span>
                    <textarea name="words" rows="4" required maxlength=most></textarea>
                </label>
                <button type="submit" class="button">{text.say("board-words-add")}</button>
            </form>
            <form class="tag-form" method="post" action=format!("{path}/name")>
                <h2>{text.say("board-rename")}</h2>
                <div class="fields">{name_field(text, board.name.clone())}</div>
                <button type="submit" class="button">{text.say("tags-save")}</button>
            </form>
            <form method="post" action=format!("{path}/remove")>
                <button type="submit" class="quiet">{text.say("board-remove")}</button>
            </form>
        </section>
    }
    .into_any()
}
