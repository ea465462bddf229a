//! Tweets that programs saved from X's pages: snscrape, twint, and tables that hold an address for an id.
//!
//! What they say of the time is not to be trusted (twint's zone is a name and an offset that disagree), so the
//! moment of publication comes from the id.

use app::domain::Metric;
use app::domain::import::{Format, Meaning};

use crate::ingest::platform::{Names, Published, Table, Writing};

pub(super) static SNSCRAPE: Table = Table {
    needs: &[&["datetime", "date"], &["tweet id"], &["username"], &["like count", "retweet count"]],
    names: &[SNSCRAPE_NAMES],
    ..SCRAPE
};

pub(super) static TWINT: Table = Table {
    needs: &[&["id"], &["conversation id"], &["tweet"], &["likes count"], &["retweets count"]],
    names: &[TWINT_NAMES],
    ..SCRAPE
};

pub(super) static BY_ADDRESS: Table = Table {
    needs: &[&["url"], &["text"], &["retweets"], &["favorites", "favourites"]],
    lacks: &["id", "post id", "platform", "observed at"],
    names: &[BY_ADDRESS_NAMES],
    ..SCRAPE
};

const SCRAPE: Table = Table {
    format: Format::XScrape,
    platform: Some("x"),
    own_ids: true,
    published: Published::Id,
    writing: Writing::Escaped,
    retweets_by_text: true,
    ..Table::USUAL
};

const SNSCRAPE_NAMES: Names = &[
    ("tweet id", Meaning::PostId),
    ("username", Meaning::Account),
    ("text", Meaning::Text),
    ("datetime", Meaning::Published),
    ("date", Meaning::Published),
    ("url", Meaning::Url),
    ("like count", Meaning::Metric(Metric::Likes)),
    ("retweet count", Meaning::Metric(Metric::Reposts)),
    ("quote count", Meaning::Metric(Metric::Quotes)),
    ("reply count", Meaning::Metric(Metric::Comments)),
];

const TWINT_NAMES: Names = &[
    ("id", Meaning::PostId),
    ("username", Meaning::Account),
    ("tweet", Meaning::Text),
    ("created at", Meaning::Published),
    ("link", Meaning::Url),
    ("retweet", Meaning::Foreign),
    ("likes count", Meaning::Metric(Metric::Likes)),
    ("retweets count", Meaning::Metric(Metric::Reposts)),
    ("replies count", Meaning::Metric(Metric::Comments)),
];

const BY_ADDRESS_NAMES: Names = &[
    ("url", Meaning::Url),
    ("user", Meaning::Account),
    ("text", Meaning::Text),
    ("created at", Meaning::Published),
    ("favorites", Meaning::Metric(Metric::Likes)),
    ("favourites", Meaning::Metric(Metric::Likes)),
    ("retweets", Meaning::Metric(Metric::Reposts)),
    ("replies", Meaning::Metric(Metric::Comments)),
];
