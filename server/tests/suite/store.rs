//! What holds for a store as a file: one file when closed, one server at a time, links that end.
use crate::common::{Fresh, NOW, WORKSPACE};
use app::domain::analytics::Curves;
use app::domain::board::Content;
use app::domain::share::Subject;
use app::domain::{ComparisonSet, ImportId, Metric, Moment, Platform, PostId, WorkspaceId, Zone};
use app::query::ReportQuery;
use server::ingest::{self, Options};
use server::store::batch::ready;
use server::store::sqlite::Sqlite;
use server::store::sqlite::open::OpenError;
use server::store::{Accounts, Annotations, Lives, Shares, Store, Uploads};

async fn with_a_post() -> Fresh {
    let fresh = Fresh::new().await;
    let path = fresh.folder.path().join("a.csv");
    std::fs::write(&path, "platform,account,post_id,observed_at,likes\nx,desk,1,2026-07-01,5\n")
        .unwrap();
    let options = Options::new(Zone::UTC, NOW);
    let (looked, batches) = ingest::read(&path, "a.csv", &options).unwrap().into_batches();
    std::fs::remove_file(path).unwrap();
    let batches = ready(batches.collect());
    fresh.store.commit(WORKSPACE, looked.upload, batches, NOW).await.unwrap();
    fresh
}

#[tokio::test]
async fn a_closed_database_is_one_file() {
    let fresh = with_a_post().await;
    fresh.store.close().await;
    let files = std::fs::read_dir(fresh.folder.path()).unwrap();
    let names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["a.db"]);
}

#[tokio::test]
async fn a_second_server_is_refused() {
    let fresh = Fresh::new().await;
    let first = Sqlite::open_as_server(&fresh.url(), Zone::UTC).await.unwrap();
    let second = Sqlite::open_as_server(&fresh.url(), Zone::UTC).await;
    assert!(matches!(second, Err(OpenError::InUse(_))));
    first.close().await;
    drop(first);
    assert!(Sqlite::open_as_server(&fresh.url(), Zone::UTC).await.is_ok());
}

#[tokio::test]
async fn many_may_open_a_new_database_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("a.db").display());
    let open = || {
        let url = url.clone();
        tokio::spawn(async move { Sqlite::open(&url, Zone::UTC).await.map(|_| ()) })
    };
    for opened in [open(), open(), open(), open()] {
        opened.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn only_a_database_of_sqlite_is_opened() {
    for url in ["", "sillage.db", "postgres://x", "sqlite:", "sqlite::memory:"] {
        assert!(matches!(Sqlite::open(url, Zone::UTC).await, Err(OpenError::Url(_))), "{url}");
    }
}

#[tokio::test]
async fn the_zone_is_that_of_the_first_day() {
    let fresh = Fresh::new().await;
    let again = Sqlite::open(&fresh.url(), Zone::UTC).await.unwrap();
    let workspace = again.workspace(WORKSPACE).await.unwrap().unwrap();
    assert_eq!(workspace.zone.name(), "Europe/Paris");
    assert!(again.workspace(WorkspaceId(2)).await.unwrap().is_none());
}

#[tokio::test]
async fn notes_stand_by_their_post_in_order_of_time() {
    let fresh = with_a_post().await;
    let store = &fresh.store;
    let post = store.find_post(WORKSPACE, &Platform::x(), "1").await.unwrap().unwrap();
    let write = async |moment, text| {
        store.annotate(WORKSPACE, post, moment, text, NOW).await.unwrap().unwrap()
    };
    let late = write(Moment::second(1_783_000_000), "quoted on television").await;
    let day = write(Moment::day(1_782_900_000), "a strike").await;
    assert_eq!(
        store.history(WORKSPACE, post).await.unwrap().unwrap().notes,
        [day.clone(), late.clone()]
    );

    // Not another post's, not another workspace's.
    let refused = store.annotate(WORKSPACE, PostId(9), day.moment, "x", NOW).await.unwrap();
    assert_eq!(refused, None);
    let refused = store.annotate(WorkspaceId(2), post, day.moment, "x", NOW).await.unwrap();
    assert_eq!(refused, None);
    assert!(!store.remove_annotation(WORKSPACE, PostId(9), day.id).await.unwrap());
    assert!(!store.remove_annotation(WorkspaceId(2), post, day.id).await.unwrap());

    assert!(store.remove_annotation(WORKSPACE, post, day.id).await.unwrap());
    assert!(!store.remove_annotation(WORKSPACE, post, day.id).await.unwrap());
    assert_eq!(store.history(WORKSPACE, post).await.unwrap().unwrap().notes, [late]);
}

#[tokio::test]
async fn notes_go_with_their_post_when_its_upload_is_undone() {
    let fresh = with_a_post().await;
    let store = &fresh.store;
    let find = async || store.find_post(WORKSPACE, &Platform::x(), "1").await.unwrap();
    let post = find().await.unwrap();
    store.annotate(WORKSPACE, post, NOW, "quoted on television", NOW).await.unwrap().unwrap();
    store.undo(WORKSPACE, ImportId(1), NOW).await.unwrap().unwrap();
    assert_eq!(find().await, None);
    let left = sqlx::SqlitePool::connect(&fresh.url()).await.unwrap();
    let count: i64 =
        sqlx::query_scalar("SELECT count(*) FROM annotation").fetch_one(&left).await.unwrap();
    left.close().await;
    assert_eq!(count, 0);
}

#[tokio::test]
async fn a_link_opens_until_it_is_revoked() {
    let fresh = with_a_post().await;
    let store = &fresh.store;
    let post = store.find_post(WORKSPACE, &Platform::x(), "1").await.unwrap().unwrap();
    let of = Subject::of("post", &format!("{post}?metrics=likes&axis=clock")).unwrap();
    let made = store.create_share(WORKSPACE, &of, [7; 32], NOW).await.unwrap();
    let (workspace, opened) = store.open_share([7; 32]).await.unwrap().unwrap();
    assert_eq!((workspace.id, &opened), (WORKSPACE, &made));
    assert_eq!(store.shares(WORKSPACE).await.unwrap(), [opened]);
    assert!(store.open_share([8; 32]).await.unwrap().is_none());

    let later = Moment::second(NOW.at + 1);
    assert!(!store.revoke_share(WorkspaceId(2), made.id, later).await.unwrap());
    assert!(store.revoke_share(WORKSPACE, made.id, later).await.unwrap());
    assert!(!store.revoke_share(WORKSPACE, made.id, later).await.unwrap());
    assert!(store.open_share([7; 32]).await.unwrap().is_none());
    assert!(store.shares(WORKSPACE).await.unwrap().is_empty());
}

/// A table of posts, stored.
async fn with(rows: &str) -> Fresh {
    let fresh = Fresh::new().await;
    let path = fresh.folder.path().join("a.csv");
    let header = "platform,account,post_id,published_at,observed_at,likes,reposts\n";
    std::fs::write(&path, format!("{header}{rows}")).unwrap();
    let options = Options::new(Zone::UTC, NOW);
    let (looked, batches) = ingest::read(&path, "a.csv", &options).unwrap().into_batches();
    let batches = ready(batches.collect());
    fresh.store.commit(WORKSPACE, looked.upload, batches, NOW).await.unwrap();
    fresh
}

#[tokio::test]
async fn earlier_posts_of_an_account_come_newest_first_by_age() {
    let fresh = with(
        "x,desk,1,2026-07-01T10:00:00Z,2026-07-01T11:00:00Z,5,1\n\
         x,desk,1,2026-07-01T10:00:00Z,2026-07-02,6,1\n\
         x,desk,1,2026-07-01T10:00:00Z,2026-07-03T10:00:00Z,9,\n\
         x,desk,2,2026-07-02T10:00:00Z,2026-07-02T10:30:00Z,3,>=2\n\
         x,desk,3,2026-07-02,2026-07-03T10:00:00Z,7,7\n\
         x,desk,4,2026-07-05T10:00:00Z,2026-07-06T10:00:00Z,8,8\n\
         x,other,5,2026-07-01T10:00:00Z,2026-07-06T10:00:00Z,8,8\n",
    )
    .await;
    let store = &fresh.store;
    let account = store.accounts_named(WORKSPACE, "DESK").await.unwrap()[0].id;
    let metrics = [Metric::Likes, Metric::Reposts].into_iter().collect();
    // The fourth post's own second.
    let before = ComparisonSet::before(1_783_245_600);
    let points = |curves: &Curves| -> Vec<Vec<(i64, i64)>> {
        curves.iter().map(|curve| curve.points().collect()).collect()
    };
    let found = store.earlier(WORKSPACE, account, &before, metrics, 9).await.unwrap();
    assert_eq!(points(&found[0]), [vec![(1_800, 3)], vec![(3_600, 5), (172_800, 9)]]);
    assert_eq!(points(&found[1]), [vec![], vec![(3_600, 1)]]);
    let newest = store.earlier(WORKSPACE, account, &before, metrics, 1).await.unwrap();
    assert_eq!(points(&newest[0]), [[(1_800, 3)]]);
    let other = store.earlier(WorkspaceId(2), account, &before, metrics, 9).await.unwrap();
    assert!(other.iter().all(Curves::is_empty));
}

#[tokio::test]
async fn another_workspace_sees_nothing() {
    let fresh = with_a_post().await;
    let (store, other) = (&fresh.store, WorkspaceId(2));
    let post = store.find_post(WORKSPACE, &Platform::x(), "1").await.unwrap().unwrap();
    assert!(store.history(other, post).await.unwrap().is_none());
    assert!(store.find_post(other, &Platform::x(), "1").await.unwrap().is_none());
    assert!(store.overview(other).await.unwrap().accounts.is_empty());
    let import = store.overview(WORKSPACE).await.unwrap().imports[0].id;
    assert!(store.import(other, import).await.unwrap().is_none());
    assert!(store.undo(other, import, NOW).await.unwrap().is_none());
    assert!(store.history(WORKSPACE, post).await.unwrap().is_some());
    let of = Subject::Part(Content::Post(post, ReportQuery::default()));
    store.create_share(WORKSPACE, &of, [1; 32], NOW).await.unwrap();
    assert!(store.shares(other).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_demonstration_is_loaded_once() {
    let fresh = Fresh::new().await;
    server::demo::load(&fresh.store, NOW).await.unwrap();
    let known = fresh.known().await;
    server::demo::load(&fresh.store, NOW).await.unwrap();
    assert_eq!(fresh.known().await, known);
    let overview = fresh.store.overview(WORKSPACE).await.unwrap();
    assert_eq!(overview.imports.len(), 2);
    assert_eq!(overview.accounts.len(), 2);
    assert!(overview.imports.iter().all(|import| import.counts.refused == 0));
}
