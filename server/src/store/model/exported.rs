//! Days of one account as uploads tell of them: what is new in an upload, and what only repeats.

use std::collections::BTreeMap;

use app::domain::Gains;

use super::curve::Effect;

/// What an upload said of a day of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SaidDay {
    pub(crate) day: i64,
    pub(crate) import: i64,
    pub(crate) row: u32,
    pub(crate) gains: Gains,
    /// Whether the uploads before say all of it.
    pub(crate) is_repeated: bool,
}

/// The gains of days, from what was said in the order of uploads.
#[derive(Debug, Default)]
pub(crate) struct KnownDays(BTreeMap<i64, Gains>);

impl KnownDays {
    /// Takes what was uploaded after all others. A row without any gain says nothing new.
    pub(crate) fn take(&mut self, day: i64, gains: &Gains) -> Effect {
        if gains.is_empty() {
            return Effect::Unchanged;
        }
        match self.0.get_mut(&day) {
            Some(known) if known.covers(gains) => Effect::Unchanged,
            Some(known) => {
                known.overlay(gains);
                Effect::Changed
            }
            None => {
                self.0.insert(day, *gains);
                Effect::New
            }
        }
    }
}

/// Marks anew what repeats, of days in the order of uploads. Answers with those whose mark has changed.
pub(crate) fn mark_repeated(days: &[SaidDay]) -> Vec<SaidDay> {
    let mut known = KnownDays::default();
    let marked = days.iter().map(|said| {
        let is_repeated = known.take(said.day, &said.gains) == Effect::Unchanged;
        SaidDay { is_repeated, ..*said }
    });
    marked.zip(days).filter(|(now, before)| now != *before).map(|(now, _)| now).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::Metric;

    fn said(import: i64, likes: i64, is_repeated: bool) -> SaidDay {
        let gains = [(Metric::Likes, likes)].into_iter().collect();
        SaidDay { day: 7, import, row: 2, gains, is_repeated }
    }

    #[test]
    fn only_what_was_said_before_is_repeated() {
        let days = [said(1, 5, false), said(2, 5, true), said(3, 6, false), said(4, 5, false)];
        assert_eq!(mark_repeated(&days), []);
        // The first is gone: the second is the first to say it.
        assert_eq!(mark_repeated(&days[1..]), [said(2, 5, false)]);
        assert_eq!(mark_repeated(&[days[0], days[3]]), [said(4, 5, true)]);
    }

    #[test]
    fn a_day_without_gains_says_nothing() {
        let mut known = KnownDays::default();
        assert_eq!(known.take(7, &Gains::default()), Effect::Unchanged);
        assert_eq!(known.take(7, &said(1, 0, false).gains), Effect::New);
    }
}
