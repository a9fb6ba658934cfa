//! The registration year.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::error::{Missing, NotebookError};
use super::notebook::Notebook;
use super::rules::rules;
use crate::moment::{Moment, london_date};
use crate::packs::PackUnreadable;
use crate::records::cpd_year::CpdYear;
use crate::records::rules::Rules;
use crate::records::{
    AmhpView, ElementCoverage, RecordCard, RecordFacts, StandardCoverage, YearLine, YearSum, YearView,
};
use crate::standards::pack::Standards;
use crate::storage::{agenda, listed, records};

#[uniffi::export]
impl Notebook {
    /// A registration year, by the calendar year in which it begins; without one, the year that runs in London now.
    pub fn year(&self, registration_year: Option<i32>) -> Result<YearView, NotebookError> {
        let today = london_date(self.clock.now().at);
        self.read(|connection| {
            let rules = rules(connection)?;
            let running = running(&rules, today)?;
            let year =
                registration_year.map_or(Some(running), |year| CpdYear::beginning_in(year, &rules.year));
            let year = year.ok_or(NotebookError::missing(Missing::Year))?;
            let rows = records::between(connection, year.first, year.last, year == running)?;
            let facts: Vec<RecordFacts> = rows
                .iter()
                .map(|(id, row)| RecordFacts::of(*id, &row.fields, row.recorded.clone()))
                .collect();
            // A draft without a date belongs to the year that runs, where it waits to be finished.
            let sum = YearSum::of(&rules, &facts);
            let (first, last) = reach(connection, &rules, &running)?;
            Ok(YearView {
                registration_year: year.begins_in(),
                earlier: (year.begins_in() > first).then(|| year.begins_in() - 1),
                later: (year.begins_in() < last).then(|| year.begins_in() + 1),
                running: year == running,
                nation: rules.nation.clone(),
                rules: rules.name(),
                unknown: rules.unknown.clone(),
                line: YearLine::new(&rules, &year, &facts, today),
                needs: sum.needs(&rules),
                records: rows
                    .into_iter()
                    .map(|(id, row)| RecordCard::new(&rules, id, &row.fields, row.recorded))
                    .collect(),
                coverage: coverage(connection, &rules, &year)?,
                amhp: amhp(connection, &rules, &year)?,
            })
        })
    }
}

/// The year that runs on a day.
pub(super) fn running(rules: &Rules, today: NaiveDate) -> Result<CpdYear, NotebookError> {
    Ok(CpdYear::of(today, &rules.year).ok_or(PackUnreadable)?)
}

/// The records of a year, without their words: read from an index alone.
pub(super) fn facts(connection: &Connection, year: &CpdYear) -> Result<Vec<RecordFacts>, NotebookError> {
    Ok(records::facts_between(connection, year.first, year.last)?)
}

/// An AMHP's minutes over a year's dates; none where the rules know no such duty.
pub(super) fn amhp(
    connection: &Connection,
    rules: &Rules,
    year: &CpdYear,
) -> Result<Option<AmhpView>, NotebookError> {
    let Some(rule) = &rules.amhp else { return Ok(None) };
    let minutes = agenda::amhp_minutes(connection, year.first, year.last)?;
    Ok(Some(AmhpView { minutes, minutes_asked: u64::from(rule.hours) * 60 }))
}

/// The first and the last year there is anything to look at in; the running one is always among them.
fn reach(connection: &Connection, rules: &Rules, running: &CpdYear) -> Result<(i32, i32), NotebookError> {
    let mut dates: Vec<NaiveDate> = Vec::new();
    if let Some((first, last)) = listed::span(connection)? {
        let moments = [first, last].into_iter().filter_map(|millis| Moment::from_stored(millis, 0));
        dates.extend(moments.map(|moment| london_date(moment.at)));
    }
    dates.extend(records::span(connection)?.into_iter().flat_map(|(first, last)| [first, last]));
    let years =
        dates.into_iter().filter_map(|date| CpdYear::of(date, &rules.year)).map(|year| year.begins_in());
    let now = running.begins_in();
    Ok(years.fold((now, now), |(first, last), year| (first.min(year), last.max(year))))
}

/// Every standard and element that holds, with what speaks to it in a year.
fn coverage(
    connection: &Connection,
    rules: &Rules,
    year: &CpdYear,
) -> Result<Vec<StandardCoverage>, NotebookError> {
    let pack = Standards::england()?;
    if rules.standards.as_deref() != Some(pack.id.as_str()) {
        return Ok(Vec::new());
    }
    let (from, until) = year.instants().ok_or(PackUnreadable)?;
    let records: BTreeMap<String, u32> =
        records::covered(connection, year.first, year.last)?.into_iter().collect();
    let counts = |number: &str| -> Result<(u32, u32), NotebookError> {
        let entries = listed::count_between(connection, &listed::standard_tag(number), from, until)?;
        Ok((entries, records.get(number).copied().unwrap_or(0)))
    };
    let mut coverage = Vec::new();
    for standard in &pack.standards {
        let mut elements = Vec::new();
        for element in &standard.elements {
            let (entries, records) = counts(&element.number)?;
            elements.push(ElementCoverage { number: element.number.clone(), entries, records });
        }
        let (entries, records) = counts(&standard.number.to_string())?;
        coverage.push(StandardCoverage { standard: standard.number, entries, records, elements });
    }
    Ok(coverage)
}
