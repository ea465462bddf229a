//! A post among the account's others, in words: score, rank, band, outlier.

use super::Text;
use super::life::{rounded, whole};
use crate::domain::analytics::{BandPoint, NoOutlier, Outlier, Rank, Score};
use crate::domain::{ComparisonSet, Metric, Platform, Value};

impl Text {
    /// "2.0×", "−2.0×"; two decimals, cut off, between 0 and 1.
    pub fn score(&self, score: f64) -> String {
        let sign = if score < 0.0 { "−" } else { "" };
        let n = format!("{sign}{}", self.times(score.abs()));
        self.message("times", &[("n", &n)])
    }

    /// "2.0 times its expectation: 100 likes at 6 h, against 50 likes for the account's last 100 reels".
    pub fn score_words(
        &self,
        metric: Metric,
        platform: &Platform,
        score: &Score,
        age: i64,
        among: &ComparisonSet,
    ) -> String {
        let said =
            |number: f64| self.noun("title", metric, Value::exact(rounded(number)), platform);
        let is_measured_by_minimum = score.expected.value < score.minimum;
        let key = match score.value {
            1.0.. if is_measured_by_minimum => "score-above-minimum",
            1.0.. => "score-above",
            _ if is_measured_by_minimum => "score-small",
            _ if score.actual <= 0.0 => "score-none",
            _ => "score-below",
        };
        let (times, actual) = (self.times(score.value.abs()), said(score.actual));
        let (expected, age) = (said(score.expected.value), self.age(age));
        let (n, minimum) = (self.amount(whole(score.expected.n)), self.decimal(score.minimum, 0));
        let mut args = self.peers(among, platform);
        for (name, value) in [
            ("times", times),
            ("actual", actual),
            ("expected", expected),
            ("age", age),
            ("n", n),
            ("minimum", minimum),
        ] {
            args.set(name, value);
        }
        self.format(key, &args)
    }

    /// "2.3"; two decimals, cut off, below 1.
    pub(super) fn times(&self, times: f64) -> String {
        if times < 1.0 {
            return self.fixed((times * 100.0).floor() / 100.0, 2);
        }
        self.fixed(times, 1)
    }

    /// "More likes than 124 of 143 earlier reels at the same age".
    pub fn rank_words(
        &self,
        metric: Metric,
        platform: &Platform,
        rank: &Rank,
        among: &ComparisonSet,
    ) -> String {
        let mut args = self.peers(among, platform);
        args.set("metric", self.some_of(metric, platform));
        args.set("n", self.amount(whole(rank.n)));
        args.set("below", rank.below);
        args.set("count", self.amount(whole(rank.below)));
        let key = if rank.below == rank.n { "rank-above-all" } else { "rank-above" };
        self.format(key, &args)
    }

    /// "At 6 h the middle half of 143 earlier posts had 1,200 to 3,400".
    pub fn band_words(&self, point: &BandPoint) -> String {
        let number = |number: f64| self.amount(rounded(number));
        let (low, high) = (number(point.p25), number(point.p75));
        let (age, n) = (self.age(point.age), self.amount(whole(point.n)));
        self.message("band-at", &[("age", &age), ("n", &n), ("low", &low), ("high", &high)])
    }

    /// "It stands far above the account's posts: robust z 4.2, where 3.5 is far", or why that is not told.
    pub fn outlier_words(
        &self,
        outlier: &Result<Outlier, NoOutlier>,
        platform: &Platform,
        among: &ComparisonSet,
    ) -> String {
        let found = match outlier {
            Ok(found) => found,
            Err(NoOutlier::TooFewPosts(few)) => return self.too_few_among(*few, platform, among),
            Err(NoOutlier::Alike) => return self.say("outlier-alike"),
            Err(NoOutlier::Nothing) => return self.say("nothing-yet"),
        };
        let key = match found.z {
            _ if !found.is_outlier => "outlier-none",
            0.0.. => "outlier-high",
            _ => "outlier-low",
        };
        let sign = if found.z < 0.0 { "−" } else { "" };
        // Cut off, not rounded: 3.54 is beyond 3.5 and 3.46 is not.
        let z = format!("{sign}{}", self.fixed((found.z.abs() * 100.0).floor() / 100.0, 2));
        let mut args = self.peers(among, platform);
        args.set("z", z);
        args.set("limit", self.fixed(Outlier::FAR, 1));
        self.format(key, &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analytics::{TooFew, expectation, outlier, rank, score};
    use crate::domain::{Hashtag, KindSet, PostKind};
    use crate::text::Lang;

    fn all() -> ComparisonSet {
        ComparisonSet::before(0)
    }

    fn both(write: impl Fn(Text) -> String) -> [String; 2] {
        Lang::ALL.map(|lang| write(Text::new(lang)).replace(['\u{a0}', '\u{202f}'], " "))
    }

    fn scored(actual: f64, expected: f64) -> [String; 2] {
        let found = score(actual, expectation(&[expected; 100]).unwrap(), 10.0);
        both(|t| t.score_words(Metric::Likes, &Platform::x(), &found, 6 * 3_600, &all()))
    }

    #[test]
    fn scores_have_their_sign() {
        assert_eq!(both(|t| t.score(2.0)), ["2.0×", "2,0 ×"]);
        assert_eq!(both(|t| t.score(-400.0)), ["−400.0×", "−400,0 ×"]);
        assert_eq!(both(|t| t.score(0.9)), ["0.90×", "0,90 ×"]);
        assert_eq!(both(|t| t.score(0.999))[0], "0.99×");
    }

    #[test]
    fn scores_are_told_with_what_was_expected() {
        assert_eq!(
            scored(100.0, 50.0),
            [
                "2.0 times its expectation: 100 likes at 6 h, against 50 likes for the account’s last \
                 100 posts",
                "2,0 fois ce qu’on attendait : 100 « J’aime » à 6 h, contre 50 « J’aime » pour les 100 \
                 derniers messages du compte"
            ]
        );
        assert_eq!(
            scored(100.0, 200.0),
            [
                "Its expectation is 2.0 times as much: 100 likes at 6 h, against 200 likes for the \
                 account’s last 100 posts",
                "On en attendait 2,0 fois plus : 100 « J’aime » à 6 h, contre 200 « J’aime » pour les \
                 100 derniers messages du compte"
            ]
        );
        assert_eq!(
            scored(0.0, 200.0)[0],
            "Nothing at 6 h, against 200 likes for the account’s last 100 posts"
        );
        assert_eq!(
            scored(20.0, 2.0),
            [
                "2.0 times the least that counts (10): 20 likes at 6 h, against 2 likes for the account’s \
                 last 100 posts",
                "2,0 fois le minimum retenu (10) : 20 « J’aime » à 6 h, contre 2 « J’aime » pour les 100 \
                 derniers messages du compte"
            ]
        );
        assert_eq!(
            scored(9.0, 2.0),
            [
                "Too little to be called much or little: 9 likes at 6 h, where the least that counts \
                 is 10",
                "Trop peu pour dire si c’est beaucoup : 9 « J’aime » à 6 h, quand on ne compte qu’à \
                 partir de 10"
            ]
        );
    }

    #[test]
    fn ranks_are_told_as_counts() {
        let others: Vec<f64> = (0..143).map(f64::from).collect();
        let told_among = |value, among: &ComparisonSet| {
            let rank = rank(&others, value).unwrap();
            both(|t| t.rank_words(Metric::Likes, &Platform::x(), &rank, among))
        };
        let told = |value| told_among(value, &all());
        assert_eq!(
            told(124.0),
            [
                "More likes than 124 of 143 earlier posts at the same age",
                "Plus de j’aime que 124 des 143 messages précédents au même âge"
            ]
        );
        assert_eq!(told(1.0)[0], "More likes than one earlier post of 143 at the same age");
        assert_eq!(told(1.0)[1], "Plus de j’aime qu’un des 143 messages précédents au même âge");
        assert_eq!(told(-1.0)[0], "No earlier post of 143 had fewer likes at the same age");
        assert_eq!(
            told(200.0)[1],
            "Plus de j’aime que chacun des 143 messages précédents au même âge"
        );
        let tag = Hashtag::parse("vote");
        let images = ComparisonSet { kinds: KindSet::only(PostKind::Image), tag, ..all() };
        assert_eq!(
            told_among(200.0, &images),
            [
                "More likes than each of 143 earlier images tagged #vote at the same age",
                "Plus de j’aime que chacune des 143 images précédentes avec #vote au même âge"
            ]
        );
        let reels = ComparisonSet { kinds: KindSet::only(PostKind::Reel), ..all() };
        assert_eq!(
            told_among(-1.0, &reels),
            [
                "No earlier reel of 143 had fewer likes at the same age",
                "Aucun des 143 reels précédents n’avait moins de j’aime au même âge"
            ]
        );
    }

    #[test]
    fn a_band_is_told_at_an_age() {
        let point = BandPoint {
            age: 21_600,
            n: 143,
            p10: 5.0,
            p25: 1_200.2,
            p50: 2e3,
            p75: 3_400.0,
            p90: 9e3,
        };
        assert_eq!(
            both(|t| t.band_words(&point)),
            [
                "At 6 h the middle half of 143 earlier posts had 1,200 to 3,400",
                "À 6 h, la moitié centrale de 143 messages précédents avait de 1 200 à 3 400"
            ]
        );
    }

    #[test]
    fn an_outlier_names_its_rule_or_says_why_there_is_none() {
        let others: Vec<f64> = (0..=20).map(|k| f64::from(k).exp()).collect();
        let told = |ln: f64| {
            both(|t| t.outlier_words(&outlier(ln.exp(), &others), &Platform::x(), &all()))
        };
        assert_eq!(
            told(40.0),
            [
                "It stands far above the account’s posts: robust z 4.04, where 3.5 is far",
                "Bien au-dessus des messages du compte : z robuste 4,04, quand 3,5 est loin"
            ]
        );
        assert!(told(-20.0)[0].contains("far below") && told(-20.0)[0].contains("z −4.04"));
        assert!(told(10.0)[1].starts_with("Dans l’ordinaire du compte"));
        let few = Err(NoOutlier::TooFewPosts(TooFew { n: 7, needed: 20 }));
        assert_eq!(
            both(|t| t.outlier_words(&few, &Platform::x(), &all())),
            [
                "Only 7 earlier posts were observed around this age; it takes 20",
                "Seuls 7 messages précédents ont été observés autour de cet âge ; il en faut 20"
            ]
        );
    }
}
