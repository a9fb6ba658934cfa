//! Every capability, walked through the facade as a shell would.

mod begin;
mod crafting;
mod finding;
mod jots;
mod long_work;
mod queue;
mod records;
mod shut;
mod stale_answers;
mod today;
mod year;
