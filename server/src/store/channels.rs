//! What a store keeps of channels.

use app::domain::alert::Alert;
use app::domain::channel::{Channel, ChannelId, NewChannel, Undelivered};
use app::domain::{Moment, WorkspaceId};
use async_trait::async_trait;

use super::Result;

/// Where alerts are sent to.
#[async_trait]
pub trait Channels {
    /// The channels, in the order in which they were made.
    async fn channels(&self, workspace: WorkspaceId) -> Result<Vec<Channel>>;

    /// Makes a channel: it is told of what comes from now on.
    async fn create_channel(
        &self,
        workspace: WorkspaceId,
        channel: &NewChannel,
        now: Moment,
    ) -> Result<ChannelId>;

    /// Removes a channel. `false` where there is none such.
    async fn remove_channel(
        &self,
        workspace: WorkspaceId,
        channel: ChannelId,
        now: Moment,
    ) -> Result<bool>;

    /// Brings a removed channel back: it is told of what comes from now on. `false` where there is none such.
    async fn restore_channel(&self, workspace: WorkspaceId, channel: ChannelId) -> Result<bool>;

    /// What was told after an alert, oldest first, `limit` at most.
    async fn alerts_after(
        &self,
        workspace: WorkspaceId,
        after: i64,
        limit: i64,
    ) -> Result<Vec<Alert>>;

    /// Notes up to which alert a channel was told, or why it was not.
    async fn mark_delivery(
        &self,
        workspace: WorkspaceId,
        channel: ChannelId,
        delivered: std::result::Result<i64, Undelivered>,
        now: Moment,
    ) -> Result<()>;
}
