//! What the command line says, and in which language.

use app::text::{Lang, Text};

use super::Failure;
use crate::demo::DemoError;
use crate::store::StoreError;
use crate::store::sqlite::open::OpenError;

/// The language of the system: the first of the usual variables that is set decides.
pub(crate) fn system_lang() -> Lang {
    let set =
        ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let tag = set.into_iter().find(|tag| !tag.is_empty());
    tag.and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default()
}

impl Failure {
    /// The failure as a sentence.
    pub(crate) fn words(&self, text: &Text) -> String {
        let about = |key, what: &str| text.message(key, &[("what", what)]);
        match self {
            Self::Open(OpenError::Url(url)) => about("cli-bad-database-url", url),
            Self::Open(OpenError::InUse(path)) => about("cli-in-use", &path.to_string_lossy()),
            Self::Open(OpenError::OldSqlite(version)) => about("cli-old-sqlite", version),
            Self::Open(OpenError::Store(StoreError::Full)) | Self::Store(StoreError::Full) => {
                about("cli-disk-full", "")
            }
            Self::Open(error) => about("cli-database-failed", &error.to_string()),
            Self::Store(error) => about("cli-database-failed", &error.to_string()),
            Self::Demo(DemoError::Store(StoreError::Full)) => about("cli-disk-full", ""),
            Self::Demo(error) => about("cli-demo-failed", &error.to_string()),
            Self::Io(path, error) => {
                let error = error.to_string();
                text.message("cli-file-failed", &[("file", path), ("what", &error)])
            }
            Self::Deliver(error) => about("cli-deliver-failed", &error.to_string()),
            Self::Said(key, what) => about(key, what),
        }
    }
}
