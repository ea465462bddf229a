//! Formulas filled in: on one made-up post among others, number by number.

use super::*;
use crate::domain::analytics::{METHODS, Options, life};
use crate::domain::annotation::Annotation;
use crate::domain::{Amounts, ImportId, Metric, Observation, Post, Relation, Source, Value};
use crate::text::Lang;

const HOUR: i64 = 3_600;

fn history(totals: &[(i64, i64)], published: Option<Moment>) -> History {
    let source = Source {
        import: ImportId(1),
        file_name: "a.csv".into(),
        words: None,
        part: String::new(),
        row: 2,
    };
    let observation = |(hour, likes): &(i64, i64)| Observation {
        observed: Moment::second(hour * HOUR),
        amounts: [(Metric::Likes, Value::exact(*likes))].into_iter().collect(),
        source: source.clone(),
    };
    History {
        post: Post::by("desk", published),
        observations: totals.iter().map(observation).collect(),
        notes: vec![Annotation { id: 1, moment: Moment::second(5 * HOUR), text: "a".into() }],
    }
}

/// Grown as few posts do, so that each number below can be checked by hand.
const LIKES: [(i64, i64); 6] =
    [(1, 2_600), (3, 5_200), (6, 8_100), (24, 14_000), (72, 18_000), (150, 18_500)];

/// Posts that had a k-th part of that, k from 1 to the number of posts, and went on for longer.
fn earlier(posts: i64) -> Curves {
    let part = |k: i64| {
        let grown = LIKES.into_iter().chain([(1_000, 18_600)]);
        grown.map(move |(hour, likes)| (hour * HOUR, likes * k / posts))
    };
    (1..=posts).map(part).collect()
}

fn told(history: &History, earlier: &Curves, lang: Lang, method: &Method) -> Lines {
    let options =
        Options { notes: vec![5 * HOUR], horizon: Some(720 * HOUR), ..Options::default() };
    let life = life(history, Metric::Likes, earlier, &options);
    let worked = Worked { text: Text::new(lang), zone: Zone::UTC, history, life: &life, earlier };
    let plain = |line: String| line.replace(['\u{a0}', '\u{202f}'], " ");
    match worked.of(method) {
        Ok(lines) => Ok(lines.into_iter().map(plain).collect()),
        Err(why) => Err(plain(why)),
    }
}

/// What is told of the post among thirty others.
fn lines(lang: Lang, method: &Method) -> Vec<String> {
    told(&history(&LIKES, Some(Moment::second(0))), &earlier(30), lang, method).unwrap()
}

fn check(method: &Method, expect: &[&str]) {
    assert_eq!(lines(Lang::En, method), expect, "{}", method.key);
}

#[test]
fn a_velocity_is_a_difference_over_hours() {
    check(
        &VELOCITY,
        &["v[i] = (R[i] - R[i-1]) / (a[i] - a[i-1]) = (2,600 - 0) / 1 h = 2,600 per hour"],
    );
    let french = lines(Lang::Fr, &VELOCITY);
    assert!(french[0].ends_with("= (2 600 - 0) / 1 h = 2 600 par heure"), "{french:?}");
}

#[test]
fn a_half_life_names_the_observations_that_it_lies_between() {
    let [t50, t75, t90, ending] = &lines(Lang::En, &HALF_LIFE)[..] else { panic!() };
    assert!(
        t50.starts_with("T50: M(6 h) = 8,100 < 0.5 × 18,500 = 9,250 <= M(1 d) = 14,000; PCHIP: "),
        "{t50}"
    );
    assert!(t75.contains("M(6 h) = 8,100 < 0.75 × 18,500 = 13,875 <= M(1 d) = 14,000"), "{t75}");
    assert!(t90.contains("M(1 d) = 14,000 < 0.9 × 18,500 = 16,650 <= M(3 d) = 18,000"), "{t90}");
    // At 120 h, R is 18,000 + 500 × 48 / 78.
    assert_eq!(ending, "1 - M(0.8 a[n]) / M[n] = 1.04% < 2.00%: final");
}

#[test]
fn a_milestone_stands_between_two_totals() {
    check(
        &MILESTONES,
        &[
            "N = 10,000",
            "R(1 Jan 1970, 6:00 am) = 8,100 < 10,000",
            "R(2 Jan 1970, 12:00 am) = 14,000 >= 10,000",
        ],
    );
}

#[test]
fn a_shape_shows_the_rule_that_chose_it() {
    let [share, rule] = &lines(Lang::En, &SHAPE)[..] else { panic!() };
    assert!(
        share.starts_with("h = T50 / a[n] = ") && share.contains(" / 6 d 6 h = 0.0"),
        "{share}"
    );
    assert!(rule.ends_with(" < 0.1: flash"), "{rule}");
}

#[test]
fn a_note_has_its_two_paces_and_their_quotient() {
    check(
        &AROUND,
        &[
            "before: (5,200 - 0) / 3 h = 1,733 per hour",
            "that followed: (14,000 - 8,100) / 18 h = 328 per hour",
            "328 / 1,733 = 0.189",
        ],
    );
}

#[test]
fn a_score_takes_the_branch_that_its_numbers_take() {
    // Of thirty posts seven are dropped on each side; the others have 8/30 to 23/30.
    let [expected, score] = &lines(Lang::En, &SCORE)[..] else { panic!() };
    assert_eq!(expected, "E = (x[8] + … + x[23]) / 16 = 9,558, n = 30");
    assert_eq!(score, "A / max(E, m) = 18,500 / max(9,558, 10) = 1.94");
    let small = |likes: i64| {
        let post = history(&[(1, likes), (150, likes)], Some(Moment::second(0)));
        told(&post, &earlier(30), Lang::En, &SCORE).unwrap()[1].clone()
    };
    assert_eq!(small(100), "-E / A = -9,558 / 100 = -95.6");
    assert_eq!(small(0), "-2 E = -2 × 9,558 = -19,116");
    let little: Curves = (0..20).map(|_| [(HOUR, 2), (150 * HOUR, 2)]).collect();
    let post = history(&[(1, 4), (150, 9)], Some(Moment::second(0)));
    assert_eq!(told(&post, &little, Lang::En, &SCORE).unwrap()[1], "A / m = 9 / 10 = 0.9");
}

#[test]
fn a_rank_counts_those_below_and_half_of_the_ties() {
    check(&RANK, &["(below + ties / 2) / n = (29 + 1 / 2) / 30 = 98.33%"]);
}

#[test]
fn a_quantile_lies_between_two_of_the_sample() {
    check(
        &QUANTILE,
        &[
            "h = (n - 1) p + 1 = (30 - 1) × 0.25 + 1 = 8.25, j = 8",
            "Q(0.25) = x[8] + (h - j) (x[9] - x[8]) = 4,933 + 0.25 × (5,550 - 4,933) = 5,087",
        ],
    );
}

#[test]
fn an_outlier_is_a_distance_of_logarithms() {
    let [middle, z, rule] = &lines(Lang::En, &OUTLIER)[..] else { panic!() };
    assert!(
        middle.starts_with("m = ln 9,553 = 9.16, MAD = ") && middle.ends_with(", n = 30"),
        "{middle}"
    );
    assert!(
        z.starts_with("z = (ln x - m) / (1.4826 MAD) = (ln 18,500 - 9.16) / (1.4826 × "),
        "{z}"
    );
    assert_eq!(rule, "|z| <= 3.5");
}

#[test]
fn a_rate_shows_every_part_and_what_its_rounding_allows() {
    let mut post = history(&LIKES[..1], None);
    let value = |amount, relation| Value { amount, relation };
    post.observations[0].amounts = [
        (Metric::Reach, value(11_000_000, Relation::About)),
        (Metric::Comments, value(6_000, Relation::AtLeast)),
        (Metric::Likes, value(185_000, Relation::AtLeast)),
        (Metric::Reposts, value(20_000, Relation::Under)),
    ]
    .into_iter()
    .collect::<Amounts>();
    let told = engagement_rate(Text::new(Lang::En), &post).unwrap();
    let told: Vec<String> = told.into_iter().map(|line| line.replace('\u{a0}', " ")).collect();
    assert_eq!(
        told,
        [
            "I / D = (≥ 185,000 + < 20,000 + ≥ 6,000) / ≈ 11,000,000 = 1.92%",
            "211,000 / 11,500,000 = 1.83%",
            "211,000 / 10,500,000 = 2.01%",
        ]
    );
}

#[test]
fn every_measure_is_worked_where_it_can_be_told() {
    let mut post = history(&LIKES, Some(Moment::second(0)));
    for observation in &mut post.observations {
        observation.amounts.set(Metric::Impressions, Value::exact(1_000_000));
    }
    for lang in Lang::ALL {
        for method in &METHODS {
            let told = told(&post, &earlier(30), lang, method);
            // Posts that are all alike up to a factor have one growth: nothing is uncertain about the next.
            let told = told.unwrap_or_else(|why| panic!("{}: {why}", method.key));
            assert!(!told.is_empty() && told.iter().all(|line| !line.contains("NaN")), "{told:?}");
        }
    }
}

#[test]
fn what_a_post_cannot_tell_says_why() {
    let alone = history(&LIKES, Some(Moment::second(0)));
    let none = Curves::default();
    let nameless = history(&LIKES, Some(Moment::day(0)));
    for lang in Lang::ALL {
        for method in &METHODS {
            for (post, earlier) in [(&alone, &none), (&nameless, &none)] {
                if let Err(why) = told(post, earlier, lang, method) {
                    assert!(
                        why.ends_with('.') && !why.contains("worked-"),
                        "{}: {why}",
                        method.key
                    );
                }
            }
        }
    }
    let why = |method: &Method| told(&alone, &none, Lang::En, method).unwrap_err();
    assert_eq!(why(&SCORE), "No earlier post was observed around this age; it takes 20.");
    let why = told(&nameless, &none, Lang::En, &HALF_LIFE).unwrap_err();
    assert_eq!(why, "The hour of posting is not known.");
}
