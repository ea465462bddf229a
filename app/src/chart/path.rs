//! Lines: the part that is shown, and no more points of it than pixels can show.

use crate::scale::{Curve, Mapping};

/// A corner of a line, in the units of the axes.
pub(super) type Corner = (f64, f64);

/// The pieces of a line that lie in the shown part of the horizontal axis, cut where they cross its
/// ends. On a vertical axis of ratios a zero has no place, and the line has a gap there.
pub(super) fn shown(corners: &[Corner], across: Mapping, up: Curve) -> Vec<Vec<Corner>> {
    let mut pieces: Vec<Vec<Corner>> = Vec::new();
    let mut open = false;
    for (n, &corner) in corners.iter().enumerate() {
        let has_place = up != Curve::Log || corner.1 > 0.0;
        let before = n.checked_sub(1).map(|n| corners[n]).filter(|_| open);
        open = has_place;
        if !has_place {
            continue;
        }
        let segment = before.map_or(Some((corner, corner)), |from| Some((from, corner)));
        let Some((from, to)) = segment.and_then(|segment| cut(segment, across, up)) else {
            continue;
        };
        match pieces.last_mut() {
            Some(piece) if before.is_some() && piece.last() == Some(&from) => piece.push(to),
            _ => pieces.push(if from == to { vec![to] } else { vec![from, to] }),
        }
    }
    pieces
}

/// The part of a segment that is shown. It is straight in the drawing, so it is cut there and not
/// in time.
fn cut((from, to): (Corner, Corner), across: Mapping, up: Curve) -> Option<(Corner, Corner)> {
    if to.0 < across.from || from.0 > across.to {
        return None;
    }
    if from.0 >= across.from && to.0 <= across.to {
        return Some((from, to));
    }
    let [a, b] = [from.0, to.0].map(|x| across.curve.straighten(x));
    let [low, high] = [from.1, to.1].map(|y| up.straighten(y));
    let at = |x: f64| {
        let part = (across.curve.straighten(x) - a) / (b - a);
        (x, up.bend(low + part * (high - low)))
    };
    let start = if from.0 < across.from { at(across.from) } else { from };
    let end = if to.0 > across.to { at(across.to) } else { to };
    Some((start, end))
}

/// The height of a line at a place across, where it reaches that far.
pub(super) fn height(line: &[Corner], x: f64) -> Option<f64> {
    let right = line.partition_point(|corner| corner.0 < x);
    let to = line.get(right)?;
    // Places are rounded to a tenth of a pixel at last: what is nearer than that is there.
    if to.0 - x < 0.05 {
        return Some(to.1);
    }
    let from = line.get(right.checked_sub(1)?)?;
    Some(from.1 + (x - from.0) / (to.0 - from.0) * (to.1 - from.1))
}

/// Keeps the first, lowest, highest and last corner of each column of pixels: the drawn line is the
/// same.
pub(super) fn thin(corners: &[Corner], column: impl Fn(f64) -> i64) -> Vec<Corner> {
    let columns: Vec<i64> = corners.iter().map(|corner| column(corner.0)).collect();
    let mut kept = Vec::with_capacity(corners.len().min(4_096));
    let mut start = 0;
    for run in columns.chunk_by(|a, b| a == b) {
        let end = start + run.len();
        let by_height = |a: &usize, b: &usize| corners[*a].1.total_cmp(&corners[*b].1);
        let extremes = [(start..end).min_by(by_height), (start..end).max_by(by_height)];
        let mut few: Vec<usize> = extremes.into_iter().flatten().chain([start, end - 1]).collect();
        few.sort_unstable();
        few.dedup();
        kept.extend(few.into_iter().map(|n| corners[n]));
        start = end;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn across(from: f64, to: f64) -> Mapping {
        Mapping::new(Curve::Linear, from, to)
    }

    #[test]
    fn a_line_is_cut_where_it_leaves() {
        let line = [(0.0, 0.0), (10.0, 10.0), (20.0, 0.0)];
        let pieces = shown(&line, across(5.0, 15.0), Curve::Linear);
        assert_eq!(pieces, [vec![(5.0, 5.0), (10.0, 10.0), (15.0, 5.0)]]);
    }

    #[test]
    fn a_line_that_only_passes_by_is_shown() {
        let pieces = shown(&[(0.0, 0.0), (10.0, 10.0)], across(4.0, 6.0), Curve::Linear);
        assert_eq!(pieces, [vec![(4.0, 4.0), (6.0, 6.0)]]);
        assert!(shown(&[(0.0, 0.0), (10.0, 10.0)], across(11.0, 12.0), Curve::Linear).is_empty());
    }

    #[test]
    fn a_zero_is_a_gap_among_ratios() {
        let line = [(1.0, 5.0), (2.0, 0.0), (3.0, 7.0), (4.0, 8.0)];
        let pieces = shown(&line, across(0.0, 9.0), Curve::Log);
        assert_eq!(pieces, [vec![(1.0, 5.0)], vec![(3.0, 7.0), (4.0, 8.0)]]);
    }

    #[test]
    fn a_line_has_a_height_where_it_is() {
        let line = [(0.0, 0.0), (10.0, 20.0)];
        let heights = [-1.0, 0.0, 5.0, 10.0, 11.0].map(|x| height(&line, x));
        assert_eq!(heights, [None, Some(0.0), Some(10.0), Some(20.0), None]);
        assert_eq!(height(&[(5.0, 7.0)], 5.0), Some(7.0));
        assert_eq!(height(&[], 5.0), None);
    }

    proptest! {
        #[test]
        fn thinning_keeps_order_extremes_and_four_a_column(
            heights in prop::collection::vec(-1e6..1e6, 1..400),
        ) {
            let line: Vec<Corner> = heights.iter().zip(0..).map(|(y, n)| (f64::from(n) / 40.0, *y)).collect();
            let kept = thin(&line, |x| x as i64);
            prop_assert!(kept.is_sorted_by(|a, b| a.0 < b.0));
            prop_assert!(kept.len() <= 4 * 10);
            let highest = |line: &[Corner]| line.iter().map(|c| c.1).fold(f64::MIN, f64::max);
            prop_assert!(highest(&kept) >= highest(&line));
            prop_assert_eq!((kept[0], kept.last()), (line[0], line.last()));
        }
    }
}
