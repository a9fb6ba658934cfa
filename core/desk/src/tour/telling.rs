//! How the tour speaks: steps as they happen, eighty columns wide.

use std::time::{Duration, Instant};

use serde::Serialize;

use crate::failure::Failure;
use crate::output;
use crate::page::wrapped;

const WIDTH: usize = 78;
const INDENT: usize = 4;

/// A step, as a program reads it.
#[derive(Serialize)]
pub struct Step {
    step: &'static str,
    ms: u64,
}

/// Tells the steps as they happen, or collects them for one document.
pub struct Telling {
    silent: bool,
    steps: Vec<Step>,
}

impl Telling {
    /// One that speaks, unless the answer is to be one document.
    pub fn new(silent: bool) -> Self {
        Self { silent, steps: Vec::new() }
    }

    /// What was told.
    pub fn steps(self) -> Vec<Step> {
        self.steps
    }

    /// Does something, and tells what it was called and how long it took.
    pub fn step<T>(
        &mut self,
        code: &'static str,
        title: &str,
        work: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let begun = Instant::now();
        let done = work()?;
        let ms = millis(begun.elapsed());
        self.steps.push(Step { step: code, ms });
        let title = format!("{:>2}  {title}", self.steps.len());
        let time = format!("{ms} ms");
        let gap = WIDTH.saturating_sub(title.chars().count() + time.len());
        self.write(&format!("\n{title}{}{time}\n", " ".repeat(gap)))?;
        Ok(done)
    }

    /// The tour's own words, under a step.
    pub fn say(&self, text: &str) -> Result<(), Failure> {
        self.lines(text, INDENT, "")
    }

    /// A person's words, under a step.
    pub fn quote(&self, text: &str) -> Result<(), Failure> {
        self.lines(text, INDENT, "| ")
    }

    /// One line, as it is.
    pub fn line(&self, text: &str) -> Result<(), Failure> {
        self.write(&format!("{}{text}\n", " ".repeat(INDENT)))
    }

    /// A part of the page that is no step.
    pub fn heading(&self, text: &str) -> Result<(), Failure> {
        self.write(&format!("\n{text}\n"))
    }

    /// An empty line.
    pub fn pause(&self) -> Result<(), Failure> {
        self.write("\n")
    }

    fn lines(&self, text: &str, indent: usize, bar: &str) -> Result<(), Failure> {
        let indent = " ".repeat(indent);
        let width = WIDTH - indent.len() - bar.len();
        wrapped(text, width).iter().try_for_each(|line| self.write(&format!("{indent}{bar}{line}\n")))
    }

    fn write(&self, text: &str) -> Result<(), Failure> {
        if self.silent { Ok(()) } else { output::write(text.as_bytes()) }
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
