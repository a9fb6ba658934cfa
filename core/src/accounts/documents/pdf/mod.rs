//! A PDF that a screen reader can read: tagged, with headings, bookmarks and its own fonts (PDF/UA-1).
//!
//! [`blocks`] turns a paper into blocks, [`set`] breaks them into lines and pages, [`draw`] writes them through
//! krilla, whose own validator refuses a file that breaks PDF/UA-1's rules. Layout is ours and plain: one column.

mod blocks;
mod draw;
mod face;
mod set;

use super::NotMade;
use super::paper::Paper;
use face::Faces;

/// Writes a paper, and says how many characters had to stand by name or number. The same paper gives the same
/// bytes.
pub fn write(paper: &Paper) -> Result<(Vec<u8>, u32), NotMade> {
    let faces = Faces::load()?;
    let (blocks, replaced) = blocks::of(paper, &faces);
    let pages = set::pages(&blocks, &faces);
    Ok((draw::pdf(paper, &blocks, &pages, &faces)?, replaced))
}
