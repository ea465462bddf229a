//! From changed posts to the days of their accounts that have to be counted again.

use std::collections::BTreeMap;

use app::domain::{Moment, Zone};

use super::calendar::Calendar;
use super::curve::Curve;
use super::days::{AccountDays, DayGain, touched};

/// What counts of a post for its account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PostState {
    pub(crate) account: i64,
    pub(crate) published: Option<Moment>,
    pub(crate) curve: Curve,
}

impl PostState {
    /// From its publication to its last observation.
    fn span(&self) -> Option<(i64, i64)> {
        let (first, last) = (self.curve.points().first()?.0.at, self.curve.points().last()?.0.at);
        Some((self.published.map_or(first, |published| published.at.min(first)), last))
    }
}

/// The accounts of changed posts.
#[derive(Clone, Debug)]
pub(crate) struct Changes {
    calendar: Calendar,
    accounts: BTreeMap<i64, Account>,
}

#[derive(Clone, Debug, Default)]
struct Account {
    /// The instants between which gains may have changed.
    window: Option<(i64, i64)>,
    days: AccountDays,
}

impl Changes {
    pub(crate) fn new(zone: Zone) -> Self {
        Self { calendar: Calendar::new(zone), accounts: BTreeMap::new() }
    }

    /// Notes a post that was, and is, so. Each post is noted once.
    pub(crate) fn note(&mut self, before: Option<&PostState>, after: Option<&PostState>) {
        match (before, after) {
            (Some(before), Some(after))
                if (before.account, before.published) == (after.account, after.published) =>
            {
                let window = touched(&before.curve, &after.curve, after.published);
                self.widen(after.account, window);
            }
            _ => {
                for state in [before, after].into_iter().flatten() {
                    self.widen(state.account, state.span());
                }
            }
        }
        if let Some(after) = after {
            self.add(after);
        }
    }

    /// Adds what a post gained to its account, without saying that it has changed.
    pub(crate) fn add(&mut self, state: &PostState) {
        if let Some((from, to)) = state.span() {
            self.calendar.cover(from, to);
            let account = self.accounts.entry(state.account).or_default();
            account.days.add(&state.curve, state.published, &self.calendar);
        }
    }

    /// The accounts, in order.
    pub(crate) fn accounts(&self) -> Vec<i64> {
        self.accounts.keys().copied().collect()
    }

    /// The days of an account that have to be counted again, and the first second of the first.
    pub(crate) fn window(&mut self, account: i64) -> Option<(i64, i64, i64)> {
        let (from, to) = self.accounts.get(&account)?.window?;
        self.calendar.cover(from, to);
        let first = self.calendar.day_of(from);
        Some((first, self.calendar.day_of(to), self.calendar.start_of(first)))
    }

    /// What an account gained on a day, after all of its posts were noted or added.
    pub(crate) fn day(&self, account: i64, day: i64) -> DayGain {
        self.accounts.get(&account).map(|account| account.days.day(day)).unwrap_or_default()
    }

    fn widen(&mut self, account: i64, by: Option<(i64, i64)>) {
        let window = &mut self.accounts.entry(account).or_default().window;
        *window = match (*window, by) {
            (Some((from, to)), Some((first, last))) => Some((from.min(first), to.max(last))),
            (window, by) => window.or(by),
        };
    }
}
