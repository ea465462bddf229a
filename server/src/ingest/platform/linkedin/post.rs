//! One post on LinkedIn, `PostAnalytics_….xlsx`: a sheet of names and values without a header.
//!
//! Where it does not hold the post's address, a person says which post it is.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use crate::ingest::platform::{Names, Published, Table};

pub(super) static TABLE: Table = Table {
    format: Format::LinkedInPost,
    shape: Shape::Named,
    platform: Some("linkedin"),
    needs: &[&["impressions", "노출"], &["members reached", "회원 도달"], &["reactions", "반응"]],
    names: &[ENGLISH, KOREAN],
    own_ids: true,
    published: Published::Id,
    ..Table::USUAL
};

const ENGLISH: Names = &[
    ("post url", Meaning::Url),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("members reached", Meaning::Metric(Metric::Reach)),
    ("reactions", Meaning::Metric(Metric::Likes)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("reposts", Meaning::Metric(Metric::Reposts)),
    ("saves", Meaning::Metric(Metric::Saves)),
    ("sends on linkedin", Meaning::Metric(Metric::Shares)),
    ("sends", Meaning::Metric(Metric::Shares)),
    ("profile viewers from this post", Meaning::Metric(Metric::ProfileVisits)),
    ("profile viewers", Meaning::Metric(Metric::ProfileVisits)),
    ("followers gained from this post", Meaning::Metric(Metric::Follows)),
];

const KOREAN: Names = &[
    ("노출", Meaning::Metric(Metric::Impressions)),
    ("회원 도달", Meaning::Metric(Metric::Reach)),
    ("반응", Meaning::Metric(Metric::Likes)),
    ("댓글", Meaning::Metric(Metric::Comments)),
    ("퍼감", Meaning::Metric(Metric::Reposts)),
];
