//! Pointer and keys: what they do to the cursor and the view.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent, Url};

use super::plot::Plot;
use super::{cursor, view};

/// A drag shorter than this, in the drawing's units, is a tap.
const TAP: f64 = 8.0;

/// What a hand has hold of.
struct Hand {
    root: Element,
    zoom: bool,
    at: Cell<Option<usize>>,
    drag: Cell<Option<f64>>,
    plot: RefCell<Option<Plot>>,
}

/// Takes a chart in hand, for as long as its page lasts.
pub(super) fn take(root: Element, zoom: bool) {
    let hand = Rc::new(Hand {
        root,
        zoom,
        at: Cell::new(None),
        drag: Cell::new(None),
        plot: RefCell::new(None),
    });
    hand.on("pointermove", |hand, event: PointerEvent| {
        hand.moved(&event);
    });
    hand.on("pointerdown", |hand, event: PointerEvent| {
        hand.pressed(&event);
    });
    hand.on("pointerup", |hand, event: PointerEvent| {
        hand.released(&event);
    });
    hand.on("pointercancel", |hand, _: PointerEvent| hand.drag.set(None));
    hand.on("pointerleave", |hand, event: PointerEvent| {
        hand.left(&event);
    });
    hand.on("keydown", |hand, event: KeyboardEvent| hand.key(&event));
    hand.on("click", |hand, event: Event| hand.clicked(&event));
    let back = Rc::clone(&hand);
    if let Some(href) = address() {
        view::note(&href);
    }
    let _ = window_event_listener(ev::popstate, move |_| {
        if let Some(href) = address().filter(|href| !view::is_shown(href)) {
            view::show(back.root.clone(), href, false);
        }
    });
}

impl Hand {
    fn on<E: JsCast + 'static>(self: &Rc<Self>, name: &str, act: impl Fn(&Self, E) + 'static) {
        let hand = Rc::clone(self);
        let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            act(&hand, event.unchecked_into());
        });
        let _ = self.root.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        // The listener lives as long as the page.
        listener.forget();
    }

    /// Runs with the drawing that is visible now, which a new width or view may have changed.
    fn with_plot<T>(&self, act: impl FnOnce(&Plot) -> Option<T>) -> Option<T> {
        let mut plot = self.plot.borrow_mut();
        let stale = plot.as_ref().is_none_or(|plot| {
            !plot.svg.is_connected() || plot.svg.get_bounding_client_rect().width() <= 0.0
        });
        if stale {
            *plot = Plot::visible(&self.root);
        }
        act(plot.as_ref()?)
    }

    fn moved(&self, event: &PointerEvent) {
        if self.drag.get().is_none() && !in_plot(event) {
            return;
        }
        let x = f64::from(event.client_x());
        self.with_plot(|plot| {
            if let Some(from) = self.drag.get() {
                return cursor::select(&self.root, plot, from, plot.x_at(x));
            }
            self.show(plot, plot.nearest(plot.x_at(x))?)
        });
    }

    fn pressed(&self, event: &PointerEvent) {
        if !in_plot(event) || event.button() != 0 {
            return;
        }
        let x = f64::from(event.client_x());
        if event.pointer_type() == "mouse" && self.zoom {
            let _ = event.current_target().and_then(|target| {
                target.dyn_into::<Element>().ok()?.set_pointer_capture(event.pointer_id()).ok()
            });
            self.drag.set(self.with_plot(|plot| Some(plot.x_at(x))));
        } else {
            // Touch: a tap pins the cursor; dragging moves it.
            self.with_plot(|plot| self.show(plot, plot.nearest(plot.x_at(x))?));
        }
    }

    fn released(&self, event: &PointerEvent) {
        let Some(from) = self.drag.take() else { return };
        let x = f64::from(event.client_x());
        self.with_plot(|plot| {
            let to = plot.x_at(x);
            if (to - from).abs() < TAP {
                return self.show(plot, plot.nearest(to)?);
            }
            self.zoom_to(plot, from.min(to), from.max(to))
        });
    }

    fn left(&self, event: &PointerEvent) {
        if event.pointer_type() == "mouse" && self.drag.get().is_none() {
            self.at.set(None);
            cursor::hide(&self.root);
        }
    }

    fn key(&self, event: &KeyboardEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        if event.key() == " " && target.as_ref().is_some_and(|t| t.has_attribute("data-view")) {
            // A control is a link that works as a button: so does the space bar.
            event.prevent_default();
            return target.iter().for_each(HtmlElement::click);
        }
        let on_plot = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if !on_plot.is_some_and(|element| element.class_list().contains("plot")) {
            return;
        }
        let done = self.with_plot(|plot| {
            let last = plot.stops.len().checked_sub(1)?;
            let at = self.at.get();
            match event.key().as_str() {
                "ArrowRight" => self.walk(plot, event, at.map_or(0, |at| (at + 1).min(last))),
                "ArrowLeft" => self.walk(plot, event, at.map_or(last, |at| at.saturating_sub(1))),
                "Home" => self.walk(plot, event, 0),
                "End" => self.walk(plot, event, last),
                "Enter" => self.zoom_to_selection(plot),
                "Escape" if at.is_none() => self.reset(),
                "Escape" => {
                    self.drag.set(None);
                    self.at.set(None);
                    cursor::hide(&self.root);
                    Some(())
                }
                _ => None,
            }
        });
        if done.is_some() {
            event.prevent_default();
        }
    }

    /// Moves the cursor; with Shift it draws a selection, which Enter zooms into.
    fn walk(&self, plot: &Plot, event: &KeyboardEvent, to: usize) -> Option<()> {
        if !event.shift_key() || !self.zoom {
            self.drag.set(None);
            return self.show(plot, to);
        }
        let start = self.drag.get().or_else(|| Some(plot.stops.get(self.at.get()?)?.x));
        self.show(plot, to)?;
        self.drag.set(start);
        cursor::select(&self.root, plot, start?, plot.stops.get(to)?.x)
    }

    /// Back to the whole curve, as its control does.
    fn reset(&self) -> Option<()> {
        let control = self.root.query_selector("a[data-view=whole]").ok()??;
        control.dyn_into::<HtmlElement>().ok()?.click();
        Some(())
    }

    fn zoom_to_selection(&self, plot: &Plot) -> Option<()> {
        let from = self.drag.take()?;
        let to = plot.stops.get(self.at.get()?)?.x;
        self.zoom_to(plot, from.min(to), from.max(to))
    }

    fn show(&self, plot: &Plot, index: usize) -> Option<()> {
        self.at.set(Some(index));
        cursor::show(&self.root, plot, index)
    }

    /// The drawing stretches at once; the sharp one takes its place when it arrives.
    fn zoom_to(&self, plot: &Plot, left: f64, right: f64) -> Option<()> {
        let (from, to) = (plot.value_at(left).floor(), plot.value_at(right).ceil());
        if to - from < 1.0 {
            return None;
        }
        cursor::hide(&self.root);
        let stretched = format!("{left} 0 {} {}", right - left, plot.height);
        let _ = plot.svg.set_attribute("viewBox", &stretched);
        let _ = plot.svg.set_attribute("preserveAspectRatio", "none");
        self.at.set(None);
        view::show(self.root.clone(), with_range(from, to)?, true);
        Some(())
    }

    /// A control is a link; here it changes the view without a new page.
    fn clicked(&self, event: &Event) {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok()?.closest("a[data-view]").ok()?);
        let mouse = event.dyn_ref::<web_sys::MouseEvent>();
        let elsewhere = mouse.is_some_and(|m| m.ctrl_key() || m.meta_key() || m.shift_key());
        let Some(href) = link.filter(|_| !elsewhere).and_then(|link| link.get_attribute("href"))
        else {
            return;
        };
        event.prevent_default();
        self.at.set(None);
        let href = href.trim_end_matches("#chart").to_owned();
        view::show(self.root.clone(), href, true);
    }
}

fn in_plot(event: &PointerEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| matches!(element.closest(".plot"), Ok(Some(_))))
}

fn address() -> Option<String> {
    web_sys::window()?.location().href().ok()
}

/// The address of this view with another range.
fn with_range(from: f64, to: f64) -> Option<String> {
    let url = Url::new(&address()?).ok()?;
    url.search_params().set("from", &from.to_string());
    url.search_params().set("to", &to.to_string());
    url.set_hash("");
    Some(url.href())
}
