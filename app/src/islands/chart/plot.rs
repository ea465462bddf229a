//! The drawing that is visible, read back from what the server wrote beside it.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use crate::scale::{Curve, Mapping};

/// A moment that can be pointed at.
pub(super) struct Stop {
    /// Its place across, in the drawing's units.
    pub(super) x: f64,
    /// The place of each series' value, where it has one.
    pub(super) ys: Vec<Option<f64>>,
    /// The row of the table that has its words.
    pub(super) row: f64,
}

/// The visible drawing and its scale.
pub(super) struct Plot {
    pub(super) svg: Element,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) stops: Vec<Stop>,
    across: Mapping,
}

impl Plot {
    /// The drawing that the style sheet shows at this width.
    pub(super) fn visible(root: &Element) -> Option<Self> {
        let drawings = root.query_selector_all(".plot svg").ok()?;
        (0..drawings.length())
            .filter_map(|i| drawings.get(i)?.dyn_into::<Element>().ok())
            .find(|svg| svg.get_bounding_client_rect().width() > 0.0)
            .and_then(Self::read)
    }

    fn read(svg: Element) -> Option<Self> {
        let scale = JSON::parse(&svg.get_attribute("data-plot")?).ok()?;
        let points = JSON::parse(&svg.get_attribute("data-points")?).ok()?;
        let pair = |key: &str| {
            let pair = Array::from(&Reflect::get(&scale, &key.into()).ok()?);
            Some((pair.get(0).as_f64()?, pair.get(1).as_f64()?))
        };
        let across = Array::from(&Reflect::get(&scale, &"across".into()).ok()?);
        let curve = match across.get(0).as_string()?.as_str() {
            "age" => Curve::Age,
            _ => Curve::Linear,
        };
        let (left, right) = pair("x")?;
        let (top, bottom) = pair("y")?;
        let view = svg.get_attribute("viewBox")?;
        let mut size = view.split(' ').skip(2).filter_map(|length| length.parse().ok());
        Some(Self {
            left,
            right,
            top,
            bottom,
            width: size.next()?,
            height: size.next()?,
            stops: Array::from(&points).iter().filter_map(|stop| read_stop(&stop)).collect(),
            across: Mapping::new(curve, across.get(1).as_f64()?, across.get(2).as_f64()?),
            svg,
        })
    }

    /// A place on the screen as a place in the drawing, kept inside the plot.
    pub(super) fn x_at(&self, client_x: f64) -> f64 {
        let screen = self.svg.get_bounding_client_rect();
        let x = (client_x - screen.left()) / screen.width() * self.width;
        x.clamp(self.left, self.right)
    }

    /// The stop nearest to a place.
    pub(super) fn nearest(&self, x: f64) -> Option<usize> {
        let distance = |stop: &Stop| (stop.x - x).abs();
        (0..self.stops.len())
            .min_by(|a, b| distance(&self.stops[*a]).total_cmp(&distance(&self.stops[*b])))
    }

    /// The age or the instant at a place, in seconds.
    pub(super) fn value_at(&self, x: f64) -> f64 {
        self.across.value((x - self.left) / (self.right - self.left))
    }
}

fn read_stop(stop: &JsValue) -> Option<Stop> {
    let stop = stop.dyn_ref::<Array>()?;
    let ys = Array::from(&stop.get(1)).iter().map(|y| y.as_f64()).collect();
    Some(Stop { x: stop.get(0).as_f64()?, ys, row: stop.get(2).as_f64()? })
}
