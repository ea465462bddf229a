//! X, formerly Twitter.

mod api1;
mod api2;
mod archive;
mod content;
mod daily;
mod overview;
mod scrape;
mod tweet_activity;

use super::Table;

/// A content export holds the headers of an overview, and more.
pub(super) const TABLES: &[&Table] = &[
    &tweet_activity::TABLE,
    &content::TABLE,
    &daily::TABLE,
    &overview::TABLE,
    &archive::TABLE,
    &api2::TABLE,
    &api1::TABLE,
    &scrape::SNSCRAPE,
    &scrape::TWINT,
    &scrape::BY_ADDRESS,
];

/// The handle in `tweet_activity_metrics_<handle>_<from>_<to>_<language>.csv`, which may hold `_` itself.
fn handle_of_metrics(file_name: &str) -> Option<&str> {
    let (_, rest) = file_name.split_once("tweet_activity_metrics_")?;
    let is_day = |part: &str| part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut start = 0;
    for part in rest.split('_') {
        if is_day(part) {
            return rest
                .get(..start)
                .map(|handle| handle.trim_end_matches('_'))
                .filter(|handle| !handle.is_empty());
        }
        start += part.len() + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_tells_the_handle() {
        let told = handle_of_metrics;
        assert_eq!(
            told("tweet_activity_metrics_the_desk_20220201_20220301_en.csv"),
            Some("the_desk")
        );
        assert_eq!(
            told("daily_tweet_activity_metrics_Desk_20210101_20210201_ja.csv"),
            Some("Desk")
        );
        assert_eq!(told("tweet_activity_metrics_desk_jan2021.csv"), None);
        assert_eq!(told("tweet_activity_metrics_20220201_20220301_en.csv"), None);
        assert_eq!(told("tweets.csv"), None);
    }
}
