//! A made-up account: posts of a newsroom that does not exist, with totals that grow as real ones do.
//!
//! Final totals are log-normal, growth follows Weibull's curve, and all of it follows from the post's number:
//! the same file every time.

use std::fmt::Write;

use app::domain::Zone;

use crate::ingest;

/// When each post was published, and its words.
const POSTS: &str = include_str!("posts.txt");
/// The hours after publication at which totals are read, some of them left out for each post.
const AGES: [i64; 18] = [1, 2, 3, 5, 8, 12, 18, 24, 36, 48, 72, 96, 120, 168, 240, 336, 504, 720];
/// The last file was exported then, 2026-08-31 12:00 UTC: the latest posts are still growing.
const END: i64 = 1_788_177_600;
/// The posts with a life of their own, by number.
const HIT: u64 = 15;
const FALLING: u64 = 8;
const SLOW: u64 = 9;

/// How a post ends, and how fast it gets there.
struct Life {
    /// Impressions, likes, reposts, comments, saves.
    finals: [f64; 5],
    /// The hours after which 63 % are reached.
    pace: f64,
    /// Below one, a fast start and a long tail.
    shape: f64,
}

/// The table.
pub(super) fn table() -> String {
    let mut table = String::from(
        "platform,account,post_id,text,published_at,observed_at,impressions,likes,reposts,comments,saves\n",
    );
    for (number, line) in (0..).zip(POSTS.lines()) {
        if let Some((published, text)) = line.split_once('|') {
            write_post(&mut table, number, published, text);
        }
    }
    table
}

fn write_post(table: &mut String, number: u64, published: &str, text: &str) {
    let Ok(moment) = ingest::read_moment(published, Zone::UTC) else { return };
    let (life, text) = (Life::of(number), text.replace('"', "\"\""));
    let last = AGES[AGES.len() - 1];
    for age in AGES.into_iter().filter(|age| *age == 1 || *age == last || is_read(number, *age)) {
        if moment.at + age * 3600 > END {
            break;
        }
        let share = life.share(age) / life.share(last);
        let [impressions, likes, reposts, comments, saves] =
            life.finals.map(|total| rounded(total * share));
        let likes = if number == FALLING { fallen(likes, age) } else { likes };
        let observed = Zone::UTC.wall(moment.at + age * 3600).format("%Y-%m-%dT%H:%M:%SZ");
        let _ = writeln!(
            table,
            "x,made_up_desk,made-up-{:02},\"{text}\",{published},{observed},{impressions},{likes},{reposts},{comments},{saves}",
            number + 1,
        );
    }
}

/// Whether the totals of that age are read: most are.
fn is_read(number: u64, age: i64) -> bool {
    draw(number, 100 + age.unsigned_abs()) < 0.85
}

/// Likes that were withdrawn after ten days.
fn fallen(likes: i64, age: i64) -> i64 {
    if age >= 240 { likes * 94 / 100 } else { likes }
}

impl Life {
    fn of(number: u64) -> Self {
        let likes = (1_900.0 * (0.6 * normal(number)).exp()).clamp(240.0, 6_150.0);
        let around = |rate: f64, seed| likes * rate * (0.7 + 0.6 * draw(number, seed));
        let finals = [around(58.0, 1), likes, around(0.12, 2), around(0.09, 3), around(0.07, 4)];
        let (pace, shape) = (8.0 + 30.0 * draw(number, 5), 0.5 + 0.25 * draw(number, 6));
        match number {
            HIT => Self {
                finals: [1_240_000.0, 18_512.0, 2_410.0, 1_386.0, 2_954.0],
                pace: 9.0,
                shape: 0.62,
            },
            SLOW => Self { finals, pace: 190.0, shape: 1.7 },
            _ => Self { finals, pace, shape },
        }
    }

    /// The share of the final total that is reached at an age in hours.
    fn share(&self, age: i64) -> f64 {
        1.0 - (-(age as f64 / self.pace).powf(self.shape)).exp()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "totals are far below the limit")]
fn rounded(total: f64) -> i64 {
    total.round() as i64
}

/// A normally distributed number, by Box and Muller.
fn normal(number: u64) -> f64 {
    let radius = (-2.0 * (1.0 - draw(number, 7)).ln()).sqrt();
    radius * (std::f64::consts::TAU * draw(number, 8)).cos()
}

/// A number from 0 to 1 that follows from two others (splitmix64).
fn draw(number: u64, seed: u64) -> f64 {
    let mut mixed = (number * 1_000 + seed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed ^ (mixed >> 31)) as f64 / u64::MAX as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_thirty_posts_read_ten_to_eighteen_times() {
        let table = table();
        for number in 1..=30 {
            let id = format!(",made-up-{number:02},");
            let rows = table.lines().filter(|line| line.contains(&id)).count();
            assert!((10..=18).contains(&rows), "{id} {rows}");
        }
    }

    #[test]
    fn the_hit_ends_as_told() {
        let end = ",1240000,18512,2410,1386,2954\n";
        assert!(table().contains(end));
    }
}
