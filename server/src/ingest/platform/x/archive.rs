//! X's archive of an account: `data/tweets.js` (since 2022), `data/tweet.js` before, `tweets-part1.js` of large ones.
//!
//! Counts are text, favourites and retweets only. What the owner retweeted stands there as a text `RT @…` with
//! the original's counts: it is somebody else's post. The oldest archives have no `tweet` around each.

use app::domain::import::{Format, Meaning};
use app::domain::{Metric, PostKind};

use crate::ingest::platform::{Names, Published, Table, Writing};

pub(super) static TABLE: Table = Table {
    format: Format::XArchive,
    platform: Some("x"),
    places: &["[]", ""],
    needs: &[
        &["tweet.id str", "tweet.id", "id str"],
        &["tweet.full text", "tweet.text", "full text"],
        &["tweet.favorite count", "favorite count"],
    ],
    // Tweets of the API tell who wrote them.
    lacks: &["user.id str", "user.id", "user.screen name"],
    names: &[WRAPPED, BARE],
    own_ids: true,
    published: Published::Id,
    writing: Writing::Escaped,
    retweets_by_text: true,
    ..Table::USUAL
};

const WRAPPED: Names = &[
    ("tweet.id str", Meaning::PostId),
    ("tweet.id", Meaning::PostId),
    ("tweet.edit info.initial.edittweetids.0", Meaning::FirstId),
    ("tweet.edit info.edit.initialtweetid", Meaning::FirstId),
    ("tweet.full text", Meaning::Text),
    ("tweet.text", Meaning::Text),
    ("tweet.created at", Meaning::Published),
    ("tweet.in reply to status id str", Meaning::Is(PostKind::Reply)),
    ("tweet.in reply to status id", Meaning::Is(PostKind::Reply)),
    ("tweet.favorite count", Meaning::Metric(Metric::Likes)),
    ("tweet.retweet count", Meaning::Metric(Metric::Reposts)),
];

const BARE: Names = &[
    ("in reply to status id str", Meaning::Is(PostKind::Reply)),
    ("in reply to status id", Meaning::Is(PostKind::Reply)),
    ("id str", Meaning::PostId),
    ("id", Meaning::PostId),
    ("full text", Meaning::Text),
    ("text", Meaning::Text),
    ("created at", Meaning::Published),
    ("favorite count", Meaning::Metric(Metric::Likes)),
    ("retweet count", Meaning::Metric(Metric::Reposts)),
];
