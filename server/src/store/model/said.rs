//! What an upload says of one post, packed: its rows, each as its difference from the one before.

use app::domain::{Amounts, Moment};

use super::packed::{Reader, Writer};
use super::points::{PointReader, PointWriter};

/// What one row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// The row in the upload.
    pub(crate) row: u32,
    pub(crate) observed: Moment,
    pub(crate) amounts: Amounts,
}

/// Writes rows, which are in order of time, after their number.
pub(crate) fn write(writer: &mut Writer, rows: impl ExactSizeIterator<Item = Said>) {
    writer.unsigned(rows.len() as u64);
    let (mut points, mut last) = (PointWriter::default(), 0);
    for said in rows {
        writer.signed(i64::from(said.row) - last);
        last = said.row.into();
        points.write(writer, said.observed, &said.amounts);
    }
}

/// Gives each row that [`write`] wrote to `take`; `None` when the bytes make no sense.
pub(crate) fn read(reader: &mut Reader<'_>, mut take: impl FnMut(Said)) -> Option<()> {
    let (mut points, mut row, mut last) = (PointReader::default(), 0_i64, None);
    for _ in 0..reader.unsigned()? {
        row = row.checked_add(reader.signed()?)?;
        let (observed, amounts) = points.read(reader)?;
        if last.is_some_and(|last| last >= observed.at) {
            return None;
        }
        last = Some(observed.at);
        take(Said { row: row.try_into().ok()?, observed, amounts });
    }
    Some(())
}

/// The rows as one value.
pub(crate) fn pack(rows: impl ExactSizeIterator<Item = Said>) -> Vec<u8> {
    let mut writer = Writer::default();
    write(&mut writer, rows);
    writer.finish()
}

/// The rows of a value, in order of time; `None` when the bytes make no sense.
pub(crate) fn unpack(bytes: &[u8]) -> Option<Vec<Said>> {
    let (mut reader, mut rows) = (Reader::new(bytes), Vec::new());
    read(&mut reader, |said| rows.push(said))?;
    reader.is_empty().then_some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::{Metric, Relation, Value};

    #[test]
    fn rows_come_back_as_they_were() {
        let bounded = Value { amount: 20_000, relation: Relation::Under };
        let said = |row, observed, value| Said {
            row,
            observed,
            amounts: [(Metric::Reposts, value)].into_iter().collect(),
        };
        let rows = [
            said(9, Moment::day(0), Value::exact(0)),
            said(2, Moment::second(86_401), bounded),
            said(4_000_000_000, Moment::second(1_700_000_000), Value::exact(i64::MAX)),
        ];
        let packed = pack(rows.into_iter());
        assert_eq!(unpack(&packed), Some(rows.to_vec()));
        assert_eq!(unpack(&pack([].into_iter())), Some(Vec::new()));
        assert_eq!(unpack(&packed[..packed.len() - 1]), None);
        assert_eq!(unpack(&[packed, vec![0]].concat()), None);
    }

    #[test]
    fn rows_out_of_order_make_no_sense() {
        let said = |at| Said { row: 2, observed: Moment::second(at), amounts: Amounts::EMPTY };
        assert_eq!(unpack(&pack([said(60), said(60)].into_iter())), None);
        assert_eq!(unpack(&pack([said(60), said(59)].into_iter())), None);
    }
}
