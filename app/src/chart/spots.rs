//! Posts as spots between two measures.

use super::class::Role;
use super::escape::title;
use super::layout::{self, Around, Plot, fine};
use super::marks::Drawn;
use super::ticks::Tick;
use super::{Drawing, Labels, Size, Words, furniture, stops, ticks};
use crate::query::Axis;
use plotters::element::Circle;
use std::fmt::Write;

/// What to draw.
#[derive(Clone, Debug)]
pub struct Spots {
    /// The posts.
    pub spots: Vec<Spot>,
    /// Title, subtitle, foot, description.
    pub words: Words,
}

/// A post.
#[derive(Clone, Debug)]
pub struct Spot {
    /// Its id.
    pub post: i64,
    /// How many saw it, above 0: across, in even ratios.
    pub seen: i64,
    /// How many of them reacted, as a share: up, from 0 in even steps.
    pub rate: f64,
    /// All of it in words, for a pointer that rests on it; may be empty.
    pub about: String,
}

const RADIUS: f64 = 4.5;

/// Draws posts. In a browser each can be found by its id.
pub fn draw_spots(spots: &Spots, size: Size, labels: &dyn Labels) -> Drawing {
    let Spots { spots, words } = spots;
    // A step of a tenth of a per cent is as fine as the labels tell.
    let levels = ticks::amount::steps(spots.iter().map(|spot| spot.rate), size.rows(), 0.001);
    let level_labels: Vec<String> = levels.at.iter().map(|level| labels.share(*level)).collect();
    let along = ticks::amount::ratios(spots.iter().map(|spot| spot.seen as f64));
    let around = Around {
        levels: &level_labels,
        second: &[],
        names: Vec::new(),
        has_name_above: false,
        rows: 1,
    };
    let plot = Plot { frame: layout::frame(size, &around), across: along.up, up: levels.up };
    let columns = along.at.iter().map(|seen| {
        let tick = Tick { at: *seen, label: labels.amount(*seen), below: None };
        (tick, plot.x(*seen).clamp(MARGIN, plot.frame.canvas.0 - MARGIN))
    });
    let columns: Vec<(Tick, f64)> = columns.collect();
    let mut body = String::with_capacity(64 * 1024);
    let drawn = furniture::grid(&mut body, &plot, &levels, &level_labels)
        .and_then(|()| furniture::base(&mut body, &plot, &columns))
        .and_then(|()| spots.iter().try_for_each(|spot| draw(&mut body, &plot, spot)));
    debug_assert!(drawn.is_ok(), "a canvas that is a string never refuses");
    let axes = stops::axes(&plot, Axis::Clock);
    Drawing::new(size, body, axes, "[]".into(), words.clone(), Axis::Clock)
}

/// Half of the widest label below.
const MARGIN: f64 = 16.0;

fn draw(body: &mut String, plot: &Plot, spot: &Spot) -> Drawn {
    let _ = write!(body, "<g data-post=\"{}\">{}", spot.post, title(&spot.about));
    let (root, _) = plot.layer(body);
    let place = (fine(plot.x(spot.seen as f64)), fine(plot.y(spot.rate)));
    root.draw(&Circle::new(place, fine(RADIUS), Role::Spot.plain().fill()))?;
    drop(root);
    body.push_str("</g>");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, Text};

    #[test]
    fn a_post_stands_where_its_measures_meet() {
        let spot = |post, seen, rate| Spot { post, seen, rate, about: format!("post {post}") };
        let spots = vec![spot(1, 100, 0.0), spot(2, 10_000, 0.1), spot(3, 1_000, 0.05)];
        let spots = Spots { spots, words: Words::default() };
        let svg = draw_spots(&spots, Size::Wide, &Text::new(Lang::En)).inline();
        let place = |post: i64| -> (f64, f64) {
            let group = svg.split(&format!("data-post=\"{post}\"")).nth(1).unwrap();
            let number = |name: &str| -> f64 {
                let from = group.split(&format!("{name}=\"")).nth(1).unwrap();
                from.split('"').next().unwrap().parse().unwrap()
            };
            (number("cx"), number("cy"))
        };
        let (low, high, between) = (place(1), place(2), place(3));
        // A thousand is half way from a hundred to ten thousand, by ratios; 5% half way to 10%.
        assert!((f64::midpoint(low.0, high.0) - between.0).abs() <= 0.1, "{svg}");
        assert!((f64::midpoint(low.1, high.1) - between.1).abs() <= 0.1, "{svg}");
        assert!(low.1 > high.1);
    }
}
