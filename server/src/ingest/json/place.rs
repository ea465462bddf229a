//! A place where records lie in a document, and the names of its columns.

use std::sync::Arc;

use app::domain::import::Reason;

use super::held::Large;
use super::tree::{ROOT, Step, Tree};
use crate::ingest::limits;

/// One place where records lie.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// Where: `data[]`, `[].history[]`, `thread`; empty for the objects of the text itself.
    pub(crate) path: String,
    /// The cells of its records, in the order first seen: a dotted path each, `name.0` for the first item of
    /// an array. Then, with a slash for each array between, the scalars of the objects around a record,
    /// the nearest first: `/__twarc.retrieved_at`, `//status`.
    pub(crate) columns: Vec<String>,
    /// How many records.
    pub(crate) records: u64,
    /// Objects and columns beyond the limit of columns; records do not show them.
    pub(crate) left_out: Vec<String>,
    pub(super) node: usize,
    /// The paths of the columns.
    pub(super) cells: Vec<usize>,
    /// Whether a record's row is its line.
    pub(super) by_line: bool,
    pub(super) tree: Arc<Tree>,
    pub(super) large: Arc<Vec<Large>>,
}

/// All places of a document, the one with most records first.
pub(super) fn places(
    tree: &Arc<Tree>,
    large: &Arc<Vec<Large>>,
    by_line: bool,
) -> Result<Vec<Place>, Reason> {
    let mut nodes: Vec<usize> = tree.all().into_iter().filter(|at| is_place(tree, *at)).collect();
    nodes.sort_by_key(|node| (std::cmp::Reverse(tree.nodes[*node].objects), *node));
    if nodes.first().is_some_and(|first| tree.nodes[*first].left_out) {
        return Err(Reason::TooManyColumns(limits::COLUMNS));
    }
    let place = |node| Place::new(node, by_line, tree, large);
    let places: Vec<Place> = nodes.into_iter().filter_map(place).collect();
    if places.is_empty() { Err(Reason::NotTable) } else { Ok(places) }
}

/// Whether objects of the text lie there, or elements of an array; or the members of an object that says
/// nothing itself, such as `{"thread": {…}}`.
fn is_place(tree: &Tree, at: usize) -> bool {
    let (node, root) = (&tree.nodes[at], &tree.nodes[ROOT]);
    let is_envelope = || root.members.all().all(|(_, member)| !tree.nodes[member].is_filled);
    let is_in_text = at == ROOT || (node.parent == ROOT && is_envelope());
    node.is_place() || (is_in_text && node.objects > 0)
}

impl Place {
    /// A place, unless its records have no cell of their own.
    fn new(node: usize, by_line: bool, tree: &Arc<Tree>, large: &Arc<Vec<Large>>) -> Option<Self> {
        let mut named = own(tree, node);
        if named.is_empty() {
            return None;
        }
        named.extend(carried(tree, node));
        let beyond = named.split_off(named.len().min(limits::COLUMNS));
        let left_out = |at: &usize| tree.nodes[*at].left_out;
        let objects = tree.within(node).into_iter().filter(left_out);
        let left_out = objects.map(|at| name(tree, node, at));
        let left_out = left_out.chain(beyond.into_iter().map(|(_, name)| name)).collect();
        let (cells, columns) = named.into_iter().unzip();
        Some(Self {
            path: name(tree, ROOT, node),
            columns,
            records: tree.nodes[node].objects,
            left_out,
            node,
            cells,
            by_line: by_line && node == ROOT,
            tree: Arc::clone(tree),
            large: Arc::clone(large),
        })
    }
}

/// The columns of a record itself.
fn own(tree: &Tree, record: usize) -> Vec<(usize, String)> {
    let cells = scalars(tree, record).into_iter().filter(|at| *at != record);
    cells.map(|at| (at, name(tree, record, at))).collect()
}

/// The columns of the objects around a record, the nearest object first.
fn carried(tree: &Tree, record: usize) -> Vec<(usize, String)> {
    let (own, mut slashes) = (tree.within(record), String::new());
    let mut carried = Vec::new();
    for around in tree.around(record) {
        slashes.push('/');
        let cells = scalars(tree, around).into_iter().filter(|at| !own.contains(at));
        carried.extend(cells.map(|at| (at, format!("{slashes}{}", name(tree, around, at)))));
        if carried.len() > limits::COLUMNS {
            break;
        }
    }
    carried
}

/// The scalars of a record, in the order first seen.
fn scalars(tree: &Tree, record: usize) -> Vec<usize> {
    let mut cells = tree.within(record);
    cells.retain(|at| tree.nodes[*at].scalar.is_some());
    cells.sort_by_key(|at| tree.nodes[*at].scalar);
    cells
}

/// A path as it is written, from another one on.
fn name(tree: &Tree, from: usize, to: usize) -> String {
    let mut steps: Vec<usize> = tree.upwards(to).take_while(|at| *at != from).collect();
    steps.reverse();
    let mut name = String::new();
    for (place, step) in steps.iter().map(|at| &tree.nodes[*at].step).enumerate() {
        match step {
            Step::Root => {}
            Step::Element => name.push_str("[]"),
            Step::Member(key) => {
                let dot = if place == 0 { "" } else { "." };
                name.push_str(dot);
                name.push_str(&String::from_utf8_lossy(key));
            }
        }
    }
    name
}
