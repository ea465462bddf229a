//! Boards and their tiles.

use app::domain::board::{Board, BoardId, Change, Content, Tile, TileId, Width};
use app::domain::{Moment, WorkspaceId};
use async_trait::async_trait;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::Sqlite;
use super::error::corrupt;
use super::sql::statements;
use crate::store::{Boards, Result};

statements! {
    ALL =
        "SELECT b.id, b.name, (SELECT count(*) FROM tile t WHERE t.workspace_id = b.workspace_id \
         AND t.board_id = b.id AND t.removed_at IS NULL) \
         FROM board b WHERE b.workspace_id = $1 AND b.removed_at IS NULL ORDER BY b.name";
    NAMED = "SELECT id FROM board WHERE workspace_id = $1 AND name = $2 AND removed_at IS NULL";
    CREATE = "INSERT INTO board (workspace_id, name, created_at) VALUES ($1, $2, $3) RETURNING id";
    RENAME =
        "UPDATE board SET name = $3 WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL \
         AND NOT EXISTS (SELECT 1 FROM board o WHERE o.workspace_id = $1 AND o.name = $3 \
         AND o.removed_at IS NULL AND o.id <> $2)";
    REMOVE =
        "UPDATE board SET removed_at = $3 WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL";
    RESTORE =
        "UPDATE board SET removed_at = NULL WHERE workspace_id = $1 AND id = $2 AND removed_at IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM board o WHERE o.workspace_id = $1 AND o.name = board.name AND o.removed_at IS NULL)";
    TILES =
        "SELECT id, width, kind, subject FROM tile \
         WHERE workspace_id = $1 AND board_id = $2 AND removed_at IS NULL ORDER BY place";
    PLACES =
        "SELECT id, place FROM tile \
         WHERE workspace_id = $1 AND board_id = $2 AND removed_at IS NULL ORDER BY place";
    ADD =
        "INSERT INTO tile (workspace_id, board_id, place, width, kind, subject) \
         SELECT b.workspace_id, b.id, (SELECT coalesce(max(place), 0) + 1 FROM tile WHERE workspace_id = $1 AND board_id = $2), \
         $3, $4, $5 FROM board b WHERE b.workspace_id = $1 AND b.id = $2 AND b.removed_at IS NULL \
         AND (SELECT count(*) FROM tile WHERE workspace_id = $1 AND board_id = $2 AND removed_at IS NULL) < $6 \
         RETURNING id";
    PLACE =
        "SELECT place FROM tile WHERE workspace_id = $1 AND board_id = $2 AND id = $3 AND removed_at IS NULL";
    BEFORE =
        "SELECT id, place FROM tile WHERE workspace_id = $1 AND board_id = $2 AND place < $3 \
         AND removed_at IS NULL ORDER BY place DESC LIMIT 1";
    BEHIND =
        "SELECT id, place FROM tile WHERE workspace_id = $1 AND board_id = $2 AND place > $3 \
         AND removed_at IS NULL ORDER BY place LIMIT 1";
    PUT = "UPDATE tile SET place = $4 WHERE workspace_id = $1 AND board_id = $2 AND id = $3";
    WIDEN =
        "UPDATE tile SET width = $4 WHERE workspace_id = $1 AND board_id = $2 AND id = $3 AND removed_at IS NULL";
    TAKE =
        "UPDATE tile SET removed_at = $4 WHERE workspace_id = $1 AND board_id = $2 AND id = $3 AND removed_at IS NULL";
    GIVE_BACK =
        "UPDATE tile SET removed_at = NULL WHERE workspace_id = $1 AND board_id = $2 AND id = $3 AND removed_at IS NOT NULL \
         AND (SELECT count(*) FROM tile WHERE workspace_id = $1 AND board_id = $2 AND removed_at IS NULL) < $4";
}

#[async_trait]
impl Boards for Sqlite {
    async fn boards(&self, workspace: WorkspaceId) -> Result<Vec<Board>> {
        let rows = sqlx::query(ALL).bind(workspace.0);
        let rows = rows.fetch_all(&mut *self.readers.acquire().await?).await?;
        let board = |row: &SqliteRow| {
            let id = BoardId(row.try_get(0)?);
            Ok(Board { id, name: row.try_get(1)?, tiles: row.try_get(2)? })
        };
        rows.iter().map(board).collect()
    }

    async fn board_named(
        &self,
        workspace: WorkspaceId,
        name: &str,
        now: Moment,
    ) -> Result<BoardId> {
        let mut transaction = self.begin().await?;
        let found = sqlx::query_scalar(NAMED).bind(workspace.0).bind(name);
        let found: Option<i64> = found.fetch_optional(&mut *transaction).await?;
        if let Some(id) = found {
            return Ok(BoardId(id));
        }
        let made = sqlx::query_scalar(CREATE).bind(workspace.0).bind(name).bind(now.at);
        let id = made.fetch_one(&mut *transaction).await?;
        self.end(transaction).await?;
        Ok(BoardId(id))
    }

    async fn rename_board(
        &self,
        workspace: WorkspaceId,
        board: BoardId,
        name: &str,
    ) -> Result<bool> {
        let query = sqlx::query(RENAME).bind(workspace.0).bind(board.0).bind(name);
        self.change(query).await
    }

    async fn remove_board(
        &self,
        workspace: WorkspaceId,
        board: BoardId,
        now: Moment,
    ) -> Result<bool> {
        let query = sqlx::query(REMOVE).bind(workspace.0).bind(board.0).bind(now.at);
        self.change(query).await
    }

    async fn restore_board(&self, workspace: WorkspaceId, board: BoardId) -> Result<bool> {
        let query = sqlx::query(RESTORE).bind(workspace.0).bind(board.0);
        self.change(query).await
    }

    async fn tiles(&self, workspace: WorkspaceId, board: BoardId) -> Result<Vec<Tile>> {
        let rows = sqlx::query(TILES).bind(workspace.0).bind(board.0);
        let rows = rows.fetch_all(&mut *self.readers.acquire().await?).await?;
        rows.iter().map(tile).collect()
    }

    async fn add_tile(
        &self,
        workspace: WorkspaceId,
        board: BoardId,
        content: &Content,
    ) -> Result<Option<TileId>> {
        let mut transaction = self.begin().await?;
        let query = sqlx::query_scalar(ADD).bind(workspace.0).bind(board.0);
        let query = query.bind(content.width().columns()).bind(content.kind());
        let query = query.bind(content.subject()).bind(Board::MOST);
        let id: Option<i64> = query.fetch_optional(&mut *transaction).await?;
        self.end(transaction).await?;
        Ok(id.map(TileId))
    }

    async fn change_tile(
        &self,
        workspace: WorkspaceId,
        board: BoardId,
        tile: TileId,
        change: Change,
        now: Moment,
    ) -> Result<bool> {
        let mut transaction = self.begin().await?;
        let changed = match change {
            Change::Earlier => exchange(&mut transaction, workspace, board, tile, true).await?,
            Change::Later => exchange(&mut transaction, workspace, board, tile, false).await?,
            Change::To(other) => put_to(&mut transaction, workspace, board, (tile, other)).await?,
            Change::Width(width) => {
                let query = sqlx::query(WIDEN).bind(workspace.0).bind(board.0).bind(tile.0);
                let query = query.bind(width.columns());
                query.execute(&mut *transaction).await?.rows_affected() > 0
            }
            Change::Remove => {
                let query = sqlx::query(TAKE).bind(workspace.0).bind(board.0).bind(tile.0);
                query.bind(now.at).execute(&mut *transaction).await?.rows_affected() > 0
            }
            Change::Restore => {
                let query = sqlx::query(GIVE_BACK).bind(workspace.0).bind(board.0).bind(tile.0);
                query.bind(Board::MOST).execute(&mut *transaction).await?.rows_affected() > 0
            }
        };
        self.end(transaction).await?;
        Ok(changed)
    }
}

/// Exchanges the places of a tile and the one before it or behind it, where there is one. `false` without such a tile.
async fn exchange(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    board: BoardId,
    tile: TileId,
    is_before: bool,
) -> Result<bool> {
    let place = sqlx::query_scalar(PLACE).bind(workspace.0).bind(board.0).bind(tile.0);
    let Some(place): Option<i64> = place.fetch_optional(&mut *connection).await? else {
        return Ok(false);
    };
    let other = if is_before { sqlx::query(BEFORE) } else { sqlx::query(BEHIND) };
    let other = other.bind(workspace.0).bind(board.0).bind(place);
    let Some(other) = other.fetch_optional(&mut *connection).await? else { return Ok(true) };
    let (id, its): (i64, i64) = (other.try_get(0)?, other.try_get(1)?);
    for (id, place) in [(tile.0, its), (id, place)] {
        let put = sqlx::query(PUT).bind(workspace.0).bind(board.0).bind(id).bind(place);
        put.execute(&mut *connection).await?;
    }
    Ok(true)
}

/// Puts a tile to the place of another. `false` where one of them is missing.
async fn put_to(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    board: BoardId,
    (tile, other): (TileId, TileId),
) -> Result<bool> {
    let query = sqlx::query(PLACES).bind(workspace.0).bind(board.0);
    let rows = query.fetch_all(&mut *connection).await?;
    let mut tiles = Vec::new();
    let mut places = Vec::new();
    for row in &rows {
        tiles.push(row.try_get::<i64, _>(0)?);
        places.push(row.try_get::<i64, _>(1)?);
    }
    let place = |of: TileId| tiles.iter().position(|tile| *tile == of.0);
    let Some((from, to)) = place(tile).zip(place(other)) else { return Ok(false) };
    let moved = tiles.remove(from);
    tiles.insert(to, moved);
    for (tile, place) in tiles.into_iter().zip(places) {
        let put = sqlx::query(PUT).bind(workspace.0).bind(board.0).bind(tile).bind(place);
        put.execute(&mut *connection).await?;
    }
    Ok(true)
}

fn tile(row: &SqliteRow) -> Result<Tile> {
    let width = Width::of(row.try_get(1)?).ok_or_else(|| corrupt("a tile of no width"))?;
    let content = Content::of(row.try_get(2)?, row.try_get(3)?);
    let content = content.ok_or_else(|| corrupt("a tile of nothing"))?;
    Ok(Tile { id: TileId(row.try_get(0)?), width, content })
}
