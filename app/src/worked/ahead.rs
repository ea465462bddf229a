//! Formulas of what may come: growth curve, forecast from own history, their past.

use super::{Lines, Numbers, Worked, sentence};
use crate::domain::analytics::{Family, Outlook};

impl Worked<'_> {
    fn outlook(&self) -> Result<&Outlook, String> {
        self.life.outlook.as_ref().ok_or_else(|| self.no_curve())
    }

    pub(super) fn growth(&self) -> Lines {
        let outlook = self.outlook()?;
        let fit = outlook.growth.iter().find(|fit| fit.family == Family::Weibull);
        let fit = fit.ok_or_else(|| self.no_curve())?;
        let found = fit.curve.map_err(|refusal| sentence(&self.text.no_curve(refusal)))?;
        let numbers = Numbers(self.text);
        let age = self.life.curve.last().map_or(0, |(age, _)| *age);
        let [k, beta, at, low, high, wide] = [
            found.total,
            found.shape,
            found.at(age),
            found.total_low,
            found.total_high,
            found.total_high / found.total_low,
        ]
        .map(|number| numbers.number(number));
        let (tau, t50, a) =
            (numbers.seconds(found.place), numbers.seconds(found.t50), numbers.age(age));
        Ok(vec![
            format!(
                "R({a}) = K (1 - exp(-(a / tau)^beta)) = {k} × (1 - exp(-({a} / {tau})^{beta})) = {at}"
            ),
            format!("T50 = tau (ln 2)^(1 / beta) = {tau} × (ln 2)^(1 / {beta}) = {t50}"),
            format!("K in [{low}, {high}]; {high} / {low} = {wide} <= 4"),
        ])
    }

    pub(super) fn forecast(&self) -> Lines {
        let on = &self.history.post.account.platform;
        let outlook = self.outlook()?;
        let found = outlook.history.map_err(|none| {
            sentence(&self.text.forecast_words(self.life.metric, on, &Err(none)))
        })?;
        let numbers = Numbers(self.text);
        let width = (found.high / found.low).ln() / 2.0;
        let [now, b, s, value, width, low, high] = [
            found.now,
            found.growth.mean,
            found.growth.deviation,
            found.value,
            width,
            found.low,
            found.high,
        ]
        .map(|number| numbers.number(number));
        let (to, n) = (numbers.age(found.to), numbers.count(found.growth.n));
        Ok(vec![
            format!(
                "R({to}) = exp(ln R(t1) + b + s^2 / 2) = exp(ln {now} + {b} + {s}^2 / 2) = {value}"
            ),
            format!("t s sqrt(1 + 1 / n) = {width}, n = {n}"),
            format!("exp(ln {now} + {b} -+ {width}) = [{low}, {high}]"),
        ])
    }

    pub(super) fn backtest(&self) -> Lines {
        let outlook = self.outlook()?;
        let past = &outlook.history_past;
        let found = past.map_err(|_| sentence(&self.text.past_words(past)))?;
        let numbers = Numbers(self.text);
        let (n, held) = (numbers.count(found.n), numbers.count(found.held));
        let (error, share) =
            (self.text.percent(found.error), self.text.percent(found.held as f64 / found.n as f64));
        Ok(vec![
            format!("median |F_k - R_k(t2)| / R_k(t2) = {error}, k = 1 … {n}"),
            format!("{held} / {n} = {share}"),
        ])
    }
}
