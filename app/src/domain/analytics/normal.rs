//! The normal distribution: its density, its share below a point, and the point below which a share lies.

/// The density at `x`.
pub(super) fn density(x: f64) -> f64 {
    (-x * x / 2.0).exp() / std::f64::consts::TAU.sqrt()
}

/// The share below `x`, to about 1e-14 (a series near the middle, a continued fraction in the tails;
/// Abramowitz and Stegun 26.2.11 and 26.2.14).
pub(super) fn below(x: f64) -> f64 {
    const TAIL: f64 = 5.0;
    if x > TAIL {
        1.0 - below(-x)
    } else if x < -TAIL {
        // 1 / (x + 1 / (x + 2 / (x + 3 / ...)))
        let fraction = (1..=40).rev().fold(-x, |rest, step| -x + f64::from(step) / rest);
        density(x) / fraction
    } else {
        let (mut term, mut sum, mut odd) = (x, x, 1.0);
        while term.abs() > 1e-17 {
            odd += 2.0;
            term *= x * x / odd;
            sum += term;
        }
        0.5 + density(x) * sum
    }
}

/// The point below which a share (between 0 and 1) lies: Newton's steps from its logistic neighbour.
pub(super) fn point(share: f64) -> f64 {
    let mut x = (share / (1.0 - share)).ln() / 1.702;
    for _ in 0..8 {
        x -= ((below(x) - share) / density(x)).clamp(-1.0, 1.0);
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_those_of_the_tables() {
        let check = |x: f64, share: f64| assert!((below(x) / share - 1.0).abs() < 1e-10, "{x}");
        check(0.0, 0.5);
        check(1.0, 0.841_344_746_068_542_9);
        check(-1.959_963_984_540_054, 0.025);
        check(-6.0, 9.865_876_450_376_98e-10);
    }

    #[test]
    fn points_are_those_of_the_tables() {
        let check = |share: f64, x: f64| assert!((point(share) - x).abs() < 1e-9, "{share}");
        check(0.5, 0.0);
        check(0.9, 1.281_551_565_544_600_5);
        check(0.975, 1.959_963_984_540_054);
        check(0.001, -3.090_232_306_167_813_5);
    }
}
