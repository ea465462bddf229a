//! The life of a post, as values: no input, no output, no clock, no randomness.

pub mod analytics;
mod history;
pub mod import;
mod metric;
mod moment;
pub mod overview;
mod platform;
mod post;
mod rate;
pub mod sentence;
mod series;
pub mod share;
mod value;

pub use history::{History, Observation, Source};
pub use metric::{Metric, MetricSet};
pub use moment::{Moment, Precision, Zone};
pub use platform::Platform;
pub use post::{Account, AccountId, ImportId, Post, PostId, WorkspaceId};
pub use rate::{Interactions, Rate};
pub use series::{Fall, Point, Series};
pub use value::{Amounts, Relation, Value};
