//! The demonstration.

use app::domain::Moment;

use crate::store::{Result, Store};

/// Loads it.
pub async fn load(_store: &impl Store, _now: Moment) -> Result<()> {
    Ok(())
}
