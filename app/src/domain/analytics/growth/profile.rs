//! How far the final total can move before the fit gets much worse: the profile of the sum of squares.

use super::super::student;
use super::family::Family;
use super::fit::{Data, Fitted, Parameters, with_total};

/// The curves at both ends of the 80 % interval of `K`, the lower one not below what was observed.
///
/// `Err` with the lower end when the upper one is more than `widest` times as much.
pub(super) fn interval(
    family: Family,
    data: &Data,
    best: Fitted,
    widest: f64,
) -> Result<[Parameters; 2], f64> {
    let profile = Profile::new(family, data, best);
    let least = data.highest.min(best.at.total()).ln();
    let low = profile.end(least).unwrap_or_else(|| profile.at(least));
    let most = low.values[0] + widest.ln();
    match profile.end(most) {
        Some(high) if most >= best.at.values[0] => Ok([low, high]),
        _ => Err(low.total()),
    }
}

struct Profile<'a> {
    family: Family,
    data: &'a Data,
    best: Fitted,
    slack: f64,
}

impl<'a> Profile<'a> {
    fn new(family: Family, data: &'a Data, best: Fitted) -> Self {
        const SHARE: f64 = 0.9;
        // Totals are whole numbers: no fit is better known than to their rounding.
        const ROUNDING: f64 = 1e-9;
        let freedom = (data.len() - family.parameters()).max(1);
        let t = student::point(freedom, SHARE);
        let error = best.error.max(data.len() as f64 * ROUNDING);
        let slack = t * t / freedom as f64 * inflation(&data.residuals(family, best.at));
        Self { family, data, best, slack: error * slack }
    }

    fn at(&self, ln_total: f64) -> Parameters {
        with_total(self.family, self.data, ln_total, self.best.at).at
    }

    /// Where on the way from the best total to another one the slack is used up; `None` when it is not.
    ///
    /// The root of the error grows nearly in a line, so that false position (Illinois) takes few steps.
    fn end(&self, ln_total: f64) -> Option<Parameters> {
        const STEPS: u32 = 12;
        const NEAR: f64 = 0.002;
        let height =
            |fit: &Fitted| ((fit.error - self.best.error).max(0.0) / self.slack).sqrt() - 1.0;
        let far = with_total(self.family, self.data, ln_total, self.best.at);
        let (mut inside, mut low) = (self.best.at, -1.0);
        let (mut outside, mut high) = (ln_total, height(&far));
        if high <= 0.0 {
            return None;
        }
        for _ in 0..STEPS {
            let way = low / (low - high);
            let middle = inside.values[0] + way * (outside - inside.values[0]);
            let fit = with_total(self.family, self.data, middle, inside);
            let here = height(&fit);
            if here <= 0.0 {
                (inside, low, high) = (fit.at, here, high / 2.0);
            } else {
                (outside, high, low) = (middle, here, low / 2.0);
            }
            if here.abs() < NEAR {
                return Some(fit.at);
            }
        }
        Some(inside)
    }
}

/// What one observation tells again after the one before: totals add up, and so do their departures from a
/// curve. `(1 + r) / (1 - r)`, `r` being the correlation of neighbouring residuals, from 0 to 0.9.
fn inflation(residuals: &[f64]) -> f64 {
    let squares: f64 = residuals.iter().map(|r| r * r).sum();
    let products: f64 = residuals.windows(2).map(|pair| pair[0] * pair[1]).sum();
    let r = if squares > 0.0 { (products / squares).clamp(0.0, 0.9) } else { 0.0 };
    (1.0 + r) / (1.0 - r)
}
