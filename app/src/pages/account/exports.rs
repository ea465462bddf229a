//! What exports say of an account's days: what it gained on each as bars, its followers as a line.

use leptos::prelude::*;

use crate::chart::{self, Days, Line, Size, Spec};
use crate::domain::account::Told;
use crate::domain::period::{Period, Span};
use crate::domain::{AccountId, Gains, Metric, Moment, Point, Value};
use crate::pages::Frame;
use crate::pages::dashboard::days::{self, bars, bars_figure};
use crate::query::{AccountQuery, Axis, DaysQuery, Scale};
use crate::text::{Text, capitalised};
use crate::ui::account_href;

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
    let ends = exported.first().zip(exported.last());
    let whole = ends.map(|(first, last)| Period { first: first.0, last: last.0 })?;
    let (period, before) = days.unwrap_or_else(|| {
        let period = query.days.span.ending(whole.last);
        (period, query.days.against.of(period))
    });
    let shown = within(exported, period);
    let known = Told::known(shown);
    let Some(first) = known.first() else {
        let days = DaysQuery { span: Span::Dates(whole), ..query.days };
        let href = account_href(account, &AccountQuery { days, ..*query });
        return Some(elsewhere(text, whole, &href));
    };
    let told = query.told.filter(|told| known.contains(told)).unwrap_or(*first);
    let link = |other: Told| {
        let href = account_href(account, &AccountQuery { told: Some(other), ..*query });
        let current = (other == told).then_some("true");
        let label = capitalised(&name(text, other));
        view! { <a href=format!("{href}#{ID}") aria-current=current>{label}</a> }
    };
    let controls = (known.len() > 1).then(|| {
        let links = known.iter().map(|told| link(*told)).collect_view();
        view! { <div class="controls"><span role="group" aria-label=text.say("account-told")>{links}</span></div> }
    });
    let controls = controls.into_any();
    let unit = name(text, told);
    let title = text.message("account-days", &[("what", &capitalised(&unit))]);
    let zone = text.message("overview-chart-zone", &[("zone", &frame.zone.city())]);
    let subtitle = text.say("account-days-about");
    let words = chart::Words {
        description: format!("{title}. {subtitle}"),
        title,
        subtitle,
        foot: vec![text.days(period), zone],
    };
    let day = |days: &[(i64, Gains)], period: Period| -> Vec<days::Counted> {
        let of = |day: i64| {
            let place = days.binary_search_by_key(&day, |(day, _)| *day).ok()?;
            told.of(&days[place].1)
        };
        (period.first..=period.last).map(|day| (day, of(day), false)).collect()
    };
    if told == Told::Followers {
        return line(frame, shown, words, controls);
    }
    let others = day(within(exported, before), before);
    let bars = bars(&day(shown, period), &others);
    let is_compared = bars.iter().any(|bar| bar.before.is_some());
    let words = if is_compared { with_marks(text, words, before) } else { words };
    let days = Days { bars, zone: frame.zone, words };
    Some(bars_figure(text, ID, days, capitalised(&unit), controls))
}

fn with_marks(text: Text, words: chart::Words, before: Period) -> chart::Words {
    let marks = text.message("overview-chart-before", &[("days", &text.days(before))]);
    chart::Words { subtitle: format!("{} {marks}", words.subtitle), ..words }
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

/// The followers at the ends of days.
fn line(
    frame: &Frame,
    shown: &[(i64, Gains)],
    words: chart::Words,
    controls: AnyView,
) -> Option<AnyView> {
    let text = frame.text;
    let followers: Vec<(i64, i64)> =
        shown.iter().filter_map(|(day, gains)| Some((*day, gains.followers?))).collect();
    let point = |(day, count): &(i64, i64)| Point {
        moment: Moment::second(frame.zone.start_of(day + 1) - 1),
        value: Value::exact(*count),
    };
    let (first, last) = followers.first().copied().zip(followers.last().copied())?;
    let won = text.gain(last.1 - first.1);
    let args =
        [("day", &*day_name(text, last.0)), ("won", &*won), ("since", &*day_name(text, first.0))];
    let key = if first == last { "account-followers-on" } else { "account-followers-found" };
    let title = text.count(key, last.1, &args);
    let about = text.say("account-followers-about");
    let name = text.say("account-followers");
    let spec = Spec {
        series: vec![Line {
            metric: Metric::Follows,
            end_label: text.amount(last.1),
            name: name.clone(),
            points: followers.iter().map(point).collect(),
        }],
        axis: Axis::Clock,
        published: None,
        zone: frame.zone,
        scale: Scale::Linear,
        range: None,
        bracket: None,
        notes: Vec::new(),
        ages: Vec::new(),
        words: chart::Words {
            description: format!("{title}. {about}"),
            title,
            subtitle: about,
            ..words
        },
    };
    let draw = |size| chart::draw_level(&spec, size, &text).inline();
    let drawn = (draw(Size::Wide), draw(Size::Narrow));
    let rows = followers.iter().enumerate().map(|(row, (day, count))| {
        view! {
            <tr data-row=row>
                <th scope="row">{day_name(text, *day)}</th>
                <td class="number">{text.amount(*count)}</td>
            </tr>
        }
    });
    let column = view! { <th scope="col" class="number">{capitalised(&name)}</th> }.into_any();
    let table = days::table(text, column, rows.collect_view().into_any());
    Some(days::figure(text, ID, spec.words, drawn, controls, table))
}

fn day_name(text: Text, day: i64) -> String {
    text.days(Period { first: day, last: day })
}
