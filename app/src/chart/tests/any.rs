//! What holds for any drawing.

use proptest::prelude::*;

use super::*;
use crate::domain::Precision;

fn any_point() -> impl Strategy<Value = Point> {
    let relation = prop::sample::select(vec![
        Relation::Exact,
        Relation::Exact,
        Relation::AtLeast,
        Relation::AtMost,
        Relation::Under,
        Relation::About,
    ]);
    let amount = prop_oneof![Just(0), 0_i64..100, 0_i64..1_000_000_000_000_000];
    (-HOUR..400_000_000, amount, relation, any::<bool>()).prop_map(
        |(age, amount, relation, day)| {
            let precision = if day { Precision::Day } else { Precision::Second };
            let at = if day { Moment::day(PUBLISHED + age).at } else { PUBLISHED + age };
            Point { moment: Moment { at, precision }, value: Value { amount, relation } }
        },
    )
}

fn any_spec() -> impl Strategy<Value = Spec> {
    let points = prop::collection::vec(any_point(), 0..30).prop_map(|mut points| {
        points.sort_by_key(|point| point.moment.at);
        points
    });
    let range = prop::option::of((any::<i64>(), any::<i64>()));
    let series = prop::collection::vec(points, 0..8);
    let scale = prop::sample::select(&Scale::ALL);
    (series, range, scale, any::<[bool; 2]>()).prop_map(
        |(series, range, scale, [clock, published])| Spec {
            axis: if clock { Axis::Clock } else { Axis::Age },
            scale,
            published: published.then_some(Moment::second(PUBLISHED)),
            range,
            bracket: Some(Bracket { low: HOUR, high: 9 * HOUR, label: "half".into() }),
            notes: noted().notes,
            ..spec(
                series
                    .into_iter()
                    .zip(Metric::ALL)
                    .map(|(points, metric)| Line { points, ..line(metric, []) })
                    .collect(),
            )
        },
    )
}

proptest! {
    #[test]
    fn anything_is_drawn_inside_its_canvas(spec in any_spec()) {
        for size in [Size::Wide, Size::Narrow] {
            for drawing in [draw(&spec, size, &Plain), draw_steps(&spec, size, &Plain)] {
                let inline = drawing.inline();
                prop_assert!(!inline.contains("NaN") && !inline.contains("inf"), "{inline}");
                let (width, _) = size.canvas();
                for x in inline.split(" x=\"").skip(1) {
                    let x: f64 = x.split_once('"').unwrap().0.parse().unwrap();
                    prop_assert!((-1.0..=width + 1.0).contains(&x), "{x}");
                }
            }
        }
    }
}
