//! What YouTube Studio calls the totals that are kept, and the columns round them.
//!
//! Columns are chosen by whoever exports. Subscribers are left out where they are the balance of won and lost
//! ones, which may be below zero; so are engaged views, which count otherwise than views.

use app::domain::Metric;
use app::domain::import::Meaning;

use crate::ingest::platform::Names;

/// The id of a video.
pub(super) const IDS: &[&str] = &["content", "contenu", "videos", "コンテンツ"];

/// What stands beside the id in every export.
pub(super) const TITLES: &[&str] = &[
    "video title",
    "video publish time",
    "titre de la vidéo",
    "heure de publication de la vidéo",
    "videotitel",
    "veröffentlichungszeitpunkt des videos",
    "動画のタイトル",
    "動画公開時刻",
];

pub(super) const DAYS: &[&str] = &["date", "datum", "日付"];

pub(super) const COLUMNS: Names = &[
    ("content", Meaning::PostId),
    ("contenu", Meaning::PostId),
    ("videos", Meaning::PostId),
    ("コンテンツ", Meaning::PostId),
    ("video title", Meaning::Text),
    ("titre de la vidéo", Meaning::Text),
    ("videotitel", Meaning::Text),
    ("動画のタイトル", Meaning::Text),
    ("video publish time", Meaning::Published),
    ("heure de publication de la vidéo", Meaning::Published),
    ("veröffentlichungszeitpunkt des videos", Meaning::Published),
    ("動画公開時刻", Meaning::Published),
];

pub(super) const DATES: Names =
    &[("date", Meaning::Day), ("datum", Meaning::Day), ("日付", Meaning::Day)];

pub(super) const ENGLISH: Names = &[
    ("views", Meaning::Metric(Metric::Views)),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("thumbnail impressions", Meaning::Metric(Metric::Impressions)),
    ("unique viewers", Meaning::Metric(Metric::Reach)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("comments added", Meaning::Metric(Metric::Comments)),
    ("shares", Meaning::Metric(Metric::Shares)),
    ("subscribers gained", Meaning::Metric(Metric::Follows)),
];

/// Impressions are spelt as in English.
pub(super) const FRENCH: Names = &[
    ("vues", Meaning::Metric(Metric::Views)),
    ("spectateurs uniques", Meaning::Metric(Metric::Reach)),
    ("j'aime", Meaning::Metric(Metric::Likes)),
    ("j’aime", Meaning::Metric(Metric::Likes)),
    ("commentaires ajoutés", Meaning::Metric(Metric::Comments)),
    ("partages", Meaning::Metric(Metric::Shares)),
    ("abonnés gagnés", Meaning::Metric(Metric::Follows)),
];

pub(super) const GERMAN: Names = &[
    ("aufrufe", Meaning::Metric(Metric::Views)),
    ("impressionen", Meaning::Metric(Metric::Impressions)),
    ("einzelne zuschauer", Meaning::Metric(Metric::Reach)),
];

pub(super) const JAPANESE: Names = &[
    ("視聴回数", Meaning::Metric(Metric::Views)),
    ("インプレッション数", Meaning::Metric(Metric::Impressions)),
    ("ユニーク視聴者数", Meaning::Metric(Metric::Reach)),
    ("高評価数", Meaning::Metric(Metric::Likes)),
];
