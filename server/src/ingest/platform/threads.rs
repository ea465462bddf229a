//! Threads' insights, `GET /{media}/insights` of its API: one total a record, named. Threads exports no file.
//!
//! A total that is missing or null is unknown. Replies to replies are not counted. The post is named by the
//! insight's own id, `MEDIA/insights/views/lifetime`; a day's insight of an account ends otherwise and is refused.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use super::{Names, Table};

pub(super) const TABLES: &[&Table] = &[&INSIGHTS];

static INSIGHTS: Table = Table {
    format: Format::ThreadsInsights,
    shape: Shape::Named,
    platform: Some("threads"),
    places: &["data[].values[]", "[].data[].values[]"],
    needs: &[&["/name"], &["value"], &["/period"]],
    names: &[NAMES],
    own_ids: true,
    ..Table::USUAL
};

const NAMES: Names = &[
    ("/name", Meaning::MetricName),
    ("value", Meaning::MetricValue),
    ("/id", Meaning::PostId),
    ("views", Meaning::Metric(Metric::Views)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("replies", Meaning::Metric(Metric::Comments)),
    ("reposts", Meaning::Metric(Metric::Reposts)),
    ("quotes", Meaning::Metric(Metric::Quotes)),
    ("shares", Meaning::Metric(Metric::Shares)),
];
