//! The life of a post in words: half-life, later shares, peak, shape.

use fluent::FluentArgs;

use super::Text;
use crate::domain::analytics::{Bracket, HalfLife, MedianHalfLife, Shape, Step, TooFew};
use crate::domain::{ComparisonSet, Metric, Moment, Platform, Zone};

impl Text {
    /// "Half of its likes came between 4 h and 6 h 30 after it was posted", or "… so far came …".
    pub fn half_life_words(&self, metric: Metric, platform: &Platform, life: &HalfLife) -> String {
        let bracket = life.t50.bracket;
        let ending = if life.ending.is_final { "final" } else { "so-far" };
        let within = if bracket.low == 0 { "-within" } else { "" };
        let (its, low, high) =
            (self.its(metric, platform), self.age(bracket.low), self.age(bracket.high));
        let args = [("its", &*its), ("low", &low), ("high", &high)];
        self.message(&format!("half-life-{ending}{within}"), &args)
    }

    /// "Half of the account's posts reach half of their likes within 5 h (42 posts; 3 of them still grow)".
    pub fn median_half_life_words(
        &self,
        metric: Metric,
        platform: &Platform,
        life: &MedianHalfLife,
    ) -> String {
        let n = self.count("posts-count", whole(life.n), &[]);
        let name = self.metric_on(metric, platform);
        let growing = self.count("still-growing", whole(life.censored), &[]);
        match life.median {
            Some(median) => {
                let median = self.age(rounded(median));
                let args = [
                    ("metric", &*name),
                    ("key", metric.key()),
                    ("median", &median),
                    ("n", &n),
                    ("growing", &growing),
                ];
                self.message("half-life-account", &args)
            }
            None => self.message("half-life-account-open", &[("n", &n)]),
        }
    }

    /// "Three quarters between 6 h and 1 d", "Nine tenths within 2 d".
    pub fn later_shares(&self, life: &HalfLife) -> Vec<String> {
        let share = |key: &str, bracket: Bracket| {
            let (low, high) = (self.age(bracket.low), self.age(bracket.high));
            let within = if bracket.low == 0 { "-within" } else { "" };
            self.message(&format!("{key}{within}"), &[("low", &low), ("high", &high)])
        };
        vec![share("three-quarters", life.t75.bracket), share("nine-tenths", life.t90.bracket)]
    }

    /// "Fastest between 1 h and 2 h: about 1,500 likes an hour"; by the clock without a publication.
    pub fn peak_words(
        &self,
        metric: Metric,
        platform: &Platform,
        peak: Step,
        published: Option<Moment>,
        zone: Zone,
    ) -> String {
        let when = |at: i64| match published {
            Some(published) => self.age(at - published.at),
            None => self.moment(Moment::second(at), zone),
        };
        let (from, to) = (when(peak.from), when(peak.to));
        let pace = self.pace(peak.per_hour, metric, platform);
        self.message("velocity-title", &[("from", &from), ("to", &to), ("pace", &pace)])
    }

    /// "It came early and faded: half of its likes had come after 12% of the 7 d observed".
    pub fn shape_words(
        &self,
        metric: Metric,
        platform: &Platform,
        shape: &Shape,
        age: i64,
    ) -> String {
        let its = self.its(metric, platform);
        let age = self.age(age);
        let part = self.whole_percent(shape.wave.map_or(shape.half_life, |wave| wave.share));
        let ages = shape.wave.map_or(shape.peak, |wave| wave.ages);
        let (low, high) = (self.age(ages.low), self.age(ages.high));
        let args =
            [("its", &*its), ("share", &part), ("age", &age), ("low", &low), ("high", &high)];
        self.message(&format!("shape-{}", shape.kind.key()), &args)
    }

    /// "its likes", "sa portée".
    pub(crate) fn its(&self, metric: Metric, platform: &Platform) -> String {
        let name = self.metric_on(metric, platform);
        self.message("its-metric", &[("metric", &name), ("key", metric.key())])
    }

    /// "likes", "de j’aime", "d’impressions": an amount of it.
    pub(super) fn some_of(&self, metric: Metric, platform: &Platform) -> String {
        let name = self.metric_on(metric, platform);
        self.message("some-metric", &[("metric", &name), ("begins", super::begins(&name))])
    }

    /// "12%"; "under 1%" below that. Where it is not quite all or nothing, it is not rounded to that.
    pub(super) fn whole_percent(&self, share: f64) -> String {
        let percent = (share * 100.0).round().clamp(0.0, 1e6);
        let shown = if share < 1.0 { percent.min(99.0) } else { percent };
        if share > 0.0 && shown < 1.0 {
            let one = self.message("percent", &[("n", &self.amount(1))]);
            return self.message("under-percent", &[("percent", &one)]);
        }
        self.message("percent", &[("n", &self.decimal(shown, 0))])
    }

    /// "Only 7 earlier posts were observed around this age; it takes 20".
    pub fn too_few_posts(&self, few: TooFew) -> String {
        self.too_few_among(few, &Platform::x(), &ComparisonSet::before(i64::MAX))
    }

    /// "Only 7 earlier reels were observed around this age; it takes 20".
    pub fn too_few_among(&self, few: TooFew, platform: &Platform, among: &ComparisonSet) -> String {
        let mut args = self.peers(among, platform);
        args.set("count", few.n);
        args.set("n", self.amount(whole(few.n)));
        args.set("needed", self.amount(whole(few.needed)));
        self.format("too-few-posts", &args)
    }

    pub(super) fn too_few(&self, key: &str, n: usize, needed: usize) -> String {
        let mut args = FluentArgs::new();
        args.set("count", n);
        args.set("n", self.amount(whole(n)));
        args.set("needed", self.amount(whole(needed)));
        self.format(key, &args)
    }
}

/// A count as a number of the domain.
pub(super) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The nearest whole number.
pub(super) fn rounded(number: f64) -> i64 {
    // Counts and seconds lie far below 2^53; a cast of what does not is held to its type's ends.
    #[expect(clippy::cast_possible_truncation)]
    let whole = number.round() as i64;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analytics::{Curve, half_life, shape};
    use crate::text::Lang;

    const HOUR: i64 = 3_600;

    fn both(write: impl Fn(Text) -> String) -> [String; 2] {
        Lang::ALL.map(|lang| write(Text::new(lang)).replace(['\u{a0}', '\u{202f}'], " "))
    }

    fn curve(points: &[(i64, i64)]) -> (Vec<i64>, Vec<i64>) {
        points.iter().copied().unzip()
    }

    #[test]
    fn half_lives_are_told_as_brackets() {
        let told = |points: &[(i64, i64)], metric| {
            let (ages, totals) = curve(points);
            let life = half_life(Curve::new(&ages, &totals).unwrap()).unwrap();
            both(|t| t.half_life_words(metric, &Platform::x(), &life))
        };
        assert_eq!(
            told(
                &[(4 * HOUR, 40), (23_400, 60), (90 * HOUR, 99), (168 * HOUR, 100)],
                Metric::Likes
            ),
            [
                "Half of its likes came between 4 h and 6 h 30 after it was posted",
                "La moitié de ses j’aime est venue entre 4 h et 6 h 30 après la publication"
            ]
        );
        assert_eq!(
            told(&[(4 * HOUR, 40), (23_400, 70)], Metric::Reposts),
            [
                "Half of its reposts so far came within 4 h of its posting",
                "La moitié de ses retweets jusqu’ici est venue en moins de 4 h après la publication"
            ]
        );
        assert_eq!(
            told(&[(HOUR, 10), (2 * HOUR, 70)], Metric::Reach),
            [
                "Half of its reach so far came between 1 h and 2 h after it was posted",
                "La moitié de sa portée jusqu’ici est venue entre 1 h et 2 h après la publication"
            ]
        );
    }

    #[test]
    fn later_shares_follow() {
        let (ages, totals) = curve(&[(4 * HOUR, 80), (23_400, 99), (90 * HOUR, 100)]);
        let life = half_life(Curve::new(&ages, &totals).unwrap()).unwrap();
        let told = both(|t| t.later_shares(&life).join("; "));
        assert_eq!(
            told,
            [
                "Three quarters within 4 h; Nine tenths between 4 h and 6 h 30",
                "Les trois quarts en 4 h; Les neuf dixièmes entre 4 h et 6 h 30"
            ]
        );
    }

    #[test]
    fn an_amount_of_something_is_elided_in_french() {
        let told = |metric| both(|t| t.some_of(metric, &Platform::x()));
        assert_eq!(told(Metric::Impressions), ["impressions", "d’impressions"]);
        assert_eq!(told(Metric::Reposts), ["reposts", "de retweets"]);
    }

    #[test]
    fn the_account_s_median_says_how_many_posts_still_grow() {
        let life = MedianHalfLife {
            median: Some(18_000.0),
            bracket_low: None,
            bracket_high: None,
            low: None,
            high: None,
            n: 42,
            censored: 3,
        };
        let told = |life: MedianHalfLife| {
            both(|t| t.median_half_life_words(Metric::Likes, &Platform::x(), &life))
        };
        assert_eq!(
            told(life),
            [
                "Half of the account’s posts reach half of their likes within 5 h (42 posts; 3 of them \
                 still grow)",
                "La moitié des messages du compte ont la moitié de leurs j’aime en 5 h ou moins \
                 (42 messages ; 3 progressent encore)"
            ]
        );
        let [en, fr] = told(MedianHalfLife { median: None, ..life });
        assert!(en.starts_with("More than half of the account’s posts still grow"), "{en}");
        assert!(fr.starts_with("Plus de la moitié des messages du compte progressent"), "{fr}");
    }

    #[test]
    fn a_shape_is_told_with_what_led_to_it() {
        let told = |totals: &[i64]| {
            let ages: Vec<i64> = (1..).map(|h| h * HOUR).take(totals.len()).collect();
            let curve = Curve::new(&ages, totals).unwrap();
            let life = half_life(curve).unwrap();
            let shape = shape(curve, &life).unwrap();
            both(|t| t.shape_words(Metric::Likes, &Platform::x(), &shape, life.ending.age))
        };
        assert_eq!(
            told(&[10, 20, 30, 40, 50, 60, 70, 80]),
            [
                "It came steadily: half of its likes had come after 50% of the 8 h observed",
                "Un rythme régulier : la moitié de ses j’aime était venue après 50 % du temps observé (8 h)"
            ]
        );
        assert_eq!(
            told(&[80, 130, 150, 155, 158, 220, 260, 262]),
            [
                "It came in two waves: after it had slowed down, 39% of its likes came between 5 h and 7 h",
                "Deux vagues : après un ralentissement, 39 % de ses j’aime arrivent entre 5 h et 7 h"
            ]
        );
    }

    #[test]
    fn almost_all_is_not_all() {
        let told = |share| both(|t| t.whole_percent(share))[0].clone();
        assert_eq!([told(0.0), told(0.004), told(0.126)], ["0%", "under 1%", "13%"]);
        assert_eq!([told(0.999), told(1.0), told(1.5)], ["99%", "100%", "150%"]);
    }
}
