//! Posts on LinkedIn: the sheet `All posts` of a company's page, and `TOP POSTS` of a creator.
//!
//! Dates are days, in an order that follows the reader's language; the id in the address knows the millisecond.
//! A creator's sheet holds two tables side by side: a post that is in one of them only has no number for the other.

use app::domain::Metric;
use app::domain::import::{DateOrder, Format, Meaning};

use super::name_of_content;
use crate::ingest::platform::{Names, Published, Table};

pub(super) static PAGE: Table = Table {
    needs: &[&["post title"], &["post link"], &["created date"]],
    names: &[PAGE_NAMES],
    ..POSTS
};

pub(super) static CREATOR: Table = Table {
    needs: &[&["post url"], &["post publish date"], &["engagements", "impressions"]],
    names: &[CREATOR_NAMES],
    ..POSTS
};

const POSTS: Table = Table {
    format: Format::LinkedInPosts,
    platform: Some("linkedin"),
    own_ids: true,
    published: Published::Id,
    dates: Some(DateOrder::MonthFirst),
    handle: Some(name_of_content),
    ..Table::USUAL
};

const PAGE_NAMES: Names = &[
    ("post title", Meaning::Text),
    ("post link", Meaning::Url),
    ("post type", Meaning::Kind),
    ("content type", Meaning::Kind),
    ("created date", Meaning::Published),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("views", Meaning::Metric(Metric::Views)),
    ("views (excluding offsite video views)", Meaning::Metric(Metric::Views)),
    ("clicks", Meaning::Metric(Metric::Clicks)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("reposts", Meaning::Metric(Metric::Reposts)),
    ("shares", Meaning::Metric(Metric::Reposts)),
    ("follows", Meaning::Metric(Metric::Follows)),
];

const CREATOR_NAMES: Names = &[
    ("post url", Meaning::Url),
    ("post publish date", Meaning::Published),
    ("engagements", Meaning::Metric(Metric::Engagements)),
    ("impressions", Meaning::Metric(Metric::Impressions)),
];
