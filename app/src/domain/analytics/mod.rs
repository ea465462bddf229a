//! Measures: pure functions of a series, each with its formula's source.

mod half_life;
mod velocity;

pub use half_life::{Bracket, time_to_share};
pub use velocity::{Step, peak, velocity};
