//! What of a page is saved as a file of its own.

use crate::chart::Drawing;
use crate::table::Table;

/// A part of a page, in one of the two ways in which it is saved.
#[derive(Clone, Debug)]
pub enum Part {
    /// The picture, for a wide page.
    Drawing(Drawing),
    /// The numbers.
    Table(Table),
}

/// In which of the two a part is wanted, so that the other is not worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The picture.
    Drawing,
    /// The numbers.
    Table,
}

impl Wanted {
    /// A chart that has its numbers too.
    pub fn of_chart(
        self,
        drawing: impl FnOnce() -> Drawing,
        table: impl FnOnce() -> Table,
    ) -> Part {
        match self {
            Self::Drawing => Part::Drawing(drawing()),
            Self::Table => Part::Table(table()),
        }
    }

    /// Numbers that have no picture.
    pub fn of_table(self, table: impl FnOnce() -> Table) -> Option<Part> {
        (self == Self::Table).then(|| Part::Table(table()))
    }
}
