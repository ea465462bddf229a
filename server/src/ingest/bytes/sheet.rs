//! The cells of a sheet as text, whatever kind of workbook it is in.

use std::io::Write;

use app::csv;
use app::domain::import::Reason;
use calamine::{Data, DataRef, ExcelDateTime, ExcelDateTimeType};

use super::super::limits;
use super::super::record::RecordBuilder;

/// What a cell holds. Errors such as `#N/A` are nothing.
pub(super) enum Value<'a> {
    Nothing,
    Text(&'a str),
    Number(f64),
    Boolean(bool),
    Moment(ExcelDateTime),
}

impl<'a> From<&'a DataRef<'_>> for Value<'a> {
    fn from(data: &'a DataRef<'_>) -> Self {
        match data {
            DataRef::Empty | DataRef::Error(_) => Self::Nothing,
            DataRef::Int(whole) => Self::Number(*whole as f64),
            DataRef::Float(number) => Self::Number(*number),
            DataRef::Bool(value) => Self::Boolean(*value),
            DataRef::DateTime(moment) => Self::Moment(*moment),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                Self::text(text)
            }
            DataRef::SharedString(text) => Self::text(text),
        }
    }
}

impl<'a> From<&'a Data> for Value<'a> {
    fn from(data: &'a Data) -> Self {
        match data {
            Data::Empty | Data::Error(_) => Self::Nothing,
            Data::Int(whole) => Self::Number(*whole as f64),
            Data::Float(number) => Self::Number(*number),
            Data::Bool(value) => Self::Boolean(*value),
            Data::DateTime(moment) => Self::Moment(*moment),
            Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
                Self::text(text)
            }
        }
    }
}

impl<'a> Value<'a> {
    fn text(text: &'a str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }

    /// Whether the cell is one that a person would call empty.
    pub(super) fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    fn write(&self, buffer: &mut Vec<u8>) {
        // Writing into memory cannot fail.
        let _ = match self {
            Self::Nothing => Ok(()),
            Self::Text(text) => buffer.write_all(unguarded(text.as_bytes())),
            Self::Number(number) => write_number(*number, buffer),
            Self::Boolean(true) => buffer.write_all(b"TRUE"),
            Self::Boolean(false) => buffer.write_all(b"FALSE"),
            Self::Moment(moment) => write_moment(moment, buffer),
        };
    }
}

/// Text without the apostrophe that our own tables put before what a spreadsheet might compute with.
fn unguarded(text: &[u8]) -> &[u8] {
    &text[usize::from(csv::is_guarded(text))..]
}

/// Puts a cell at a column of the record that is being built.
pub(super) fn put(
    record: &mut RecordBuilder,
    column: usize,
    value: &Value<'_>,
) -> Result<(), Reason> {
    if column >= limits::COLUMNS {
        return Err(Reason::TooManyColumns(limits::COLUMNS));
    }
    if column < record.len() {
        return Err(Reason::BrokenWorkbook);
    }
    record.pad(column);
    record.push_with(|buffer| value.write(buffer));
    if record.bytes() > limits::RECORD {
        return Err(Reason::BrokenRow);
    }
    Ok(())
}

/// The shortest text of a number. Where a number is too large for each whole one to be told from the next, its
/// last digits are made up: it is written with an exponent, so that nobody takes it for an id.
fn write_number(number: f64, buffer: &mut Vec<u8>) -> std::io::Result<()> {
    const LAST_WHOLE: f64 = 9_007_199_254_740_992.0;
    if number.abs() <= LAST_WHOLE {
        return write!(buffer, "{number}");
    }
    let text = format!("{number:E}");
    let (digits, exponent) = text.split_once('E').unwrap_or((&text, "0"));
    write!(buffer, "{digits}E+{exponent}")
}

fn write_moment(moment: &ExcelDateTime, buffer: &mut Vec<u8>) -> std::io::Result<()> {
    const DAY: f64 = 86_400.0;
    let days = moment.as_f64();
    // The whole seconds, as a spreadsheet shows them.
    let seconds = (days * DAY).round();
    if moment.is_duration() || (0.0..1.0).contains(&days) {
        let (hours, rest) = ((seconds / 3_600.0).trunc(), seconds.abs() % 3_600.0);
        return write!(buffer, "{hours:02}:{:02}:{:02}", (rest / 60.0).trunc(), rest % 60.0);
    }
    let is_1904 = *moment == ExcelDateTime::new(days, ExcelDateTimeType::DateTime, true);
    // A hair more, against a second that falls short by rounding.
    let whole = ExcelDateTime::new((seconds + 0.001) / DAY, ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, hour, minute, second, _) = whole.to_ymd_hms_milli();
    write!(buffer, "{year:04}-{month:02}-{day:02}")?;
    if (hour, minute, second) == (0, 0, 0) {
        return Ok(());
    }
    write!(buffer, " {hour:02}:{minute:02}:{second:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &Value<'_>) -> String {
        let mut buffer = Vec::new();
        value.write(&mut buffer);
        String::from_utf8(buffer).unwrap()
    }

    #[test]
    fn numbers_are_written_as_short_as_they_are_exact() {
        let check = |number: f64, text: &str| assert_eq!(written(&Value::Number(number)), text);
        check(12.0, "12");
        check(-3.0, "-3");
        check(0.1 + 0.2, "0.30000000000000004");
        check(0.084_278_768_233_387_4, "0.0842787682333874");
        check(9_007_199_254_740_992.0, "9007199254740992");
        check(1.476_894_123_456_79e18, "1.47689412345679E+18");
        check(1e20, "1E+20");
    }

    #[test]
    fn moments_are_written_by_the_calendar_of_their_workbook() {
        let check = |days: f64, is_1904: bool, text: &str| {
            let moment = ExcelDateTime::new(days, ExcelDateTimeType::DateTime, is_1904);
            assert_eq!(written(&Value::Moment(moment)), text);
        };
        check(46_249.0, false, "2026-08-15");
        check(44_787.0, true, "2026-08-15");
        check(46_249.0 + 50_700.0 / 86_400.0, false, "2026-08-15 14:05:00");
        check(46_249.999_999_99, false, "2026-08-16");
        check(0.5, false, "12:00:00");
        check(59.0, false, "1900-02-28");
        check(-1.0e9, false, "1899-12-31");
    }

    #[test]
    fn a_duration_is_no_moment() {
        let moment = ExcelDateTime::new(1.5, ExcelDateTimeType::TimeDelta, false);
        assert_eq!(written(&Value::Moment(moment)), "36:00:00");
    }
}
