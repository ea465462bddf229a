//! What exports say of an account's days: what it gained on each as bars, its followers as a line.

use leptos::prelude::*;

use crate::chart::{self, Days, Line, Size, Spec};
use crate::domain::account::Told;
use crate::domain::period::{Period, Span};
use crate::domain::{AccountId, Gains, Metric, Moment, Point, Value};
use crate::pages::dashboard::days::{self, Counted, bars, bars_figure, counted_table};
use crate::pages::{Frame, Part, Wanted};
use crate::query::{AccountQuery, Axis, DaysQuery, Scale};
use crate::table::Head;
use crate::text::{Text, capitalised};
use crate::ui::{account_href, chart_files, part_href};

/// The name of the figure, for what leads to it.
const ID: &str = "days";

/// The chart of what was asked for, or of the first that is told of these days; where exports tell of others alone,
/// the way there. `days` are those of the page and those that they are compared with.
pub(super) fn exports_chart(
    frame: &Frame,
    account: AccountId,
    query: &AccountQuery,
    exported: &[(i64, Gains)],
    days: Option<(Period, Period)>,
) -> Option<AnyView> {
    let text = frame.text;
    let exports = match Exports::of(frame, query, exported, days)? {
        Ok(exports) => exports,
        Err(whole) => {
            let days = DaysQuery { span: Span::Dates(whole), ..query.days };
            let href = account_href(account, &AccountQuery { days, ..*query });
            return Some(elsewhere(text, whole, &href));
        }
    };
    let link = |other: Told| {
        let href = account_href(account, &AccountQuery { told: Some(other), ..*query });
        let current = (other == exports.told).then_some("true");
        let label = capitalised(&name(text, other));
        view! { <a href=format!("{href}#{ID}") aria-current=current>{label}</a> }
    };
    let controls = (exports.known.len() > 1).then(|| {
        let links = exports.known.iter().map(|told| link(*told)).collect_view();
        view! { <div class="controls"><span role="group" aria-label=text.say("account-told")>{links}</span></div> }
    });
    let page = account_href(account, query);
    let files = chart_files(text, |end| part_href(&page, "exports", end), None);
    Some(match exports.drawn()? {
        Drawn::Bars(days) => {
            let unit = capitalised(&name(text, exports.told));
            bars_figure(text, ID, days, unit, (controls.into_any(), files))
        }
        Drawn::Line(spec) => {
            let draw = |size| chart::draw_level(&spec, size, &text).inline();
            let drawn = (draw(Size::Wide), draw(Size::Narrow));
            let parts = (controls.into_any(), exports.followers_table(), files);
            days::figure(text, ID, spec.words, drawn, parts)
        }
    })
}

/// The chart as files; `None` where nothing is told of these days.
pub(super) fn exports_part(
    frame: &Frame,
    query: &AccountQuery,
    exported: &[(i64, Gains)],
    days: Option<(Period, Period)>,
    wanted: Wanted,
) -> Option<Part> {
    let text = frame.text;
    let exports = Exports::of(frame, query, exported, days)?.ok()?;
    let drawn = exports.drawn()?;
    let drawing = || match drawn {
        Drawn::Bars(days) => chart::draw_days(&days, Size::Wide, &text),
        Drawn::Line(spec) => chart::draw_level(&spec, Size::Wide, &text),
    };
    let table = || {
        let head = Head::new(exports.told.key(), capitalised(&name(text, exports.told)));
        let (days, others) = exports.counted();
        counted_table(text, &head, &days, &others)
    };
    Some(wanted.of_chart(drawing, table))
}

/// What exports tell of some days.
struct Exports<'a> {
    frame: &'a Frame,
    exported: &'a [(i64, Gains)],
    /// The days, and those that they are compared with.
    days: (Period, Period),
    /// What they tell of these days.
    known: Vec<Told>,
    /// Which of it is shown.
    told: Told,
}

enum Drawn {
    Bars(Days),
    Line(Spec),
}

impl<'a> Exports<'a> {
    /// `None` where no export tells of any day, and an error where they tell of other days alone: from the first of
    /// these to the last.
    fn of(
        frame: &'a Frame,
        query: &AccountQuery,
        exported: &'a [(i64, Gains)],
        days: Option<(Period, Period)>,
    ) -> Option<Result<Self, Period>> {
        let ends = exported.first().zip(exported.last());
        let whole = ends.map(|(first, last)| Period { first: first.0, last: last.0 })?;
        let days = days.unwrap_or_else(|| {
            let period = query.days.span.ending(whole.last);
            (period, query.days.against.of(period))
        });
        let known = Told::known(within(exported, days.0));
        let Some(first) = known.first().copied() else { return Some(Err(whole)) };
        let told = query.told.filter(|told| known.contains(told)).unwrap_or(first);
        Some(Ok(Self { frame, exported, days, known, told }))
    }

    /// The days with what is shown of them, and those that they are compared with.
    fn counted(&self) -> (Vec<Counted>, Vec<Counted>) {
        let counted = |period: Period| {
            let days = within(self.exported, period);
            let of = |day: i64| {
                let place = days.binary_search_by_key(&day, |(day, _)| *day).ok()?;
                self.told.of(&days[place].1)
            };
            (period.first..=period.last).map(|day| (day, of(day), false)).collect::<Vec<_>>()
        };
        let (period, before) = self.days;
        let others = if self.told == Told::Followers { Vec::new() } else { counted(before) };
        (counted(period), others)
    }

    /// What to draw.
    fn drawn(&self) -> Option<Drawn> {
        if self.told == Told::Followers {
            return self.line().map(Drawn::Line);
        }
        let text = self.frame.text;
        let (days, others) = self.counted();
        let bars = bars(&days, &others);
        let mut words = self.words();
        if bars.iter().any(|bar| bar.before.is_some()) {
            let marks = text.message("overview-chart-before", &[("days", &text.days(self.days.1))]);
            words.subtitle = format!("{} {marks}", words.subtitle);
        }
        Some(Drawn::Bars(Days { bars, zone: self.frame.zone, words }))
    }

    fn words(&self) -> chart::Words {
        let (text, zone) = (self.frame.text, self.frame.zone);
        let what = capitalised(&name(text, self.told));
        let title = text.message("account-days", &[("what", &what)]);
        let zone = text.message("overview-chart-zone", &[("of_zone", &text.of_zone(zone))]);
        let subtitle = text.say("account-days-about");
        chart::Words {
            description: format!("{title}. {subtitle}"),
            title,
            subtitle,
            foot: vec![capitalised(&text.days(self.days.0)), zone],
        }
    }

    /// The followers at the ends of days.
    fn followers(&self) -> Vec<(i64, i64)> {
        let shown = within(self.exported, self.days.0);
        shown.iter().filter_map(|(day, gains)| Some((*day, gains.followers?))).collect()
    }

    fn line(&self) -> Option<Spec> {
        let (text, zone) = (self.frame.text, self.frame.zone);
        let followers = self.followers();
        let point = |(day, count): &(i64, i64)| Point {
            moment: Moment::second(zone.start_of(day + 1) - 1),
            value: Value::exact(*count),
        };
        let (first, last) = followers.first().copied().zip(followers.last().copied())?;
        let won = text.gain(last.1 - first.1);
        let args = [
            ("day", &*day_name(text, last.0)),
            ("won", &*won),
            ("since", &*day_name(text, first.0)),
        ];
        let key = if first == last { "account-followers-on" } else { "account-followers-found" };
        let title = text.count(key, last.1, &args);
        let about = text.say("account-followers-about");
        Some(Spec {
            series: vec![Line {
                metric: Metric::Follows,
                end_label: text.amount(last.1),
                name: text.say("account-followers"),
                points: followers.iter().map(point).collect(),
            }],
            axis: Axis::Clock,
            published: None,
            zone,
            scale: Scale::Linear,
            range: None,
            bracket: None,
            notes: Vec::new(),
            ages: Vec::new(),
            words: chart::Words {
                description: format!("{title}. {about}"),
                title,
                subtitle: about,
                ..self.words()
            },
        })
    }

    fn followers_table(&self) -> AnyView {
        let text = self.frame.text;
        let followers = self.followers();
        let rows = followers.iter().enumerate().map(|(row, (day, count))| {
            view! {
                <tr data-row=row>
                    <th scope="row">{day_name(text, *day)}</th>
                    <td class="number">{text.amount(*count)}</td>
                </tr>
            }
        });
        let name = capitalised(&text.say("account-followers"));
        let column = view! { <th scope="col" class="number">{name}</th> }.into_any();
        days::table(text, column, rows.collect_view().into_any())
    }
}

fn within(exported: &[(i64, Gains)], period: Period) -> &[(i64, Gains)] {
    let place = |day: i64| exported.partition_point(|(other, _)| *other < day);
    &exported[place(period.first)..place(period.last + 1)]
}

fn name(text: Text, told: Told) -> String {
    match told {
        Told::Followers => text.say("account-followers"),
        Told::Gained(metric) => text.metric(metric),
    }
}

fn elsewhere(text: Text, whole: Period, href: &str) -> AnyView {
    let said = text.message("account-days-elsewhere", &[("days", &text.days(whole))]);
    view! { <p class="note">{said} " " <a href=href.to_owned()>{text.say("account-days-show")}</a></p> }
        .into_any()
}

fn day_name(text: Text, day: i64) -> String {
    text.days(Period { first: day, last: day })
}
