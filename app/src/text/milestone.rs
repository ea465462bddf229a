//! Milestones in words: between which moments of the wall's clock a round total was passed.

use super::Text;
use crate::domain::analytics::Milestone;
use crate::domain::{Metric, Moment, Platform, Value, Zone};

impl Text {
    /// "100,000 likes between 2:05 pm and 3:10 pm on 24 Nov 2026 (Paris)".
    pub fn milestone_words(
        &self,
        metric: Metric,
        platform: &Platform,
        milestone: &Milestone,
        zone: Zone,
    ) -> String {
        let total = self.noun("title", metric, Value::exact(milestone.total), platform);
        let Some(after) = milestone.after else {
            let high = self.moment_in_zone(milestone.by, zone);
            return self.message("milestone-by", &[("total", &total), ("high", &high)]);
        };
        let (low, high) = (self.moment(after, zone), self.moment(milestone.by, zone));
        let city = zone.city();
        let args = [("total", &*total), ("low", &low), ("high", &high), ("zone", &city)];
        match (after.has_hour(), milestone.by.has_hour()) {
            (true, true) => self.between_times(&total, after, milestone.by, zone),
            (false, false) if after == milestone.by => {
                self.message("milestone-on", &[("total", &total), ("date", &low)])
            }
            (false, false) => self.message("milestone-between-days", &args),
            _ => self.message("milestone-between", &args),
        }
    }

    fn between_times(&self, total: &str, after: Moment, by: Moment, zone: Zone) -> String {
        let city = zone.city();
        let (from, to) = (zone.wall(after.at), zone.wall(by.at));
        if from.date() != to.date() {
            let (low, high) = (self.moment(after, zone), self.moment(by, zone));
            let args = [("total", total), ("low", &low), ("high", &high), ("zone", &city)];
            return self.message("milestone-between", &args);
        }
        let (low, high) = (self.clock(from.time()), self.clock(to.time()));
        let date = self.date(from.date());
        let args =
            [("total", total), ("low", &low), ("high", &high), ("date", &date), ("zone", &city)];
        self.message("milestone-between-times", &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analytics::milestones;
    use crate::domain::{Relation, Series};
    use crate::text::Lang;

    fn both(write: impl Fn(Text) -> String) -> [String; 2] {
        Lang::ALL.map(|lang| write(Text::new(lang)).replace(['\u{a0}', '\u{202f}'], " "))
    }

    fn series(points: &[(i64, i64)]) -> Series {
        let points = points.iter().map(|(t, n)| (Moment::second(*t), Value::exact(*n)));
        Series::new(Metric::Likes, points)
    }

    #[test]
    fn milestones_are_told_by_the_clock_on_the_wall() {
        let paris = Zone::parse("Europe/Paris").unwrap();
        let told = |milestone: Milestone| {
            both(|t| t.milestone_words(Metric::Likes, &Platform::x(), &milestone, paris))
        };
        // 24 November 2026, 14:05 and 15:10 in Paris.
        let (after, by) = (1_795_525_500, 1_795_529_400);
        let [found] = milestones(&series(&[(after, 99_000), (by, 101_000)]), None)[1..] else {
            panic!()
        };
        assert_eq!(
            told(found),
            [
                "100,000 likes between 2:05 pm and 3:10 pm on 24 Nov 2026 (Paris)",
                "100 000 « J’aime » entre 14 h 05 et 15 h 10 le 24 nov. 2026 (Paris)"
            ]
        );
        assert_eq!(
            told(Milestone { after: Some(Moment::second(after - 86_400)), ..found }),
            [
                "100,000 likes between 23 Nov 2026, 2:05 pm and 24 Nov 2026, 3:10 pm (Paris)",
                "100 000 « J’aime » entre le 23 nov. 2026 à 14 h 05 et le 24 nov. 2026 à 15 h 10 (Paris)"
            ]
        );
        assert_eq!(
            told(Milestone { after: None, ..found })[0],
            "100,000 likes by 24 Nov 2026, 3:10 pm (Paris)"
        );
    }

    #[test]
    fn the_founding_post_passed_its_milestones_on_its_day() {
        let day = Moment::day(1_681_862_400);
        let comments = Value { amount: 6_000, relation: Relation::AtLeast };
        let [found] = milestones(&Series::new(Metric::Comments, [(day, comments)]), Some(day))[..]
        else {
            panic!()
        };
        let told = both(|t| t.milestone_words(Metric::Comments, &Platform::x(), &found, Zone::UTC));
        assert_eq!(told, ["5,000 comments on 19 Apr 2023", "5 000 commentaires le 19 avr. 2023"]);
    }

    #[test]
    fn every_metric_passes_milestones_in_words() {
        let milestone = Milestone { total: 1_000_000, after: None, by: Moment::day(0) };
        for metric in Metric::ALL {
            let told = both(|t| t.milestone_words(metric, &Platform::x(), &milestone, Zone::UTC));
            assert!(told[0].starts_with("1 million "), "{told:?}");
            let has_link =
                told[1].starts_with("1 million de ") || told[1].starts_with("1 million d’");
            assert!(has_link, "{told:?}");
        }
    }
}
