//! Notes in words, and how fast totals grew around them. What came after a note followed it: never "because of".

use super::Text;
use super::life::rounded;
use crate::domain::analytics::{Around, Life, Pace};
use crate::domain::annotation::{Annotation, Draft, Mistake};
use crate::domain::{Metric, Platform, Value, Zone};

impl Text {
    /// "“Quoted on television” (19 Aug 2026, 8:05 pm): in the 24 h before, …"
    pub fn note_told(&self, life: &Life, on: &Platform, note: &Annotation, zone: Zone) -> String {
        let (when, words) = (self.moment(note.moment, zone), self.note_words(life, on, note));
        let args = [("text", &*note.text), ("when", &when), ("words", &words)];
        self.message("note-told", &args)
    }

    /// "Below each, how fast its likes came before and after. …"
    pub fn notes_about(&self, metric: Metric, platform: &Platform) -> String {
        self.message("notes-metric", &[("its", &self.its(metric, platform))])
    }

    /// "in the 24 h before, 40 likes an hour (observed over 21 h); in the 24 h that followed, …: 8 times as fast",
    /// or why that is not told.
    pub fn note_words(&self, life: &Life, on: &Platform, note: &Annotation) -> String {
        if life.metric == Metric::Reach {
            return self.say("around-reach");
        }
        if !note.moment.has_hour() {
            return self.say("around-no-hour");
        }
        match life.notes.iter().find(|around| around.at == note.moment.at) {
            Some(around) => {
                let published = life.published.filter(|moment| moment.has_hour());
                let is_posted = published.is_none_or(|moment| moment.at < around.at);
                self.around_words(life.metric, on, around, is_posted)
            }
            None => self.say("around-nothing"),
        }
    }

    /// The pace before a moment and after it; `is_posted`: whether the post was there before it.
    pub fn around_words(
        &self,
        metric: Metric,
        platform: &Platform,
        around: &Around,
        is_posted: bool,
    ) -> String {
        let window = self.hours(around.window);
        let told = |key: &str, pace: Pace| {
            let (length, pace) = (pace.to - pace.from, self.pace(pace.per_hour, metric, platform));
            let span = if length == around.window { window.clone() } else { self.age(length) };
            self.message(key, &[("window", &*window), ("pace", &pace), ("span", &span)])
        };
        if let (None, Some(across), None) = (around.before, around.across, around.after) {
            return told("around-across", across);
        }
        if around.before.or(around.after).is_none() {
            return self.say("around-nothing");
        }
        let none = |key: &str| self.message(key, &[("window", &window)]);
        let no_before = if is_posted { "around-no-before" } else { "around-no-before-posting" };
        let before =
            around.before.map_or_else(|| none(no_before), |pace| told("around-before", pace));
        let after = around.after;
        let after =
            after.map_or_else(|| none("around-no-after"), |pace| told("around-after", pace));
        let args = [("before", &*before), ("after", &after)];
        match around.ratio().and_then(|ratio| self.ratio(ratio)) {
            Some(ratio) => {
                let args = [args[0], args[1], ("ratio", &ratio)];
                self.message("around-both-compared", &args)
            }
            None => self.message("around-both", &args),
        }
    }

    /// "8 times as fast"; nothing where it went backwards, or not at all.
    fn ratio(&self, ratio: f64) -> Option<String> {
        let digits = u8::from(ratio < 10.0);
        let told = match ratio {
            ..=0.0 => return None,
            1.05.. => self.message("around-faster", &[("times", &self.decimal(ratio, digits))]),
            0.95..1.05 => self.say("around-same"),
            _ => self.message("around-slower", &[("percent", &self.whole_percent(ratio))]),
        };
        Some(told)
    }

    /// "24 h", where an age would be a day.
    fn hours(&self, seconds: i64) -> String {
        self.message("age-hours", &[("n", &self.amount(seconds / 3_600))])
    }

    /// "120 likes an hour".
    pub(super) fn pace(&self, per_hour: f64, metric: Metric, platform: &Platform) -> String {
        let amount = rounded(per_hour.abs());
        let key = match per_hour {
            0.0 => return self.message("pace-none", &[("some", &self.some_of(metric, platform))]),
            _ if amount < 1 => "pace-slow",
            ..0.0 => "pace-lost",
            _ => "pace",
        };
        let total = self.noun("title", metric, Value::exact(amount.max(1)), platform);
        self.message(key, &[("total", &total)])
    }

    /// Why what somebody typed is no note.
    pub fn note_mistake(&self, mistake: Mistake) -> String {
        let most = i64::try_from(Draft::MOST).unwrap_or(i64::MAX);
        match mistake {
            Mistake::NoText => self.say("note-mistake-no-text"),
            Mistake::LongText => self.count("note-mistake-long-text", most, &[]),
            Mistake::NoDay => self.say("note-mistake-no-day"),
            Mistake::NoTime => self.say("note-mistake-no-time"),
            Mistake::Skipped => self.say("note-mistake-skipped"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analytics::{Curves, Options, of_series};
    use crate::domain::{Moment, Series};
    use crate::text::Lang;

    const HOUR: i64 = 3_600;
    const LIKES: [(i64, i64); 5] = [(1, 100), (2, 220), (4, 340), (6, 940), (7, 1_240)];

    /// What is told of a note at an hour, of a post whose totals were read at some.
    fn told(metric: Metric, at: Moment, totals: &[(i64, i64)]) -> [String; 2] {
        let points = totals.iter().map(|(t, n)| (Moment::second(t * HOUR), Value::exact(*n)));
        let series = Series::new(metric, points);
        let options = Options { notes: vec![at.at], ..Options::default() };
        let published = Some(Moment::second(0));
        let life = of_series(&series, published, &Curves::default(), &options);
        let note = Annotation { id: 1, moment: at, text: "a note".into() };
        Lang::ALL.map(|lang| {
            let words = Text::new(lang).note_words(&life, &Platform::x(), &note);
            words.replace(['\u{a0}', '\u{202f}'], " ")
        })
    }

    fn likes(at: i64, totals: &[(i64, i64)]) -> [String; 2] {
        told(Metric::Likes, Moment::second(at * HOUR), totals)
    }

    #[test]
    fn what_followed_a_note_is_told_beside_what_was_before() {
        assert_eq!(
            likes(5, &LIKES),
            [
                "in the 24 h before, 85 likes an hour (observed over 4 h); in the 24 h that followed, \
                 300 likes an hour (observed over 1 h): 3.5 times as fast",
                "dans les 24 h précédentes, 85 « J’aime » par heure (observé sur 4 h) ; dans les 24 h qui \
                 ont suivi, 300 « J’aime » par heure (observé sur 1 h) : 3,5 fois plus vite"
            ]
        );
    }

    #[test]
    fn a_slower_pace_is_a_part_of_the_one_before() {
        let [en, fr] = likes(2, &[(1, 100), (2, 200), (4, 220)]);
        assert!(
            en.ends_with("10 likes an hour (observed over 2 h): 10% of the pace before"),
            "{en}"
        );
        assert!(fr.ends_with(" : 10 % du rythme précédent"), "{fr}");
        let [en, _] = likes(2, &[(1, 100), (2, 200), (4, 401)]);
        assert!(en.ends_with(": about as fast"), "{en}");
    }

    #[test]
    fn a_side_that_cannot_be_told_says_why() {
        let [en, fr] = likes(5, &LIKES[..4]);
        assert!(
            en.ends_with("; the 24 h that followed hold too few observations to tell a pace"),
            "{en}"
        );
        assert!(fr.ends_with(
            " ; trop peu d’observations dans les 24 h qui ont suivi pour dire un rythme"
        ));
        let [en, _] = likes(-1, &LIKES);
        assert!(en.starts_with("before, it was not posted yet; in the 24 h that followed"), "{en}");
        let [en, _] = likes(90, &[(1, 5), (80, 50), (100, 90), (101, 95)]);
        assert!(
            en.starts_with("the 24 h before hold too few observations to tell a pace; in the"),
            "{en}"
        );
        let [en, fr] = likes(50, &[(1, 5), (100, 500)]);
        assert!(en.starts_with("5 likes an hour over the 4 d 3 h in which it lies;"), "{en}");
        assert!(
            fr.starts_with("5 « J’aime » par heure dans l’intervalle de 4 j 3 h où elle se place"),
            "{fr}"
        );
        assert_eq!(likes(200, &[(1, 5)])[0], "too few observations around it");
    }

    #[test]
    fn a_fall_or_a_standstill_is_no_ratio() {
        let [en, _] = likes(2, &[(1, 100), (2, 200), (4, 180)]);
        assert!(en.ends_with("10 likes lost an hour (observed over 2 h)"), "{en}");
        let [en, _] = likes(2, &[(1, 0), (2, 0), (4, 180)]);
        assert!(en.starts_with("in the 24 h before, no likes (observed"), "{en}");
        assert!(en.ends_with("90 likes an hour (observed over 2 h)"), "{en}");
    }

    #[test]
    fn a_pace_agrees_with_its_number_and_its_metric() {
        let told = |per_hour, metric| {
            [Lang::En, Lang::Fr].map(|lang| {
                let pace = Text::new(lang).pace(per_hour, metric, &Platform::x());
                pace.replace(['\u{a0}', '\u{202f}'], " ")
            })
        };
        let check = |per_hour, metric, words: [&str; 2]| {
            assert_eq!(told(per_hour, metric), words);
        };
        check(1.0, Metric::Comments, ["1 comment an hour", "1 commentaire par heure"]);
        check(-3.0, Metric::Views, ["3 views lost an hour", "3 vues de moins par heure"]);
        check(0.0, Metric::Impressions, ["no impressions", "pas d’impressions"]);
        check(0.2, Metric::Clicks, ["less than 1 click an hour", "moins de 1 clic par heure"]);
        check(
            1_200_000.0,
            Metric::Impressions,
            ["1.2 million impressions an hour", "1,2 million d’impressions par heure"],
        );
    }

    #[test]
    fn where_before_and_after_mean_nothing_it_is_said() {
        let day = told(Metric::Likes, Moment::day(0), &LIKES);
        assert!(day[0].starts_with("its hour is not known") && day[1].starts_with("son heure"));
        let reach = told(Metric::Reach, Moment::second(5 * HOUR), &LIKES);
        assert!(reach[0].starts_with("reach has no pace") && reach[1].starts_with("la portée"));
    }

    #[test]
    fn no_message_of_a_note_names_a_cause() {
        for source in [include_str!("annotation.en.ftl"), include_str!("annotation.fr.ftl")] {
            let messages = source.lines().filter(|line| !line.starts_with('#'));
            let words = messages.collect::<Vec<_>>().join(" ").to_lowercase();
            for cause in
                ["because", "caused", "due to", "thanks to", "à cause", "grâce", "parce que"]
            {
                assert!(!words.contains(cause), "{cause}");
            }
        }
    }
}
