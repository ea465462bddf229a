//! The one list of classes. A drawing names them and carries no colour: the page's or the file's
//! style does.

use plotters::style::{RGBColor, ShapeStyle};

/// What a shape is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Role {
    /// A level of the vertical axis.
    Grid,
    /// The base line and the marks on it.
    Axis,
    /// The label of a tick.
    Tick,
    /// The line of a series.
    Line,
    /// An exact point.
    Dot,
    /// A day on which a total was read at an unknown hour.
    Day,
    /// A point of which only a bound is known.
    Bound,
    /// A total that was lower than the one before.
    Fall,
    /// A zero on an axis that has none.
    Zero,
    /// The name at the end of a line.
    End,
    /// From a name to its line, when it had to move.
    Leader,
    /// A shaded stretch.
    Bracket,
    /// Its name.
    BracketLabel,
    /// Where most of the others ran.
    Band,
    /// Where half of them ran.
    InnerBand,
    /// The line of others.
    Quiet,
    /// Its name.
    QuietEnd,
    /// Down from a note's flag.
    NoteLine,
    /// A noted day of which the hour is not known.
    NoteDay,
    /// Over a note.
    NoteFlag,
    /// Its number.
    NoteNumber,
    /// The sum of a day.
    Bar,
    /// One that rests on observations more than a day apart.
    SpreadBar,
    /// What a day is compared with.
    Before,
    /// An hour of the week with more than usual, as strongly as its number says, from 1 to 4.
    Above,
    /// One with less.
    Below,
    /// One with too few posts.
    Few,
    /// What stands in an hour.
    Cell,
    /// A post between two measures.
    Spot,
}

const NAMES: [&str; 29] = [
    "plot-grid",
    "plot-axis",
    "plot-tick",
    "line",
    "dot",
    "day",
    "bound",
    "fall",
    "zero",
    "end",
    "leader",
    "bracket",
    "bracket-label",
    "band",
    "inner-band",
    "usual",
    "usual-end",
    "note-line",
    "note-day",
    "note-flag",
    "note-number",
    "bar",
    "spread-bar",
    "before",
    "above",
    "below",
    "few",
    "cell",
    "spot",
];

/// How many series have a look of their own; further ones begin again.
pub(super) const SERIES: u8 = 12;

/// A role, and the series it belongs to (1 to [`SERIES`], 0 for none).
///
/// plotters hands a backend nothing but colours, so that is what a class travels as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Class {
    role: Role,
    series: u8,
}

impl Class {
    pub(super) const fn of(role: Role, series: u8) -> Self {
        Self { role, series }
    }

    pub(super) fn stroke(self) -> ShapeStyle {
        self.colour().into()
    }

    pub(super) fn fill(self) -> ShapeStyle {
        ShapeStyle { filled: true, ..self.stroke() }
    }

    pub(super) fn colour(self) -> RGBColor {
        RGBColor(self.role as u8, self.series, 0)
    }
}

impl Role {
    /// The class of furniture, which belongs to no series.
    pub(super) const fn plain(self) -> Class {
        Class::of(self, 0)
    }
}

/// The value of the attribute `class` that a colour stands for.
pub(super) fn attribute((role, series, _): (u8, u8, u8)) -> String {
    let name = NAMES.get(usize::from(role)).copied().unwrap_or_default();
    if series == 0 { name.to_owned() } else { format!("{name} s{series}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_travels_as_a_colour() {
        let name = |class: Class| {
            let RGBColor(r, g, b) = class.colour();
            attribute((r, g, b))
        };
        assert_eq!(name(Class::of(Role::Line, 2)), "line s2");
        assert_eq!(name(Role::BracketLabel.plain()), "bracket-label");
    }

    #[test]
    fn every_class_has_a_rule() {
        for name in NAMES {
            assert!(crate::chart::CSS.contains(&format!(".{name}")), "{name} is in no rule");
        }
    }
}
