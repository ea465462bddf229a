//! What a store keeps of tags.

use app::domain::tag::{Tag, TagId, TagKind, Tagging};
use app::domain::{Moment, PostId, WorkspaceId};
use async_trait::async_trait;

use super::Result;

/// What became of a tag that was to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is saved.
    Done(TagId),
    /// Another one has its name.
    Taken(TagId),
    /// There is no such tag.
    Unknown,
}

/// Tags, the posts that have one by hand, and what was done to many posts at once.
#[async_trait]
pub trait Tags {
    /// The tags, by their names.
    async fn tags(&self, workspace: WorkspaceId) -> Result<Vec<Tag>>;

    /// Creates a tag, or changes the one of an id.
    async fn save_tag(
        &self,
        workspace: WorkspaceId,
        tag: Option<TagId>,
        kind: &TagKind,
        now: Moment,
    ) -> Result<Saved>;

    /// Removes a tag. `false` where there is none such.
    async fn remove_tag(&self, workspace: WorkspaceId, tag: TagId, now: Moment) -> Result<bool>;

    /// Brings a removed tag back. `false` where there is none such, or another one has its name by now.
    async fn restore_tag(&self, workspace: WorkspaceId, tag: TagId) -> Result<bool>;

    /// The posts that have a tag by hand, in the order of their ids.
    async fn tagged(&self, workspace: WorkspaceId, tag: TagId) -> Result<Vec<PostId>>;

    /// The tags that some posts have by hand.
    async fn tags_of(
        &self,
        workspace: WorkspaceId,
        posts: &[PostId],
    ) -> Result<Vec<(PostId, TagId)>>;

    /// Gives posts a tag by hand, or takes it away.
    async fn tag_posts(
        &self,
        workspace: WorkspaceId,
        tag: TagId,
        is_given: bool,
        posts: &[PostId],
        now: Moment,
    ) -> Result<Tagging>;

    /// What was done to posts at once, while it can be undone.
    async fn tagging(&self, workspace: WorkspaceId, tagging: i64) -> Result<Option<Tagging>>;

    /// Undoes what was done to posts at once. `false` where there is nothing to undo.
    async fn undo_tagging(&self, workspace: WorkspaceId, tagging: i64, now: Moment)
    -> Result<bool>;
}
