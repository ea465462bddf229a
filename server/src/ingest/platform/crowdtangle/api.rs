//! What programs saved of CrowdTangle's API, as JSON or flattened into a table.
//!
//! With `includeHistory` each post carries up to eighty moments of its life: then these are read, and not its last
//! totals. Times are in UTC without saying so. `expected` is what a post of the account usually gets: never read.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use crate::ingest::platform::{Clock, Names, Table};

pub(super) static HISTORY: Table = Table {
    places: &["result.posts[].history[]", "posts[].history[]", "[].history[]", "history[]"],
    needs: &[&["timestep"], &["/platformid"], &["actual.likecount", "actual.commentcount"]],
    names: &[HISTORY_NAMES],
    ..API
};

pub(super) static POSTS: Table = Table {
    places: &["result.posts[]", "posts[]", "[]", ""],
    needs: POST_NEEDS,
    names: &[POST_NAMES],
    ..API
};

pub(super) static ROWS: Table = Table { needs: POST_NEEDS, names: &[POST_NAMES], ..API };

const API: Table = Table {
    format: Format::CrowdTangleApi,
    shape: Shape::Snapshots,
    own_ids: true,
    clock: Clock::Utc,
    ..Table::USUAL
};

const POST_NEEDS: &[&[&str]] = &[
    &["platformid"],
    &["date"],
    &[
        "statistics.actual.likecount",
        "statistics.actual.commentcount",
        "statistics.actual.favoritecount",
    ],
];

const HISTORY_NAMES: Names = &[
    ("/platformid", Meaning::PostId),
    ("/platform", Meaning::Platform),
    ("/account.handle", Meaning::Account),
    ("/account.name", Meaning::Account),
    ("/posturl", Meaning::Url),
    ("/message", Meaning::Text),
    ("/description", Meaning::Text),
    ("/type", Meaning::Kind),
    ("/date", Meaning::Published),
    ("date", Meaning::Observed),
    ("actual.likecount", Meaning::Metric(Metric::Likes)),
    ("actual.favoritecount", Meaning::Metric(Metric::Likes)),
    ("actual.commentcount", Meaning::Metric(Metric::Comments)),
    ("actual.sharecount", Meaning::Metric(Metric::Reposts)),
    ("actual.viewcount", Meaning::Metric(Metric::Views)),
];

const POST_NAMES: Names = &[
    ("platformid", Meaning::PostId),
    ("platform", Meaning::Platform),
    ("account.handle", Meaning::Account),
    ("account.name", Meaning::Account),
    ("posturl", Meaning::Url),
    ("message", Meaning::Text),
    ("description", Meaning::Text),
    ("type", Meaning::Kind),
    ("date", Meaning::Published),
    ("updated", Meaning::Observed),
    ("statistics.actual.likecount", Meaning::Metric(Metric::Likes)),
    ("statistics.actual.favoritecount", Meaning::Metric(Metric::Likes)),
    ("statistics.actual.commentcount", Meaning::Metric(Metric::Comments)),
    ("statistics.actual.sharecount", Meaning::Metric(Metric::Reposts)),
    ("statistics.actual.viewcount", Meaning::Metric(Metric::Views)),
];
