//! What a store tells of the lives of posts, many at once.

use app::domain::analytics::Curves;
use app::domain::{AccountId, ComparisonSet, MetricSet, Platform, PostId, PostKind, WorkspaceId};
use async_trait::async_trait;

use super::Result;

/// Curves by age, as many posts are measured by.
#[async_trait]
pub trait Lives {
    /// The curves of the posts of an account that are in a set, newest first, `limit` at most: one arena for each
    /// of the metrics, in their order. Posts whose hour of publication is not known have no age and are not among
    /// them.
    async fn earlier(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        set: &ComparisonSet,
        metrics: MetricSet,
        limit: i64,
    ) -> Result<Vec<Curves>>;

    /// Of the `newest` posts of an account that are in a set without a tag, those that were observed so many seconds
    /// after their publication or later: newest first with the second of their publication, `limit` at most.
    async fn observed(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        set: &ComparisonSet,
        age: i64,
        (newest, limit): (i64, i64),
    ) -> Result<Vec<(PostId, i64)>>;

    /// The curves by age of posts in their order, each with the second of its publication: one arena for each of the
    /// metrics; an empty curve of a post that is not known.
    async fn curves(
        &self,
        workspace: WorkspaceId,
        posts: &[(PostId, i64)],
        metrics: MetricSet,
    ) -> Result<Vec<Curves>>;

    /// The different types of the `newest` posts that an account published before a second, of those
    /// whose hour of publication is known; `None` is a type that nobody told.
    async fn kinds(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        before: i64,
        newest: i64,
    ) -> Result<Vec<Option<PostKind>>>;

    /// The curves of a platform's posts, newest first, `limit` at most: as [`Lives::earlier`] tells those of an
    /// account.
    async fn platform_curves(
        &self,
        workspace: WorkspaceId,
        platform: &Platform,
        metrics: MetricSet,
        limit: i64,
    ) -> Result<Vec<Curves>>;
}
