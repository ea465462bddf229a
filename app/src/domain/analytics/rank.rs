//! The place of a value among others.

use serde::Serialize;

use super::method::Method;

/// How a percentile rank is counted.
pub const RANK: Method = Method {
    key: "rank",
    formula: "rank = (below + ties / 2) / n",
    source: "Percentile rank by mid-ranks (Roscoe 1975)",
};

/// The percentile rank of a value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rank {
    /// The share of the others that it stands above, ties by half: 0 to 1.
    pub share: f64,
    /// How many are lower.
    pub below: usize,
    /// How many are equal.
    pub ties: usize,
    /// How many there are.
    pub n: usize,
}

/// The rank of a value among others, in any order; `None` among nobody.
pub fn rank(others: &[f64], value: f64) -> Option<Rank> {
    let n = others.len();
    let below = others.iter().filter(|other| **other < value).count();
    let ties = n - below - others.iter().filter(|other| **other > value).count();
    let share = (below as f64 + ties as f64 / 2.0) / n as f64;
    (n > 0).then_some(Rank { share, below, ties, n })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ties_count_by_half() {
        let others = [1.0, 2.0, 2.0, 9.0];
        assert_eq!(rank(&others, 2.0), Some(Rank { share: 0.5, below: 1, ties: 2, n: 4 }));
        assert_eq!(rank(&others, 10.0).map(|r| r.share), Some(1.0));
        assert_eq!(rank(&others, 0.0).map(|r| r.share), Some(0.0));
        assert_eq!(rank(&[], 1.0), None);
    }

    proptest! {
        #[test]
        fn turning_the_scale_around_turns_the_rank_around(
            others in prop::collection::vec(-9_i32..9, 1..50),
            value in -9_i32..9,
        ) {
            let others: Vec<f64> = others.into_iter().map(f64::from).collect();
            let turned: Vec<f64> = others.iter().map(|other| -other).collect();
            let [here, there] =
                [rank(&others, value.into()), rank(&turned, (-value).into())].map(Option::unwrap);
            prop_assert!((here.share + there.share - 1.0).abs() < 1e-12);
        }
    }
}
