//! The posts of an account that have most of something, and its best day.

use leptos::prelude::*;

use crate::domain::account::{BestDay, Record};
use crate::domain::catalogue::Sort;
use crate::domain::period::Period;
use crate::pages::Frame;
use crate::pages::overview::interactions;
use crate::pages::posts::sort_name;
use crate::table::{Cell, Head, Table, post_cells, post_heads};
use crate::text::{Text, capitalised};
use crate::ui::{ScrollTable, post_href, post_name};

/// A row a record; nothing where there is none.
pub(super) fn records_table(
    frame: &Frame,
    records: Vec<Record>,
    best_day: Option<BestDay>,
    files: AnyView,
) -> Option<AnyView> {
    if records.is_empty() && best_day.is_none() {
        return None;
    }
    let text = frame.text;
    let day = best_day.map(|best| {
        let day = text.days(Period { first: best.day, last: best.day });
        let gained = text.count("gain", best.interactions, &[]);
        view! {
            <tr>
                <th scope="row">{text.say("account-best-day")}</th>
                <td class="number">{gained}</td>
                <td></td>
                <td>{day}</td>
            </tr>
        }
    });
    let rows = records.into_iter().map(|record| row(frame, &record)).collect_view();
    let view = view! {
        <section class="records" id="records">
            <h2>{text.say("account-records")}</h2>
            <p class="subtitle">{text.say("account-records-about")}</p>
            <ScrollTable label=text.say("account-records")>
                <thead>
                    <tr>
                        <th scope="col">{text.say("account-record")}</th>
                        <th scope="col" class="number">{text.say("account-record-value")}</th>
                        <th scope="col">{text.say("column-post")}</th>
                        <th scope="col">{text.say("account-record-when")}</th>
                    </tr>
                </thead>
                <tbody>{rows} {day}</tbody>
            </ScrollTable>
            {files}
        </section>
    };
    Some(view.into_any())
}

/// The same as a file. The best day is no post, and has no row there.
pub(super) fn records_file(text: Text, records: &[Record]) -> Table {
    let mut heads = vec![
        Head::new("record", text.say("account-record")),
        Head::new("value", text.say("account-record-value")),
    ];
    heads.extend(post_heads(text));
    let row = |record: &Record| {
        let leader = &record.leader;
        let value = match record.of {
            Sort::Total(metric) => leader.latest.get(metric).into(),
            Sort::Score => record.score.into(),
            _ => interactions(leader).into(),
        };
        let mut row: Vec<Cell> = vec![record.of.key().into(), value];
        row.extend(post_cells(&leader.post));
        row
    };
    Table { heads, rows: records.iter().map(row).collect() }
}

fn row(frame: &Frame, record: &Record) -> impl IntoView + use<> {
    let text = frame.text;
    let post = &record.leader.post;
    let published = post.published.map(|moment| text.moment(moment, frame.zone));
    let platform = &post.account.platform;
    let name = match record.of {
        Sort::Total(metric) => text.metric_on(metric, platform),
        sort => sort_name(text, sort),
    };
    view! {
        <tr>
            <th scope="row">{capitalised(&name)}</th>
            <td class="number">{value(text, record)}</td>
            <td class="wraps"><a href=post_href(post.id)>{post_name(text, post)}</a></td>
            <td>{published}</td>
        </tr>
    }
}

fn value(text: Text, record: &Record) -> Option<String> {
    match record.of {
        Sort::Total(metric) => record.leader.latest.get(metric).map(|total| text.value(total)),
        Sort::Score => record.score.map(|score| text.score(score)),
        _ => interactions(&record.leader).map(|sum| text.value(sum)),
    }
}
