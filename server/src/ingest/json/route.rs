//! The way of the second pass: which keys lead to the cells of a place, and which objects are on it.

use std::collections::HashMap;

use super::members::Members;
use super::place::Place;
use super::tree::{ROOT, Step, Tree};

/// The stops of the way; the first is the document.
pub(super) struct Route {
    pub(super) stops: Vec<Stop>,
    by_node: HashMap<usize, usize>,
}

/// A path that the second pass looks at.
#[derive(Default)]
pub(super) struct Stop {
    pub(super) members: Members,
    pub(super) element: Option<usize>,
    /// The column that a scalar here goes to.
    pub(super) column: Option<usize>,
    pub(super) role: Role,
    /// The object in which it was last met.
    pub(super) met_in: u64,
}

/// What an object at a stop is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// A part of what is around it.
    #[default]
    Part,
    /// An object whose scalars its records carry.
    Around,
    Record,
}

impl Route {
    pub(super) fn to(place: &Place) -> Self {
        let tree = &place.tree;
        let mut route = Self { stops: vec![Stop::default()], by_node: HashMap::from([(ROOT, 0)]) };
        for (column, node) in place.cells.iter().enumerate() {
            let stop = route.stop(tree, *node);
            route.stops[stop].column = Some(column);
        }
        let record = route.stop(tree, place.node);
        route.stops[record].role = Role::Record;
        for around in tree.around(place.node) {
            let stop = route.stop(tree, around);
            route.stops[stop].role = Role::Around;
        }
        route
    }

    /// The column of a path in the tree.
    pub(super) fn column(&self, node: usize) -> Option<usize> {
        self.by_node.get(&node).and_then(|stop| self.stops[*stop].column)
    }

    /// The columns at a stop and beyond it.
    pub(super) fn columns(&self, stop: usize) -> Vec<usize> {
        let (mut stops, mut at) = (vec![stop], 0);
        while let Some(stop) = stops.get(at).map(|stop| &self.stops[*stop]) {
            stops.extend(stop.members.all().map(|(_, under)| under));
            at += 1;
        }
        stops.into_iter().filter_map(|stop| self.stops[stop].column).collect()
    }

    fn stop(&mut self, tree: &Tree, node: usize) -> usize {
        if let Some(known) = self.by_node.get(&node) {
            return *known;
        }
        let parent = self.stop(tree, tree.nodes[node].parent);
        let stop = self.stops.len();
        self.stops.push(Stop::default());
        self.by_node.insert(node, stop);
        match &tree.nodes[node].step {
            Step::Member(key) => self.stops[parent].members.add(key, stop),
            Step::Element | Step::Root => self.stops[parent].element = Some(stop),
        }
        stop
    }
}
