//! What every request needs.

use std::sync::Arc;

use crate::answers::Answers;
use crate::deliver::Deliver;
use crate::jobs::Jobs;
use crate::originals::Originals;
use crate::outlooks::Outlooks;
use crate::parser::Parser;
use crate::spool::Spool;
use crate::store::Store;

/// Shared by all requests; copies are cheap.
#[derive(Clone)]
pub struct State {
    /// Everything that is kept.
    pub store: Arc<dyn Store>,
    /// Uploads that wait for their button.
    pub spool: Arc<Spool>,
    /// Reads files elsewhere.
    pub parser: Parser,
    /// Uploads under way.
    pub jobs: Jobs,
    /// Uploaded files, as they came.
    pub originals: Originals,
    /// Pages as they were answered last.
    pub answers: Answers,
    /// Outlooks that were worked out.
    pub outlooks: Outlooks,
    /// The ways out, for alerts.
    pub deliver: Deliver,
    /// The zone of the workspace: it never changes while the server runs.
    pub zone: app::domain::Zone,
    /// Tells the time.
    pub clock: fn() -> app::domain::Moment,
    /// Draws random bytes for tokens.
    pub random: fn() -> [u8; 32],
}
