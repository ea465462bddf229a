//! A line drawn by hand around spots of a chart: those inside can be compared.

use leptos::prelude::*;

/// Wraps a chart of spots, each in a group that names its post. Of those inside the line, `most` at the most are named
/// by a link, whose words are `label`.
#[island]
pub fn Lasso(most: usize, label: String, children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            hand::take(root.into(), most, label.clone());
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = (most, label);
    view! { <div node_ref=root class="lasso-island">{children()}</div> }
}

#[cfg(feature = "hydrate")]
mod hand {
    use std::cell::RefCell;
    use std::fmt::Write;
    use std::rc::Rc;

    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;
    use web_sys::{Document, Element, Event, PointerEvent};

    type Place = (f64, f64);

    /// A line that is being drawn.
    struct Line {
        svg: Element,
        shape: Element,
        places: Vec<Place>,
    }

    struct Hand {
        root: Element,
        most: usize,
        label: String,
        line: RefCell<Option<Line>>,
    }

    /// Takes a chart in hand, for as long as its page lasts.
    pub(super) fn take(root: Element, most: usize, label: String) {
        let hand = Rc::new(Hand { root, most, label, line: RefCell::new(None) });
        hand.on("pointerdown", Hand::begin);
        hand.on("pointermove", Hand::go_on);
        hand.on("pointerup", Hand::end);
        hand.on("pointercancel", Hand::end);
    }

    impl Hand {
        fn on(
            self: &Rc<Self>,
            name: &str,
            act: impl Fn(&Self, &PointerEvent) -> Option<()> + 'static,
        ) {
            let hand = Rc::clone(self);
            let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
                act(&hand, event.unchecked_ref());
            });
            let heard = listener.as_ref().unchecked_ref();
            let _ = self.root.add_event_listener_with_callback(name, heard);
            // The listener lives as long as the page.
            listener.forget();
        }

        /// A finger scrolls the page; a mouse or a pen draws.
        fn begin(&self, event: &PointerEvent) -> Option<()> {
            let target = event.target()?.dyn_into::<Element>().ok()?;
            let svg = target.closest(".plot svg").ok()??;
            if event.button() != 0 || event.pointer_type() == "touch" {
                return None;
            }
            event.prevent_default();
            let _ = self.root.set_pointer_capture(event.pointer_id());
            let shape =
                document()?.create_element_ns(Some("http://www.w3.org/2000/svg"), "path").ok()?;
            shape.set_attribute("class", "lasso").ok()?;
            svg.append_child(&shape).ok()?;
            let places = vec![place(&svg, event)];
            // A line that never ended, its pointer having gone, goes too.
            if let Some(old) = self.line.replace(Some(Line { svg, shape, places })) {
                old.shape.remove();
            }
            Some(())
        }

        fn go_on(&self, event: &PointerEvent) -> Option<()> {
            let mut line = self.line.borrow_mut();
            let line = line.as_mut()?;
            line.places.push(place(&line.svg, event));
            let mut path = String::from("M");
            for (x, y) in &line.places {
                let _ = write!(path, "{x:.1},{y:.1} ");
            }
            path.push('z');
            line.shape.set_attribute("d", &path).ok()
        }

        fn end(&self, _: &PointerEvent) -> Option<()> {
            let line = self.line.take()?;
            line.shape.remove();
            let mut chosen = Vec::new();
            let spots = line.svg.query_selector_all("g[data-post]").ok()?;
            for n in 0..spots.length() {
                let spot = spots.get(n)?.dyn_into::<Element>().ok()?;
                let is_inside = centre(&spot).is_some_and(|at| super::holds(&line.places, at));
                let is_chosen = is_inside && chosen.len() < self.most;
                let _ = spot.class_list().toggle_with_force("chosen", is_chosen);
                chosen.extend(spot.get_attribute("data-post").filter(|_| is_chosen));
            }
            self.show(&chosen)
        }

        fn show(&self, chosen: &[String]) -> Option<()> {
            let status = self.root.query_selector(".chosen-link").ok()??;
            status.set_text_content(None);
            if chosen.len() < 2 {
                return Some(());
            }
            let link = document()?.create_element("a").ok()?;
            let posts: Vec<String> = chosen.iter().map(|post| format!("post={post}")).collect();
            link.set_attribute("href", &format!("/compare?{}", posts.join("&"))).ok()?;
            link.set_text_content(Some(&format!("{} ({})", self.label, chosen.len())));
            status.append_child(&link).ok()?;
            Some(())
        }
    }

    fn document() -> Option<Document> {
        web_sys::window()?.document()
    }

    /// Where the pointer is, in the units of the drawing.
    fn place(svg: &Element, event: &PointerEvent) -> Place {
        let screen = svg.get_bounding_client_rect();
        let view = svg.get_attribute("viewBox").unwrap_or_default();
        let mut size = view.split(' ').skip(2).filter_map(|length| length.parse::<f64>().ok());
        let (width, height) = (size.next().unwrap_or(1.0), size.next().unwrap_or(1.0));
        let x = (f64::from(event.client_x()) - screen.left()) / screen.width() * width;
        let y = (f64::from(event.client_y()) - screen.top()) / screen.height() * height;
        (x, y)
    }

    fn centre(spot: &Element) -> Option<Place> {
        let circle = spot.query_selector("circle").ok()??;
        let number = |name: &str| circle.get_attribute(name)?.parse().ok();
        Some((number("cx")?, number("cy")?))
    }
}

/// Whether a closed line goes around a place: a ray from there crosses it an odd number of times.
#[cfg(any(feature = "hydrate", test))]
fn holds(line: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
    let Some(last) = line.last() else { return false };
    let from = std::iter::once(last).chain(line);
    let crossed = from.zip(line).filter(|((from_x, from_y), (to_x, to_y))| {
        let is_between = (*from_y > y) != (*to_y > y);
        is_between && x < from_x + (y - from_y) / (to_y - from_y) * (to_x - from_x)
    });
    crossed.count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn a_line_holds_what_it_goes_around() {
        // A horseshoe, open above.
        let line = [(0., 0.), (0., 9.), (9., 9.), (9., 0.), (6., 0.), (6., 6.), (3., 6.), (3., 0.)];
        assert!(holds(&line, (1.5, 2.0)) && holds(&line, (7.0, 2.0)) && holds(&line, (4.5, 8.0)));
        assert!(
            !holds(&line, (4.5, 2.0)) && !holds(&line, (-1.0, 2.0)) && !holds(&line, (4.0, 10.0))
        );
        assert!(!holds(&[], (0.0, 0.0)));
    }
}
