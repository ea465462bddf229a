//! The labels of a chart's ticks.

use chrono::{Datelike, NaiveDateTime, Timelike};

use super::Text;
use crate::chart::{ClockStep, Labels};

impl Labels for Text {
    fn amount(&self, number: f64) -> String {
        self.compact(number)
    }

    fn whole(&self, number: f64) -> String {
        self.decimal(number, 0)
    }

    fn share(&self, share: f64) -> String {
        self.message("percent", &[("n", &self.decimal(share * 100.0, 2))])
    }

    fn age(&self, seconds: i64) -> String {
        if seconds == 0 {
            return self.amount(0);
        }
        Text::age(self, seconds)
    }

    fn clock(&self, local: NaiveDateTime, step: ClockStep) -> String {
        match step {
            ClockStep::Hour if local.minute() == 0 => self.hour(local.hour()),
            ClockStep::Minute | ClockStep::Hour => self.time(local.hour(), local.minute()),
            ClockStep::Day | ClockStep::Week => self.month_day(local.date()),
            ClockStep::Month if local.month() == 1 => local.year().to_string(),
            ClockStep::Month => self.month(local.date()),
            ClockStep::Year => local.year().to_string(),
        }
    }
}
