//! One number a post, or none.

/// Numbers by place. What was never set takes no room: most workspaces know of a few metrics only.
#[derive(Clone, Debug, Default)]
pub(super) struct Column(Vec<i64>);

/// What stands for no number.
const MISSING: i64 = i64::MIN;

impl Column {
    /// Sets a number behind all that are set.
    pub(super) fn set(&mut self, place: usize, number: Option<i64>) {
        if let Some(number) = number {
            self.0.resize(place, MISSING);
            self.0.push(number);
        }
    }

    /// Whether there is none at all.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[inline]
    pub(super) fn get(&self, place: usize) -> Option<i64> {
        self.0.get(place).copied().filter(|number| *number != MISSING)
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
}
