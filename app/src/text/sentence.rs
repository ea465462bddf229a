//! Sentences good enough to print, each with its "as of".

use fluent::FluentArgs;

use super::Text;
use super::quantity::{is_large, quantity};
use crate::domain::analytics::{Bracket, time_to_share};
use crate::domain::{Amounts, History, Metric, Moment, Platform, Post, Value, Zone};

/// The metrics that a sentence tells, in its order: who saw it, then what they did.
const AUDIENCE: [Metric; 3] = [Metric::Reach, Metric::Impressions, Metric::Views];
pub(super) const RECEIVED: [Metric; 7] = [
    Metric::Comments,
    Metric::Likes,
    Metric::Reposts,
    Metric::Quotes,
    Metric::Shares,
    Metric::Saves,
    Metric::Follows,
];

impl Text {
    /// The name of a metric as its platform's people say it: on X, French reposts are *retweets*.
    pub fn metric_on(&self, metric: Metric, platform: &Platform) -> String {
        if metric == Metric::Reposts && *platform == Platform::x() {
            return self.say("metric-reposts-x");
        }
        self.metric(metric)
    }

    /// The sentence of a post's last known totals; `None` when nothing that it tells is known.
    pub fn post_sentence(&self, history: &History, zone: Zone) -> Option<String> {
        let (moment, amounts) = history.latest()?;
        let post = &history.post;
        let seen = self.clause(&AUDIENCE, &amounts, &post.platform()).into_iter().next();
        let received = self.clause(&RECEIVED, &amounts, &post.platform());
        let received = (!received.is_empty())
            .then(|| self.message("sentence-received", &[("list", &self.list(&received))]));
        let told: Vec<String> = seen.into_iter().chain(received).collect();
        if told.is_empty() {
            return None;
        }
        let args = [
            ("when", &*self.sentence_start(post, moment, zone)),
            ("author", &*post.account.handle),
            ("told", &*self.list(&told)),
            ("moment", &*self.as_of(moment, zone)),
        ];
        let key = if post.account.handle.is_empty() { "sentence" } else { "sentence-by" };
        Some(capitalised(&self.message(key, &args)))
    }

    /// The finding that heads a post's page: when half of its reactions came, or else what is known most.
    pub fn post_title(&self, history: &History) -> String {
        let half = [Metric::Likes, Metric::Impressions, Metric::Views, Metric::Reposts]
            .into_iter()
            .find_map(|metric| Some((metric, half_life(history, metric)?)));
        let platform = history.post.platform();
        if let Some((metric, bracket)) = half {
            let name = self.metric_on(metric, &platform);
            return self.bracket("title-half", "title-half-within", &name, bracket);
        }
        let known = history.latest().and_then(|(_, amounts)| {
            AUDIENCE.into_iter().chain(RECEIVED).find_map(|m| Some((m, amounts.get(m)?)))
        });
        match known {
            Some((metric, value)) => {
                let phrase = self.noun("title", metric, value, &platform);
                capitalised(&phrase)
            }
            None => self.say("title-nothing"),
        }
    }

    /// A bracket of ages in words, by one of two messages: between two observations, or before the first.
    pub fn bracket(&self, between: &str, within: &str, metric: &str, bracket: Bracket) -> String {
        let (low, high) = (self.age(bracket.low), self.age(bracket.high));
        let key = if bracket.low == 0 { within } else { between };
        self.message(key, &[("metric", metric), ("low", &low), ("high", &high)])
    }

    fn sentence_start(&self, post: &Post, observed: Moment, zone: Zone) -> String {
        match post.published {
            Some(published) if published.has_hour() && observed.has_hour() => {
                self.elapsed(observed.at - published.at)
            }
            Some(published) if zone.day_at(published) == zone.day_at(observed) => {
                self.say("sentence-same-day")
            }
            _ => String::new(),
        }
    }

    /// "Six days after it was posted, ": rounded down to the largest unit, so that it is never too much.
    fn elapsed(&self, seconds: i64) -> String {
        const UNITS: [(i64, &str); 3] = [(86_400, "days"), (3_600, "hours"), (60, "minutes")];
        UNITS
            .iter()
            .find(|(unit, _)| seconds >= 2 * unit || (*unit == 60 && seconds >= 60))
            .map(|(unit, name)| self.count(&format!("sentence-{name}-after"), seconds / unit, &[]))
            .unwrap_or_default()
    }

    /// A moment as a sentence says it: with its zone, or as a day.
    pub(super) fn as_of(&self, moment: Moment, zone: Zone) -> String {
        if !moment.has_hour() {
            return self.long_date(Zone::UTC.wall(moment.at).date());
        }
        let when = self.moment(moment, zone);
        let args = [("when", &*when), ("zone", &zone.city()), ("of_zone", &self.of_zone(zone))];
        self.message("in-zone-time", &args)
    }

    fn clause(&self, metrics: &[Metric], amounts: &Amounts, platform: &Platform) -> Vec<String> {
        let mut told = Vec::new();
        for metric in metrics {
            // Zero saves and follows are no news, and X writes zero for what it does not know.
            if let Some(value) = amounts.get(*metric).filter(|value| value.amount > 0) {
                told.push(self.noun("sentence", *metric, value, platform));
            }
        }
        told
    }

    /// A quantity with its noun: "nearly 20,000 reposts"; French puts "de" after a million.
    pub(super) fn noun(
        &self,
        family: &str,
        metric: Metric,
        value: Value,
        platform: &Platform,
    ) -> String {
        let said = quantity(value).amount;
        let x = if metric == Metric::Reposts && *platform == Platform::x() { "-x" } else { "" };
        let key = format!("{family}-{}{x}", metric.key().replace('_', "-"));
        let mut args = FluentArgs::new();
        args.set("n", self.quantity(value));
        args.set("count", said);
        args.set("scale", if is_large(said) { "large" } else { "small" });
        self.format(&key, &args)
    }
}

impl Post {
    fn platform(&self) -> Platform {
        self.account.platform.clone()
    }
}

/// When half of a metric's total was reached, for a post whose hour of publication is known.
pub(crate) fn half_life(history: &History, metric: Metric) -> Option<Bracket> {
    let published = history.post.published.filter(|moment| moment.has_hour())?;
    time_to_share(&history.series(metric), published.at, 0.5)
}

/// A sentence begins with a capital, whatever word it begins with.
pub fn capitalised(phrase: &str) -> String {
    let mut chars = phrase.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ImportId, Observation, Relation, Source};
    use crate::text::Lang;

    fn en() -> Text {
        Text::new(Lang::En)
    }

    fn fr() -> Text {
        Text::new(Lang::Fr)
    }

    fn plain(text: &str) -> String {
        text.replace(['\u{a0}', '\u{202f}'], " ")
    }

    fn observation(observed: Moment, amounts: Amounts) -> Observation {
        let source = Source {
            import: ImportId(1),
            file_name: "f.csv".into(),
            words: None,
            part: String::new(),
            row: 2,
        };
        Observation { observed, amounts, source }
    }

    fn history(published: Moment, observations: Vec<Observation>) -> History {
        let post = Post::by("elonmusk", Some(published));
        History { post, observations, notes: Vec::new() }
    }

    fn founding() -> History {
        let value = |amount, relation| Value { amount, relation };
        let amounts = [
            (Metric::Reach, value(11_000_000, Relation::About)),
            (Metric::Comments, value(6_000, Relation::AtLeast)),
            (Metric::Likes, value(185_000, Relation::AtLeast)),
            (Metric::Reposts, value(20_000, Relation::Under)),
        ];
        let day = Moment::day(1_681_862_400);
        history(day, vec![observation(day, amounts.into_iter().collect())])
    }

    #[test]
    fn the_founding_sentence_says_exactly_what_the_article_says() {
        let zone = Zone::parse("Europe/Paris").unwrap();
        assert_eq!(
            plain(&en().post_sentence(&founding(), zone).unwrap()),
            "On the day it was posted, this message by @elonmusk had reached about 11 million people \
             and had received more than 6,000 comments, more than 185,000 likes and nearly 20,000 \
             reposts (as of 19 April 2023)."
        );
        assert_eq!(
            plain(&fr().post_sentence(&founding(), zone).unwrap()),
            "Le jour de sa publication, ce message de @elonmusk avait touché environ 11 millions de \
             personnes et avait reçu plus de 6 000 commentaires, plus de 185 000 « J’aime » et près \
             de 20 000 retweets (au 19 avril 2023)."
        );
        assert_eq!(en().post_title(&founding()), "About 11 million people reached");
        assert_eq!(
            plain(&fr().post_title(&founding())),
            "Environ 11 millions de personnes touchées"
        );
    }

    #[test]
    fn the_day_of_publication_is_that_of_the_workspace() {
        let [paris, utc] = [Zone::parse("Europe/Paris").unwrap(), Zone::UTC];
        let likes = [(Metric::Likes, Value::exact(50))].into_iter().collect();
        let late = observation(Moment::second(1_681_862_400 + 81_000), likes);
        let history = history(Moment::day(1_681_862_400), vec![late]);
        let said = |zone| en().post_sentence(&history, zone).unwrap();
        assert!(said(utc).starts_with("On the day it was posted"), "{}", said(utc));
        assert!(said(paris).starts_with("This message"), "it is the next day: {}", said(paris));
    }

    #[test]
    fn impressions_are_never_people() {
        let published = Moment::second(1_787_000_000);
        let amounts: Amounts =
            [(Metric::Impressions, Value::exact(1_240_000)), (Metric::Likes, Value::exact(1))]
                .into_iter()
                .collect();
        let later = Moment::second(published.at + 6 * 86_400 + 3_000);
        let told = history(published, vec![observation(later, amounts)]);
        assert_eq!(
            plain(&en().post_sentence(&told, Zone::UTC).unwrap()),
            "6 days after it was posted, this message by @elonmusk had been seen 1.24 million times \
             and had received 1 like (as of 23 Aug 2026, 9:43 pm, UTC)."
        );
        let french = plain(&fr().post_sentence(&told, Zone::UTC).unwrap());
        assert!(french.contains("avait été vu 1,24 million de fois"), "{french}");
    }

    #[test]
    fn nothing_known_makes_no_sentence() {
        let day = Moment::day(0);
        assert_eq!(en().post_sentence(&history(day, vec![]), Zone::UTC), None);
    }
}
