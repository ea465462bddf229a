//! What a store keeps of an upload: where each number was read, what was refused, days, and nothing of a broken one.
use crate::common::{Fresh, NOW, WORKSPACE, part, upload};
use app::domain::import::{Counts, Reason, Refusal};
use app::domain::{Amounts, ExportedDay, Gains, Metric, Moment, Platform, Value};
use server::store::batch::{Batch, Interrupted, NewAccount, NewDay, NewPost, NewRow, ready};
use server::store::{Accounts, REFUSED_BYTES, Store, StoreError, Upload, Uploads};

/// Rows of one post, each with its moment, its row in the upload and its likes.
fn table(post: &str, rows: &[(i64, u32, i64)]) -> Batch {
    let likes = |likes| [(Metric::Likes, Value::exact(likes))].into_iter().collect::<Amounts>();
    let row = |(at, row, n): &(i64, u32, i64)| NewRow {
        post: 0,
        row: *row,
        observed: Moment::second(*at),
        amounts: likes(*n),
    };
    let (url, text, kind, published) = (None, None, None, None);
    Batch {
        accounts: vec![NewAccount { platform: Platform::x(), handle: "desk".into() }],
        posts: vec![NewPost { account: 0, platform_id: post.into(), url, text, kind, published }],
        rows: rows.iter().map(row).collect(),
        days: Vec::new(),
    }
}

fn days(days: &[(i32, u32, i64)]) -> Batch {
    let day = |(day, row, likes): &(i32, u32, i64)| NewDay {
        account: 0,
        day: *day,
        row: *row,
        gains: [(Metric::Likes, *likes)].into_iter().collect(),
    };
    let days = days.iter().map(day).collect();
    Batch { posts: Vec::new(), rows: Vec::new(), days, ..table("", &[]) }
}

#[tokio::test]
async fn a_number_is_traced_to_its_part_and_the_row_in_it() {
    let fresh = Fresh::new().await;
    let batch = table("1", &[(100, 2, 5), (200, 8, 7)]);
    let parts = vec![part("first.csv", 0), part("second.csv", 6)];
    let upload = Upload { parts: parts.clone(), left_out: 3, ..upload(1, &batch) };
    let report = fresh.store.commit(WORKSPACE, upload, ready(vec![batch]), NOW).await.unwrap();
    assert_eq!(report.summary.parts, parts);
    assert_eq!(report.summary.counts, Counts { new: 2, left_out: 3, ..Counts::default() });
    assert_eq!(report.summary.counts.rows(), 5);
    let post = fresh.store.find_post(WORKSPACE, &Platform::x(), "1").await.unwrap().unwrap();
    let history = fresh.store.history(WORKSPACE, post).await.unwrap().unwrap();
    let sources: Vec<_> =
        history.observations.iter().map(|o| (o.source.file(), o.source.row)).collect();
    assert_eq!(sources, [("1.csv › first.csv".into(), 2), ("1.csv › second.csv".into(), 2)]);
}

#[tokio::test]
async fn an_upload_that_breaks_off_leaves_nothing() {
    let fresh = Fresh::new().await;
    let nothing = fresh.known().await;
    for why in [Interrupted::Cancelled, Interrupted::Broken("it died".into())] {
        let batch = table("1", &[(100, 2, 5)]);
        let (upload, days) = (upload(1, &batch), days(&[(20_000, 3, 9)]));
        let batches = [Ok(batch), Ok(days), Err(why.clone())].into_iter();
        let planned = fresh.store.plan(WORKSPACE, &upload, Box::new(batches.clone())).await;
        assert!(matches!(planned, Err(StoreError::Interrupted(said)) if said == why));
        let done = fresh.store.commit(WORKSPACE, upload, Box::new(batches), NOW).await;
        assert!(matches!(done, Err(StoreError::Interrupted(said)) if said == why));
        assert_eq!(fresh.known().await, nothing);
        assert!(fresh.store.overview(WORKSPACE).await.unwrap().imports.is_empty());
    }
    let batch = table("1", &[(100, 2, 5)]);
    let again = fresh.store.commit(WORKSPACE, upload(1, &batch), ready(vec![batch]), NOW).await;
    assert_eq!(again.unwrap().summary.counts.new, 1);
}

#[tokio::test]
async fn a_later_export_of_days_adds_and_corrects() {
    let fresh = Fresh::new().await;
    let first = days(&[(20_000, 2, 5), (20_001, 3, -1)]);
    let second = days(&[(20_001, 2, -1), (20_002, 3, 8), (20_000, 4, 6)]);
    let (one, two) = (upload(1, &first), upload(2, &second));
    let first = fresh.store.commit(WORKSPACE, one, ready(vec![first]), NOW).await.unwrap();
    let second = fresh.store.commit(WORKSPACE, two, ready(vec![second]), NOW).await.unwrap();
    let counts = Counts { new: 1, changed: 1, unchanged: 1, ..Counts::default() };
    assert_eq!(second.summary.counts, counts);

    let told = fresh.store.imported_days(WORKSPACE, second.summary.id).await.unwrap();
    assert_eq!(told.iter().map(|day| day.source.row).collect::<Vec<_>>(), [4, 2, 3]);
    let account = told[0].account.id;
    let days = fresh.store.export_days(WORKSPACE, account).await.unwrap();
    let places: Vec<_> =
        days.iter().map(|day| (day.day, day.source.import, day.source.row)).collect();
    let (one, two) = (first.summary.id, second.summary.id);
    assert_eq!(places, [(20_000, one, 2), (20_000, two, 4), (20_001, one, 3), (20_002, two, 3)]);
    let likes = |n| [(Metric::Likes, n)].into_iter().collect::<Gains>();
    let merged = [(20_000, likes(6)), (20_001, likes(-1)), (20_002, likes(8))];
    assert_eq!(ExportedDay::merged(&days), merged);

    fresh.store.undo(WORKSPACE, one, NOW).await.unwrap();
    let days = fresh.store.export_days(WORKSPACE, account).await.unwrap();
    assert!(days.iter().all(|day| day.source.import == two));
    assert_eq!(ExportedDay::merged(&days), merged);
    fresh.store.undo(WORKSPACE, two, NOW).await.unwrap();
    assert!(fresh.store.imported_days(WORKSPACE, two).await.unwrap().is_empty());
    assert_eq!(fresh.known().await, Fresh::new().await.known().await);
}

#[tokio::test]
async fn refused_rows_are_kept_up_to_a_limit_and_read_in_pieces() {
    let fresh = Fresh::new().await;
    let batch = table("1", &[(100, 2, 5)]);
    let refusal = |row| Refusal {
        row,
        column: Some("likes".into()),
        reason: Reason::Negative("-1".into()),
        cells: Some("x".repeat(200)),
    };
    let refused = 100_020;
    let refusals: Vec<Refusal> = (3..).take(100_020).map(refusal).collect();
    let upload = Upload { refusals: refusals.clone(), refused, ..upload(1, &batch) };
    let report = fresh.store.commit(WORKSPACE, upload, ready(vec![batch]), NOW).await.unwrap();
    assert_eq!((report.summary.counts.refused, report.refusals.len()), (refused, 1_000));
    assert_eq!(report.refusals[0], Refusal { cells: None, ..refusals[0].clone() });

    let (import, mut kept, mut after) = (report.summary.id, Vec::new(), 0);
    loop {
        let piece = fresh.store.refusals(WORKSPACE, import, after, 30_000).await.unwrap();
        let Some(last) = piece.last() else { break };
        after = last.row;
        kept.extend(piece);
    }
    assert_eq!(kept.len(), 100_000);
    let with_cells = REFUSED_BYTES / 200;
    assert_eq!(kept[..with_cells], refusals[..with_cells]);
    assert!(kept[with_cells..].iter().all(|refusal| refusal.cells.is_none()));
}
