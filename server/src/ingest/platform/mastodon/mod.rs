//! Mastodon, and servers that speak as it does.

mod outbox;
mod statuses;

use super::Table;

pub(super) const TABLES: &[&Table] = &[&statuses::TABLE, &outbox::TABLE];
