//! The line at a moment, a dot on each series, and the panel that reads their values.

use web_sys::{Document, Element};

use super::plot::{Plot, Stop};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Shows the cursor at a stop, and its words in the panel.
pub(super) fn show(root: &Element, plot: &Plot, index: usize) -> Option<()> {
    let stop = plot.stops.get(index)?;
    let document = root.owner_document()?;
    hide(root);
    plot.svg.append_child(&*marks(&document, plot, stop)?).ok()?;
    let panel = root.query_selector(".readout").ok()??;
    fill(&document, root, &panel, stop)?;
    place(&panel, plot, stop);
    Some(())
}

/// Takes the cursor away.
pub(super) fn hide(root: &Element) {
    for selector in [".cursor", ".readout > *"] {
        let Ok(found) = root.query_selector_all(selector) else {
            continue;
        };
        for node in (0..found.length()).filter_map(|i| found.get(i)) {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(&node);
            }
        }
    }
}

/// The selection while the hand drags over the plot.
pub(super) fn select(root: &Element, plot: &Plot, from: f64, to: f64) -> Option<()> {
    hide(root);
    let document = root.owner_document()?;
    let group = element(&document, "g", &[("class", "cursor".into())])?;
    let rect = [
        ("class", "selection".to_owned()),
        ("x", from.min(to).to_string()),
        ("width", (from - to).abs().to_string()),
        ("y", plot.top.to_string()),
        ("height", (plot.bottom - plot.top).to_string()),
    ];
    group.append_child(&*element(&document, "rect", &rect)?).ok()?;
    plot.svg.append_child(&group).ok()?;
    Some(())
}

fn marks(document: &Document, plot: &Plot, stop: &Stop) -> Option<Element> {
    let group = element(document, "g", &[("class", "cursor".into())])?;
    let x = stop.x.to_string();
    let line = [
        ("x1", x.clone()),
        ("x2", x.clone()),
        ("y1", plot.top.to_string()),
        ("y2", plot.bottom.to_string()),
    ];
    group.append_child(&*element(document, "line", &line)?).ok()?;
    for (series, y) in stop.ys.iter().enumerate() {
        let Some(y) = y else { continue };
        let dot = [
            ("class", format!("dot s{}", series + 1)),
            ("cx", x.clone()),
            ("cy", y.to_string()),
            ("r", "5".into()),
        ];
        group.append_child(&*element(document, "circle", &dot)?).ok()?;
    }
    Some(group)
}

/// The words are those of the table's row: where it is, then each series with its number.
fn fill(document: &Document, root: &Element, panel: &Element, stop: &Stop) -> Option<()> {
    let row = root.query_selector(&format!(".data tr[data-row='{}']", stop.row)).ok()??;
    let headers = root.query_selector_all(".data thead th").ok()?;
    let cells = row.query_selector_all("th, td").ok()?;
    let text = |list: &web_sys::NodeList, i: u32| list.get(i)?.text_content();
    // Before the series stand a moment and its age, or one of them, or a day.
    let first = if row.has_attribute("data-aged") { 2 } else { 1 };
    let age = text(&cells, 1).filter(|age| first == 2 && age != "–");
    let age = age.map(|age| format!("{age} · "));
    let title = format!("{}{}", age.unwrap_or_default(), text(&cells, 0)?);
    panel.append_child(&*said(document, "strong", "", &title)?).ok()?;
    for series in 0..u32::try_from(stop.ys.len()).ok()? {
        let line =
            said(document, "span", &format!("s{}", series + 1), &text(&headers, series + first)?)?;
        line.append_child(&*said(document, "b", "", &text(&cells, series + first)?)?).ok()?;
        panel.append_child(&line).ok()?;
    }
    Some(())
}

/// The panel goes into the corner where it covers the fewest points, and not the cursor.
fn place(panel: &Element, plot: &Plot, stop: &Stop) {
    const CORNERS: [&str; 4] = ["right high", "left high", "right low", "left low"];
    let best = CORNERS.into_iter().min_by_key(|corner| covered(plot, stop, corner));
    panel.set_class_name(&format!("readout {}", best.unwrap_or_default()));
}

/// How much a panel in that corner would cover, in the drawing's units about as large as it is shown.
fn covered(plot: &Plot, stop: &Stop, corner: &str) -> usize {
    const WIDTH: f64 = 260.0;
    const HEIGHT: f64 = 130.0;
    let across = |x: f64| {
        if corner.starts_with("left") { x < plot.left + WIDTH } else { x > plot.right - WIDTH }
    };
    let along = |y: f64| {
        if corner.ends_with("high") { y < plot.top + HEIGHT } else { y > plot.bottom - HEIGHT }
    };
    let points = plot.stops.iter().filter(|other| across(other.x));
    let points = points.flat_map(|other| other.ys.iter().flatten()).filter(|y| along(**y)).count();
    let cursor = if across(stop.x) { plot.stops.len() } else { 0 };
    points + cursor
}

fn said(document: &Document, tag: &str, class: &str, words: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_class_name(class);
    element.set_text_content(Some(words));
    Some(element)
}

fn element(document: &Document, tag: &str, attributes: &[(&str, String)]) -> Option<Element> {
    let element = document.create_element_ns(Some(SVG), tag).ok()?;
    for (name, value) in attributes {
        element.set_attribute(name, value).ok()?;
    }
    Some(element)
}
