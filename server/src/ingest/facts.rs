//! What is known of a part before its first record: from names, from times of files, from the person.

use app::domain::import::ObservedFrom;
use app::domain::{Moment, Platform};
use chrono::NaiveDateTime;

use super::{Options, time};

/// The first second of 2005: no network that is read here is older.
const FIRST_ARCHIVE: i64 = 1_104_537_600;

/// What holds for all rows of a part.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    /// The name of the file, or of the archive's member.
    pub(crate) file_name: String,
    /// The name of the archive, when it came in one.
    pub(crate) archive: Option<String>,
    /// Rows of the parts before this one.
    pub(crate) first: u32,
    /// Whether rows are lines of text, which have a cell for each column.
    pub(crate) is_text: bool,
    /// When the totals were read, where no column tells it.
    pub(crate) observed: Moment,
    pub(crate) observed_from: ObservedFrom,
}

impl Facts {
    /// `modified` is when an archive says that its member was written, by its maker's clock.
    pub(crate) fn new(
        file_name: &str,
        archive: Option<&str>,
        modified: Option<NaiveDateTime>,
        options: &Options,
    ) -> Self {
        let (observed, observed_from) = observed(file_name, archive, modified, options);
        let archive = archive.map(Into::into);
        Self {
            file_name: file_name.into(),
            archive,
            first: 0,
            is_text: false,
            observed,
            observed_from,
        }
    }

    /// The last day that a date without a year can stand for.
    pub(crate) fn latest(&self, options: &Options) -> Moment {
        if self.observed_from == ObservedFrom::Upload { options.uploaded } else { self.observed }
    }

    /// The platform that the file's name tells: `Facebook_Palestine.csv`.
    pub(crate) fn platform(&self) -> Option<Platform> {
        const NAMES: [&str; 12] = [
            "facebook",
            "instagram",
            "twitter",
            "linkedin",
            "tiktok",
            "youtube",
            "threads",
            "pinterest",
            "bluesky",
            "mastodon",
            "reddit",
            "googleplus",
        ];
        let name = self.file_name.to_lowercase();
        let named = NAMES.iter().find(|platform| name.contains(*platform))?;
        Platform::parse(named)
    }

    /// What ids of posts begin with that are known by their rows: the file's name without its ending.
    pub(crate) fn row_prefix(&self) -> &str {
        self.file_name.rsplit_once('.').map_or(&self.file_name, |(stem, _)| stem)
    }
}

/// The moment of all rows where no column tells it, and who told it: the person, else the name of the file or of
/// its archive, else the archive's clock, else the upload.
///
/// A name's period may end on a day that is not over yet when the file is exported on the day before, as X
/// proposes: then the totals were read on the day of the upload at the latest.
fn observed(
    file_name: &str,
    archive: Option<&str>,
    modified: Option<NaiveDateTime>,
    options: &Options,
) -> (Moment, ObservedFrom) {
    if let Some(asked) = options.observed_at {
        return (asked, ObservedFrom::Asked);
    }
    let named = time::in_file_name(file_name).or_else(|| time::in_file_name(archive?));
    if let Some(day) = named {
        let is_ahead = day.at > options.uploaded.at;
        let day = if is_ahead { Moment::day(options.uploaded.at) } else { day };
        return (day, ObservedFrom::FileName);
    }
    let modified = modified.map(|wall| options.zone.instant(wall));
    // Archives without a clock say 1980; those of a wrong clock may lie ahead.
    match modified.filter(|at| (FIRST_ARCHIVE..=options.uploaded.at).contains(at)) {
        Some(at) => (Moment::second(at), ObservedFrom::Member),
        None => (options.uploaded, ObservedFrom::Upload),
    }
}
