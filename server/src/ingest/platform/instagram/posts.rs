//! Posts, reels and stories of an Instagram account, from Meta Business Suite.
//!
//! A post that several accounts share stands under the one that its row names. A post is known by the short code in
//! its address, which other exports have too; a story has none and goes by its number. Shares are sends.
//! Answers to a story are its comments. Impressions (of reels: plays) gave way to views in 2025.

use app::domain::Metric;
use app::domain::import::{DateOrder, Format, Meaning};

use crate::ingest::platform::{Clock, Names, Table};

pub(super) static TABLE: Table = Table {
    format: Format::InstagramPosts,
    platform: Some("instagram"),
    needs: &[
        &["post id", "identificação do post"],
        &["account id", "account username", "identificação da conta"],
        &["publish time", "horário de publicação"],
    ],
    names: &[ENGLISH, PORTUGUESE],
    by_address: true,
    clock: Clock::Pacific,
    dates: Some(DateOrder::MonthFirst),
    ..Table::USUAL
};

const ENGLISH: Names = &[
    ("post id", Meaning::PostId),
    ("account username", Meaning::Account),
    ("description", Meaning::Text),
    ("publish time", Meaning::Published),
    ("permalink", Meaning::Url),
    ("post type", Meaning::Kind),
    ("date", Meaning::Period),
    ("views", Meaning::Metric(Metric::Views)),
    ("plays", Meaning::Metric(Metric::Views)),
    ("impressions", Meaning::Metric(Metric::Impressions)),
    ("reach", Meaning::Metric(Metric::Reach)),
    ("likes", Meaning::Metric(Metric::Likes)),
    ("shares", Meaning::Metric(Metric::Shares)),
    ("comments", Meaning::Metric(Metric::Comments)),
    ("replies", Meaning::Metric(Metric::Comments)),
    ("saves", Meaning::Metric(Metric::Saves)),
    ("follows", Meaning::Metric(Metric::Follows)),
    ("profile visits", Meaning::Metric(Metric::ProfileVisits)),
    ("link clicks", Meaning::Metric(Metric::LinkClicks)),
];

const PORTUGUESE: Names = &[
    ("identificação do post", Meaning::PostId),
    ("nome de usuário da conta", Meaning::Account),
    ("nome da conta", Meaning::Account),
    ("descrição", Meaning::Text),
    ("horário de publicação", Meaning::Published),
    ("link permanente", Meaning::Url),
    ("tipo de post", Meaning::Kind),
    ("data", Meaning::Period),
    ("visualizações", Meaning::Metric(Metric::Views)),
    ("alcance", Meaning::Metric(Metric::Reach)),
    ("curtidas", Meaning::Metric(Metric::Likes)),
    ("compartilhamentos", Meaning::Metric(Metric::Shares)),
    ("comentários", Meaning::Metric(Metric::Comments)),
    ("respostas", Meaning::Metric(Metric::Comments)),
    ("salvamentos", Meaning::Metric(Metric::Saves)),
    ("seguimentos", Meaning::Metric(Metric::Follows)),
    ("visitas ao perfil", Meaning::Metric(Metric::ProfileVisits)),
    ("cliques no link", Meaning::Metric(Metric::LinkClicks)),
];
