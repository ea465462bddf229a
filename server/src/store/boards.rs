//! What a store keeps of boards.

use app::domain::board::{Board, BoardId, Change, Content, Tile, TileId};
use app::domain::{Moment, WorkspaceId};
use async_trait::async_trait;

use super::Result;

/// Boards and their tiles.
#[async_trait]
pub trait Boards {
    /// The boards, by their names.
    async fn boards(&self, workspace: WorkspaceId) -> Result<Vec<Board>>;

    /// The board of a name, made where there is none.
    async fn board_named(&self, workspace: WorkspaceId, name: &str, now: Moment)
    -> Result<BoardId>;

    /// Gives a board another name. `false` where there is none such, or another one has that name.
    async fn rename_board(
        &self,
        workspace: WorkspaceId,
        board: BoardId,
        name: &str,
    ) -> Result<bool>;

    /// Removes a board. `false` where there is none such.
    async fn remove_board(
        &self,
        workspace: WorkspaceId,
        board: BoardId,
        now: Moment,
    ) -> Result<bool>;

    /// Brings a removed board back. `false` where there is none such, or another one has its name by now.
    async fn restore_board(&self, workspace: WorkspaceId, board: BoardId) -> Result<bool>;

    /// The tiles of a board, in their order.
    async fn tiles(&self, workspace: WorkspaceId, board: BoardId) -> Result<Vec<Tile>>;

    /// Puts a tile at the end of a board. `None` where there is no such board, or it is full.
    async fn add_tile(
        &self,
        workspace: WorkspaceId,
        board: BoardId,
        content: &Content,
    ) -> Result<Option<TileId>>;

    /// Changes a tile. `false` where the board has none such.
    async fn change_tile(
        &self,
        workspace: WorkspaceId,
        board: BoardId,
        tile: TileId,
        change: Change,
        now: Moment,
    ) -> Result<bool>;
}
