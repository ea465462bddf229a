//! Pins as the API lists them, with the totals of their whole lives. A pin's `link` leads away from Pinterest: it is
//! not the pin's address. What a pin gained in the last 90 days is no total and is left out.

use app::domain::Metric;
use app::domain::import::{Format, Meaning};

use crate::ingest::platform::{Clock, Names, Several, Table};

/// `{"items": [{"id": …, "pin_metrics": {"lifetime_metrics": {…}}}]}`, or one pin.
pub(super) static TABLE: Table = Table {
    format: Format::PinterestPins,
    platform: Some("pinterest"),
    places: &["items[]", "", "[]"],
    needs: &[&["id"], &["pin metrics.lifetime metrics.*"]],
    names: &[NAMES],
    own_ids: true,
    clock: Clock::Utc,
    several: Several::Largest,
    ..Table::USUAL
};

const NAMES: Names = &[
    ("id", Meaning::PostId),
    ("board owner.username", Meaning::Account),
    ("title", Meaning::Text),
    ("description", Meaning::Text),
    ("media.media type", Meaning::Kind),
    ("creative type", Meaning::Kind),
    ("created at", Meaning::Published),
    ("pin metrics.lifetime metrics.impression", Meaning::Metric(Metric::Impressions)),
    ("pin metrics.lifetime metrics.reaction", Meaning::Metric(Metric::Likes)),
    ("pin metrics.lifetime metrics.comment", Meaning::Metric(Metric::Comments)),
    ("pin metrics.lifetime metrics.save", Meaning::Metric(Metric::Saves)),
    ("pin metrics.lifetime metrics.pin click", Meaning::Metric(Metric::Clicks)),
    ("pin metrics.lifetime metrics.outbound click", Meaning::Metric(Metric::LinkClicks)),
    ("pin metrics.lifetime metrics.clickthrough", Meaning::Metric(Metric::LinkClicks)),
];
