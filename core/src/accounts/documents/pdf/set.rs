//! Setting: blocks become lines, lines become pages.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::blocks::{Block, Part};
use super::face::{Face, Faces};

/// A4, in points.
pub const WIDTH: f32 = 595.28;
/// A4, in points.
pub const HEIGHT: f32 = 841.89;
/// From the page's edge to the text, left and right.
pub const MARGIN: f32 = 64.0;
const TOP: f32 = 64.0;
const BOTTOM: f32 = HEIGHT - 72.0;
/// Where the foot of the page stands.
pub const FOOT: f32 = HEIGHT - 40.0;
/// How far the words of an element stand from its number.
pub const HANG: f32 = 30.0;
/// Kept free for the page numbers of the contents.
const NUMBERS: f32 = 36.0;

/// How a part looks.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Size of the letters, in points.
    pub size: f32,
    /// From one line to the next.
    pub leading: f32,
    /// Free space above.
    pub above: f32,
    /// In bold.
    pub bold: bool,
    /// Red, green, blue. Each stands out from white by more than 4.5 to 1.
    pub colour: (u8, u8, u8),
}

const INK: (u8, u8, u8) = (0x17, 0x21, 0x1d);
const QUIET: (u8, u8, u8) = (0x47, 0x54, 0x4d);
const VERGE: (u8, u8, u8) = (0x17, 0x59, 0x4a);

/// The look of a part.
pub fn look(part: Part) -> Look {
    let of = |size, leading, above, bold, colour| Look { size, leading, above, bold, colour };
    match part {
        Part::Title => of(17.0, 24.0, 0.0, true, VERGE),
        Part::Fact => of(10.0, 15.0, 3.0, false, QUIET),
        Part::ContentsHeading => of(13.0, 18.0, 26.0, true, INK),
        Part::Entry(_) => of(10.5, 16.0, 4.0, false, INK),
        Part::Record(_) => of(14.0, 19.0, 26.0, true, VERGE),
        Part::Mark => of(9.5, 14.0, 9.0, true, VERGE),
        Part::Heading => of(11.0, 15.5, 15.0, true, INK),
        Part::Text => of(10.5, 15.5, 4.0, false, INK),
        Part::Item => of(10.0, 14.5, 5.0, false, INK),
        Part::Note => of(9.5, 14.0, 4.0, false, QUIET),
    }
}

/// One line on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The block it belongs to.
    pub block: usize,
    /// It is the block's first.
    pub first: bool,
    /// It is the block's last.
    pub last: bool,
    /// What stands on it. A line that goes on ends in a space, so that reading aloud parts the words.
    pub text: String,
    /// Where its letters begin.
    pub x: f32,
    /// Where they stand.
    pub baseline: f32,
}

/// The lines of each page.
pub fn pages(blocks: &[Block], faces: &Faces) -> Vec<Vec<Line>> {
    let set: Vec<Vec<(String, f32)>> = blocks.iter().map(|block| lines_of(block, faces)).collect();
    let mut pages: Vec<Vec<Line>> = vec![Vec::new()];
    let mut y = TOP;
    for (at, block) in blocks.iter().enumerate() {
        let Some(lines) = set.get(at) else { continue };
        let look = look(block.part);
        let empty = pages.last().is_none_or(Vec::is_empty);
        if !empty {
            y += look.above;
            if block.on_new_page || y + needed(blocks, &set, at) > BOTTOM {
                pages.push(Vec::new());
                y = TOP;
            }
        }
        for (n, (text, x)) in lines.iter().enumerate() {
            let left = lines.len() - n;
            // The last two lines of a paragraph stay together.
            let together = if left == 2 && n > 0 { 2.0 } else { 1.0 };
            let fresh = pages.last().is_none_or(Vec::is_empty);
            if !fresh && y + together * look.leading > BOTTOM {
                pages.push(Vec::new());
                y = TOP;
            }
            y += look.leading;
            let baseline = y - 0.28 * look.leading;
            let line =
                Line { block: at, first: n == 0, last: left == 1, text: text.clone(), x: *x, baseline };
            if let Some(page) = pages.last_mut() {
                page.push(line);
            }
        }
    }
    pages
}

/// How much has to fit below a block's first line: a heading takes what follows it along, a paragraph two lines.
fn needed(blocks: &[Block], set: &[Vec<(String, f32)>], at: usize) -> f32 {
    let mut height = 0.0;
    for (block, lines) in blocks.iter().zip(set).skip(at) {
        let look = look(block.part);
        let count = lines.len() as f32;
        if height > 0.0 {
            height += look.above;
        }
        match block.part {
            Part::Title | Part::ContentsHeading | Part::Record(_) | Part::Heading | Part::Mark => {
                height += look.leading * count;
            }
            _ => return height + look.leading * count.min(2.0),
        }
    }
    height
}

/// A block's lines, and where each begins.
fn lines_of(block: &Block, faces: &Faces) -> Vec<(String, f32)> {
    let look = look(block.part);
    let face = faces.of(look.bold);
    let width = WIDTH - 2.0 * MARGIN;
    let label = faces.bold.width(&block.label) * look.size;
    // Where the first line and the others begin, and what is kept free at their end.
    let (first, rest, free) = match block.part {
        Part::Fact => (label, 0.0, 0.0),
        Part::Item => (HANG, HANG, 0.0),
        Part::Entry(_) => (0.0, 12.0, NUMBERS),
        _ => (0.0, 0.0, 0.0),
    };
    let lines = broken(face, look.size, &block.text, width - first - free, width - rest - free);
    lines
        .into_iter()
        .enumerate()
        .map(|(n, text)| (text, MARGIN + if n == 0 { first } else { rest }))
        .collect()
}

/// Breaks a text where Unicode lets a line break; a word longer than a line breaks between characters.
fn broken(face: &Face, size: f32, text: &str, first: f32, rest: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut used, mut from) = (String::new(), 0.0, 0);
    let room = |lines: &[String]| if lines.is_empty() { first } else { rest };
    for (at, opportunity) in linebreaks(text) {
        let piece = text.get(from..at).unwrap_or_default();
        let (piece, ended) = match piece.strip_suffix('\n') {
            Some(piece) => (piece, true),
            None => (piece, false),
        };
        from = at;
        let visible = face.width(piece.trim_end()) * size;
        if used + visible > room(&lines) && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        if visible > room(&lines) {
            for cluster in piece.graphemes(true) {
                let width = face.width(cluster) * size;
                if used + width > room(&lines) && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                    used = 0.0;
                }
                line.push_str(cluster);
                used += width;
            }
        } else {
            line.push_str(piece);
            used += face.width(piece) * size;
        }
        if ended && opportunity == BreakOpportunity::Mandatory {
            if !line.ends_with(' ') {
                line.push(' ');
            }
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::Language;
    use proptest::prelude::*;

    fn block(part: Part, text: &str) -> Block {
        Block {
            part,
            label: String::new(),
            text: text.into(),
            language: Language::English,
            on_new_page: false,
        }
    }

    #[test]
    fn a_heading_never_stands_alone_at_the_foot() {
        let faces = Faces::load().unwrap();
        for filler in 35..50 {
            let mut blocks: Vec<Block> = (0..filler).map(|_| block(Part::Text, "one line")).collect();
            blocks.push(block(Part::Heading, "What you learnt"));
            blocks.push(block(Part::Text, &"to wait ".repeat(60)));
            let pages = pages(&blocks, &faces);
            let heading = pages.iter().position(|page| page.iter().any(|line| line.block == filler));
            let below = pages.iter().position(|page| page.iter().any(|line| line.block == filler + 1));
            assert_eq!(heading, below, "{filler}");
        }
    }

    #[test]
    fn a_word_of_a_million_letters_is_broken_and_fits() {
        let faces = Faces::load().unwrap();
        let word = "m".repeat(1_000_000);
        let lines = broken(&faces.regular, 10.5, &word, 300.0, 300.0);
        assert_eq!(lines.concat(), word);
        assert!(lines.iter().all(|line| faces.regular.width(line) * 10.5 <= 300.0));
    }

    proptest! {
        #[test]
        fn no_letter_is_lost_and_every_line_fits(text in "([a-zŵŷ,.]{1,30}[ \n-]{0,2}){0,30}") {
            let faces = Faces::load().unwrap();
            let lines = broken(&faces.regular, 10.0, &text, 90.0, 120.0);
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            for (n, line) in lines.iter().enumerate() {
                let room = if n == 0 { 90.0 } else { 120.0 };
                prop_assert!(faces.regular.width(line.trim_end()) * 10.0 <= room + 0.01, "{}", line);
            }
        }
    }
}
