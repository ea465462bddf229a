//! Gains of days, by example and by law.

use super::*;
use app::domain::Zone;

const NOON: i64 = 1_784_894_400; // 2026-07-24 12:00 UTC, 14:00 in Paris

fn curve(points: &[(i64, i64)]) -> Curve {
    let likes = |n| [(Metric::Likes, Value::exact(n))].into_iter().collect::<Amounts>();
    points.iter().map(|(hours, n)| (Moment::second(NOON + hours * 3600), likes(*n))).collect()
}

fn gains(points: &[(i64, i64)], published: Option<Moment>) -> Vec<(f64, i64)> {
    let zone = Zone::parse("Europe/Paris").unwrap();
    let mut calendar = Calendar::new(zone);
    calendar.cover(NOON - 1_000_000, NOON + 1_000_000);
    let mut days = AccountDays::default();
    days.add(&curve(points), published, &calendar);
    let first = zone.day_of(NOON);
    let known = (first - 1..first + 9).map(|day| days.day(day)).filter(|day| !day.is_empty());
    known.map(|day| (day.get(Metric::Likes).unwrap(), day.spread)).collect()
}

#[test]
fn a_gain_is_divided_at_midnight_of_the_zone() {
    let published = Some(Moment::second(NOON));
    assert_eq!(gains(&[(10, 100)], published), [(100.0, 0)]);
    assert_eq!(gains(&[(20, 100)], published), [(50.0, 0), (50.0, 0)]);
}

/// Half an hour brings one like each: a day has as many as it has half hours.
#[test]
fn a_day_on_which_clocks_are_turned_has_the_gain_of_its_own_hours() {
    for (city, noon, half_hours) in [
        ("Europe/Paris", "2026-03-29T12:00:00Z", 46),
        ("Europe/Paris", "2026-10-25T12:00:00Z", 50),
        // The one begins at one; of the other the last hour comes twice.
        ("America/Sao_Paulo", "2018-11-04T12:00:00Z", 46),
        ("America/Sao_Paulo", "2018-02-17T12:00:00Z", 50),
        ("Australia/Lord_Howe", "2026-10-04T01:00:00Z", 47),
        ("Australia/Lord_Howe", "2026-04-05T01:00:00Z", 49),
    ] {
        let noon = noon.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp();
        let zone = Zone::parse(city).unwrap();
        let mut calendar = Calendar::new(zone);
        calendar.cover(noon - 3 * 86_400, noon + 3 * 86_400);
        let at = |hours: i64, likes: i64| {
            let likes = [(Metric::Likes, Value::exact(likes))].into_iter().collect();
            (Moment::second(noon + hours * 3600), likes)
        };
        let curve = [at(-36, 0), at(36, 144)].into_iter().collect();
        let mut days = AccountDays::default();
        days.add(&curve, None, &calendar);
        let of_day = days.day(zone.day_of(noon)).get(Metric::Likes).unwrap();
        assert!((of_day - f64::from(half_hours)).abs() < 1e-9, "{city} {noon}: {of_day}");
    }
}

#[test]
fn observations_more_than_a_day_apart_are_marked_as_spread() {
    let published = Some(Moment::second(NOON));
    let spread = gains(&[(10, 100), (58, 148)], published);
    assert_eq!(spread, [(100.0, 0), (24.0, 1), (24.0, 1)]);
}

#[test]
fn a_gain_of_more_than_a_quarter_is_put_on_no_day() {
    let published = Moment::second(NOON);
    let zone = Zone::parse("Europe/Paris").unwrap();
    let mut calendar = Calendar::new(zone);
    calendar.cover(NOON, NOON + 200 * SEEN);
    let mut days = AccountDays::default();
    let later = 92 * 24;
    let points = [(later, 92), (later + 1, 93), (2 * later + 2, 200), (2 * later + 3, 201)];
    days.add(&curve(&points), Some(published), &calendar);
    let day = |day: i64| days.day(zone.day_of(NOON) + day);
    // As long as may be: spread on each of its days.
    assert_eq!((day(50).get(Metric::Likes), day(50).spread), (Some(1.0), 1));
    assert_eq!((day(92).spread, day(92).unspread), (1, 0));
    // An hour more: on no day, but counted where it ends.
    assert!(day(93).is_empty() && day(183).is_empty());
    let end = day(184);
    assert_eq!((end.get(Metric::Likes), end.spread, end.unspread), (Some(1.0), 0, 1));
    let gains = (0..=184).filter_map(|number| day(number).get(Metric::Likes));
    assert!((gains.sum::<f64>() - 94.0).abs() < 1e-9);
}

#[test]
fn totals_that_end_one_long_gain_count_their_post_once() {
    let mut calendar = Calendar::new(Zone::UTC);
    calendar.cover(0, 400 * SEEN);
    let exact = |metric, n| (metric, Value::exact(n));
    let first: Amounts = [exact(Metric::Likes, 1)].into_iter().collect();
    let second: Amounts = [exact(Metric::Saves, 1)].into_iter().collect();
    let both: Amounts = [exact(Metric::Likes, 9), exact(Metric::Saves, 9)].into_iter().collect();
    let at = |day: i64, amounts| (Moment::second(day * SEEN), amounts);
    let curve = [at(0, first), at(1, second), at(300, both)].into_iter().collect();
    let mut days = AccountDays::default();
    days.add(&curve, None, &calendar);
    days.add(&curve, None, &calendar);
    assert_eq!((days.day(299).unspread, days.day(299).get(Metric::Likes)), (2, None));
    assert_eq!(days.len(), 1);
    // Nothing gained is nothing that could be spread.
    let still = [at(0, both), at(300, both)].into_iter().collect();
    days.add(&still, None, &calendar);
    assert_eq!(days.day(299).unspread, 2);
}

#[test]
fn a_fall_is_a_negative_gain_and_an_unknown_start_no_gain() {
    assert_eq!(gains(&[(1, 100), (2, 90)], None), [(-10.0, 0)]);
    assert_eq!(gains(&[(1, 100)], None), []);
}

#[test]
fn a_total_of_the_day_of_publication_rises_at_once() {
    assert_eq!(gains(&[(0, 7)], Some(Moment::day(NOON + 86_400))), [(7.0, 0)]);
}

#[test]
fn parts_add_up_to_the_whole() {
    let parts = gains(&[(100, 1_000_003)], Some(Moment::second(NOON)));
    assert_eq!(parts.len(), 5);
    assert!((parts.iter().map(|(gain, _)| gain).sum::<f64>() - 1_000_003.0).abs() < 1e-9);
}

#[test]
fn only_days_around_a_change_are_touched() {
    let hour = |hours: i64| NOON + hours * 3600;
    let published = Some(Moment::second(NOON));
    let mut calendar = Calendar::new(Zone::UTC);
    calendar.cover(hour(0), hour(60));
    let window = |old: &Curve, new: &Curve| touched(old, new, published, &calendar);
    let old = curve(&[(1, 5), (2, 6), (50, 9)]);
    let new = curve(&[(1, 5), (2, 6), (30, 7), (50, 9)]);
    assert_eq!(window(&old, &new), Some((hour(2), hour(50))));
    assert_eq!(window(&new, &old), Some((hour(2), hour(50))));
    assert_eq!(window(&new, &new), None);
    let later = curve(&[(1, 5), (2, 6), (50, 9), (60, 9)]);
    assert_eq!(window(&old, &later), Some((hour(50), hour(60))));
    assert_eq!(window(&Curve::default(), &old), Some((hour(0), hour(50))));
}

/// 24 July 2026, as UTC counts it.
const MORNING: i64 = NOON - 12 * 3600;

#[test]
fn a_bare_date_is_that_day_in_every_zone() {
    for city in ["America/New_York", "Europe/Paris", "Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        let zone = Zone::parse(city).unwrap();
        let mut calendar = Calendar::new(zone);
        calendar.cover(MORNING, MORNING + 2 * SEEN);
        let mut days = AccountDays::default();
        let likes = |n| [(Metric::Likes, Value::exact(n))].into_iter().collect::<Amounts>();
        let at = |day: i64, n| (Moment::day(MORNING + day * SEEN), likes(n));
        days.add(&[at(1, 100), at(2, 130)].into_iter().collect(), Some(at(0, 0).0), &calendar);
        let first = MORNING / SEEN;
        let gains = [-1, 0, 1, 2].map(|day| days.day(first + day));
        let gained = gains.map(|gain| gain.get(Metric::Likes));
        assert_eq!(gained, [None, Some(100.0), Some(30.0), None], "{city}");
        assert_eq!(gains.map(|gain| gain.spread), [0; 4], "{city}");
    }
}

#[test]
fn a_day_of_twenty_five_hours_is_one_day() {
    let zone = Zone::parse("Europe/Paris").unwrap();
    let day = zone.day_of(
        "2026-10-25T12:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp(),
    );
    let mut calendar = Calendar::new(zone);
    calendar.cover(day * SEEN, (day + 1) * SEEN);
    let likes = |n| [(Metric::Likes, Value::exact(n))].into_iter().collect::<Amounts>();
    let at = |day: i64, n| (Moment::second(zone.start_of(day)), likes(n));
    let mut days = AccountDays::default();
    days.add(&[at(day, 1), at(day + 1, 26)].into_iter().collect(), None, &calendar);
    assert_eq!((days.day(day).get(Metric::Likes), days.day(day).spread), (Some(25.0), 0));
}

#[test]
fn an_hour_before_the_zones_day_is_no_gap_in_what_is_touched() {
    // In New York 24 July begins at 04:00 UTC, behind the hour that comes next in the curve.
    let mut calendar = Calendar::new(Zone::parse("America/New_York").unwrap());
    calendar.cover(MORNING, MORNING + SEEN);
    let likes = |n| [(Metric::Likes, Value::exact(n))].into_iter().collect::<Amounts>();
    let bare = (Moment::day(MORNING), likes(5));
    let hour = (Moment::second(MORNING + 3600), likes(6));
    let (old, new): (Curve, Curve) =
        ([hour].into_iter().collect(), [bare, hour].into_iter().collect());
    let window = touched(&old, &new, None, &calendar);
    assert_eq!(window, Some((MORNING + 3600, MORNING + 4 * 3600)));
}
