//! What a store knows of accounts.

use app::domain::account::{Followers, Role, Roles};
use app::domain::{Account, AccountId, ExportedDay, WorkspaceId};
use async_trait::async_trait;

use super::Result;

/// Accounts, whose they are, and what exports say of their days.
#[async_trait]
pub trait Accounts {
    /// An account.
    async fn account(&self, workspace: WorkspaceId, account: AccountId) -> Result<Option<Account>>;

    /// The accounts of that name, one a platform.
    async fn accounts_named(&self, workspace: WorkspaceId, handle: &str) -> Result<Vec<Account>>;

    /// Whose accounts are.
    async fn roles(&self, workspace: WorkspaceId) -> Result<Roles>;

    /// Keeps whose an account is; `None` leaves it to what its metrics make likely. `false` where there is none such.
    async fn say_role(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        role: Option<Role>,
    ) -> Result<bool>;

    /// The followers of accounts as they were last told of a day or an earlier one, by account.
    async fn followers(
        &self,
        workspace: WorkspaceId,
        day: i64,
    ) -> Result<Vec<(AccountId, Followers)>>;

    /// What exports say of an account's days, by day and then by upload: what an upload says that the earlier ones
    /// say already is not among it.
    async fn export_days(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
    ) -> Result<Vec<ExportedDay>>;
}
