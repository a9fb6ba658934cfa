//! A year of a practitioner who does not exist, and a notebook filled with it: the tour, the apps' previews and
//! the tests all look at the same one. It goes through the facade, entry by entry, with a clock that walks
//! through the year, as if it had been lived.
//!
//! Nothing of it is in the core or on a phone that does not ask for it.

mod clock;
mod file;
mod fill;
mod year;

pub use clock::WalkingClock;
pub use fill::{Filled, Filling, fill};
pub use year::{State, Year, YearEntry, YearRecord};

/// The passcode of every demo notebook. It guards nothing.
pub const PASSCODE: &[u8] = b"lay-by 2026";
/// The device secret of every demo notebook: what a phone's keystore would give. It guards nothing.
pub const DEVICE_SECRET: [u8; 32] = *b"Layby demo: not a secret at all.";

/// Why there is no demo notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The year's file is not as it should be: a fault of the build, caught by its test.
    Year,
    /// The notebook's answer.
    Notebook(layby_core::api::NotebookError),
}

impl From<layby_core::api::NotebookError> for Error {
    fn from(error: layby_core::api::NotebookError) -> Self {
        Self::Notebook(error)
    }
}
