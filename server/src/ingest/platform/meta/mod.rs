//! What Meta gives in one form for both of its networks.

mod daily;

use super::Table;

pub(super) const TABLES: &[&Table] = &[&daily::FACEBOOK, &daily::INSTAGRAM, &daily::EITHER];
