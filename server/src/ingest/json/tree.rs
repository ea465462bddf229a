//! Every path of a document, once: what the first pass learns, and columns are named after.
//!
//! An object whose keys are ids rather than names would make a column of each id. So a record that would
//! have too many columns loses its widest object, until it fits; that is told, not hidden.

use app::domain::import::Reason;

use super::members::Members;
use crate::ingest::limits;

/// The document itself.
pub(super) const ROOT: usize = 0;
/// The key of an array's first scalar.
pub(super) const FIRST: &[u8] = b"0";
/// Places where records lie, at most.
const PLACES: usize = 500;
/// Paths, at most; those that lost their meaning count.
const NODES: usize = 200_000;

/// All paths.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    scalars: usize,
    places: usize,
    key_bytes: usize,
}

/// A path.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    pub(super) parent: usize,
    pub(super) step: Step,
    pub(super) members: Members,
    /// What the elements of an array have in common.
    pub(super) element: Option<usize>,
    /// When a scalar was first seen here.
    pub(super) scalar: Option<usize>,
    /// Whether one said anything.
    pub(super) is_filled: bool,
    /// How many objects were seen here.
    pub(super) objects: u64,
    /// Whether its members are left out, for they are too many.
    pub(super) left_out: bool,
    /// Scalars and all paths of the record that begins here.
    width: Width,
}

/// How a path goes on from its parent.
#[derive(Clone, Debug, Default)]
pub(super) enum Step {
    #[default]
    Root,
    Member(Box<[u8]>),
    Element,
}

#[derive(Clone, Copy, Debug, Default)]
struct Width {
    scalars: usize,
    paths: usize,
}

impl Default for Tree {
    fn default() -> Self {
        Self { nodes: vec![Node::default()], scalars: 0, places: 0, key_bytes: 0 }
    }
}

impl Tree {
    /// The path of a member, unless it is left out.
    pub(super) fn member(&mut self, of: usize, key: &[u8]) -> Result<Option<usize>, Reason> {
        if let Some(known) = self.nodes[of].members.find(key) {
            return Ok(Some(known));
        }
        if self.is_left_out(of) {
            return Ok(None);
        }
        self.key_bytes += key.len();
        let node = self.add(of, Step::Member(key.into()))?;
        self.nodes[of].members.add(key, node);
        let record = self.record(of);
        self.nodes[record].width.paths += 1;
        self.narrow(record);
        Ok(Some(node))
    }

    /// The path of an array's elements, unless it is left out.
    pub(super) fn element(&mut self, of: usize) -> Result<Option<usize>, Reason> {
        if self.nodes[of].element.is_none() && !self.is_left_out(of) {
            self.nodes[of].element = Some(self.add(of, Step::Element)?);
        }
        Ok(self.nodes[of].element)
    }

    /// Notes a scalar, and whether it says anything.
    pub(super) fn scalar(&mut self, at: usize, is_filled: bool) {
        self.nodes[at].is_filled |= is_filled;
        if self.nodes[at].scalar.is_some() {
            return;
        }
        self.nodes[at].scalar = Some(self.scalars);
        self.scalars += 1;
        let record = self.record(at);
        self.nodes[record].width.scalars += 1;
        self.narrow(record);
    }

    /// Notes an object.
    pub(super) fn object(&mut self, at: usize) -> Result<(), Reason> {
        let node = &mut self.nodes[at];
        node.members.rewind();
        node.objects += 1;
        if node.objects == 1 && matches!(node.step, Step::Element) {
            self.places += 1;
            if self.places > PLACES {
                self.leave_out_places()?;
            }
        }
        Ok(())
    }

    /// The objects around a record, innermost first: elements of arrays, and the document.
    pub(super) fn around(&self, record: usize) -> impl Iterator<Item = usize> {
        let outwards = self.upwards(record).skip(1);
        outwards.filter(|node| !matches!(self.nodes[*node].step, Step::Member(_)))
    }

    /// All paths, those around others before them.
    pub(super) fn all(&self) -> Vec<usize> {
        self.under(ROOT, |node| node.element)
    }

    /// A path and those around it, innermost first.
    pub(super) fn upwards(&self, from: usize) -> impl Iterator<Item = usize> {
        let up = |node: &usize| (*node != ROOT).then(|| self.nodes[*node].parent);
        std::iter::successors(Some(from), up)
    }

    /// The paths under one that stay in its record, itself first.
    pub(super) fn within(&self, record: usize) -> Vec<usize> {
        self.under(record, |_| None)
    }

    /// The record that a path belongs to: itself or the innermost around it.
    fn record(&self, of: usize) -> usize {
        let is_member = matches!(self.nodes[of].step, Step::Member(_));
        if is_member { self.around(of).next().unwrap_or(ROOT) } else { of }
    }

    fn under(&self, from: usize, and: impl Fn(&Node) -> Option<usize>) -> Vec<usize> {
        let (mut found, mut at) = (vec![from], 0);
        while let Some(node) = found.get(at).map(|node| &self.nodes[*node]) {
            found.extend(node.members.all().map(|(_, under)| under).chain(and(node)));
            at += 1;
        }
        found
    }

    fn add(&mut self, parent: usize, step: Step) -> Result<usize, Reason> {
        if self.nodes.len() == NODES || self.key_bytes > limits::RECORD {
            return Err(Reason::TooManyColumns(limits::COLUMNS));
        }
        self.nodes.push(Node { parent, step, ..Node::default() });
        Ok(self.nodes.len() - 1)
    }

    fn is_left_out(&self, node: usize) -> bool {
        self.upwards(node).any(|node| self.nodes[node].left_out)
    }

    /// Leaves out the widest objects of a record that has too many columns; at last itself.
    fn narrow(&mut self, record: usize) {
        let is_wide =
            |width: Width| width.scalars > limits::COLUMNS || width.paths > 2 * limits::COLUMNS;
        while is_wide(self.nodes[record].width) {
            let objects = self.within(record).into_iter().skip(1);
            let sized = objects.map(|node| (self.nodes[node].members.len(), node));
            let widest = widest(sized.filter(|(members, _)| *members > 0));
            self.leave_out(widest.unwrap_or(record));
            let (kept, nodes) = (self.within(record), &self.nodes);
            let scalars = kept.iter().filter(|node| nodes[**node].scalar.is_some()).count();
            self.nodes[record].width = Width { scalars, paths: kept.len() - 1 };
        }
    }

    /// Leaves out the object that most places lie under, each by another key.
    fn leave_out_places(&mut self) -> Result<(), Reason> {
        /// Fewer are no sign of keys that are ids.
        const FEW: usize = 20;
        let all = self.all();
        let (mut holds, mut ways) =
            (vec![false; self.nodes.len()], vec![0_usize; self.nodes.len()]);
        for node in all.iter().rev().filter(|node| **node != ROOT) {
            holds[*node] |= matches!(self.nodes[*node].step, Step::Element);
            if holds[*node] {
                holds[self.nodes[*node].parent] = true;
                ways[self.nodes[*node].parent] += 1;
            }
        }
        let sized = all.iter().map(|node| (ways[*node], *node));
        let object = widest(sized.filter(|(ways, _)| *ways >= FEW)).ok_or(Reason::NotTable)?;
        self.leave_out(object);
        let kept = self.all();
        self.places = kept.into_iter().filter(|node| self.nodes[*node].is_place()).count();
        Ok(())
    }

    fn leave_out(&mut self, object: usize) {
        let node = &mut self.nodes[object];
        (node.members, node.element, node.left_out) = (Members::default(), None, true);
    }
}

impl Node {
    /// Whether objects lie here as elements of an array.
    pub(super) fn is_place(&self) -> bool {
        self.objects > 0 && matches!(self.step, Step::Element)
    }
}

/// The first of the widest.
fn widest(sized: impl Iterator<Item = (usize, usize)>) -> Option<usize> {
    sized.min_by_key(|(width, node)| (std::cmp::Reverse(*width), *node)).map(|(_, node)| node)
}
