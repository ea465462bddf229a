//! Measures: pure functions of a series, each with its formula's source.

mod half_life;

pub use half_life::{Bracket, time_to_share};
