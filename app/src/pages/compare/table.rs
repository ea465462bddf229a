//! The posts in numbers, one a row; what is not known says why.

use leptos::prelude::*;

use crate::domain::analytics::{Bracket, HALF_LIFE, SCORE, VELOCITY};
use crate::domain::{Metric, Moment, Rate};
use crate::pages::Frame;
use crate::pages::post::{Computed, Controls, computed};
use crate::query::CompareQuery;
use crate::report::{Comparison, Entry, total_at};
use crate::text::{Text, capitalised};
use crate::ui::{ScrollTable, comparison_href, guest_post, post_href, post_name};

/// What stands in a cell, and the lines under it.
struct Cell(String, Vec<String>);

impl Cell {
    fn plain(value: String) -> Self {
        Self(value, Vec::new())
    }

    fn missing(why: String) -> Self {
        Self("–".into(), vec![why])
    }
}

/// The table.
pub(super) fn post_table(
    frame: &Frame,
    compared: &Comparison,
    query: &CompareQuery,
    controls: Controls,
) -> AnyView {
    let text = frame.text;
    let all = controls == Controls::All;
    // Where all were last observed at one age, the last totals say it already.
    let is_last = |age: i64| {
        let mut last = compared.posts.iter().filter_map(|entry| entry.beside.last());
        last.all(|(last, _)| last == age)
    };
    let shared = compared.shared_age().filter(|age| !is_last(*age));
    let names = [
        Some(text.say("compare-column-until")),
        Some(capitalised(&compared.metric_name(text))),
        shared.map(|age| text.message("compare-column-at", &[("age", &text.age(age))])),
        Some(text.say("compare-column-half")),
        Some(text.say("compare-column-peak")),
        Some(text.say("compare-column-score")),
        // It rests on other metrics than the one that is compared, which a link does not show.
        all.then(|| text.say("figure-engagement-rate")),
    ];
    let headers = names.into_iter().flatten();
    let headers =
        headers.map(|name| view! { <th scope="col" class="number">{name}</th> }).collect_view();
    let rows = (1_i64..).zip(&compared.posts);
    let rows = rows
        .map(|(number, entry)| row(frame, compared, all.then_some(query), shared, number, entry))
        .collect_view();
    let rules = all.then(|| {
        let rules = [HALF_LIFE, VELOCITY, SCORE];
        let rules = rules.map(|rule| Computed::new(rule, Vec::new(), Vec::new()));
        computed(text, None, rules.into())
    });
    view! {
        <section class="compared-posts">
            <h2>{text.say("compare-table")}</h2>
            <ScrollTable label=text.say("compare-table")>
                <thead><tr><th scope="col">{text.say("column-post")}</th>{headers}</tr></thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
            {rules}
        </section>
    }
    .into_any()
}

/// A post. Without what was asked for it leads nowhere else.
fn row(
    frame: &Frame,
    compared: &Comparison,
    query: Option<&CompareQuery>,
    shared: Option<i64>,
    number: i64,
    entry: &Entry,
) -> impl IntoView + use<> {
    let text = frame.text;
    let post = &entry.compared.post;
    let name = post_name(text, post);
    let account = text.account_name(&post.account);
    let published = post.published.map(|moment| text.moment(moment, frame.zone));
    let posted = published.map(|when| text.message("posted", &[("when", &when)]));
    let about = posted.into_iter().fold(account, |about, posted| format!("{about} · {posted}"));
    let about_metric = About { frame, entry, metric: compared.metric };
    let cells = [
        Some(about_metric.until()),
        Some(about_metric.total()),
        shared.map(|age| about_metric.at(age)),
        Some(about_metric.half_life()),
        Some(about_metric.peak()),
        Some(about_metric.score()),
        query.map(|_| about_metric.rate()),
    ];
    let cells = cells.into_iter().flatten().map(|Cell(value, lines)| {
        let lines = lines.into_iter().map(|line| view! { <span class="note">{line}</span> });
        view! { <td class="number">{value} {lines.collect_view()}</td> }
    });
    let cells = cells.collect_view();
    let remove = query.map(|query| {
        let label = text.message("compare-remove-label", &[("post", &name)]);
        let href = comparison_href(&query.without(post.id));
        view! { " ·\u{a0}" <a href=href aria-label=label>{text.say("compare-remove")}</a> }
    });
    let name = match query {
        Some(_) => view! { <a href=post_href(post.id)>{name.clone()}</a> }.into_any(),
        None => guest_post(text, post),
    };
    view! {
        <tr>
            <th scope="row">
                {text.amount(number)} " " {name}
                <span class="note">{about} {remove}</span>
            </th>
            {cells}
        </tr>
    }
}

/// One post by the metric that is compared.
struct About<'a> {
    frame: &'a Frame,
    entry: &'a Entry,
    metric: Metric,
}

impl About<'_> {
    fn text(&self) -> Text {
        self.frame.text
    }

    fn until(&self) -> Cell {
        let Some((moment, _)) = self.entry.compared.latest() else {
            return Cell::plain("–".into());
        };
        let when = self.text().moment(moment, self.frame.zone);
        let start = self.entry.compared.start().filter(|_| moment.has_hour());
        match start {
            Some(start) => Cell(self.text().age(moment.at - start), vec![when]),
            None => Cell::plain(when),
        }
    }

    fn total(&self) -> Cell {
        let latest = self.entry.compared.latest();
        let value = latest.and_then(|(_, amounts)| amounts.get(self.metric));
        match value {
            Some(value) => Cell::plain(self.text().value(value)),
            None => Cell::missing(self.text().say("figure-not-in-files")),
        }
    }

    fn at(&self, age: i64) -> Cell {
        match self.entry.beside.curve().and_then(|curve| total_at(curve, age)) {
            Some(total) => Cell::plain(self.text().value(total)),
            None => Cell::missing(self.text().say("compare-at-none")),
        }
    }

    fn half_life(&self) -> Cell {
        let text = self.text();
        let Some(life) = self.entry.beside.half_life else { return self.no_age() };
        let said = |bracket: Bracket| {
            text.bracket("figure-half-between", "figure-half-within", "", bracket)
        };
        let later = [("T75", life.t75), ("T90", life.t90)];
        let later = later.map(|(name, crossing)| format!("{name} {}", said(crossing.bracket)));
        let so_far = (!life.ending.is_final).then(|| format!(" {}", text.say("compare-so-far")));
        Cell(format!("{}{}", said(life.t50.bracket), so_far.unwrap_or_default()), later.into())
    }

    /// Why no age is known, or nothing by age.
    fn no_age(&self) -> Cell {
        let has_hour = self.entry.compared.start().is_some();
        let why = if has_hour { "figure-half-unknown" } else { "figure-half-no-hour" };
        Cell::missing(self.text().say(why))
    }

    fn peak(&self) -> Cell {
        let text = self.text();
        let Some(peak) = self.entry.beside.peak else { return Cell::plain("–".into()) };
        let when = |at: i64| match self.entry.compared.start() {
            Some(start) if at == start => text.amount(0),
            Some(start) => text.age(at - start),
            None => text.moment(Moment::second(at), self.frame.zone),
        };
        let args = [("low", &*when(peak.from)), ("high", &*when(peak.to))];
        let between = text.message("figure-half-between", &args);
        Cell(text.pace_words(peak.per_hour), vec![between])
    }

    fn score(&self) -> Cell {
        let text = self.text();
        let Some((age, _)) = self.entry.beside.last() else { return self.no_age() };
        match &self.entry.beside.score {
            Some(Ok(score)) => {
                let n = i64::try_from(score.expected.n).unwrap_or(i64::MAX);
                let args = [("n", &*text.amount(n)), ("age", &text.age(age))];
                Cell(text.score(score.value), vec![text.message("compare-score-of", &args)])
            }
            Some(Err(few)) => Cell::missing(text.few_earlier(*few)),
            None => self.no_age(),
        }
    }

    /// The rate with its own denominator, which may be another one in the next row.
    fn rate(&self) -> Cell {
        let text = self.text();
        let latest = self.entry.compared.latest();
        let Some(rate) = latest.and_then(|(_, amounts)| Rate::of(&amounts)) else {
            return Cell::missing(text.say("figure-no-rate"));
        };
        let of = text.say(&format!("of-{}", rate.denominator.key()));
        let note = match rate.range {
            None => of,
            Some((low, high)) => {
                let (low, high) = (text.percent(low), text.percent(high));
                text.message("figure-range", &[("of", &*of), ("low", &low), ("high", &high)])
            }
        };
        Cell(text.percent(rate.value), vec![note])
    }
}
