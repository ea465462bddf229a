//! Where a person says what the columns of a table hold: one that no list knows, or one that was understood wrongly.

use leptos::prelude::*;

use super::asked::Settings;
use super::part::meaning;
use super::place::Place;
use crate::domain::Metric;
use crate::domain::import::{
    DateOrder, Decimal, Mapping, Meaning, PartPreview, Shape, UnknownTable,
};
use crate::text::Text;
use crate::ui::ScrollTable;

/// A table as the form shows it.
struct Asked {
    header: Vec<String>,
    cells: Vec<Vec<String>>,
    meanings: Vec<Meaning>,
    shape: Shape,
    mapping: Option<Mapping>,
    is_known: bool,
}

/// What rows can be said to be.
const SHAPES: [Shape; 3] = [Shape::Snapshots, Shape::PostDays, Shape::AccountDays];

pub(super) fn of_unknown(
    text: Text,
    place: Place<'_>,
    table: UnknownTable,
    is_open: bool,
) -> AnyView {
    let UnknownTable { name, header, cells, guesses } = table;
    let asked = Asked {
        header,
        cells,
        meanings: guesses,
        shape: Shape::Snapshots,
        mapping: None,
        is_known: false,
    };
    let name = (!name.is_empty()).then(|| view! { <h3>{name}</h3> });
    view! {
        <div class="part">
            {name}
            <details class="mapping" open=is_open>
                <summary>{text.say("mapping-unknown")}</summary>
                {form(text, place, asked)}
            </details>
        </div>
    }
    .into_any()
}

pub(super) fn of_part(text: Text, place: Place<'_>, part: &PartPreview) -> AnyView {
    let columns = part.columns.iter();
    let (header, meanings) = columns.map(|column| (column.header.clone(), column.meaning)).unzip();
    let (cells, mapping) = (part.cells.clone(), part.mapping.clone());
    let asked = Asked { header, cells, meanings, shape: part.shape, mapping, is_known: true };
    view! {
        <details class="mapping">
            <summary>{text.say("mapping-correct")}</summary>
            {form(text, place, asked)}
        </details>
    }
    .into_any()
}

fn form(text: Text, place: Place<'_>, asked: Asked) -> AnyView {
    let Asked { header, cells, meanings, shape, mapping, is_known } = asked;
    let fingerprint = Mapping::fingerprint(header.iter().map(String::as_str));
    let columns = header
        .into_iter()
        .zip(meanings)
        .enumerate()
        .map(|(place, (header, meaning))| {
            let values = cells.iter().filter_map(|row| row.get(place)).cloned().collect();
            column(text, header, values, meaning)
        })
        .collect_view();
    let forget = (is_known && mapping.is_some()).then(|| {
        view! {
            <button type="submit" class="quiet" name="forget" value="1">{text.say("mapping-forget")}</button>
        }
    });
    // What was said of the file's dates and numbers is said of this table now.
    let (dates, decimal) = (String::new(), String::new());
    let (before, after) = place.around(Settings { dates, decimal, ..place.settings().clone() });
    view! {
        <form method="post" action=place.href("/import/mapping") class="mapping-form">
            {before}
            {after}
            <input type="hidden" name="header" value=fingerprint/>
            <p class="note">{text.say("mapping-lead")}</p>
            <ScrollTable label=text.say("preview-columns")>
                <thead>
                    <tr>
                        <th scope="col">{text.say("column-header")}</th>
                        <th scope="col">{text.say("column-values")}</th>
                        <th scope="col">{text.say("column-meaning")}</th>
                    </tr>
                </thead>
                <tbody>{columns}</tbody>
            </ScrollTable>
            {about(text, shape, mapping)}
            <p class="actions">
                <button type="submit" class="button">{text.say("mapping-apply")}</button>
                {forget}
            </p>
        </form>
    }
    .into_any()
}

fn column(text: Text, header: String, values: Vec<String>, guess: Meaning) -> impl IntoView {
    let offered = Meaning::OFFERED.into_iter().chain(Metric::ALL.map(Meaning::Metric));
    let is_offered = offered.clone().any(|meaning| meaning == guess);
    let others = (!is_offered).then_some(guess);
    let options = offered
        .chain(others)
        .map(|offer| {
            view! {
                <option value=offer.key() selected=offer == guess>{meaning(text, offer)}</option>
            }
        })
        .collect_view();
    let label = text.message("mapping-column", &[("column", &header)]);
    view! {
        <tr>
            <th scope="row">{header}</th>
            <td class="values">{values.join(" · ")}</td>
            <td><select name="meaning" aria-label=label>{options}</select></td>
        </tr>
    }
}

/// What cannot be said column by column.
fn about(text: Text, shape: Shape, mapping: Option<Mapping>) -> impl IntoView {
    let shape = if SHAPES.contains(&shape) { shape } else { Shape::Snapshots };
    let shapes = SHAPES.map(|offer| {
        let words = text.say(&format!("shape-{}", offer.key()));
        view! { <option value=offer.key() selected=offer == shape>{words}</option> }
    });
    let platform = mapping.as_ref().and_then(|mapping| mapping.platform.clone());
    let platform = platform.map(|platform| platform.key().to_owned()).unwrap_or_default();
    let dates = mapping.as_ref().and_then(|mapping| mapping.dates);
    let decimal = mapping.as_ref().and_then(|mapping| mapping.decimal);
    let rows_are_posts = mapping.is_some_and(|mapping| mapping.rows_are_posts);
    let orders = [DateOrder::DayFirst, DateOrder::MonthFirst]
        .map(|order| (order.key(), dates == Some(order)));
    let marks = [Decimal::Dot, Decimal::Comma].map(|mark| (mark.key(), decimal == Some(mark)));
    view! {
        <div class="fields">
            <p class="field">
                <label>{text.say("mapping-shape")} <select name="shape">{shapes}</select></label>
            </p>
            <p class="field">
                <label>{text.say("mapping-platform")} <input name="of_platform" value=platform maxlength="40" list="platforms"/></label>
            </p>
            <p class="field">
                <label>{text.say("mapping-dates")} {choice(text, "dates", "of_dates", orders)}</label>
            </p>
            <p class="field">
                <label>{text.say("mapping-decimal")} {choice(text, "decimal", "of_decimal", marks)}</label>
            </p>
        </div>
        <p class="check">
            <label>
                <input type="checkbox" name="rows_are_posts" value="1" checked=rows_are_posts/>
                " " {text.say("mapping-rows-are-posts")}
            </label>
        </p>
        {platforms()}
    }
}

/// A list of a choice's keys, before them "let the values tell".
fn choice(
    text: Text,
    of: &str,
    name: &'static str,
    offers: [(&'static str, bool); 2],
) -> impl IntoView {
    let options = offers.map(|(key, is_chosen)| {
        view! { <option value=key selected=is_chosen>{text.say(&format!("{of}-{key}"))}</option> }
    });
    view! {
        <select name=name>
            <option value="">{text.say("mapping-by-values")}</option>
            {options}
        </select>
    }
}

fn platforms() -> impl IntoView {
    const NAMES: [&str; 11] = [
        "x",
        "facebook",
        "instagram",
        "linkedin",
        "tiktok",
        "youtube",
        "threads",
        "bluesky",
        "mastodon",
        "pinterest",
        "reddit",
    ];
    view! { <datalist id="platforms">{NAMES.map(|name| view! { <option value=name></option> })}</datalist> }
}
