//! A paper as blocks of text, top to bottom, each with the part it plays.

use super::super::paper::{Body, Paper, Section};
use super::super::plain::printable;
use super::super::word::paragraphs;
use super::face::Faces;
use crate::packs::Language;

/// The part a block plays, for its look and for its tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The document's title.
    Title,
    /// A line under the title.
    Fact,
    /// The heading of the contents.
    ContentsHeading,
    /// A line of the contents: the record with this number, from 0.
    Entry(usize),
    /// The heading of a record: its number, from 0.
    Record(usize),
    /// Said of a record.
    Mark,
    /// The heading of a box.
    Heading,
    /// A paragraph of the person's.
    Text,
    /// An element of the standards.
    Item,
    /// A remark of the document's own.
    Note,
}

/// One block.
pub struct Block {
    /// The part it plays.
    pub part: Part,
    /// Set in bold before the text.
    pub label: String,
    /// Its text; a line end stays one.
    pub text: String,
    /// The text's language.
    pub language: Language,
    /// Begins a page.
    pub on_new_page: bool,
}

struct Blocks<'a> {
    blocks: Vec<Block>,
    faces: &'a Faces,
    replaced: u32,
    language: Language,
}

/// The blocks of a paper, and how many characters had to be replaced.
pub fn of(paper: &Paper, faces: &Faces) -> (Vec<Block>, u32) {
    let mut page = Blocks { blocks: Vec::new(), faces, replaced: 0, language: paper.language };
    page.push(Part::Title, "", &paper.title.words, paper.title.language);
    for (label, words) in &paper.facts {
        page.push(Part::Fact, &format!("{}: ", label.words), words, paper.language);
    }
    if let Some(contents) = &paper.contents {
        page.push(Part::ContentsHeading, "", &contents.words, contents.language);
        for (at, piece) in paper.pieces.iter().enumerate() {
            page.push(Part::Entry(at), "", &piece.heading.words, piece.heading.language);
        }
    }
    for (at, piece) in paper.pieces.iter().enumerate() {
        page.push(Part::Record(at), "", &piece.heading.words, piece.heading.language);
        page.begins_page(paper.contents.is_some());
        for mark in &piece.marks {
            page.push(Part::Mark, "", &mark.words, mark.language);
        }
        for section in &piece.boxes {
            page.section(section);
        }
        if let Some((heading, lines)) = &piece.standards {
            page.push(Part::Heading, "", &heading.words, heading.language);
            for line in lines {
                page.push(Part::Item, &line.number, &line.words.words, line.words.language);
            }
        }
        for section in &piece.jottings {
            page.section(section);
        }
    }
    let replaced = page.replaced;
    for note in &paper.notes {
        page.push(Part::Note, "", &note.words, note.language);
    }
    if replaced > 0 {
        page.push(Part::Note, "", &paper.unprintable.words, paper.unprintable.language);
    }
    (page.blocks, replaced)
}

impl Blocks<'_> {
    fn push(&mut self, part: Part, label: &str, words: &str, language: Language) {
        let (text, replaced) = printable(words, |c| self.faces.have(c));
        // A record's heading, here and in the contents, repeats what stands in its boxes: counted there.
        if !matches!(part, Part::Entry(_) | Part::Record(_)) {
            self.replaced = self.replaced.saturating_add(replaced);
        }
        let label = printable(label, |c| self.faces.have(c)).0;
        let mut text = text.replace('\t', "    ");
        // A bookmark and a heading need something to be called by, whatever invisible signs a person typed.
        if text.trim().is_empty() {
            text = "–".into();
        }
        self.blocks.push(Block { part, label, text, language, on_new_page: false });
    }

    fn begins_page(&mut self, begins: bool) {
        if let Some(block) = self.blocks.last_mut() {
            block.on_new_page = begins;
        }
    }

    fn section(&mut self, section: &Section) {
        self.push(Part::Heading, "", &section.heading.words, section.heading.language);
        match &section.body {
            Body::Empty(words) => self.push(Part::Note, "", &words.words, words.language),
            Body::Words(words) => {
                for paragraph in paragraphs(words) {
                    self.push(Part::Text, "", paragraph, self.language);
                }
            }
        }
    }
}
