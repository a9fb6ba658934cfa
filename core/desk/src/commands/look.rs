//! `list`, `show`, `search`: looking at what was written.

use layby_core::entries::{
    DraftCard, EntryCard, EntryContent, EntryDetails, EntryKind, NotesFilter, SearchHit,
};
use layby_core::ids::EntryId;
use layby_core::moment::Moment;
use layby_core::personal::PersonalText;
use layby_core::spans::{TextSpan, utf16_to_code_points};
use serde::Serialize;

use crate::args;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::find_id::{self, short};
use crate::output::{View, rfc3339, rfc3339_if};
use crate::page::{calm, indented, marked, opening, when};
use crate::words;

/// Characters of an opening that the list shows.
const OPENING: usize = 76;

/// A page of what was kept. Drafts come with the first page.
#[derive(Serialize)]
pub struct List {
    drafts: Vec<Draft>,
    entries: Vec<Card>,
    next: Option<String>,
}

#[derive(Serialize)]
struct Draft {
    id: EntryId,
    kind: EntryKind,
    #[serde(serialize_with = "rfc3339")]
    saved: Moment,
    opening: PersonalText,
    of_kept_entry: bool,
}

/// An entry in a list.
#[derive(Serialize)]
pub(super) struct Card {
    id: EntryId,
    kind: EntryKind,
    #[serde(serialize_with = "rfc3339")]
    happened: Moment,
    theme: Option<String>,
    opening: PersonalText,
    draft: bool,
    crafted: bool,
}

/// One entry.
#[derive(Serialize)]
pub struct Entry {
    id: EntryId,
    #[serde(serialize_with = "rfc3339")]
    happened: Moment,
    #[serde(serialize_with = "rfc3339_if")]
    kept: Option<Moment>,
    #[serde(serialize_with = "rfc3339_if")]
    edited: Option<Moment>,
    draft: bool,
    binned: bool,
    findings: u32,
    content: EntryContent,
    details: EntryDetails,
}

/// A page of what was found; matches in code points of the snippet.
#[derive(Serialize)]
pub struct Found {
    hits: Vec<Hit>,
    next: Option<String>,
}

#[derive(Serialize)]
struct Hit {
    id: EntryId,
    kind: EntryKind,
    #[serde(serialize_with = "rfc3339")]
    happened: Moment,
    draft: bool,
    snippet: PersonalText,
    matches: Vec<TextSpan>,
}

/// `layby list`.
pub fn list(desk: &Desk, args: &args::List) -> Result<List, Failure> {
    let open = desk.open()?;
    let filter = NotesFilter {
        kind: args.kind.map(EntryKind::from),
        theme: args.theme.clone(),
        standard: args.standard.clone(),
        crafted: args.uncrafted.then_some(false),
    };
    let page = &args.page;
    let everything = filter == NotesFilter::default() && page.cursor.is_none();
    let drafts = if everything { open.today()?.drafts } else { Vec::new() };
    let notes = open.notes_by(filter, page.cursor.clone(), page.limit)?;
    Ok(List {
        drafts: drafts.into_iter().map(Draft::from).collect(),
        entries: notes.cards.into_iter().map(Card::from).collect(),
        next: notes.next,
    })
}

/// `layby show`.
pub fn show(desk: &Desk, id: &str) -> Result<Entry, Failure> {
    let open = desk.open()?;
    let entry = open.entry(find_id::entry(&open, id)?)?;
    Ok(Entry {
        id: entry.id,
        happened: entry.happened,
        kept: entry.kept,
        edited: entry.edited,
        draft: entry.draft,
        binned: entry.binned,
        findings: entry.findings,
        content: entry.content,
        details: entry.details,
    })
}

/// `layby search`.
pub fn search(desk: &Desk, args: &args::Search) -> Result<Found, Failure> {
    let open = desk.open()?;
    let query = args.words.join(" ");
    let found = open.search(query.into(), args.page.cursor.clone(), args.page.limit)?;
    Ok(Found { hits: found.hits.into_iter().map(Hit::from).collect(), next: found.next })
}

impl From<DraftCard> for Draft {
    fn from(card: DraftCard) -> Self {
        let DraftCard { id, kind, opening, saved, of_kept_entry } = card;
        Self { id, kind, saved, opening, of_kept_entry }
    }
}

impl From<EntryCard> for Card {
    fn from(card: EntryCard) -> Self {
        let EntryCard { id, kind, opening, theme, happened, draft, crafted } = card;
        Self { id, kind, happened, theme, opening, draft, crafted }
    }
}

impl From<SearchHit> for Hit {
    fn from(hit: SearchHit) -> Self {
        let text = hit.snippet.reveal();
        let matches = hit.matches.iter().filter_map(|span| utf16_to_code_points(text, *span)).collect();
        let SearchHit { id, kind, snippet, happened, draft, .. } = hit;
        Self { id, kind, happened, draft, snippet, matches }
    }
}

impl Card {
    /// Its two lines on a page.
    pub(super) fn page(&self) -> String {
        let draft = if self.draft { "  (with a draft)" } else { "" };
        let words = opening(&calm(self.opening.reveal()), OPENING);
        format!("{}  {}{draft}\n  {words}\n", short(self.id), when(&self.happened))
    }
}

impl View for List {
    fn page(&self) -> String {
        let mut page = String::new();
        for draft in &self.drafts {
            let words = opening(&calm(draft.opening.reveal()), OPENING);
            page += &format!("{}  {}  (draft)\n  {words}\n", short(draft.id), when(&draft.saved));
        }
        for card in &self.entries {
            page += &card.page();
        }
        if page.is_empty() {
            page += "Nothing here yet. What stayed with you? layby jot\n";
        }
        if let Some(next) = &self.next {
            page += &format!("\nThere are earlier ones: layby list --cursor {next}\n");
        }
        page
    }
}

impl View for Entry {
    fn page(&self) -> String {
        let mut page = format!("{}  {}\n\n", short(self.id), when(&self.happened));
        for text in self.content.texts() {
            page += &indented(&calm(text.reveal()), "  ");
        }
        let mut states = Vec::new();
        if self.draft {
            states.push("A draft: not kept yet.".to_owned());
        }
        if self.binned {
            states.push("It lies in the bin.".to_owned());
        }
        if let Some(edited) = &self.edited {
            states.push(format!("Last changed {}.", when(edited)));
        }
        if self.findings > 0 {
            let places = words::many(self.findings, "place", "places");
            states.push(format!("If this were to leave, the check would look at {places}."));
        }
        if !states.is_empty() {
            page += &format!("\n{}\n", states.join("\n"));
        }
        page
    }
}

impl View for Found {
    fn page(&self) -> String {
        let mut page = String::new();
        for hit in &self.hits {
            let draft = if hit.draft { "  (draft)" } else { "" };
            page += &format!("{}  {}{draft}\n", short(hit.id), when(&hit.happened));
            page += &indented(&calm(&marked(hit.snippet.reveal(), &hit.matches)), "  ");
        }
        if self.hits.is_empty() {
            page += "Nothing found. Fewer words, or a beginning with a star, find more.\n";
        }
        if let Some(next) = &self.next {
            page += &format!("\nThere is more: the same with --cursor {next}\n");
        }
        page
    }
}
