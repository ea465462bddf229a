//! What may come of a post: each way to look ahead with its interval and its past, or with the reason why it is not
//! told.

use leptos::prelude::*;

use super::computed::{Computed, Values, computed};
use crate::chart;
use crate::domain::analytics::{
    BACKTEST, Backtest, FORECAST, Family, Fit, GROWTH, Outlook, TooFew,
};
use crate::pages::still::still;
use crate::report::{growth_chart, history_chart};
use crate::text::Text;
use crate::ui::ScrollTable;
use crate::worked::Worked;

/// The section; nothing where nothing more will come, or where nobody asked.
pub(super) fn outlook_section(worked: &Worked) -> Option<AnyView> {
    let Worked { text, zone, history, life, .. } = *worked;
    let outlook = life.outlook.as_ref()?;
    let on = &history.post.account.platform;
    let drawn = history_chart(history, life, &outlook.course, zone, text);
    let drawn = drawn.map(|(spec, fan)| still(|size| chart::draw_fan(&spec, &fan, size, &text)));
    let told = text.forecast_words(life.metric, on, &outlook.history);
    let fits = offered(outlook).map(|fit| growth(worked, fit, outlook.to)).collect_view();
    let (title, told) = match outlook.history {
        Ok(_) => (told, None),
        Err(_) => (text.say("outlook-title"), Some(view! { <p>{told}</p> })),
    };
    let view = view! {
        <section class="life" id="outlook">
            <h2>{title}</h2>
            <h3>{text.say("outlook-history")}</h3>
            {told}
            {drawn}
            {fits}
            {past(text, outlook)}
            {computed(text, Some(history.post.id), rules(worked, outlook))}
        </section>
    };
    Some(view.into_any())
}

/// The growth curves that are offered: Weibull's, be it with the reason why it is refused, then those that hold.
fn offered(outlook: &Outlook) -> impl Iterator<Item = &Fit> {
    let is_told = |fit: &&Fit| fit.family == Family::Weibull || fit.past.is_some();
    outlook.growth.iter().filter(is_told)
}

fn growth(worked: &Worked, fit: &Fit, to: i64) -> impl IntoView + use<> {
    let Worked { text, zone, history, life, .. } = *worked;
    let name = text.message("outlook-growth", &[("family", &family(text, fit))]);
    let told = text.growth_words(life.metric, &history.post.account.platform, &fit.curve);
    let drawn = fit.curve.as_ref().ok().map(|growth| {
        let (spec, fan) = growth_chart(history, life, growth, to, zone, text);
        still(|size| chart::draw_fan(&spec, &fan, size, &text))
    });
    view! { <h3>{name}</h3> <p>{told}</p> {drawn} }
}

fn family(text: Text, fit: &Fit) -> String {
    text.say(&format!("family-{}", fit.family.key()))
}

/// How each way would have done on the account's earlier posts, from the same age to the same; nothing where no way
/// tells anything.
fn past(text: Text, outlook: &Outlook) -> Option<AnyView> {
    let history = outlook.history.is_ok().then_some(&outlook.history_past);
    let history = history.map(|past| row(text, text.say("outlook-history"), past));
    let fits = outlook.growth.iter().filter_map(|fit| {
        Some(row(
            text,
            text.message("outlook-growth", &[("family", &family(text, fit))]),
            fit.past.as_ref()?,
        ))
    });
    let rows: Vec<AnyView> = history.into_iter().chain(fits).collect();
    if rows.is_empty() {
        return None;
    }
    let label = text.message("past-caption", &[("age", &text.age(outlook.to))]);
    let view = view! {
        <p class="note">{label.clone()}</p>
        <ScrollTable label>
            <thead>
                <tr>
                    <th scope="col">{text.say("past-way")}</th>
                    <th scope="col" class="number">{text.say("past-error")}</th>
                    <th scope="col" class="number">{text.say("past-held")}</th>
                    <th scope="col" class="number">{text.say("past-refused")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    };
    Some(view.into_any())
}

fn row(text: Text, name: String, past: &Result<Backtest, TooFew>) -> AnyView {
    let name = view! { <th scope="row">{name}</th> };
    let count = |n| Values(text).count(n);
    match past {
        Ok(past) => {
            let held = [("held", &*count(past.held)), ("n", &count(past.n))];
            view! {
                <tr>
                    {name}
                    <td class="number">{text.percent(past.error)}</td>
                    <td class="number">{text.message("past-held-of", &held)}</td>
                    <td class="number">{count(past.refused)}</td>
                </tr>
            }
            .into_any()
        }
        Err(_) => view! { <tr>{name}<td colspan="3">{text.past_words(past)}</td></tr> }.into_any(),
    }
}

fn rules(worked: &Worked, outlook: &Outlook) -> Vec<Computed> {
    let values = Values(worked.text);
    let past = |past: &Result<Backtest, TooFew>| {
        past.as_ref().map(|past| values.backtest(past)).unwrap_or_default()
    };
    let mut rules = Vec::new();
    if let Ok(forecast) = &outlook.history {
        rules.push(Computed::of(FORECAST, worked, values.forecast(forecast)));
    }
    let fit = offered(outlook).find_map(|fit| fit.curve.as_ref().ok());
    rules.push(Computed::of(
        GROWTH,
        worked,
        fit.map(|growth| values.growth(growth)).unwrap_or_default(),
    ));
    if outlook.history.is_ok() || fit.is_some() {
        rules.push(Computed::of(BACKTEST, worked, past(&outlook.history_past)));
    }
    rules
}
