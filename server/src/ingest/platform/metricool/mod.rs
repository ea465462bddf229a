//! Metricool: a table for each network, each with its own words for the same things.
//!
//! The network is that of the address: videos of two networks come with the same header. `Engagement` is a rate
//! and is left out.

mod facebook;
mod instagram;
mod linkedin;
mod videos;

use app::domain::import::Format;

use super::Table;

pub(super) const TABLES: &[&Table] = &[
    &linkedin::TABLE,
    &instagram::POSTS,
    &instagram::REELS,
    &facebook::POSTS,
    &facebook::REELS,
    &videos::TABLE,
];

const USUAL: Table = Table { format: Format::Metricool, ..Table::USUAL };
