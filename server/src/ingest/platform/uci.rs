//! "News Popularity in Multiple Social Media Platforms" (UCI): how often a news item had been shared on a network
//! at the ends of slices of 20 minutes, `TS1` … `TS144`; `-1` where nobody looked.
//!
//! The name of the file tells network and topic, `Facebook_Palestine.csv`. The counts are the networks' own of
//! shares to one's followers, so they are reposts. When an item was published stands in another file.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use super::{Names, Table};

pub(super) const TABLES: &[&Table] = &[&SERIES];

static SERIES: Table = Table {
    format: Format::UciSeries,
    shape: Shape::Slices,
    needs: &[&["idlink"], &["ts1"], &["ts2"]],
    names: &[NAMES],
    handle: Some(topic),
    counts: Metric::Reposts,
    ..Table::USUAL
};

const NAMES: Names = &[("idlink", Meaning::PostId), ("ts*", Meaning::Slice(0))];

/// `Palestine` of `Facebook_Palestine.csv`: the items of a topic stand together as those of an account do.
fn topic(file_name: &str) -> Option<&str> {
    let stem = file_name.strip_suffix(".csv")?;
    stem.rsplit_once('_').map(|(_, topic)| topic).filter(|topic| !topic.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_tells_the_topic() {
        assert_eq!(topic("Facebook_Palestine.csv"), Some("Palestine"));
        assert_eq!(topic("uci_LinkedIn_Economy.csv"), Some("Economy"));
        assert_eq!(topic("slices.csv"), None);
    }
}
