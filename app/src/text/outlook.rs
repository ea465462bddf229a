//! What a post may come to, in words: always with its interval, or with the reason why it is not told.

use fluent::FluentArgs;

use super::Text;
use super::life::{rounded, whole};
use crate::domain::analytics::{Backtest, Forecast, Growth, NoForecast, Refusal, TooFew};
use crate::domain::{Metric, Platform, Relation, Value};

impl Text {
    /// "About 2,500 likes at 7 d, if it goes on as 34 earlier posts did: between 1,300 and 5,000 …", or why not.
    pub fn forecast_words(
        &self,
        metric: Metric,
        platform: &Platform,
        forecast: &Result<Forecast, NoForecast>,
    ) -> String {
        let found = match forecast {
            Ok(found) => found,
            Err(NoForecast::TooFewPosts(few)) => return self.too_few_posts(*few),
            Err(NoForecast::Nothing) => return self.say("nothing-yet"),
        };
        let value = self.about(metric, platform, found.value);
        let (low, high) = self.ends(found.low, found.high);
        let (age, n) = (self.age(found.to), self.amount(whole(found.growth.n)));
        let args = [("value", &*value), ("age", &age), ("n", &n), ("low", &low), ("high", &high)];
        super::capitalised(&self.message("forecast-history", &args))
    }

    /// "It grows towards about 15,000 likes on a Weibull curve: between 14,500 and 40,000 …", or why not.
    pub fn growth_words(
        &self,
        metric: Metric,
        platform: &Platform,
        growth: &Result<Growth, Refusal>,
    ) -> String {
        match growth {
            Ok(growth) => {
                let total = self.about(metric, platform, growth.total);
                let family = self.say(&format!("family-{}", growth.family.key()));
                let (low, high) = self.ends(growth.total_low, growth.total_high);
                let args =
                    [("total", &*total), ("family", &family), ("low", &low), ("high", &high)];
                self.message("forecast-growth", &args)
            }
            Err(refusal) => self.no_curve(*refusal),
        }
    }

    /// Why there is no growth curve.
    pub fn no_curve(&self, refusal: Refusal) -> String {
        match refusal {
            Refusal::TooFewPoints { n, needed } => {
                self.too_few("no-curve-too-few-points", n, needed)
            }
            Refusal::NotPastTheBend { fastest } => {
                let (low, high) = (self.age(fastest.low), self.age(fastest.high));
                self.message("no-curve-not-past-the-bend", &[("low", &low), ("high", &high)])
            }
            Refusal::TooWide { low, .. } => {
                let low = self.amount(two_digits(low, f64::floor));
                self.message("no-curve-too-wide", &[("low", &low)])
            }
            Refusal::NoFit => self.say("no-curve-no-fit"),
        }
    }

    /// "Tried on 120 earlier posts: off by 18% at the median; the interval held 97 of 120", or why it was not.
    pub fn past_words(&self, past: &Result<Backtest, TooFew>) -> String {
        let past = match past {
            Ok(past) => past,
            Err(few) => return self.too_few("past-too-few", few.n, few.needed),
        };
        let mut args = FluentArgs::new();
        args.set("count", past.n);
        args.set("n", self.amount(whole(past.n)));
        args.set("held", self.amount(whole(past.held)));
        args.set("error", self.whole_percent(past.error));
        self.format("past", &args)
    }

    /// "about 2,500 likes": two digits, since nobody knows more.
    fn about(&self, metric: Metric, platform: &Platform, number: f64) -> String {
        let value = Value { amount: two_digits(number, f64::round), relation: Relation::About };
        self.noun("title", metric, value, platform)
    }

    /// The ends of an interval, rounded outwards.
    fn ends(&self, low: f64, high: f64) -> (String, String) {
        let said = |number| self.quantity(Value::exact(number));
        (said(two_digits(low, f64::floor)), said(two_digits(high, f64::ceil)))
    }
}

/// A number of two digits and zeros.
fn two_digits(number: f64, round: fn(f64) -> f64) -> i64 {
    let unit = 10_f64.powf((number.max(1.0).log10().floor() - 1.0).max(0.0));
    rounded(round(number / unit) * unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analytics::{Bracket, Curve, Family, growth};
    use crate::text::Lang;

    fn both(write: impl Fn(Text) -> String) -> [String; 2] {
        Lang::ALL.map(|lang| write(Text::new(lang)).replace(['\u{a0}', '\u{202f}'], " "))
    }

    #[test]
    fn a_forecast_is_told_with_its_interval_and_its_witnesses() {
        let growth = crate::domain::analytics::LogGrowth { mean: 0.8, deviation: 0.5, n: 34 };
        let forecast = Forecast {
            from: 3_600,
            to: 604_800,
            now: 1_000.0,
            value: 2_521.9,
            low: 1_139.0,
            high: 4_341.0,
            growth,
        };
        let told = both(|t| t.forecast_words(Metric::Likes, &Platform::x(), &Ok(forecast)));
        assert_eq!(
            told,
            [
                "About 2,500 likes at 7 d, if it goes on as 34 earlier posts did: between 1,100 and \
                 4,400 eight times in ten",
                "Environ 2 500 « J’aime » à 7 j, s’il continue comme 34 messages précédents : entre \
                 1 100 et 4 400 huit fois sur dix"
            ]
        );
    }

    #[test]
    fn a_growth_curve_is_told_or_refused_with_its_reason() {
        let ages = [300, 900, 3_600, 10_800, 21_600, 86_400, 172_800];
        let totals = [22, 37, 906, 4_348, 8_329, 14_579, 15_142];
        let told = |n: usize| {
            let growth = growth(Family::Weibull, Curve::new(&ages[..n], &totals[..n]).unwrap());
            both(|t| t.growth_words(Metric::Reposts, &Platform::x(), &growth))
        };
        let [en, fr] = told(7);
        assert!(
            en.starts_with("It grows towards about 15,000 reposts on a Weibull curve: between")
        );
        assert!(
            fr.starts_with("Il va vers environ 15 000 retweets sur une courbe de Weibull : entre")
        );
        assert_eq!(
            told(5),
            [
                "No curve: 8,300 fits, and so does more than four times as much",
                "Pas de courbe : 8 300 convient, et plus de quatre fois autant aussi"
            ]
        );
        assert_eq!(
            told(4),
            [
                "No curve: 4 observations, and it takes 5",
                "Pas de courbe : 4 observations, il en faut 5"
            ]
        );
        let fastest = Bracket { low: 3_600, high: 7_200 };
        assert_eq!(
            both(|t| t.no_curve(Refusal::NotPastTheBend { fastest }))[0],
            "No curve: the fastest growth is the last seen, between 1 h and 2 h; where it will slow \
             down cannot be told"
        );
        let flat = both(|t| t.no_curve(Refusal::NoFit));
        assert_eq!(flat[1], "Pas de courbe : il ne progresse pas");
    }

    #[test]
    fn a_past_is_told_with_what_the_interval_held() {
        let past = Backtest { error: 0.183, held: 97, n: 120, refused: 4 };
        assert_eq!(
            both(|t| t.past_words(&Ok(past))),
            [
                "Tried on 120 earlier posts: off by 18% at the median; the interval held 97 of 120",
                "Essayé sur 120 messages précédents : écart médian de 18 % ; l’intervalle en contenait 97"
            ]
        );
        assert_eq!(
            both(|t| t.past_words(&Err(TooFew { n: 3, needed: 5 }))),
            [
                "Not tried: 3 earlier posts would be tried, too few to tell",
                "Pas d’essai : 3 messages précédents s’y prêteraient, trop peu pour conclure"
            ]
        );
    }

    #[test]
    fn intervals_are_rounded_outwards() {
        assert_eq!(two_digits(1_139.0, f64::floor), 1_100);
        assert_eq!(two_digits(4_341.0, f64::ceil), 4_400);
        assert_eq!(two_digits(7.4, f64::round), 7);
        assert_eq!(two_digits(0.2, f64::ceil), 1);
        assert_eq!(two_digits(99_600.0, f64::round), 100_000);
    }
}
