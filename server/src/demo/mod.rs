//! The demonstration: one published post known by its bounds alone, and a made-up account with curves to look at.
//!
//! Both come in as files, by the way of every other file; loading them again changes nothing.

mod made_up;

use std::io::Write;

use app::domain::{Moment, WorkspaceId, Zone};

use crate::ingest::{self, Options, ReadError};
use crate::store::batch::ready;
use crate::store::{Store, StoreError};

/// What an article reported of one post, both known to the day.
const FOUNDING_POST: &str = include_str!("founding-post.csv");

/// Why the demonstration was not loaded.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// Its files could not be written or read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Loads the demonstration.
///
/// # Errors
/// When its files cannot be written for a moment, or the store fails.
pub async fn load(store: &dyn Store, now: Moment) -> Result<(), DemoError> {
    let article = "a press article in French, a few hours after the tweet";
    import(store, now, "founding-post.csv", FOUNDING_POST, article).await?;
    let made_up = "made-up numbers for demonstration";
    import(store, now, "made-up-account.csv", &made_up::table(), made_up).await
}

async fn import(
    store: &dyn Store,
    now: Moment,
    file_name: &str,
    table: &str,
    words: &str,
) -> Result<(), DemoError> {
    let options = Options { words: Some(words.into()), ..Options::new(Zone::UTC, now) };
    let mut file = tempfile::NamedTempFile::new().map_err(ReadError::Io)?;
    file.write_all(table.as_bytes()).map_err(ReadError::Io)?;
    let reading = ingest::read(file.path(), file_name, &options)?;
    let batches = ready(reading.batches.collect());
    store.commit(WorkspaceId::FIRST, reading.looked.upload, batches, now).await?;
    Ok(())
}
