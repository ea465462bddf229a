//! Measures: pure functions of curves, each with its [`Method`] beside it.
//!
//! A curve by age is a pair of slices ([`Curve`]); those of an account are one arena ([`Curves`]). Results
//! carry what they rest on, so that they can be checked.

mod account;
mod annotation;
pub mod backtest;
pub mod band;
mod beside;
mod curve;
mod forecast;
pub mod growth;
mod half_life;
mod life;
mod median_life;
mod method;
mod milestone;
mod normal;
mod outlier;
mod outlook;
mod pchip;
mod quantile;
mod rank;
pub mod score;
pub mod shape;
mod student;
mod velocity;

pub use account::{AtAge, Usual, usual};
pub use annotation::{Around, Pace, around};
pub use backtest::Backtest;
pub use band::{BandPoint, ages_between, ages_until, band};
pub use beside::{Beside, shared_age, spoken_ages};
pub use curve::{Curve, Curves, MILLION};
pub use forecast::{Forecast, LogGrowth, NoForecast, forecast};
pub use growth::{Family, Growth, Refusal, growth};
pub use half_life::{Bracket, Crossing, Ending, HalfLife, half_life, time_to_share};
pub use life::{Life, Options, Standing, life, of_series};
pub use median_life::{MedianHalfLife, median_half_life};
pub use method::{ENOUGH_POSTS, Method, TooFew};
pub use milestone::{Milestone, milestones};
pub use outlier::{NoOutlier, Outlier, outlier};
pub use outlook::{Fit, Outlook, outlook};
pub use quantile::{median, middle, quantile};
pub use rank::{Rank, rank};
pub use score::{Expectation, Score, expectation, score};
pub use shape::{Shape, shape};
pub use velocity::{Step, peak, velocity, velocity_since};

pub use annotation::AROUND;
pub use backtest::BACKTEST;
pub use band::BAND;
pub use forecast::FORECAST;
pub use growth::GROWTH;
pub use half_life::HALF_LIFE;
pub use median_life::MEDIAN_HALF_LIFE;
pub use milestone::MILESTONES;
pub use outlier::OUTLIER;
pub use quantile::QUANTILE;
pub use rank::RANK;
pub use score::SCORE;
pub use shape::SHAPE;
pub use velocity::VELOCITY;

/// Every measure, in the order in which a page of methods tells them.
pub const METHODS: [Method; 15] = [
    super::ENGAGEMENT_RATE,
    velocity::VELOCITY,
    half_life::HALF_LIFE,
    median_life::MEDIAN_HALF_LIFE,
    milestone::MILESTONES,
    shape::SHAPE,
    annotation::AROUND,
    score::SCORE,
    band::BAND,
    quantile::QUANTILE,
    rank::RANK,
    outlier::OUTLIER,
    growth::GROWTH,
    forecast::FORECAST,
    backtest::BACKTEST,
];
