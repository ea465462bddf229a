//! TikTok's copy of a user's data, `user_data_tiktok.json`: each post with its likes, and nothing else counted.

use app::domain::Metric;
use app::domain::import::{Format, Meaning};

use crate::ingest::platform::{Clock, Names, Published, Table};

pub(super) static TABLE: Table = Table {
    format: Format::TikTokData,
    platform: Some("tiktok"),
    places: &[
        "Video.Videos.VideoList[]",
        "Post.Posts.VideoList[]",
        "Posts.VideoList[]",
        "VideoList[]",
    ],
    needs: &[&["link"], &["likes"]],
    names: &[NAMES],
    own_ids: true,
    published: Published::Id,
    clock: Clock::Utc,
    ..Table::USUAL
};

const NAMES: Names = &[
    ("link", Meaning::Url),
    ("date", Meaning::Published),
    ("title", Meaning::Text),
    ("likes", Meaning::Metric(Metric::Likes)),
];
