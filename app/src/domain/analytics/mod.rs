//! Measures: pure functions of curves, each with its [`Method`] beside it.
//!
//! A curve by age is a pair of slices ([`Curve`]); those of an account are one arena ([`Curves`]). Results
//! carry what they rest on, so that they can be checked.

pub mod band;
mod curve;
mod half_life;
mod method;
mod pchip;
mod quantile;
mod rank;
pub mod score;
mod velocity;

pub use band::{BandPoint, ages_until, band};
pub use curve::{Curve, Curves};
pub use half_life::{Bracket, Crossing, Ending, HalfLife, half_life, time_to_share};
pub use method::{ENOUGH_POSTS, Method, TooFew};
pub use quantile::{median, quantile};
pub use rank::{Rank, rank};
pub use score::{Expectation, Score, expectation, score};
pub use velocity::{Step, peak, velocity};

/// Every measure, in the order in which a page of methods tells them.
pub const METHODS: [Method; 5] =
    [half_life::HALF_LIFE, score::SCORE, band::BAND, quantile::QUANTILE, rank::RANK];
