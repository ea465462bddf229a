//! A period in words: what the posts gained, and how that compares with the days before.

use fluent::FluentArgs;

use super::Text;
use super::sentence::RECEIVED;
use crate::domain::period::{Period, PeriodTotals, date_of};
use crate::domain::{Gains, Metric, Platform, Relation, Value, Zone};

/// Showings may be added up over posts; people may not: reach is never told of a period.
const SEEN: [Metric; 2] = [Metric::Impressions, Metric::Views];

impl Text {
    /// "In the last 28 days, the posts of @ada received more than 12,000 likes and 310 comments (as of …)".
    ///
    /// `None` when nothing was gained that is told.
    pub fn period_sentence(
        &self,
        totals: &PeriodTotals,
        platform: &Platform,
        zone: Zone,
    ) -> Option<String> {
        let relation = if totals.unspread > 0 { Relation::AtLeast } else { Relation::Exact };
        let told = |family, metrics: &[Metric]| -> Vec<String> {
            let gained = metrics.iter().filter_map(|m| Some((*m, gained(&totals.gains, *m)?)));
            let value = |amount| Value { amount, relation };
            gained.map(|(m, gain)| self.noun(family, m, value(gain), platform)).collect()
        };
        let seen = told("period", &SEEN).into_iter().next();
        let received = told("sentence", &RECEIVED);
        let received = (!received.is_empty())
            .then(|| self.message("period-received", &[("list", &self.list(&received))]));
        let told: Vec<String> = seen.into_iter().chain(received).collect();
        let args = [
            ("when", &*self.when(totals, zone)),
            ("author", &*totals.handle),
            ("told", &*self.list(&told)),
            ("moment", &*self.as_of(totals.observed, zone)),
        ];
        let key = if totals.handle.is_empty() { "period" } else { "period-by" };
        (!told.is_empty()).then(|| format!("{}.", self.message(key, &args)))
    }

    /// "12% more likes than in the 28 days before"; `None` where one of both is not known, or both are nothing.
    pub fn period_change(
        &self,
        totals: &PeriodTotals,
        metric: Metric,
        platform: &Platform,
    ) -> Option<String> {
        // A bound is neither more nor less than a number.
        let now = totals.gains.get(metric).filter(|_| totals.unspread == 0)?;
        let before = totals.before.as_ref()?.get(metric)?;
        let key = match before {
            ..0 => return None,
            0 if now <= 0 => return None,
            0 => "period-from-none",
            _ if now > before => "period-more",
            _ if now < before => "period-fewer",
            _ => "period-same",
        };
        let share = (now - before).abs() as f64 / before.max(1) as f64;
        let mut args = FluentArgs::new();
        args.set("percent", self.whole_percent(share));
        args.set("some", self.some_of(metric, platform));
        args.set("count", totals.period.days());
        args.set("n", self.amount(totals.period.days()));
        Some(super::capitalised(&self.format(key, &args)))
    }

    /// "14 posts were published".
    pub fn period_posts(&self, totals: &PeriodTotals) -> String {
        self.count("period-posts", totals.posts, &[])
    }

    /// "12% more"; `None` where both are nothing, or one is below that.
    pub fn change(&self, now: i64, before: i64) -> Option<String> {
        let key = match now.cmp(&before) {
            _ if before < 0 || now < 0 => return None,
            _ if before == 0 => return None,
            std::cmp::Ordering::Greater => "change-more",
            std::cmp::Ordering::Less => "change-less",
            std::cmp::Ordering::Equal => "change-same",
        };
        let share = (now - before).abs() as f64 / before as f64;
        Some(self.message(key, &[("percent", &self.whole_percent(share))]))
    }

    /// "1 October to 31 October 2026".
    pub fn days(&self, period: Period) -> String {
        let date = |day| self.date(date_of(day));
        if period.first == period.last {
            return date(period.first);
        }
        let (from, to) = (date(period.first), date(period.last));
        self.message("period-days", &[("from", &from), ("to", &to)])
    }

    /// "Published 1 October to 31 October 2026:".
    pub fn published_in(&self, period: Period) -> String {
        self.message("posts-published-in", &[("days", &self.days(period))])
    }

    /// "In the last 28 days" where the period ends with the day of the last observation.
    fn when(&self, totals: &PeriodTotals, zone: Zone) -> String {
        let period = totals.period;
        if period.last == zone.day_at(totals.observed) {
            return self.count("period-last", period.days(), &[]);
        }
        let date = |day| self.date(zone.wall(zone.start_of(day)).date());
        let (from, to) = (date(period.first), date(period.last));
        self.message("period-between", &[("from", &from), ("to", &to)])
    }
}

/// What was gained of a metric, where anything was: zero is no news, and X writes it for what it does not know.
fn gained(gains: &Gains, metric: Metric) -> Option<i64> {
    gains.get(metric).filter(|gain| *gain > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Moment;
    use crate::domain::period::Period;
    use crate::text::Lang;

    fn both(write: impl Fn(Text) -> String) -> [String; 2] {
        Lang::ALL.map(|lang| write(Text::new(lang)).replace(['\u{a0}', '\u{202f}'], " "))
    }

    fn paris() -> Zone {
        Zone::parse("Europe/Paris").unwrap()
    }

    /// The 28 days to 24 November 2026, observed that day at 14:05 in Paris.
    fn totals() -> PeriodTotals {
        let observed = Moment::second(1_795_525_500);
        PeriodTotals {
            period: Period::ending(paris().day_of(observed.at), 28),
            handle: "ada".into(),
            posts: 14,
            gains: [
                (Metric::Reach, 900_000),
                (Metric::Impressions, 1_240_000),
                (Metric::Likes, 12_100),
                (Metric::Comments, 310),
                (Metric::Saves, 0),
                (Metric::Follows, -3),
            ]
            .into_iter()
            .collect(),
            unspread: 0,
            before: Some([(Metric::Likes, 10_804), (Metric::Comments, 0)].into_iter().collect()),
            observed,
        }
    }

    #[test]
    fn a_period_is_told_without_reach_and_without_what_is_nothing() {
        let told = |totals: &PeriodTotals| {
            both(|t| t.period_sentence(totals, &Platform::x(), paris()).unwrap())
        };
        assert_eq!(
            told(&totals()),
            [
                "In the last 28 days, the posts of @ada were seen 1.24 million times and received 310 \
                 comments and more than 12,000 likes (as of 24 Nov 2026, 2:05 pm, Paris time).",
                "Ces 28 derniers jours, les messages de @ada ont été vus 1,24 million de fois et ont \
                 reçu 310 commentaires et plus de 12 000 « J’aime » (au 24 nov. 2026 à 14 h 05, heure \
                 de Paris)."
            ]
        );
        let likes: Gains = [(Metric::Likes, 19_870)].into_iter().collect();
        let period = Period::ending(totals().period.last - 1, 30);
        let past = PeriodTotals { period, handle: String::new(), gains: likes, ..totals() };
        assert_eq!(
            told(&past),
            [
                "From 25 Oct 2026 to 23 Nov 2026, the posts received nearly 20,000 likes (as of 24 Nov \
                 2026, 2:05 pm, Paris time).",
                "Du 25 oct. 2026 au 23 nov. 2026, les messages ont reçu près de 20 000 « J’aime » (au 24 \
                 nov. 2026 à 14 h 05, heure de Paris)."
            ]
        );
    }

    #[test]
    fn nothing_gained_makes_no_sentence() {
        let nothing = PeriodTotals { gains: Gains::default(), ..totals() };
        assert_eq!(Text::new(Lang::En).period_sentence(&nothing, &Platform::x(), paris()), None);
    }

    #[test]
    fn changes_are_told_against_as_many_days_before() {
        let told = |totals: &PeriodTotals, metric| {
            Lang::ALL.map(|lang| Text::new(lang).period_change(totals, metric, &Platform::x()))
        };
        let plain = |told: [Option<String>; 2]| {
            told.map(|t| t.unwrap().replace(['\u{a0}', '\u{202f}'], " "))
        };
        assert_eq!(
            plain(told(&totals(), Metric::Likes)),
            [
                "12% more likes than in the 28 days before",
                "12 % de j’aime de plus que les 28 jours précédents"
            ]
        );
        assert_eq!(
            plain(told(&totals(), Metric::Comments)),
            [
                "No comments were counted in the 28 days before",
                "Pas de commentaires les 28 jours précédents"
            ]
        );
        assert_eq!(told(&totals(), Metric::Impressions), [None, None]);
        let seen = |seen: i64| [(Metric::Impressions, seen)].into_iter().collect::<Gains>();
        let seen = PeriodTotals { gains: seen(112), before: Some(seen(100)), ..totals() };
        assert_eq!(
            plain(told(&seen, Metric::Impressions)),
            [
                "12% more impressions than in the 28 days before",
                "12 % d’impressions de plus que les 28 jours précédents"
            ]
        );
        let fewer = PeriodTotals {
            gains: totals().before.unwrap(),
            before: Some(totals().gains),
            ..totals()
        };
        let day = PeriodTotals { period: Period::ending(5, 1), ..fewer };
        assert_eq!(
            plain(told(&day, Metric::Likes)),
            ["11% fewer likes than the day before", "11 % de j’aime de moins que la veille"]
        );
        let bound = PeriodTotals { unspread: 1, ..day.clone() };
        assert_eq!(told(&bound, Metric::Likes), [None, None]);
        let same = PeriodTotals { before: Some(day.gains), ..day };
        assert_eq!(plain(told(&same, Metric::Likes))[0], "As many likes as the day before");
    }

    #[test]
    fn posts_are_counted() {
        let told = |posts| both(|t| t.period_posts(&PeriodTotals { posts, ..totals() }));
        assert_eq!(told(0), ["No post was published", "Aucun message n’a été publié"]);
        assert_eq!(told(1), ["1 post was published", "1 message a été publié"]);
        assert_eq!(told(14), ["14 posts were published", "14 messages ont été publiés"]);
    }
}
