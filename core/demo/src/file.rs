//! How the year is written down in `core/desk/tour/year.json`: flat, to be written and read by people. Every
//! field is named here, so that a slip in the file is noticed.

use chrono::{DateTime, FixedOffset, NaiveDate};
use layby_core::entries::{
    Action, Activity, ActivityKind, ChecklistAnswer, ChecklistQuestion, Confidence, EntryContent,
    EntryDetails, Feedback, Frame, HandOverAnswer, InformalSupervision, PeerMethod, PeerSession,
    PromptAnswer, Reflection, Tone, Wording,
};
use layby_core::moment::Moment;
use layby_core::personal::PersonalText;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::Error;
use crate::year::{State, YearEntry};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "named so that the file holds nothing else")]
pub struct File {
    pack: String,
    id: String,
    version: u32,
    about: String,
    practitioner: Practitioner,
    pub entries: Vec<Map<String, Value>>,
    pub records: Vec<RecordWritten>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "named so that the file holds nothing else")]
struct Practitioner {
    role: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordWritten {
    pub key: String,
    pub from: Vec<String>,
    #[serde(rename = "type")]
    pub type_: String,
    pub description: String,
    pub date: String,
    pub learnt: String,
    pub impact: String,
    pub peer: Option<String>,
    #[serde(default)]
    pub recorded: Option<NaiveDate>,
}

/// What every entry has. It is taken out first; what is left belongs to its kind.
struct Common {
    key: String,
    happened: DateTime<FixedOffset>,
    state: State,
    contains: Vec<String>,
    details: EntryDetails,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReflectionWritten {
    frame: Frame,
    answers: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FeedbackWritten {
    from_role: Option<String>,
    channel: Option<String>,
    tone: Option<Tone>,
    their_words: PersonalText,
    what_it_told_me: PersonalText,
    what_i_will_do: PersonalText,
    handed_over: bool,
    #[serde(default)]
    hand_over: Vec<HandOverAnswer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SupervisionWritten {
    wording: Wording,
    label: PersonalText,
    due: Due,
    answers: Vec<AnswerWritten>,
    decision: PersonalText,
    rationale: PersonalText,
    evidence: PersonalText,
    actions: Vec<PersonalText>,
    actions_done: bool,
    fills_peer_reflection: bool,
    confidence_before: Option<u8>,
    confidence_after: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Due {
    what: String,
    when: DateTime<FixedOffset>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerWritten {
    question: ChecklistQuestion,
    answer: PersonalText,
    but_why: Vec<PersonalText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PeerWritten {
    topic: PersonalText,
    ground_rules: Vec<PersonalText>,
    no_managers: bool,
    method: Option<PeerMethod>,
    minutes: PersonalText,
    take_away: PersonalText,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivityWritten {
    activity: ActivityKind,
    title: PersonalText,
    minutes: Option<u32>,
    amhp: bool,
    what: PersonalText,
    so_what: PersonalText,
}

impl TryFrom<Map<String, Value>> for YearEntry {
    type Error = Error;

    fn try_from(mut written: Map<String, Value>) -> Result<Self, Error> {
        let kind: String = take(&mut written, "kind")?;
        let common = Common::take(&mut written)?;
        let rest = Value::Object(written);
        let content = match kind.as_str() {
            "reflection" => reflection(whole(rest)?)?,
            "feedback" => feedback(whole(rest)?)?,
            "informal_supervision" => supervision(whole(rest)?)?,
            "peer_session" => peer_session(whole(rest)?),
            "activity" => activity(whole(rest)?),
            _ => return Err(Error::Year),
        };
        let Common { key, happened, state, contains, details } = common;
        let happened = Moment { at: happened.to_utc(), offset_seconds: happened.offset().local_minus_utc() };
        Ok(Self { key, happened, state, contains, content, details })
    }
}

impl Common {
    fn take(written: &mut Map<String, Value>) -> Result<Self, Error> {
        let state = written.remove("state").map(whole).transpose()?.unwrap_or_default();
        let risk_considered = written.remove("risk_considered").map(whole).transpose()?.unwrap_or_default();
        Ok(Self {
            key: take(written, "key")?,
            happened: take(written, "happened")?,
            state,
            contains: take(written, "contains")?,
            details: EntryDetails {
                theme: take(written, "theme")?,
                theory: take::<Option<PersonalText>>(written, "theory")?.unwrap_or_default(),
                standards: take(written, "standards")?,
                confidence: take::<Vec<Confidence>>(written, "confidence")?,
                keep_until: None,
                risk_considered,
            },
        })
    }
}

fn reflection(written: ReflectionWritten) -> Result<EntryContent, Error> {
    let ReflectionWritten { frame, mut answers } = written;
    let mut steps = Vec::new();
    for prompt in frame.prompts() {
        let code = serde_json::to_value(prompt).map_err(|_| Error::Year)?;
        if let Some(words) = code.as_str().and_then(|code| answers.remove(code)) {
            steps.push(PromptAnswer { prompt: *prompt, words: whole(words)? });
        }
    }
    if !answers.is_empty() {
        return Err(Error::Year);
    }
    Ok(EntryContent::Reflection { reflection: Reflection { frame, answers: steps, earlier: None } })
}

fn feedback(written: FeedbackWritten) -> Result<EntryContent, Error> {
    if written.handed_over == written.hand_over.is_empty() {
        return Err(Error::Year);
    }
    let FeedbackWritten { from_role, channel, tone, their_words, what_it_told_me, what_i_will_do, .. } =
        written;
    let hand_over = written.hand_over;
    let feedback =
        Feedback { from_role, channel, tone, their_words, what_it_told_me, what_i_will_do, hand_over };
    Ok(EntryContent::Feedback { feedback })
}

fn supervision(written: SupervisionWritten) -> Result<EntryContent, Error> {
    if written.due.what != written.label.reveal() {
        return Err(Error::Year);
    }
    let due: NaiveDate = written.due.when.date_naive();
    let answer = |answer: AnswerWritten| {
        let AnswerWritten { question, answer, but_why } = answer;
        ChecklistAnswer { question, words: answer, but_why }
    };
    let action = |words| Action { words, done: written.actions_done };
    Ok(EntryContent::InformalSupervision {
        supervision: InformalSupervision {
            wording: written.wording,
            label: written.label,
            due: Some(due),
            answers: written.answers.into_iter().map(answer).collect(),
            decision: written.decision,
            rationale: written.rationale,
            evidence: written.evidence,
            actions: written.actions.into_iter().map(action).collect(),
            confidence_before: written.confidence_before,
            confidence_after: written.confidence_after,
            fills_peer_reflection: written.fills_peer_reflection,
        },
    })
}

fn peer_session(written: PeerWritten) -> EntryContent {
    let PeerWritten { topic, ground_rules, no_managers, method, minutes, take_away } = written;
    EntryContent::PeerSession {
        session: PeerSession { topic, ground_rules, no_managers, method, minutes, take_away },
    }
}

fn activity(written: ActivityWritten) -> EntryContent {
    let ActivityWritten { activity, title, minutes, amhp, what, so_what } = written;
    EntryContent::Activity { activity: Activity { activity, title, minutes, amhp, what, so_what } }
}

fn take<T: DeserializeOwned>(written: &mut Map<String, Value>, field: &str) -> Result<T, Error> {
    whole(written.remove(field).ok_or(Error::Year)?)
}

fn whole<T: DeserializeOwned>(value: Value) -> Result<T, Error> {
    serde_json::from_value(value).map_err(|_| Error::Year)
}
