//! What a store keeps of alerts.

use app::domain::alert::{Alert, Feed, Finding, Rule, RuleId, Watch};
use app::domain::{AccountId, Moment, WorkspaceId};
use async_trait::async_trait;

use super::{Result, Workspace};

/// Rules, what they told, and the links under which programs read it.
#[async_trait]
pub trait Alerts {
    /// The rules, in the order in which they were made.
    async fn rules(&self, workspace: WorkspaceId) -> Result<Vec<Rule>>;

    /// Makes a rule. `None` where there is no such account.
    async fn create_rule(
        &self,
        workspace: WorkspaceId,
        watch: Watch,
        account: Option<AccountId>,
        now: Moment,
    ) -> Result<Option<RuleId>>;

    /// Removes a rule; what it told stays. `false` where there is none such.
    async fn remove_rule(&self, workspace: WorkspaceId, rule: RuleId, now: Moment) -> Result<bool>;

    /// Brings a removed rule back. `false` where there is none such.
    async fn restore_rule(&self, workspace: WorkspaceId, rule: RuleId) -> Result<bool>;

    /// Forgets what was told after uploads that were undone since, and keeps what was not told before: that is
    /// answered, in the order of the findings.
    async fn raise(
        &self,
        workspace: WorkspaceId,
        findings: &[Finding],
        now: Moment,
    ) -> Result<Vec<Alert>>;

    /// What was told before an alert, newest first, `limit` at most.
    async fn alerts(
        &self,
        workspace: WorkspaceId,
        before: Option<i64>,
        limit: i64,
    ) -> Result<Vec<Alert>>;

    /// The links that stand, newest first.
    async fn feeds(&self, workspace: WorkspaceId) -> Result<Vec<Feed>>;

    /// Makes a link, of whose token only the SHA-256 is kept.
    async fn create_feed(
        &self,
        workspace: WorkspaceId,
        token_sha256: [u8; 32],
        now: Moment,
    ) -> Result<()>;

    /// Ends a link. `false` where there is none such.
    async fn revoke_feed(&self, workspace: WorkspaceId, feed: i64, now: Moment) -> Result<bool>;

    /// Whose alerts the holder of a token may read.
    async fn open_feed(&self, token_sha256: [u8; 32]) -> Result<Option<Workspace>>;
}
