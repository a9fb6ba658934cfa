//! `year`: what the registration year asks for and what there is.

use layby_core::records::rules::Unknown;
use layby_core::records::{RenewalWindow, YearLine, YearView};
use serde::Serialize;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::find_id::short;
use crate::output::View;
use crate::page::{calm, opening};
use crate::words;

/// A registration year.
#[derive(Serialize)]
#[serde(transparent)]
pub struct Year(YearView);

/// `layby year`.
pub fn run(desk: &Desk, begins: Option<i32>) -> Result<Year, Failure> {
    Ok(Year(desk.open()?.year(begins)?))
}

impl View for Year {
    fn page(&self) -> String {
        let Year(year) = self;
        let mut page = line(&year.line);
        for need in &year.needs {
            page += &format!("  {}\n", words::need(*need));
        }
        if !year.unknown.is_empty() {
            let unknown: Vec<String> = year.unknown.iter().map(|unknown| not_known(*unknown)).collect();
            page += &format!("Layby does not know yet for {}: {}.\n", year.nation, unknown.join(", "));
        }
        for card in &year.records {
            let date = card.date.as_deref().unwrap_or("no date yet");
            let words = opening(&calm(card.opening.reveal()), 76);
            page +=
                &format!("\n{}  {date}  {}\n  {words}\n", short(card.id), words::record_state(card.state));
        }
        let touched = year.coverage.iter().flat_map(|standard| &standard.elements);
        let touched = touched.filter(|element| element.entries > 0).count();
        if touched > 0 {
            page += &format!("\nYour jottings speak to {touched} elements of the standards.\n");
        }
        if let Some(amhp) = year.amhp.filter(|amhp| amhp.minutes > 0) {
            let (hours, minutes) = (amhp.minutes / 60, amhp.minutes % 60);
            let asked = amhp.minutes_asked / 60;
            page += &format!("\nBeside the year, as an AMHP: {hours} h {minutes} min of {asked} h.\n");
        }
        page
    }
}

/// The year in one line.
pub fn line(year: &YearLine) -> String {
    let asked = |asked: Option<u32>| asked.map_or(String::new(), |asked| format!(" of {asked}"));
    let mut line = format!(
        "{} to {}: {}{} written, {}{} talked over with a peer.",
        year.first,
        year.last,
        words::many(year.pieces, "piece", "pieces"),
        asked(year.pieces_asked),
        year.with_peer,
        asked(year.with_peer_asked)
    );
    if let Some(days) = year.days_left {
        line += &format!(" {} left.", words::many(days, "day", "days"));
    }
    if let RenewalWindow::Open { until } = year.renewal {
        line += &format!(" Renewal is open until {until}.");
    }
    line.push('\n');
    line
}

/// What nobody has looked up of a nation's rules.
pub fn not_known(unknown: Unknown) -> String {
    let words = match unknown {
        Unknown::Regulator => "the regulator",
        Unknown::Standards => "its standards",
        Unknown::Year => "when its year begins",
        Unknown::RenewalWindow => "when renewal opens",
        Unknown::Pieces => "how many pieces it asks for",
        Unknown::PeerReflection => "whether it asks for a peer",
        Unknown::Form => "its form",
        Unknown::Amhp => "what it asks of an AMHP",
    };
    words.to_owned()
}
