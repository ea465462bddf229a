//! Hacker News: lists of its stories as scripts save them, and the answers of its search.
//!
//! `dt` is what the page shows as a story's age when pointed at: the time of posting, in UTC, not that of the
//! reading. `url` is the article elsewhere; the post itself is at `commentsUrl`.

use app::domain::Metric;
use app::domain::import::{Format, Meaning};

use super::{Clock, Names, Table};

pub(super) const TABLES: &[&Table] = &[&SCRAPE, &SEARCH];

static SCRAPE: Table = Table {
    places: &["", "[]"],
    needs: &[&["id"], &["dt"], &["points"], &["commentsurl"]],
    names: &[SCRAPED],
    ..STORIES
};

static SEARCH: Table = Table {
    places: &["hits[]"],
    needs: &[&["objectid"], &["points"], &["num comments"]],
    names: &[FOUND],
    ..STORIES
};

const STORIES: Table = Table {
    format: Format::HackerNews,
    platform: Some("hackernews"),
    clock: Clock::Utc,
    ..Table::USUAL
};

const SCRAPED: Names = &[
    ("id", Meaning::PostId),
    ("commentsurl", Meaning::Url),
    ("title", Meaning::Text),
    ("submitter", Meaning::Account),
    ("dt", Meaning::Published),
    ("points", Meaning::Metric(Metric::Likes)),
    ("numcomments", Meaning::Metric(Metric::Comments)),
];

const FOUND: Names = &[
    ("objectid", Meaning::PostId),
    ("title", Meaning::Text),
    ("author", Meaning::Account),
    ("created at", Meaning::Published),
    ("points", Meaning::Metric(Metric::Likes)),
    ("num comments", Meaning::Metric(Metric::Comments)),
];
