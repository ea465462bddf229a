//! Quantiles of a sample, type 7: the kind of most statistics programs.

use std::cmp::Ordering;

use super::method::Method;

/// How quantiles are taken.
pub const QUANTILE: Method = Method {
    key: "quantile",
    formula: "Q(p) = x[j] + (h - j) (x[j+1] - x[j]), h = (n - 1) p + 1, j = floor(h), x sorted",
    source: "Hyndman and Fan, The American Statistician 50 (1996), type 7",
};

/// The quantile `p` (0 to 1) of a sorted sample; `None` of an empty one.
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    quantile_by(sorted.len(), p, |place| sorted[place])
}

/// The median of a sample in any order.
pub fn median(sample: &[f64]) -> Option<f64> {
    let (low, high) = middle(sample.to_vec(), f64::total_cmp)?;
    // A member by itself is told as it is, even one beyond all numbers.
    Some(if low < high { low + 0.5 * (high - low) } else { low })
}

/// The two members in the middle, which are one where there is an odd number of them: without putting all in order.
pub fn middle<T: Copy>(mut sample: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Option<(T, T)> {
    let (half, is_odd) = (sample.len() / 2, sample.len() % 2 == 1);
    if sample.is_empty() {
        return None;
    }
    let (below, high, _) = sample.select_nth_unstable_by(half, &compare);
    let low = if is_odd { None } else { below.iter().copied().max_by(|a, b| compare(a, b)) };
    Some((low.unwrap_or(*high), *high))
}

/// A sample in order.
pub(super) fn sorted(sample: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut sorted: Vec<f64> = sample.into_iter().collect();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted
}

/// The quantile of a sorted sample that is asked for two of its members only.
pub(super) fn quantile_by(n: usize, p: f64, member: impl Fn(usize) -> f64) -> Option<f64> {
    let last = n.checked_sub(1)?;
    let place = last as f64 * p.clamp(0.0, 1.0);
    // A place among the members of a slice: never negative, never beyond its length.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let below = place.floor() as usize;
    let low = member(below);
    let share = place - below as f64;
    if share <= 0.0 {
        return Some(low);
    }
    Some(low + share * (member((below + 1).min(last)) - low))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sample: &[f64], p: f64, expect: f64) {
        let found = quantile(sample, p).unwrap();
        assert!((found - expect).abs() < 1e-12, "{p}: {found}");
    }

    #[test]
    fn quantiles_are_those_of_type_7() {
        let sample = [1.0, 2.0, 4.0, 8.0];
        check(&sample, 0.0, 1.0);
        check(&sample, 0.25, 1.75);
        check(&sample, 0.5, 3.0);
        check(&sample, 0.9, 6.8);
        check(&sample, 1.0, 8.0);
        check(&[7.0], 0.3, 7.0);
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn a_median_needs_no_order() {
        assert_eq!(median(&[5.0, 1.0, 3.0]), Some(3.0));
        assert_eq!(median(&[4.0, 1.0]), Some(2.5));
    }
}
