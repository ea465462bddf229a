//! The tables of CrowdTangle's pages, for Facebook and for Instagram.
//!
//! There is no id of a post but in its address. Times name their zone (`EDT`). The name of the last column holds the
//! user's own weights. `Likes` are those alone: love, anger and the others stand beside them, and the sum of all
//! is told as interactions. Views of a video over all of its cross-posts are not those of the post.

use app::domain::Metric;
use app::domain::import::{Format, Meaning};

use crate::ingest::platform::{Clock, Names, Table};

pub(super) static FACEBOOK: Table = Table {
    platform: Some("facebook"),
    needs: &[
        &["page name", "group name"],
        &["followers at posting", "likes at posting"],
        &["post created", "created"],
        &["url"],
        &["total interactions", "overperforming score*"],
    ],
    names: &[FACEBOOK_NAMES],
    ..CROWDTANGLE
};

pub(super) static INSTAGRAM: Table = Table {
    platform: Some("instagram"),
    needs: &[
        &["account"],
        &["user name"],
        &["followers at posting"],
        &["created", "post created"],
        &["url"],
    ],
    names: &[INSTAGRAM_NAMES],
    ..CROWDTANGLE
};

const CROWDTANGLE: Table =
    Table { format: Format::CrowdTangle, clock: Clock::Utc, own_ids: true, ..Table::USUAL };

const FACEBOOK_NAMES: Names = &[
    ("page name", Meaning::Account),
    ("group name", Meaning::Account),
    ("post created", Meaning::Published),
    ("created", Meaning::Published),
    ("url", Meaning::Url),
    ("message", Meaning::Text),
    ("type", Meaning::Kind),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("shares", Meaning::Metric(Metric::Reposts)),
    ("post views", Meaning::Metric(Metric::Views)),
    ("total interactions", Meaning::Metric(Metric::Engagements)),
];

const INSTAGRAM_NAMES: Names = &[
    ("user name", Meaning::Account),
    ("post created", Meaning::Published),
    ("created", Meaning::Published),
    ("url", Meaning::Url),
    ("title", Meaning::Text),
    ("description", Meaning::Text),
    ("type", Meaning::Kind),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("views", Meaning::Metric(Metric::Views)),
    ("total interactions", Meaning::Metric(Metric::Engagements)),
];
