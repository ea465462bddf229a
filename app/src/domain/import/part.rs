//! The parts of an upload: a file itself, the members of an archive, the sheets of a workbook.

use super::Format;

/// One table of an upload. An upload numbers its rows through all of its parts, so that one number says
/// both the part and the row in it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Part {
    /// Its member and sheet, such as `Table data.csv` or `TOP POSTS`; empty for a plain file.
    pub name: String,
    /// What kind of table it is.
    pub format: Format,
    /// What is subtracted from the upload's row to find the row in the part.
    pub first: i64,
    /// How many rows it has, counted as a person sees them, its header among them.
    pub rows: i64,
    /// Its header, as one line of CSV.
    pub header: String,
}

impl Part {
    /// The part that holds a row of an upload, and the row in it. Parts come in the order of their rows.
    pub fn of_row(parts: &[Self], row: i64) -> Option<(&Self, i64)> {
        let after = parts.partition_point(|part| part.first < row);
        let part = parts.get(after.checked_sub(1)?)?;
        Some((part, row - part.first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_found_in_its_part() {
        let part = |name: &str, first, rows| Part {
            name: name.into(),
            format: Format::Generic,
            first,
            rows,
            header: String::new(),
        };
        let parts = [part("a", 0, 5), part("b", 5, 3)];
        let found = |row| Part::of_row(&parts, row).map(|(part, row)| (part.name.as_str(), row));
        assert_eq!(found(2), Some(("a", 2)));
        assert_eq!(found(5), Some(("a", 5)));
        assert_eq!(found(6), Some(("b", 1)));
        assert_eq!(found(0), None);
        assert_eq!(Part::of_row(&[], 2), None);
    }

    #[test]
    fn a_format_is_written_by_its_key() {
        for format in Format::ALL {
            let json = serde_json::to_string(&format).unwrap();
            assert_eq!(json, format!("\"{}\"", format.key()));
            assert_eq!(serde_json::from_str::<Format>(&json).unwrap(), *format);
        }
    }
}
