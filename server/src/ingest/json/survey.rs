//! The first pass: all places where records lie, with their columns.

use std::io::Read;
use std::sync::Arc;

use app::domain::import::{FileRefusal, Reason};

use super::held::Held;
use super::lexer::{Event, Lexer};
use super::place::{self, Place};
use super::tree::{FIRST, ROOT, Tree};
use crate::ingest::ReadError;
use crate::ingest::record::Broken;

/// Reads a text to its end, and finds all places; the one with most records comes first.
///
/// # Errors
/// When the text is no JSON, breaks a limit, or holds no record.
pub(crate) fn survey(text: impl Read) -> Result<Vec<Place>, ReadError> {
    let mut survey = Survey::new(text);
    let refused = |reason, row| ReadError::Refused(FileRefusal { row, column: None, reason });
    match survey.read() {
        Ok(()) => survey.places().map_err(|reason| refused(reason, None)),
        Err(Broken::Io(error)) => Err(ReadError::Io(error)),
        Err(Broken::Table(reason @ Reason::BrokenJson { .. })) => Err(refused(reason, None)),
        Err(Broken::Table(reason)) => {
            let line = i64::try_from(survey.lexer.line()).ok();
            Err(refused(reason, line))
        }
    }
}

struct Survey<R> {
    lexer: Lexer<R>,
    tree: Tree,
    held: Held,
    open: Vec<Open>,
    /// The path of the next member's value.
    member: Option<usize>,
    lines: Lines,
}

/// An open object or array, and its path unless it is left out.
#[derive(Clone, Copy)]
enum Open {
    Object { node: Option<usize>, may_hold_records: bool },
    Array { node: Option<usize>, is_member: bool, is_empty: bool },
}

/// Whether each value has a line of its own.
#[derive(Default)]
struct Lines {
    values: u64,
    last: u64,
    mixed: bool,
}

impl<R: Read> Survey<R> {
    fn new(text: R) -> Self {
        let (lexer, tree, held) = (Lexer::new(text), Tree::new(), Held::default());
        Self { lexer, tree, held, open: Vec::new(), member: None, lines: Lines::default() }
    }

    fn read(&mut self) -> Result<(), Broken> {
        loop {
            let event = self.lexer.next()?;
            let begins = self.open.is_empty();
            match event {
                Event::End => return Ok(()),
                Event::Key => self.key()?,
                Event::Scalar => self.scalar()?,
                Event::Object => self.object()?,
                Event::Array => self.array()?,
                Event::ObjectEnd | Event::ArrayEnd => self.leave()?,
            }
            if begins {
                self.lines.begin(self.lexer.line());
            }
            if self.open.is_empty() {
                self.lines.end(self.lexer.line());
            }
        }
    }

    fn places(self) -> Result<Vec<Place>, Reason> {
        if self.lines.values == 0 {
            return Err(Reason::Empty);
        }
        let by_line = !self.lines.mixed;
        place::places(Arc::new(self.tree), Arc::new(self.held.into_large()), by_line)
    }

    fn key(&mut self) -> Result<(), Broken> {
        let key = self.lexer.text()?;
        self.member = match self.open.last() {
            Some(Open::Object { node: Some(node), .. }) => {
                self.tree.member(*node, key).map_err(Broken::Table)?
            }
            _ => None,
        };
        Ok(())
    }

    fn scalar(&mut self) -> Result<(), Broken> {
        let node = self.scalar_node().map_err(Broken::Table)?;
        let text = self.lexer.text()?;
        if let Some(node) = node {
            self.tree.scalar(node, !text.is_empty());
            self.held.scalar(node, text).map_err(Broken::Table)?;
        }
        Ok(())
    }

    /// The path of a scalar: a member, or the first element of one. Others are no cells.
    fn scalar_node(&mut self) -> Result<Option<usize>, Reason> {
        match self.open.last_mut() {
            Some(Open::Object { .. }) => Ok(self.member),
            Some(Open::Array { node: Some(node), is_member: true, is_empty: empty @ true }) => {
                *empty = false;
                self.tree.member(*node, FIRST)
            }
            _ => Ok(None),
        }
    }

    fn object(&mut self) -> Result<(), Broken> {
        let (node, is_member) = self.value_node().map_err(Broken::Table)?;
        if let Some(node) = node {
            self.tree.object(node).map_err(Broken::Table)?;
        }
        if !is_member {
            self.held.open(self.lexer.offset());
        }
        self.open.push(Open::Object { node, may_hold_records: !is_member });
        Ok(())
    }

    fn array(&mut self) -> Result<(), Broken> {
        let (node, is_member) = self.value_node().map_err(Broken::Table)?;
        self.open.push(Open::Array { node, is_member, is_empty: true });
        Ok(())
    }

    /// The path of an object or array, and whether it is a member of an object.
    fn value_node(&mut self) -> Result<(Option<usize>, bool), Reason> {
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

    fn leave(&mut self) -> Result<(), Broken> {
        match self.open.pop() {
            Some(Open::Object { may_hold_records: true, .. }) => {
                self.held.close(self.lexer.offset()).map_err(Broken::Table)
            }
            _ => Ok(()),
        }
    }
}

impl Lines {
    fn begin(&mut self, line: u64) {
        self.mixed |= line <= self.last;
        self.values += 1;
        self.last = line;
    }

    fn end(&mut self, line: u64) {
        self.mixed |= line != self.last;
        self.last = line;
    }
}
