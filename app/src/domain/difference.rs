//! What two uploads say differently of the same posts.

use std::collections::BTreeSet;

use super::import::ImportSummary;
use super::overview::Leader;
use super::{Metric, MetricSet, Post};
use crate::csv;

/// A list of which only the first items are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    /// How many there are.
    pub count: i64,
    /// The first of them.
    pub shown: Vec<T>,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self { count: 0, shown: Vec::new() }
    }
}

impl<T> Listed<T> {
    /// How many items a list shows.
    pub const SHOWN: usize = 200;
}

/// The difference of two uploads, as of the last total that each gives of a post.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The upload that is compared.
    pub from: ImportSummary,
    /// The upload that it is compared with.
    pub to: ImportSummary,
    /// Posts in both.
    pub shared: i64,
    /// Posts of `from` that `to` does not have, with what `from` says of them; the most interactions first.
    pub vanished: Listed<Leader>,
    /// Posts of `to` that `from` does not have, with what `to` says of them; the most interactions first.
    pub appeared: Listed<Leader>,
    /// Exact totals that are lower in `to`; the largest fall first.
    pub fell: Listed<FallenTotal>,
    /// Metrics that only `from` knows of any post.
    pub metrics_gone: MetricSet,
    /// Metrics that only `to` knows of any post.
    pub metrics_new: MetricSet,
    /// Metrics whose sums differ, in column order. Reach is never summed.
    pub moved: Vec<MovedSum>,
}

impl Difference {
    /// Whether nothing vanished, appeared, fell or moved.
    pub fn is_empty(&self) -> bool {
        let lists = [self.vanished.count, self.appeared.count, self.fell.count];
        lists == [0; 3]
            && self.moved.is_empty()
            && self.metrics_gone.is_empty()
            && self.metrics_new.is_empty()
            && self.columns_gone().is_empty()
            && self.columns_new().is_empty()
    }

    /// Headers of columns that only `from` has, where the columns of both are known.
    pub fn columns_gone(&self) -> Vec<String> {
        columns_of_one(&self.from, &self.to)
    }

    /// Headers of columns that only `to` has, where the columns of both are known.
    pub fn columns_new(&self) -> Vec<String> {
        columns_of_one(&self.to, &self.from)
    }
}

/// In the order of the file; case and spaces around a header make no other column.
fn columns_of_one(one: &ImportSummary, other: &ImportSummary) -> Vec<String> {
    if one.parts.is_empty() || other.parts.is_empty() {
        return Vec::new();
    }
    let key = |header: &str| header.trim().to_lowercase();
    let headers = |import: &ImportSummary| {
        import.parts.iter().flat_map(|part| csv::cells(&part.header)).collect::<Vec<_>>()
    };
    let mut known: BTreeSet<String> = headers(other).iter().map(|header| key(header)).collect();
    known.insert(String::new());
    headers(one).into_iter().filter(|header| known.insert(key(header))).collect()
}

/// A total of a post that fell.
#[derive(Clone, Debug)]
pub struct FallenTotal {
    /// The post.
    pub post: Post,
    /// What fell.
    pub metric: Metric,
    /// What the first upload says.
    pub before: i64,
    /// What the second one says.
    pub after: i64,
}

/// The sum of a metric over the posts of which both uploads know an exact total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MovedSum {
    /// What is summed.
    pub metric: Metric,
    /// Over how many posts.
    pub posts: i64,
    /// By the first upload.
    pub before: i64,
    /// By the second one.
    pub after: i64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::import::{Counts, Format, ObservedFrom, Part};
    use crate::domain::{ImportId, Moment};

    fn import(headers: &[&str]) -> ImportSummary {
        let part = |header: &&str| Part {
            name: String::new(),
            format: Format::Generic,
            first: 0,
            rows: 1,
            header: (*header).into(),
        };
        ImportSummary {
            id: ImportId(1),
            file_name: String::new(),
            sha256: String::new(),
            format: Format::Generic,
            parts: headers.iter().map(part).collect(),
            words: None,
            observed_from: ObservedFrom::Column,
            observed: None,
            posts: 0,
            counts: Counts::default(),
            uploaded: Moment::second(0),
            undone: None,
        }
    }

    #[test]
    fn columns_come_and_go_by_their_headers() {
        let (old, new) = (
            import(&["Id,Likes,\"Saves, all\",,Reach"]),
            import(&["ID, likes ", "Views,Id,Views"]),
        );
        assert_eq!(columns_of_one(&old, &new), ["Saves, all", "Reach"]);
        assert_eq!(columns_of_one(&new, &old), ["Views"]);
        assert_eq!(columns_of_one(&old, &import(&[])), [""; 0]);
    }
}
