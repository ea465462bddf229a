//! The members of an object, found by their keys.

use std::collections::HashMap;

/// Keys, each with the number of what lies under it. Objects of one place mostly name their members in the
/// same order, so the one after the last found is tried first.
#[derive(Clone, Debug, Default)]
pub(super) struct Members {
    list: Vec<(Box<[u8]>, usize)>,
    places: HashMap<Box<[u8]>, usize>,
    next: usize,
}

impl Members {
    /// What lies under a key.
    pub(super) fn find(&mut self, key: &[u8]) -> Option<usize> {
        // A few members may be missing in between.
        const AHEAD: usize = 3;
        let ahead = self.list.iter().enumerate().skip(self.next).take(AHEAD);
        let place = ahead
            .filter(|(_, (known, _))| **known == *key)
            .map(|(place, _)| place)
            .next()
            .or_else(|| self.places.get(key).copied())?;
        self.next = place + 1;
        Some(self.list[place].1)
    }

    /// Looks from the first member on, for the next object.
    pub(super) fn rewind(&mut self) {
        self.next = 0;
    }

    /// Notes a key that is not there yet.
    pub(super) fn add(&mut self, key: &[u8], under: usize) {
        self.places.insert(key.into(), self.list.len());
        self.list.push((key.into(), under));
    }

    /// What lies under all keys, in the order of their first coming.
    pub(super) fn all(&self) -> impl Iterator<Item = (&[u8], usize)> {
        self.list.iter().map(|(key, under)| (&**key, *under))
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }
}
