//! Measures: pure functions of curves, each with its [`Method`] beside it.
//!
//! A curve by age is a pair of slices ([`Curve`]); those of an account are one arena ([`Curves`]). Results
//! carry what they rest on, so that they can be checked.

pub mod backtest;
pub mod band;
mod curve;
mod forecast;
pub mod growth;
mod half_life;
mod method;
mod normal;
mod pchip;
mod quantile;
mod rank;
pub mod score;
mod student;
mod velocity;

pub use band::{BandPoint, ages_until, band};
pub use curve::{Curve, Curves};
pub use forecast::{Forecast, LogGrowth, NoForecast, forecast};
pub use growth::{Family, Growth, growth};
pub use half_life::{Bracket, Crossing, Ending, HalfLife, half_life, time_to_share};
pub use method::{ENOUGH_POSTS, Method, TooFew};
pub use quantile::{median, quantile};
pub use rank::{Rank, rank};
pub use score::{Expectation, Score, expectation, score};
pub use velocity::{Step, peak, velocity};

/// Every measure, in the order in which a page of methods tells them.
pub const METHODS: [Method; 8] = [
    half_life::HALF_LIFE,
    score::SCORE,
    band::BAND,
    quantile::QUANTILE,
    rank::RANK,
    growth::GROWTH,
    forecast::FORECAST,
    backtest::BACKTEST,
];
