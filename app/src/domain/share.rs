//! A link that shows one chart to whoever holds it.

use super::{Moment, PostId};
use crate::query::ReportQuery;

/// A share of one post's chart, as it was set when shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Its id in the store; the token itself is not kept.
    pub id: i64,
    /// The post that it shows.
    pub post: PostId,
    /// What of it: metrics, axis, scale, range.
    pub query: ReportQuery,
    /// When it was made.
    pub created: Moment,
}
