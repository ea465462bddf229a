//! Uploaded files as they came: compressed, named by their SHA-256, in a folder beside the database.
//!
//! The store knows nothing of them. A file that is not here was uploaded while keeping was switched off.

use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::NamedTempFile;
use tokio::sync::Mutex;
use tokio::task::spawn_blocking;
use zstd::stream::read::Decoder;
use zstd::stream::write::Encoder;
use zstd::zstd_safe::get_frame_content_size;

use crate::store::{self, Store};

/// On 240 MB of CSV: 0.63 s and 9 % of the size. Level 1 takes 0.59 s and 13 %, -5 takes 0.58 s and 23 %.
const LEVEL: i32 = 3;
/// Read and written at a time.
const CHUNK: usize = 128 * 1024;
/// More than the longest header of a frame.
const FRAME_HEADER: u64 = 18;

/// The folder, or none where nothing is kept. Copies are cheap.
#[derive(Clone, Debug)]
pub struct Originals {
    folder: Option<Arc<Path>>,
    /// Held while a file is let go of, or made sure of: of the same file, one upload may come as another goes.
    releasing: Arc<Mutex<()>>,
}

/// A kept file, as it came.
pub struct Original {
    /// Its bytes, where that is known.
    pub bytes: Option<u64>,
    decoder: Decoder<'static, BufReader<File>>,
}

impl Read for Original {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.decoder.read(buffer)
    }
}

impl Originals {
    /// Keeps nothing.
    pub fn off() -> Self {
        Self { folder: None, releasing: Arc::default() }
    }

    /// Keeps files beside a database: `sillage.db` has `sillage.db-originals`.
    pub fn beside(database: &Path) -> Self {
        let mut folder = database.as_os_str().to_owned();
        folder.push("-originals");
        Self { folder: Some(PathBuf::from(folder).into()), releasing: Arc::default() }
    }

    /// Keeps a file of that SHA-256, in hex. The same file again is kept once. Once this returns, the file
    /// survives a power cut.
    ///
    /// # Errors
    /// When it cannot be read or written; then nothing is left.
    pub fn keep(&self, path: &Path, sha256: &str) -> io::Result<()> {
        let Some(place) = self.place(sha256)? else { return Ok(()) };
        if place.try_exists()? {
            return Ok(());
        }
        let folder = place.parent().ok_or(io::ErrorKind::InvalidFilename)?;
        std::fs::create_dir_all(folder)?;
        let written = compress(File::open(path)?, NamedTempFile::new_in(folder)?)?;
        written.as_file().sync_all()?;
        written.persist(&place)?;
        // The names of the file and of its folder are on the disk only when the folders above them are.
        for folder in folder.ancestors().take(3) {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }

    /// Keeps a file while its rows are stored, on a thread of its own; where they are not stored, it goes.
    ///
    /// What could not be kept does not take back what was stored: the second result tells.
    pub async fn keep_beside<T>(
        &self,
        path: PathBuf,
        sha256: String,
        store: &dyn Store,
        commit: impl Future<Output = store::Result<T>>,
    ) -> (store::Result<T>, io::Result<()>) {
        let keeping = || {
            let (originals, path, name) = (self.clone(), path.clone(), sha256.clone());
            let keeping = spawn_blocking(move || originals.keep(&path, &name));
            async { keeping.await.unwrap_or_else(|error| Err(io::Error::other(error))) }
        };
        let first = keeping();
        let stored = commit.await;
        let mut kept = first.await;
        if stored.is_err() {
            // The failure that matters is the one above.
            let _ = self.release(store, &sha256).await;
        } else if kept.is_ok() {
            // Another upload of the file may have let go of it before this one stood.
            let _releasing = self.releasing.lock().await;
            kept = keeping().await;
        }
        (stored, kept)
    }

    /// The file of a SHA-256, in hex, where it was kept.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn open(&self, sha256: &str) -> io::Result<Option<Original>> {
        let Some(place) = self.place(sha256)? else { return Ok(None) };
        let file = match File::open(place) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        let mut header = Vec::new();
        (&file).take(FRAME_HEADER).read_to_end(&mut header)?;
        io::Seek::rewind(&mut &file)?;
        let bytes = get_frame_content_size(&header).ok().flatten();
        Ok(Some(Original { bytes, decoder: Decoder::new(file)? }))
    }

    /// Whether the file of a SHA-256, in hex, is kept.
    pub fn has(&self, sha256: &str) -> bool {
        self.place(sha256).is_ok_and(|place| place.is_some_and(|place| place.exists()))
    }

    /// Forgets the file of a SHA-256, in hex.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub fn remove(&self, sha256: &str) -> io::Result<()> {
        let Some(place) = self.place(sha256)? else { return Ok(()) };
        match std::fs::remove_file(place) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            done => done,
        }
    }

    /// Forgets a file unless an upload of it stands. That a file stays which nobody needs is no reason to
    /// fail: it is logged.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn release(&self, store: &dyn Store, sha256: &str) -> store::Result<()> {
        let _releasing = self.releasing.lock().await;
        if store.holders(sha256).await? == 0
            && let Err(error) = self.remove(sha256)
        {
            tracing::warn!("the original {sha256} stays: {error}");
        }
        Ok(())
    }

    /// Where a file lies. Only a hash is a name, so that no name is a path.
    fn place(&self, sha256: &str) -> io::Result<Option<PathBuf>> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if sha256.len() != 64 || !sha256.bytes().all(is_digit) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let folder = self.folder.as_ref().map(|folder| folder.join(&sha256[..2]));
        Ok(folder.map(|folder| folder.join(sha256).with_extension("zst")))
    }
}

fn compress(mut source: File, target: NamedTempFile) -> io::Result<NamedTempFile> {
    let mut encoder = Encoder::new(target, LEVEL)?;
    encoder.set_pledged_src_size(Some(source.metadata()?.len()))?;
    encoder.include_checksum(true)?;
    let mut chunk = vec![0; CHUNK];
    loop {
        match source.read(&mut chunk)? {
            0 => return encoder.finish(),
            read => encoder.write_all(&chunk[..read])?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sqlite::Sqlite;
    use app::domain::Zone;

    const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    struct Fixture {
        folder: tempfile::TempDir,
        originals: Originals,
    }

    impl Fixture {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let originals = Originals::beside(&folder.path().join("s.db"));
            Self { folder, originals }
        }

        fn file(&self, content: &[u8]) -> PathBuf {
            let path = self.folder.path().join("upload.csv");
            std::fs::write(&path, content).unwrap();
            path
        }

        fn kept(&self) -> Vec<String> {
            let folder = self.folder.path().join("s.db-originals/9f");
            let files = std::fs::read_dir(folder).map(|files| {
                files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
            });
            files.unwrap_or_default()
        }
    }

    fn content(original: Option<Original>) -> (Option<u64>, Vec<u8>) {
        let (mut original, mut bytes) = (original.unwrap(), Vec::new());
        original.read_to_end(&mut bytes).unwrap();
        (original.bytes, bytes)
    }

    #[test]
    fn what_is_kept_comes_back_as_it_came() {
        let fixture = Fixture::new();
        let bytes: Vec<u8> = (0..400_000_u32).flat_map(|n| (n % 7).to_le_bytes()).collect();
        fixture.originals.keep(&fixture.file(&bytes), HASH).unwrap();
        assert_eq!(fixture.kept(), [format!("{HASH}.zst")]);
        let (length, back) = content(fixture.originals.open(HASH).unwrap());
        assert_eq!(length, Some(1_600_000));
        assert!(back == bytes);
    }

    #[test]
    fn the_same_file_is_kept_once_and_an_empty_one_too() {
        let fixture = Fixture::new();
        fixture.originals.keep(&fixture.file(b""), HASH).unwrap();
        fixture.originals.keep(&fixture.file(b"not read any more"), HASH).unwrap();
        assert_eq!(content(fixture.originals.open(HASH).unwrap()), (Some(0), Vec::new()));
        assert_eq!(fixture.kept().len(), 1);
    }

    #[test]
    fn what_is_removed_or_was_never_kept_is_not_there() {
        let fixture = Fixture::new();
        assert!(fixture.originals.open(HASH).unwrap().is_none());
        fixture.originals.remove(HASH).unwrap();
        fixture.originals.keep(&fixture.file(b"a"), HASH).unwrap();
        assert!(fixture.originals.has(HASH));
        fixture.originals.remove(HASH).unwrap();
        assert!(!fixture.originals.has(HASH));
        assert!(fixture.originals.open(HASH).unwrap().is_none());
    }

    #[tokio::test]
    async fn a_file_is_there_when_its_rows_are_stored_though_another_upload_let_go_of_it() {
        let fixture = Fixture::new();
        let url = format!("sqlite:{}", fixture.folder.path().join("s.db").display());
        let store = Sqlite::open(&url, Zone::UTC).await.unwrap();
        let (path, originals) = (fixture.file(b"a"), &fixture.originals);
        let commit = async {
            while !originals.has(HASH) {
                tokio::task::yield_now().await;
            }
            originals.release(&store, HASH).await?;
            assert!(!originals.has(HASH));
            Ok(())
        };
        let (stored, kept) = originals.keep_beside(path, HASH.into(), &store, commit).await;
        assert!(stored.is_ok() && kept.is_ok() && originals.has(HASH));
    }

    #[test]
    fn a_file_that_cannot_be_read_leaves_nothing() {
        let fixture = Fixture::new();
        // A folder opens as a file does, and cannot be read.
        assert!(fixture.originals.keep(fixture.folder.path(), HASH).is_err());
        assert_eq!(fixture.kept(), [""; 0]);
    }

    #[test]
    fn where_keeping_is_off_nothing_is_written() {
        let fixture = Fixture::new();
        let path = fixture.file(b"a");
        Originals::off().keep(&path, HASH).unwrap();
        assert!(Originals::off().open(HASH).unwrap().is_none());
        assert_eq!(fixture.kept(), [""; 0]);
    }

    #[test]
    fn only_hashes_are_names() {
        let fixture = Fixture::new();
        for name in ["", "../../etc/passwd", &HASH[1..], &HASH.to_uppercase()] {
            assert!(fixture.originals.open(name).is_err(), "{name}");
            assert!(!fixture.originals.has(name), "{name}");
        }
    }
}
