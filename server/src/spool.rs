//! Files that were sent and wait for their button, in a folder of their own that goes with the server.

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

use crate::ingest::limits;
use crate::{clock, random};

/// A file waits so long.
const LIFETIME: Duration = Duration::from_hours(1);

/// Why a file was not taken.
#[derive(Debug, thiserror::Error)]
pub enum SpoolError {
    /// It has more bytes than are taken.
    #[error("the file is too large")]
    TooLarge,
    /// It could not be written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// The folder.
#[derive(Debug)]
pub struct Spool {
    folder: TempDir,
    limit: u64,
}

/// A file that waits.
#[derive(Clone, Debug)]
pub struct Spooled {
    /// Where its bytes are.
    pub path: PathBuf,
    /// What it is called: text, never a path.
    pub file_name: String,
}

/// A file on its way in. Dropped before it is finished, it is gone.
#[derive(Debug)]
pub struct SpooledWriter {
    id: String,
    path: PathBuf,
    file: File,
    left: u64,
    is_finished: bool,
}

impl Spool {
    /// Makes an empty folder that only this user can read.
    ///
    /// # Errors
    /// When there is nowhere to write.
    pub fn new() -> std::io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("sillage-").tempdir()?;
        Ok(Self { folder, limit: limits::FILE_BYTES })
    }

    /// Begins a file of that name. What has waited too long makes room.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn create(&self, file_name: &str) -> Result<SpooledWriter, SpoolError> {
        self.remove_old();
        let id = hex::encode(random::bytes::<16>()?);
        let path = self.path(&id);
        tokio::fs::write(path.with_extension("name"), base_name(file_name)).await?;
        let file = File::create_new(&path).await?;
        Ok(SpooledWriter { id, path, file, left: self.limit, is_finished: false })
    }

    /// The file of an id, unless it is unknown, unfinished or too old.
    pub fn open(&self, id: &str) -> Option<Spooled> {
        let path = self.path(Some(id).filter(|id| is_id(id))?).with_extension("done");
        if is_old(&path) {
            return None;
        }
        let file_name = std::fs::read_to_string(path.with_extension("name")).ok()?;
        Some(Spooled { path, file_name })
    }

    /// Forgets a file.
    pub fn remove(&self, id: &str) {
        if is_id(id) {
            remove(&self.path(id));
        }
    }

    fn path(&self, id: &str) -> PathBuf {
        self.folder.path().join(id)
    }

    fn remove_old(&self) {
        let Ok(files) = std::fs::read_dir(self.folder.path()) else { return };
        for path in files.flatten().map(|file| file.path()).filter(|path| is_old(path)) {
            let _ = std::fs::remove_file(path);
        }
    }
}

impl SpooledWriter {
    /// Takes the next bytes.
    ///
    /// # Errors
    /// When they are too many, or cannot be written.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), SpoolError> {
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(SpoolError::TooLarge)?;
        Ok(self.file.write_all(bytes).await?)
    }

    /// Ends the file and gives the id under which it waits.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn finish(mut self) -> Result<String, SpoolError> {
        self.file.flush().await?;
        tokio::fs::rename(&self.path, self.path.with_extension("done")).await?;
        self.is_finished = true;
        Ok(std::mem::take(&mut self.id))
    }
}

impl Drop for SpooledWriter {
    fn drop(&mut self) {
        if !self.is_finished {
            remove(&self.path);
        }
    }
}

fn remove(path: &std::path::Path) {
    for path in [path.to_owned(), path.with_extension("done"), path.with_extension("name")] {
        let _ = std::fs::remove_file(path);
    }
}

/// Ids are drawn here: whatever else is asked for is no id, least of all a path.
fn is_id(id: &str) -> bool {
    id.len() == 32 && id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn is_old(path: &std::path::Path) -> bool {
    let written = std::fs::metadata(path).and_then(|metadata| metadata.modified());
    let Ok(written) = written else { return true };
    let written = written.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let now = Duration::from_secs(clock::now().at.unsigned_abs());
    now.saturating_sub(written) > LIFETIME
}

/// The last part of what some browsers send as a path.
fn base_name(file_name: &str) -> &str {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let end = name.char_indices().nth(200).map_or(name.len(), |(end, _)| end);
    &name[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_waits_under_its_id_until_it_is_removed() {
        let spool = Spool::new().unwrap();
        let mut writer = spool.create("C:\\exports\\août.csv").await.unwrap();
        writer.write(b"a,b").await.unwrap();
        writer.write(b"\n1,2").await.unwrap();
        let id = writer.finish().await.unwrap();
        let file = spool.open(&id).unwrap();
        assert_eq!(file.file_name, "août.csv");
        assert_eq!(std::fs::read(&file.path).unwrap(), b"a,b\n1,2");
        spool.remove(&id);
        assert!(spool.open(&id).is_none());
        assert_eq!(std::fs::read_dir(spool.folder.path()).unwrap().count(), 0);
    }

    #[tokio::test]
    async fn what_is_too_large_or_unfinished_leaves_nothing() {
        let spool = Spool { limit: 4, ..Spool::new().unwrap() };
        let mut writer = spool.create("a.csv").await.unwrap();
        writer.write(b"1234").await.unwrap();
        assert!(matches!(writer.write(b"5").await, Err(SpoolError::TooLarge)));
        let id = writer.id.clone();
        assert!(spool.open(&id).is_none());
        drop(writer);
        assert_eq!(std::fs::read_dir(spool.folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn only_ids_are_opened() {
        let spool = Spool::new().unwrap();
        for id in ["", "../../etc/passwd", "0123456789abcdef0123456789abcde", &"A".repeat(32)] {
            assert!(spool.open(id).is_none());
            spool.remove(id);
        }
    }
}
