//! A curve as small as a word.

use std::fmt::Write;

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;
/// Around the curve, so that its end's dot is whole.
const EDGE: f64 = 3.0;

/// A sparkline of (second, total) pairs, by time, with zero within; empty for fewer than two. It has no
/// words: what it says stands beside it.
pub fn spark(points: &[(i64, i64)]) -> String {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return String::new();
    };
    let length = (last.0 - first.0) as f64;
    let (low, top) = points.iter().fold((0, 1), |(low, top), (_, y)| (low.min(*y), top.max(*y)));
    if length <= 0.0 {
        return String::new();
    }
    let x = |at: i64| EDGE + (at - first.0) as f64 / length * (WIDTH - 2.0 * EDGE);
    let y = |total: i64| {
        HEIGHT - EDGE - (total - low) as f64 / (top - low) as f64 * (HEIGHT - 2.0 * EDGE)
    };
    let corners: Vec<(f64, f64)> = points.iter().map(|(at, total)| (x(*at), y(*total))).collect();
    let mut path = String::new();
    for (x, y) in super::path::thin(&corners, |x| x.floor() as i64) {
        let _ = write!(path, " {x:.1},{y:.1}");
    }
    let (x, y) = (x(last.0), y(last.1));
    format!(
        r#"<svg class="spark" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" aria-hidden="true"><path class="line" d="M{}"/><circle class="dot" cx="{x:.1}" cy="{y:.1}" r="2.2"/></svg>"#,
        path.trim_start()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_points_make_a_curve() {
        assert!(spark(&[(0, 0), (9, 8)]).contains(r#"d="M3.0,21.0 93.0,3.0""#));
        assert!(spark(&[(0, 10), (9, -5)]).contains(r#"d="M3.0,3.0 93.0,21.0""#));
    }

    #[test]
    fn less_is_nothing() {
        assert_eq!(spark(&[]), "");
        assert_eq!(spark(&[(5, 5)]), "");
    }
}
