//! Posts of a Facebook page, from Meta Business Suite: `Aug-01-2025_Aug-31-2025_<number>.csv`.
//!
//! The columns change from month to month. `Date` says `Lifetime`, or a day when the totals were asked for by day.
//! The words stand in the title or in the description. Reactions of all kinds are likes, shares are reposts;
//! impressions gave way to views in 2024. Parts by organic and boosted posts are left out. Post ids stay;
//! links do not.

use app::domain::Metric;
use app::domain::import::{DateOrder, Format, Meaning};

use crate::ingest::platform::{Clock, Names, Table};

pub(super) static TABLE: Table = Table {
    format: Format::FacebookPosts,
    platform: Some("facebook"),
    needs: &[
        &["post id", "publicerings-id"],
        &["page id", "page name", "sid-id", "sidnamn"],
        &["publish time", "publiceringstid"],
    ],
    lacks: &["account username"],
    names: &[ENGLISH, SWEDISH],
    own_ids: true,
    clock: Clock::Pacific,
    dates: Some(DateOrder::MonthFirst),
    ..Table::USUAL
};

const ENGLISH: Names = &[
    ("post id", Meaning::PostId),
    ("page name", Meaning::Account),
    ("title", Meaning::Text),
    ("description", Meaning::Text),
    ("publish time", Meaning::Published),
    ("permalink", Meaning::Url),
    ("post type", Meaning::Kind),
    ("date", Meaning::Period),
    ("views", Meaning::Metric(Metric::Views)),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("reach", Meaning::Metric(Metric::Reach)),
    ("reactions, comments and shares", Meaning::Metric(Metric::Engagements)),
    ("reactions", Meaning::Metric(Metric::Likes)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("shares", Meaning::Metric(Metric::Reposts)),
    ("total clicks", Meaning::Metric(Metric::Clicks)),
    ("link clicks", Meaning::Metric(Metric::LinkClicks)),
];

const SWEDISH: Names = &[
    ("publicerings-id", Meaning::PostId),
    ("sidnamn", Meaning::Account),
    ("titel", Meaning::Text),
    ("beskrivning", Meaning::Text),
    ("publiceringstid", Meaning::Published),
    ("permalänk", Meaning::Url),
    ("inläggstyp", Meaning::Kind),
    ("datum", Meaning::Period),
    ("visningar", Meaning::Metric(Metric::Views)),
    ("räckvidd", Meaning::Metric(Metric::Reach)),
    ("reaktioner, kommentarer och delningar", Meaning::Metric(Metric::Engagements)),
    ("reaktioner", Meaning::Metric(Metric::Likes)),
    ("kommentarer", Meaning::Metric(Metric::Comments)),
    ("delningar", Meaning::Metric(Metric::Reposts)),
    ("totalt antal klick", Meaning::Metric(Metric::Clicks)),
    ("länkklick", Meaning::Metric(Metric::LinkClicks)),
];
