//! One number a post, or none.

use std::sync::OnceLock;

/// Numbers by place. What was never set takes no room: most workspaces know of a few metrics only.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    numbers: Vec<i64>,
    /// The places that have a number, by it, and by themselves where it is the same: once somebody asks for them.
    sorted: OnceLock<Vec<u32>>,
}

/// What stands for no number.
const MISSING: i64 = i64::MIN;

impl Column {
    /// Sets a number behind all that are set.
    pub(super) fn set(&mut self, place: usize, number: Option<i64>) {
        if let Some(number) = number {
            self.numbers.resize(place, MISSING);
            self.numbers.push(number);
            self.sorted = OnceLock::new();
        }
    }

    /// Whether there is none at all.
    pub(super) fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    #[inline]
    pub(super) fn get(&self, place: usize) -> Option<i64> {
        self.numbers.get(place).copied().filter(|number| *number != MISSING)
    }

    /// The places that have a number, from the least on; those of the same number in their order.
    pub(super) fn sorted(&self) -> &[u32] {
        self.sorted.get_or_init(|| {
            let mut all: Vec<(i64, u32)> = self.numbers.iter().copied().zip(0..).collect();
            all.retain(|(number, _)| *number != MISSING);
            all.sort_unstable();
            all.into_iter().map(|(_, place)| place).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Column;

    #[test]
    fn what_was_not_set_is_missing() {
        let mut column = Column::default();
        column.set(0, None);
        column.set(2, Some(-3));
        column.set(4, Some(0));
        let found: Vec<_> = (0..6).map(|place| column.get(place)).collect();
        assert_eq!(found, [None, None, Some(-3), None, Some(0), None]);
    }

    #[test]
    fn places_are_sorted_by_their_numbers_and_anew_when_one_is_set() {
        let mut column = Column::default();
        for (place, number) in [(0, Some(5)), (1, None), (2, Some(-1)), (3, Some(5))] {
            column.set(place, number);
        }
        assert_eq!(column.sorted(), [2, 0, 3]);
        column.set(4, Some(0));
        assert_eq!(column.sorted(), [2, 4, 0, 3]);
    }
}
