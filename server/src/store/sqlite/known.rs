//! What is known of the posts of a batch.

use std::collections::HashMap;

use app::domain::WorkspaceId;
use sqlx::SqliteConnection;

use super::posts::{self, KnownPost};
use crate::store::Result;
use crate::store::batch::Batch;

/// Ids looked up by one statement.
const PART: usize = 5_000;

/// The posts of a batch that are known, by their places in it.
pub(super) type KnownPosts = HashMap<u32, KnownPost>;

/// Looks up the posts of a batch.
pub(super) async fn look_up(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    batch: &Batch,
) -> Result<KnownPosts> {
    let mut known = KnownPosts::new();
    if !posts::any(connection, workspace).await? {
        return Ok(known);
    }
    for (platform, places) in by_platform(batch) {
        for part in places.chunks(PART) {
            let ids = part.iter().map(|place| batch.posts[*place as usize].platform_id.as_str());
            let ids = json(ids);
            for (place, post) in
                posts::by_platform_id(connection, workspace, platform, &ids).await?
            {
                known.insert(part[place], post);
            }
        }
    }
    Ok(known)
}

/// The places of posts by the platform of their account.
fn by_platform(batch: &Batch) -> HashMap<&str, Vec<u32>> {
    let mut places: HashMap<&str, Vec<u32>> = HashMap::new();
    for (place, post) in (0..).zip(&batch.posts) {
        let platform = batch.accounts[post.account as usize].platform.key();
        places.entry(platform).or_default().push(place);
    }
    places
}

/// A JSON array, as statements take lists.
pub(super) fn json<T: serde::Serialize>(items: impl IntoIterator<Item = T>) -> String {
    let items = items.into_iter().filter_map(|item| serde_json::to_value(item).ok());
    serde_json::Value::Array(items.collect()).to_string()
}
