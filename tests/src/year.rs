//! The fictional practitioner's year (`core/desk/tour/year.json`), as entries.

pub use layby_demo::YearEntry;

/// Every entry of the year, oldest first.
pub fn entries() -> Vec<YearEntry> {
    layby_demo::Year::read().unwrap().entries
}
