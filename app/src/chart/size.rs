//! The drawings of each chart: a phone gets its own, not a shrunken one, and half a board as well.

/// Which drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// For the page's column.
    Wide,
    /// For half of that: fewer ticks, names inside.
    Half,
    /// For a phone: fewer ticks, names inside.
    Narrow,
    /// As [`Size::Wide`], low: for steps.
    WideLow,
    /// As [`Size::Narrow`], low: for steps.
    NarrowLow,
}

impl Size {
    /// Its low drawing.
    pub(super) fn low(self) -> Self {
        match self {
            Self::Wide | Self::WideLow => Self::WideLow,
            Self::Half | Self::Narrow | Self::NarrowLow => Self::NarrowLow,
        }
    }

    /// Width and height; one unit is one pixel of the page that it is drawn for.
    pub fn canvas(self) -> (f64, f64) {
        match self {
            Self::Wide => (960.0, 380.0),
            Self::Half => (580.0, 340.0),
            Self::Narrow => (328.0, 300.0),
            Self::WideLow => (960.0, 200.0),
            Self::NarrowLow => (328.0, 180.0),
        }
    }

    /// Whether there is no room for names beside the plot.
    pub(super) fn is_narrow(self) -> bool {
        matches!(self, Self::Half | Self::Narrow | Self::NarrowLow)
    }

    /// The class of its `<svg>`, beside `chart`.
    pub(super) fn class(self) -> &'static str {
        if self.is_narrow() { "chart-narrow" } else { "chart-wide" }
    }

    /// Labels on the horizontal axis, at most.
    pub(super) fn columns(self) -> usize {
        match self {
            Self::Wide | Self::WideLow => 9,
            Self::Half => 6,
            Self::Narrow | Self::NarrowLow => 4,
        }
    }

    /// Steps of the vertical axis, about.
    pub(super) fn rows(self) -> f64 {
        match self {
            Self::Wide | Self::Half | Self::Narrow => 4.0,
            Self::WideLow | Self::NarrowLow => 2.0,
        }
    }
}
