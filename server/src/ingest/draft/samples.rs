//! The first rows of an upload, as they would be stored, to look at.

use app::domain::Moment;
use app::domain::import::{DaySample, Sample};

use super::Draft;

impl Draft {
    /// The first rows.
    pub(crate) fn samples(&self, count: usize) -> Vec<Sample> {
        (0..self.rows.len().min(count)).map(|place| self.sample(place)).collect()
    }

    fn sample(&self, place: usize) -> Sample {
        let post = &self.posts.get(self.rows.post(place)).post;
        let account = &self.posts.accounts()[post.account as usize];
        Sample {
            row: self.rows.row(place).into(),
            platform: account.platform.key().into(),
            account: account.handle.clone(),
            post_id: post.platform_id.clone(),
            text: post.text.clone().unwrap_or_default(),
            published: post.published,
            observed: self.rows.observed(place),
            amounts: self.rows.amounts(place),
        }
    }

    /// The first days.
    pub(crate) fn day_samples(&self, count: usize) -> Vec<DaySample> {
        let sample = |day: &crate::store::batch::NewDay| {
            let account = &self.posts.accounts()[day.account as usize];
            DaySample {
                row: day.row.into(),
                platform: account.platform.key().into(),
                account: account.handle.clone(),
                day: Moment::day(i64::from(day.day) * 86_400),
                gains: day.gains,
            }
        };
        self.days.iter().take(count).map(sample).collect()
    }
}
