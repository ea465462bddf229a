//! What SQLite says went wrong, in the port's words.

use crate::store::StoreError;

/// SQLite's code for a disk without space.
const FULL: &str = "13";

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
        if code.as_deref() == Some(FULL) { Self::Full } else { Self::Database(Box::new(error)) }
    }
}

/// A value that this version could not have written.
pub(super) fn corrupt(what: impl std::fmt::Display) -> StoreError {
    StoreError::Corrupt(what.to_string())
}
