//! The formulas of measures with a post's own values in them, line by line, or why one cannot be filled in.
//!
//! | room | which measures |
//! | --- | --- |
//! | `alone` | of the post's own curve |
//! | `among` | against the account's earlier posts |
//! | `ahead` | of what may come |

mod ahead;
mod alone;
mod among;
#[cfg(test)]
mod tests;

use crate::domain::analytics::{
    AROUND, BACKTEST, BAND, Curves, FORECAST, GROWTH, HALF_LIFE, Life, MEDIAN_HALF_LIFE,
    MILESTONES, Method, OUTLIER, QUANTILE, RANK, SCORE, SHAPE, VELOCITY,
};
use crate::domain::{ENGAGEMENT_RATE, History, Moment, Zone};
use crate::text::{Text, capitalised};

pub use alone::{engagement_rate, velocity};

/// Lines of symbols and numbers, or a sentence that says why there are none.
pub type Lines = Result<Vec<String>, String>;

/// A post to work formulas on: what is measured of one of its metrics.
#[derive(Clone, Copy)]
pub struct Worked<'a> {
    /// In whose language numbers are written.
    pub text: Text,
    /// The zone of the workspace.
    pub zone: Zone,
    /// The post.
    pub history: &'a History,
    /// Its life by the metric.
    pub life: &'a Life,
    /// The same metric of earlier posts.
    pub earlier: &'a Curves,
}

impl Worked<'_> {
    /// A measure's formula with the post's values in it.
    ///
    /// # Errors
    /// Why this post cannot tell the measure, as a sentence.
    pub fn of(&self, method: &Method) -> Lines {
        match *method {
            ENGAGEMENT_RATE => engagement_rate(self.text, self.history),
            VELOCITY => self.velocity(),
            HALF_LIFE => self.half_life(),
            MILESTONES => self.milestones(),
            SHAPE => self.shape(),
            AROUND => self.around(),
            MEDIAN_HALF_LIFE => self.median_half_life(),
            SCORE => self.score(),
            BAND => self.band(),
            QUANTILE => self.quantile(),
            RANK => self.rank(),
            OUTLIER => self.outlier(),
            GROWTH => self.growth(),
            FORECAST => self.forecast(),
            BACKTEST => self.backtest(),
            _ => Err(self.say("worked-none")),
        }
    }

    fn say(&self, key: &str) -> String {
        self.text.say(key)
    }

    /// Why the post has no curve by age, or none that can be measured.
    fn no_curve(&self) -> String {
        let timed = self.history.post.published.is_some_and(Moment::has_hour);
        let read = self.history.observations.iter().any(|o| o.observed.has_hour());
        let nothing = self.life.curve.iter().all(|(_, total)| *total == 0);
        let why = match (timed, read, self.life.curve.len()) {
            (false, _, _) => "figure-half-no-hour",
            (_, false, _) => "figure-half-no-reading-hour",
            (_, _, 0 | 1) => "figure-half-unknown",
            _ if nothing => "figure-half-zero",
            _ => "figure-half-unknown",
        };
        sentence(&self.say(why))
    }
}

/// Words as a sentence of their own.
fn sentence(words: &str) -> String {
    format!("{}.", capitalised(words))
}

/// Numbers as formulas have them.
#[derive(Clone, Copy)]
pub struct Numbers(pub Text);

impl Numbers {
    /// A count.
    pub fn count(self, n: usize) -> String {
        self.0.amount(i64::try_from(n).unwrap_or(i64::MAX))
    }

    /// A number with as many decimals as its size leaves room for.
    pub fn number(self, number: f64) -> String {
        let digits = match number.abs() {
            100.0.. => 0,
            10.0.. => 1,
            1.0.. => 2,
            _ => 3,
        };
        self.0.decimal(number, digits)
    }

    /// A length of time that may have a fraction of a second.
    pub fn seconds(self, seconds: f64) -> String {
        // Ages are far below 2^53 seconds.
        #[expect(clippy::cast_possible_truncation)]
        let whole = seconds.round() as i64;
        self.age(whole)
    }

    /// An age, zero without a unit.
    fn age(self, seconds: i64) -> String {
        if seconds == 0 { self.0.amount(0) } else { self.0.age(seconds) }
    }

    /// A length of time in hours alone: what a velocity is divided by.
    fn hours(self, seconds: i64) -> String {
        self.0.message("age-hours", &[("n", &self.number(seconds as f64 / 3_600.0))])
    }

    /// A velocity.
    fn per_hour(self, per_hour: f64) -> String {
        self.0.message("worked-per-hour", &[("n", &self.number(per_hour))])
    }
}
