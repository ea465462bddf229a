//! The tables that are understood: one file a platform, each an exact list of headers per language.
//!
//! Headers are matched as subsets, in any case and any order; what no list names is ignored and shown as such.

mod bluesky;
mod brandwatch;
mod crowdtangle;
mod facebook;
mod generic;
mod hacker_news;
mod hootsuite;
mod instagram;
mod linkedin;
mod mastodon;
mod meltwater;
mod meta;
mod metricool;
mod pinterest;
mod reddit;
mod research;
mod sprout_social;
mod threads;
mod tiktok;
mod uci;
mod x;
mod youtube;

use app::domain::import::{DateOrder, Format, Meaning, Shape};
use app::domain::{Metric, Moment, PostKind};

/// Headers of one language, normalised as [`normalised`] does, with what they mean. A trailing `*` stands for
/// anything. Where several headers of a table mean the same, the one listed first counts.
pub(crate) type Names = &'static [(&'static str, Meaning)];

/// A kind of table.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of a format by itself")]
pub(crate) struct Table {
    pub(crate) format: Format,
    pub(crate) shape: Shape,
    /// Where the posts were published; `None` when a column or an address tells it.
    pub(crate) platform: Option<&'static str>,
    /// Where its records lie in a JSON document; empty for what comes as cells.
    pub(crate) places: &'static [&'static str],
    /// A table is of this kind when it has a header of each group …
    pub(crate) needs: &'static [&'static [&'static str]],
    /// … and none of these.
    pub(crate) lacks: &'static [&'static str],
    pub(crate) names: &'static [Names],
    /// What the part's name, in lower case, must begin with; anything where there is none. For headers that say
    /// too little by themselves.
    pub(crate) called: &'static [&'static str],
    /// Whether ids must look like the platform's own.
    pub(crate) own_ids: bool,
    /// Whether a post goes by the id in its address, where that holds one.
    pub(crate) by_address: bool,
    pub(crate) published: Published,
    pub(crate) writing: Writing,
    pub(crate) clock: Clock,
    /// The order of dates in figures where their values leave it open.
    pub(crate) dates: Option<DateOrder>,
    /// Whether the days of its totals are written year, day, month: `17.14.11`.
    pub(crate) year_day_month: bool,
    /// What the file's name tells of the account.
    pub(crate) handle: Option<fn(&str) -> Option<&str>>,
    /// What the file's name tells of the first day that is counted, where totals are those of a period: what an
    /// older post has gained before is not among them.
    pub(crate) since: Option<fn(&str) -> Option<Moment>>,
    /// The type of all of its posts, where it lists those of one.
    pub(crate) kind: Option<PostKind>,
    /// What events and slices count.
    pub(crate) counts: Metric,
    /// Whether a text that begins with `RT @` is somebody else's.
    pub(crate) retweets_by_text: bool,
    /// What holds where several columns count the same.
    pub(crate) several: Several,
    /// Whether rows may be about what no network published: those are left out.
    pub(crate) networks_only: bool,
    /// Whether what it counts as likes is ups less downs: below zero it is no count, and is left out.
    pub(crate) is_net: bool,
    /// Whether the table may come without any total; then the file is refused for that.
    pub(crate) may_lack_counts: bool,
}

/// Where the moment of publication is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Published {
    /// In its column; without one, in the id.
    Column,
    /// In the post's id, to the second, where that tells it; the column only knows the day, or lies.
    Id,
}

/// What holds where several columns of a table count the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Several {
    /// The column that the lists name first.
    First,
    /// The larger number of each row: a column for each network's word, of which one is filled.
    Largest,
}

/// How texts are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Writing {
    /// As they are.
    Plain,
    /// With `&amp;`, `&lt;` and the like.
    Escaped,
    /// With tags too.
    Html,
}

/// The zone of times that name none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clock {
    /// Nobody knows: the workspace's.
    Workspace,
    /// UTC.
    Utc,
    /// That of California, where Meta's and YouTube's days begin.
    Pacific,
}

impl Table {
    /// What most tables are; each file says where its own differ.
    pub(crate) const USUAL: Self = Self {
        format: Format::Generic,
        shape: Shape::Lifetime,
        platform: None,
        places: &[],
        needs: &[],
        lacks: &[],
        names: &[],
        called: &[],
        own_ids: false,
        by_address: false,
        published: Published::Column,
        writing: Writing::Plain,
        clock: Clock::Workspace,
        dates: None,
        year_day_month: false,
        handle: None,
        since: None,
        kind: None,
        counts: Metric::Likes,
        retweets_by_text: false,
        several: Several::First,
        networks_only: false,
        is_net: false,
        may_lack_counts: false,
    };

    /// What a header, normalised, means, and its place in the lists: of two that mean the same the lower one counts.
    pub(crate) fn meaning(&self, name: &str) -> Option<(usize, Meaning)> {
        let names = self.names.iter().flat_map(|language| language.iter());
        (0..).zip(names).find_map(|(rank, (known, meaning))| {
            let meaning = match (known.strip_suffix('*'), *meaning) {
                (Some(before), Meaning::Slice(_)) => {
                    Meaning::Slice(name.strip_prefix(before)?.parse().ok()?)
                }
                (Some(beginning), meaning) => name.starts_with(beginning).then_some(meaning)?,
                (None, meaning) => (name == *known).then_some(meaning)?,
            };
            Some((rank, meaning))
        })
    }

    /// Whether a header is of this kind.
    pub(crate) fn fits(&self, names: &[String]) -> bool {
        let has = |wanted: &&str| match wanted.strip_suffix('*') {
            Some(beginning) => names.iter().any(|name| name.starts_with(beginning)),
            None => names.iter().any(|name| name == wanted),
        };
        self.needs.iter().all(|group| group.iter().any(has))
            && !self.lacks.iter().any(has)
            && (self.may_lack_counts || names.iter().any(|name| self.counts_something(name)))
    }

    /// Whether a part of that name can be of this kind.
    pub(crate) fn may_be_called(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        self.called.is_empty() || self.called.iter().any(|called| name.starts_with(called))
    }

    /// Whether the line before the header names the metric.
    pub(crate) fn is_titled(&self) -> bool {
        self.has(Meaning::MetricValue) && !self.has(Meaning::MetricName)
    }

    /// Whether its rows are names and values without a header.
    pub(crate) fn is_bare(&self) -> bool {
        self.shape == Shape::Named && !self.has(Meaning::MetricName)
    }

    fn has(&self, meaning: Meaning) -> bool {
        self.names.iter().flat_map(|language| language.iter()).any(|(_, known)| *known == meaning)
    }

    fn counts_something(&self, name: &str) -> bool {
        matches!(
            self.meaning(name),
            Some((
                _,
                Meaning::Metric(_)
                    | Meaning::Followers
                    | Meaning::Event
                    | Meaning::Slice(_)
                    | Meaning::MetricValue
            ))
        )
    }
}

/// The most particular ones first.
pub(crate) const TABLES: &[&[&Table]] = &[
    x::TABLES,
    facebook::TABLES,
    instagram::TABLES,
    meta::TABLES,
    crowdtangle::TABLES,
    linkedin::TABLES,
    tiktok::TABLES,
    youtube::TABLES,
    threads::TABLES,
    pinterest::TABLES,
    bluesky::TABLES,
    mastodon::TABLES,
    reddit::TABLES,
    hacker_news::TABLES,
    hootsuite::TABLES,
    sprout_social::TABLES,
    meltwater::TABLES,
    brandwatch::TABLES,
    metricool::TABLES,
    uci::TABLES,
    research::TABLES,
    generic::TABLES,
];

/// All kinds.
pub(crate) fn tables() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().flat_map(|platform| platform.iter().copied())
}

/// The table whose columns a person has named.
pub(crate) fn mapped() -> &'static Table {
    static MAPPED: Table = Table { format: Format::Mapped, ..Table::USUAL };
    &MAPPED
}

/// A header as the lists spell it: lower case, single spaces for any blanks and underscores.
pub(crate) fn normalised(header: &str) -> String {
    let visible: String = header
        .chars()
        .filter(|c| !matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}'))
        .map(|c| if c == '_' { ' ' } else { c })
        .collect();
    visible.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod apart;

#[cfg(test)]
mod tests {
    use super::*;
    use app::text::{Lang, Text};

    #[test]
    fn lists_are_normalised_and_say_each_name_once() {
        for table in tables() {
            let names: Vec<&str> =
                table.names.iter().flat_map(|names| names.iter()).map(|(name, _)| *name).collect();
            for (place, name) in names.iter().enumerate() {
                assert_eq!(normalised(name), *name);
                assert!(!names[..place].contains(name), "{name} twice in {:?}", table.format);
            }
            for name in table.needs.iter().flat_map(|group| group.iter()).chain(table.lacks) {
                assert_eq!(normalised(name), *name);
            }
        }
    }

    #[test]
    fn what_stands_beside_refused_rows_means_nothing_to_any_table() {
        for lang in [Lang::En, Lang::Fr] {
            let text = Text::new(lang);
            for key in ["column-row", "column-header", "column-reason"] {
                let name = normalised(&text.say(key));
                assert!(tables().all(|table| table.meaning(&name).is_none()), "{name}");
            }
        }
    }

    #[test]
    fn headers_are_matched_in_any_case_and_spelling() {
        assert_eq!(normalised("\u{feff}Post  ID"), "post id");
        assert_eq!(normalised("profile_visits "), "profile visits");
    }
}
