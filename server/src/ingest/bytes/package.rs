//! The archive that a workbook of today is: read once before its cells are, so that nothing in it costs more
//! memory than a workbook may.
//!
//! The library that reads cells holds a whole cell, all shared strings and all styles, and takes the number
//! of strings that a workbook declares at its word.

use std::io::{self, BufRead, BufReader, Read};

use app::domain::import::Reason;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error as XmlError, Reader};

use super::super::{ReadError, limits};
use super::archive::{Archive, Member, check_sizes};
use super::kind::extension;

/// Elements that are held as one, with all that is in them.
const HELD: [&str; 4] = ["c", "si", "is", "definedName"];
/// Elements each of which costs memory for as long as the workbook is open.
const DECLARATIONS: [&str; 8] =
    ["xf", "font", "fill", "border", "numFmt", "sheet", "definedName", "Relationship"];
/// What the members are whose names are looked up in the workbook.
const PARTS: [&str; 6] =
    ["worksheet", "chartsheet", "dialogsheet", "officeDocument", "sharedStrings", "styles"];

/// Inflates all members and reads those of XML.
pub(super) fn check(archive: &mut Archive) -> Result<(), ReadError> {
    let members = archive.members().to_vec();
    check_sizes(&members)?;
    let mut declarations = 0;
    for member in &members {
        let mut bytes = archive.read(member)?;
        if matches!(extension(&member.name).as_str(), "xml" | "rels") {
            check_xml(bytes, member, &mut declarations)?;
        } else {
            io::copy(&mut bytes, &mut io::sink())?;
        }
    }
    Ok(())
}

fn check_xml(bytes: impl Read, member: &Member, declarations: &mut usize) -> Result<(), ReadError> {
    let name = member.name.to_ascii_lowercase();
    let most = if name.ends_with("sharedstrings.xml") {
        limits::SHARED_STRINGS_BYTES
    } else {
        limits::INFLATED_BYTES
    };
    let mut reader = Reader::from_reader(Metered::new(BufReader::new(bytes), most));
    reader.config_mut().expand_empty_elements = true;
    let mut xml = Xml { depth: 0, held: None, strings: 0, declarations };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(reason)?;
        if matches!(event, Event::Eof) {
            return Ok(());
        }
        xml.take(&event)?;
        if xml.held.is_none() {
            reader.get_mut().since = 0;
        }
    }
}

/// What was seen of a member of XML so far.
struct Xml<'a> {
    depth: usize,
    /// The depth of the held element that is being read.
    held: Option<usize>,
    strings: u64,
    declarations: &'a mut usize,
}

impl Xml<'_> {
    fn take(&mut self, event: &Event<'_>) -> Result<(), Reason> {
        match event {
            Event::Start(element) => self.open(element),
            Event::End(_) => {
                self.held = self.held.filter(|held| *held != self.depth);
                self.depth = self.depth.saturating_sub(1);
                Ok(())
            }
            Event::DocType(_) => Err(Reason::DocumentType),
            Event::GeneralRef(name) => {
                let name: &str = name;
                let is_usual =
                    name.starts_with('#') || matches!(name, "lt" | "gt" | "amp" | "apos" | "quot");
                if is_usual { Ok(()) } else { Err(Reason::DocumentType) }
            }
            _ => Ok(()),
        }
    }

    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), Reason> {
        self.depth += 1;
        let name = element.local_name();
        let name: &str = name.as_ref();
        if self.held.is_none() && HELD.contains(&name) {
            self.held = Some(self.depth);
        }
        *self.declarations += usize::from(DECLARATIONS.contains(&name));
        if *self.declarations > limits::DECLARATIONS {
            return Err(Reason::InflatedTooLarge(limits::INFLATED_BYTES));
        }
        match name {
            "si" => self.strings += 1,
            "sst" => self.strings = self.strings.max(declared_strings(element)?),
            "Relationship" => check_relationship(element)?,
            _ => {}
        }
        if self.strings > limits::SHARED_STRINGS {
            return Err(Reason::InflatedTooLarge(limits::SHARED_STRINGS_BYTES));
        }
        Ok(())
    }
}

/// How many shared strings the table of them says it has.
fn declared_strings(element: &BytesStart<'_>) -> Result<u64, Reason> {
    let Some(count) = attribute(element, "uniqueCount")? else { return Ok(0) };
    count.trim().parse().map_err(|_| Reason::BrokenWorkbook)
}

/// Refuses parts that lie in members which were not read as XML here.
fn check_relationship(element: &BytesStart<'_>) -> Result<(), Reason> {
    let kind = attribute(element, "Type")?.unwrap_or_default();
    let is_part = PARTS.iter().any(|part| kind.rsplit('/').next() == Some(part));
    let target = attribute(element, "Target")?.unwrap_or_default();
    if is_part && extension(&target) != "xml" { Err(Reason::BrokenWorkbook) } else { Ok(()) }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Reason> {
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| Reason::BrokenWorkbook)?;
        if attribute.key.local_name().as_ref() == name {
            return Ok(Some(String::from(&*attribute.value)));
        }
    }
    Ok(None)
}

fn reason(error: XmlError) -> ReadError {
    if let XmlError::Io(error) = &error {
        if let Some(reason) = error.get_ref().and_then(|inner| inner.downcast_ref::<Reason>()) {
            return reason.clone().into();
        }
        if let Some(code) = error.raw_os_error() {
            return io::Error::from_raw_os_error(code).into();
        }
    }
    Reason::BrokenWorkbook.into()
}

/// Counts what is read, in all and since it was last set back.
struct Metered<R> {
    source: R,
    most: u64,
    since: usize,
}

impl<R> Metered<R> {
    fn new(source: R, most: u64) -> Self {
        Self { source, most, since: 0 }
    }
}

impl<R: BufRead> Read for Metered<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Metered<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since > limits::CELL_XML_BYTES {
            return Err(io::Error::other(Reason::LongCell(limits::CELL)));
        }
        if self.most == 0 {
            return Err(io::Error::other(Reason::InflatedTooLarge(limits::SHARED_STRINGS_BYTES)));
        }
        self.source.fill_buf()
    }

    fn consume(&mut self, bytes: usize) {
        self.since += bytes;
        self.most = self.most.saturating_sub(bytes as u64);
        self.source.consume(bytes);
    }
}
