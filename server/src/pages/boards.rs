//! `/boards`, and each of them.

use app::domain::board::{Board, BoardId, Change, Content, Tile, TileId};
use app::domain::catalogue::Page;
use app::pages::{
    BoardPage, BoardsPage, Section, Shown, View, board_page, boards_page, choose_page,
};
use app::query::{OverviewQuery, PostsQuery};
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Path, State as Shared};
use axum::http::Uri;
use axum::response::{Redirect, Response};
use axum::routing::{MethodRouter, post};
use serde::Deserialize;

use super::{Scoped, WORKSPACE, done, id};
use crate::compared::compare;
use crate::dashboard::Asked;
use crate::error::AppError;
use crate::state::State;
use crate::visit::{Visit, query_value};

/// Bytes of a form: an address of many posts, or words.
const FORM: usize = 32 << 10;
/// The posts of a list on a board.
const SHOWN: usize = 5;

/// All boards.
pub async fn list(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let boards = state.store.boards(WORKSPACE).await?;
    let removed = query_value(&uri, "removed").and_then(|id| id.parse().ok()).map(BoardId);
    let removed = removed.filter(|id| boards.iter().all(|board| board.id != *id));
    let title = visit.frame.text.say("boards-title");
    let page = BoardsPage { boards, removed };
    Ok(visit.page(Section::Elsewhere, &title, |frame| boards_page(frame, page)))
}

/// Which board something is put on.
pub async fn choose(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let asked = |name| query_value(&uri, name).unwrap_or_default();
    let content = Content::of(&asked("kind"), &asked("subject")).ok_or(AppError::NotFound)?;
    let boards = state.store.boards(WORKSPACE).await?;
    let title = visit.frame.text.say("board-add");
    Ok(visit.page(Section::Elsewhere, &title, |frame| choose_page(frame, &content, &boards)))
}

/// One board: as a page, to be changed with `?edit`, or on a screen of its own with `?screen`.
pub async fn show(
    Shared(state): Shared<State>,
    Path(board): Path<String>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let board = find(&state, BoardId(id(&board)?)).await?;
    let view = match (query_value(&uri, "edit"), query_value(&uri, "screen")) {
        (Some(_), _) => View::Edit,
        (None, Some(_)) => View::Screen,
        (None, None) => View::Page,
    };
    let tiles = tiles(&state, board.id, &visit).await?;
    let removed = query_value(&uri, "removed").and_then(|id| id.parse().ok()).map(TileId);
    let removed = removed.filter(|id| tiles.iter().all(|(tile, _)| tile.id != *id));
    let is_full = query_value(&uri, "full").is_some();
    let section = if view == View::Screen { Section::Screen } else { Section::Elsewhere };
    let title = board.name.clone();
    let page = BoardPage { board, tiles, view, removed, is_full };
    Ok(visit.page(section, &title, |frame| board_page(frame, page)))
}

/// The tiles of a board in their order, each with what it shows.
pub(super) async fn tiles(
    state: &State,
    board: BoardId,
    visit: &Visit,
) -> Result<Vec<(Tile, Shown)>, AppError> {
    let mut tiles = Vec::new();
    for tile in state.store.tiles(WORKSPACE, board).await? {
        let shown = shown(state, &tile, visit).await?;
        tiles.push((tile, shown));
    }
    Ok(tiles)
}

/// What a tile shows, as it is now.
pub(super) async fn shown(state: &State, tile: &Tile, visit: &Visit) -> Result<Shown, AppError> {
    let store = &*state.store;
    let shown = match &tile.content {
        Content::Figures(query) | Content::Days(query) => numbers(state, query, visit).await?,
        Content::Posts(query) => posts(state, query, visit).await?,
        Content::Post(post, _) => {
            store.history(WORKSPACE, *post).await?.map(|history| Shown::Post(Box::new(history)))
        }
        Content::Compare(query) => {
            let (comparison, _) = compare(store, WORKSPACE, query).await?;
            comparison.map(|comparison| Shown::Compare(Box::new(comparison)))
        }
        Content::Text(_) => None,
    };
    Ok(shown.unwrap_or(Shown::Nothing))
}

async fn numbers(
    state: &State,
    query: &OverviewQuery,
    visit: &Visit,
) -> Result<Option<Shown>, AppError> {
    let scoped = Scoped::of(state, &query.scope).await?;
    let asked = Asked {
        store: &*state.store,
        workspace: WORKSPACE,
        catalogue: &scoped.catalogue,
        filter: &scoped.filter,
        zone: visit.zone(),
    };
    let numbers = asked.numbers(query.days, query.scope.is_of_accounts()).await?;
    Ok(numbers.map(|numbers| Shown::Numbers(Box::new(numbers))))
}

async fn posts(
    state: &State,
    query: &PostsQuery,
    visit: &Visit,
) -> Result<Option<Shown>, AppError> {
    let scoped = Scoped::of(state, &query.scope).await?.within(query.published, visit.zone());
    let page = scoped.catalogue.page(&scoped.filter, query.order, None, SHOWN);
    let Page { marks, count } = page;
    let posts: Vec<_> = marks.iter().map(|mark| mark.post).collect();
    let listed = state.store.listed(WORKSPACE, &posts).await?;
    Ok((count > 0).then_some(Shown::Posts(listed, count)))
}

/// A board that stands.
pub(super) async fn find(state: &State, board: BoardId) -> Result<Board, AppError> {
    let boards = state.store.boards(WORKSPACE).await?;
    boards.into_iter().find(|other| other.id == board).ok_or(AppError::NotFound)
}

/// What forms say.
#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    name: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    subject: String,
    #[serde(default)]
    words: String,
    #[serde(default, rename = "do")]
    act: String,
    #[serde(default)]
    of: String,
}

type Sent = Result<Form<Said>, FormRejection>;

fn said(form: Sent) -> Result<Said, AppError> {
    form.map(|Form(said)| said).map_err(|_| AppError::BadRequest)
}

/// What answers where a form about boards is sent to.
fn limited(answer: MethodRouter<State>) -> MethodRouter<State> {
    answer.layer(DefaultBodyLimit::max(FORM))
}

/// What answers where a board is made.
pub fn making() -> MethodRouter<State> {
    limited(post(create))
}

/// What answers where something is put on a board.
pub fn adding() -> MethodRouter<State> {
    limited(post(add))
}

/// What answers where words are put on one.
pub fn wording() -> MethodRouter<State> {
    limited(post(add_words))
}

/// What answers where one gets another name.
pub fn naming() -> MethodRouter<State> {
    limited(post(rename))
}

/// What answers where a tile is changed.
pub fn changing() -> MethodRouter<State> {
    limited(post(change))
}

async fn create(Shared(state): Shared<State>, form: Sent) -> Result<Redirect, AppError> {
    let name = Board::name(&said(form)?.name).ok_or(AppError::BadRequest)?;
    let board = state.store.board_named(WORKSPACE, &name, (state.clock)()).await?;
    Ok(Redirect::to(&format!("/boards/{board}?edit")))
}

async fn add(Shared(state): Shared<State>, form: Sent) -> Result<Redirect, AppError> {
    let said = said(form)?;
    let content = Content::of(&said.kind, &said.subject).ok_or(AppError::BadRequest)?;
    let name = Board::name(&said.name).ok_or(AppError::BadRequest)?;
    let board = state.store.board_named(WORKSPACE, &name, (state.clock)()).await?;
    let tile = state.store.add_tile(WORKSPACE, board, &content).await?;
    Ok(match tile {
        Some(tile) => Redirect::to(&format!("/boards/{board}#tile-{tile}")),
        None => Redirect::to(&format!("/boards/{board}?full=")),
    })
}

async fn add_words(
    Shared(state): Shared<State>,
    Path(board): Path<String>,
    form: Sent,
) -> Result<Redirect, AppError> {
    let board = find(&state, BoardId(id(&board)?)).await?.id;
    let content = Content::of("text", &said(form)?.words).ok_or(AppError::BadRequest)?;
    let tile = state.store.add_tile(WORKSPACE, board, &content).await?;
    Ok(match tile {
        Some(tile) => Redirect::to(&format!("/boards/{board}?edit#tile-{tile}")),
        None => Redirect::to(&format!("/boards/{board}?edit&full=")),
    })
}

async fn rename(
    Shared(state): Shared<State>,
    Path(board): Path<String>,
    form: Sent,
) -> Result<Redirect, AppError> {
    let board = BoardId(id(&board)?);
    let name = Board::name(&said(form)?.name).ok_or(AppError::BadRequest)?;
    let is_done = state.store.rename_board(WORKSPACE, board, &name).await?;
    done(is_done, &format!("/boards/{board}"))
}

/// Removes a board; the page offers to bring it back.
pub async fn remove(
    Shared(state): Shared<State>,
    Path(board): Path<String>,
) -> Result<Redirect, AppError> {
    let board = BoardId(id(&board)?);
    let is_done = state.store.remove_board(WORKSPACE, board, (state.clock)()).await?;
    done(is_done, &format!("/boards?removed={board}"))
}

/// Brings a removed board back.
pub async fn restore(
    Shared(state): Shared<State>,
    Path(board): Path<String>,
) -> Result<Redirect, AppError> {
    let board = BoardId(id(&board)?);
    let is_done = state.store.restore_board(WORKSPACE, board).await?;
    done(is_done, &format!("/boards/{board}"))
}

async fn change(
    Shared(state): Shared<State>,
    Path((board, tile)): Path<(String, String)>,
    form: Sent,
) -> Result<Redirect, AppError> {
    let (board, tile) = (BoardId(id(&board)?), TileId(id(&tile)?));
    let Said { act, of, .. } = said(form)?;
    let next = async |wider| {
        let tiles = state.store.tiles(WORKSPACE, board).await?;
        let tile = tiles.iter().find(|other| other.id == tile).ok_or(AppError::NotFound)?;
        Ok::<_, AppError>(Change::Width(tile.width.next(wider)))
    };
    let change = match act.as_str() {
        "earlier" => Change::Earlier,
        "later" => Change::Later,
        "to" => Change::To(TileId(id(&of)?)),
        "narrower" => next(false).await?,
        "wider" => next(true).await?,
        "remove" => Change::Remove,
        "restore" => Change::Restore,
        _ => return Err(AppError::BadRequest),
    };
    let now = (state.clock)();
    if !state.store.change_tile(WORKSPACE, board, tile, change, now).await? {
        return Err(AppError::NotFound);
    }
    Ok(Redirect::to(&match change {
        Change::Remove => format!("/boards/{board}?edit&removed={tile}"),
        _ => format!("/boards/{board}?edit#tile-{tile}"),
    }))
}
