//! The posts of a catalogue in groups.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, Timelike};

use super::{Catalogue, Filter};
use crate::domain::analytics::median;
use crate::domain::patterns::{FEW, Group, Length, Member, Patterns, RIPE, Spot, Week};
use crate::domain::{Hashtag, Metric, Precision, Zone};

/// Hashtags that are told.
const HASHTAGS: usize = 15;
/// Posts that stand between reach and engagement.
const SPOTS: usize = 200;
/// What posts are seen by, the first that any tells.
const SEEN: [Metric; 3] = [Metric::Reach, Metric::Impressions, Metric::Views];

impl Catalogue {
    /// What goes with more interactions among the posts that are meant; hours are those of a zone.
    pub fn patterns(&self, filter: &Filter, zone: Zone) -> Patterns {
        let (mut places, mut uncounted) = (Vec::new(), 0);
        for place in self.places(filter) {
            if self.is_ripe(place) {
                places.push(place);
            } else {
                uncounted += 1;
            }
        }
        let seen = SEEN.into_iter().find(|metric| self.is_seen(&places, *metric));
        let members = self.members(&places, seen);
        let told = || places.iter().copied().zip(&members);
        Patterns {
            all: Group::of(&members),
            uncounted,
            week: self.week(told(), zone),
            kinds: grouped(told(), |place| self.kinds[place]),
            platforms: grouped(told(), |place| {
                Some(self.accounts[self.by[place] as usize].platform.clone())
            }),
            lengths: grouped(told(), |place| {
                let characters = u32::try_from(self.lengths.get(place)?).ok()?;
                Some(Length::of(characters))
            }),
            hashtags: self.by_hashtag(told()),
            spots: seen.map(|metric| (metric, self.spots(&places, metric))),
        }
    }

    /// Whether a post was followed for long enough, and tells its interactions.
    fn is_ripe(&self, place: usize) -> bool {
        let Some(published) = self.published.get(place) else { return false };
        let is_of_day =
            self.precisions[place] == Precision::Day || !self.observed[place].has_hour();
        let least = if is_of_day { 2 * RIPE } else { RIPE };
        let is_old = self.observed[place].at.saturating_sub(published) >= least;
        is_old && self.interactions.get(place).is_some()
    }

    fn is_seen(&self, places: &[usize], metric: Metric) -> bool {
        places.iter().any(|place| self.seen(*place, metric).is_some())
    }

    fn seen(&self, place: usize, metric: Metric) -> Option<i64> {
        self.totals[metric.index()].get(place).filter(|seen| *seen > 0)
    }

    fn rate(&self, place: usize, metric: Metric) -> Option<f64> {
        let (interactions, seen) = self.interactions.get(place).zip(self.seen(place, metric))?;
        Some(interactions as f64 / seen as f64)
    }

    /// The posts as groups count them.
    fn members(&self, places: &[usize], seen: Option<Metric>) -> Vec<Member> {
        let interactions = |place: usize| self.interactions.get(place).unwrap_or_default();
        let log = |place: usize| (interactions(place).max(0) as f64).ln_1p();
        let mut by_account = vec![Vec::new(); self.accounts.len()];
        for place in places {
            by_account[self.by[*place] as usize].push(log(*place));
        }
        let usual: Vec<f64> =
            by_account.iter().map(|logs| median(logs).unwrap_or_default()).collect();
        let member = |place: &usize| Member {
            interactions: interactions(*place),
            rate: seen.and_then(|metric| self.rate(*place, metric)),
            distance: log(*place) - usual[self.by[*place] as usize],
        };
        places.iter().map(member).collect()
    }

    fn week<'a>(&self, told: impl Iterator<Item = (usize, &'a Member)>, zone: Zone) -> Box<Week> {
        let mut hours: [[Vec<Member>; 24]; 7] = Default::default();
        for (place, member) in
            told.filter(|(place, _)| self.precisions[*place] == Precision::Second)
        {
            let Some(at) = self.published.get(place) else { continue };
            let wall = zone.wall(at);
            let day = wall.weekday().num_days_from_monday() as usize;
            hours[day][wall.hour() as usize].push(*member);
        }
        Box::new(hours.map(|day| day.map(|members| Group::of(&members))))
    }

    fn by_hashtag<'a>(
        &self,
        told: impl Iterator<Item = (usize, &'a Member)>,
    ) -> Vec<(Hashtag, Group)> {
        let mut groups: HashMap<&Hashtag, Vec<Member>> = HashMap::new();
        for (place, member) in told {
            for tag in self.hashtags.get(place).into_iter().flatten().flat_map(|tags| tags.iter()) {
                groups.entry(tag).or_default().push(*member);
            }
        }
        let mut groups: Vec<_> = groups.into_iter().filter(|(_, it)| it.len() >= FEW).collect();
        groups.sort_unstable_by_key(|(tag, members)| (std::cmp::Reverse(members.len()), *tag));
        groups.truncate(HASHTAGS);
        groups.into_iter().map(|(tag, members)| (tag.clone(), Group::of(&members))).collect()
    }

    /// The newest posts first.
    fn spots(&self, places: &[usize], metric: Metric) -> Vec<Spot> {
        let mut newest: Vec<usize> =
            places.iter().copied().filter(|place| self.seen(*place, metric).is_some()).collect();
        newest
            .sort_unstable_by_key(|place| std::cmp::Reverse((self.published.get(*place), *place)));
        newest.truncate(SPOTS);
        let spot = |place: usize| {
            let (seen, rate) = self.seen(place, metric).zip(self.rate(place, metric))?;
            Some(Spot { post: self.posts[place], seen, rate })
        };
        newest.into_iter().filter_map(spot).collect()
    }
}

/// The groups that some posts fall into, in the order of their names.
fn grouped<'a, K: Ord>(
    told: impl Iterator<Item = (usize, &'a Member)>,
    key: impl Fn(usize) -> Option<K>,
) -> Vec<(K, Group)> {
    let mut groups: BTreeMap<K, Vec<Member>> = BTreeMap::new();
    for (place, member) in told {
        if let Some(key) = key(place) {
            groups.entry(key).or_default().push(*member);
        }
    }
    groups.into_iter().map(|(key, members)| (key, Group::of(&members))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Entry;
    use crate::domain::catalogue::tests::{accounts, entry};
    use crate::domain::{Moment, PostKind, Value, hashtags_of};

    /// A post of account 1 or 7 that was seen long after its publication.
    fn published(post: i64, account: i64, at: &str, likes: i64) -> Entry {
        let at = at.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp();
        let mut entry = entry(post, account, None, Some(likes));
        entry.published = Some(Moment::second(at));
        entry.observed = Moment::second(at + 9 * RIPE);
        entry
    }

    fn patterns(entries: Vec<Entry>, zone: &str) -> Patterns {
        let zone = Zone::parse(zone).unwrap();
        Catalogue::new(accounts(), entries).patterns(&Filter::default(), zone)
    }

    /// Weekday, hour and posts of each hour with any.
    fn hours(entries: Vec<Entry>, zone: &str) -> Vec<(usize, usize, usize)> {
        let patterns = patterns(entries, zone);
        let hours = patterns.week.iter().enumerate().flat_map(|(day, hours)| {
            hours.iter().enumerate().map(move |(hour, group)| (day, hour, group.posts))
        });
        hours.filter(|(_, _, posts)| *posts > 0).collect()
    }

    #[test]
    fn a_post_stands_at_the_hour_that_the_clock_showed() {
        let at = |moments: &[&str]| -> Vec<Entry> {
            (1..).zip(moments).map(|(post, at)| published(post, 1, at, 5)).collect()
        };
        // Sunday 29 March 2026 in Paris: one second before the clocks go from 2 to 3, and one second later.
        let spring = at(&["2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z"]);
        assert_eq!(hours(spring, "Europe/Paris"), [(6, 1, 1), (6, 3, 1)]);
        // Sunday 25 October 2026: half past two comes twice.
        let autumn = at(&["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"]);
        assert_eq!(hours(autumn, "Europe/Paris"), [(6, 2, 2)]);
        // Sunday 4 November 2018 in Sao Paulo begins at one: the second before is still Saturday.
        let skipped = at(&["2018-11-04T02:59:59Z", "2018-11-04T03:00:00Z"]);
        assert_eq!(hours(skipped, "America/Sao_Paulo"), [(5, 23, 1), (6, 1, 1)]);
        // Lord Howe turns its clocks by half an hour: on 5 April 2026 from 2:00 back to 1:30.
        let half = at(&["2026-04-04T14:59:59Z", "2026-04-04T15:00:00Z", "2026-04-04T15:30:00Z"]);
        assert_eq!(hours(half, "Australia/Lord_Howe"), [(6, 1, 2), (6, 2, 1)]);
    }

    #[test]
    fn each_post_is_held_against_its_own_account() {
        // The seventh account is a hundred times as large; each has its better posts on Monday at nine.
        let (mut entries, mut post) = (Vec::new(), 0);
        for (account, scale) in [(1, 1), (7, 100)] {
            for day in 2..=16 {
                post += 1;
                let likes = if day % 7 == 2 { 40 } else { 10 } * scale - 1;
                entries.push(published(
                    post,
                    account,
                    &format!("2026-03-{day:02}T08:00:00Z"),
                    likes,
                ));
            }
        }
        let patterns = patterns(entries, "Europe/Paris");
        let (day, hour, best) = patterns.best_hour().unwrap();
        assert_eq!((day, hour, best.posts), (0, 9, 6));
        assert!((best.effect - 4_f64.ln() * 6.0 / 11.0).abs() < 1e-12);
        assert!(patterns.week[1][9].effect.abs() < 1e-12);
        assert_eq!(patterns.all.posts, 30);
    }

    #[test]
    fn young_posts_and_those_without_an_hour_are_left_out_where_they_must_be() {
        let mut young = published(1, 1, "2026-03-02T08:00:00Z", 5);
        young.observed = Moment::second(young.published.unwrap().at + RIPE - 1);
        let mut of_day = published(2, 1, "2026-03-03T00:00:00Z", 5);
        of_day.published = of_day.published.map(|moment| Moment::day(moment.at));
        let unknown = Entry { published: None, ..published(3, 1, "2026-03-02T08:00:00Z", 5) };
        let patterns = patterns(vec![young, of_day, unknown], "UTC");
        assert_eq!((patterns.all.posts, patterns.uncounted), (1, 2));
        assert_eq!(patterns.week.iter().flatten().map(|group| group.posts).sum::<usize>(), 0);
    }

    #[test]
    fn groups_are_by_type_length_and_hashtag() {
        let told = |post, kind, text: &str, seen| {
            let mut entry = published(post, 1, "2026-03-02T08:00:00Z", 20);
            entry.kind = kind;
            entry.length = u32::try_from(text.chars().count()).ok();
            entry.hashtags = Some(hashtags_of(text).into());
            entry.latest.set(Metric::Reach, Value::exact(seen));
            entry
        };
        let video = Some(PostKind::Video);
        let patterns = patterns(
            vec![
                told(1, video, "#tide and #harbour", 40),
                told(2, video, "Low water #Tide", 80),
                told(3, None, "#tide", 0),
            ],
            "UTC",
        );
        let kinds: Vec<_> =
            patterns.kinds.iter().map(|(kind, it)| (*kind, it.posts, it.rate)).collect();
        assert_eq!(kinds, [(PostKind::Video, 2, Some(0.375))]);
        assert_eq!(patterns.lengths.len(), 1);
        let hashtags: Vec<_> =
            patterns.hashtags.iter().map(|(tag, it)| (tag.name(), it.posts)).collect();
        assert_eq!(hashtags, [("tide", 3)]);
        // Whom nobody saw, nobody reacted to: that tells nothing.
        let (metric, spots) = patterns.spots.unwrap();
        assert_eq!(metric, Metric::Reach);
        let spots: Vec<_> = spots.iter().map(|spot| (spot.post.0, spot.seen, spot.rate)).collect();
        assert_eq!(spots, [(2, 80, 0.25), (1, 40, 0.5)]);
    }
}
