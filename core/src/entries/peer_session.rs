//! A peer-group session: voluntary, no managers present, by ground rules the group sets itself.

use serde::{Deserialize, Serialize};

use crate::personal::PersonalText;

/// How the group talked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum PeerMethod {
    /// Structured consultation.
    Intervision,
    /// As it came.
    Free,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct PeerSession {
    /// The topic or the case.
    pub topic: PersonalText,
    /// What the group agreed.
    pub ground_rules: Vec<PersonalText>,
    /// No managers were present.
    pub no_managers: bool,
    /// How we talked.
    pub method: Option<PeerMethod>,
    /// Brief minutes.
    pub minutes: PersonalText,
    /// What I take away.
    pub take_away: PersonalText,
}

impl PeerSession {
    /// Its texts, in reading order. Ground rules say how the group talks, so they come last.
    pub fn texts(&self) -> Vec<&PersonalText> {
        [&self.topic, &self.minutes, &self.take_away].into_iter().chain(&self.ground_rules).collect()
    }
}
