//! One connection that sees the commits of all others, this process's and those of others, and makes none itself.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use tokio::sync::Mutex;

use super::sql::statements;
use crate::store::Result;

statements! {
    /// Differs from what the same connection was told before any commit of another one.
    REVISION = "PRAGMA data_version";
}

/// The connection, until it is closed. Were it opened again, it would count anew: so no pool.
#[derive(Debug)]
pub(super) struct Watcher(Mutex<Option<SqliteConnection>>);

impl Watcher {
    pub(super) async fn open(options: &SqliteConnectOptions) -> Result<Self> {
        Ok(Self(Mutex::new(Some(options.connect().await?))))
    }

    pub(super) async fn revision(&self) -> Result<i64> {
        let mut connection = self.0.lock().await;
        let connection = connection.as_mut().ok_or(sqlx::Error::PoolClosed)?;
        Ok(sqlx::query_scalar(REVISION).fetch_one(connection).await?)
    }

    pub(super) async fn close(&self) {
        if let Some(connection) = self.0.lock().await.take() {
            // What it was told is of no use any more.
            let _ = connection.close().await;
        }
    }
}
