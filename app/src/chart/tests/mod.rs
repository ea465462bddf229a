//! Whole drawings: what some look like, and what holds for all.

mod any;
mod notes;

use super::*;
use crate::domain::{Metric, Moment, Point, Relation, Value, Zone};
use crate::query::{Axis, Scale};
use chrono::NaiveDateTime;

/// Tuesday 18 August 2026, 09:12 in Paris.
const PUBLISHED: i64 = 1_787_037_120;
const HOUR: i64 = 3_600;

struct Plain;

impl Labels for Plain {
    fn amount(&self, number: f64) -> String {
        if number.abs() < 1e3 { format!("{number}") } else { format!("{}k", number / 1e3) }
    }

    fn whole(&self, number: f64) -> String {
        number.to_string()
    }

    fn share(&self, share: f64) -> String {
        format!("{:.0}%", share * 100.0)
    }

    fn age(&self, seconds: i64) -> String {
        match seconds {
            s if s % (24 * HOUR) == 0 => format!("{} d", s / 24 / HOUR),
            s if s % HOUR == 0 => format!("{} h", s / HOUR),
            s => format!("{} min", s / 60),
        }
    }

    fn clock(&self, local: NaiveDateTime, step: ClockStep) -> String {
        let format = match step {
            ClockStep::Minute | ClockStep::Hour => "%H:%M",
            ClockStep::Day | ClockStep::Week => "%-d %b",
            ClockStep::Month => "%b",
            ClockStep::Year => "%Y",
        };
        local.format(format).to_string()
    }
}

fn spec(series: Vec<Line>) -> Spec {
    Spec {
        series,
        axis: Axis::Age,
        published: Some(Moment::second(PUBLISHED)),
        zone: Zone::parse("Europe/Paris").unwrap(),
        scale: Scale::Linear,
        range: None,
        bracket: None,
        notes: Vec::new(),
        ages: Vec::new(),
        words: Words {
            title: "Half of its likes came in the first 5 h".into(),
            subtitle: "Likes & reposts".into(),
            foot: vec!["6 observations".into()],
            description: "Likes rise.".into(),
        },
    }
}

fn line(metric: Metric, points: impl IntoIterator<Item = (i64, Value)>) -> Line {
    let point = |(at, value)| Point { moment: Moment::second(at), value };
    let points: Vec<Point> = points.into_iter().map(point).collect();
    let end = points.last().map(|point| point.value.amount).unwrap_or_default();
    Line { metric, name: metric.key().into(), end_label: format!("{} {end}", metric.key()), points }
}

fn exact(metric: Metric, totals: &[(i64, i64)]) -> Line {
    line(
        metric,
        totals.iter().map(|(hours, total)| (PUBLISHED + hours * HOUR, Value::exact(*total))),
    )
}

fn two_curves() -> Spec {
    let likes = [(1, 2_600), (3, 5_200), (6, 8_100), (24, 14_000), (72, 18_000), (150, 18_500)];
    let reposts = [(1, 400), (3, 900), (6, 1_300), (24, 2_000), (72, 2_400), (150, 2_390)];
    let bracket = Bracket { low: 6 * HOUR, high: 24 * HOUR, label: "half of its likes".into() };
    Spec {
        bracket: Some(bracket),
        ..spec(vec![exact(Metric::Likes, &likes), exact(Metric::Reposts, &reposts)])
    }
}

fn among_others() -> (Spec, Fan) {
    let own = [(1, 2_600), (3, 5_200), (6, 8_100)];
    let ages = [(1, 900.0), (6, 4_000.0), (24, 9_000.0)];
    let part = |low: f64, high: f64| {
        ages.iter().map(|(hours, most)| (hours * HOUR, most * low, most * high)).collect()
    };
    let line = |name: &str, part: f64| Quiet {
        name: name.into(),
        points: ages.iter().map(|(hours, most)| (hours * HOUR, most * part)).collect(),
    };
    let fan = Fan {
        areas: vec![part(0.2, 1.0), part(0.4, 0.7)],
        lines: vec![line("p90", 1.0), line("median", 0.5), line("", 0.2)],
    };
    (spec(vec![exact(Metric::Likes, &own)]), fan)
}

#[test]
fn a_band_lies_behind_the_line_and_its_ends_are_named() {
    let (spec, fan) = among_others();
    let svg = draw_fan(&spec, &fan, Size::Wide, &Plain).inline();
    let place = |words: &str| svg.find(words).unwrap_or_else(|| panic!("{words}"));
    assert!(place("class=\"band\"") < place("class=\"inner-band\""));
    assert!(place("class=\"inner-band\"") < place("class=\"line s1\""));
    assert_eq!(svg.matches("class=\"usual\"").count(), 3);
    assert_eq!(svg.matches("class=\"usual-end\"").count(), 2);
    assert!(place("class=\"usual-end\"") < place(">median<"));
    // The axis reaches to where the others do.
    assert!(svg.contains(">1 d<") && svg.contains(">10k<"));
}

fn noted() -> Spec {
    let note = |at, label: &str| Note { at, label: label.into() };
    let notes = vec![
        note(Moment::second(PUBLISHED - HOUR), "1 · before"),
        note(Moment::second(PUBLISHED + 20 * HOUR), "2 · quoted on television"),
        note(Moment::second(PUBLISHED + 21 * HOUR), "3 · and again"),
        note(Moment::day(PUBLISHED + 48 * HOUR), "4 · a day"),
        note(Moment::second(PUBLISHED + 9_000 * HOUR), "5 · after all"),
    ];
    Spec { notes, ..two_curves() }
}

fn bounds() -> Spec {
    let at = PUBLISHED + 28 * HOUR;
    let bound = |metric, amount, relation| line(metric, [(at, Value { amount, relation })]);
    spec(vec![
        bound(Metric::Reach, 110_000, Relation::About),
        bound(Metric::Likes, 18_500, Relation::AtLeast),
        bound(Metric::Reposts, 20_000, Relation::Under),
    ])
}

/// One element a line, so that a change is seen where it is.
fn lines(svg: &str) -> String {
    svg.replace("><", ">\n<")
}

/// Posts by their own ages, which they have in common nowhere.
fn eight_posts() -> Spec {
    let line = |n: i64| {
        let points = [1, 6, 30].map(|hours| (hours * HOUR + n * 60, Value::exact(n * 100 * hours)));
        let name = format!("{n} post");
        Line { end_label: name.clone(), name, ..line(Metric::Likes, points) }
    };
    let ages = vec![2 * HOUR, 24 * HOUR];
    let published = Some(Moment::second(0));
    Spec { published, ages, ..spec((1..=8).map(line).collect()) }
}

#[test]
fn eight_posts_on_a_wide_page() {
    insta::assert_snapshot!(lines(&draw(&eight_posts(), Size::Wide, &Plain).inline()));
}

#[test]
fn numbers_stand_beside_the_lines_of_a_phone_and_words_among_them() {
    let mut posts = eight_posts();
    let beside = |spec: &Spec| {
        let svg = draw(spec, Size::Narrow, &Plain).inline();
        let tags = svg.split("<text ").filter(|tag| tag.contains("class=\"end "));
        tags.filter(|tag| !tag.contains("text-anchor=\"end\"")).count()
    };
    assert_eq!(beside(&posts), 0);
    for (line, number) in posts.series.iter_mut().zip(1..) {
        line.end_label = number.to_string();
    }
    assert_eq!(beside(&posts), 8);
}

#[test]
fn lines_without_common_moments_are_read_at_ages() {
    let svg = draw(&eight_posts(), Size::Wide, &Plain).inline();
    let stops = svg.split_once("data-points='").unwrap().1.split_once('\'').unwrap().0;
    assert_eq!(stops.matches("],0]").count() + stops.matches("],1]").count(), 2, "{stops}");
    assert_eq!(stops.matches(',').count(), 2 * 9 + 1, "{stops}");
    assert!(!stops.contains("null"), "{stops}");
}

#[test]
fn twelve_lines_have_a_look_of_their_own() {
    let series = (1..=12).map(|n| exact(Metric::Likes, &[(1, n * 9), (5, n * 50)])).collect();
    let svg = draw(&spec(series), Size::Wide, &Plain).inline();
    let rule = |name: String| CSS.lines().find_map(|line| line.strip_prefix(&name));
    let colour = |look: u8| rule(format!(".chart .s{look} ")).unwrap();
    let dashes = |look: u8| rule(format!(".chart .line.s{look} "));
    for look in 1..=12 {
        assert_eq!(svg.matches(&format!("class=\"line s{look}\"")).count(), 1, "{look}");
        assert_eq!(svg.matches(&format!("class=\"dot s{look}\"")).count(), 2, "{look}");
        let alike = (1..look).filter(|other| colour(*other) == colour(look));
        assert!(alike.into_iter().all(|other| dashes(other) != dashes(look)), "{look}");
    }
}

#[test]
fn two_curves_on_a_wide_page() {
    insta::assert_snapshot!(lines(&draw(&two_curves(), Size::Wide, &Plain).inline()));
}

#[test]
fn two_curves_on_a_phone() {
    insta::assert_snapshot!(lines(&draw(&two_curves(), Size::Narrow, &Plain).inline()));
}

#[test]
fn bounds_on_a_phone() {
    let spec = Spec { scale: Scale::Log, ..bounds() };
    insta::assert_snapshot!(lines(&draw(&spec, Size::Narrow, &Plain).inline()));
}

/// Likes and reposts beside impressions, which are fifty times as many.
fn reactions_and_audience(scale: Scale) -> Spec {
    let seen = [(1, 110_000), (3, 260_000), (6, 420_000), (24, 800_000), (72, 930_000)];
    let Spec { mut series, bracket, .. } = two_curves();
    series.push(exact(Metric::Impressions, &seen));
    Spec { scale, bracket, ..spec(series) }
}

#[test]
fn two_scales_on_a_wide_page() {
    let spec = reactions_and_audience(Scale::Two);
    insta::assert_snapshot!(lines(&draw(&spec, Size::Wide, &Plain).inline()));
}

#[test]
fn shares_on_a_phone() {
    let spec = reactions_and_audience(Scale::Share);
    insta::assert_snapshot!(lines(&draw(&spec, Size::Narrow, &Plain).inline()));
}

#[test]
fn one_kind_of_metric_stands_on_one_scale() {
    let two = draw(&Spec { scale: Scale::Two, ..two_curves() }, Size::Wide, &Plain).inline();
    assert_eq!(two, draw(&two_curves(), Size::Wide, &Plain).inline());
}

#[test]
fn each_share_ends_at_the_whole() {
    let spec = Spec { scale: Scale::Share, ..bounds() };
    let nothing = draw(&spec, Size::Wide, &Plain).inline();
    assert!(!nothing.contains("class=\"bound"), "a bound is no whole");
    let inline = draw(&reactions_and_audience(Scale::Share), Size::Wide, &Plain).inline();
    let top = inline.matches(">100%<").count();
    assert_eq!((top, inline.matches(">25%<").count()), (1, 1));
}

#[test]
fn steps_on_a_wide_page() {
    insta::assert_snapshot!(lines(&draw_steps(&two_curves(), Size::Wide, &Plain).inline()));
}

#[test]
fn a_file_holds_the_pages_drawing() {
    let drawing = draw(&two_curves(), Size::Wide, &Plain);
    let (inline, file) = (drawing.inline(), drawing.file(Theme::Light));
    let (_, body) = inline.split_once("</desc>").unwrap();
    assert!(file.contains(body.trim_end_matches("</svg>")));
    assert!(file.contains("Likes &amp; reposts"));
}

#[test]
fn a_page_needs_no_style_attribute() {
    for spec in [two_curves(), bounds()] {
        let inline = draw(&spec, Size::Narrow, &Plain).inline();
        assert!(!inline.contains("style") && !inline.contains('#') && !inline.contains("fill="));
    }
}

#[test]
fn both_drawings_of_a_page_have_their_own_ids() {
    let id = |size| {
        let inline = draw(&two_curves(), size, &Plain).inline();
        inline.split_once("labelledby=\"").unwrap().1[..9].to_owned()
    };
    assert_ne!(id(Size::Wide), id(Size::Narrow));
}

#[test]
fn a_bound_is_never_on_the_line() {
    let mut spec = spec(vec![exact(Metric::Likes, &[(1, 10), (2, 500), (3, 30)])]);
    let before = draw(&spec, Size::Wide, &Plain).inline();
    assert!(before.contains("fall s1"));
    spec.series[0].points[1].value.relation = Relation::AtLeast;
    let after = draw(&spec, Size::Wide, &Plain).inline();
    let path = after.split_once("\"line s1\" d=\"").unwrap().1.split_once('"').unwrap().0;
    assert_eq!(path.split(' ').count(), 2, "{path}");
    assert!(after.contains("bound s1") && !after.contains("fall s1"));
}

#[test]
fn without_hours_there_is_no_age() {
    let mut spec = two_curves();
    assert_eq!(spec.drawn_axis(), Axis::Age);
    spec.series[0].points[0].moment = Moment::day(PUBLISHED);
    assert_eq!((spec.drawn_axis(), spec.left_out()), (Axis::Age, 1));
    spec.published = Some(Moment::day(PUBLISHED));
    assert_eq!((spec.drawn_axis(), spec.left_out()), (Axis::Clock, 0));
    let inline = draw(&spec, Size::Wide, &Plain).inline();
    assert!(inline.contains(r#"class="day s1""#) && inline.contains(r#""axis":"clock""#));
}

#[test]
fn a_stop_knows_its_row() {
    let mut spec = two_curves();
    spec.range = Some((5 * HOUR, 80 * HOUR));
    let inline = draw(&spec, Size::Wide, &Plain).inline();
    let stops = inline.split_once("data-points='").unwrap().1.split_once('\'').unwrap().0;
    let stops: serde_json::Value = serde_json::from_str(stops).unwrap();
    let rows: Vec<_> =
        stops.as_array().unwrap().iter().map(|stop| stop[2].as_i64().unwrap()).collect();
    assert_eq!(rows, [2, 3, 4]);
}

#[test]
fn a_line_that_goes_on_is_named_without_its_last_total() {
    let spec = Spec { range: Some((5 * HOUR, 80 * HOUR)), ..two_curves() };
    let inline = draw(&spec, Size::Wide, &Plain).inline();
    assert!(inline.contains(">likes</text>") && !inline.contains("likes 18500"));
}
