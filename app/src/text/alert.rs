//! What rules tell, in words.

use super::Text;
use super::life::rounded;
use crate::domain::alert::{Subject, ToldAlert, Watch};
use crate::domain::period::date_of;
use crate::ui::post_name;

impl Text {
    /// "“Low water” has 3.4× what was expected of it: 7,280 interactions".
    pub fn alert_words(&self, told: &ToldAlert) -> String {
        let finding = told.alert.finding;
        let account = self.account_name(&told.account);
        // Below what was expected a score says how many times as much that was.
        let score = self.score(finding.value.abs());
        let days = self.count("overview-days", rounded(finding.value), &[]);
        let day = match finding.subject {
            Subject::Post(_) => String::new(),
            Subject::Day(_, day) | Subject::Silence(_, day) => self.date(date_of(day)),
        };
        let key = match told.alert.watch {
            Watch::Above(_) => "alert-above",
            Watch::Below(_) => "alert-below",
            Watch::Day if finding.value < 0.0 => "alert-day-below",
            Watch::Day => "alert-day-above",
            Watch::Overdue(_) => "alert-overdue",
        };
        let post = told.post.as_ref().map(|post| post_name(*self, post)).unwrap_or_default();
        let post = post.split_whitespace().collect::<Vec<_>>().join(" ");
        let args = [
            ("post", &*post),
            ("account", &*account),
            ("score", &*score),
            ("day", &*day),
            ("days", &*days),
        ];
        match finding.amount {
            Some(amount) => self.count(key, amount, &args),
            // What a post is scored by may be no interaction.
            None if matches!(finding.subject, Subject::Post(_)) => {
                self.message(&format!("{key}-unsaid"), &args)
            }
            None => self.message(key, &args),
        }
    }

    /// "A post has 2× what was expected of it, or more".
    pub fn watch_words(&self, watch: Watch) -> String {
        let number = watch.number().unwrap_or_default();
        let times = self.score(number as f64 / 100.0);
        let days = self.count("overview-days", number, &[]);
        let args = [("times", &*times), ("days", &*days)];
        self.message(&format!("alert-watch-{}", watch.key()), &args)
    }
}
