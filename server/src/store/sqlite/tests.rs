//! Rules of this adapter that hold for all of its files.

use std::path::Path;

use app::domain::{AccountId, ComparisonSet, Hashtag, PostId, WorkspaceId, Zone};
use sqlx::{Executor, SqlSafeStr};

use super::{
    Sqlite, accounts, alerts, annotations, beside, boards, catalogue, channels, common, comparing,
    curves, days, details, difference, exported, imports, listing, mappings, observations, open,
    origins, overview, periods, posts, scores, shares, tags, watching, words, workspaces,
};

const ROOMS: [&[&str]; 29] = [
    accounts::STATEMENTS,
    alerts::STATEMENTS,
    annotations::STATEMENTS,
    beside::STATEMENTS,
    boards::STATEMENTS,
    catalogue::STATEMENTS,
    channels::STATEMENTS,
    comparing::STATEMENTS,
    curves::STATEMENTS,
    days::STATEMENTS,
    details::STATEMENTS,
    difference::STATEMENTS,
    exported::STATEMENTS,
    imports::STATEMENTS,
    listing::STATEMENTS,
    mappings::STATEMENTS,
    observations::STATEMENTS,
    open::STATEMENTS,
    origins::STATEMENTS,
    overview::STATEMENTS,
    periods::STATEMENTS,
    posts::STATEMENTS,
    scores::STATEMENTS,
    common::STATEMENTS,
    shares::STATEMENTS,
    tags::STATEMENTS,
    watching::STATEMENTS,
    words::STATEMENTS,
    workspaces::STATEMENTS,
];

#[tokio::test]
async fn every_statement_can_be_prepared() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("a.db").display());
    let store = Sqlite::open(&url, Zone::UTC).await.unwrap();
    let mut connection = store.writer.acquire().await.unwrap();
    for statement in ROOMS.concat() {
        let prepared = connection.prepare(statement.into_sql_str()).await;
        assert!(prepared.is_ok(), "{:?}: {statement}", prepared.err());
    }
}

#[tokio::test]
async fn what_a_page_was_asked_can_be_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("a.db").display());
    let store = Sqlite::open(&url, Zone::UTC).await.unwrap();
    let mut connection = store.writer.acquire().await.unwrap();
    let set = ComparisonSet { tag: Hashtag::parse("l'été"), ..ComparisonSet::before(99) };
    let asked = [
        observations::asked(WorkspaceId::FIRST, PostId(7)),
        curves::asked(WorkspaceId::FIRST, AccountId(3), &set, 20),
        curves::asked(WorkspaceId::FIRST, AccountId(3), &ComparisonSet::before(99), 20),
    ];
    assert!(asked[0].contains("o.post_id = 7"), "{}", asked[0]);
    for earlier in &asked[1..] {
        assert!(earlier.contains("p.account_id = 3") && earlier.contains("p.published_at < 99"));
    }
    for query in asked {
        assert!(!query.contains('$'), "{query}");
        // What is asked for as one row comes as one, of nothing.
        let expect = usize::from(query.contains("group_concat"));
        let rows = sqlx::AssertSqlSafe(query.clone()).into_sql_str();
        assert_eq!(
            connection.fetch_all(rows).await.map(|rows| rows.len()).ok(),
            Some(expect),
            "{query}"
        );
    }
}

#[test]
fn every_statement_is_bound_to_a_workspace() {
    // These know no workspace: the linked SQLite, its log, its commits, the last id of a table, and the token that alone says which.
    let exempt = [
        "sqlite_version()",
        "wal_checkpoint",
        "data_version",
        "sqlite_sequence",
        "s.token_sha256 = $1",
        "f.token_sha256 = $1",
        "post_words MATCH $1",
        "FROM post_term",
        "FROM post_words WHERE rowid IN",
        "FROM workspace",
        "INTO workspace",
    ];
    for statement in ROOMS.concat() {
        let is_bound = statement.contains("workspace_id");
        assert!(is_bound || exempt.iter().any(|words| statement.contains(words)), "{statement}");
    }
}

#[test]
fn no_statement_stands_outside_the_lists() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/sqlite");
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let source = std::fs::read_to_string(&path).unwrap();
        let calls = [
            "sqlx::query(",
            "sqlx::query_scalar(",
            "sqlx::query_with(",
            "sqlx::query_scalar_with(",
            "sqlx::query_as(",
        ];
        for call in calls.into_iter().filter(|_| !path.ends_with("tests.rs")) {
            for (at, _) in source.match_indices(call) {
                let argument = &source[at + call.len()..];
                let name: String =
                    argument.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let is_listed = name == name.to_uppercase() || name == "sql" || name == "statement";
                assert!(is_listed, "{}: {call}{name}", path.display());
            }
        }
    }
}
