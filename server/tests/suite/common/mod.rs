//! A store in a folder of its own, and what stands in it.

pub mod site;

use std::path::PathBuf;

use app::domain::import::{Format, ObservedFrom, Part};
use app::domain::{Moment, WorkspaceId, Zone};
use server::store::Upload;
use server::store::batch::Batch;
use server::store::sqlite::Sqlite;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqliteRow};
use sqlx::{AssertSqlSafe, Row};
use tempfile::TempDir;

pub const WORKSPACE: WorkspaceId = WorkspaceId::FIRST;
pub const NOW: Moment = Moment { at: 1_790_000_000, precision: app::domain::Precision::Second };

pub struct Fresh {
    pub store: Sqlite,
    pub folder: TempDir,
}

impl Fresh {
    pub async fn new() -> Self {
        Self::in_zone("Europe/Paris").await
    }

    pub async fn in_zone(zone: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("a.db").display());
        let zone = Zone::parse(zone).unwrap();
        Self { store: Sqlite::open(&url, zone).await.unwrap(), folder }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("a.db")
    }

    pub fn url(&self) -> String {
        format!("sqlite:{}", self.path().display())
    }

    /// All that is known, by natural keys: what a person can see, whatever ids it was given.
    pub async fn known(&self) -> Vec<String> {
        let options = SqliteConnectOptions::new().filename(self.path()).read_only(true);
        let pool = SqlitePool::connect_with(options).await.unwrap();
        let mut known = Vec::new();
        for query in KNOWN {
            known.push(format!("-- {}", query.split_whitespace().nth(1).unwrap()));
            let rows = sqlx::query(AssertSqlSafe(query)).fetch_all(&pool).await.unwrap();
            known.extend(rows.iter().map(|row: &SqliteRow| row.get::<String, _>(0)));
        }
        pool.close().await;
        known
    }
}

const KNOWN: [&str; 5] = [
    "SELECT /*posts*/ json_array(p.platform_post_id, a.handle, p.url, p.text, p.kind, p.published_at, \
     p.published_day, p.latest_at, p.latest_reach, p.latest_likes, p.latest_reposts, p.latest_bounds, \
     p.gain_interactions, p.gain_from, p.gain_to, hex(c.curve)) \
     FROM post p LEFT JOIN account a ON a.id = p.account_id LEFT JOIN post_curve c ON c.post_id = p.id \
     ORDER BY p.platform_post_id",
    "SELECT /*account_days*/ json_array(a.handle, d.day, d.reach, d.likes, d.reposts, d.spread, \
     d.unspread) FROM account_day d LEFT JOIN account a ON a.id = d.account_id ORDER BY a.handle, d.day",
    "SELECT /*export_days*/ json_array(a.handle, e.day, i.file_name, e.row, e.repeated, e.likes, e.follows, \
     e.followers) FROM account_export_day e LEFT JOIN account a ON a.id = e.account_id \
     LEFT JOIN import i ON i.id = e.import_id ORDER BY a.handle, e.day, i.file_name",
    "SELECT /*account_totals*/ json_array(a.handle, t.posts, t.observed_at, t.reach, t.likes, t.reposts) \
     FROM account_total t LEFT JOIN account a ON a.id = t.account_id ORDER BY a.handle",
    "SELECT /*orphans*/ json_array(o.post_id, o.import_id) FROM observation o \
     LEFT JOIN post p ON p.id = o.post_id LEFT JOIN import i ON i.id = o.import_id \
     WHERE p.id IS NULL OR i.id IS NULL OR i.undone_at IS NOT NULL \
     UNION ALL SELECT json_array('curve', post_id) FROM post_curve \
     WHERE post_id NOT IN (SELECT id FROM post)",
];

pub fn part(name: &str, first: i64) -> Part {
    let (name, header) = (name.into(), "platform,post_id,likes".into());
    Part { name, format: Format::Generic, first, rows: 6, header }
}

/// An upload of one plain file that holds these rows.
pub fn upload(number: u8, whole: &Batch) -> Upload {
    Upload {
        file_name: format!("{number}.csv"),
        sha256: [number; 32],
        mapping: String::new(),
        parts: vec![part("", 0)],
        observed_from: ObservedFrom::Column,
        observed: whole.observed(),
        words: None,
        posts: i64::try_from(whole.posts.len()).unwrap(),
        same: 0,
        added: 0,
        left_out: 0,
        refusals: Vec::new(),
        refused: 0,
    }
}
