//! What an upload said that was known already, packed: so that it still stands when the upload that said it
//! first is undone.

use app::domain::{MetricSet, Moment, Precision};

use super::packed::{Reader, Writer};

/// A post of which an upload repeated something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RepeatedPost {
    pub(crate) post: i64,
    /// Which details of the post it repeated, as a bit mask.
    pub(crate) details: u8,
    /// In order of time.
    pub(crate) rows: Vec<RepeatedRow>,
}

/// A row that said nothing new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RepeatedRow {
    pub(crate) observed: Moment,
    pub(crate) row: u32,
    /// The metrics that it had.
    pub(crate) said: MetricSet,
}

/// In place of what a row said: the same metrics as the row before. No row says nothing.
const AS_BEFORE: u16 = 0;

/// Packs repeated posts one after the other, in any order.
#[derive(Debug, Default)]
pub(crate) struct Repeats {
    writer: Writer,
    last: i64,
}

impl Repeats {
    pub(crate) fn add(&mut self, post: &RepeatedPost) {
        let writer = &mut self.writer;
        writer.signed(post.post - self.last);
        self.last = post.post;
        writer.unsigned(post.details.into());
        writer.unsigned(post.rows.len() as u64);
        let (mut at, mut row, mut last) = (0, 0, AS_BEFORE);
        for repeated in &post.rows {
            writer.signed(repeated.observed.at - at);
            writer.signed(i64::from(repeated.row) - row);
            let is_day = u16::from(repeated.observed.precision == Precision::Day);
            let tag = repeated.said.bits() << 1 | is_day;
            writer.unsigned(if tag == last { AS_BEFORE } else { tag }.into());
            (at, row, last) = (repeated.observed.at, repeated.row.into(), tag);
        }
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.writer.finish()
    }
}

/// Packs repeated posts.
pub(crate) fn pack<'a>(posts: impl IntoIterator<Item = &'a RepeatedPost>) -> Vec<u8> {
    let mut repeats = Repeats::default();
    posts.into_iter().for_each(|post| repeats.add(post));
    repeats.finish()
}

/// Unpacks them; `None` when the bytes make no sense.
pub(crate) fn unpack(bytes: &[u8]) -> Option<Vec<RepeatedPost>> {
    let mut posts = Vec::new();
    visit(bytes, |_, post| posts.push(post))?;
    Some(posts)
}

/// Where the repetitions of each post begin, in the order of posts, so that a million need not be unpacked at a
/// time; `None` when the bytes make no sense.
pub(crate) fn places(bytes: &[u8]) -> Option<Vec<(i64, usize)>> {
    let mut places = Vec::new();
    visit(bytes, |place, post| places.push((post.post, place)))?;
    places.sort_unstable();
    Some(places)
}

/// The repetitions of a post that begin at one of its [`places`].
pub(crate) fn at(bytes: &[u8], post: i64, place: usize) -> Option<RepeatedPost> {
    rest(&mut Reader::new(bytes.get(place..)?), post)
}

fn visit(bytes: &[u8], mut take: impl FnMut(usize, RepeatedPost)) -> Option<()> {
    let mut reader = Reader::new(bytes);
    let mut post = 0_i64;
    while !reader.is_empty() {
        post = post.checked_add(reader.signed()?)?;
        let place = bytes.len() - reader.left();
        take(place, rest(&mut reader, post)?);
    }
    Some(())
}

/// What follows a post's id.
fn rest(reader: &mut Reader<'_>, post: i64) -> Option<RepeatedPost> {
    let details = reader.small()?;
    let count = reader.unsigned()?;
    let (mut at, mut row, mut tag) = (0_i64, 0_i64, AS_BEFORE);
    let mut rows = Vec::new();
    for _ in 0..count {
        at = at.checked_add(reader.signed()?)?;
        row = row.checked_add(reader.signed()?)?;
        tag = match reader.small()? {
            AS_BEFORE => tag,
            tag => tag,
        };
        let precision = if tag & 1 == 0 { Precision::Second } else { Precision::Day };
        rows.push(RepeatedRow {
            observed: Moment { at, precision },
            row: u32::try_from(row).ok()?,
            said: MetricSet::from_bits(tag >> 1),
        });
    }
    Some(RepeatedPost { post, details, rows })
}

/// Packs ids in ascending order.
pub(crate) fn pack_ids(ids: &[i64]) -> Vec<u8> {
    let mut writer = Writer::default();
    let mut last = 0;
    for id in ids {
        writer.signed(id - last);
        last = *id;
    }
    writer.finish()
}

/// Unpacks them; `None` when the bytes make no sense.
pub(crate) fn unpack_ids(bytes: &[u8]) -> Option<Vec<i64>> {
    let mut reader = Reader::new(bytes);
    let (mut ids, mut last) = (Vec::new(), 0_i64);
    while !reader.is_empty() {
        last = last.checked_add(reader.signed()?)?;
        ids.push(last);
    }
    Some(ids)
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::Metric;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_packed_comes_back(
            ids: Vec<u32>,
            rows in prop::collection::vec((0..5_000_000_000_i64, any::<u32>(), 1..4_u16), 0..9),
        ) {
            let row = |(at, row, bits)| RepeatedRow {
                observed: Moment::second(at),
                row,
                said: MetricSet::from_bits(bits),
            };
            let rows: Vec<RepeatedRow> = rows.into_iter().map(row).collect();
            let post = |id: &u32| RepeatedPost { post: (*id).into(), details: 5, rows: rows.clone() };
            let posts: Vec<RepeatedPost> = ids.iter().map(post).collect();
            let packed = pack(&posts);
            for (post, place) in places(&packed).unwrap() {
                prop_assert!(posts.contains(&at(&packed, post, place).unwrap()));
            }
            prop_assert_eq!(unpack(&packed), Some(posts));
            let ids: Vec<i64> = ids.into_iter().map(i64::from).collect();
            prop_assert_eq!(unpack_ids(&pack_ids(&ids)), Some(ids));
        }

        #[test]
        fn broken_bytes_are_no_panic(bytes: Vec<u8>) {
            let _ = (unpack(&bytes), unpack_ids(&bytes), at(&bytes, 1, bytes.len() / 2));
        }
    }

    #[test]
    fn what_was_packed_before_tags_could_be_left_out_is_read() {
        let likes = MetricSet::from_iter([Metric::Likes]);
        let row = |at| RepeatedRow { observed: Moment::second(at), row: 2, said: likes };
        let post = RepeatedPost { post: 9, details: 0, rows: vec![row(1), row(2)] };
        let mut writer = Writer::default();
        let tag = u64::from(likes.bits()) << 1;
        writer.signed(9);
        writer.unsigned(0);
        writer.unsigned(2);
        for (at, row) in [(1, 2), (1, 0)] {
            writer.signed(at);
            writer.signed(row);
            writer.unsigned(tag);
        }
        assert_eq!(unpack(&writer.finish()), Some(vec![post]));
    }
}
