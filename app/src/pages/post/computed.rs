//! "How was this computed?": a measure's rule, the rule with this post's values in it, and its source.

use leptos::prelude::*;

use crate::domain::PostId;
use crate::domain::analytics::{
    BACKTEST, BAND, Backtest, Expectation, FORECAST, Forecast, Growth, HalfLife, MEDIAN_HALF_LIFE,
    Method, OUTLIER, Outlier, QUANTILE, RANK, Rank, SCORE, Score, Shape, Step,
};
use crate::text::Text;
use crate::ui::{Formula, Symbols, methods_href};
use crate::worked::{Numbers, Worked};

/// One measure's rule, the rule with values in it, and the letters of its formula with theirs, `n` among them.
pub(in crate::pages) struct Computed {
    method: Method,
    worked: Vec<String>,
    values: Vec<(&'static str, String)>,
}

impl Computed {
    pub(in crate::pages) fn new(
        method: Method,
        worked: Vec<String>,
        values: Vec<(&'static str, String)>,
    ) -> Self {
        Self { method, worked, values }
    }

    /// A measure that a post tells, or tells why not.
    pub(super) fn of(method: Method, worked: &Worked, values: Vec<(&'static str, String)>) -> Self {
        Self::new(method, worked.of(&method).unwrap_or_default(), values)
    }
}

/// The rules behind a figure, of a post where it is one's alone, folded away; nothing where there are none.
pub(in crate::pages) fn computed(
    text: Text,
    post: Option<PostId>,
    rules: Vec<Computed>,
) -> Option<AnyView> {
    if rules.is_empty() {
        return None;
    }
    let rules = rules.into_iter().map(|rule| one(text, post, rule)).collect_view();
    let view = view! {
        <details class="data computed">
            <summary>{text.say("computed")}</summary>
            <dl>{rules}</dl>
        </details>
    };
    Some(view.into_any())
}

fn one(text: Text, post: Option<PostId>, rule: Computed) -> impl IntoView + use<> {
    let Computed { method, worked, values } = rule;
    let values: Vec<String> =
        values.iter().map(|(letter, value)| format!("{letter} = {value}")).collect();
    let values = (!values.is_empty()).then(|| {
        let values = text.message("computed-values", &[("values", &values.join("; "))]);
        view! { <dd>{values}</dd> }
    });
    let worked =
        (!worked.is_empty()).then(|| view! { <dd class="worked"><Symbols lines=worked/></dd> });
    let source = text.message("computed-source", &[("source", method.source)]);
    view! {
        <dt>{text.method_name(&method)}</dt>
        <dd>{text.method_about(&method)}</dd>
        <dd><Formula rules=method.formula/></dd>
        {worked}
        {values}
        {post.map(|_| rests_on(text, &method))}
        <dd class="note">
            {source} " · " <a href=methods_href(post, &method)>{text.say("computed-method")}</a>
        </dd>
    }
}

/// Where on the page the observations and the queries are that a measure of a post rests on.
fn rests_on(text: Text, method: &Method) -> impl IntoView + use<> {
    let earlier = AMONG_OTHERS.contains(method).then(|| text.say("computed-and-earlier"));
    view! {
        <dd>
            {text.say("computed-rests-on")} " " <a href="#observations">{text.say("computed-observations")}</a>
            {earlier} " · " <a href="#queries">{text.say("computed-queries")}</a>
        </dd>
    }
}

/// The measures for which earlier posts are read too.
const AMONG_OTHERS: [Method; 8] =
    [SCORE, BAND, QUANTILE, RANK, OUTLIER, FORECAST, BACKTEST, MEDIAN_HALF_LIFE];

/// Numbers as the values of formulas are written.
#[derive(Clone, Copy)]
pub(in crate::pages) struct Values(pub(in crate::pages) Text);

impl Values {
    pub(in crate::pages) fn count(self, n: usize) -> String {
        Numbers(self.0).count(n)
    }

    fn number(self, number: f64) -> String {
        Numbers(self.0).number(number)
    }

    fn seconds(self, seconds: f64) -> String {
        Numbers(self.0).seconds(seconds)
    }

    pub(super) fn half_life(self, life: &HalfLife) -> Vec<(&'static str, String)> {
        let point = |seconds: f64| self.seconds(seconds);
        vec![
            ("M[n]", self.0.amount(life.ending.total)),
            ("a[n]", self.0.age(life.ending.age)),
            ("T50", point(life.t50.point)),
            ("T75", point(life.t75.point)),
            ("T90", point(life.t90.point)),
            ("n", self.count(life.n)),
        ]
    }

    pub(super) fn peak(self, peak: Step, steps: usize) -> Vec<(&'static str, String)> {
        vec![
            ("R[i] - R[i-1]", self.0.amount(peak.gained)),
            ("a[i] - a[i-1]", self.0.age(peak.to - peak.from)),
            ("v[i]", self.number(peak.per_hour)),
            ("n", self.count(steps)),
        ]
    }

    pub(super) fn shape(self, shape: &Shape) -> Vec<(&'static str, String)> {
        vec![("h", self.number(shape.half_life)), ("n", self.count(shape.intervals))]
    }

    pub(in crate::pages) fn score(self, score: &Score) -> Vec<(&'static str, String)> {
        let Expectation { value, n, kept, .. } = score.expected;
        vec![
            ("A", self.number(score.actual)),
            ("E", self.number(value)),
            ("m", self.number(score.minimum)),
            ("n", format!("{} ({})", self.count(n), self.count(kept))),
        ]
    }

    pub(super) fn rank(self, rank: &Rank) -> Vec<(&'static str, String)> {
        vec![
            ("below", self.count(rank.below)),
            ("ties", self.count(rank.ties)),
            ("rank", self.0.percent(rank.share)),
            ("n", self.count(rank.n)),
        ]
    }

    pub(super) fn outlier(self, outlier: &Outlier) -> Vec<(&'static str, String)> {
        vec![
            ("z", self.number(outlier.z)),
            ("e^m", self.number(outlier.median)),
            ("MAD", self.number(outlier.mad)),
            ("n", self.count(outlier.n)),
        ]
    }

    pub(super) fn forecast(self, forecast: &Forecast) -> Vec<(&'static str, String)> {
        vec![
            ("t1", self.0.age(forecast.from)),
            ("t2", self.0.age(forecast.to)),
            ("R(t1)", self.number(forecast.now)),
            ("b", self.number(forecast.growth.mean)),
            ("s", self.number(forecast.growth.deviation)),
            ("n", self.count(forecast.growth.n)),
        ]
    }

    pub(super) fn growth(self, growth: &Growth) -> Vec<(&'static str, String)> {
        vec![
            ("K", self.number(growth.total)),
            ("tau", self.seconds(growth.place)),
            ("beta", self.number(growth.shape)),
            ("T50", self.seconds(growth.t50)),
            ("T90", self.seconds(growth.t90)),
            ("RSS", self.number(growth.rss)),
            ("n", self.count(growth.n)),
        ]
    }

    pub(super) fn backtest(self, past: &Backtest) -> Vec<(&'static str, String)> {
        vec![("median", self.0.percent(past.error)), ("n", self.count(past.n))]
    }
}
