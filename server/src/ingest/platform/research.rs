//! Tables of tools that collect posts for research: Facepager, 4CAT, and plain answers of Facebook's Graph API.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use super::{Clock, Names, Table};

pub(super) const TABLES: &[&Table] = &[&FACEPAGER, &GRAPH, &FOUR_CAT];

const GRAPH_COUNTS: &[&str] = &[
    "reactions.summary.total count",
    "likes.summary.total count",
    "like.summary.total count",
    "comments.summary.total count",
    "shares.count",
];

/// Facepager asks Facebook's API and says when.
static FACEPAGER: Table = Table {
    format: Format::Generic,
    shape: Shape::Snapshots,
    platform: Some("facebook"),
    needs: &[&["object id"], &["query time"], GRAPH_COUNTS],
    names: &[ASKED, GRAPH_NAMES],
    ..Table::USUAL
};

static GRAPH: Table = Table {
    format: Format::Generic,
    platform: Some("facebook"),
    places: &["data[]", "[].data[]", "posts.data[]", "feed.data[]", "[]", ""],
    needs: &[&["id"], GRAPH_COUNTS],
    names: &[&[("id", Meaning::PostId), ("from.name", Meaning::Account)], GRAPH_NAMES],
    ..Table::USUAL
};

/// 4CAT writes its times in UTC, and each network's own words for the same things.
static FOUR_CAT: Table = Table {
    format: Format::Generic,
    shape: Shape::Snapshots,
    needs: &[&["id"], &["thread id"], &["timestamp"], &["body"]],
    names: &[FOUR_CAT_NAMES],
    clock: Clock::Utc,
    ..Table::USUAL
};

const ASKED: Names = &[("object id", Meaning::PostId), ("query time", Meaning::Observed)];

const GRAPH_NAMES: Names = &[
    ("created time", Meaning::Published),
    ("message", Meaning::Text),
    ("permalink url", Meaning::Url),
    ("reactions.summary.total count", Meaning::Metric(Metric::Likes)),
    ("likes.summary.total count", Meaning::Metric(Metric::Likes)),
    ("like.summary.total count", Meaning::Metric(Metric::Likes)),
    ("shares.count", Meaning::Metric(Metric::Reposts)),
    ("comments.summary.total count", Meaning::Metric(Metric::Comments)),
];

const FOUR_CAT_NAMES: Names = &[
    ("id", Meaning::PostId),
    ("url", Meaning::Url),
    ("link", Meaning::Url),
    ("post url", Meaning::Url),
    ("author", Meaning::Account),
    ("body", Meaning::Text),
    ("timestamp", Meaning::Published),
    ("timestamp collected", Meaning::Observed),
    ("impression count", Meaning::Metric(Metric::Impressions)),
    ("views", Meaning::Metric(Metric::Views)),
    ("num views", Meaning::Metric(Metric::Views)),
    ("plays", Meaning::Metric(Metric::Views)),
    ("like count", Meaning::Metric(Metric::Likes)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("num likes", Meaning::Metric(Metric::Likes)),
    ("retweet count", Meaning::Metric(Metric::Reposts)),
    ("repost count", Meaning::Metric(Metric::Reposts)),
    ("quote count", Meaning::Metric(Metric::Quotes)),
    ("reply count", Meaning::Metric(Metric::Comments)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("num comments", Meaning::Metric(Metric::Comments)),
    ("shares", Meaning::Metric(Metric::Shares)),
];
