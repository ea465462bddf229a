//! What later uploads repeated of one that is undone, and so inherit.

use std::collections::{BTreeMap, BTreeSet};

use super::imports::Later;
use crate::store::model::repeats::RepeatedPost;

/// What later uploads repeated, and what they inherit of it.
pub(super) struct Heritage {
    later: Vec<Later>,
    /// For each later upload, the places of its repeated posts by id.
    places: Vec<BTreeMap<i64, usize>>,
    heirs: BTreeSet<(i64, i64)>,
}

impl Heritage {
    pub(super) fn new(later: Vec<Later>) -> Self {
        let place =
            |later: &Later| later.repeats.iter().zip(0..).map(|(p, n)| (p.post, n)).collect();
        Self { places: later.iter().map(place).collect(), later, heirs: BTreeSet::new() }
    }

    /// Whether later uploads repeated rows of a post.
    pub(super) fn has_rows(&self, post: i64) -> bool {
        self.later.iter().zip(&self.places).any(|(later, places)| {
            places.get(&post).is_some_and(|place| !later.repeats[*place].rows.is_empty())
        })
    }

    /// Takes out what later uploads repeated of a post, in their order.
    pub(super) fn of(&mut self, post: i64) -> Vec<(i64, RepeatedPost)> {
        let taken = self.later.iter_mut().zip(&self.places).filter_map(|(later, places)| {
            let repeated = &mut later.repeats[*places.get(&post)?];
            Some((later.import, std::mem::take(repeated)))
        });
        taken.collect()
    }

    /// Puts back what they still repeat.
    pub(super) fn put_back(&mut self, repeated: Vec<(i64, RepeatedPost)>) {
        for (import, post) in repeated {
            let later = self.later.iter_mut().zip(&self.places);
            if let Some((later, places)) = later.into_iter().find(|(l, _)| l.import == import)
                && let Some(place) = places.get(&post.post)
            {
                later.repeats[*place] = post;
            }
        }
    }

    /// Notes which later uploads inherited something of a post.
    pub(super) fn inherit(&mut self, post: i64, imports: impl Iterator<Item = i64>) {
        self.heirs.extend(imports.map(|import| (import, post)));
    }

    /// The later uploads that inherited, as they are now.
    pub(super) fn heirs(mut self) -> Vec<Later> {
        let inherited = |import| {
            self.heirs.range((import, i64::MIN)..=(import, i64::MAX)).map(|(_, post)| *post)
        };
        self.later.retain(|later| inherited(later.import).next().is_some());
        for later in &mut self.later {
            later.touched.extend(inherited(later.import));
            later.touched.sort_unstable();
            later.touched.dedup();
            later.repeats.retain(|post| post.details != 0 || !post.rows.is_empty());
        }
        self.later
    }
}
