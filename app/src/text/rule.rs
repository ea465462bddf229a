//! What was understood by rule, in words.

use super::Text;
use crate::domain::import::Rule;

impl Text {
    /// A rule that a table was read by, as a sentence.
    pub fn rule(&self, rule: &Rule) -> String {
        match rule {
            Rule::Preamble(lines) => {
                self.count("rule-preamble", i64::try_from(*lines).unwrap_or(i64::MAX), &[])
            }
            Rule::Zone(zone) => self.message("rule-zone", &[("zone", zone)]),
            Rule::Years => self.say("rule-years"),
            Rule::ClockChange => self.say("rule-clock-change"),
            Rule::Dates(column, order) => {
                self.message(&format!("rule-dates-{}", order.key()), &[("column", column)])
            }
            Rule::Numbers(column, mark) => {
                self.message(&format!("rule-numbers-{}", mark.key()), &[("column", column)])
            }
            Rule::ZeroForMissing => self.say("rule-zero-for-missing"),
            Rule::Cumulated => self.say("rule-cumulated"),
            Rule::Relative => self.say("rule-relative"),
            Rule::SecondColumn(column) => self.message("rule-second-column", &[("column", column)]),
            Rule::LeftOutFields(paths) => self.message("rule-left-out-fields", &[("paths", paths)]),
            Rule::Mapped => self.say("rule-mapped"),
            Rule::BelowZero => self.say("rule-below-zero"),
        }
    }
}
