//! What is usual for an account's posts: where most of them ran by age, and how long those of each year lived.

use leptos::prelude::*;

use crate::chart::{self, Size};
use crate::domain::AccountId;
use crate::domain::account::YearOfPosts;
use crate::domain::analytics::{MEDIAN_HALF_LIFE, MedianHalfLife};
use crate::pages::Frame;
use crate::pages::compare::band_section;
use crate::pages::post::Controls;
use crate::pages::still::chart_figure;
use crate::query::CompareQuery;
use crate::report::{Comparison, compare_chart};
use crate::table::{Cell, Head, Table};
use crate::text::Text;
use crate::ui::{ScrollTable, fan_href, methods_href};

/// The band of the account's posts, or each by itself where they are few.
pub(super) fn usual_section(
    frame: &Frame,
    account: AccountId,
    usual: &Comparison,
) -> Option<AnyView> {
    let text = frame.text;
    let drawn = compare_chart(usual, &CompareQuery::default(), frame.zone, text)?;
    let draw = |size| chart::draw_fan(&drawn.wide, &drawn.fan, size, &text).inline();
    let (wide, narrow) = (draw(Size::Wide), draw(Size::Narrow));
    let band = drawn.band.as_ref().and_then(|band| band.as_ref().ok());
    let band = band.map(|band| band_section(text, band, &usual.told_of_band(), Controls::All));
    let words = drawn.wide.words;
    let heading = view! { <h2>{words.title.clone()}</h2> }.into_any();
    let view = view! {
        <section id="usual">
            {chart_figure(heading, words, (wide, narrow))}
            {band}
            <p class="more"><a href=fan_href(account)>{text.say("account-fan")}</a></p>
        </section>
    };
    Some(view.into_any())
}

/// The median half-lives of posts by year. `metric` is what they are halves of, as people call it.
pub(super) fn years_table(
    text: Text,
    metric: &str,
    years: &[YearOfPosts],
    files: AnyView,
) -> Option<AnyView> {
    let longest = years.iter().filter_map(|year| year.half_life.median).reduce(f64::max)?;
    let rows = years.iter().map(|year| row(text, year, longest)).collect_view();
    let about = text.message("account-years-about", &[("metric", metric)]);
    let view = view! {
        <section id="years">
            <h2>{text.say("account-years")}</h2>
            <p class="subtitle">
                {about} " " <a href=methods_href(None, &MEDIAN_HALF_LIFE)>{text.say("account-years-method")}</a>
            </p>
            <ScrollTable label=text.say("account-years")>
                <thead>
                    <tr>
                        <th scope="col">{text.say("account-year")}</th>
                        <th scope="col">{text.say("account-half-life")}</th>
                        <th scope="col">{text.say("account-half-life-interval")}</th>
                        <th scope="col" class="number">{text.say("column-posts")}</th>
                        <th scope="col" class="number">{text.say("account-growing")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
            {files}
        </section>
    };
    Some(view.into_any())
}

/// The same as a file.
pub(super) fn years_file(text: Text, years: &[YearOfPosts]) -> Table {
    let half_life = text.say("account-half-life");
    let heads = vec![
        Head::new("year", text.say("account-year")),
        Head::new("half_life_seconds", format!("{half_life} (s)")),
        Head::new("half_life_low_seconds", format!("{half_life}, min. (s)")),
        Head::new("half_life_high_seconds", format!("{half_life}, max. (s)")),
        Head::new("posts", text.say("column-posts")),
        Head::new("still_growing", text.say("account-growing")),
    ];
    let row = |year: &YearOfPosts| -> Vec<Cell> {
        let MedianHalfLife { median, low, high, n, censored, .. } = year.half_life;
        let whole = |seconds: Option<f64>| Cell::from(seconds.map(f64::round));
        vec![
            i64::from(year.year).into(),
            whole(median),
            whole(low),
            whole(high),
            n.into(),
            censored.into(),
        ]
    };
    Table { heads, rows: years.iter().map(row).collect() }
}

fn row(text: Text, year: &YearOfPosts, longest: f64) -> impl IntoView + use<> {
    let life = year.half_life;
    // Ages are far below 2^53 seconds.
    #[expect(clippy::cast_possible_truncation)]
    let age = |seconds: f64| text.age(seconds.round() as i64);
    let told = life.median.map_or_else(|| text.say("account-half-life-open"), age);
    let bar = life.median.map(|median| bar(median / longest));
    let interval = match (life.low, life.high) {
        (Some(low), Some(high)) => {
            text.message("account-interval", &[("low", &age(low)), ("high", &age(high))])
        }
        (Some(low), None) => text.message("account-interval-open", &[("low", &age(low))]),
        _ => "–".into(),
    };
    let count = |n: usize| text.amount(i64::try_from(n).unwrap_or(i64::MAX));
    view! {
        <tr>
            <th scope="row">{year.year.to_string()}</th>
            <td class="effect">{bar} <span>{told}</span></td>
            <td>{interval}</td>
            <td class="number">{count(life.n)}</td>
            <td class="number">{count(life.censored)}</td>
        </tr>
    }
}

/// A bar from nothing, as long as a share of the longest.
fn bar(share: f64) -> impl IntoView {
    let width = format!("{:.1}", (share * 96.0).max(1.0));
    view! {
        <svg class="effect-bar chart" viewBox="0 0 96 14" aria-hidden="true">
            <rect class="above s4" x="0" y="2" width=width height="10"></rect>
            <path class="plot-axis" d="M0.5,0V14"></path>
        </svg>
    }
}
