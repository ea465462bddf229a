//! A database of an older version opens in this one with all that it says.
use std::path::Path;

use crate::common::{Fresh, NOW, WORKSPACE, upload};
use app::domain::import::Counts;
use app::domain::share::Subject;
use app::domain::{Metric, Moment, Platform, Value, Zone};
use server::store::batch::{Batch, NewAccount, NewPost, NewRow, ready};
use server::store::sqlite::Sqlite;
use server::store::{Shares, Store, Uploads};
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};

/// An upload of two rows, one of them refused, as the first version stored it.
const STORED: &str = "
    INSERT INTO workspace VALUES (1, 'a', 'Europe/Paris', 'fr');
    INSERT INTO account VALUES (1, 1, 'x', 'desk');
    INSERT INTO import (id, workspace_id, sha256, mapping, file_name, format, observed_from, posts, new, refused,
        uploaded_at, touched, repeats)
        VALUES (1, 1, zeroblob(32), 'generic', 'old.csv', 'generic', 'column', 1, 1, 1, 100, x'02', x'');
    INSERT INTO refusal VALUES (1, 1, 3, 'likes', '{\"Negative\":\"-1\"}');
    INSERT INTO post (id, workspace_id, account_id, platform, platform_post_id, latest_at, latest_likes)
        VALUES (1, 1, 1, 'x', '77', 50, 5);
    INSERT INTO post_detail (workspace_id, post_id, import_id, account_id) VALUES (1, 1, 1, 1);
    INSERT INTO observation (workspace_id, post_id, observed_at, import_id, row, day_only, likes)
        VALUES (1, 1, 50, 1, 2, 0, 5);
    -- At second 50, its tag, likes of 5.
    INSERT INTO post_curve VALUES (1, 1, x'64210a');
    INSERT INTO share (id, workspace_id, post_id, token_sha256, query, created_at)
        VALUES (3, 1, 1, zeroblob(32), 'metrics=likes', 60);
";

async fn first_version(path: &Path) {
    let migrations = tempfile::tempdir().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations/sqlite");
    std::fs::copy(folder.join("0001_first.sql"), migrations.path().join("0001_first.sql")).unwrap();
    let options = SqliteConnectOptions::new().filename(path).create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    Migrator::new(migrations.path()).await.unwrap().run(&pool).await.unwrap();
    sqlx::raw_sql(STORED).execute(&pool).await.unwrap();
    pool.close().await;
}

#[tokio::test]
async fn what_the_first_version_stored_is_told_and_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    first_version(&path).await;
    let store = Sqlite::open(&format!("sqlite:{}", path.display()), Zone::UTC).await.unwrap();
    let import = store.overview(WORKSPACE).await.unwrap().imports[0].id;
    let report = store.import(WORKSPACE, import).await.unwrap().unwrap();
    assert_eq!(report.summary.parts, []);
    assert_eq!(report.summary.counts, Counts { new: 1, refused: 1, ..Counts::default() });
    assert_eq!(report.refusals, store.refusals(WORKSPACE, import, 0, 9).await.unwrap());
    let post = store.find_post(WORKSPACE, &Platform::x(), "77").await.unwrap().unwrap();
    let history = store.history(WORKSPACE, post).await.unwrap().unwrap();
    assert_eq!(history.post.kind, None);
    let source = &history.observations[0].source;
    assert_eq!((source.file(), source.row), ("old.csv".into(), 2));
    let (_, share) = store.open_share([0; 32]).await.unwrap().unwrap();
    assert_eq!((share.id, share.created.at), (3, 60));
    assert_eq!(Some(share.of), Subject::of("post", &format!("{post}?metrics=likes")));
    store.undo(WORKSPACE, import, NOW).await.unwrap();
    assert!(store.find_post(WORKSPACE, &Platform::x(), "77").await.unwrap().is_none());
}

#[tokio::test]
async fn days_that_were_divided_otherwise_are_counted_again() {
    let fresh = Fresh::in_zone("America/New_York").await;
    let row = |row, day: i64, likes| NewRow {
        post: 0,
        row,
        observed: Moment::day(1_784_851_200 + day * 86_400),
        amounts: [(Metric::Likes, Value::exact(likes))].into_iter().collect(),
    };
    let table = Batch {
        accounts: vec![NewAccount { platform: Platform::x(), handle: "desk".into() }],
        posts: vec![NewPost {
            account: 0,
            platform_id: "77".into(),
            url: None,
            text: None,
            kind: None,
            published: Some(Moment::day(1_784_851_200)),
        }],
        rows: vec![row(2, 1, 100), row(3, 2, 130)],
        days: Vec::new(),
    };
    let uploaded = upload(1, &table);
    fresh.store.commit(WORKSPACE, uploaded, ready(vec![table]), NOW).await.unwrap();
    fresh.store.close().await;
    let known = fresh.known().await;
    let pool = SqlitePool::connect(&fresh.url()).await.unwrap();
    let before = "UPDATE account_day SET day = day - 1; \
         CREATE TABLE workspace_with_old_days AS SELECT id FROM workspace";
    sqlx::raw_sql(before).execute(&pool).await.unwrap();
    pool.close().await;
    assert_ne!(fresh.known().await, known);
    Sqlite::open(&fresh.url(), Zone::UTC).await.unwrap().close().await;
    assert_eq!(fresh.known().await, known);
}
