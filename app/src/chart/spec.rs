//! What the caller wants drawn. It holds all that the drawing depends on: no clock, no locale, no
//! theme.

use super::{Note, trace};
use crate::domain::{Metric, Moment, Point, Zone};
use crate::query::{Axis, Scale};
use chrono::NaiveDateTime;

/// A chart of one post, or of one metric of several.
#[derive(Clone, Debug)]
pub struct Spec {
    /// The lines, in the order of their colours.
    pub series: Vec<Line>,
    /// The horizontal axis that was asked for; [`Spec::drawn_axis`] says which one can be drawn.
    pub axis: Axis,
    /// Age zero.
    pub published: Option<Moment>,
    /// The zone of the clock.
    pub zone: Zone,
    /// The vertical axis.
    pub scale: Scale,
    /// The part to show, in the units of [`Spec::axis`]: seconds of age, or UTC seconds.
    pub range: Option<(i64, i64)>,
    /// A stretch of age to shade and to name.
    pub bracket: Option<Bracket>,
    /// What happened meanwhile, in the order of their numbers.
    pub notes: Vec<Note>,
    /// The ages, in seconds, at which lines without common moments are read side by side: the rows of the chart's
    /// table. Empty where its rows are the moments of the points.
    pub ages: Vec<i64>,
    /// The words around and behind the drawing.
    pub words: Words,
}

/// One line of a chart.
#[derive(Clone, Debug)]
pub struct Line {
    /// What is counted.
    pub metric: Metric,
    /// Its name: "likes".
    pub name: String,
    /// What stands at its end: "likes 18.5k".
    pub end_label: String,
    /// Its points, by time.
    pub points: Vec<Point>,
}

/// Two ages and what lies between them: "half of its likes".
#[derive(Clone, Debug)]
pub struct Bracket {
    /// From, in seconds of age.
    pub low: i64,
    /// To, in seconds of age.
    pub high: i64,
    /// Its name.
    pub label: String,
}

/// The words of a chart.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The finding.
    pub title: String,
    /// What is drawn.
    pub subtitle: String,
    /// What it rests on: source, as of, zone. One line each.
    pub foot: Vec<String>,
    /// The drawing in words, for those who do not see it.
    pub description: String,
}

/// How fine a tick of the clock is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClockStep {
    /// The clock time: "14:30".
    Minute,
    /// The clock time: "14:00".
    Hour,
    /// The day and its month: "18 Aug".
    Day,
    /// As [`ClockStep::Day`]; always a Monday.
    Week,
    /// The month: "Aug".
    Month,
    /// The year: "2026".
    Year,
}

/// The labels of ticks, in somebody's language.
pub trait Labels {
    /// A count: "15k".
    fn amount(&self, number: f64) -> String;
    /// A count, with all of its digits: "124,200".
    fn whole(&self, number: f64) -> String;
    /// A share of a whole: "25%".
    fn share(&self, share: f64) -> String;
    /// An age: "6 h".
    fn age(&self, seconds: i64) -> String;
    /// The wall clock, no finer than the step.
    fn clock(&self, local: NaiveDateTime, step: ClockStep) -> String;
}

impl Spec {
    /// The axis that can be drawn: without the hour of publication, or when no observation has an
    /// hour, there is no age, and the calendar takes its place.
    pub fn drawn_axis(&self) -> Axis {
        let mut points = self.series.iter().flat_map(|line| &line.points).peekable();
        let published = self.published.is_some_and(Moment::has_hour);
        let observed = points.peek().is_none() || points.any(|point| point.moment.has_hour());
        if self.axis == Axis::Age && published && observed { Axis::Age } else { Axis::Clock }
    }

    /// The moments of all series, by time: the rows of the chart's table, which stops point into, unless it has
    /// [`Spec::ages`].
    pub fn moments(&self) -> Vec<Moment> {
        let mut moments: Vec<Moment> =
            self.series.iter().flat_map(|line| &line.points).map(|point| point.moment).collect();
        moments.sort_by_key(|moment| moment.at);
        moments.dedup_by_key(|moment| moment.at);
        moments
    }

    /// How many moments have no place on the axis that is drawn: on that of age, those before
    /// publication and those of unknown hour.
    pub fn left_out(&self) -> usize {
        let axis = self.drawn_axis();
        self.moments()
            .into_iter()
            .filter(|moment| trace::place(self, axis, *moment).is_none())
            .count()
    }

    /// The part to show, unless it was meant for another axis than the one drawn.
    pub(super) fn shown_range(&self, drawn: Axis) -> Option<(i64, i64)> {
        self.range.filter(|(from, to)| from < to && drawn == self.axis)
    }
}
