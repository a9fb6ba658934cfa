//! Every capability, walked through the facade as a shell would.

mod begin;
mod biometric;
mod care;
mod crafting;
mod finding;
mod forms;
mod jots;
mod long_work;
mod queue;
mod records;
mod retention;
mod shut;
mod stale_answers;
mod today;
mod wipe;
mod year;
