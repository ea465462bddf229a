//! Posts side by side, in words: who leads where all can be compared, and what is usual for an account or platform.

use super::Text;
use super::life::{rounded, whole};
use crate::domain::analytics::{BandPoint, Bracket, MedianHalfLife, TooFew};
use crate::domain::{Metric, Platform, Value};

/// The post that has most at an age which all reached.
#[derive(Clone, Copy, Debug)]
pub struct Lead<'a> {
    /// Its name.
    pub post: &'a str,
    /// What is counted.
    pub metric: Metric,
    /// Where it was published.
    pub platform: &'a Platform,
    /// What it had.
    pub total: Value,
    /// How many times as much as the next one: 1 or more, infinite where that one had nothing.
    pub times: f64,
    /// The age, in seconds.
    pub age: i64,
}

impl Text {
    /// "“Low water” leads at 3 d with 4,120 likes, 2.3 times as much as the next".
    pub fn lead_words(&self, lead: &Lead) -> String {
        let total = self.noun("title", lead.metric, lead.total, lead.platform);
        let (age, times) = (self.age(lead.age), self.times(lead.times));
        let args = [("post", lead.post), ("age", &age), ("total", &total), ("times", &times)];
        let key = match lead.times {
            _ if lead.total.amount == 0 => "compare-leads-none",
            // Under that, what was read between two observations decides nothing.
            ..1.05 => "compare-leads-level",
            f64::INFINITY => "compare-leads-alone",
            _ => "compare-leads",
        };
        self.message(key, &args)
    }

    /// "“Low water” had half of its likes first, between 1 h and 2 h after it was posted".
    pub fn fastest_words(
        &self,
        post: &str,
        metric: Metric,
        platform: &Platform,
        half: Bracket,
    ) -> String {
        let its = self.its(metric, platform);
        let (low, high) = (self.age(half.low), self.age(half.high));
        let key = if half.low == 0 { "compare-fastest-within" } else { "compare-fastest" };
        self.message(key, &[("post", post), ("its", &its), ("low", &low), ("high", &high)])
    }

    /// "Half of the posts on X reach half of their likes within 5 h (42 posts; 3 of them still grow)". `whose`:
    /// "posts on X"; `metric`: its name there.
    pub fn usual_half_life_words(
        &self,
        whose: &str,
        metric: Metric,
        name: &str,
        life: &MedianHalfLife,
    ) -> String {
        let n = self.count("posts-count", whole(life.n), &[]);
        let growing = self.count("still-growing", whole(life.censored), &[]);
        let median = life.median.map(|median| self.age(rounded(median)));
        let args = [
            ("whose", whose),
            ("metric", name),
            ("key", metric.key()),
            ("median", median.as_deref().unwrap_or_default()),
            ("n", &n),
            ("growing", &growing),
        ];
        self.message(if median.is_some() { "compare-fan-half" } else { "compare-fan-open" }, &args)
    }

    /// "At 6 h the middle half of 143 posts had 1,200 to 3,400".
    pub fn usual_band_words(&self, point: &BandPoint) -> String {
        let number = |number: f64| self.amount(rounded(number));
        let (low, high) = (number(point.p25), number(point.p75));
        let (age, n) = (self.age(point.age), self.amount(whole(point.n)));
        self.message("compare-band-at", &[("age", &age), ("n", &n), ("low", &low), ("high", &high)])
    }

    /// "1,500 an hour".
    pub fn pace_words(&self, per_hour: f64) -> String {
        let whole = rounded(per_hour);
        let n = self.quantity(Value::exact(whole));
        self.message(if whole < 1 { "compare-peak-slow" } else { "compare-peak" }, &[("n", &n)])
    }

    /// "14 earlier posts; it takes 20": why no score is told, as short as a cell needs it.
    pub fn few_earlier(&self, few: TooFew) -> String {
        self.too_few("compare-score-few", few.n, few.needed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Relation;
    use crate::text::Lang;

    fn both(write: impl Fn(Text) -> String) -> [String; 2] {
        Lang::ALL.map(|lang| write(Text::new(lang)).replace(['\u{a0}', '\u{202f}'], " "))
    }

    fn led(total: Value, times: f64) -> [String; 2] {
        let platform = Platform::x();
        let lead = Lead {
            post: "Low water",
            metric: Metric::Likes,
            platform: &platform,
            total,
            times,
            age: 3 * 86_400,
        };
        both(|text| text.lead_words(&lead))
    }

    #[test]
    fn who_leads_is_told_with_the_age_and_the_distance() {
        assert_eq!(
            led(Value::exact(820), 2.34),
            [
                "“Low water” leads at 3 d with 820 likes, 2.3 times as much as the next",
                "« Low water » est en tête à 3 j avec 820 « J’aime », 2,3 fois le suivant"
            ]
        );
        let about = Value { amount: 4_120, relation: Relation::About };
        assert_eq!(
            led(about, 1.02),
            [
                "“Low water” has most at 3 d, about 4,120 likes, and the next has hardly less",
                "« Low water » en a le plus à 3 j, environ 4 120 « J’aime », et le suivant en a à peine moins"
            ]
        );
        assert_eq!(
            led(Value::exact(5), f64::INFINITY)[0],
            "“Low water” alone has any at 3 d: 5 likes"
        );
        assert_eq!(led(Value::exact(0), f64::NAN)[1], "Aucun n’en a encore à 3 j");
    }

    #[test]
    fn who_was_fastest_is_told_as_a_bracket() {
        let told = |low, high| {
            let half = Bracket { low, high };
            both(|t| t.fastest_words("Low water", Metric::Likes, &Platform::x(), half))
        };
        assert_eq!(
            told(3_600, 7_200),
            [
                "“Low water” had half of its likes first, between 1 h and 2 h after it was posted",
                "« Low water » a eu le premier la moitié de ses j’aime, entre 1 h et 2 h après la publication"
            ]
        );
        assert!(told(0, 7_200)[1].ends_with("en moins de 2 h après la publication"));
    }

    #[test]
    fn what_is_usual_is_told_of_an_account_or_a_platform() {
        let life = MedianHalfLife {
            median: Some(18_000.0),
            bracket_low: None,
            bracket_high: None,
            low: None,
            high: None,
            n: 42,
            censored: 3,
        };
        let told = |life: MedianHalfLife, metric: Metric| {
            both(|text| {
                let whose = text.message("compare-whose-platform", &[("platform", "X")]);
                text.usual_half_life_words(&whose, metric, &text.metric(metric), &life)
            })
        };
        assert_eq!(
            told(life, Metric::Likes),
            [
                "Half of the posts on X reach half of their likes within 5 h (42 posts; 3 of them still grow)",
                "La moitié des messages sur X ont la moitié de leurs j’aime en 5 h ou moins (42 messages ; \
                 3 progressent encore)"
            ]
        );
        assert!(told(life, Metric::Reach)[1].contains("leur portée en"));
        let open = told(MedianHalfLife { median: None, ..life }, Metric::Likes);
        assert!(open[0].starts_with("More than half of the posts on X still grow"), "{open:?}");
    }

    #[test]
    fn the_middle_half_is_told_of_posts_and_not_of_earlier_ones() {
        let point = BandPoint {
            age: 3_600,
            n: 143,
            p10: 1.0,
            p25: 1_200.0,
            p50: 2.0,
            p75: 3_400.2,
            p90: 5.0,
        };
        assert_eq!(
            both(|text| text.usual_band_words(&point)),
            [
                "At 1 h the middle half of 143 posts had 1,200 to 3,400",
                "À 1 h, la moitié centrale de 143 messages avait de 1 200 à 3 400"
            ]
        );
    }
}
