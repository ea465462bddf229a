//! TikTok: its Studio, and its copy of a user's data.

mod content;
mod data;
mod days;

use super::Table;

pub(super) const TABLES: &[&Table] =
    &[&content::TABLE, &days::OVERVIEW, &days::FOLLOWERS, &days::VIEWERS, &data::TABLE];
