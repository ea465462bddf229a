//! What of a page is saved as a file of its own.

use crate::chart::Drawing;
use crate::table::Table;

/// A chart, a table, or both of the same numbers.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// The picture, for a wide page.
    pub drawing: Option<Drawing>,
    /// The numbers.
    pub table: Option<Table>,
}

impl Part {
    /// A chart with its numbers.
    pub fn chart(drawing: Drawing, table: Table) -> Self {
        Self { drawing: Some(drawing), table: Some(table) }
    }

    /// Numbers alone.
    pub fn table(table: Table) -> Self {
        Self { drawing: None, table: Some(table) }
    }
}
