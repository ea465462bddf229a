//! An upload that is undone leaves everything as if it had never been, whatever came before and after it.
use std::collections::BTreeMap;

use crate::common::{Fresh, NOW, WORKSPACE, upload};
use app::domain::import::ImportReport;
use app::domain::{
    AccountId, Amounts, ExportedDay, Gains, History, ImportId, Metric, Moment, Platform, PostKind,
    Relation, Value,
};
use proptest::prelude::*;
use server::store::batch::{Batch, Batches, NewAccount, NewDay, NewPost, NewRow, ready};
use server::store::batching::Batching;
use server::store::{Accounts, Store, Upload, Uploads};

const POSTS: usize = 3;
const DAY: i64 = 86_400;
const START: i64 = 1_784_894_400;

/// What one file says, in one batch or in one for each post and one for the days.
#[derive(Clone, Debug)]
struct File {
    whole: Batch,
    is_cut: bool,
}

impl File {
    fn batches(&self) -> Batches {
        let [whole] = &split(self.whole.clone())[..] else { return ready(Vec::new()) };
        if !self.is_cut {
            return ready(vec![whole.clone()]);
        }
        let mut batches = Vec::new();
        for (post, rows) in whole.rows_by_post() {
            let post = whole.posts[post as usize].clone();
            let mut batching = Batching::default();
            let account = &whole.accounts[post.account as usize];
            assert_eq!(batching.take_post(account, post, rows.iter().copied()), None);
            batches.extend(batching.finish());
        }
        let days = Batch { posts: Vec::new(), rows: Vec::new(), ..whole.clone() };
        batches.push(days);
        ready(batches)
    }
}

/// A table whose rows are in any order, as whoever reads a file hands it over.
fn split(whole: Batch) -> Vec<Batch> {
    let Batch { accounts, posts, rows, days } = whole;
    let (mut batching, mut batches) = (Batching::default(), Vec::new());
    for (place, post) in (0..).zip(posts) {
        let mut own: Vec<NewRow> = rows.iter().filter(|row| row.post == place).copied().collect();
        own.sort_by_key(|row| row.observed.at);
        let account = &accounts[post.account as usize];
        batches.extend(batching.take_post(account, post, own));
    }
    for day in days {
        batches.extend(batching.take_day(&accounts[day.account as usize], day));
    }
    batches.extend(batching.finish());
    batches
}

async fn commit(fresh: &Fresh, number: u8, file: &File) -> ImportReport {
    let upload = upload(number, &file.whole);
    fresh.store.commit(WORKSPACE, upload, file.batches(), NOW).await.unwrap()
}

fn value() -> impl Strategy<Value = Option<Value>> {
    let exact = (0..3_i64).prop_map(|amount| Some(Value::exact(amount * 100)));
    let bound = Just(Some(Value { amount: 100, relation: Relation::AtLeast }));
    prop_oneof![2 => Just(None), 5 => exact, 1 => bound]
}

fn amounts() -> impl Strategy<Value = Amounts> {
    (value(), value(), value()).prop_map(|(reach, likes, reposts)| {
        let known = [(Metric::Reach, reach), (Metric::Likes, likes), (Metric::Reposts, reposts)];
        known.into_iter().filter_map(|(metric, value)| Some((metric, value?))).collect()
    })
}

fn moment() -> impl Strategy<Value = Moment> {
    (0..4_i64, any::<bool>()).prop_map(|(day, is_day)| {
        // The last one is too late for gains to be spread over the days before it.
        let days = if day == 3 { 120 * DAY } else { day * DAY * 3 / 4 };
        if is_day { Moment::day(START + days) } else { Moment::second(START + days) }
    })
}

fn post() -> impl Strategy<Value = (usize, Option<u8>, Option<i64>)> {
    (0..POSTS, prop::option::of(0..2_u8), prop::option::of(0..2_i64))
}

fn gains() -> impl Strategy<Value = Gains> {
    let gain = || prop::option::of(-1..2_i64);
    (gain(), gain(), gain()).prop_map(|(likes, follows, followers)| {
        let mut gains = Gains::default();
        gains.set(Metric::Likes, likes);
        gains.set(Metric::Follows, follows);
        gains.followers = followers;
        gains
    })
}

/// Some of two days of three accounts.
fn days() -> impl Strategy<Value = Vec<NewDay>> {
    let day = (0..3_u32, 0..2_i32, gains());
    prop::collection::vec(day, 0..5).prop_map(|days| {
        let mut told: Vec<NewDay> = Vec::new();
        for (row, (account, day, gains)) in (20..).zip(days) {
            // Far enough apart to be looked up apart.
            let day = 20_000 + day * 40;
            if !told.iter().any(|known| (known.account, known.day) == (account, day)) {
                told.push(NewDay { account, day, row, gains });
            }
        }
        told
    })
}

fn file() -> impl Strategy<Value = File> {
    (batch(), days(), any::<bool>()).prop_map(|(batch, days, is_cut)| {
        let whole = Batch { days, ..batch };
        File { whole, is_cut }
    })
}

/// A table about some of three posts at some of four moments.
fn batch() -> impl Strategy<Value = Batch> {
    let posts = prop::collection::vec(post(), 1..=POSTS);
    let rows = prop::collection::vec((0..POSTS, moment(), amounts()), 1..8);
    (posts, rows).prop_map(|(mut posts, rows)| {
        posts.sort_by_key(|(id, _, _)| *id);
        posts.dedup_by_key(|(id, _, _)| *id);
        let account = |handle: &str| NewAccount { platform: Platform::x(), handle: handle.into() };
        let post = |(id, said, published): &(usize, Option<u8>, Option<i64>)| NewPost {
            account: said.map_or(2, u32::from),
            platform_id: id.to_string(),
            url: None,
            text: said.map(|said| format!("text {said}")),
            kind: said.map(|said| PostKind::ALL[usize::from(said)]),
            published: published.map(|hours| Moment::second(START - hours * 3600)),
        };
        let mut batch = Batch {
            accounts: vec![account("a"), account("b"), account("")],
            posts: posts.iter().map(post).collect(),
            rows: Vec::new(),
            days: Vec::new(),
        };
        for (row, (place, observed, amounts)) in (2..).zip(rows) {
            let post = u32::try_from(place % batch.posts.len()).unwrap();
            let is_known = |r: &NewRow| r.post == post && r.observed.at == observed.at;
            if !batch.rows.iter().any(is_known) {
                batch.rows.push(NewRow { post, row, observed, amounts });
            }
        }
        batch
    })
}

#[derive(Clone, Debug)]
enum Step {
    Import(File),
    /// Undoes one of the uploads so far.
    Undo(prop::sample::Index),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => file().prop_map(Step::Import),
        2 => any::<prop::sample::Index>().prop_map(Step::Undo),
    ];
    prop::collection::vec(step, 2..9)
}

/// The merged observations of each post.
async fn histories(fresh: &Fresh) -> Vec<Option<Vec<(Moment, Amounts)>>> {
    let mut histories = Vec::new();
    for id in 0..POSTS {
        let post = fresh.store.find_post(WORKSPACE, &Platform::x(), &id.to_string()).await.unwrap();
        let history = match post {
            Some(post) => fresh.store.history(WORKSPACE, post).await.unwrap(),
            None => None,
        };
        histories.push(history.as_ref().map(History::merged));
    }
    histories
}

/// The merged days of exports of each account, by handle.
async fn exported(fresh: &Fresh) -> BTreeMap<String, Vec<(i64, Gains)>> {
    let mut exported = BTreeMap::new();
    // Ids are given from 1 on, three to a file at most.
    for id in 1..=24 {
        let days = fresh.store.export_days(WORKSPACE, AccountId(id)).await.unwrap();
        if let Some(day) = days.first() {
            exported.insert(day.account.handle.clone(), ExportedDay::merged(&days));
        }
    }
    exported
}

/// The same file again, even under another name, says nothing that is not known.
async fn assert_repeated(fresh: &Fresh, number: u8, file: &File) {
    let again = upload(number, &file.whole);
    let report = fresh.store.commit(WORKSPACE, again, file.batches(), NOW).await.unwrap();
    assert!(report.repeated);
    let renamed = Upload { sha256: [255; 32], ..upload(number, &file.whole) };
    let plan = fresh.store.plan(WORKSPACE, &renamed, file.batches()).await.unwrap();
    assert_eq!((plan.new, plan.changed, plan.stored_as), (0, 0, None));
}

async fn undone_is_as_if_never_been(steps: Vec<Step>, zone: &str) {
    let (changed, plain) = (Fresh::in_zone(zone).await, Fresh::in_zone(zone).await);
    let mut uploads: Vec<(ImportId, u8, File, bool)> = Vec::new();
    for (number, step) in (0..).zip(steps) {
        match step {
            Step::Import(file) => {
                let upload = upload(number, &file.whole);
                let planned = changed.store.plan(WORKSPACE, &upload, file.batches()).await.unwrap();
                let report = commit(&changed, number, &file).await;
                let counts = report.summary.counts;
                let rows = file.whole.rows.len() + file.whole.days.len();
                assert_eq!(usize::try_from(counts.rows()), Ok(rows));
                let done = (counts.new, counts.changed, counts.unchanged);
                assert_eq!((planned.new, planned.changed, planned.unchanged), done);
                assert_repeated(&changed, number, &file).await;
                uploads.push((report.summary.id, number, file, true));
            }
            Step::Undo(index) if !uploads.is_empty() => {
                let place = index.index(uploads.len());
                let report = changed.store.undo(WORKSPACE, uploads[place].0, NOW).await.unwrap();
                assert_eq!(report.unwrap().summary.undone, Some(NOW));
                uploads[place].3 = false;
            }
            Step::Undo(_) => {}
        }
    }
    for (_, number, file, _) in uploads.into_iter().filter(|(.., stands)| *stands) {
        commit(&plain, number, &file).await;
    }
    assert_eq!(exported(&changed).await, exported(&plain).await);
    assert_eq!(histories(&changed).await, histories(&plain).await);
    assert_eq!(changed.known().await, plain.known().await);
    changed.store.close().await;
    plain.store.close().await;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_undone_is_as_if_it_had_never_been(
        steps in steps(),
        // A bare date begins before, and after, it does in UTC.
        zone in prop::sample::select(vec!["Europe/Paris", "America/New_York"]),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(undone_is_as_if_never_been(steps, zone));
    }
}

#[tokio::test]
async fn what_a_later_upload_repeated_is_its_own_when_the_first_is_undone() {
    let fresh = Fresh::new().await;
    let row = |row, likes| NewRow {
        post: 0,
        row,
        observed: Moment::second(START),
        amounts: [(Metric::Likes, Value::exact(likes))].into_iter().collect(),
    };
    let table = |n| Batch {
        accounts: vec![NewAccount { platform: Platform::x(), handle: "a".into() }],
        posts: vec![NewPost {
            account: 0,
            platform_id: "0".into(),
            url: None,
            text: Some("words".into()),
            kind: Some(PostKind::Reel),
            published: None,
        }],
        rows: vec![row(n, 7)],
        days: Vec::new(),
    };
    let first = commit(&fresh, 1, &File { whole: table(2), is_cut: false }).await;
    let second = commit(&fresh, 2, &File { whole: table(9), is_cut: false }).await;
    assert_eq!(second.summary.counts.unchanged, 1);
    fresh.store.undo(WORKSPACE, first.summary.id, NOW).await.unwrap();
    let post = fresh.store.find_post(WORKSPACE, &Platform::x(), "0").await.unwrap().unwrap();
    let history = fresh.store.history(WORKSPACE, post).await.unwrap().unwrap();
    let source = &history.observations[0].source;
    assert_eq!((source.import, source.row), (second.summary.id, 9));
    assert_eq!(history.post.text.as_deref(), Some("words"));
    assert_eq!(history.post.kind, Some(PostKind::Reel));
    fresh.store.undo(WORKSPACE, second.summary.id, NOW).await.unwrap();
    assert_eq!(fresh.known().await, Fresh::new().await.known().await);
}
