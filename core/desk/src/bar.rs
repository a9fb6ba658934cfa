//! A bar beside work that takes more than a second: on standard error, and only where somebody looks.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use layby_core::api::{Notebook, TaskView};

use crate::desk::Desk;

/// How often it is drawn again.
pub const BEAT: Duration = Duration::from_millis(250);
/// Shorter work has none.
const PATIENCE: Duration = Duration::from_secs(1);
const WIDTH: u32 = 30;

/// A bar that has not been drawn yet.
pub struct Bar {
    shown: bool,
    begun: Instant,
    drawn: bool,
}

impl Bar {
    /// For work that begins now.
    pub fn new(desk: &Desk) -> Self {
        Self { shown: !desk.json && io::stderr().is_terminal(), begun: Instant::now(), drawn: false }
    }

    /// So much of it is done. `counted` is said behind the bar.
    pub fn draw(&mut self, done: u32, of: u32, counted: &str) {
        if !self.shown || self.begun.elapsed() < PATIENCE {
            return;
        }
        let mut out = io::stderr().lock();
        let _ = write!(out, "\r[{}] {counted}", drawn(done, of)).and_then(|()| out.flush());
        self.drawn = true;
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if self.drawn {
            let _ = writeln!(io::stderr().lock());
        }
    }
}

/// Does long work of a notebook, with a bar beside it.
pub fn beside<T>(desk: &Desk, notebook: &Notebook, work: impl FnOnce() -> T) -> T {
    let mut bar = Bar::new(desk);
    // Dropped when the work ends, also by a panic: the watcher then ends too.
    let (working, ended) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            while ended.recv_timeout(BEAT) == Err(RecvTimeoutError::Timeout) {
                if let TaskView::Running { thousandths, .. } = notebook.task() {
                    bar.draw(thousandths, 1000, &format!("{} %", thousandths / 10));
                }
            }
        });
        let _working = working;
        work()
    })
}

fn drawn(done: u32, of: u32) -> String {
    let filled = done.saturating_mul(WIDTH).checked_div(of).unwrap_or(WIDTH).min(WIDTH) as usize;
    format!("{}{}", "#".repeat(filled), ".".repeat(WIDTH as usize - filled))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_what_is_done_and_never_longer_than_itself() {
        assert_eq!(drawn(0, 1000), ".".repeat(30));
        assert_eq!(drawn(500, 1000), format!("{}{}", "#".repeat(15), ".".repeat(15)));
        for (done, of) in [(1000, 1000), (9, 3), (0, 0)] {
            assert_eq!(drawn(done, of), "#".repeat(30));
        }
    }
}
