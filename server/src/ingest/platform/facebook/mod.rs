//! Facebook: Meta Business Suite since 2023, Page Insights before.

mod insights;
mod posts;

use super::Table;

pub(super) const TABLES: &[&Table] = &[&posts::TABLE, &insights::TABLE];
