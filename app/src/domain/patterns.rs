//! What goes with more interactions: posts in groups, each post against what is usual for its account.
//!
//! It tells what went together, not what caused it.

use std::sync::Arc;

use super::{Hashtag, Metric, Platform, PostId, PostKind, analytics};

/// Fewer posts than this are too few to tell anything by: they are shown as such.
pub const FEW: usize = 3;

/// So many posts bear a headline.
const MANY: usize = 5;

/// As a share above the usual, so does this.
const CLEAR: f64 = 0.1;

/// How strongly a group is drawn towards the usual: by as much as if it held so many more posts that did as usual.
const SHRINK: f64 = 5.0;

/// A post counts once it has been followed for so long after its publication, in seconds: a younger one has not had
/// its time.
pub const RIPE: i64 = 86_400;

/// What the posts of a group came to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Group {
    /// How many.
    pub posts: usize,
    /// The median of their interactions so far.
    pub median: i64,
    /// The median of their interactions over those who saw them, between 0 and any; `None` where no post tells both.
    pub rate: Option<f64>,
    /// `mean(ln(1 + I) - m) * k / (k + 5)`, with `m` the median of `ln(1 + I)` over the account's posts, for k posts:
    /// 0 as usual, `ln 2` twice as many.
    pub effect: f64,
}

/// A post as the groups count it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// Its interactions so far.
    pub interactions: i64,
    /// Its interactions over those who saw it.
    pub rate: Option<f64>,
    /// `ln(1 + I)` less the median of its account.
    pub distance: f64,
}

impl Group {
    /// The group of some posts; that of none is empty.
    pub fn of(members: &[Member]) -> Self {
        let posts = members.len();
        if posts == 0 {
            return Self::default();
        }
        let k = posts as f64;
        let mean = members.iter().map(|member| member.distance).sum::<f64>() / k;
        let interactions = members.iter().map(|member| member.interactions).collect();
        let median =
            analytics::middle(interactions, i64::cmp).map(|(low, high)| i64::midpoint(low, high));
        let rates: Vec<f64> = members.iter().filter_map(|member| member.rate).collect();
        let rate = analytics::median(&rates);
        let effect = mean * k / (k + SHRINK);
        Self { posts, median: median.unwrap_or_default(), rate, effect }
    }

    /// Whether it holds enough posts to tell anything by.
    pub fn is_told(self) -> bool {
        self.posts >= FEW
    }

    /// Its effect as a share: 0.5 for half as many again as usual.
    pub fn change(self) -> f64 {
        self.effect.exp_m1()
    }
}

/// Whole hours of a week on the wall clock: Monday's first, in rows of a day.
pub type Week = [[Group; 24]; 7];

/// How long the words of a post are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Length {
    /// Characters of the shortest.
    pub from: u32,
    /// Characters of the longest; `None` for any.
    pub to: Option<u32>,
}

impl Length {
    /// The class of a number of characters.
    pub fn of(characters: u32) -> Self {
        const STEPS: [u32; 6] = [1, 50, 100, 200, 280, 500];
        let next = STEPS.partition_point(|step| *step <= characters);
        let from = next.checked_sub(1).map_or(0, |place| STEPS[place]);
        Self { from, to: STEPS.get(next).map(|step| step - 1) }
    }
}

/// A post between how many saw it and how many of them reacted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// The post.
    pub post: PostId,
    /// How many saw it; at least 1.
    pub seen: i64,
    /// Its interactions over those, at least 0.
    pub rate: f64,
}

/// What goes with more interactions.
#[derive(Clone, Debug)]
pub struct Patterns {
    /// All posts that count.
    pub all: Group,
    /// How many do not: their publication or their interactions are not known, or they were last observed within a day
    /// of it.
    pub uncounted: usize,
    /// By weekday and hour of the publication. Posts of which only the day is known are left out.
    pub week: Box<Week>,
    /// By type, those that are known.
    pub kinds: Vec<(PostKind, Group)>,
    /// By platform.
    pub platforms: Vec<(Platform, Group)>,
    /// By the length of their words, those that have any known.
    pub lengths: Vec<(Length, Group)>,
    /// By hashtag: those that most posts have, and at least [`FEW`]. A post counts with each.
    pub hashtags: Vec<(Hashtag, Group)>,
    /// The newest posts of which both are known, and by what they were seen.
    pub spots: Option<(Metric, Vec<Spot>)>,
}

impl Patterns {
    /// The hour of the week with the strongest effect, if it is worth a headline: weekday from 0 for Monday, hour, and
    /// its group. `None` where none of at least [`MANY`] posts lies a tenth above the usual.
    pub fn best_hour(&self) -> Option<(usize, usize, Group)> {
        let hours = self.week.iter().enumerate().flat_map(|(day, hours)| {
            hours.iter().enumerate().map(move |(hour, group)| (day, hour, *group))
        });
        let told = hours.filter(|(_, _, it)| it.posts >= MANY && it.change() >= CLEAR);
        told.max_by(|a, b| a.2.effect.total_cmp(&b.2.effect))
    }
}

/// The hashtags of a post, each once; shared, since they are handed on with every change of the others.
pub type Hashtags = Arc<[Hashtag]>;

#[cfg(test)]
mod tests {
    use super::*;

    fn member(interactions: i64, distance: f64) -> Member {
        Member { interactions, rate: None, distance }
    }

    #[test]
    fn a_group_is_drawn_towards_the_usual() {
        let ln2 = std::f64::consts::LN_2;
        let one = Group::of(&[member(9, ln2)]);
        assert!((one.effect - ln2 / 6.0).abs() < 1e-12);
        assert!(!one.is_told());
        let many = Group::of(&[member(9, ln2); 45]);
        assert!((many.effect - ln2 * 0.9).abs() < 1e-12);
        assert!((Group { effect: ln2, ..many }.change() - 1.0).abs() < 1e-12);
        assert_eq!(Group::of(&[]), Group::default());
    }

    #[test]
    fn medians_are_of_the_two_in_the_middle() {
        let rated = |interactions, rate| Member { interactions, rate: Some(rate), distance: 0.0 };
        let group = Group::of(&[rated(10, 0.5), rated(2, 0.1), rated(4, 0.2), member(100, 0.0)]);
        assert_eq!((group.posts, group.median, group.rate), (4, 7, Some(0.2)));
    }

    #[test]
    fn lengths_have_classes_without_gaps() {
        let of = |characters| {
            let Length { from, to } = Length::of(characters);
            (from, to)
        };
        assert_eq!(of(0), (0, Some(0)));
        assert_eq!(of(1), (1, Some(49)));
        assert_eq!(of(49), (1, Some(49)));
        assert_eq!(of(280), (280, Some(499)));
        assert_eq!(of(9_000), (500, None));
    }
}
