//! The life of a post, as values: no input, no output, no clock, no randomness.

pub mod analytics;
pub mod annotation;
pub mod difference;
mod disagreement;
mod exported;
mod gains;
mod history;
pub mod import;
mod metric;
mod moment;
pub mod overview;
pub mod period;
mod platform;
mod post;
mod rate;
pub mod running;
pub mod sentence;
mod series;
pub mod share;
pub mod upload;
mod value;

pub use disagreement::{Disagreement, Dispute};
pub use exported::ExportedDay;
pub use gains::Gains;
pub use history::{History, Observation, Source};
pub use metric::{Metric, MetricSet};
pub use moment::{Moment, Precision, Zone};
pub use platform::Platform;
pub use post::{Account, AccountId, ImportId, Post, PostId, WorkspaceId};
pub use rate::{ENGAGEMENT_RATE, Interactions, Rate};
pub use series::{Fall, Point, Series};
pub use value::{Amounts, Relation, Value};
