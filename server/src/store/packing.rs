//! A batch as bytes, small and quick: it crosses from the process that reads files to the one that stores them.
//!
//! What comes in may come from a reader that a bad file has broken: all that others rely on is checked.

use app::domain::{Gains, MetricSet, Moment, Platform, PostKind, Precision};

use super::batch::{Batch, NewAccount, NewDay, NewPost, NewRow};
use super::model::packed::{Reader, Writer};
use super::model::said::{self, Said};

/// Packs a batch, whose rows are in their order.
pub(super) fn pack(batch: &Batch) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.unsigned(batch.accounts.len() as u64);
    for account in &batch.accounts {
        writer.text(account.platform.key());
        writer.text(&account.handle);
    }
    writer.unsigned(batch.posts.len() as u64);
    for post in &batch.posts {
        pack_post(&mut writer, post);
    }
    for (post, rows) in batch.rows_by_post() {
        // Zero ends the rows.
        writer.unsigned(u64::from(post) + 1);
        said::write(&mut writer, rows.iter().map(NewRow::said));
    }
    writer.unsigned(0);
    for day in &batch.days {
        pack_day(&mut writer, day);
    }
    writer.finish()
}

fn pack_post(writer: &mut Writer, post: &NewPost) {
    writer.unsigned(post.account.into());
    writer.text(&post.platform_id);
    for text in [&post.url, &post.text] {
        writer.unsigned(text.is_some().into());
        writer.text(text.as_deref().unwrap_or_default());
    }
    // Zero is none; the others are the places of the types in their list.
    writer.unsigned(post.kind.map_or(0, |kind| kind as u64 + 1));
    match post.published {
        None => writer.unsigned(0),
        Some(moment) => {
            writer.unsigned(if moment.has_hour() { 1 } else { 2 });
            writer.signed(moment.at);
        }
    }
}

fn pack_day(writer: &mut Writer, day: &NewDay) {
    writer.unsigned(day.account.into());
    writer.signed(day.day.into());
    writer.unsigned(day.row.into());
    let known = day.gains.known();
    writer.unsigned(u64::from(known.bits()) << 1 | u64::from(day.gains.followers.is_some()));
    let gains = known.iter().filter_map(|metric| day.gains.get(metric));
    gains.chain(day.gains.followers).for_each(|gain| writer.signed(gain));
}

/// Unpacks a batch; `None` when the bytes make no sense, or break what a batch promises.
pub(super) fn unpack(bytes: &[u8]) -> Option<Batch> {
    let (mut reader, mut batch) = (Reader::new(bytes), Batch::default());
    for _ in 0..reader.unsigned()? {
        let platform = Platform::parse(reader.text()?)?;
        batch.accounts.push(NewAccount { platform, handle: reader.text()?.into() });
    }
    for _ in 0..reader.unsigned()? {
        let post = unpack_post(&mut reader)?;
        batch.accounts.get(post.account as usize)?;
        batch.posts.push(post);
    }
    let mut next = 0;
    while let Some(post) = reader.small::<u32>()?.checked_sub(1) {
        batch.posts.get(post as usize).filter(|_| post >= next)?;
        let row = |Said { row, observed, amounts }| NewRow { post, row, observed, amounts };
        said::read(&mut reader, |said| batch.rows.push(row(said)))?;
        next = post + 1;
    }
    while !reader.is_empty() {
        let day = unpack_day(&mut reader)?;
        batch.accounts.get(day.account as usize)?;
        batch.days.push(day);
    }
    Some(batch)
}

fn unpack_post(reader: &mut Reader<'_>) -> Option<NewPost> {
    let (account, platform_id) = (reader.small()?, reader.text()?.into());
    let mut text = || {
        let is_some = reader.unsigned()? != 0;
        Some(Some(reader.text()?.to_owned()).filter(|_| is_some))
    };
    let (url, text) = (text()?, text()?);
    let kind = match reader.small::<usize>()?.checked_sub(1) {
        None => None,
        Some(place) => Some(*PostKind::ALL.get(place)?),
    };
    let published = match reader.unsigned()? {
        0 => None,
        1 => Some(Moment { at: reader.signed()?, precision: Precision::Second }),
        _ => Some(Moment { at: reader.signed()?, precision: Precision::Day }),
    };
    Some(NewPost { account, platform_id, url, text, kind, published })
}

fn unpack_day(reader: &mut Reader<'_>) -> Option<NewDay> {
    let (account, day) = (reader.small()?, reader.signed()?.try_into().ok()?);
    let (row, tag) = (reader.small()?, reader.small::<u16>()?);
    let mut gains = Gains::default();
    for metric in MetricSet::from_bits(tag >> 1).iter() {
        gains.set(metric, Some(reader.signed()?));
    }
    if tag & 1 != 0 {
        gains.followers = Some(reader.signed()?);
    }
    Some(NewDay { account, day, row, gains })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use app::domain::{Amounts, Metric, Relation, Value};
    use proptest::prelude::*;

    fn amounts() -> impl Strategy<Value = Amounts> {
        let value = (0..1_000_000_i64, 0..5_u8)
            .prop_map(|(amount, code)| (amount, Relation::from_code(code).unwrap()));
        prop::collection::vec(prop::option::of(value), Metric::COUNT).prop_map(|values| {
            let known = Metric::ALL.into_iter().zip(values);
            known
                .filter_map(|(metric, value)| {
                    let (amount, relation) = value?;
                    Some((metric, Value { amount, relation }))
                })
                .collect()
        })
    }

    fn post() -> impl Strategy<Value = NewPost> {
        let published = prop::option::of((any::<i32>(), any::<bool>()));
        let kind = prop::option::of(prop::sample::select(PostKind::ALL.to_vec()));
        let texts = (any::<String>(), any::<Option<String>>(), any::<Option<String>>());
        (0..2_u32, texts, kind, published).prop_map(
            |(account, (platform_id, url, text), kind, published)| {
                let moment = |(at, is_day): (i32, bool)| {
                    if is_day { Moment::day(at.into()) } else { Moment::second(at.into()) }
                };
                let published = published.map(moment);
                NewPost { account, platform_id, url, text, kind, published }
            },
        )
    }

    fn day() -> impl Strategy<Value = NewDay> {
        let gains = prop::collection::vec(prop::option::of(any::<i64>()), Metric::COUNT);
        (0..2_u32, any::<i32>(), any::<u32>(), gains, any::<Option<i64>>()).prop_map(
            |(account, day, row, each, followers)| {
                let known = Metric::ALL.into_iter().zip(each);
                let mut gains: Gains =
                    known.filter_map(|(metric, gain)| Some((metric, gain?))).collect();
                gains.followers = followers;
                NewDay { account, day, row, gains }
            },
        )
    }

    /// A batch as a reader may make it.
    pub(in crate::store) fn batch() -> impl Strategy<Value = Batch> {
        let row = (any::<u32>(), any::<i32>(), any::<bool>(), amounts());
        let rows = prop::collection::vec((0..6_u32, row), 0..20);
        let posts = prop::collection::vec(post(), 6);
        (posts, rows, prop::collection::vec(day(), 0..3)).prop_map(|(posts, rows, days)| {
            let account =
                |handle: &str| NewAccount { platform: Platform::x(), handle: handle.into() };
            let row = |(post, (row, at, is_day, amounts)): (u32, (u32, i32, bool, Amounts))| {
                let precision = if is_day { Precision::Day } else { Precision::Second };
                NewRow { post, row, observed: Moment { at: at.into(), precision }, amounts }
            };
            let mut rows: Vec<NewRow> = rows.into_iter().map(row).collect();
            rows.sort_by_key(|row| (row.post, row.observed.at));
            rows.dedup_by_key(|row| (row.post, row.observed.at));
            Batch { accounts: vec![account("a"), account("")], posts, rows, days }
        })
    }

    proptest! {
        #[test]
        fn what_is_packed_comes_back(batch in batch()) {
            prop_assert_eq!(unpack(&pack(&batch)), Some(batch));
        }

        #[test]
        fn broken_bytes_are_no_panic(bytes: Vec<u8>) {
            let _ = unpack(&bytes);
        }
    }

    #[test]
    fn what_breaks_a_promise_is_no_batch() {
        let row = |post, at| NewRow {
            post,
            row: 2,
            observed: Moment::second(at),
            amounts: Amounts::EMPTY,
        };
        let post = |account| NewPost {
            account,
            platform_id: "1".into(),
            url: None,
            text: None,
            kind: None,
            published: None,
        };
        let account = NewAccount { platform: Platform::x(), handle: "a".into() };
        let good = Batch {
            accounts: vec![account],
            posts: vec![post(0), post(0)],
            rows: vec![row(0, 5), row(1, 5)],
            days: Vec::new(),
        };
        let is_one = |batch: Batch| unpack(&pack(&batch)).is_some();
        assert!(is_one(good.clone()));
        assert!(!is_one(Batch { rows: vec![row(1, 5), row(0, 5)], ..good.clone() }));
        assert!(!is_one(Batch { rows: vec![row(0, 5), row(0, 5)], ..good.clone() }));
        assert!(!is_one(Batch { rows: vec![row(2, 5)], ..good.clone() }));
        assert!(!is_one(Batch { posts: vec![post(1), post(0)], ..good }));
    }
}
