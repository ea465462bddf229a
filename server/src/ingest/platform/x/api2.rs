//! Pages of X's API v2, as documents or one a line, and its tweets one a line.
//!
//! `public_metrics` count what anybody sees; impressions, clicks and visits of the owner's own tweets stand in
//! `non_public_metrics` or, without what was paid for, in `organic_metrics`. Promoted ones are left out. The tweets
//! of `includes` are other people's. An edited tweet has a new id each time and goes by its first.

use app::domain::import::{Format, Meaning, Shape};
use app::domain::{Metric, PostKind};

use crate::ingest::platform::{Names, Published, Table, Writing};

pub(super) static TABLE: Table = Table {
    format: Format::XApi2,
    shape: Shape::Snapshots,
    platform: Some("x"),
    places: &["data[]", "[].data[]", "data", "[]", ""],
    needs: &[
        &["id"],
        &[
            "public metrics.like count",
            "public metrics.retweet count",
            "public metrics.impression count",
            "organic metrics.like count",
            "organic metrics.impression count",
        ],
    ],
    names: &[NAMES],
    own_ids: true,
    published: Published::Id,
    writing: Writing::Escaped,
    retweets_by_text: true,
    ..Table::USUAL
};

const NAMES: Names = &[
    ("id", Meaning::PostId),
    ("edit history tweet ids.0", Meaning::FirstId),
    ("author.username", Meaning::Account),
    ("text", Meaning::Text),
    ("note tweet.text", Meaning::Text),
    ("created at", Meaning::Published),
    ("in reply to user id", Meaning::Is(PostKind::Reply)),
    ("attachments.poll ids.0", Meaning::Is(PostKind::Poll)),
    ("/ twarc.retrieved at", Meaning::Observed),
    ("twarc.retrieved at", Meaning::Observed),
    ("public metrics.like count", Meaning::Metric(Metric::Likes)),
    ("public metrics.retweet count", Meaning::Metric(Metric::Reposts)),
    ("organic metrics.like count", Meaning::Metric(Metric::Likes)),
    ("organic metrics.retweet count", Meaning::Metric(Metric::Reposts)),
    ("public metrics.quote count", Meaning::Metric(Metric::Quotes)),
    ("public metrics.reply count", Meaning::Metric(Metric::Comments)),
    ("organic metrics.reply count", Meaning::Metric(Metric::Comments)),
    ("public metrics.bookmark count", Meaning::Metric(Metric::Saves)),
    ("public metrics.impression count", Meaning::Metric(Metric::Impressions)),
    ("non public metrics.impression count", Meaning::Metric(Metric::Impressions)),
    ("organic metrics.impression count", Meaning::Metric(Metric::Impressions)),
    ("non public metrics.url link clicks", Meaning::Metric(Metric::LinkClicks)),
    ("organic metrics.url link clicks", Meaning::Metric(Metric::LinkClicks)),
    ("non public metrics.user profile clicks", Meaning::Metric(Metric::ProfileVisits)),
    ("organic metrics.user profile clicks", Meaning::Metric(Metric::ProfileVisits)),
    ("non public metrics.engagements", Meaning::Metric(Metric::Engagements)),
];
