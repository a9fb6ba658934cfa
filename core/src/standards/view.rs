//! What the screens of the standards show.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::pack::{Element, Shipped, Standard, Standards, Theme, Themes};
use crate::packs::{Language, PackUnreadable, ShownText};
use crate::personal::PersonalText;

/// A wording that the person pasted from the regulator's page and accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedWording {
    /// The wording.
    pub words: PersonalText,
    /// The civil date in London.
    pub on: NaiveDate,
}

/// What was verified in this notebook, by element. Empty while it is shut.
pub type Verified = BTreeMap<String, VerifiedWording>;

/// How far a wording can be relied on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Enum)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Provenance {
    /// Read on a page of the regulator.
    Seen,
    /// Read out in its podcast: small slips are possible.
    ReadOut,
    /// Only a part or a paraphrase was seen, so it is not shown.
    Part,
    /// Not seen.
    NotSeen,
    /// The person compared it with the regulator's page.
    VerifiedByYou {
        /// The civil date (ISO 8601).
        on: String,
    },
}

/// All standards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct StandardsView {
    /// Where the regulator publishes them: what to copy from.
    pub source_page: String,
    /// The month of publication (ISO 8601).
    pub published: String,
    /// The day they came into force (ISO 8601).
    pub in_force: String,
    /// The standards, in order.
    pub standards: Vec<StandardCard>,
    /// The same elements by what they are about; one with several themes stands under each of them, and a theme
    /// that no element has is not here.
    pub themes: Vec<ThemeCard>,
}

/// A theme with the elements that are about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ThemeCard {
    /// The theme.
    pub theme: ThemeView,
    /// Its elements, in the order of their numbers.
    pub elements: Vec<ElementCard>,
}

/// One standard with its elements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct StandardCard {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: ShownText,
    /// How far the title can be relied on.
    pub title_provenance: Provenance,
    /// What stands before each element.
    pub lead_in: ShownText,
    /// Our line for it.
    pub in_short: ShownText,
    /// Entries linked to any of its elements; none while the notebook is shut.
    pub linked: Option<u32>,
    /// Its elements, in order.
    pub elements: Vec<ElementCard>,
}

/// An element in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ElementCard {
    /// Its number: "3.12".
    pub number: String,
    /// Our line for it.
    pub in_short: ShownText,
    /// How far its wording can be relied on.
    pub provenance: Provenance,
    /// Entries linked to it; none while the notebook is shut.
    pub linked: Option<u32>,
}

/// A theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ThemeView {
    /// Its code.
    pub code: String,
    /// Its name.
    pub title: ShownText,
}

/// One element, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ElementView {
    /// Its number: "3.12".
    pub number: String,
    /// The standard it belongs to.
    pub standard: u32,
    /// What stands before the wording. Never show one without the other: standard 5 is "I will not".
    pub lead_in: ShownText,
    /// Our line for it.
    pub in_short: ShownText,
    /// The official wording, shipped or verified in this notebook; always English. A person pasted it,
    /// perhaps, so it prints as little as anything else they wrote.
    pub official: Option<PersonalText>,
    /// How far the wording can be relied on.
    pub provenance: Provenance,
    /// What it is about.
    pub themes: Vec<ThemeView>,
    /// Our line, and themes, may belong to the neighbour's number. Verified wording does not settle that: a
    /// person has to see whether the line fits it.
    pub order_uncertain: bool,
    /// Entries linked to it; none while the notebook is shut.
    pub linked: Option<u32>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct StandardsFound {
    /// The standard that was named by its number alone.
    pub standard: Option<u32>,
    /// Elements, best first.
    pub elements: Vec<ElementCard>,
}

impl Element {
    /// The wording to compare with and to show: verified in this notebook, else shipped.
    pub fn wording(&self, verified: &Verified) -> Option<PersonalText> {
        let ours = || self.official.as_ref().map(|official| official.en.as_str().into());
        verified.get(&self.number).map(|verified| verified.words.clone()).or_else(ours)
    }

    /// Its card.
    pub fn card(&self, verified: &Verified, language: Language) -> ElementCard {
        ElementCard {
            number: self.number.clone(),
            in_short: self.in_short.shown(language),
            provenance: self.provenance(verified),
            linked: None,
        }
    }

    fn provenance(&self, verified: &Verified) -> Provenance {
        match verified.get(&self.number) {
            Some(verified) => Provenance::VerifiedByYou { on: verified.on.to_string() },
            None => self.provenance.into(),
        }
    }
}

impl From<Shipped> for Provenance {
    fn from(shipped: Shipped) -> Self {
        match shipped {
            Shipped::Seen => Self::Seen,
            Shipped::ReadOut => Self::ReadOut,
            Shipped::Part => Self::Part,
            Shipped::Memory => Self::NotSeen,
        }
    }
}

impl StandardsView {
    /// The whole pack.
    pub fn new(pack: &Standards, verified: &Verified, language: Language) -> Result<Self, PackUnreadable> {
        let card = |standard: &Standard| StandardCard {
            number: standard.number,
            title: standard.title.shown(language),
            title_provenance: standard.title_provenance.into(),
            lead_in: standard.lead_in.shown(language),
            in_short: standard.in_short.shown(language),
            linked: None,
            elements: standard.elements.iter().map(|element| element.card(verified, language)).collect(),
        };
        let about = |theme: &Theme| ThemeCard {
            theme: theme.view(language),
            elements: pack
                .elements()
                .filter(|(_, element)| element.themes.contains(&theme.code))
                .map(|(_, element)| element.card(verified, language))
                .collect(),
        };
        Ok(Self {
            source_page: pack.source_page.clone(),
            published: pack.published.clone(),
            in_force: pack.in_force.clone(),
            standards: pack.standards.iter().map(card).collect(),
            themes: Themes::load()?
                .themes
                .iter()
                .map(about)
                .filter(|card| !card.elements.is_empty())
                .collect(),
        })
    }
}

impl Theme {
    fn view(&self, language: Language) -> ThemeView {
        ThemeView { code: self.code.clone(), title: self.title.shown(language) }
    }
}

impl ElementView {
    /// One element.
    pub fn new(
        standard: &Standard,
        element: &Element,
        verified: &Verified,
        language: Language,
    ) -> Result<Self, PackUnreadable> {
        let themes = Themes::load()?.of(&element.themes);
        Ok(Self {
            number: element.number.clone(),
            standard: standard.number,
            lead_in: standard.lead_in.shown(language),
            in_short: element.in_short.shown(language),
            official: element.wording(verified),
            provenance: element.provenance(verified),
            themes: themes.map(|theme| theme.view(language)).collect(),
            order_uncertain: element.order_uncertain,
            linked: None,
        })
    }
}

/// How many entries are linked to each standard ("3") and element ("3.12"); one that is not in it has none.
pub type Links = BTreeMap<String, u32>;

fn of(links: &Links, number: &str) -> Option<u32> {
    Some(links.get(number).copied().unwrap_or(0))
}

impl ElementCard {
    fn link(&mut self, links: &Links) {
        self.linked = of(links, &self.number);
    }
}

impl StandardsView {
    /// With how many entries of an open notebook are linked to each.
    pub fn linked(mut self, links: &Links) -> Self {
        for standard in &mut self.standards {
            standard.linked = of(links, &standard.number.to_string());
            standard.elements.iter_mut().for_each(|card| card.link(links));
        }
        self.themes.iter_mut().flat_map(|theme| &mut theme.elements).for_each(|card| card.link(links));
        self
    }
}

impl ElementView {
    /// With how many entries of an open notebook are linked to it.
    pub fn linked(mut self, links: &Links) -> Self {
        self.linked = of(links, &self.number);
        self
    }
}

impl StandardsFound {
    /// With how many entries of an open notebook are linked to each.
    pub fn linked(mut self, links: &Links) -> Self {
        self.elements.iter_mut().for_each(|card| card.link(links));
        self
    }
}
