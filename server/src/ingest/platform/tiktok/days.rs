//! An account by day in TikTok Studio: `Overview`, `FollowerHistory` and `Viewers`, as `.csv` or `.xlsx`.
//!
//! Days have no year. Viewers are different people: reach.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use crate::ingest::platform::{Names, Table};

pub(super) static OVERVIEW: Table = Table {
    needs: &[&["date"], &["video views"], &["profile views"]],
    names: &[OVERVIEW_NAMES],
    ..DAYS
};

pub(super) static FOLLOWERS: Table = Table {
    needs: &[&["date"], &["followers"], &["difference in followers from previous day"]],
    names: &[FOLLOWER_NAMES],
    ..DAYS
};

pub(super) static VIEWERS: Table = Table {
    needs: &[&["date"], &["total viewers"], &["new viewers"]],
    names: &[VIEWER_NAMES],
    ..DAYS
};

const DAYS: Table = Table {
    format: Format::TikTokDays,
    shape: Shape::AccountDays,
    platform: Some("tiktok"),
    handle: Some(name_of_overview),
    ..Table::USUAL
};

const OVERVIEW_NAMES: Names = &[
    ("date", Meaning::Day),
    ("video views", Meaning::Metric(Metric::Views)),
    ("profile views", Meaning::Metric(Metric::ProfileVisits)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("shares", Meaning::Metric(Metric::Shares)),
];

const FOLLOWER_NAMES: Names = &[("date", Meaning::Day), ("followers", Meaning::Followers)];

const VIEWER_NAMES: Names =
    &[("date", Meaning::Day), ("total viewers", Meaning::Metric(Metric::Reach))];

/// The handle in `Overview_<handle>.zip`, without what a browser or TikTok adds behind it.
fn name_of_overview(file_name: &str) -> Option<&str> {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let known = ["Overview_", "Content_", "FollowerHistory_", "Viewers_"];
    let rest = known.iter().find_map(|known| stem.strip_prefix(known))?;
    let end = rest.find([' ', '(']).unwrap_or(rest.len());
    let handle = rest.get(..end)?.trim_start_matches('@');
    let is_handle = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
    (!handle.is_empty() && handle.chars().all(is_handle)).then_some(handle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_tells_its_handle() {
        assert_eq!(name_of_overview("Overview_the_desk.zip"), Some("the_desk"));
        assert_eq!(name_of_overview("Overview_@the.desk (1).zip"), Some("the.desk"));
        assert_eq!(name_of_overview("Overview.csv"), None);
    }
}
