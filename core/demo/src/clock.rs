//! A clock that is walked through the year.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use layby_core::moment::{Clock, Moment, SystemClock};

/// Shows what it was last told. Waits are still measured by the machine.
#[derive(Debug)]
pub struct WalkingClock(Mutex<Moment>);

impl WalkingClock {
    /// One that starts then.
    pub fn new(now: Moment) -> Self {
        Self(Mutex::new(now))
    }

    /// It is then now.
    pub fn walk_to(&self, now: Moment) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }
}

impl Clock for WalkingClock {
    fn now(&self) -> Moment {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn since_boot(&self) -> Duration {
        SystemClock.since_boot()
    }
}
