//! X's daily export until 2024, `daily_tweet_activity_metrics_<handle>_<from>_<to>_<language>.csv`: what the whole
//! account gained on each day, whenever its posts were published.
//!
//! The Japanese file says `Tweets published` in English. Promoted columns are left out, as by tweet.

use app::domain::Metric;
use app::domain::import::{Format, Meaning, Shape};

use super::handle_of_metrics;
use crate::ingest::platform::{Clock, Names, Table};

pub(super) static TABLE: Table = Table {
    format: Format::XDaily,
    shape: Shape::AccountDays,
    platform: Some("x"),
    needs: &[&["date", "日付"], &["tweets published"], &["impressions", "インプレッション"]],
    names: &[ENGLISH, JAPANESE],
    clock: Clock::Utc,
    handle: Some(handle_of_metrics),
    ..Table::USUAL
};

const ENGLISH: Names = &[
    ("date", Meaning::Day),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("engagements", Meaning::Metric(Metric::Engagements)),
    ("retweets", Meaning::Metric(Metric::Reposts)),
    ("replies", Meaning::Metric(Metric::Comments)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("favorites", Meaning::Metric(Metric::Likes)),
    ("user profile clicks", Meaning::Metric(Metric::ProfileVisits)),
    ("url clicks", Meaning::Metric(Metric::LinkClicks)),
    ("follows", Meaning::Metric(Metric::Follows)),
];

const JAPANESE: Names = &[
    ("日付", Meaning::Day),
    ("インプレッション", Meaning::Metric(Metric::Impressions)),
    ("エンゲージメント", Meaning::Metric(Metric::Engagements)),
    ("リツイート", Meaning::Metric(Metric::Reposts)),
    ("返信", Meaning::Metric(Metric::Comments)),
    ("いいね", Meaning::Metric(Metric::Likes)),
    ("ユーザープロフィールクリック", Meaning::Metric(Metric::ProfileVisits)),
    ("urlクリック数", Meaning::Metric(Metric::LinkClicks)),
    ("フォローしている", Meaning::Metric(Metric::Follows)),
];
