//! What a store keeps of what people say of the columns of tables.

use app::domain::import::Mapping;
use app::domain::{Moment, WorkspaceId};
use async_trait::async_trait;

use super::Result;

/// What the columns of tables hold, by the tables' headers.
#[async_trait]
pub trait Mappings {
    /// What people said of the columns of tables, in the order in which they said it.
    async fn mappings(&self, workspace: WorkspaceId) -> Result<Vec<Mapping>>;

    /// Keeps what a person says of a table's columns, in the place of what was said of the same header.
    async fn say_mapping(
        &self,
        workspace: WorkspaceId,
        mapping: &Mapping,
        now: Moment,
    ) -> Result<()>;

    /// Forgets what was said of a header.
    async fn forget_mapping(&self, workspace: WorkspaceId, header: &str) -> Result<()>;
}
