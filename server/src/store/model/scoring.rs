//! The scores of posts of a group, each among its earlier ones at the age of its last observation: the same as on the
//! post's page.

use std::collections::VecDeque;
use std::ops::{Range, RangeInclusive};

use app::domain::analytics::score::{LAST_POSTS, MINIMUM, expectation, score};
use app::domain::analytics::{Curve, Curves};
use app::domain::{Metric, MetricSet};
use app::story::EARLIER;

/// A post of a group.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer {
    pub(crate) post: i64,
    /// The second of its publication.
    pub(crate) published: i64,
    /// What its score is told of: the first metric that is told of it.
    pub(crate) metric: Option<Metric>,
}

/// How many earlier posts one is compared with, at most.
pub(crate) const REACH: usize = 1_000;
const _: () =
    assert!(REACH as u64 == EARLIER.unsigned_abs(), "a score is the same wherever it is told");
/// Curves are read so many at a time.
pub(crate) const BLOCK: usize = 1_000;
/// A post, and as many blocks before its own as it may be compared with.
const BLOCKS: usize = REACH.div_ceil(BLOCK) + 1;

/// The curves of the posts of a group that were read last.
#[derive(Debug)]
pub(crate) struct Window {
    metrics: MetricSet,
    /// The number of the first of the blocks.
    first: usize,
    /// Each with one arena a metric.
    blocks: VecDeque<Vec<Arena>>,
}

/// Curves, and from which age to which each was observed: most posts are passed over by that alone.
#[derive(Debug)]
struct Arena {
    curves: Curves,
    spans: Vec<(i64, i64)>,
}

impl Arena {
    fn of(curves: Curves) -> Self {
        const NEVER: (i64, i64) = (1, 0);
        let span = |curve: Curve| Some((*curve.ages().first()?, *curve.ages().last()?));
        let spans = curves.iter().map(|curve| span(curve).unwrap_or(NEVER)).collect();
        Self { curves, spans }
    }

    /// What some of its posts had at an age: the last one first.
    fn at(&self, age: i64, places: Range<usize>) -> impl Iterator<Item = f64> {
        let last = places.end;
        let spans = self.spans[places].iter().rev().enumerate();
        let holds = move |(_, (from, to)): &(usize, &(i64, i64))| *from <= age && age <= *to;
        spans.filter(holds).filter_map(move |(n, _)| self.curves.get(last - 1 - n)?.at(age))
    }
}

impl Window {
    pub(crate) fn new(metrics: MetricSet) -> Self {
        Self { metrics, first: 0, blocks: VecDeque::new() }
    }

    /// The blocks that are to be read before the posts of a block can be scored; what is too far back is let go.
    pub(crate) fn missing(&mut self, block: usize) -> RangeInclusive<usize> {
        let from = block.saturating_sub(BLOCKS - 1);
        while self.first < from && !self.blocks.is_empty() {
            self.blocks.pop_front();
            self.first += 1;
        }
        if self.blocks.is_empty() {
            self.first = from;
        }
        self.first + self.blocks.len()..=block
    }

    /// Adds what was read of the next block: one arena a metric.
    pub(crate) fn add(&mut self, curves: Vec<Curves>) {
        self.blocks.push_back(curves.into_iter().map(Arena::of).collect());
    }

    /// The score of the post at a place; `None` where it is not told.
    pub(crate) fn score(&self, peers: &[Peer], place: usize) -> Option<f64> {
        let own = peers[place];
        let metric = self.metrics.place(own.metric?)?;
        let (age, total) = self.arena(place / BLOCK, metric)?.curves.get(place % BLOCK)?.last()?;
        let end = peers[..place].partition_point(|peer| peer.published < own.published);
        let totals = self.totals(metric, age, end.saturating_sub(REACH)..end);
        let totals: Vec<f64> = totals.take(LAST_POSTS).collect();
        let expected = expectation(&totals).ok()?;
        Some(score(total as f64, expected, MINIMUM).value)
    }

    fn arena(&self, block: usize, metric: usize) -> Option<&Arena> {
        self.blocks.get(block.checked_sub(self.first)?)?.get(metric)
    }

    /// What some posts had at an age: the last one first.
    fn totals(
        &self,
        metric: usize,
        age: i64,
        Range { start, end }: Range<usize>,
    ) -> impl Iterator<Item = f64> {
        let blocks = (start / BLOCK..end.div_ceil(BLOCK)).rev();
        blocks.filter_map(move |block| Some((block, self.arena(block, metric)?))).flat_map(
            move |(block, arena)| {
                let from = start.max(block * BLOCK) - block * BLOCK;
                let to = (end - block * BLOCK).min(BLOCK);
                arena.at(age, from..to)
            },
        )
    }
}
