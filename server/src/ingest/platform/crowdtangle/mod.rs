//! CrowdTangle, closed in August 2024; many files of it exist.

mod api;
mod table;

use super::Table;

pub(super) const TABLES: &[&Table] =
    &[&table::FACEBOOK, &table::INSTAGRAM, &api::HISTORY, &api::POSTS, &api::ROWS];
