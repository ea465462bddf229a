//! Instagram.

mod posts;

use super::Table;

pub(super) const TABLES: &[&Table] = &[&posts::TABLE];
