//! A ZIP archive: what it may hold, and its members in the order of their names.
//!
//! Workbooks of today are such archives too.

use std::io::Seek;

use app::domain::import::Reason;
use app::domain::upload::FileKind;
use chrono::{NaiveDate, NaiveDateTime};
use zip::read::{ZipArchive, ZipFile, ZipFileEntry};
use zip::result::ZipError;
use zip::{CompressionMethod, DateTime};

use super::super::{ReadError, limits};
use super::file::Bytes;
use super::inflated::Inflated;

/// An archive whose members may be read.
pub(super) struct Archive {
    zip: ZipArchive<Bytes>,
    members: Vec<Member>,
}

/// A file in an archive.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// Its place in the archive.
    pub(super) index: usize,
    /// Its name, with its folders.
    pub(super) name: String,
    /// The time that it bears, if any.
    pub(super) modified: Option<NaiveDateTime>,
    compressed: u64,
    declared: u64,
    is_readable: bool,
}

impl Archive {
    /// Opens an archive and judges every member by what the archive says of it.
    pub(super) fn open(bytes: Bytes) -> Result<Self, ReadError> {
        let bound = bytes.bound();
        bound.set(limits::DIRECTORY_BYTES);
        let zip = ZipArchive::new(bytes).map_err(broken)?;
        bound.set(u64::MAX);
        if zip.has_duplicate_names() {
            return Err(Reason::BrokenArchive.into());
        }
        let mut members = members(&zip)?;
        members.sort_unstable_by(|one, other| one.name.cmp(&other.name));
        if members.len() > most_members(&members) {
            return Err(Reason::TooManyMembers(limits::MEMBERS).into());
        }
        Ok(Self { zip, members })
    }

    /// Its members that are files, in the order of their names.
    pub(super) fn members(&self) -> &[Member] {
        &self.members
    }

    /// What an archive of such members is.
    pub(super) fn kind(&self) -> FileKind {
        let has = |name: &str| self.members.iter().any(|member| member.name == name);
        let has_folder =
            |folder: &str| self.members.iter().any(|member| member.name.starts_with(folder));
        if has("[Content_Types].xml") {
            match () {
                () if has("xl/workbook.bin") => FileKind::BinaryWorkbook,
                () if has_folder("word/") || has_folder("ppt/") => FileKind::Document,
                () => FileKind::Workbook,
            }
        } else if has("mimetype") && has("content.xml") {
            FileKind::OpenDocument
        } else if has("META-INF/MANIFEST.MF") {
            FileKind::Program
        } else {
            FileKind::Zip
        }
    }

    /// Reads a member.
    pub(super) fn read(
        &mut self,
        member: &Member,
    ) -> Result<Inflated<ZipFile<'_, Bytes>>, ReadError> {
        if !member.is_readable {
            return Err(Reason::CompressionMethod(member.name.clone()).into());
        }
        let file = self.zip.by_index(member.index).map_err(broken)?;
        Ok(Inflated::new(file, &member.name, member.compressed, member.declared)?)
    }

    /// The bytes that it lies in, from their start.
    pub(super) fn into_bytes(self) -> Result<Bytes, ReadError> {
        let mut bytes = self.zip.into_inner();
        bytes.rewind()?;
        Ok(bytes)
    }
}

/// Refuses members that hold more than is read of an archive.
pub(super) fn check_sizes(members: &[Member]) -> Result<(), Reason> {
    let sum = members.iter().fold(0_u64, |sum, member| sum.saturating_add(member.declared));
    if sum > limits::INFLATED_BYTES {
        return Err(Reason::InflatedTooLarge(limits::INFLATED_BYTES));
    }
    Ok(())
}

fn members(zip: &ZipArchive<Bytes>) -> Result<Vec<Member>, ReadError> {
    let metadata = zip.metadata();
    let mut members = Vec::with_capacity(metadata.len());
    for index in 0..metadata.len() {
        let entry = metadata.entry(index).map_err(broken)?;
        let name = entry.name().map_err(broken)?.into_owned();
        judge(&entry, &name)?;
        if !entry.is_dir() {
            members.push(Member {
                index,
                name,
                modified: entry.last_modified().and_then(moment),
                compressed: entry.compressed_size(),
                declared: entry.size(),
                is_readable: matches!(
                    entry.compression(),
                    CompressionMethod::Stored | CompressionMethod::Deflated
                ),
            });
        }
    }
    Ok(members)
}

/// Refuses what no archive of exports holds.
fn judge(entry: &ZipFileEntry<'_>, name: &str) -> Result<(), Reason> {
    const KIND: u32 = 0o170_000;
    const PLAIN: [u32; 3] = [0, 0o100_000, 0o040_000];
    if leads_out(name) {
        return Err(Reason::StrayMember(name.into()));
    }
    if entry.unix_mode().is_some_and(|mode| !PLAIN.contains(&(mode & KIND))) {
        return Err(Reason::LinkMember(name.into()));
    }
    if entry.encrypted() {
        return Err(Reason::EncryptedMember(name.into()));
    }
    Ok(())
}

/// Whether a name leads out of the folder that an archive is unpacked into.
fn leads_out(name: &str) -> bool {
    let is_absolute = name.starts_with(['/', '\\']) || name.as_bytes().get(1) == Some(&b':');
    is_absolute || name.contains('\0') || name.split(['/', '\\']).any(|part| part == "..")
}

/// Archives of X hold a file for each picture.
fn most_members(members: &[Member]) -> usize {
    let is_of_x = members.iter().any(|member| is_x_posts(&member.name));
    if is_of_x { limits::X_ARCHIVE_MEMBERS } else { limits::MEMBERS }
}

/// Whether a member holds the posts of an archive of X: `data/tweets.js`, `data/tweets-part1.js`, and
/// `data/tweet.js` until 2021.
pub(super) fn is_x_posts(name: &str) -> bool {
    let Some((folder, file)) = name.rsplit_once('/') else { return false };
    let in_data = folder == "data" || folder.ends_with("/data");
    let stem = file.strip_suffix(".js").and_then(|stem| stem.strip_prefix("tweet"));
    let part = stem.map(|stem| stem.strip_prefix('s').unwrap_or(stem));
    let is_part = |part: &str| {
        let number = part.strip_prefix("-part").unwrap_or_default();
        part.is_empty() || (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    in_data && part.is_some_and(is_part)
}

/// The time of a member; the first one there is stands for none.
fn moment(said: DateTime) -> Option<NaiveDateTime> {
    let day = (said.year().into(), said.month().into(), said.day().into());
    let date = NaiveDate::from_ymd_opt(day.0, day.1, day.2).filter(|_| day != (1980, 1, 1))?;
    date.and_hms_opt(said.hour().into(), said.minute().into(), said.second().into())
}

fn broken(error: ZipError) -> ReadError {
    match error {
        ZipError::Io(error) if error.raw_os_error().is_some() => error.into(),
        ZipError::Io(error) if error.kind() == std::io::ErrorKind::QuotaExceeded => {
            Reason::TooManyMembers(limits::MEMBERS).into()
        }
        _ => Reason::BrokenArchive.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_posts_of_an_archive_of_x_are_known_by_their_names() {
        for name in ["data/tweets.js", "data/tweet.js", "twitter-2024/data/tweets-part12.js"] {
            assert!(is_x_posts(name), "{name}");
        }
        for name in ["data/tweet-headers.js", "data/tweetdeck.js", "tweets.js", "data/tweets.csv"] {
            assert!(!is_x_posts(name), "{name}");
        }
    }

    #[test]
    fn names_that_lead_out_are_known_in_every_spelling() {
        for name in ["../a.csv", "a/../../b", "/etc/passwd", "C:\\a.csv", "..\\a", "\\\\host\\a"] {
            assert!(leads_out(name), "{name}");
        }
        for name in ["a/b.csv", "a..b.csv", "...", "été.csv"] {
            assert!(!leads_out(name), "{name}");
        }
    }
}
