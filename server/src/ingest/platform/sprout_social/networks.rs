//! The reports of profiles until 2020 or so, a file a network: `Facebook Pages-01-01-2018-02-09-2020.csv`.
//!
//! No column names the network: that of the profile does. What was organic or paid is a share of a total beside it.

use app::domain::Metric;
use app::domain::import::{Meaning, Shape};

use super::REPORT;
use crate::ingest::platform::{Names, Table};

pub(super) static FACEBOOK: Table = Table {
    platform: Some("facebook"),
    needs: &[&["date"], &["facebook page"], &["total fans", "net page likes", "published posts"]],
    names: &[PAGES, COUNTS],
    ..REPORTS
};

pub(super) static TWITTER: Table = Table {
    platform: Some("x"),
    needs: &[&["date"], &["twitter profile"], &["followers", "published posts"]],
    names: &[PROFILES, COUNTS],
    ..REPORTS
};

pub(super) static INSTAGRAM: Table = Table {
    platform: Some("instagram"),
    needs: &[
        &["date"],
        &["instagram profile", "instagram business profile"],
        &["followers", "published posts & stories"],
    ],
    names: &[PROFILES, COUNTS],
    ..REPORTS
};

const REPORTS: Table =
    Table { shape: Shape::AccountDays, lacks: &["post id", "link", "url", "post"], ..REPORT };

const PAGES: Names = &[
    ("facebook page", Meaning::Account),
    ("total fans", Meaning::Followers),
    ("page likes", Meaning::Metric(Metric::Follows)),
];

const PROFILES: Names = &[
    ("twitter profile", Meaning::Account),
    ("instagram profile", Meaning::Account),
    ("instagram business profile", Meaning::Account),
    ("followers", Meaning::Followers),
    ("followers gained", Meaning::Metric(Metric::Follows)),
];

const COUNTS: Names = &[
    ("date", Meaning::Day),
    ("reach", Meaning::Metric(Metric::Reach)),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("video views", Meaning::Metric(Metric::Views)),
    ("reactions", Meaning::Metric(Metric::Likes)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("shares", Meaning::Metric(Metric::Reposts)),
    ("retweets", Meaning::Metric(Metric::Reposts)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("@replies", Meaning::Metric(Metric::Comments)),
    ("saves", Meaning::Metric(Metric::Saves)),
    ("post link clicks", Meaning::Metric(Metric::LinkClicks)),
    ("engagements", Meaning::Metric(Metric::Engagements)),
];
