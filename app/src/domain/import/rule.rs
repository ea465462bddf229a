//! What was understood by rule rather than read: a person should know it before a table is stored.

use serde::{Deserialize, Serialize};

use super::{DateOrder, Decimal};

/// Something about a table that was understood by rule. The words are in the message files, one for each case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// So many lines stand before the header.
    Preamble(u64),
    /// Times without a zone were read in this one.
    Zone(String),
    /// Dates without a year were given the last year that fits.
    Years,
    /// Times that a clock change skips or repeats follow the stated rule.
    ClockChange,
    /// Dates in figures of this column were read in this order.
    Dates(String, DateOrder),
    /// Numbers of this column were read with this decimal mark.
    Numbers(String, Decimal),
    /// X writes 0 for what it does not know.
    ZeroForMissing,
    /// Gains by day were added up to totals.
    Cumulated,
    /// The table counts from the publication, which it does not tell: its last slice was set at this file's moment.
    Relative,
    /// Two columns have this header: the second is not read.
    SecondColumn(String),
    /// Fields of a JSON document that hold more than a table can, by their paths: they are not read.
    LeftOutFields(String),
    /// Columns were named by a person.
    Mapped,
    /// Scores below zero were left out: they are no counts.
    BelowZero,
}
