//! Bluesky: posts as its API gives them and as libraries save that, tables made of them, and likes one by one.

mod collected;
mod likes;
mod posts;

use super::Table;

pub(super) const TABLES: &[&Table] =
    &[&posts::FEED, &posts::PLAIN, &collected::TABLE, &likes::TABLE];
