//! The posts to compare with, in an address: `among=reel,video&period=90d&tag=budget`.

use chrono::NaiveDate;
use form_urlencoded::Serializer;

use crate::domain::among::{Among, Kinds, Within};
use crate::domain::hashtag::Hashtag;
use crate::domain::kind::{KindSet, PostKind};
use crate::domain::period::{date_of, day_of};

/// The most days of a `period`.
const MOST_DAYS: u16 = 3_650;

/// Names and values as they come.
#[derive(Default)]
pub(super) struct Asked {
    among: Among,
    since: Option<i64>,
    until: Option<i64>,
}

impl Asked {
    /// Takes a value, where it is about what is compared with.
    pub(super) fn take(&mut self, name: &str, value: &str) {
        match name {
            "among" => self.among.kinds = kinds(value),
            "period" => self.among.within = days(value).map(Within::Days).unwrap_or_default(),
            "since" => self.since = day(value),
            "until" => self.until = day(value),
            "tag" => self.among.tag = Hashtag::parse(value),
            _ => {}
        }
    }

    /// What was asked for. Dates say more than a period, and one that ends before it begins says nothing.
    pub(super) fn finish(mut self) -> Among {
        let is_backwards = self.since.zip(self.until).is_some_and(|(since, until)| since > until);
        if self.since.or(self.until).is_some() && !is_backwards {
            self.among.within = Within::Dates(self.since, self.until);
        }
        self.among
    }
}

/// Writes it; nothing for the default.
pub(super) fn write(among: &Among, query: &mut Serializer<'_, String>) {
    match among.kinds {
        Kinds::Same => {}
        Kinds::All => {
            query.append_pair("among", "all");
        }
        Kinds::These(kinds) => {
            let keys: Vec<_> = kinds.iter().map(PostKind::key).collect();
            query.append_pair("among", &keys.join(","));
        }
    }
    match among.within {
        Within::Always => {}
        Within::Days(days) => {
            query.append_pair("period", &format!("{days}d"));
        }
        Within::Dates(since, until) => {
            for (name, day) in [("since", since), ("until", until)] {
                if let Some(day) = day {
                    query.append_pair(name, &date_of(day).to_string());
                }
            }
        }
    }
    if let Some(tag) = &among.tag {
        query.append_pair("tag", tag.name());
    }
}

fn kinds(value: &str) -> Kinds {
    let these: KindSet = value.split(',').filter_map(PostKind::from_key).collect();
    match value {
        "all" => Kinds::All,
        _ if these.is_any() => Kinds::Same,
        _ => Kinds::These(these),
    }
}

fn days(value: &str) -> Option<u16> {
    let days: u16 = value.strip_suffix('d')?.parse().ok()?;
    (1..=MOST_DAYS).contains(&days).then_some(days)
}

/// Reads a date as a day since 1970-01-01.
pub fn day(value: &str) -> Option<i64> {
    // Years of four figures: others are typing errors.
    let date: NaiveDate = value.parse().ok().filter(|_| value.len() == 10)?;
    Some(day_of(date))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::query::ReportQuery;
    use proptest::prelude::*;

    fn again(query: &str) -> String {
        ReportQuery::parse(query).to_query()
    }

    #[test]
    fn a_choice_is_written_as_it_was_read() {
        for query in [
            "among=all",
            "among=reel,video&period=90d&tag=budget",
            "since=2026-01-01&until=2026-06-30",
            "until=1969-12-31",
        ] {
            assert_eq!(again(query), query);
        }
    }

    #[test]
    fn what_is_no_choice_is_left_out() {
        for query in [
            "among=same",
            "among=",
            "among=hologram",
            "period=0d",
            "period=90",
            "period=9999d",
            "since=2026-02-30",
            "since=26-02-03",
            "since=2026-06-30&until=2026-01-01",
            "tag=%23",
            "since=&until=&tag=",
        ] {
            assert_eq!(again(query), "", "{query}");
        }
        assert_eq!(again("among=reel,hologram&tag=%23Budget"), "among=reel&tag=budget");
        assert_eq!(again("period=90d&since=2026-01-01"), "since=2026-01-01");
    }

    pub(in crate::query) fn among() -> impl Strategy<Value = Among> {
        let kind = prop::sample::select(PostKind::ALL.to_vec());
        let kinds = prop_oneof![
            Just(Kinds::Same),
            Just(Kinds::All),
            prop::collection::vec(kind, 1..4)
                .prop_map(|kinds| Kinds::These(kinds.into_iter().collect())),
        ];
        let within = prop_oneof![
            Just(Within::Always),
            (1..=MOST_DAYS).prop_map(Within::Days),
            (-20_000..40_000_i64).prop_map(|day| Within::Dates(None, Some(day))),
            (-20_000..40_000_i64, prop::option::of(0..9_000_i64)).prop_map(|(day, length)| {
                Within::Dates(Some(day), length.map(|length| day + length))
            }),
        ];
        let tag = prop::sample::select(vec!["budget", "été", "選挙", "a_1"]);
        let tag = prop::option::of(tag.prop_map(|name| Hashtag::parse(name).unwrap()));
        (kinds, within, tag).prop_map(|(kinds, within, tag)| Among { kinds, within, tag })
    }
}
