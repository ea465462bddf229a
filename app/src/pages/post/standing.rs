//! The post against its own past: score, rank and band among the account's earlier posts.

use leptos::prelude::*;

use super::among::among_bar;
use super::computed::{Computed, Values, computed};
use crate::chart::{self, Size};
use crate::domain::analytics::{BAND, BandPoint, Life, OUTLIER, RANK, SCORE, Standing};
use crate::domain::{ComparisonSet, Platform, PostKind};
use crate::pages::still::figure;
use crate::pages::{Frame, Part, Wanted};
use crate::query::ReportQuery;
use crate::report::{band_table, curves_table, fan_chart};
use crate::text::Text;
use crate::ui::{ScrollTable, chart_files, part_href, post_href, query_href};
use crate::worked::Worked;

/// The section; nothing where the account has no earlier post at all.
pub(super) fn standing_section(
    frame: &Frame,
    worked: &Worked,
    kinds: &[Option<PostKind>],
    query: &ReportQuery,
) -> Option<AnyView> {
    let Worked { text, zone, history, life, earlier } = *worked;
    let standing = life.standing.as_ref().filter(|_| !kinds.is_empty())?;
    let among = query.among.of(&history.post, zone);
    let bar = among_bar(frame, history, query, kinds, earlier.len());
    let page = query_href(&post_href(history.post.id), query);
    let href = |end: &str| part_href(&page, "standing", end);
    let figure = match fan_chart(history, life, earlier, query, zone, text) {
        Some((spec, fan)) => {
            let draw = |size| chart::draw_fan(&spec, &fan, size, &text);
            view! {
                {figure(spec.words.clone(), Some(bar), draw)}
                {chart_files(text, href, None)}
            }
            .into_any()
        }
        None => view! { <h2>{text.say("standing-title")}</h2> {bar} }.into_any(),
    };
    let lines = lines(text, life, standing, &history.post.account.platform, &among).into_iter();
    let lines = lines.map(|line| view! { <p>{line}</p> }).collect_view();
    let table = standing.band.as_ref().ok().map(|band| table(text, band));
    let view = view! {
        <section class="life" id="standing">
            {figure}
            {lines}
            {table}
            {computed(text, Some(history.post.id), rules(worked, standing))}
        </section>
    };
    Some(view.into_any())
}

/// The chart as files, with its band, or with its curves where there is none.
pub(super) fn standing_part(worked: &Worked, query: &ReportQuery, wanted: Wanted) -> Option<Part> {
    let Worked { text, zone, history, life, earlier } = *worked;
    let (spec, fan) = fan_chart(history, life, earlier, query, zone, text)?;
    let metric = spec.series.first()?.metric;
    let band = &life.standing.as_ref()?.band;
    let table = || match band {
        Ok(band) => band_table(band, text),
        Err(_) => curves_table(earlier, metric, text),
    };
    Some(wanted.of_chart(|| chart::draw_fan(&spec, &fan, Size::Wide, &text), table))
}

/// Rank and distance, or why they are not told.
fn lines(
    text: Text,
    life: &Life,
    standing: &Standing,
    on: &Platform,
    among: &ComparisonSet,
) -> Vec<String> {
    let rank = match &standing.rank {
        Err(few) => text.too_few_among(*few, on, among),
        Ok(rank) => text.rank_words(life.metric, on, rank, among),
    };
    let outlier =
        standing.outlier.is_ok().then(|| text.outlier_words(&standing.outlier, on, among));
    std::iter::once(rank).chain(outlier).collect()
}

fn rules(worked: &Worked, standing: &Standing) -> Vec<Computed> {
    let values = Values(worked.text);
    let score = standing.score.iter().map(|score| Computed::of(SCORE, worked, values.score(score)));
    let rank = standing.rank.iter().map(|rank| Computed::of(RANK, worked, values.rank(rank)));
    let outlier = standing.outlier.iter();
    let outlier = outlier.map(|outlier| Computed::of(OUTLIER, worked, values.outlier(outlier)));
    let most = |band: &Vec<BandPoint>| band.iter().map(|point| point.n).max().unwrap_or_default();
    let band = standing.band.iter();
    let band = band.map(|band| Computed::of(BAND, worked, vec![("n", values.count(most(band)))]));
    score.chain(rank).chain(outlier).chain(band).collect()
}

/// The band in numbers, with n at each age.
pub(in crate::pages) fn table(text: Text, band: &[BandPoint]) -> AnyView {
    let rows = band.iter().map(|point| row(text, point)).collect_view();
    view! {
        <details class="data">
            <summary>{text.say("fan-table")}</summary>
            <ScrollTable label=text.say("fan-table")>
                <thead>
                    <tr>
                        <th scope="col">{text.say("table-age")}</th>
                        <th scope="col" class="number">"p10"</th>
                        <th scope="col" class="number">"p25"</th>
                        <th scope="col" class="number">"p50"</th>
                        <th scope="col" class="number">"p75"</th>
                        <th scope="col" class="number">"p90"</th>
                        <th scope="col" class="number">{text.say("fan-table-posts")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
        </details>
    }
    .into_any()
}

fn row(text: Text, point: &BandPoint) -> impl IntoView + use<> {
    let BandPoint { p10, p25, p50, p75, p90, .. } = *point;
    let cells = [p10, p25, p50, p75, p90]
        .map(|total| view! { <td class="number">{text.decimal(total.round(), 0)}</td> });
    view! {
        <tr>
            <th scope="row">{text.age(point.age)}</th>
            {cells}
            <td class="number">{Values(text).count(point.n)}</td>
        </tr>
    }
}
