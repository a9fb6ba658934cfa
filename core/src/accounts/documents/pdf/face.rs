//! The two faces a document is set in, and how wide their letters are.
//!
//! Letters are placed one after the other by their own width. Text is composed first (NFC), so accents are part
//! of their letter; no kerning and no ligatures, which a shaping library of its own size would add.

use std::collections::HashMap;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::super::NotMade;

const REGULAR: &[u8] = include_bytes!("../../../../fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../../fonts/NotoSans-Bold.ttf");

/// One face. Widths are parts of the size.
pub struct Face {
    /// For krilla.
    pub font: Font,
    letters: HashMap<char, (u32, f32)>,
}

/// Both faces.
pub struct Faces {
    /// For text.
    pub regular: Face,
    /// For headings and labels.
    pub bold: Face,
}

impl Faces {
    /// Reads the fonts in the library.
    pub fn load() -> Result<Self, NotMade> {
        Ok(Self { regular: Face::read(REGULAR)?, bold: Face::read(BOLD)? })
    }

    /// One of them.
    pub fn of(&self, bold: bool) -> &Face {
        if bold { &self.bold } else { &self.regular }
    }

    /// Whether both have a character: the same text may stand in a heading and below it.
    pub fn have(&self, c: char) -> bool {
        self.regular.letters.contains_key(&c) && self.bold.letters.contains_key(&c)
    }
}

impl Face {
    fn read(bytes: &'static [u8]) -> Result<Self, NotMade> {
        let font = FontRef::new(bytes).or(Err(NotMade))?;
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        let letters = font
            .charmap()
            .mappings()
            .filter_map(|(point, glyph)| {
                let c = char::from_u32(point)?;
                Some((c, (glyph.to_u32(), metrics.advance_width(glyph)?)))
            })
            .collect();
        Ok(Self { font: Font::new(bytes.into(), 0).ok_or(NotMade)?, letters })
    }

    /// How wide a text is, in parts of the size. What the face lacks counts nothing: it is not drawn either.
    pub fn width(&self, text: &str) -> f32 {
        text.chars().filter_map(|c| self.letters.get(&c)).map(|(_, width)| width).sum()
    }

    /// The glyphs of a text.
    pub fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        text.char_indices()
            .filter_map(|(at, c)| {
                let (glyph, width) = self.letters.get(&c)?;
                let range = at..at + c.len_utf8();
                Some(KrillaGlyph::new(GlyphId::new(*glyph), *width, 0.0, 0.0, 0.0, range, None))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_welsh_letter_is_there_and_the_fonts_are_small() {
        let faces = Faces::load().unwrap();
        for c in "âêîôûŵŷÂÊÎÔÛŴŶäëïöüẅÿáéíóúẃýàèìòùẁỳ’–—•…€".chars()
        {
            assert!(faces.have(c), "{c}");
        }
        assert!(!faces.have('🙂') && !faces.have('م'));
        assert!(REGULAR.len() + BOLD.len() <= 700_000);
        assert!((faces.regular.width("mm") - 2.0 * faces.regular.width("m")).abs() < 1e-5);
    }
}
