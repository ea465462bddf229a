//! An archive of exports: which of its members are read, and what each is.

use std::io::Read;

use app::domain::import::Reason;
use app::domain::upload::{FileKind, Notice};
use chrono::NaiveDateTime;

use super::super::{ReadError, limits};
use super::archive::{Archive, Member, check_sizes, is_x_posts};
use super::file::Bytes;
use super::kind::{HEAD, extension, kind};
use super::workbook::{Workbook, broken_workbook};

/// Names of members left out that are shown.
const SHOWN: usize = 5;
/// Members that hold no numbers, whatever is in them.
const FOREIGN: [&str; 26] = [
    "html", "htm", "xhtml", "xml", "css", "md", "png", "jpg", "jpeg", "gif", "webp", "svg", "ico",
    "heic", "mp3", "mp4", "mov", "m4a", "pdf", "doc", "docx", "ppt", "pptx", "exe", "ttf", "woff2",
];
/// Archives in archives.
const ARCHIVES: [&str; 9] = ["zip", "gz", "tgz", "7z", "rar", "tar", "bz2", "xz", "zst"];

/// An archive, and the workbook of it that is open.
pub(super) struct Zipped {
    archive: Archive,
    members: Vec<Member>,
    open: Option<(usize, Workbook)>,
    left_out: Vec<String>,
}

impl Zipped {
    pub(super) fn new(archive: Archive) -> Result<Self, ReadError> {
        let members = archive.members().to_vec();
        let mut zip = Self { archive, members, open: None, left_out: Vec::new() };
        if zip.members.iter().any(|member| is_x_posts(&member.name)) {
            zip.part_members(|member| is_x_posts(&member.name));
        } else {
            zip.members.retain(|member| !is_hidden(&member.name));
            zip.part_members(|member| !FOREIGN.contains(&&*extension(&member.name)));
        }
        check_sizes(&zip.members)?;
        Ok(zip)
    }

    /// The members that may hold numbers.
    pub(super) fn chosen(&self) -> std::ops::Range<usize> {
        0..self.members.len()
    }

    /// The name of a member, and the time that it bears.
    pub(super) fn member(&self, index: usize) -> (String, Option<NaiveDateTime>) {
        let member = &self.members[index];
        (member.name.clone(), member.modified)
    }

    /// What a member is, by its first bytes. An archive in it is refused.
    pub(super) fn look_into(&mut self, index: usize) -> Result<FileKind, ReadError> {
        let name = self.members[index].name.clone();
        let extension = extension(&name);
        if ARCHIVES.contains(&&*extension) {
            return Err(Reason::NestedArchive(name).into());
        }
        let mut head = Vec::new();
        self.read(index)?.take(HEAD as u64).read_to_end(&mut head)?;
        match kind(&head).unwrap_or(FileKind::Program) {
            FileKind::Compressed => Err(Reason::NestedArchive(name).into()),
            FileKind::Zip => self.look_into_archive(index),
            FileKind::Text if is_foreign_text(&head, &extension) => Ok(FileKind::Document),
            kind => Ok(kind),
        }
    }

    fn look_into_archive(&mut self, index: usize) -> Result<FileKind, ReadError> {
        match Archive::open(self.held(index)?)?.kind() {
            FileKind::Zip => {
                let name = self.members[index].name.clone();
                Err(Reason::NestedArchive(name).into())
            }
            kind => Ok(kind),
        }
    }

    /// Reads a member's bytes.
    pub(super) fn read(&mut self, index: usize) -> Result<impl Read, ReadError> {
        self.archive.read(&self.members[index])
    }

    /// The workbook that a member is; it stays open until another one is asked for.
    pub(super) fn workbook(&mut self, index: usize) -> Result<&mut Workbook, ReadError> {
        if self.open.as_ref().is_none_or(|(open, _)| *open != index) {
            self.open = None;
            let mut bytes = self.held(index)?;
            let kind = kind(&bytes.head(HEAD)?)?;
            self.open = Some((index, Workbook::open(bytes, kind).map_err(broken_workbook)?));
        }
        let open = self.open.as_mut().ok_or(Reason::BrokenWorkbook)?;
        Ok(&mut open.1)
    }

    /// A member in memory.
    fn held(&mut self, index: usize) -> Result<Bytes, ReadError> {
        let most = limits::HELD_WORKBOOK_BYTES;
        let mut bytes = Vec::new();
        self.read(index)?.take(most + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > most {
            return Err(Reason::TooLarge(most).into());
        }
        Ok(Bytes::held(bytes))
    }

    /// Notes that a member was left out.
    pub(super) fn leave_out(&mut self, index: usize) {
        self.left_out.push(self.members[index].name.clone());
    }

    /// The members that were left out.
    pub(super) fn left_out(&self) -> Option<Notice> {
        let names = self.left_out.iter().take(SHOWN).cloned().collect();
        let count = self.left_out.len();
        (count > 0).then_some(Notice::LeftOut { names, count })
    }

    fn part_members(&mut self, is_read: impl Fn(&Member) -> bool) {
        let (read, left): (Vec<_>, Vec<_>) = self.members.drain(..).partition(is_read);
        self.members = read;
        self.left_out.extend(left.into_iter().map(|member| member.name));
    }
}

/// What systems put beside the files of a folder.
fn is_hidden(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX")
}

/// Whether a text is a page, a program or nothing at all.
fn is_foreign_text(head: &[u8], extension: &str) -> bool {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let is_script = extension == "js" && !head.starts_with(b"window.YTD.");
    head.is_empty() || head.starts_with(b"<") || is_script
}
