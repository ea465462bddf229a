//! Families of growth curves: the share of the final total that is there at an age.

use serde::Serialize;

use super::super::normal;

/// A family of growth curves `R(a) = K F(a)`, each `F(a) = G((ln a - m) / s)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// `F = 1 - exp(-(a / tau)^beta)`, with `m = ln tau` and `s = 1 / beta`.
    Weibull,
    /// `F = 1 / (1 + (a / alpha)^-beta)`, with `m = ln alpha` and `s = 1 / beta`.
    LogLogistic,
    /// `F = Phi((ln a - m) / s)`.
    LogNormal,
    /// Weibull's with `beta = 1`.
    Exponential,
}

impl Family {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] =
        [Self::Weibull, Self::LogLogistic, Self::LogNormal, Self::Exponential];

    /// The name in addresses, messages and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Weibull => "weibull",
            Self::LogLogistic => "log-logistic",
            Self::LogNormal => "log-normal",
            Self::Exponential => "exponential",
        }
    }

    /// How many parameters it has, `K` among them.
    pub fn parameters(self) -> usize {
        if self == Self::Exponential { 2 } else { 3 }
    }

    /// `G(w)` and its slope.
    pub(super) fn share(self, w: f64) -> (f64, f64) {
        match self {
            Self::Weibull | Self::Exponential => {
                let e = w.exp();
                // As exact as `exp_m1` is here, and several times as fast.
                let share = if e < 1e-5 { e - e * e / 2.0 } else { 1.0 - (-e).exp() };
                // Where `e` has no end, nothing is left to come.
                (share, if share < 1.0 { e * (1.0 - share) } else { 0.0 })
            }
            Self::LogLogistic => {
                let share = 1.0 / (1.0 + (-w).exp());
                (share, share * (1.0 - share))
            }
            Self::LogNormal => (normal::below(w), normal::density(w)),
        }
    }

    /// The `w` at which `G` is a share between 0 and 1.
    pub(super) fn inverse(self, share: f64) -> f64 {
        match self {
            Self::Weibull | Self::Exponential => (-(-share).ln_1p()).ln(),
            Self::LogLogistic => (share / (1.0 - share)).ln(),
            Self::LogNormal => normal::point(share),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_slopes_and_inverses_agree() {
        for family in Family::ALL {
            for w in [-4.0, -1.0, 0.0, 0.5, 1.2] {
                let (share, slope) = family.share(w);
                let step = 1e-6;
                let rise = (family.share(w + step).0 - family.share(w - step).0) / (2.0 * step);
                assert!((slope - rise).abs() < 1e-8, "{family:?} {w}");
                assert!((family.inverse(share) - w).abs() < 1e-7, "{family:?} {w}");
            }
        }
    }
}
