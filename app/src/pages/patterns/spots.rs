//! Posts between who saw them and who reacted, to be compared.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::chart::{self, Size, Spots};
use crate::domain::overview::Leader;
use crate::domain::patterns::{Patterns, Spot};
use crate::domain::{Metric, Post, PostId};
use crate::islands::Lasso;
use crate::pages::{Part, Wanted};
use crate::query::{CompareQuery, PatternsQuery};
use crate::table::{Head, Table, metric_head, post_cells, post_heads};
use crate::text::Text;
use crate::ui::{ScrollTable, chart_files, part_href, patterns_href, post_href, post_name};

/// The chart and its table, out of which posts can be compared; nothing of a single post.
pub(super) fn spots_chart(
    text: Text,
    query: &PatternsQuery,
    patterns: &Patterns,
    posts: &[Leader],
) -> Option<AnyView> {
    let (metric, known) = known(patterns, posts)?;
    let mut drawn = drawn(text, metric, &known);
    let wide = chart::draw_spots(&drawn, Size::Wide, &text).inline();
    // On a phone nothing rests on a spot.
    drawn.spots.iter_mut().for_each(|spot| spot.about.clear());
    let narrow = chart::draw_spots(&drawn, Size::Narrow, &text).inline();
    let chart::Words { title, subtitle, .. } = drawn.words;
    let table = table(text, metric, &known).into_any();
    let page = patterns_href(query);
    let files = chart_files(text, |end| part_href(&page, "spots", end), None);
    let view = view! {
        <Lasso most=CompareQuery::MOST label=text.say("patterns-chosen")>
            <figure class="chart-figure" id="spots">
                <figcaption>
                    <h2>{title}</h2>
                    <p class="subtitle">{subtitle}</p>
                </figcaption>
                <div class="plot">
                    <div class="plot-wide" inner_html=wide></div>
                    <div class="plot-narrow" inner_html=narrow></div>
                </div>
                <p class="hint">{text.say("patterns-spots-hint")}</p>
                <p class="chosen-link" role="status"></p>
                {table}
                {files}
            </figure>
        </Lasso>
    };
    Some(view.into_any())
}

/// The chart as files; `None` of a single post.
pub(super) fn spots_part(
    text: Text,
    patterns: &Patterns,
    posts: &[Leader],
    wanted: Wanted,
) -> Option<Part> {
    let (metric, known) = known(patterns, posts)?;
    let drawing = || chart::draw_spots(&drawn(text, metric, &known), Size::Wide, &text);
    Some(wanted.of_chart(drawing, || spots_table(text, metric, &known)))
}

fn spots_table(text: Text, metric: Metric, known: &[(&Spot, &Post)]) -> Table {
    let mut heads = post_heads(text);
    heads.push(metric_head(text, metric));
    heads.push(Head::new("engagement_rate", text.say("figure-engagement-rate")));
    let row = |(spot, post): &(&Spot, &Post)| {
        let mut row = post_cells(post);
        row.extend([spot.seen.into(), spot.rate.into()]);
        row
    };
    Table { heads, rows: known.iter().map(row).collect() }
}

/// The spots with their posts, and what was counted of who saw them; nothing of a single post.
fn known<'a>(
    patterns: &'a Patterns,
    posts: &'a [Leader],
) -> Option<(Metric, Vec<(&'a Spot, &'a Post)>)> {
    let (metric, spots) = patterns.spots.as_ref().filter(|(_, spots)| spots.len() > 1)?;
    let posts: HashMap<PostId, &Post> =
        posts.iter().map(|leader| (leader.post.id, &leader.post)).collect();
    let known = spots.iter().filter_map(|spot| Some((spot, *posts.get(&spot.post)?)));
    Some((*metric, known.collect()))
}

fn drawn(text: Text, metric: Metric, known: &[(&Spot, &Post)]) -> Spots {
    let name = text.metric(metric);
    let count = i64::try_from(known.len()).unwrap_or(i64::MAX);
    let subtitle = text.count("patterns-spots-about", count, &[("metric", &name)]);
    let spot = |(spot, post): &(&Spot, &Post)| {
        let (post, seen, rate) =
            (post_name(text, post), text.amount(spot.seen), text.percent(spot.rate));
        let args = [("post", &*post), ("seen", &*seen), ("metric", &*name), ("rate", &*rate)];
        let about = text.message("patterns-spot", &args);
        chart::Spot { post: spot.post.0, seen: spot.seen, rate: spot.rate, about }
    };
    Spots {
        spots: known.iter().map(spot).collect(),
        words: chart::Words {
            title: text.say("patterns-spots"),
            description: subtitle.clone(),
            subtitle,
            foot: Vec::new(),
        },
    }
}

/// The posts, to be ticked and compared.
fn table(text: Text, metric: Metric, known: &[(&Spot, &Post)]) -> impl IntoView + use<> {
    let rows = known.iter().map(|(spot, post)| {
        let name = post_name(text, post);
        let tick = text.message("posts-tick", &[("post", &name)]);
        view! {
            <tr>
                <th scope="row">
                    <div>
                        <input type="checkbox" name="post" value=spot.post.to_string() aria-label=tick/>
                        <span><a href=post_href(spot.post)>{name}</a></span>
                    </div>
                </th>
                <td class="number">{text.amount(spot.seen)}</td>
                <td class="number">{text.percent(spot.rate)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <details class="data">
            <summary>{text.say("chart-table")}</summary>
            <form method="get" action="/compare">
                <p class="note">
                    <button type="submit" class="button">{text.say("posts-compare")}</button> " "
                    {text.say("posts-compare-hint")}
                </p>
                <ScrollTable label=text.say("patterns-spots")>
                    <thead>
                        <tr>
                            <th scope="col">{text.say("column-post")}</th>
                            <th scope="col" class="number">{text.metric(metric)}</th>
                            <th scope="col" class="number">{text.say("figure-engagement-rate")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </ScrollTable>
            </form>
        </details>
    }
}
