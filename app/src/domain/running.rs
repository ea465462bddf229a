//! An import under way, of one file or several.

use super::ImportId;

/// How far an import is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// Under which it can be looked at and cancelled.
    pub id: String,
    /// Its files, in the order in which they are stored.
    pub files: Vec<RunningFile>,
    /// Rows read so far, of all files.
    pub rows: i64,
    /// Bytes read so far, of all files.
    pub bytes: u64,
    /// Bytes of all files.
    pub bytes_in_all: u64,
    /// Rows a second, where it is known yet.
    pub rows_per_second: Option<i64>,
    /// Seconds that are left at this rate, where they are known yet.
    pub seconds_left: Option<i64>,
}

/// A file of an import under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningFile {
    /// Its name.
    pub file_name: String,
    /// What became of it so far.
    pub turn: Turn,
}

/// What became of a file so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It is stored, as this upload.
    Stored(ImportId),
    /// It was not stored.
    Refused,
    /// It is being read or stored.
    UnderWay,
    /// Others come first.
    Waiting,
}

impl Running {
    /// Which file is under way, counted from 1, and its name.
    pub fn current(&self) -> (usize, &str) {
        let is_done = |file: &&RunningFile| matches!(file.turn, Turn::Stored(_) | Turn::Refused);
        let place = self.files.iter().take_while(is_done).count();
        let place = place.min(self.files.len().saturating_sub(1));
        (place + 1, self.files.get(place).map_or("", |file| &file.file_name))
    }

    /// The share of the files that is done, in whole percent, once anything of it is known.
    pub fn percent(&self) -> Option<u64> {
        let done = self.bytes.min(self.bytes_in_all);
        (done > 0).then(|| done * 100 / self.bytes_in_all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_known_once_something_is_done() {
        let percent = |bytes, bytes_in_all| {
            Running {
                id: String::new(),
                files: Vec::new(),
                rows: 0,
                bytes,
                bytes_in_all,
                rows_per_second: None,
                seconds_left: None,
            }
            .percent()
        };
        assert_eq!([percent(1, 300), percent(299, 300)], [Some(0), Some(99)]);
        assert_eq!([percent(300, 300), percent(301, 300)], [Some(100), Some(100)]);
        assert_eq!([percent(0, 300), percent(0, 0)], [None, None]);
    }

    #[test]
    fn the_first_file_that_is_not_done_is_under_way() {
        let running = |turns: &[Turn]| Running {
            id: String::new(),
            files: turns
                .iter()
                .zip(["a", "b", "c"])
                .map(|(turn, name)| RunningFile { file_name: name.into(), turn: *turn })
                .collect(),
            rows: 0,
            bytes: 0,
            bytes_in_all: 0,
            rows_per_second: None,
            seconds_left: None,
        };
        let stored = Turn::Stored(ImportId(4));
        assert_eq!(running(&[stored, Turn::UnderWay, Turn::Waiting]).current(), (2, "b"));
        assert_eq!(running(&[Turn::Refused, stored, stored]).current(), (3, "c"));
        assert_eq!(running(&[Turn::Waiting]).current(), (1, "a"));
    }
}
