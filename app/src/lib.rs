//! Sillage's domain, charts, words and pages.
//!
//! | room | idea |
//! | --- | --- |
//! | [`domain`] | platforms, metrics, posts, observations, series, rates; pure, never asks the time |
//! | [`query`] | the one parsed request: from a URL, to a URL |
//! | [`chart`] | what to draw -> SVG, by plotters |
//! | [`csv`] | tables as files, harmless in a spreadsheet |
//! | [`report`] | a post, as a chart: metrics, title, foot |
//! | [`text`] | French and English: messages, numbers, dates, sentences |
//! | [`scale`] | value <-> place on an axis, the same on the server and in the browser |
//! | [`table`] | the same as values: what files for programs and spreadsheets hold |
//! | [`story`] | what is asked of a life, and its words line by line |
//! | [`worked`] | the formulas of measures with a post's values in them |
//! | [`pages`] | a finished report -> HTML, one file a page |
//! | [`ui`] | the pieces that pages are made of |
//! | [`islands`] | the only code that reaches the browser |
//!
//! Feature `ssr` builds all but runs nothing in a browser; feature `hydrate` builds the islands alone.

#[cfg(feature = "ssr")]
pub mod chart;
#[cfg(feature = "ssr")]
pub mod csv;
#[cfg(feature = "ssr")]
pub mod domain;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod query;
#[cfg(feature = "ssr")]
pub mod report;
pub mod scale;
#[cfg(feature = "ssr")]
pub mod story;
#[cfg(feature = "ssr")]
pub mod table;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod worked;
