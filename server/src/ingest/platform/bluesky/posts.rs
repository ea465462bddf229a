//! Posts in the answers of Bluesky's API: a feed, a list of posts, a thread. Libraries save the same with
//! `like_count` for `likeCount`.
//!
//! What an account reposts stands in its feed with a reason, and is somebody else's; a pinned post has a reason too
//! and is its own. `createdAt` is what the author's program claims, `indexedAt` is when the server met the post:
//! neither is when the totals were read. Of a thread its first post is read; the replies are other people's.

use app::domain::import::{Format, Meaning};
use app::domain::{Metric, PostKind};

use crate::ingest::platform::{Clock, Names, Table};

/// `{"feed": [{"post": {…}, "reason": …}]}` and `{"thread": {"post": {…}}}`.
pub(super) static FEED: Table = Table {
    places: &["feed[]", "[].feed[]", "thread", "[].thread", "[]", ""],
    needs: &[&["post.uri"], &["post.record.createdat", "post.record.created at"]],
    names: &[IN_FEED],
    ..POSTS
};

/// `{"posts": [{…}]}`, and the posts themselves.
pub(super) static PLAIN: Table = Table {
    places: &["posts[]", "[].posts[]", "[]", ""],
    needs: &[&["uri"], &["record.createdat", "record.created at"]],
    names: &[ALONE],
    ..POSTS
};

const POSTS: Table = Table {
    format: Format::Bluesky,
    platform: Some("bluesky"),
    own_ids: true,
    clock: Clock::Utc,
    ..Table::USUAL
};

const IN_FEED: Names = &[
    ("post.uri", Meaning::PostId),
    ("post.author.handle", Meaning::Account),
    ("post.record.text", Meaning::Text),
    ("post.record.createdat", Meaning::Published),
    ("post.record.created at", Meaning::Published),
    ("post.record.reply.parent.uri", Meaning::Is(PostKind::Reply)),
    ("post.embed.$type", Meaning::Kind),
    ("post.embed.py type", Meaning::Kind),
    ("reason.$type", Meaning::Foreign),
    ("reason.py type", Meaning::Foreign),
    ("reason.by.did", Meaning::Foreign),
    ("post.likecount", Meaning::Metric(Metric::Likes)),
    ("post.like count", Meaning::Metric(Metric::Likes)),
    ("post.repostcount", Meaning::Metric(Metric::Reposts)),
    ("post.repost count", Meaning::Metric(Metric::Reposts)),
    ("post.quotecount", Meaning::Metric(Metric::Quotes)),
    ("post.quote count", Meaning::Metric(Metric::Quotes)),
    ("post.replycount", Meaning::Metric(Metric::Comments)),
    ("post.reply count", Meaning::Metric(Metric::Comments)),
    ("post.bookmarkcount", Meaning::Metric(Metric::Saves)),
    ("post.bookmark count", Meaning::Metric(Metric::Saves)),
];

const ALONE: Names = &[
    ("uri", Meaning::PostId),
    ("author.handle", Meaning::Account),
    ("record.text", Meaning::Text),
    ("record.createdat", Meaning::Published),
    ("record.created at", Meaning::Published),
    ("record.reply.parent.uri", Meaning::Is(PostKind::Reply)),
    ("embed.$type", Meaning::Kind),
    ("embed.py type", Meaning::Kind),
    ("likecount", Meaning::Metric(Metric::Likes)),
    ("like count", Meaning::Metric(Metric::Likes)),
    ("repostcount", Meaning::Metric(Metric::Reposts)),
    ("repost count", Meaning::Metric(Metric::Reposts)),
    ("quotecount", Meaning::Metric(Metric::Quotes)),
    ("quote count", Meaning::Metric(Metric::Quotes)),
    ("replycount", Meaning::Metric(Metric::Comments)),
    ("reply count", Meaning::Metric(Metric::Comments)),
    ("bookmarkcount", Meaning::Metric(Metric::Saves)),
    ("bookmark count", Meaning::Metric(Metric::Saves)),
];
