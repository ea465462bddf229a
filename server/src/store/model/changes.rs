//! From changed posts to the days of their accounts that have to be counted again.

use std::collections::BTreeMap;

use app::domain::{Moment, Zone};

use super::calendar::Calendar;
use super::curve::Curve;
use super::days::{AccountDays, DayGain, extent, touched};

/// What counts of a post for its account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PostState {
    pub(crate) account: i64,
    pub(crate) published: Option<Moment>,
    pub(crate) curve: Curve,
}

impl PostState {
    /// From its publication to its last observation, as UTC tells them.
    fn told(&self) -> Option<(i64, i64)> {
        let (first, last) = (self.curve.points().first()?.0.at, self.curve.points().last()?.0.at);
        Some((self.published.map_or(first, |published| published.at.min(first)), last))
    }

    /// From its publication to its last observation. The calendar must cover them.
    fn span(&self, calendar: &Calendar) -> Option<(i64, i64)> {
        let observed = self.curve.points().iter().map(|(moment, _)| *moment);
        observed.clone().next()?;
        extent(observed.chain(self.published), calendar)
    }
}

/// No zone is further than a day from UTC.
const DAY: i64 = 86_400;
/// Days that are held at a time, of all accounts: about 50 MB.
const MOST: usize = 200_000;

/// The accounts of changed posts.
#[derive(Clone, Debug)]
pub(crate) struct Changes {
    calendar: Calendar,
    accounts: BTreeMap<i64, Account>,
    /// How many days are held.
    held: usize,
    most: usize,
    is_too_much: bool,
}

#[derive(Clone, Debug, Default)]
struct Account {
    /// The instants between which gains may have changed.
    window: Option<(i64, i64)>,
    days: AccountDays,
}

impl Changes {
    pub(crate) fn new(zone: Zone) -> Self {
        Self::with_room(zone, MOST)
    }

    fn with_room(zone: Zone, most: usize) -> Self {
        let (calendar, accounts) = (Calendar::new(zone), BTreeMap::new());
        Self { calendar, accounts, held: 0, most, is_too_much: false }
    }

    /// Notes a post that was, and is, so. Each post is noted once.
    pub(crate) fn note(&mut self, before: Option<&PostState>, after: Option<&PostState>) {
        for (from, to) in [before, after].into_iter().flatten().filter_map(PostState::told) {
            self.calendar.cover(from, to);
        }
        match (before, after) {
            (Some(before), Some(after))
                if (before.account, before.published) == (after.account, after.published) =>
            {
                let window = touched(&before.curve, &after.curve, after.published, &self.calendar);
                self.widen(after.account, window);
            }
            _ => {
                for state in [before, after].into_iter().flatten() {
                    self.widen(state.account, state.span(&self.calendar));
                }
            }
        }
        if let Some(after) = after.filter(|_| !self.is_too_much) {
            self.add(after);
            self.give_up_over(self.most);
        }
    }

    /// Has all days of an account between two, both among them, counted again.
    pub(crate) fn doubt(&mut self, account: i64, first: i64, last: i64) {
        self.calendar.cover(first * DAY, last * DAY);
        let (from, next) = (self.calendar.start_of(first), self.calendar.start_of(last + 1));
        self.widen(account, Some((from, next - 1)));
    }

    /// Whether what noted posts gained is in the days. It is not where those became too many to hold at a time:
    /// then they are added account by account, as the posts that were not noted are.
    pub(crate) fn holds_noted(&self) -> bool {
        !self.is_too_much
    }

    fn give_up_over(&mut self, most: usize) {
        if self.held > most {
            self.is_too_much = true;
            for account in self.accounts.values_mut() {
                account.days = AccountDays::default();
            }
        }
    }

    /// Adds what a post gained to its account, without saying that it has changed.
    pub(crate) fn add(&mut self, state: &PostState) {
        if let Some((from, to)) = state.told() {
            self.calendar.cover(from, to);
            let days = &mut self.accounts.entry(state.account).or_default().days;
            let before = days.len();
            days.add(&state.curve, state.published, &self.calendar);
            self.held += days.len() - before;
        }
    }

    /// Lets go of an account's days.
    pub(crate) fn forget(&mut self, account: i64) {
        if let Some(account) = self.accounts.get_mut(&account) {
            account.days = AccountDays::default();
        }
    }

    /// The accounts, in order.
    pub(crate) fn accounts(&self) -> Vec<i64> {
        self.accounts.keys().copied().collect()
    }

    /// The days of an account that have to be counted again, and a second, as UTC tells moments, before which no post was
    /// observed last that may count for them.
    pub(crate) fn window(&mut self, account: i64) -> Option<(i64, i64, i64)> {
        let (from, to) = self.accounts.get(&account)?.window?;
        self.calendar.cover(from, to);
        let first = self.calendar.day_of(from);
        // In the zone a bare date may begin later.
        let since = self.calendar.start_of(first) - DAY;
        Some((first, self.calendar.day_of(to), since))
    }

    /// What an account gained on a day, after all of its posts were added.
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

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::{Amounts, Metric, Value};

    fn state(account: i64, days: i64) -> PostState {
        let likes = [(Metric::Likes, Value::exact(10))].into_iter().collect::<Amounts>();
        let curve = [(Moment::second(days * DAY), likes)].into_iter().collect();
        PostState { account, published: Some(Moment::second(0)), curve }
    }

    #[test]
    fn days_that_are_too_many_are_left_to_be_counted_one_account_at_a_time() {
        let mut changes = Changes::with_room(Zone::UTC, 10);
        changes.note(None, Some(&state(1, 5)));
        assert!(changes.holds_noted());
        assert!(!changes.day(1, 0).is_empty());
        changes.note(None, Some(&state(2, 8)));
        changes.note(None, Some(&state(3, 2)));
        assert!(!changes.holds_noted());
        assert!((1..=3).all(|account| changes.day(account, 0).is_empty()));
        assert_eq!(changes.accounts(), [1, 2, 3]);
        assert_eq!(changes.window(3), Some((0, 2, -DAY)));
        changes.add(&state(2, 8));
        assert_eq!(changes.day(2, 7).get(Metric::Likes), Some(1.25));
        changes.forget(2);
        assert!(changes.day(2, 7).is_empty());
    }
}
