//! What a person can set about the rules.

use serde::Serialize;

use super::model::RecordBox;
use super::rules::{Rules, Unknown};

/// The rules that hold in this notebook, and those that could.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct RulesView {
    /// The nation whose rules hold.
    pub nation: String,
    /// Every nation there is a pack for.
    pub nations: Vec<NationCard>,
    /// The most each box takes, where the person set it.
    pub box_limits: Vec<BoxLimit>,
    /// The boxes of the form that holds, empty, each with its heading and the most it takes: what a limit can be
    /// set for.
    #[uniffi(default = [])]
    pub boxes: Vec<RecordBox>,
}

/// A nation's rules in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct NationCard {
    /// The nation's code.
    pub nation: String,
    /// The regulator's name, where it is known.
    pub regulator: Option<String>,
    /// The pack and its version.
    pub pack: String,
    /// What nobody has looked up: to be shown as unknown.
    pub unknown: Vec<Unknown>,
}

/// The most a box takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct BoxLimit {
    /// The box.
    pub field: String,
    /// Characters, as a person counts them.
    pub characters: u32,
}

impl NationCard {
    /// The card of a pack.
    pub fn new(rules: &Rules) -> Self {
        Self {
            nation: rules.nation.clone(),
            regulator: rules.regulator.clone(),
            pack: rules.name(),
            unknown: rules.unknown.clone(),
        }
    }
}

impl Rules {
    /// The pack and its version, as one word: which rules a view was made by.
    pub fn name(&self) -> String {
        format!("{}/{}", self.id, self.version)
    }
}
