//! A parser's pipe, read with patience: a parser that says nothing is waited for while it works, and given up when
//! it only waits. How long it may work is bound by its own limits.

use std::io::{self, Read};
use std::process::ChildStdout;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

/// How long a parser may neither say anything nor work.
pub(super) const PATIENCE: Duration = Duration::from_mins(1);

/// What a parser says. Reading fails as [`io::ErrorKind::TimedOut`] when it has stalled.
pub(super) struct Patient {
    pipe: ChildStdout,
    process: u32,
    patience: Duration,
    /// The processor's time that it had used when it was last asked for, in ticks.
    used: u64,
}

impl Patient {
    /// The pipe of a process.
    pub(super) fn new(pipe: ChildStdout, process: u32, patience: Duration) -> Self {
        Self { pipe, process, patience, used: 0 }
    }

    /// Whether the process has used a processor since it was asked last.
    fn works(&mut self) -> bool {
        let before = self.used;
        self.used = used_by(self.process).unwrap_or(before);
        self.used > before
    }
}

impl Read for Patient {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let patience = Timespec::try_from(self.patience).map_err(io::Error::other)?;
        loop {
            let mut pipe = [PollFd::new(&self.pipe, PollFlags::IN)];
            match poll(&mut pipe, Some(&patience)) {
                Ok(0) if !self.works() => return Err(io::ErrorKind::TimedOut.into()),
                Ok(0) | Err(Errno::INTR) => {}
                Ok(_) => return self.pipe.read(buffer),
                Err(error) => return Err(error.into()),
            }
        }
    }
}

/// The processor's time that a process has used, in ticks; `None` where the system does not tell.
fn used_by(process: u32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    ticks(&stat)
}

/// A process's time in user and in system mode, fields 14 and 15 of proc(5). The second field is the program's name
/// in parentheses, and may hold anything.
fn ticks(stat: &str) -> Option<u64> {
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_ascii_whitespace().skip(11);
    Some(fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_found_whatever_the_program_is_called() {
        let rest = "S 1 2 3 4 5 6 7 8 9 10 700 80 0 0";
        assert_eq!(ticks(&format!("12 (sillage) {rest}")), Some(780));
        assert_eq!(ticks(&format!("12 (a) b) {rest}")), Some(780));
        assert_eq!(ticks("12 (sillage) S 1 2"), None);
        assert_eq!(ticks(""), None);
    }
}
