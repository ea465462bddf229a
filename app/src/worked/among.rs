//! Formulas against the account's earlier posts: score, band, quantiles, rank, outlier, median half-life.

use super::{Lines, Numbers, Worked, sentence};
use crate::domain::ComparisonSet;
use crate::domain::analytics::{
    BandPoint, HalfLife, NoOutlier, Outlier, Score, Standing, half_life, median_half_life, quantile,
};

impl Worked<'_> {
    fn standing(&self) -> Result<&Standing, String> {
        self.life.standing.as_ref().ok_or_else(|| self.no_curve())
    }

    pub(super) fn score(&self) -> Lines {
        let standing = self.standing()?;
        let score = standing.score.map_err(|few| sentence(&self.text.too_few_posts(few)))?;
        let numbers = Numbers(self.text);
        let expected = score.expected;
        let dropped = expected.n / 4;
        let (first, last) = (dropped + 1, expected.n - dropped);
        let middle = format!(
            "E = (x[{first}] + … + x[{last}]) / {} = {}, n = {}",
            numbers.count(expected.kept),
            numbers.number(expected.value),
            numbers.count(expected.n),
        );
        Ok(vec![middle, self.ratio(&score)])
    }

    /// The branch of the rule that was taken.
    fn ratio(&self, score: &Score) -> String {
        let numbers = Numbers(self.text);
        let (actual, expected, minimum) = (score.actual, score.expected.value, score.minimum);
        let [a, e, m, value] =
            [actual, expected, minimum, score.value].map(|number| numbers.number(number));
        let bar = expected.max(minimum);
        if actual >= bar && bar > 0.0 {
            format!("A / max(E, m) = {a} / max({e}, {m}) = {value}")
        } else if expected < minimum {
            format!("A / m = {a} / {m} = {value}")
        } else if actual <= 0.0 {
            format!("-2 E = -2 × {e} = {value}")
        } else {
            format!("-E / A = -{e} / {a} = {value}")
        }
    }

    pub(super) fn band(&self) -> Lines {
        let standing = self.standing()?;
        let few = |few: &_| sentence(&self.text.too_few_posts(*few));
        let band = standing.band.as_ref().map_err(few)?;
        let reached = band.iter().rev().find(|point| point.age <= standing.age);
        let point = reached.or(band.first()).ok_or_else(|| self.no_curve())?;
        let numbers = Numbers(self.text);
        let BandPoint { age, n, p10, p25, p50, p75, p90 } = *point;
        let levels = [("p10", p10), ("p25", p25), ("p50", p50), ("p75", p75), ("p90", p90)];
        let levels = levels.map(|(name, total)| format!("{name} = {}", numbers.number(total)));
        Ok(vec![format!("a = {}, n = {}", numbers.age(age), numbers.count(n)), levels.join(", ")])
    }

    pub(super) fn quantile(&self) -> Lines {
        const P: f64 = 0.25;
        let standing = self.standing()?;
        let mut others = self.earlier.at(standing.age);
        others.sort_unstable_by(f64::total_cmp);
        let n = others.len();
        let value = quantile(&others, P).ok_or_else(|| self.say("worked-no-earlier"))?;
        let place = (n - 1) as f64 * P;
        // A place among the members of a sample.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let below = place.floor() as usize;
        let (low, high) = (others[below], others[(below + 1).min(n - 1)]);
        let numbers = Numbers(self.text);
        let [p, h, part, low, high, value] =
            [P, place + 1.0, place - place.floor(), low, high, value].map(|x| numbers.number(x));
        let (n, j, next) = (numbers.count(n), numbers.count(below + 1), numbers.count(below + 2));
        Ok(vec![
            format!("h = (n - 1) p + 1 = ({n} - 1) × {p} + 1 = {h}, j = {j}"),
            format!(
                "Q({p}) = x[{j}] + (h - j) (x[{next}] - x[{j}]) = {low} + {part} × ({high} - {low}) = {value}"
            ),
        ])
    }

    pub(super) fn rank(&self) -> Lines {
        let standing = self.standing()?;
        let rank = standing.rank.map_err(|few| sentence(&self.text.too_few_posts(few)))?;
        let numbers = Numbers(self.text);
        let [below, ties, n] = [rank.below, rank.ties, rank.n].map(|count| numbers.count(count));
        let share = self.text.percent(rank.share);
        Ok(vec![format!("(below + ties / 2) / n = ({below} + {ties} / 2) / {n} = {share}")])
    }

    pub(super) fn outlier(&self) -> Lines {
        let standing = self.standing()?;
        let platform = &self.history.post.account.platform;
        let all = ComparisonSet::before(i64::MAX);
        let why = |none: NoOutlier| self.text.outlier_words(&Err(none), platform, &all);
        let found = standing.outlier.map_err(|none| sentence(&why(none)))?;
        let numbers = Numbers(self.text);
        let x = numbers.number(standing.actual);
        let [median, m, mad, z] =
            [found.median, found.median.ln(), found.mad, found.z].map(|x| numbers.number(x));
        let normal = self.text.decimal(1.482_6, 4);
        let (sign, far) = if found.is_outlier { (">", Outlier::FAR) } else { ("<=", Outlier::FAR) };
        Ok(vec![
            format!("m = ln {median} = {m}, MAD = {mad}, n = {}", numbers.count(found.n)),
            format!("z = (ln x - m) / ({normal} MAD) = (ln {x} - {m}) / ({normal} × {mad}) = {z}"),
            format!("|z| {sign} {}", numbers.number(far)),
        ])
    }

    pub(super) fn median_half_life(&self) -> Lines {
        let earlier: Vec<HalfLife> = self.earlier.iter().filter_map(half_life).collect();
        let found = median_half_life(&earlier).ok_or_else(|| self.say("worked-no-earlier"))?;
        let numbers = Numbers(self.text);
        let on = &self.history.post.account.platform;
        let words = self.text.median_half_life_words(self.life.metric, on, &found);
        let median = found.median.ok_or_else(|| sentence(&words))?;
        let mut lines = vec![format!("S({}) <= 1/2: {words}", numbers.seconds(median))];
        let ends = [found.bracket_low, found.bracket_high, found.low, found.high];
        let [bracket_low, bracket_high, low, high] =
            ends.map(|end| end.map_or_else(|| "…".into(), |end| numbers.seconds(end)));
        lines.push(format!(
            "T in [{bracket_low}, {bracket_high}]; {}: [{low}, {high}]",
            self.text.message("percent", &[("n", &numbers.count(95))])
        ));
        Ok(lines)
    }
}
