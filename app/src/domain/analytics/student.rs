//! Student's t distribution for whole degrees of freedom.

use super::normal;

/// The point below which a share (above one half) of Student's t with `freedom` degrees of freedom lies.
///
/// Newton's steps on the finite sums of Abramowitz and Stegun 26.7.3 and 26.7.4, from the normal point.
pub(super) fn point(freedom: usize, share: f64) -> f64 {
    const STEPS: usize = 60;
    // Beyond this the sums say the same as the first terms of the expansion around the normal distribution.
    const MANY: usize = 400;
    let z = normal::point(share);
    let near = expansion(z, freedom as f64);
    if freedom > MANY {
        return near;
    }
    let mut t = near;
    for _ in 0..STEPS {
        // The distribution bends downwards there: a step from below the root falls short of none.
        let step = (below(freedom, t) - share) / density(freedom, t);
        t = (t - step).max(t / 2.0);
        if step.abs() < 1e-12 * t {
            break;
        }
    }
    t
}

/// Abramowitz and Stegun 26.7.5.
fn expansion(z: f64, freedom: f64) -> f64 {
    let first = (z.powi(3) + z) / 4.0;
    let second = (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0;
    let third = (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0;
    z + first / freedom + second / freedom.powi(2) + third / freedom.powi(3)
}

/// The share below `t`.
fn below(freedom: usize, t: f64) -> f64 {
    let angle = (t / (freedom as f64).sqrt()).atan();
    let (sin, cos) = angle.sin_cos();
    let inside = if freedom.is_multiple_of(2) {
        sin * sum(1.0, cos, (1..freedom / 2).map(|k| (2 * k - 1, 2 * k)))
    } else if freedom == 1 {
        angle / std::f64::consts::FRAC_PI_2
    } else {
        let terms = sum(cos, cos, (1..freedom / 2).map(|k| (2 * k, 2 * k + 1)));
        (angle + sin * terms) / std::f64::consts::FRAC_PI_2
    };
    f64::midpoint(1.0, inside)
}

/// `first (1 + a/b cos^2 (1 + c/d cos^2 (...)))`, term by term.
fn sum(first: f64, cos: f64, factors: impl Iterator<Item = (usize, usize)>) -> f64 {
    let mut term = first;
    first
        + factors.fold(0.0, |sum, (above, under)| {
            term *= cos * cos * above as f64 / under as f64;
            sum + term
        })
}

/// The density, by a difference over the distribution: only the speed of Newton's steps rests on it.
fn density(freedom: usize, t: f64) -> f64 {
    let step = 1e-5 * t.max(1.0);
    (below(freedom, t + step) - below(freedom, t - step)) / (2.0 * step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_those_of_the_tables() {
        let check = |freedom, share, t: f64| {
            let found = point(freedom, share);
            assert!((found - t).abs() < 5e-4, "{freedom} {share}: {found}");
        };
        for (freedom, t) in [
            (1, 3.0777),
            (2, 1.8856),
            (3, 1.6377),
            (4, 1.5332),
            (5, 1.4759),
            (9, 1.3830),
            (19, 1.3277),
            (30, 1.3104),
            (99, 1.2902),
            (1_000, 1.2824),
        ] {
            check(freedom, 0.9, t);
        }
        check(1, 0.975, 12.7062);
        check(10, 0.975, 2.2281);
        check(7, 0.95, 1.8946);
        check(120, 0.975, 1.9799);
    }

    #[test]
    fn the_expansion_meets_the_sums() {
        let (sums, near) = (point(400, 0.9), expansion(normal::point(0.9), 400.0));
        assert!((sums - near).abs() < 1e-9, "{sums} {near}");
    }
}
