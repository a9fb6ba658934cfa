//! A paper as Markdown (CommonMark): for a laptop, or for another program. What a person wrote stays text.

use super::paper::{Body, Paper, Section};
use crate::accounts::markdown::escape;

/// Its media type.
pub const MEDIA_TYPE: &str = "text/markdown; charset=utf-8";

/// Writes a paper.
pub fn write(paper: &Paper) -> Vec<u8> {
    let mut page = format!("# {}\n", escape(&paper.title.words));
    for (at, (label, words)) in paper.facts.iter().enumerate() {
        let before = if at == 0 { "\n" } else { "" };
        page += &format!("{before}- {}: {}\n", escape(&label.words), escape(words));
    }
    for piece in &paper.pieces {
        page += &format!("\n## {}\n", escape(&piece.heading.words));
        for mark in &piece.marks {
            page += &format!("\n**{}**\n", escape(&mark.words));
        }
        piece.boxes.iter().for_each(|section| page += &under(section));
        if let Some((heading, lines)) = &piece.standards {
            page += &format!("\n### {}\n\n", escape(&heading.words));
            for line in lines {
                page += &format!("- **{}** {}\n", escape(&line.number), escape(&line.words.words));
            }
        }
        piece.jottings.iter().for_each(|section| page += &under(section));
    }
    for note in &paper.notes {
        page += &format!("\n{}\n", escape(&note.words));
    }
    page.into_bytes()
}

fn under(section: &Section) -> String {
    let body = match &section.body {
        Body::Words(words) => escape(words),
        Body::Empty(note) => format!("*{}*", escape(&note.words)),
    };
    format!("\n### {}\n\n{body}\n", escape(&section.heading.words))
}
