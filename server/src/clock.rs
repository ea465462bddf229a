//! The only room that reads the clock; everything else takes a moment as an argument.

use std::time::{Duration, Instant, SystemTime};

use app::domain::Moment;

/// This moment.
#[expect(clippy::disallowed_methods, reason = "this is the room that reads the clock")]
pub fn now() -> Moment {
    let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Moment::second(i64::try_from(since_1970.as_secs()).unwrap_or(i64::MAX))
}

/// Measures how long something takes.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts one.
    #[expect(clippy::disallowed_methods, reason = "this is the room that reads the clock")]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// The time since its start.
    pub fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}
