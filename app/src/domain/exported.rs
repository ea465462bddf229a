//! What exports say of an account's days: gains as a platform counts them, not as they follow from totals.

use super::{Account, Gains, Source};

/// What one row of one file said of an account's day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportedDay {
    /// The account.
    pub account: Account,
    /// The day, counted from 1970-01-01.
    pub day: i64,
    /// The gains.
    pub gains: Gains,
    /// Where they were read.
    pub source: Source,
}

impl ExportedDay {
    /// One set of gains a day: where files tell of the same day, the later upload overrides what it knows and
    /// leaves what it does not. The days of one account, by day and upload.
    pub fn merged(days: &[Self]) -> Vec<(i64, Gains)> {
        let mut merged: Vec<(i64, Gains)> = Vec::with_capacity(days.len());
        for exported in days {
            match merged.last_mut() {
                Some((day, gains)) if *day == exported.day => gains.overlay(&exported.gains),
                _ => merged.push((exported.day, exported.gains)),
            }
        }
        merged
    }
}
