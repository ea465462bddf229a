//! Rules that tell by themselves what is worth a look, and what they told.
//!
//! A rule looks at what happened lately, and tells each post, day or silence once.

use super::analytics::outlier;
use super::catalogue::{Catalogue, Filter};
use super::id::id;
use super::overview::{Day, Tally};
use super::period::Period;
use super::{Account, AccountId, Moment, Post, PostId, Zone};

id! {
    /// The id of a rule.
    RuleId
}

/// What a rule watches for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watch {
    /// A post has so many hundredths of what was expected of it, or more; from 110 on.
    Above(i64),
    /// Of a post, so many hundredths of what it has were expected, or more; from 110 on.
    Below(i64),
    /// A day of an account is an outlier among the days before it.
    Day,
    /// Nothing was observed of an account for so many days; at least one.
    Overdue(i64),
}

impl Watch {
    /// The names of all kinds, for forms and the database.
    pub const KEYS: [&str; 4] = ["above", "below", "day", "overdue"];
    /// The largest number of hundredths.
    const MOST: i64 = 100_000;
    /// The largest number of days.
    const LONGEST: i64 = 366;

    /// Its name; also the end of its messages' names.
    pub fn key(self) -> &'static str {
        match self {
            Self::Above(_) => Self::KEYS[0],
            Self::Below(_) => Self::KEYS[1],
            Self::Day => Self::KEYS[2],
            Self::Overdue(_) => Self::KEYS[3],
        }
    }

    /// Its number, where it has one.
    pub fn number(self) -> Option<i64> {
        match self {
            Self::Above(number) | Self::Below(number) | Self::Overdue(number) => Some(number),
            Self::Day => None,
        }
    }

    /// The one of a name and a number; `None` where the number is missing or out of its range.
    pub fn of(key: &str, number: Option<i64>) -> Option<Self> {
        let times = || number.filter(|number| (110..=Self::MOST).contains(number));
        match key {
            "above" => times().map(Self::Above),
            "below" => times().map(Self::Below),
            "day" => Some(Self::Day),
            "overdue" => {
                number.filter(|days| (1..=Self::LONGEST).contains(days)).map(Self::Overdue)
            }
            _ => None,
        }
    }
}

/// A rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// What it watches for.
    pub watch: Watch,
    /// Of which account; of any where it is missing.
    pub account: Option<AccountId>,
}

/// What is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A post.
    Post(PostId),
    /// A day of an account, counted from 1970-01-01.
    Day(AccountId, i64),
    /// An account of which nothing was observed since a day.
    Silence(AccountId, i64),
}

/// What a rule finds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: RuleId,
    /// What is told of.
    pub subject: Subject,
    /// The score of a post, the robust z of a day, the days of a silence.
    pub value: f64,
    /// The interactions of the post so far, or of the day.
    pub amount: Option<i64>,
}

/// What was told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alert {
    /// Its id: later ones are larger.
    pub id: i64,
    /// What the rule watched for.
    pub watch: Watch,
    /// What it found.
    pub finding: Finding,
    /// When.
    pub raised: Moment,
}

/// What was told, and of whom.
#[derive(Clone, Debug)]
pub struct ToldAlert {
    /// The alert.
    pub alert: Alert,
    /// The account.
    pub account: Account,
    /// The post, where it is about one.
    pub post: Option<Post>,
}

/// A link under which programs read what was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Its id.
    pub id: i64,
    /// When it was made.
    pub created: Moment,
}

/// Posts and days of so many days up to an account's last observation are looked at: whoever uploads ten years of
/// posts is not told of each that ran well in them.
pub const RECENT: i64 = 28;
/// A day is measured by so many days before it.
const BESIDE: i64 = 56;

/// An account that rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Looking<'a> {
    /// All posts.
    pub catalogue: &'a Catalogue,
    /// The account.
    pub account: AccountId,
    /// The day on which it was last observed.
    pub last: i64,
    /// The zone of the days.
    pub zone: Zone,
    /// Today.
    pub today: i64,
}

impl Looking<'_> {
    /// Whether a rule is about this account.
    pub fn is_meant(&self, rule: &Rule) -> bool {
        rule.account.is_none_or(|account| account == self.account)
    }

    /// What a rule about posts or silences finds; one about days needs those of [`Looking::days`].
    pub fn findings(&self, rule: &Rule) -> Vec<Finding> {
        let times = |hundredths: i64| hundredths as f64 / 100.0;
        match rule.watch {
            Watch::Above(hundredths) => self.posts(rule.id, times(hundredths), f64::INFINITY),
            Watch::Below(hundredths) => self.posts(rule.id, f64::NEG_INFINITY, -times(hundredths)),
            Watch::Day => Vec::new(),
            Watch::Overdue(days) => {
                let silent = self.today - self.last;
                let is_overdue = (days..days + RECENT).contains(&silent);
                let subject = Subject::Silence(self.account, self.last);
                let value = silent as f64;
                let found = Finding { rule: rule.id, subject, value, amount: None };
                is_overdue.then_some(found).into_iter().collect()
            }
        }
    }

    fn posts(&self, rule: RuleId, from: f64, to: f64) -> Vec<Finding> {
        let filter = Filter { account: Some(self.account), ..Filter::default() };
        let recent = filter.within(Period::ending(self.last, RECENT), self.zone);
        let scored = self.catalogue.scored(&recent, from, to).into_iter();
        let found =
            |(post, value, amount)| Finding { rule, subject: Subject::Post(post), value, amount };
        scored.map(found).collect()
    }

    /// The days that a rule about days looks at, with those that they are measured by. The day of the last observation
    /// is not over.
    pub fn days(&self) -> Period {
        Period::ending(self.last - 1, RECENT + BESIDE)
    }
}

/// The days of an account that are outliers among the days before each, of those that [`Looking::days`] names.
pub fn outlying_days(rule: RuleId, account: AccountId, tally: &Tally) -> Vec<Finding> {
    let known = |day: &Day| day.interactions.filter(|_| !day.is_spread);
    let beside = usize::try_from(BESIDE).unwrap_or(usize::MAX);
    let found = tally.days.windows(beside + 1).filter_map(|days| {
        let (day, others) = days.split_last()?;
        let amount = known(day)?;
        // Sums of counts are far below 2^53.
        let others: Vec<f64> = others.iter().filter_map(known).map(|sum| sum as f64).collect();
        let outlier = outlier(amount as f64, &others).ok().filter(|found| found.is_outlier)?;
        let subject = Subject::Day(account, day.day);
        Some(Finding { rule, subject, value: outlier.z, amount: Some(amount) })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_out_of_its_range_is_no_rule() {
        for watch in [Watch::Above(200), Watch::Below(110), Watch::Day, Watch::Overdue(1)] {
            assert_eq!(Watch::of(watch.key(), watch.number()), Some(watch));
        }
        for (key, number) in [("above", 109), ("below", 100_001), ("overdue", 0), ("overdue", 367)]
        {
            assert_eq!(Watch::of(key, Some(number)), None, "{key} {number}");
        }
        assert_eq!(Watch::of("above", None), None);
        assert_eq!(Watch::of("never", Some(200)), None);
    }

    #[test]
    fn a_day_is_measured_by_those_before_it_that_are_known() {
        let day = |day: i64, interactions, is_spread| Day { day, interactions, is_spread };
        let usual = |n: i64| Some(100 + n % 7);
        let mut days: Vec<Day> = (0..84).map(|n| day(n, usual(n), false)).collect();
        days[70].interactions = Some(900);
        days[72].interactions = Some(9);
        // Nobody knows which of the days between two far observations it was.
        days[75] = day(75, Some(900), true);
        let tally = Tally { days, ..Tally::default() };
        let found = outlying_days(RuleId(3), AccountId(5), &tally);
        let told: Vec<_> = found.iter().map(|it| (it.subject, it.amount, it.value > 0.0)).collect();
        let subject = |day| Subject::Day(AccountId(5), day);
        assert_eq!(told, [(subject(70), Some(900), true), (subject(72), Some(9), false)]);
        let few = Tally { days: tally.days[60..].to_vec(), ..Tally::default() };
        assert_eq!(outlying_days(RuleId(3), AccountId(5), &few), []);
    }
}
