//! JSON text -> events, in constant memory: one value after the other, as in a document or in JSON Lines.
//!
//! It holds the grammar and the depth; a token is the most that it keeps. It knows nothing of records.

use std::io::Read;

use app::domain::import::Reason;

use super::input::Input;
use super::scalar::{self, Quoted};
use crate::ingest::limits;
use crate::ingest::record::Broken;

/// What comes next in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    Object,
    ObjectEnd,
    Array,
    ArrayEnd,
    /// The key of a member; [`Lexer::text`] tells it.
    Key,
    /// A string, a number, a truth value or null; [`Lexer::text`] tells it.
    Scalar,
    /// The end of the text.
    End,
}

/// Reads events one after the other.
pub(super) struct Lexer<R> {
    input: Input<R>,
    expects: Expects,
    depth: usize,
    /// One bit for each open object or array, the innermost lowest: whether it is an object.
    objects: u64,
    token: Token,
    unescaped: Vec<u8>,
}

#[derive(Clone, Copy)]
enum Expects {
    Value,
    ValueOrEnd,
    Key,
    KeyOrEnd,
    Colon,
    CommaOrEnd,
}

/// Where the letters of the last key or scalar lie in the input.
#[derive(Clone, Copy)]
struct Token {
    start: usize,
    length: usize,
    has_escapes: bool,
}

impl<R: Read> Lexer<R> {
    pub(super) fn new(source: R) -> Self {
        let token = Token { start: 0, length: 0, has_escapes: false };
        let (input, unescaped) = (Input::new(source), Vec::new());
        Self { input, expects: Expects::Value, depth: 0, objects: 0, token, unescaped }
    }

    /// The next event.
    pub(super) fn next(&mut self) -> Result<Event, Broken> {
        use Expects::{Colon, CommaOrEnd, Key, KeyOrEnd, Value, ValueOrEnd};
        loop {
            let Some(byte) = self.input.peek()? else { return self.end() };
            match (self.expects, byte) {
                (CommaOrEnd, b',') if self.is_in_object() => self.pass(Key),
                (Colon, b':') | (CommaOrEnd, b',') => self.pass(Value),
                (CommaOrEnd | KeyOrEnd, b'}') if self.is_in_object() => {
                    return Ok(self.close(Event::ObjectEnd));
                }
                (CommaOrEnd | ValueOrEnd, b']') if !self.is_in_object() => {
                    return Ok(self.close(Event::ArrayEnd));
                }
                (Key | KeyOrEnd, b'"') => {
                    self.string()?;
                    self.expects = Colon;
                    return Ok(Event::Key);
                }
                (Value | ValueOrEnd, _) => return self.value(byte),
                _ => return Err(self.input.broken(0)),
            }
        }
    }

    /// The last key, or the last scalar as a cell: a string without its escapes, a number as it is written,
    /// nothing for null.
    pub(super) fn text(&mut self) -> Result<&[u8], Broken> {
        let Token { start, length, has_escapes } = self.token;
        if !has_escapes {
            return Ok(self.input.taken(start, length));
        }
        if scalar::unescape(self.input.taken(start, length), &mut self.unescaped).is_err() {
            return Err(self.input.broken(0));
        }
        if self.unescaped.contains(&0) {
            return Err(self.input.refused(Reason::Nul));
        }
        Ok(&self.unescaped)
    }

    /// Passes over the rest of the innermost open object or array, unchecked: the first reading checks all.
    pub(super) fn skip(&mut self) -> Result<(), Broken> {
        let mut depth = 1_usize;
        while depth > 0 {
            let unread = self.input.unread();
            let is_mark = |byte: &u8| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']');
            let Some(length) = unread.iter().position(is_mark) else {
                let length = unread.len();
                self.input.take(length);
                self.more()?;
                continue;
            };
            match unread[length] {
                b'"' => {
                    self.input.take(length);
                    self.string()?;
                    continue;
                }
                b'{' | b'[' => depth += 1,
                _ => depth -= 1,
            }
            self.input.take(length + 1);
        }
        self.leave();
        Ok(())
    }

    /// The line of what comes next, from 1.
    pub(super) fn line(&mut self) -> u32 {
        self.input.line()
    }

    /// That the text is refused here.
    pub(super) fn refused(&mut self, reason: Reason) -> Broken {
        self.input.refused(reason)
    }

    /// How many bytes were read.
    pub(super) fn offset(&self) -> u64 {
        self.input.offset()
    }

    fn end(&mut self) -> Result<Event, Broken> {
        if self.depth == 0 { Ok(Event::End) } else { Err(self.input.broken(0)) }
    }

    fn value(&mut self, first: u8) -> Result<Event, Broken> {
        match first {
            b'{' => self.open(true, Expects::KeyOrEnd, Event::Object),
            b'[' => self.open(false, Expects::ValueOrEnd, Event::Array),
            b'"' => {
                self.string()?;
                self.after_value();
                Ok(Event::Scalar)
            }
            _ => {
                self.bare()?;
                self.after_value();
                Ok(Event::Scalar)
            }
        }
    }

    fn open(&mut self, object: bool, expects: Expects, event: Event) -> Result<Event, Broken> {
        if self.depth == limits::DEPTH {
            return Err(self.input.refused(Reason::DeepJson(limits::DEPTH)));
        }
        self.depth += 1;
        self.objects = self.objects << 1 | u64::from(object);
        self.pass(expects);
        Ok(event)
    }

    fn close(&mut self, event: Event) -> Event {
        self.input.take(1);
        self.leave();
        event
    }

    fn leave(&mut self) {
        self.depth -= 1;
        self.objects >>= 1;
        self.after_value();
    }

    fn after_value(&mut self) {
        self.expects = if self.depth == 0 { Expects::Value } else { Expects::CommaOrEnd };
    }

    fn pass(&mut self, expects: Expects) {
        self.input.take(1);
        self.expects = expects;
    }

    fn is_in_object(&self) -> bool {
        self.objects & 1 == 1
    }

    /// Takes a string, from its quotation mark.
    fn string(&mut self) -> Result<(), Broken> {
        loop {
            match scalar::quoted(&self.input.unread()[1..]) {
                Quoted::Closed { length, has_escapes } => {
                    let start = self.input.take(length + 2) + 1;
                    self.token = Token { start, length, has_escapes };
                    return Ok(());
                }
                Quoted::Control(place) => return Err(self.input.broken(place + 1)),
                Quoted::Open => self.more()?,
            }
        }
    }

    /// Takes a number, a truth value or null.
    fn bare(&mut self) -> Result<(), Broken> {
        let length = loop {
            if let Some(length) = scalar::bare(self.input.unread()) {
                break length;
            }
            if !self.input.fill()? {
                break self.input.unread().len();
            }
        };
        let word = &self.input.unread()[..length];
        if !scalar::is_scalar(word) {
            return Err(self.input.broken(0));
        }
        let said = if word == b"null" { 0 } else { length };
        let start = self.input.take(length);
        self.token = Token { start, length: said, has_escapes: false };
        Ok(())
    }

    fn more(&mut self) -> Result<(), Broken> {
        if self.input.fill()? { Ok(()) } else { Err(self.input.broken(usize::MAX)) }
    }
}
