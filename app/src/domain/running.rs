//! An import under way.

/// How far an import is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// Under which it can be looked at and cancelled.
    pub id: String,
    /// The file's name.
    pub file_name: String,
    /// Rows read so far.
    pub rows: i64,
    /// Bytes read so far.
    pub bytes: u64,
    /// Bytes of the file.
    pub bytes_in_all: u64,
    /// Rows a second, where it is known yet.
    pub rows_per_second: Option<i64>,
    /// Seconds that are left at this rate, where they are known yet.
    pub seconds_left: Option<i64>,
}

impl Running {
    /// The share of the file that has been read, in whole percent.
    pub fn percent(&self) -> u64 {
        let read = self.bytes.min(self.bytes_in_all);
        (read * 100).checked_div(self.bytes_in_all).unwrap_or(100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_from_nothing_to_all_of_it() {
        let percent = |bytes, bytes_in_all| {
            let name = String::new();
            Running {
                id: name.clone(),
                file_name: name,
                rows: 0,
                bytes,
                bytes_in_all,
                rows_per_second: None,
                seconds_left: None,
            }
            .percent()
        };
        assert_eq!([percent(0, 300), percent(299, 300), percent(300, 300)], [0, 99, 100]);
        assert_eq!([percent(301, 300), percent(0, 0)], [100, 100]);
    }
}
