//! What a store keeps of notes beside posts.

use app::domain::annotation::Annotation;
use app::domain::{Moment, PostId, WorkspaceId};
use async_trait::async_trait;

use super::Result;

/// Notes, each at a moment of a post's life.
#[async_trait]
pub trait Annotations {
    /// Notes something beside a post, on one line. `None` when there is no such post.
    async fn annotate(
        &self,
        workspace: WorkspaceId,
        post: PostId,
        moment: Moment,
        text: &str,
        now: Moment,
    ) -> Result<Option<Annotation>>;

    /// Removes a note of a post. `false` when the post has none such.
    async fn remove_annotation(
        &self,
        workspace: WorkspaceId,
        post: PostId,
        annotation: i64,
    ) -> Result<bool>;
}
