//! The second pass: the records of one place, cell by cell.

use std::io::Read;
use std::sync::Arc;

use app::domain::import::Reason;

use super::batch::Batch;
use super::held::Large;
use super::lexer::{Event, Lexer};
use super::place::Place;
use super::route::{Role, Route};
use super::tree::FIRST;
use crate::ingest::limits;
use crate::ingest::record::{Broken, Record, Records};

/// The document's stop on the route.
const DOCUMENT: usize = 0;

/// Reads the records of a place, from the text that it was found in.
pub(crate) struct JsonRecords<R> {
    lexer: Lexer<R>,
    route: Route,
    large: Arc<Vec<Large>>,
    by_line: bool,
    open: Vec<Open>,
    batch: Batch,
    records: u32,
    objects: u64,
    ended: bool,
}

/// An open object or array on the route.
#[derive(Clone, Copy)]
struct Open {
    stop: usize,
    /// The number of an object; an array has none.
    object: Option<u64>,
}

impl<R: Read> JsonRecords<R> {
    pub(crate) fn new(text: R, place: &Place) -> Self {
        Self {
            lexer: Lexer::new(text),
            route: Route::to(place),
            large: Arc::clone(&place.large),
            by_line: place.by_line,
            open: Vec::new(),
            batch: Batch::new(place.columns.len()),
            records: 0,
            objects: 0,
            ended: false,
        }
    }

    fn advance(&mut self) -> Result<(), Broken> {
        match self.lexer.next()? {
            Event::End => self.ended = true,
            Event::Key => self.member()?,
            Event::ObjectEnd | Event::ArrayEnd => self.leave(),
            event => self.element(event)?,
        }
        Ok(())
    }

    /// A member of an object on the route.
    fn member(&mut self) -> Result<(), Broken> {
        let (stop, object) = match self.open.last() {
            Some(Open { stop, object: Some(object) }) => (*stop, *object),
            _ => (DOCUMENT, 0),
        };
        let stop = self.route.stops[stop].members.find(self.lexer.text()?);
        let event = self.lexer.next()?;
        let Some(stop) = stop else { return self.pass_over(event) };
        if std::mem::replace(&mut self.route.stops[stop].met_in, object) == object {
            self.batch.take_back(&self.route.columns(stop));
        }
        match event {
            Event::Array => self.array(stop),
            _ => self.value(event, stop),
        }
    }

    /// A value of the text itself, or an element of an array of objects.
    fn element(&mut self, event: Event) -> Result<(), Broken> {
        let stop = match self.open.last() {
            None => Some(DOCUMENT),
            Some(array) => self.route.stops[array.stop].element,
        };
        match (stop, event) {
            (Some(stop), Event::Object) => self.value(event, stop),
            (Some(stop), Event::Array) if self.route.stops[stop].element.is_some() => {
                self.open.push(Open { stop, object: None });
                Ok(())
            }
            _ => self.pass_over(event),
        }
    }

    fn value(&mut self, event: Event, stop: usize) -> Result<(), Broken> {
        match (event, self.route.stops[stop].column) {
            (Event::Object, _) => {
                self.object(stop);
                Ok(())
            }
            (Event::Scalar, Some(column)) => self.put(column),
            _ => self.pass_over(event),
        }
    }

    fn object(&mut self, stop: usize) {
        self.objects += 1;
        self.route.stops[stop].members.rewind();
        match self.route.stops[stop].role {
            Role::Part => {}
            Role::Around => self.begin_around(),
            Role::Record => {
                self.records = self.records.saturating_add(1);
                let row = if self.by_line { self.lexer.line() } else { self.records };
                self.batch.begin_record(row);
            }
        }
        self.open.push(Open { stop, object: Some(self.objects) });
    }

    /// The array of a member: its first scalar is a cell, its objects may lead on.
    fn array(&mut self, stop: usize) -> Result<(), Broken> {
        let first = self.route.stops[stop].members.find(FIRST);
        let column = first.and_then(|first| self.route.stops[first].column);
        let leads_on = self.route.stops[stop].element.is_some();
        if column.is_none() && !leads_on {
            return self.lexer.skip();
        }
        self.open.push(Open { stop, object: None });
        match (self.lexer.next()?, column) {
            (Event::Scalar, Some(column)) => self.put(column)?,
            (Event::ArrayEnd, _) => {
                self.leave();
                return Ok(());
            }
            (event, _) => self.element(event)?,
        }
        if !leads_on {
            self.lexer.skip()?;
            self.leave();
        }
        Ok(())
    }

    fn put(&mut self, column: usize) -> Result<(), Broken> {
        // More than this was refused by the first pass.
        const MOST: usize = 2 * limits::RECORD;
        let text = self.lexer.text()?;
        if !text.is_empty() {
            self.batch.put(column, text);
        }
        if self.batch.bytes() > MOST {
            return Err(self.lexer.refused(Reason::LongRecord(limits::RECORD)));
        }
        Ok(())
    }

    fn pass_over(&mut self, event: Event) -> Result<(), Broken> {
        if matches!(event, Event::Object | Event::Array) { self.lexer.skip() } else { Ok(()) }
    }

    fn begin_around(&mut self) {
        let offset = self.lexer.offset();
        let known = self.large.binary_search_by_key(&offset, |large| large.offset).ok();
        let route = &self.route;
        let known = known.map(|known| {
            let cells = self.large[known].scalars();
            cells.filter_map(|(node, text)| Some((route.column(node)?, text)))
        });
        self.batch.begin_around(known);
    }

    fn leave(&mut self) {
        let Some(Open { stop, object: Some(_) }) = self.open.pop() else { return };
        match self.route.stops[stop].role {
            Role::Part => {}
            Role::Around => self.batch.end_around(),
            Role::Record => self.batch.end_record(),
        }
    }
}

impl<R: Read> Records for JsonRecords<R> {
    fn next(&mut self) -> Result<Option<Record<'_>>, Broken> {
        while !self.batch.is_ready() {
            if self.ended {
                return Ok(None);
            }
            self.advance()?;
        }
        Ok(self.batch.give())
    }
}
