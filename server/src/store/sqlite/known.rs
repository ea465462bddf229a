//! What is known of the posts of a batch.

use std::collections::{BTreeMap, HashMap};

use app::domain::WorkspaceId;
use sqlx::SqliteConnection;

use super::posts::{self, KnownPost};
use crate::store::Result;
use crate::store::batch::Batch;

/// Ids looked up by one statement.
const PART: usize = 5_000;

/// The posts of a batch that are known, by their places in it.
pub(super) type KnownPosts = HashMap<u32, KnownPost>;

/// Posts to be looked up, some at a time.
pub(super) struct Wanted(Vec<Part>);

struct Part {
    platform: String,
    places: Vec<u32>,
    /// The platform's ids of the posts at those places, as a JSON array.
    ids: String,
}

impl Wanted {
    /// All posts of a batch.
    pub(super) fn of(batch: &Batch) -> Self {
        let mut by_platform: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (place, post) in (0..).zip(&batch.posts) {
            let platform = batch.accounts[post.account as usize].platform.key();
            by_platform.entry(platform).or_default().push(place);
        }
        let part = |platform: &str, places: &[u32]| Part {
            platform: platform.into(),
            ids: json(places.iter().map(|place| &*batch.posts[*place as usize].platform_id)),
            places: places.into(),
        };
        let parts = by_platform.iter().flat_map(|(platform, places)| {
            places.chunks(PART).map(|places| part(platform, places)).collect::<Vec<_>>()
        });
        Self(parts.collect())
    }
}

/// Looks posts up.
pub(super) async fn look_up(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    wanted: &Wanted,
) -> Result<KnownPosts> {
    let mut known = KnownPosts::new();
    for Part { platform, places, ids } in &wanted.0 {
        let found = posts::by_platform_id(connection, workspace, platform, ids).await?;
        known.extend(found.into_iter().map(|(place, post)| (places[place], post)));
    }
    Ok(known)
}

/// A JSON array, as statements take lists.
pub(super) fn json<T: serde::Serialize>(items: impl IntoIterator<Item = T>) -> String {
    let items = items.into_iter().filter_map(|item| serde_json::to_value(item).ok());
    serde_json::Value::Array(items.collect()).to_string()
}
