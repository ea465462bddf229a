//! Observations: what each upload says of a post, all of its moments in one value.
//!
//! A row for each moment would be what a textbook has. Nobody asks for one moment: a post is read, weighed and
//! undone whole, and a million rows in twenty thousand values take a third of the room and of the time.

use std::collections::{BTreeMap, BTreeSet};

use app::domain::{History, ImportId, Observation, PostId, WorkspaceId};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::annotations;
use super::bulk::{self, Filled, Sizes};
use super::error::corrupt;
use super::known::json;
use super::origins;
use super::sql::{self, statements, ten};
use crate::store::Result;
use crate::store::model::said::{self, Said};
use crate::store::model::undoing::SaidRow;

macro_rules! write {
    ($verb:literal, $rows:expr) => {
        concat!(
            $verb,
            " INTO observation (workspace_id, post_id, import_id, first_at, last_at, said) VALUES ",
            $rows,
        )
    };
}

statements! {
    /// What is there already would be a broken promise: no post is in two batches of an upload.
    INSERT_100 = write!("INSERT", ten!(ten!("(?,?,?,?,?,?)")));
    INSERT_10 = write!("INSERT", ten!("(?,?,?,?,?,?)"));
    INSERT_1 = write!("INSERT", "(?,?,?,?,?,?)");
    /// Handing rows over to uploads that may have said something of the post.
    REPLACE_10 = write!("REPLACE", ten!("(?,?,?,?,?,?)"));
    REPLACE_1 = write!("REPLACE", "(?,?,?,?,?,?)");
    OF_POST =
        "SELECT o.post_id, o.import_id, o.said FROM observation o \
         WHERE o.workspace_id = $1 AND o.post_id = $2 ORDER BY o.import_id";
    OF_POSTS =
        "SELECT o.post_id, o.import_id, o.said FROM json_each($2) j \
         CROSS JOIN observation o ON o.workspace_id = $1 AND o.post_id = j.value \
         ORDER BY o.post_id, o.import_id";
    OF_IMPORTS =
        "SELECT o.post_id, o.import_id, o.said FROM json_each($2) j \
         CROSS JOIN observation o ON o.workspace_id = $1 AND o.post_id = j.value \
         AND o.import_id IN (SELECT value FROM json_each($3)) ORDER BY o.post_id, o.import_id";
    /// What other uploads say of about the same time.
    OTHERS =
        "SELECT o.post_id, o.import_id, o.said FROM json_each($2) j \
         CROSS JOIN observation u ON u.workspace_id = $1 AND u.post_id = j.value AND u.import_id = $3 \
         CROSS JOIN observation o ON o.workspace_id = u.workspace_id AND o.post_id = u.post_id \
         AND o.import_id <> u.import_id AND o.first_at <= u.last_at AND o.last_at >= u.first_at \
         ORDER BY o.post_id, o.import_id";
    DELETE_OF_IMPORT =
        "DELETE FROM observation WHERE workspace_id = $1 AND import_id = $3 \
         AND post_id IN (SELECT value FROM json_each($2))";
}

const INSERT: Sizes = &[(100, INSERT_100), (10, INSERT_10), (1, INSERT_1)];
const REPLACE: Sizes = &[(10, REPLACE_10), (1, REPLACE_1)];
const COLUMNS: usize = 6;

/// What an upload says of a post.
#[derive(Clone, Debug)]
pub(super) struct StoredSaid {
    pub(super) post: i64,
    pub(super) import: i64,
    first_at: i64,
    last_at: i64,
    packed: Vec<u8>,
}

impl StoredSaid {
    /// Packs rows, which are in order of time; `None` of none.
    pub(super) fn pack(
        post: i64,
        import: i64,
        rows: impl ExactSizeIterator<Item = Said> + Clone,
    ) -> Option<Self> {
        let mut moments = rows.clone().map(|said| said.observed.at);
        let first_at = moments.next()?;
        let last_at = moments.last().unwrap_or(first_at);
        Some(Self { post, import, first_at, last_at, packed: said::pack(rows) })
    }
}

/// A row that an upload says of a post.
#[derive(Clone, Debug)]
pub(super) struct StoredRow {
    pub(super) post: i64,
    pub(super) said: SaidRow,
}

/// Statements that store what an upload says of posts of which it has said nothing.
pub(super) fn insert(workspace: WorkspaceId, said: &[StoredSaid]) -> Result<Vec<Filled>> {
    fill(INSERT, workspace, said)
}

fn fill(sizes: Sizes, workspace: WorkspaceId, said: &[StoredSaid]) -> Result<Vec<Filled>> {
    bulk::fill(sizes, COLUMNS, said, |values, said| {
        values.add(workspace.0)?;
        values.add(said.post)?;
        values.add(said.import)?;
        values.add(said.first_at)?;
        values.add(said.last_at)?;
        values.add(said.packed.clone())
    })
}

/// Stores rows beside what their uploads say of the same posts, and over it where the moment is the same.
pub(super) async fn lay_over(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    rows: Vec<StoredRow>,
) -> Result<()> {
    // Each once: what is named twice is read twice.
    let posts = json(rows.iter().map(|row| row.post).collect::<BTreeSet<_>>());
    let imports = json(rows.iter().map(|row| row.said.import).collect::<BTreeSet<_>>());
    let query = sqlx::query(OF_IMPORTS).bind(workspace.0).bind(posts).bind(imports);
    let stored = query.fetch_all(&mut *connection).await?;
    let mut all: BTreeMap<(i64, i64), BTreeMap<i64, Said>> = BTreeMap::new();
    let stored = stored.iter().map(unpack).collect::<Result<Vec<_>>>()?;
    for StoredRow { post, said } in stored.into_iter().flatten().chain(rows) {
        let SaidRow { observed, import, row, amounts } = said;
        let of_post = all.entry((post, import)).or_default();
        of_post.insert(observed.at, Said { row, observed, amounts });
    }
    let packed = all.iter().filter_map(|((post, import), rows)| {
        StoredSaid::pack(*post, *import, rows.values().copied())
    });
    let packed: Vec<_> = packed.collect();
    bulk::run(connection, fill(REPLACE, workspace, &packed)?).await
}

/// All that was said of posts, by post, moment and upload. `posts` is a JSON array of ids.
pub(super) async fn of_posts(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &str,
) -> Result<Vec<StoredRow>> {
    let query = sqlx::query(OF_POSTS).bind(workspace.0).bind(posts);
    by_moment(&query.fetch_all(connection).await?)
}

/// The moments of which an upload tells, in order, by post. `posts` is a JSON array of ids.
pub(super) async fn moments(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &str,
    import: ImportId,
) -> Result<BTreeMap<i64, Vec<i64>>> {
    let query = sqlx::query(OF_IMPORTS).bind(workspace.0).bind(posts).bind(json([import.0]));
    let mut moments = BTreeMap::new();
    for row in query.fetch_all(connection).await? {
        let told = unpack(&row)?.into_iter().map(|row| row.said.observed.at).collect();
        moments.insert(row.try_get(0)?, told);
    }
    Ok(moments)
}

/// What other uploads say of the moments of which an upload tells, by post, moment and upload.
pub(super) async fn others(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &str,
    import: ImportId,
    moments: &BTreeMap<i64, Vec<i64>>,
) -> Result<Vec<StoredRow>> {
    let query = sqlx::query(OTHERS).bind(workspace.0).bind(posts).bind(import.0);
    let mut others = by_moment(&query.fetch_all(connection).await?)?;
    others.retain(|row| {
        let told = moments.get(&row.post);
        told.is_some_and(|told| told.binary_search(&row.said.observed.at).is_ok())
    });
    Ok(others)
}

fn by_moment(rows: &[SqliteRow]) -> Result<Vec<StoredRow>> {
    let mut stored = rows.iter().map(unpack).collect::<Result<Vec<_>>>()?.concat();
    stored.sort_by_key(|row| (row.post, row.said.observed.at, row.said.import));
    Ok(stored)
}

fn unpack(row: &SqliteRow) -> Result<Vec<StoredRow>> {
    let (post, import) = (row.try_get(0)?, row.try_get(1)?);
    let rows = said::unpack(row.try_get(2)?).ok_or_else(|| corrupt("a broken observation"))?;
    let stored = rows.into_iter().map(|Said { row, observed, amounts }| StoredRow {
        post,
        said: SaidRow { observed, import, row, amounts },
    });
    Ok(stored.collect())
}

/// What [`history`] asks.
pub(super) fn asked(workspace: WorkspaceId, post: PostId) -> String {
    sql::filled(OF_POST, &[workspace.0.to_string(), post.0.to_string()])
}

/// Completes a post's history.
pub(super) async fn history(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    post: app::domain::Post,
) -> Result<History> {
    let query = sqlx::query(OF_POST).bind(workspace.0).bind(post.id.0);
    let rows = by_moment(&query.fetch_all(&mut *connection).await?)?;
    let imports = rows.iter().map(|row| row.said.import);
    let origins = origins::of_imports(&mut *connection, workspace, imports).await?;
    let read = |StoredRow { said, .. }: StoredRow| {
        let source = origins.source(said.import, said.row.into())?;
        Ok(Observation { observed: said.observed, amounts: said.amounts, source })
    };
    let observations = rows.into_iter().map(read).collect::<Result<_>>()?;
    let notes = annotations::of_post(connection, workspace, post.id).await?;
    Ok(History { post, observations, notes })
}

/// Deletes what an upload says of posts, a JSON array of ids.
pub(super) async fn delete_of_import(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &str,
    import: ImportId,
) -> Result<()> {
    let query = sqlx::query(DELETE_OF_IMPORT).bind(workspace.0).bind(posts).bind(import.0);
    query.execute(connection).await?;
    Ok(())
}
