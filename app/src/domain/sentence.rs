//! What a sentence about a post says of its totals, before a person has approved it.

use std::ops::Range;

use super::{Metric, Value};

/// A total that a sentence tells, beside the words that tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What was counted.
    pub metric: Metric,
    /// How much, and how exactly that is said.
    pub value: Value,
    /// The bytes of the text that say so.
    pub words: Range<usize>,
}
