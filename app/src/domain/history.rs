//! All that is known about one post: its observations and the notes beside them, in order of time.

use super::annotation::Annotation;
use super::{Amounts, ImportId, Metric, MetricSet, Moment, Post, Series, totals};

/// Where a number was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The upload.
    pub import: ImportId,
    /// The name of its file.
    pub file_name: String,
    /// Where the numbers are from, in somebody's words.
    pub words: Option<String>,
    /// The part of the file, such as a sheet; empty when the file is the table itself.
    pub part: String,
    /// The row in that part, counted from 1 with the header.
    pub row: i64,
}

impl Source {
    /// The file and its part, in words.
    pub fn file(&self) -> String {
        if self.part.is_empty() {
            return self.file_name.clone();
        }
        format!("{} › {}", self.file_name, self.part)
    }
}

/// What one row of one file said about a post at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// The moment at which the totals were read.
    pub observed: Moment,
    /// The totals.
    pub amounts: Amounts,
    /// Where they were read.
    pub source: Source,
}

/// A post, its observations and notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The post.
    pub post: Post,
    /// As they were uploaded: by moment, and within one moment by upload.
    pub observations: Vec<Observation>,
    /// What people noted, by moment.
    pub notes: Vec<Annotation>,
}

impl History {
    /// One set of totals a moment: where files tell of the same moment, the later upload overrides
    /// what it knows and leaves what it does not.
    pub fn merged(&self) -> Vec<(Moment, Amounts)> {
        let mut merged: Vec<(Moment, Amounts)> = Vec::with_capacity(self.observations.len());
        for observation in &self.observations {
            match merged.last_mut() {
                Some((moment, amounts)) if moment.at == observation.observed.at => {
                    amounts.overlay(&observation.amounts);
                }
                _ => merged.push((observation.observed, observation.amounts)),
            }
        }
        merged
    }

    /// The curve of one metric.
    pub fn series(&self, metric: Metric) -> Series {
        totals::series(&self.merged(), metric)
    }

    /// The metrics that some observation knows.
    pub fn known(&self) -> MetricSet {
        let known = self.observations.iter().map(|observation| observation.amounts.known());
        known.fold(MetricSet::EMPTY, MetricSet::union)
    }

    /// The last known total of each metric, and the moment of the last observation.
    pub fn latest(&self) -> Option<(Moment, Amounts)> {
        totals::latest(&self.merged())
    }

    /// How many different uploads its observations come from.
    pub fn uploads(&self) -> usize {
        let mut imports: Vec<_> = self.observations.iter().map(|o| o.source.import).collect();
        imports.sort_unstable();
        imports.dedup();
        imports.len()
    }
}
