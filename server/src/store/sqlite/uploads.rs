//! Files: each question goes to the room that knows, and what changes something is seen through.

use app::domain::difference::Difference;
use app::domain::import::{ImportReport, ImportSummary, Refusal};
use app::domain::overview::Leader;
use app::domain::{ExportedDay, ImportId, Moment, WorkspaceId};
use async_trait::async_trait;

use super::flushing::Flushing;
use super::{Sqlite, commit, difference, exported, imports, overview, see_through, undo};
use crate::store::batch::Batches;
use crate::store::{Plan, Result, Store, Upload, Uploads};

#[async_trait]
impl Uploads for Sqlite {
    async fn plan(
        &self,
        workspace: WorkspaceId,
        upload: &Upload,
        batches: Batches,
    ) -> Result<Plan> {
        commit::plan(&mut *self.readers.begin().await?, workspace, upload, batches).await
    }

    async fn commit(
        &self,
        workspace: WorkspaceId,
        upload: Upload,
        batches: Batches,
        now: Moment,
    ) -> Result<ImportReport> {
        let store = self.clone();
        see_through(async move {
            let mut transaction = store.begin().await?;
            let mut flushing = Flushing::of(store.log.clone());
            let report =
                commit::commit(&mut transaction, workspace, upload, batches, now, &mut flushing)
                    .await?;
            store.end(transaction).await?;
            Ok(report)
        })
        .await
    }

    async fn import(
        &self,
        workspace: WorkspaceId,
        import: ImportId,
    ) -> Result<Option<ImportReport>> {
        imports::report(&mut *self.readers.begin().await?, workspace, import).await
    }

    async fn imports(
        &self,
        workspace: WorkspaceId,
        before: Option<ImportId>,
        limit: i64,
    ) -> Result<Vec<ImportSummary>> {
        imports::list(&mut *self.readers.acquire().await?, workspace, before, limit).await
    }

    async fn holders(&self, sha256: &str) -> Result<i64> {
        imports::holders(&mut *self.readers.acquire().await?, sha256).await
    }

    async fn difference(
        &self,
        workspace: WorkspaceId,
        from: ImportId,
        to: ImportId,
    ) -> Result<Option<Difference>> {
        difference::read(&mut *self.readers.begin().await?, workspace, from, to).await
    }

    async fn imported_posts(
        &self,
        workspace: WorkspaceId,
        import: ImportId,
    ) -> Result<Vec<Leader>> {
        let catalogue = self.catalogue(workspace).await?;
        let mut snapshot = self.readers.begin().await?;
        let touched = imports::touched(&mut snapshot, workspace, import).await?.unwrap_or_default();
        overview::leaders_of(&mut snapshot, workspace, &catalogue, &touched).await
    }

    async fn imported_days(
        &self,
        workspace: WorkspaceId,
        import: ImportId,
    ) -> Result<Vec<ExportedDay>> {
        exported::of_import(&mut *self.readers.begin().await?, workspace, import).await
    }

    async fn refusals(
        &self,
        workspace: WorkspaceId,
        import: ImportId,
        after: i64,
        most: u32,
    ) -> Result<Vec<Refusal>> {
        let reader = &mut *self.readers.acquire().await?;
        imports::refusals_after(reader, workspace, import, after, most).await
    }

    async fn undo(
        &self,
        workspace: WorkspaceId,
        import: ImportId,
        now: Moment,
    ) -> Result<Option<ImportReport>> {
        let store = self.clone();
        see_through(async move {
            let mut transaction = store.begin().await?;
            let report = undo::undo(&mut transaction, workspace, import, now).await?;
            store.end(transaction).await?;
            Ok(report)
        })
        .await
    }
}
