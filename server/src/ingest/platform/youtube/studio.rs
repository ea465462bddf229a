//! YouTube Studio's export, a ZIP of three tables: videos, videos by day, the channel by day.
//!
//! A line of totals stands among the videos. An id that begins with `-` has a blank before it. The chart holds the
//! gains of one metric of the videos that were ticked; added up they are the totals of the table. Nothing but the
//! name of the file tells that a day and a number are those of a YouTube channel. The name of the archive tells the
//! period that is counted: only of videos that are not older are its sums totals.

use app::domain::Moment;
use app::domain::import::{Format, Shape};

use super::names::{COLUMNS, DATES, DAYS, ENGLISH, FRENCH, GERMAN, IDS, JAPANESE, TITLES};
use crate::ingest::platform::{Clock, Table};
use crate::ingest::time;

pub(super) static CHART: Table = Table {
    format: Format::YouTubeChart,
    shape: Shape::PostDays,
    needs: &[DAYS, IDS, TITLES],
    names: &[DATES, COLUMNS, ENGLISH, FRENCH, GERMAN, JAPANESE],
    own_ids: true,
    ..STUDIO
};

pub(super) static VIDEOS: Table = Table {
    format: Format::YouTubeTable,
    needs: &[IDS, TITLES],
    since: Some(start_of_period),
    names: &[COLUMNS, ENGLISH, FRENCH, GERMAN, JAPANESE],
    own_ids: true,
    ..STUDIO
};

pub(super) static TOTALS: Table = Table {
    format: Format::YouTubeTotals,
    shape: Shape::AccountDays,
    needs: &[DAYS],
    lacks: IDS,
    called: &["totals", "totaux", "gesamtwerte", "合計"],
    names: &[DATES, ENGLISH, FRENCH, GERMAN, JAPANESE],
    ..STUDIO
};

const STUDIO: Table = Table {
    platform: Some("youtube"),
    clock: Clock::Pacific,
    handle: Some(channel_of_archive),
    ..Table::USUAL
};

/// The first day of `Content 2026-07-30_2026-08-27 <channel>.zip`.
fn start_of_period(file_name: &str) -> Option<Moment> {
    let mut words = file_name.split([' ', '.']);
    let period = words.nth(1).filter(|period| period.len() == 21)?;
    time::in_file_name(period.get(..10)?)
}

/// The channel in `Content 2026-07-30_2026-08-27 <channel>.zip`.
fn channel_of_archive(file_name: &str) -> Option<&str> {
    let stem = file_name.strip_suffix(".zip")?;
    let mut words = stem.splitn(3, ' ');
    let period = words.nth(1)?;
    let is_period = |c: char| c.is_ascii_digit() || matches!(c, '-' | '_');
    let channel = words.next()?.trim();
    (period.len() == 21 && period.chars().all(is_period) && !channel.is_empty()).then_some(channel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_tells_its_period() {
        let start = Some(Moment::day(1_785_369_600)); // 2026-07-30
        assert_eq!(start_of_period("Content 2026-07-30_2026-08-27 The Desk.zip"), start);
        assert_eq!(start_of_period("Content 2026-07-30_2026-08-27.zip"), start);
        assert_eq!(start_of_period("Table data.csv"), None);
        assert_eq!(start_of_period("Table data 2026-07-30.csv"), None);
    }

    #[test]
    fn an_archive_tells_its_channel() {
        assert_eq!(
            channel_of_archive("Content 2026-07-30_2026-08-27 The Desk.zip"),
            Some("The Desk")
        );
        assert_eq!(channel_of_archive("Content 2026-07-30_2026-08-27.zip"), None);
        assert_eq!(channel_of_archive("Table data.csv"), None);
    }
}
