//! The kinds of table that are understood, and what a row of each means.

use serde::{Deserialize, Serialize};

macro_rules! formats {
    ($($(#[$doc:meta])+ $name:ident = $key:literal,)+) => {
        /// The kinds of table that are understood. The server's `ingest::platform` holds the headers of each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Format {
            $($(#[$doc])+ #[serde(rename = $key)] $name,)+
        }

        impl Format {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The name in JSON and in the database.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)+
                }
            }
        }
    };
}

formats! {
    /// X's by-tweet export until 2024, `tweet_activity_metrics_…csv`.
    XTweetActivity = "x-tweet-activity",
    /// X's daily export until 2024, `daily_tweet_activity_metrics_…csv`.
    XDaily = "x-daily",
    /// X's content export since 2024, `account_analytics_content_…csv`.
    XContent = "x-content",
    /// X's overview since 2024, `account_overview_analytics.csv`.
    XOverview = "x-overview",
    /// X's archive of an account, `data/tweets.js`.
    XArchive = "x-archive",
    /// Pages of X's API v2.
    XApi2 = "x-api-2",
    /// Tweets of X's API v1.1.
    XApi1 = "x-api-1",
    /// Tweets saved by snscrape, twint and their like.
    XScrape = "x-scrape",
    /// Meta Business Suite, posts of a Facebook page.
    FacebookPosts = "facebook-posts",
    /// Meta Business Suite, posts and stories of an Instagram account.
    InstagramPosts = "instagram-posts",
    /// Meta Business Suite, one metric by day.
    MetaDaily = "meta-daily",
    /// Facebook Page Insights until 2021, post level.
    FacebookInsights = "facebook-insights",
    /// CrowdTangle's table.
    CrowdTangle = "crowdtangle",
    /// CrowdTangle's API.
    CrowdTangleApi = "crowdtangle-api",
    /// LinkedIn, a page by day.
    LinkedInDays = "linkedin-days",
    /// LinkedIn, posts.
    LinkedInPosts = "linkedin-posts",
    /// LinkedIn, one post.
    LinkedInPost = "linkedin-post",
    /// TikTok Studio, videos.
    TikTokContent = "tiktok-content",
    /// TikTok Studio, an account by day.
    TikTokDays = "tiktok-days",
    /// TikTok's copy of a user's data.
    TikTokData = "tiktok-data",
    /// YouTube Studio, videos.
    YouTubeTable = "youtube-table",
    /// YouTube Studio, videos by day.
    YouTubeChart = "youtube-chart",
    /// YouTube Studio, a channel by day.
    YouTubeTotals = "youtube-totals",
    /// Tables of trending videos.
    YouTubeTrending = "youtube-trending",
    /// Threads' insights.
    ThreadsInsights = "threads-insights",
    /// Pinterest, an account by day.
    PinterestDays = "pinterest-days",
    /// Pinterest, pins.
    PinterestPins = "pinterest-pins",
    /// Reddit's listings.
    Reddit = "reddit",
    /// Hacker News.
    HackerNews = "hacker-news",
    /// Bluesky's posts.
    Bluesky = "bluesky",
    /// Likes of one Bluesky post, one a row.
    BlueskyLikes = "bluesky-likes",
    /// Mastodon's statuses.
    Mastodon = "mastodon",
    /// Mastodon's archive, `outbox.json`.
    MastodonOutbox = "mastodon-outbox",
    /// Hootsuite.
    Hootsuite = "hootsuite",
    /// Sprout Social.
    SproutSocial = "sprout-social",
    /// Metricool.
    Metricool = "metricool",
    /// Meltwater.
    Meltwater = "meltwater",
    /// Brandwatch.
    Brandwatch = "brandwatch",
    /// Popularity in slices of 20 minutes, `TS1` … `TS144`.
    UciSeries = "uci-series",
    /// Sillage's own documented table.
    Generic = "generic",
    /// A table whose columns a person has named.
    Mapped = "mapped",
}

impl Format {
    /// The format of that [`Format::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.key() == key)
    }
}

/// What one row of a table means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// The totals of one post as of the export.
    Lifetime,
    /// The totals of one post at a moment that the row names.
    Snapshots,
    /// What an account gained on a day.
    AccountDays,
    /// What one post gained on a day; the sums are its totals.
    PostDays,
    /// One reaction to a post.
    Events,
    /// The totals of one post at many moments, side by side.
    Slices,
    /// One total: its name and its value.
    Named,
}

impl Shape {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Lifetime,
        Self::Snapshots,
        Self::AccountDays,
        Self::PostDays,
        Self::Events,
        Self::Slices,
        Self::Named,
    ];

    /// The name in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Lifetime => "lifetime",
            Self::Snapshots => "snapshots",
            Self::AccountDays => "account-days",
            Self::PostDays => "post-days",
            Self::Events => "events",
            Self::Slices => "slices",
            Self::Named => "named",
        }
    }

    /// The shape of that [`Shape::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shape| shape.key() == key)
    }
}
