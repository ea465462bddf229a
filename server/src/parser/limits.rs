//! What the parser's process may use: its death is an answer, the server's would be an outage.

use rustix::process::{Resource, Rlimit, setrlimit};

/// Memory for any file, in bytes …
const MEMORY: u64 = 256 << 20;
/// … and more of it for large ones: their rows are kept until they are sorted.
const MEMORY_PER_BYTE: f64 = 0.75;
/// Seconds of a processor's time.
const SECONDS: u64 = 60;
/// Files that may be open at once.
const FILES: u64 = 64;

/// Binds this process, which is to read a file of so many bytes. Where the system knows no such limit, there is none.
pub(super) fn apply(file_bytes: u64) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "files have a limit"
    )]
    let more = (file_bytes as f64 * MEMORY_PER_BYTE) as u64;
    let limits = [
        (Resource::Data, MEMORY + more),
        (Resource::Cpu, SECONDS),
        (Resource::Nofile, FILES),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
    ];
    for (resource, limit) in limits {
        let limit = Rlimit { current: Some(limit), maximum: Some(limit) };
        let _ = setrlimit(resource, limit);
    }
}
