//! What a store keeps of links that show something to whoever holds them.

use app::domain::share::{Share, Subject};
use app::domain::{Moment, WorkspaceId};
use async_trait::async_trait;

use super::{Result, Workspace};

/// Links, each by its token, of which only the SHA-256 is kept.
#[async_trait]
pub trait Shares {
    /// Makes a link.
    async fn create_share(
        &self,
        workspace: WorkspaceId,
        of: &Subject,
        token_sha256: [u8; 32],
        now: Moment,
    ) -> Result<Share>;

    /// The links that stand, newest first.
    async fn shares(&self, workspace: WorkspaceId) -> Result<Vec<Share>>;

    /// Ends a link. `false` when there is none such in this workspace.
    async fn revoke_share(&self, workspace: WorkspaceId, share: i64, now: Moment) -> Result<bool>;

    /// What the holder of a token may see; the workspace comes with it.
    async fn open_share(&self, token_sha256: [u8; 32]) -> Result<Option<(Workspace, Share)>>;
}
