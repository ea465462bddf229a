//! Opening a database: created and migrated where needed, one writer, readers that can only read.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use app::domain::Zone;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use super::lock::Lock;
use super::sql::statements;
use super::watching::Watcher;
use super::{Sqlite, days, repacking, scores, workspaces};
use crate::store::{Result, StoreError};

/// The migrations of this version.
pub(super) static MIGRATIONS: Migrator = sqlx::migrate!("../migrations/sqlite");

statements! {
    VERSION = "SELECT sqlite_version()";
    /// Takes into the main file what no reader needs in the log. Waits for nobody.
    CHECKPOINT = "PRAGMA wal_checkpoint(PASSIVE)";
}

/// Before it, SQLite could lose what was committed when one connection wrote while another checkpointed.
const OLDEST: [u32; 3] = [3, 51, 3];
const READERS: u32 = 4;
/// A writer waits so long for another one, of this process or of another: an import may take minutes, and whoever
/// waits behind it has done nothing wrong.
const BUSY: Duration = Duration::from_mins(10);

/// Why a database was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The URL is not `sqlite:` and a path.
    #[error("{0} is no database; write sqlite: and the path of a file")]
    Url(String),
    /// Another server serves it.
    #[error("another server uses {}", .0.display())]
    InUse(PathBuf),
    /// The SQLite that was linked is too old to be trusted.
    #[error("SQLite {0} is too old")]
    OldSqlite(String),
    /// A lock could not be taken.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The migrations could not be run.
    #[error("migrations: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The database could not be opened or read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for OpenError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Sqlite {
    /// Opens the database of a URL, `sqlite:` and a path. `zone` is for the workspace of a new one.
    ///
    /// # Errors
    /// When the URL names no file, or the file no database that this version can use.
    pub async fn open(url: &str, zone: Zone) -> std::result::Result<Self, OpenError> {
        Self::open_locked(path(url)?, zone, None).await
    }

    /// Opens it as its one server.
    ///
    /// # Errors
    /// As [`Sqlite::open`], and when another server has it.
    pub async fn open_as_server(url: &str, zone: Zone) -> std::result::Result<Self, OpenError> {
        let path = path(url)?;
        let lock = Lock::attempt(path, "-server.lock")?;
        let lock = lock.ok_or_else(|| OpenError::InUse(path.into()))?;
        Self::open_locked(path, zone, Some(lock)).await
    }

    async fn open_locked(
        path: &Path,
        zone: Zone,
        lock: Option<Lock>,
    ) -> std::result::Result<Self, OpenError> {
        // sqlx takes no lock for migrations of SQLite: two processes could run the same one.
        let waiting = path.to_owned();
        let migrating = tokio::task::spawn_blocking(move || Lock::wait(&waiting, "-migrate.lock"));
        let migrating = migrating.await.map_err(std::io::Error::other)??;
        let writer = pool(writer_options(path), 1).await?;
        check_version(&mut *writer.acquire().await?).await?;
        MIGRATIONS.run(&writer).await?;
        repacking::repack(&writer).await?;
        days::catch_up(&writer).await?;
        scores::catch_up(&writer).await?;
        workspaces::create_first(&mut *writer.acquire().await?, zone).await?;
        drop(migrating);
        let reading = options(path).read_only(true);
        let watcher = Arc::new(Watcher::open(&reading).await?);
        let readers = pool(reading, READERS).await?;
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        let (log, server) = (log.into(), Arc::new(lock));
        let catalogues = Arc::default();
        Ok(Self { writer, readers, log, catalogues, watcher, _server: server })
    }
}

/// The file of a database's URL.
///
/// # Errors
/// When the URL names none.
pub fn path(url: &str) -> std::result::Result<&Path, OpenError> {
    let path = url.strip_prefix("sqlite:").map(|rest| rest.strip_prefix("//").unwrap_or(rest));
    let path = path.filter(|path| !path.is_empty() && !path.starts_with(':'));
    path.map(Path::new).ok_or_else(|| OpenError::Url(url.into()))
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        // Half the pages to write: an import is a twentieth faster than with SQLite's own 4 kB.
        .page_size(8192)
        .busy_timeout(BUSY)
        .foreign_keys(true)
        // A long import must not leave its size behind in the log for good.
        .pragma("journal_size_limit", "16777216")
        .pragma("temp_store", "memory")
        .disable_statement_logging()
}

fn writer_options(path: &Path) -> SqliteConnectOptions {
    options(path)
        .create_if_missing(true)
        // 16 MB: an import touches the same pages of its indexes again and again, and each page that had to go
        // meanwhile is read back, written again, and summed up anew at the commit.
        .pragma("cache_size", "-16384")
        // A commit does not wait for this: see [`settle`].
        .pragma("wal_autocheckpoint", "0")
        // A statement for 500 rows takes half a megabyte.
        .statement_cache_capacity(40)
}

async fn pool(options: SqliteConnectOptions, most: u32) -> Result<SqlitePool> {
    let pool = SqlitePoolOptions::new()
        .max_connections(most)
        .acquire_timeout(BUSY)
        .idle_timeout(None)
        .max_lifetime(None);
    Ok(pool.connect_with(options).await?)
}

/// Takes what was committed into the main file, and gives back the memory that it took to write it.
pub(super) async fn settle(connection: &mut SqliteConnection) -> Result<()> {
    sqlx::query(CHECKPOINT).execute(&mut *connection).await?;
    // An import's statements are as large as they are rare.
    Ok(connection.clear_cached_statements().await?)
}

async fn check_version(connection: &mut SqliteConnection) -> std::result::Result<(), OpenError> {
    let version: String = sqlx::query_scalar(VERSION).fetch_one(connection).await?;
    let parts: Vec<u32> = version.split('.').filter_map(|part| part.parse().ok()).collect();
    if parts[..] < OLDEST[..] { Err(OpenError::OldSqlite(version)) } else { Ok(()) }
}
