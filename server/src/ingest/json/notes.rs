//! What the first pass notes of each event: paths, and the scalars of what is open.

use app::domain::import::Reason;

use super::held::{Held, Large};
use super::tree::{FIRST, ROOT, Tree};

/// Notes on a text so far.
#[derive(Default)]
pub(super) struct Notes {
    tree: Tree,
    held: Held,
    open: Vec<Open>,
    /// The path of the next member's value.
    member: Option<usize>,
}

/// An open object or array, and its path unless it is left out.
#[derive(Clone, Copy)]
enum Open {
    Object { node: Option<usize>, is_member: bool },
    Array { node: Option<usize>, is_member: bool, is_empty: bool },
}

impl Notes {
    /// Whether an object or array is open.
    pub(super) fn is_within(&self) -> bool {
        !self.open.is_empty()
    }

    /// The paths, and the large objects.
    pub(super) fn into_parts(self) -> (Tree, Vec<Large>) {
        (self.tree, self.held.into_large())
    }

    pub(super) fn key(&mut self, key: &[u8]) -> Result<(), Reason> {
        self.member = match self.open.last() {
            Some(Open::Object { node: Some(node), .. }) => self.tree.member(*node, key)?,
            _ => None,
        };
        Ok(())
    }

    /// A scalar is a cell when it is a member, or the first element of one.
    pub(super) fn scalar(&mut self, text: &[u8]) -> Result<(), Reason> {
        let node = match self.open.last_mut() {
            Some(Open::Object { .. }) => self.member,
            Some(Open::Array { node: Some(node), is_member: true, is_empty: empty @ true }) => {
                *empty = false;
                self.tree.member(*node, FIRST)?
            }
            _ => None,
        };
        let Some(node) = node else { return Ok(()) };
        self.tree.scalar(node, !text.is_empty());
        self.held.scalar(node, text)
    }

    /// An object, whose text begins at that offset.
    pub(super) fn object(&mut self, offset: u64) -> Result<(), Reason> {
        let (node, is_member) = self.value()?;
        self.open.push(Open::Object { node, is_member });
        if !is_member {
            self.held.open(offset);
        }
        node.map_or(Ok(()), |node| self.tree.object(node))
    }

    pub(super) fn array(&mut self) -> Result<(), Reason> {
        let (node, is_member) = self.value()?;
        self.open.push(Open::Array { node, is_member, is_empty: true });
        Ok(())
    }

    /// The end of the innermost object or array, at that offset.
    pub(super) fn end(&mut self, offset: u64) -> Result<(), Reason> {
        match self.open.pop() {
            Some(Open::Object { is_member: false, .. }) => self.held.close(offset),
            _ => Ok(()),
        }
    }

    /// The path of an object or array, and whether it is a member of an object.
    fn value(&mut self) -> Result<(Option<usize>, bool), Reason> {
        match self.open.last_mut() {
            None => Ok((Some(ROOT), false)),
            Some(Open::Object { .. }) => Ok((self.member, true)),
            Some(Open::Array { node, is_empty, .. }) => {
                *is_empty = false;
                let element = node.map(|node| self.tree.element(node)).transpose()?;
                Ok((element.flatten(), false))
            }
        }
    }
}
