//! The words of a comparison: what it finds, what is drawn, what it rests on.

use super::super::shown;
use super::{Comparison, Whose, total_at};
use crate::chart::Words;
use crate::domain::analytics::{
    BandPoint, ENOUGH_POSTS, HalfLife, TooFew, half_life, median_half_life,
};
use crate::domain::{Moment, Zone};
use crate::query::{CompareQuery, Scale};
use crate::text::{Lead, Text, capitalised};
use crate::ui::{beginning, post_name};

type Band = Result<Vec<BandPoint>, TooFew>;

pub(super) fn words(
    compared: &Comparison,
    band: Option<&Band>,
    query: &CompareQuery,
    zone: Zone,
    text: Text,
) -> Words {
    let name = capitalised(&compared.metric_name(text));
    let title = title(compared, query.scale, text);
    let subtitle = subtitle(compared, band, &name, query, text);
    let posts = compared.posts.iter().map(|entry| post_name(text, &entry.compared.post));
    let posts = text.list(&posts.collect::<Vec<_>>());
    let args = [("metric", &*name), ("posts", &posts), ("found", &title)];
    let key = if posts.is_empty() { "compare-fan-description" } else { "compare-description" };
    let description = text.message(key, &args);
    Words { title, subtitle, foot: foot(compared, zone, text), description }
}

/// What is found: who leads at the age that all reached, or how fast the posts of an account usually live.
fn title(compared: &Comparison, scale: Scale, text: Text) -> String {
    if compared.posts.is_empty() {
        return fan_title(compared, text);
    }
    // Where each is drawn as a share of its own, how many it has is not to be seen.
    let found = if scale == Scale::Share { fastest } else { leading };
    found(compared, text).unwrap_or_else(|| {
        let n = i64::try_from(compared.posts.len()).unwrap_or(i64::MAX);
        let name = capitalised(&compared.metric_name(text));
        text.count("compare-plain", n, &[("metric", &name)])
    })
}

fn leading(compared: &Comparison, text: Text) -> Option<String> {
    const MOST: usize = 40;
    let age = compared.shared_age()?;
    let placed = compared.posts.iter().filter_map(|entry| {
        let curve = entry.beside.curve()?;
        Some((&entry.compared.post, curve.at(age)?, total_at(curve, age)?))
    });
    let mut placed: Vec<_> = placed.collect();
    placed.sort_by(|a, b| b.1.total_cmp(&a.1));
    let [(post, first, value), (_, next, _), ..] = &placed[..] else { return None };
    let lead = Lead {
        post: &beginning(&post_name(text, post), MOST),
        metric: compared.metric,
        platform: &post.account.platform,
        total: *value,
        times: first / next,
        age,
    };
    Some(text.lead_words(&lead))
}

/// The post that surely had half of its last total at the youngest age.
fn fastest(compared: &Comparison, text: Text) -> Option<String> {
    const MOST: usize = 40;
    let halves = compared
        .posts
        .iter()
        .filter_map(|entry| Some((&entry.compared.post, entry.beside.half_life?.t50.bracket)));
    let mut halves: Vec<_> = halves.collect();
    halves.sort_by_key(|(_, bracket)| bracket.high);
    let [(post, first), others @ ..] = &halves[..] else { return None };
    // Between two observations nobody knows when it was.
    let is_sure = others.iter().all(|(_, bracket)| bracket.low >= first.high);
    (is_sure && !others.is_empty()).then(|| {
        let name = beginning(&post_name(text, post), MOST);
        text.fastest_words(&name, compared.metric, &post.account.platform, *first)
    })
}

fn fan_title(compared: &Comparison, text: Text) -> String {
    let Some(others) = &compared.others else { return text.say("compare-title") };
    let lives: Vec<HalfLife> = others.curves.iter().filter_map(half_life).collect();
    let whose = whose(&others.whose, text);
    let name = compared.metric_name(text);
    let told = median_half_life(&lives).filter(|life| life.n >= ENOUGH_POSTS);
    if let Some(life) = told {
        return text.usual_half_life_words(&whose, compared.metric, &name, &life);
    }
    let args = [("metric", &*capitalised(&name)), ("whose", &whose)];
    text.message("compare-fan-plain", &args)
}

/// "posts of @desk on X".
fn whose(whose: &Whose, text: Text) -> String {
    let name = whose.name(text);
    match whose {
        Whose::Account(_) => text.message("compare-whose-account", &[("account", &name)]),
        Whose::Platform(_) => text.message("compare-whose-platform", &[("platform", &name)]),
    }
}

fn subtitle(
    compared: &Comparison,
    band: Option<&Band>,
    name: &str,
    query: &CompareQuery,
    text: Text,
) -> String {
    let is_alone = compared.posts.is_empty();
    let key = if is_alone { "compare-fan-subtitle" } else { "compare-subtitle" };
    let drawn = text.message(key, &[("metric", name)]);
    let drawn = shown(drawn, query.scale, query.range, text, |at| text.age(at));
    let Some((band, others)) = band.zip(compared.others.as_ref()) else { return drawn };
    let whose = whose(&others.whose, text);
    let number = |n: usize| text.amount(i64::try_from(n).unwrap_or(i64::MAX));
    match band {
        Ok(band) => {
            let n = number(band.iter().map(|point| point.n).max().unwrap_or_default());
            let key = if is_alone { "compare-band" } else { "compare-band-behind" };
            text.message(key, &[("subtitle", &drawn), ("whose", &whose), ("n", &n)])
        }
        Err(few) => {
            let needed = number(few.needed);
            let key = if is_alone { "compare-singles" } else { "compare-singles-behind" };
            text.message(key, &[("subtitle", &drawn), ("whose", &whose), ("needed", &needed)])
        }
    }
}

/// What it rests on: observations, as of when.
fn foot(compared: &Comparison, zone: Zone, text: Text) -> Vec<String> {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let observations: usize = compared.posts.iter().map(|entry| entry.compared.totals.len()).sum();
    let posts = text.count("posts-count", count(compared.posts.len()), &[]);
    let own = (observations > 0)
        .then(|| text.count("compare-foot", count(observations), &[("posts", &posts)]));
    let behind = compared.others.as_ref().map(|others| {
        let told = others.curves.iter().filter(|curve| !curve.is_empty()).count();
        let whose = whose(&others.whose, text);
        text.count("compare-foot-behind", count(told), &[("whose", &whose)])
    });
    let last = compared.posts.iter().filter_map(|entry| entry.compared.latest());
    let last = last.map(|(moment, _)| moment).max_by_key(|moment: &Moment| moment.at);
    let as_of = last.map(|moment| {
        let when = text.moment_in_zone(moment, zone);
        text.message("chart-foot-as-of", &[("when", &when)])
    });
    own.into_iter().chain(behind).chain(as_of).collect()
}
