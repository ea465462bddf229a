//! One word for how a post lived, with the rule and the numbers that led to it.

use serde::Serialize;

use super::curve::Curve;
use super::half_life::{Bracket, HalfLife};
use super::method::{Method, TooFew};
use super::velocity::{Step, peak, steps};

/// How the word is chosen.
pub const SHAPE: Method = Method {
    key: "shape",
    formula: "h = T50 / age, T50 the point value. Second wave: 10 % of the total, then an interval at most half as fast as one before it, then \
              intervals at least twice as fast as that one, the fastest of them at least a fifth of the one before, with 10 % of the total \
              and 10 units at least. Otherwise flash: h < 0.1; fading: h < 0.35; steady: h <= 0.65; late: above. At least 4 intervals",
    source: "Sillage",
};

/// The word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// It slowed down, and grew again.
    SecondWave,
    /// Half of it came in the first tenth of its life.
    Flash,
    /// It came early, and faded.
    Fading,
    /// It came as evenly as time passed.
    Steady,
    /// It came late.
    Late,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::SecondWave, Self::Flash, Self::Fading, Self::Steady, Self::Late];

    /// The name in messages and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::SecondWave => "second-wave",
            Self::Flash => "flash",
            Self::Fading => "fading",
            Self::Steady => "steady",
            Self::Late => "late",
        }
    }

    fn by_half_life(share: f64) -> Self {
        match share {
            ..0.1 => Self::Flash,
            0.1..0.35 => Self::Fading,
            0.35..=0.65 => Self::Steady,
            _ => Self::Late,
        }
    }
}

/// The shape of a life.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Shape {
    /// The word.
    pub kind: Kind,
    /// The half-life as a share of the age, 0 to 1: its point value.
    pub half_life: f64,
    /// Whether both ends of the half-life's bracket lead to the same word.
    pub is_clear: bool,
    /// The fastest interval, in seconds after publication.
    pub peak: Bracket,
    /// Where its middle lies in the life, 0 to 1.
    pub peak_place: f64,
    /// The second wave, where there is one.
    pub wave: Option<Wave>,
    /// How many intervals tell it.
    pub intervals: usize,
}

/// A second wave.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Wave {
    /// Between which ages it came.
    #[serde(flatten)]
    pub ages: Bracket,
    /// What came in it, as a share of the total.
    pub share: f64,
    /// Its greatest velocity, an hour.
    pub crest: f64,
    /// The velocity before it, an hour.
    pub trough: f64,
}

/// What a wave brings, as a share of the total.
const SHARE: f64 = 0.1;

/// The shape of a curve whose half-life is known.
///
/// # Errors
/// With fewer than four intervals.
pub fn shape(curve: Curve, life: &HalfLife) -> Result<Shape, TooFew> {
    const ENOUGH_INTERVALS: usize = 4;
    let after = curve.points().filter(|(age, _)| *age > 0);
    let steps = steps(std::iter::once((0, 0)).chain(after));
    let few = TooFew { n: steps.len(), needed: ENOUGH_INTERVALS };
    let fastest = peak(&steps).filter(|_| steps.len() >= ENOUGH_INTERVALS).ok_or(few)?;
    let age = life.ending.age as f64;
    let wave = wave(&steps, life.ending.total);
    let kind_at = |seconds: f64| Kind::by_half_life(seconds / age);
    let Bracket { low, high } = life.t50.bracket;
    let is_clear = wave.is_some() || kind_at(low as f64) == kind_at(high as f64);
    Ok(Shape {
        kind: wave.map_or(kind_at(life.t50.point), |_| Kind::SecondWave),
        half_life: life.t50.point / age,
        is_clear,
        peak: Bracket { low: fastest.from, high: fastest.to },
        peak_place: f64::midpoint(fastest.from as f64, fastest.to as f64) / age,
        wave,
        intervals: steps.len(),
    })
}

/// The greatest second wave.
fn wave(steps: &[Step], total: i64) -> Option<Wave> {
    let mut crest_before = 0.0_f64;
    let mut before = 0;
    let mut waves = Vec::new();
    for (place, trough) in steps.iter().enumerate() {
        // A blip of the first minutes is no first wave.
        let is_wave_before = before as f64 >= SHARE * total as f64;
        if is_wave_before && trough.per_hour <= crest_before / 2.0 {
            waves.extend(wave_after(trough, crest_before, &steps[place + 1..], total));
        }
        crest_before = crest_before.max(trough.per_hour);
        before += trough.gained;
    }
    waves.into_iter().reduce(|most, wave| if wave.share > most.share { wave } else { most })
}

fn wave_after(trough: &Step, crest_before: f64, rest: &[Step], total: i64) -> Option<Wave> {
    const UNITS: i64 = 10;
    const CREST: f64 = 0.2;
    let low = trough.per_hour.max(0.0);
    let rises = |step: &&Step| step.per_hour > 0.0 && step.per_hour >= 2.0 * low;
    let run: Vec<&Step> = rest.iter().take_while(rises).collect();
    let (first, last) = (run.first()?, run.last()?);
    let gained: i64 = run.iter().map(|step| step.gained).sum();
    let crest = run.iter().map(|step| step.per_hour).fold(0.0, f64::max);
    let share = gained as f64 / total as f64;
    (gained >= UNITS && share >= SHARE && crest >= CREST * crest_before).then_some(Wave {
        ages: Bracket { low: first.from, high: last.to },
        share,
        crest,
        trough: trough.per_hour,
    })
}

#[cfg(test)]
mod tests {
    use super::super::half_life::half_life;
    use super::super::half_life::tests::SEISMIC;
    use super::*;

    const HOUR: i64 = 3_600;

    fn of(points: &[(i64, i64)]) -> Result<Shape, TooFew> {
        let (ages, totals): (Vec<i64>, Vec<i64>) = points.iter().copied().unzip();
        let curve = Curve::new(&ages, &totals).unwrap();
        shape(curve, &half_life(curve).unwrap())
    }

    fn hourly(totals: &[i64]) -> Vec<(i64, i64)> {
        (1..).map(|hour| hour * HOUR).zip(totals.iter().copied()).collect()
    }

    #[test]
    fn the_seismic_cascade_was_a_flash() {
        let shape = of(&SEISMIC).unwrap();
        assert_eq!((shape.kind, shape.is_clear, shape.intervals), (Kind::Flash, true, 8));
        assert_eq!(shape.peak, Bracket { low: HOUR, high: 3 * HOUR });
        assert!((shape.peak_place - 2.0 / 167.85).abs() < 1e-4);
        assert_eq!(shape.wave, None);
    }

    #[test]
    fn words_follow_the_half_life() {
        let kind = |totals: &[i64]| of(&hourly(totals)).unwrap().kind;
        assert_eq!(kind(&[10, 20, 30, 40, 50, 60, 70, 80]), Kind::Steady);
        assert_eq!(kind(&[5, 30, 60, 75, 85, 92, 96, 98, 99, 100]), Kind::Fading);
        assert_eq!(kind(&[1, 2, 3, 5, 8, 15, 40, 100]), Kind::Late);
    }

    #[test]
    fn a_second_wave_is_named_with_its_ages() {
        let shape = of(&hourly(&[80, 130, 150, 155, 158, 220, 260, 262])).unwrap();
        let wave = shape.wave.unwrap();
        assert_eq!(shape.kind, Kind::SecondWave);
        assert_eq!(wave.ages, Bracket { low: 5 * HOUR, high: 7 * HOUR });
        assert!((wave.share - 102.0 / 262.0).abs() < 1e-12);
        assert!((wave.crest - 62.0).abs() < 1e-12 && (wave.trough - 3.0).abs() < 1e-12);
    }

    #[test]
    fn a_ripple_is_no_wave() {
        assert_eq!(of(&hourly(&[800, 900, 902, 910, 915, 916])).unwrap().wave, None);
        assert_eq!(of(&hourly(&[8, 9, 9, 12, 12])).unwrap().wave, None);
    }

    #[test]
    fn three_intervals_have_no_shape() {
        assert_eq!(of(&hourly(&[1, 2, 3])), Err(TooFew { n: 3, needed: 4 }));
    }
}
