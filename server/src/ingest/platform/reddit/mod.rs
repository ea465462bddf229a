//! Reddit: its listings, archives of them, and tables of its front page hour by hour.
//!
//! A score is ups less downs, and blurred: it may fall, and below zero it is no count of likes.

mod front_page;
mod listing;

use super::Table;

pub(super) const TABLES: &[&Table] = &[&listing::LISTING, &listing::ARCHIVE, &front_page::TABLE];
