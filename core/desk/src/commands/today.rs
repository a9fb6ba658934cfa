//! `today`, `queue`: where to go on.

use layby_core::api::{BackupOffer, QueueLine};
use layby_core::entries::DueCard;
use layby_core::records::{AmhpView, QueueGroup, StoppedCard, YearLine, YearNeed};
use serde::Serialize;

use super::look::Card;
use super::year;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::find_id::short;
use crate::output::View;
use crate::page::{calm, label, opening};
use crate::words;

/// The first screen. Drafts come with `layby list`.
#[derive(Serialize)]
pub struct Today {
    due: Vec<DueCard>,
    drafts: usize,
    recent: Vec<Card>,
    entries: u32,
    records: u32,
    queue: QueueLine,
    year: YearLine,
    amhp: Option<AmhpView>,
    backup: Option<BackupOffer>,
    unreadable_jots: u32,
}

/// The craft queue.
#[derive(Serialize)]
pub struct Queue {
    stopped: Vec<StoppedCard>,
    needs: Vec<YearNeed>,
    year: YearLine,
    uncrafted: u32,
    newest: Vec<Card>,
    themes: Vec<Group>,
    standards: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    code: Option<String>,
    uncrafted: u32,
    entries: Vec<Card>,
}

/// `layby today`.
pub fn today(desk: &Desk) -> Result<Today, Failure> {
    let view = desk.open()?.today()?;
    Ok(Today {
        due: view.due,
        drafts: view.drafts.len(),
        recent: view.recent.into_iter().map(Card::from).collect(),
        entries: view.entries,
        records: view.records,
        queue: view.queue,
        year: view.year,
        amhp: view.amhp,
        backup: view.backup,
        unreadable_jots: view.unreadable_jots,
    })
}

/// `layby queue`.
pub fn queue(desk: &Desk) -> Result<Queue, Failure> {
    let view = desk.open()?.craft_queue()?;
    Ok(Queue {
        stopped: view.stopped,
        needs: view.needs,
        year: view.year,
        uncrafted: view.uncrafted,
        newest: view.newest.into_iter().map(Card::from).collect(),
        themes: view.themes.into_iter().map(Group::from).collect(),
        standards: view.standards.into_iter().map(Group::from).collect(),
    })
}

impl From<QueueGroup> for Group {
    fn from(group: QueueGroup) -> Self {
        let QueueGroup { code, uncrafted, cards } = group;
        Self { code, uncrafted, entries: cards.into_iter().map(Card::from).collect() }
    }
}

impl View for Today {
    fn page(&self) -> String {
        let mut page = year::line(&self.year);
        for due in &self.due {
            page += &format!("{}  {}  {}\n", short(due.id), due.due, opening(&calm(due.label.reveal()), 60));
        }
        if self.drafts > 0 {
            let drafts =
                words::many(u32::try_from(self.drafts).unwrap_or(u32::MAX), "draft waits", "drafts wait");
            page += &format!("{drafts} where you stopped: layby list\n");
        }
        if self.queue.uncrafted > 0 {
            let jottings = words::many(self.queue.uncrafted, "jotting", "jottings");
            page += &format!("{jottings} to craft from: layby queue\n");
        }
        if let Some(backup) = &self.backup {
            let entries = words::many(backup.entries, "entry lies", "entries lie");
            page += &format!("{entries} in no backup that was tried.\n");
        }
        page.push('\n');
        self.recent.iter().for_each(|card| page += &card.page());
        page
    }
}

impl View for Queue {
    fn page(&self) -> String {
        let mut page = year::line(&self.year);
        self.needs.iter().for_each(|need| page += &format!("  {}\n", words::need(*need)));
        for stopped in &self.stopped {
            let words = opening(&calm(stopped.card.opening.reveal()), 76);
            page += &format!("\n{}  begun\n  {words}\n", short(stopped.card.id));
            if let Some(question) = &stopped.question {
                let (number, total) = (question.number, question.total);
                page += &format!("  {number} of {total}: {}\n", label(&question.field));
            }
        }
        for group in self.themes.iter().chain(&self.standards) {
            let name = group.code.as_deref().map_or("no theme".to_owned(), words::plain);
            page += &format!("\n{name}: {}\n", words::many(group.uncrafted, "jotting", "jottings"));
            group.entries.iter().for_each(|card| page += &card.page());
        }
        if self.uncrafted == 0 {
            page += "Nothing waits to be crafted.\n";
        }
        page
    }
}
