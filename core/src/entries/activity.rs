//! Any other activity. It counts when it is reflected on; hours are for AMHPs alone (18 a year, by regulations).

use serde::{Deserialize, Serialize};

use crate::personal::PersonalText;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum ActivityKind {
    /// A podcast.
    Podcast,
    /// Something read.
    Reading,
    /// A course.
    Course,
    /// A lecture.
    Lecture,
    /// A webinar.
    Webinar,
    /// Formal supervision.
    FormalSupervision,
    /// Supervision from a partner agency.
    PartnerSupervision,
    /// Mentoring.
    Mentoring,
    /// A network.
    Network,
    /// Informal contact.
    InformalContact,
    /// Practice teaching.
    PracticeTeaching,
}

/// An activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// What kind.
    pub activity: ActivityKind,
    /// What it was called.
    pub title: PersonalText,
    /// How long it took, if that matters to me.
    pub minutes: Option<u32>,
    /// Those minutes count to an AMHP's 18 hours. They are never mixed with the CPD year, which counts none.
    pub amhp: bool,
    /// What it was about.
    pub what: PersonalText,
    /// What it means for my work.
    pub so_what: PersonalText,
}

impl Activity {
    /// Its texts, in reading order.
    pub fn texts(&self) -> Vec<&PersonalText> {
        vec![&self.title, &self.what, &self.so_what]
    }
}
