//! Sums of days, or of weeks, as bars from zero, with those that they are compared with as a mark across each.

use plotters::element::{PathElement, Rectangle};

use super::class::Role;
use super::layout::{self, Around, Plot};
use super::marks::Drawn;
use super::{Drawing, Labels, Size, Spec, Words, furniture, stops, ticks};
use crate::domain::Zone;
use crate::query::{Axis, Scale};
use crate::scale::{Curve, Mapping};

/// What to draw, in order of time.
#[derive(Clone, Debug)]
pub struct Days {
    /// The bars; at least one.
    pub bars: Vec<Bar>,
    /// The zone of their days.
    pub zone: Zone,
    /// Title, subtitle, foot, description.
    pub words: Words,
}

/// A day, or some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its first day, counted from 1970-01-01.
    pub first: i64,
    /// Its last day.
    pub last: i64,
    /// The sum; `None` where nothing is known.
    pub sum: Option<i64>,
    /// What it is compared with.
    pub before: Option<i64>,
    /// Whether some of it rests on observations more than a day apart.
    pub is_spread: bool,
}

/// What of a bar's room stays free on each side.
const GAP: f64 = 0.12;

/// Draws bars.
pub fn draw_days(days: &Days, size: Size, labels: &dyn Labels) -> Drawing {
    let place = |day: i64| days.zone.start_of(day) as f64;
    let ends = days.bars.first().zip(days.bars.last());
    let ends = ends.map(|(first, last)| (place(first.first), place(last.last + 1)));
    let (from, to) = ends.unwrap_or((0.0, 1.0));
    let sums = days.bars.iter().flat_map(|bar| [bar.sum, bar.before]).flatten();
    let levels = ticks::amount::steps(sums.map(|sum| sum as f64), size.rows(), 1.0);
    let level_labels: Vec<String> = levels.at.iter().map(|level| labels.amount(*level)).collect();
    let around = Around {
        levels: &level_labels,
        second: &[],
        names: Vec::new(),
        has_name_above: false,
        rows: 2,
    };
    // The day after the last has no label.
    let across = Mapping::new(Curve::Linear, from, to - 1.0);
    let plot = Plot { frame: layout::frame(size, &around), across, up: levels.up };
    let spec = Spec {
        series: Vec::new(),
        axis: Axis::Clock,
        published: None,
        zone: days.zone,
        scale: Scale::Linear,
        range: None,
        bracket: None,
        notes: Vec::new(),
        ages: Vec::new(),
        words: days.words.clone(),
    };
    let columns = furniture::columns(&plot, size, &spec, Axis::Clock, labels);
    let mut body = String::with_capacity(8_192);
    let drawn = furniture::grid(&mut body, &plot, &levels, &level_labels)
        .and_then(|()| bars(&mut body, &plot, days))
        .and_then(|()| furniture::base(&mut body, &plot, &columns));
    debug_assert!(drawn.is_ok(), "a canvas that is a string never refuses");
    let stops = stops(&plot, days);
    Drawing::new(size, body, stops::axes(&plot, Axis::Clock), stops, spec.words, Axis::Clock)
}

/// From where to where a bar stands, in the units of the axis.
fn ends(bar: &Bar, zone: Zone) -> (f64, f64) {
    let (from, to) = (zone.start_of(bar.first) as f64, zone.start_of(bar.last + 1) as f64);
    let gap = (to - from) * GAP;
    (from + gap, to - gap)
}

/// The bars in one group, so that a browser finds them as the first series; the marks lie over them.
fn bars(body: &mut String, plot: &Plot, days: &Days) -> Drawn {
    body.push_str("<g data-series=\"0\" data-metric=\"interactions\">");
    {
        let (_, area) = plot.layer(body);
        for bar in &days.bars {
            let Some(sum) = bar.sum.map(|sum| sum as f64) else { continue };
            let (from, to) = ends(bar, days.zone);
            let role = if bar.is_spread { Role::SpreadBar } else { Role::Bar };
            let corners = [(from, sum.max(0.0)), (to, sum.min(0.0))];
            area.draw(&Rectangle::new(corners, role.plain().fill()))?;
        }
    }
    body.push_str("</g>");
    let (_, area) = plot.layer(body);
    for bar in &days.bars {
        let Some(before) = bar.before.map(|before| before as f64) else { continue };
        let (from, to) = ends(bar, days.zone);
        let mark = [(from, before), (to, before)];
        area.draw(&PathElement::new(mark, Role::Before.plain().stroke()))?;
    }
    Ok(())
}

/// One stop a bar, as [`super::stops`] tells them.
fn stops(plot: &Plot, days: &Days) -> String {
    let mut stops = String::from("[");
    for (row, bar) in days.bars.iter().enumerate() {
        let (from, to) = ends(bar, days.zone);
        let x = plot.x(f64::midpoint(from, to));
        let height = bar.sum.map(|sum| plot.y(sum as f64));
        stops::push(&mut stops, x, std::iter::once(height), row);
    }
    stops.push(']');
    stops
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, Text};

    fn drawn(bars: Vec<Bar>) -> String {
        let zone = Zone::parse("Europe/Paris").unwrap();
        let days = Days { bars, zone, words: Words::default() };
        draw_days(&days, Size::Wide, &Text::new(Lang::En)).inline()
    }

    #[test]
    fn a_day_is_a_bar_from_zero_and_a_fall_hangs_below() {
        let bar =
            |day, sum, is_spread| Bar { first: day, last: day, sum, before: Some(50), is_spread };
        // The clocks of Paris go back on the second of these days, which has 25 hours.
        let bars = vec![
            bar(20_750, Some(100), false),
            bar(20_751, Some(-20), true),
            bar(20_752, None, false),
        ];
        let svg = drawn(bars);
        assert_eq!(svg.matches("class=\"bar\"").count(), 1);
        assert_eq!(svg.matches("class=\"spread-bar\"").count(), 1);
        assert_eq!(svg.matches("class=\"before\"").count(), 3);
        let width = |class: &str| -> f64 {
            let rect = svg.split(&format!("class=\"{class}\"")).nth(1).unwrap();
            rect.split("width=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
        };
        assert!((width("spread-bar") / width("bar") - 25.0 / 24.0).abs() < 0.002);
        assert!(svg.contains("],0]") && svg.contains(",[null],2]"), "{svg}");
    }
}
