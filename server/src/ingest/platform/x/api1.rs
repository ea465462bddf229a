//! Tweets of X's API v1.1, as lists, as `statuses` of a search, or one a line.
//!
//! `user.favourites_count` is how much the author has liked, not how much the tweet was: it is never read.

use app::domain::import::{Format, Meaning};
use app::domain::{Metric, PostKind};

use crate::ingest::platform::{Names, Published, Table, Writing};

pub(super) static TABLE: Table = Table {
    format: Format::XApi1,
    platform: Some("x"),
    places: &["[]", "", "statuses[]", "[].statuses[]"],
    needs: &[
        &["id str", "id"],
        &["favorite count"],
        &["retweet count"],
        &["user.id str", "user.id", "user.screen name"],
    ],
    names: &[NAMES],
    own_ids: true,
    published: Published::Id,
    writing: Writing::Escaped,
    retweets_by_text: true,
    ..Table::USUAL
};

const NAMES: Names = &[
    ("id str", Meaning::PostId),
    ("id", Meaning::PostId),
    ("user.screen name", Meaning::Account),
    ("full text", Meaning::Text),
    ("text", Meaning::Text),
    ("extended tweet.full text", Meaning::Text),
    ("created at", Meaning::Published),
    ("in reply to status id str", Meaning::Is(PostKind::Reply)),
    ("in reply to status id", Meaning::Is(PostKind::Reply)),
    ("retweeted status.id str", Meaning::Foreign),
    ("retweeted status.id", Meaning::Foreign),
    ("favorite count", Meaning::Metric(Metric::Likes)),
    ("retweet count", Meaning::Metric(Metric::Reposts)),
    ("quote count", Meaning::Metric(Metric::Quotes)),
    ("reply count", Meaning::Metric(Metric::Comments)),
];
