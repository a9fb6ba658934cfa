//! The screens of feedback, hand-over, peer sessions and activities.

use serde::Serialize;

use super::{CodeChoice, FieldWords, LineWords, SafetyLine};
use crate::entries::{ActivityKind, EntryKind, PeerMethod, Tone};
use crate::packs::prompts::Prompts;
use crate::packs::{Language, PackUnreadable, ShownText};

/// The feedback screen. Their words come first: they fade first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct FeedbackForm {
    /// What they said.
    pub their_words: FieldWords,
    /// Who from.
    pub from_role: FieldWords,
    /// The roles to choose from: never a name.
    pub roles: Vec<CodeChoice>,
    /// How it came.
    pub channel: FieldWords,
    /// The channels to choose from.
    pub channels: Vec<CodeChoice>,
    /// Praise or a concern.
    pub tone: FieldWords,
    /// The three to choose from.
    pub tones: Vec<ToneChoice>,
    /// What it told me.
    pub what_it_told_me: FieldWords,
    /// What I will do.
    pub what_i_will_do: FieldWords,
    /// Is someone at risk? A quiet line with a tick; it never blocks.
    pub safety: Option<SafetyLine>,
}

/// Praise, a concern, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ToneChoice {
    /// Which.
    pub tone: Tone,
    /// What it is called.
    pub name: ShownText,
}

/// The page that is handed over: first who reads it and why, then a question at a time, then how to complain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct HandOverForm {
    /// Said before any question.
    pub opening: Vec<LineWords>,
    /// One or two plain questions.
    pub questions: Vec<QuestionWords>,
    /// Said after the last one.
    pub closing: Vec<LineWords>,
}

/// A question of the page that is handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct QuestionWords {
    /// Its code, which the answer names.
    pub code: String,
    /// What is asked.
    pub question: ShownText,
    /// One quiet line below.
    pub help: ShownText,
}

/// The screen of a peer-group session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct PeerForm {
    /// The topic or the case.
    pub topic: FieldWords,
    /// What the group agreed.
    pub ground_rules: FieldWords,
    /// Ideas for ground rules. The group sets its own.
    pub ground_rule_ideas: Vec<LineWords>,
    /// No managers present.
    pub no_managers: FieldWords,
    /// How we talked.
    pub method: FieldWords,
    /// The ways to choose from.
    pub methods: Vec<MethodChoice>,
    /// Brief minutes.
    pub minutes: FieldWords,
    /// What I take away.
    pub take_away: FieldWords,
}

/// A way for a group to talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct MethodChoice {
    /// Which.
    pub method: PeerMethod,
    /// What it is called.
    pub name: ShownText,
    /// How it goes.
    pub help: Option<ShownText>,
}

/// The screen of another activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ActivityForm {
    /// What kind.
    pub activity: FieldWords,
    /// The kinds to choose from.
    pub activities: Vec<ActivityChoice>,
    /// What it was called.
    pub title: FieldWords,
    /// How long it took. The regulator counts no hours.
    pub minutes: FieldWords,
    /// Whether it counts to an AMHP's 18 hours.
    pub amhp: FieldWords,
    /// What it was about.
    pub what: FieldWords,
    /// What it means for my work.
    pub so_what: FieldWords,
}

/// A kind of activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, uniffi::Record)]
pub struct ActivityChoice {
    /// Which.
    pub activity: ActivityKind,
    /// What it is called.
    pub name: ShownText,
}

impl FeedbackForm {
    /// In a language.
    pub fn new(language: Language) -> Result<Self, PackUnreadable> {
        let words = &Prompts::load()?.feedback;
        let field = |code| FieldWords::of(&words.fields, code, language);
        let tone = |tone: &crate::packs::Choice<Tone>| ToneChoice {
            tone: tone.code,
            name: tone.name.shown(language),
        };
        Ok(Self {
            their_words: field("their_words")?,
            from_role: field("from_role")?,
            roles: CodeChoice::all(&words.roles, language),
            channel: field("channel")?,
            channels: CodeChoice::all(&words.channels, language),
            tone: field("tone")?,
            tones: words.tones.iter().map(tone).collect(),
            what_it_told_me: field("what_it_told_me")?,
            what_i_will_do: field("what_i_will_do")?,
            safety: SafetyLine::on(EntryKind::Feedback, language)?,
        })
    }
}

impl HandOverForm {
    /// In a language.
    pub fn new(language: Language) -> Result<Self, PackUnreadable> {
        let words = &Prompts::load()?.hand_over;
        let question = |question: &crate::packs::prompts::Question| QuestionWords {
            code: question.code.clone(),
            question: question.question.shown(language),
            help: question.help.shown(language),
        };
        Ok(Self {
            opening: LineWords::all(&words.opening, language),
            questions: words.questions.iter().map(question).collect(),
            closing: LineWords::all(&words.closing, language),
        })
    }
}

impl PeerForm {
    /// In a language.
    pub fn new(language: Language) -> Result<Self, PackUnreadable> {
        let words = &Prompts::load()?.peer_session;
        let field = |code| FieldWords::of(&words.fields, code, language);
        let method = |method: &crate::packs::Choice<PeerMethod>| MethodChoice {
            method: method.code,
            name: method.name.shown(language),
            help: method.help.as_ref().map(|help| help.shown(language)),
        };
        Ok(Self {
            topic: field("topic")?,
            ground_rules: field("ground_rules")?,
            ground_rule_ideas: LineWords::all(&words.ground_rule_suggestions, language),
            no_managers: field("no_managers")?,
            method: field("method")?,
            methods: words.methods.iter().map(method).collect(),
            minutes: field("minutes")?,
            take_away: field("take_away")?,
        })
    }
}

impl ActivityForm {
    /// In a language.
    pub fn new(language: Language) -> Result<Self, PackUnreadable> {
        let words = &Prompts::load()?.activity;
        let field = |code| FieldWords::of(&words.fields, code, language);
        let kind = |kind: &crate::packs::Choice<ActivityKind>| ActivityChoice {
            activity: kind.code,
            name: kind.name.shown(language),
        };
        Ok(Self {
            activity: field("activity")?,
            activities: words.kinds.iter().map(kind).collect(),
            title: field("title")?,
            minutes: field("minutes")?,
            amhp: field("amhp")?,
            what: field("what")?,
            so_what: field("so_what")?,
        })
    }
}
