//! Heights that would overlap, moved apart.

/// Moves heights as little as possible so that they are `gap` apart and within bounds; closer when
/// they cannot be.
///
/// Each cluster that would overlap stands around the mean of what it wanted: least squares under an
/// order (pool adjacent violators).
pub(super) fn spread(wanted: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let count = wanted.len();
    let gap = if count > 1 { gap.min((high - low) / (count - 1) as f64) } else { gap };
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    let mut clusters: Vec<(f64, usize)> = Vec::with_capacity(count);
    for (rank, n) in order.iter().enumerate() {
        let mut cluster = (wanted[*n] - rank as f64 * gap, 1);
        while let Some(above) = clusters.pop_if(|above| above.0 >= cluster.0) {
            let size = above.1 + cluster.1;
            cluster =
                ((above.0 * above.1 as f64 + cluster.0 * cluster.1 as f64) / size as f64, size);
        }
        clusters.push(cluster);
    }
    let means = clusters.iter().flat_map(|(mean, size)| std::iter::repeat_n(*mean, *size));
    let room = high - count.saturating_sub(1) as f64 * gap;
    let mut heights = vec![0.0; count];
    for ((rank, n), mean) in order.into_iter().enumerate().zip(means) {
        heights[n] = mean.clamp(low, room.max(low)) + rank as f64 * gap;
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_does_not_collide_stays() {
        assert_eq!(spread(&[10.0, 50.0, 100.0], 17.0, 0.0, 200.0), [10.0, 50.0, 100.0]);
    }

    #[test]
    fn a_cluster_stands_around_its_mean() {
        assert_eq!(spread(&[50.0, 50.0, 50.0], 10.0, 0.0, 200.0), [40.0, 50.0, 60.0]);
        assert_eq!(spread(&[1.0, 2.0], 10.0, 0.0, 200.0), [0.0, 10.0]);
    }

    proptest! {
        #[test]
        fn names_never_overlap(wanted in prop::collection::vec(0.0..300.0, 1..14)) {
            let mut heights = spread(&wanted, 17.0, 0.0, 300.0);
            heights.sort_by(f64::total_cmp);
            prop_assert!(heights.windows(2).all(|pair| pair[1] - pair[0] > 17.0 - 1e-6), "{heights:?}");
            prop_assert!(heights.iter().all(|y| (-1e-6..=300.0 + 1e-6).contains(y)));
        }

        #[test]
        fn the_order_of_lines_is_the_order_of_names(wanted in prop::collection::vec(0.0..300.0, 2..9)) {
            let heights = spread(&wanted, 17.0, 0.0, 300.0);
            for (a, x) in wanted.iter().zip(&heights) {
                for (b, y) in wanted.iter().zip(&heights) {
                    prop_assert!(a >= b || x < y);
                }
            }
        }
    }
}
