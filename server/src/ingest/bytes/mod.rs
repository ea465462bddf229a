//! What was uploaded -> its parts: the file itself, the members of a ZIP, the sheets of a workbook.
//!
//! Whatever lies in a file, each part is UTF-8 text, JSON, or records. What the text of a part means is not
//! known here.

mod archive;
mod biff;
mod content;
mod file;
mod inflated;
mod kind;
mod package;
mod sheet;
mod survey;
mod text;
mod workbook;
mod xls;
mod xlsx;
mod zipped;

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use app::domain::import::Reason;
use app::domain::upload::{FileKind, Notice};
use chrono::NaiveDateTime;

use super::record::Records;
use super::{ReadError, limits};
use archive::Archive;
use file::Bytes;
pub(crate) use survey::{Survey, survey};
use text::Heard;
use workbook::Workbook;
use zipped::Zipped;

/// An opened upload.
pub(crate) struct Source {
    file_name: String,
    holder: Holder,
    names: Vec<PartName>,
    places: Vec<Place>,
    notices: Vec<Notice>,
    heard: Vec<Heard>,
}

/// What a part is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PartName {
    /// The member of an archive, with its folders.
    pub(crate) member: Option<String>,
    /// The sheet of a workbook.
    pub(crate) sheet: Option<String>,
}

/// What a part holds.
pub(crate) enum Content<'a> {
    /// UTF-8 without a mark: a table, most likely.
    Text(Box<dyn Read + Send + 'a>),
    /// UTF-8 that begins with `{` or `[`.
    Json(Box<dyn Read + Send + 'a>),
    /// The cells of a sheet.
    Sheet(Box<dyn Records + Send + 'a>),
}

enum Holder {
    File(PathBuf),
    Zip(Box<Zipped>),
    Workbook(Workbook),
}

/// Where a part lies, and the time that it bears.
#[derive(Clone, Copy)]
struct Place {
    /// The place in the list of an archive's members.
    member: usize,
    /// The place in the list of a workbook's sheets.
    sheet: Option<usize>,
    modified: Option<NaiveDateTime>,
}

impl Source {
    /// Opens an upload, called `file_name`, that lies at `path`.
    pub(crate) fn open(path: &Path, file_name: &str) -> Result<Self, ReadError> {
        let mut bytes = Bytes::open(path)?;
        if bytes.size()? > limits::LARGEST_FILE_BYTES {
            return Err(Reason::TooLarge(limits::LARGEST_FILE_BYTES).into());
        }
        let kind = kind::kind(&bytes.head(kind::HEAD)?)?;
        let mut source = Self::new(file_name, Holder::File(path.into()));
        let kind = match kind {
            FileKind::Text => {
                source.add(PartName::default(), None, None, 0);
                FileKind::Text
            }
            FileKind::Zip => source.open_archive(bytes)?,
            FileKind::OldWorkbook => {
                source.hold(Workbook::open(bytes, kind)?);
                kind
            }
            kind => return Err(Reason::OtherKind(kind).into()),
        };
        if kind::is_misnamed(file_name, kind) {
            source.notices.insert(0, Notice::Misnamed { name: file_name.into(), kind });
        }
        Ok(source)
    }

    /// The names of the parts, in order.
    pub(crate) fn parts(&self) -> &[PartName] {
        &self.names
    }

    /// A part, from its start, as often as it is asked for.
    pub(crate) fn part(&mut self, index: usize) -> Result<Content<'_>, ReadError> {
        let place = *self.places.get(index).ok_or(Reason::Empty)?;
        let heard = &mut self.heard[index];
        match (&mut self.holder, place.sheet) {
            (Holder::File(path), _) => content::content(File::open(path)?, heard),
            (Holder::Zip(zip), None) => content::content(zip.read(place.member)?, heard),
            (Holder::Zip(zip), Some(sheet)) => {
                Ok(Content::Sheet(zip.workbook(place.member)?.records(sheet)?))
            }
            (Holder::Workbook(book), sheet) => {
                Ok(Content::Sheet(book.records(sheet.unwrap_or_default())?))
            }
        }
    }

    /// The time that a part bears: that of the archive's member.
    pub(crate) fn modified(&self, index: usize) -> Option<NaiveDateTime> {
        self.places.get(index)?.modified
    }

    /// What whoever reads the numbers should know. Of a part's text, all is known when it was read.
    pub(crate) fn notices(&self) -> Vec<Notice> {
        let mut notices = self.notices.clone();
        for (part, heard) in self.names.iter().zip(&self.heard) {
            let name = part.member.as_ref().unwrap_or(&self.file_name);
            if heard.windows_1252 {
                notices.push(Notice::Windows1252(name.clone()));
            }
            if heard.unreadable > 0 {
                notices.push(Notice::Unreadable { name: name.clone(), count: heard.unreadable });
            }
        }
        notices
    }

    fn new(file_name: &str, holder: Holder) -> Self {
        let (names, places, heard) = (Vec::new(), Vec::new(), Vec::new());
        Self { file_name: file_name.into(), holder, names, places, notices: Vec::new(), heard }
    }

    fn open_archive(&mut self, bytes: Bytes) -> Result<FileKind, ReadError> {
        let archive = Archive::open(bytes).map_err(|error| self.of_workbook(error))?;
        let kind = archive.kind();
        match kind {
            FileKind::Workbook => self.hold(Workbook::in_archive(archive)?),
            FileKind::Zip => self.unpack(archive)?,
            kind => return Err(Reason::OtherKind(kind).into()),
        }
        Ok(kind)
    }

    /// What is cut off does not say what it was, but for its name.
    fn of_workbook(&self, error: ReadError) -> ReadError {
        let is_named = kind::extension(&self.file_name).starts_with("xls");
        if is_named { workbook::broken_workbook(error) } else { error }
    }

    fn hold(&mut self, book: Workbook) {
        self.add_sheets(&book, None, None, 0);
        self.holder = Holder::Workbook(book);
    }

    fn unpack(&mut self, archive: Archive) -> Result<(), ReadError> {
        let mut zip = Zipped::new(archive)?;
        for index in zip.chosen() {
            let (name, modified) = zip.member(index);
            match zip.look_into(index)? {
                FileKind::Text => {
                    let name = PartName { member: Some(name), sheet: None };
                    self.add(name, None, modified, index);
                }
                FileKind::Workbook | FileKind::OldWorkbook => {
                    self.add_sheets(zip.workbook(index)?, Some(&name), modified, index);
                }
                _ => zip.leave_out(index),
            }
        }
        self.notices.extend(zip.left_out());
        self.holder = Holder::Zip(Box::new(zip));
        if self.names.is_empty() { Err(Reason::NoTableInArchive.into()) } else { Ok(()) }
    }

    fn add_sheets(
        &mut self,
        book: &Workbook,
        member: Option<&str>,
        modified: Option<NaiveDateTime>,
        index: usize,
    ) {
        if book.has_macros() {
            let name = member.unwrap_or(&self.file_name).into();
            self.notices.push(Notice::Macros(name));
        }
        for (place, sheet) in book.sheets().iter().enumerate() {
            if sheet.is_hidden {
                self.notices.push(Notice::HiddenSheet(sheet.name.clone()));
            }
            let name = PartName { member: member.map(Into::into), sheet: Some(sheet.name.clone()) };
            self.add(name, Some(place), modified, index);
        }
    }

    fn add(
        &mut self,
        name: PartName,
        sheet: Option<usize>,
        modified: Option<NaiveDateTime>,
        member: usize,
    ) {
        self.names.push(name);
        self.places.push(Place { member, sheet, modified });
        self.heard.push(Heard::default());
    }
}

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod tests;
