//! The packs of standards and of themes, read once. What their fields mean is in `core/packs/README.md`.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::packs::{PackText, PackUnreadable};

/// How the wording of a shipped string came to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shipped {
    /// Read on a page of the regulator.
    Seen,
    /// Read out in its podcast.
    ReadOut,
    /// Only a part or a paraphrase was seen.
    Part,
    /// From memory, compared with nothing.
    Memory,
}

/// A pack of standards.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standards {
    /// Always `standards`.
    pub pack: String,
    /// The pack's id: wording that a person verified is kept under it.
    pub id: String,
    /// The pack's version.
    pub version: u32,
    /// What it is.
    pub about: String,
    /// The month of publication.
    pub published: String,
    /// The day they came into force.
    pub in_force: String,
    /// The regulator's page.
    pub source_page: String,
    /// The standards, in order.
    pub standards: Vec<Standard>,
}

/// One standard.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: PackText,
    /// How the title came to us.
    pub title_provenance: Shipped,
    /// What stands before each element: "I will" or "I will not".
    pub lead_in: PackText,
    /// Our line for it.
    pub in_short: PackText,
    /// Its elements, in order.
    pub elements: Vec<Element>,
}

/// One element of a standard.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// Its number, as the regulator writes it: "3.12".
    pub number: String,
    /// How its wording came to us.
    pub provenance: Shipped,
    /// The official wording, where it was seen or read out.
    pub official: Option<PackText>,
    /// Our line for it.
    pub in_short: PackText,
    /// Codes of [`Theme`]s.
    pub themes: Vec<String>,
    /// What people type when they mean it.
    pub search: Vec<String>,
    /// Its number may belong to a neighbour.
    #[serde(default)]
    pub order_uncertain: bool,
}

/// The pack of themes, shared by standards, prompts and entries.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Themes {
    /// Always `themes`.
    pub pack: String,
    /// The pack's id.
    pub id: String,
    /// The pack's version.
    pub version: u32,
    /// What it is.
    pub about: String,
    /// The themes, in the order they are listed in.
    pub themes: Vec<Theme>,
}

/// One theme.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Its code.
    pub code: String,
    /// Its name.
    pub title: PackText,
    /// What it is about.
    pub help: PackText,
}

impl Standards {
    /// Social Work England's, of 2019.
    pub fn england() -> Result<&'static Self, PackUnreadable> {
        static ENGLAND: OnceLock<Option<Standards>> = OnceLock::new();
        ENGLAND
            .get_or_init(|| {
                serde_json::from_str(include_str!("../../packs/standards/social-work-england-2019.json")).ok()
            })
            .as_ref()
            .ok_or(PackUnreadable)
    }

    /// Every element with its standard, in order.
    pub fn elements(&self) -> impl Iterator<Item = (&Standard, &Element)> {
        self.standards.iter().flat_map(|standard| standard.elements.iter().map(move |e| (standard, e)))
    }

    /// One element, by its number as the regulator writes it.
    pub fn element(&self, number: &str) -> Option<(&Standard, &Element)> {
        self.elements().find(|(_, element)| element.number == number)
    }
}

impl Themes {
    /// Layby's own.
    pub fn load() -> Result<&'static Self, PackUnreadable> {
        static THEMES: OnceLock<Option<Themes>> = OnceLock::new();
        THEMES
            .get_or_init(|| serde_json::from_str(include_str!("../../packs/themes.json")).ok())
            .as_ref()
            .ok_or(PackUnreadable)
    }

    /// The themes of some codes, in the order of the codes.
    pub fn of<'a>(&'a self, codes: &'a [String]) -> impl Iterator<Item = &'a Theme> {
        codes.iter().filter_map(|code| self.themes.iter().find(|theme| theme.code == *code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn six_standards_and_fifty_elements_numbered_without_a_gap() {
        let pack = Standards::england().unwrap();
        let counts: Vec<usize> = pack.standards.iter().map(|standard| standard.elements.len()).collect();
        assert_eq!(counts, [7, 7, 15, 8, 6, 7]);
        for (at, standard) in pack.standards.iter().enumerate() {
            assert_eq!(standard.number as usize, at + 1);
            for (n, element) in standard.elements.iter().enumerate() {
                assert_eq!(element.number, format!("{}.{}", standard.number, n + 1));
            }
        }
    }

    #[test]
    fn only_wording_that_was_seen_or_read_out_is_official() {
        let pack = Standards::england().unwrap();
        let mut counts = [0; 4];
        for (_, element) in pack.elements() {
            let allowed: &[&str] = match element.provenance {
                Shipped::Seen => &["regulators_words"],
                Shipped::ReadOut => &["read_out"],
                Shipped::Part | Shipped::Memory => &[],
            };
            counts[element.provenance as usize] += 1;
            let status = element.official.as_ref().map(|official| official.status.as_str());
            assert_eq!(status.as_slice(), allowed, "{}", element.number);
            // The regulator's words are not ours to translate: views give them in English alone.
            assert!(element.official.as_ref().is_none_or(|official| official.cy.is_none()));
        }
        assert_eq!(counts, [20, 5, 4, 21], "core/packs/README.md says how many");
        for standard in &pack.standards {
            let seen = standard.title_provenance == Shipped::Seen;
            assert_eq!(standard.title.status == "regulators_words", seen, "{}", standard.number);
        }
        let uncertain: Vec<&str> =
            pack.elements().filter(|(_, e)| e.order_uncertain).map(|(_, e)| e.number.as_str()).collect();
        assert_eq!(uncertain, ["5.4", "5.5"]);
    }

    #[test]
    fn standard_five_says_what_i_will_not_do() {
        for standard in &Standards::england().unwrap().standards {
            let not = standard.lead_in.en == "As a social worker, I will not:";
            assert!(not || standard.lead_in.en == "As a social worker, I will:");
            assert_eq!(not, standard.number == 5);
        }
    }

    #[test]
    fn a_line_in_short_is_short_and_every_string_has_the_welsh_it_says() {
        let pack = Standards::england().unwrap();
        let lines =
            || pack.standards.iter().map(|s| &s.in_short).chain(pack.elements().map(|(_, e)| &e.in_short));
        for line in lines() {
            for words in [&line.en, line.cy.as_ref().unwrap()] {
                assert!((1..=70).contains(&words.graphemes(true).count()), "{words}");
            }
        }
        let themes = Themes::load().unwrap().themes.iter().flat_map(|theme| [&theme.title, &theme.help]);
        let framing = pack.standards.iter().flat_map(|standard| [&standard.title, &standard.lead_in]);
        let official = pack.elements().filter_map(|(_, element)| element.official.as_ref());
        for text in lines().chain(themes).chain(framing).chain(official) {
            match text.cy_status.as_str() {
                "none" => assert_eq!(text.cy, None, "{}", text.en),
                "unreviewed" | "reviewed" => {
                    assert!(text.cy.as_ref().is_some_and(|cy| !cy.trim().is_empty()))
                }
                other => panic!("{other}"),
            }
            assert!(!text.en.trim().is_empty());
        }
    }

    #[test]
    fn every_theme_is_known_and_every_element_has_words_to_be_found_by() {
        let themes = Themes::load().unwrap();
        assert_eq!(themes.themes.len(), 16);
        for (_, element) in Standards::england().unwrap().elements() {
            assert!(!element.themes.is_empty() && !element.search.is_empty());
            assert_eq!(themes.of(&element.themes).count(), element.themes.len(), "{}", element.number);
        }
    }
}
