//! A workbook of either kind: its sheets by name, hidden ones too.

use std::panic::{AssertUnwindSafe, catch_unwind};

use app::domain::import::Reason;
use app::domain::upload::FileKind;
use calamine::{SheetType, SheetVisible};

use super::super::ReadError;
use super::super::record::Records;
use super::archive::Archive;
use super::file::Bytes;
use super::xls::OldWorkbook;
use super::xlsx::NewWorkbook;

/// An open workbook.
pub(super) enum Workbook {
    New(Box<NewWorkbook>),
    Old(OldWorkbook),
}

/// A sheet of cells.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) is_hidden: bool,
}

impl Workbook {
    /// Opens bytes of that kind.
    pub(super) fn open(bytes: Bytes, kind: FileKind) -> Result<Self, ReadError> {
        match kind {
            FileKind::OldWorkbook => Ok(Self::Old(OldWorkbook::open(bytes)?)),
            _ => Self::in_archive(Archive::open(bytes)?),
        }
    }

    /// Opens the workbook that an archive is.
    pub(super) fn in_archive(archive: Archive) -> Result<Self, ReadError> {
        let book = NewWorkbook::open(archive).map_err(broken_workbook)?;
        Ok(Self::New(Box::new(book)))
    }

    pub(super) fn sheets(&self) -> &[Sheet] {
        match self {
            Self::New(book) => &book.sheets,
            Self::Old(book) => &book.sheets,
        }
    }

    pub(super) fn has_macros(&self) -> bool {
        match self {
            Self::New(book) => book.has_macros,
            Self::Old(book) => book.has_macros,
        }
    }

    /// The records of a sheet.
    pub(super) fn records(
        &mut self,
        sheet: usize,
    ) -> Result<Box<dyn Records + Send + '_>, ReadError> {
        Ok(match self {
            Self::New(book) => Box::new(book.records(sheet)?),
            Self::Old(book) => Box::new(book.records(sheet)?),
        })
    }
}

/// The sheets of cells among all.
pub(super) fn sheets(all: &[calamine::Sheet]) -> Vec<Sheet> {
    let of_cells = all.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    of_cells
        .map(|sheet| Sheet {
            name: sheet.name.clone(),
            is_hidden: sheet.visible != SheetVisible::Visible,
        })
        .collect()
}

/// Runs the library's code, and takes a panic of it for what it is: a broken workbook.
pub(super) fn calmly<T, E: From<Reason>>(run: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Err(Reason::BrokenWorkbook.into()))
}

/// Names the workbook as broken, where its archive is: nobody who exports one thinks of an archive.
pub(super) fn broken_workbook(error: ReadError) -> ReadError {
    match error {
        ReadError::Refused(refusal) if refusal.reason == Reason::BrokenArchive => {
            Reason::BrokenWorkbook.into()
        }
        other => other,
    }
}
