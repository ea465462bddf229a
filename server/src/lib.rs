//! Sillage's server: files in, a store, pages out.
//!
//! | room | idea |
//! | --- | --- |
//! | [`ingest`] | a file -> what it says |
//! | [`store`] | the port to what is kept, and SQLite behind it |
//! | [`router`], [`layers`] | every address, and what happens around each request |
//! | [`pages`], [`visit`], [`error`] | a request -> the store -> a page |
//! | [`chart_file`], [`png`] | a chart as a file |
//! | [`answers`] | pages as they were answered last, until something is stored |
//! | [`assets`] | the site's own files, inside the binary |
//! | [`parser`] | files read in a process of their own |
//! | [`spool`], [`jobs`] | uploads that wait for their button, and those under way |
//! | [`measured`] | what is measured of a post or an account, from the store |
//! | [`compared`] | posts side by side, each among the earlier posts of its account |
//! | [`outlooks`] | what may come of a post, worked out once a change of data |
//! | `table_file` | a table as a file |
//! | `tags` | which posts have a tag, by hand or by its rule |
//! | [`originals`] | uploaded files, kept as they came |
//! | [`download`] | answers that a browser saves as files |
//! | [`serve`] | listening, and stopping cleanly |
//! | [`cli`], [`config`], [`demo`] | the command line |
//! | [`clock`], [`random`] | the only rooms that read the clock and draw random numbers |

pub mod alerts;
pub mod answers;
mod assets;
mod chart_file;
pub mod cli;
pub mod clock;
pub mod compared;
pub mod config;
mod dashboard;
pub mod deliver;
pub mod demo;
mod download;
mod error;
mod feed;
pub mod ingest;
pub mod jobs;
mod layers;
pub mod measured;
pub mod originals;
pub mod outlooks;
mod pages;
pub mod parser;
pub mod png;
pub mod random;
pub mod router;
pub mod serve;
pub mod spool;
pub mod state;
pub mod store;
pub mod table_file;
mod tags;
mod token;
mod visit;
