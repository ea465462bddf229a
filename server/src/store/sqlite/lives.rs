//! Lives, many at once.

use app::domain::analytics::Curves;
use app::domain::{AccountId, ComparisonSet, MetricSet, Platform, PostId, PostKind, WorkspaceId};
use async_trait::async_trait;

use super::{Sqlite, beside, curves};
use crate::store::{Lives, Result};

#[async_trait]
impl Lives for Sqlite {
    async fn earlier(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        set: &ComparisonSet,
        metrics: MetricSet,
        limit: i64,
    ) -> Result<Vec<Curves>> {
        let reader = &mut *self.readers.acquire().await?;
        curves::earlier(reader, workspace, account, set, metrics, limit).await
    }

    async fn observed(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        set: &ComparisonSet,
        age: i64,
        newest_and_limit: (i64, i64),
    ) -> Result<Vec<(PostId, i64)>> {
        let reader = &mut *self.readers.acquire().await?;
        curves::observed(reader, workspace, account, set, age, newest_and_limit).await
    }

    async fn curves(
        &self,
        workspace: WorkspaceId,
        posts: &[(PostId, i64)],
        metrics: MetricSet,
    ) -> Result<Vec<Curves>> {
        curves::each(&mut *self.readers.acquire().await?, workspace, posts, metrics).await
    }

    async fn kinds(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        before: i64,
        newest: i64,
    ) -> Result<Vec<Option<PostKind>>> {
        let reader = &mut *self.readers.acquire().await?;
        curves::kinds(reader, workspace, account, before, newest).await
    }

    async fn platform_curves(
        &self,
        workspace: WorkspaceId,
        platform: &Platform,
        metrics: MetricSet,
        limit: i64,
    ) -> Result<Vec<Curves>> {
        let reader = &mut *self.readers.acquire().await?;
        beside::of_platform(reader, workspace, platform, metrics, limit).await
    }
}
