//! A lock beside the database, held by one process at a time and gone with it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// A file that is locked, and removed when the lock is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock, or answers `None` where another process holds it.
    pub(super) fn attempt(database: &Path, purpose: &str) -> io::Result<Option<Self>> {
        let path = beside(database, purpose);
        loop {
            let file = open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(error),
            }
            if is_in_place(&file, &path)? {
                return Ok(Some(Self { path, _file: file }));
            }
        }
    }

    /// Takes the lock, and waits where another process holds it.
    pub(super) fn wait(database: &Path, purpose: &str) -> io::Result<Self> {
        let path = beside(database, purpose);
        loop {
            let file = open(&path)?;
            file.lock()?;
            if is_in_place(&file, &path)? {
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still locked: who waited for it finds that it is gone, and makes a new one.
        let _ = std::fs::remove_file(&self.path);
    }
}

fn beside(database: &Path, purpose: &str) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(purpose);
    name.into()
}

fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(false).open(path)
}

/// Whether the file that was locked is still the one at its path.
#[cfg(unix)]
fn is_in_place(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;

    let locked = file.metadata()?;
    match std::fs::metadata(path) {
        Ok(there) => Ok((locked.dev(), locked.ino()) == (there.dev(), there.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Elsewhere an open file cannot be removed.
#[cfg(not(unix))]
fn is_in_place(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}
