//! The fictional practitioner's year (`core/desk/tour/year.json`), as entries.

use layby_core::entries::{
    Action, Activity, ChecklistAnswer, Confidence, EntryContent, EntryDetails, Feedback, HandOverAnswer,
    InformalSupervision, PeerSession, PromptAnswer, Reflection,
};
use layby_core::moment::Moment;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// One entry of the year.
#[derive(Debug, Clone)]
pub struct YearEntry {
    /// Its key in the file.
    pub key: String,
    /// When it happened, with the offset that London's clocks had.
    pub happened: Moment,
    /// What it holds.
    pub content: EntryContent,
    /// What else is said of it.
    pub details: EntryDetails,
    /// What the check has to find in it.
    pub contains: Vec<String>,
}

fn read<T: DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{error}: {value}"))
}

/// Every entry of the year, oldest first.
pub fn entries() -> Vec<YearEntry> {
    let pack: Value = serde_json::from_str(include_str!("../../core/desk/tour/year.json")).unwrap();
    pack["entries"].as_array().unwrap().iter().map(entry).collect()
}

fn entry(value: &Value) -> YearEntry {
    let happened = chrono::DateTime::parse_from_rfc3339(value["happened"].as_str().unwrap()).unwrap();
    YearEntry {
        key: read(&value["key"]),
        happened: Moment { at: happened.to_utc(), offset_seconds: happened.offset().local_minus_utc() },
        content: content(value),
        details: EntryDetails {
            theme: read(&value["theme"]),
            theory: value["theory"].as_str().unwrap_or_default().into(),
            standards: read(&value["standards"]),
            confidence: read::<Vec<Confidence>>(&value["confidence"]),
            ..EntryDetails::default()
        },
        contains: read(&value["contains"]),
    }
}

fn content(value: &Value) -> EntryContent {
    let text = |field: &str| value[field].as_str().unwrap_or_default().into();
    match value["kind"].as_str().unwrap() {
        "reflection" => {
            let frame: layby_core::entries::Frame = read(&value["frame"]);
            let written = value["answers"].as_object().unwrap();
            let answers = frame.prompts().iter().filter_map(|prompt| {
                let code = serde_json::to_value(prompt).unwrap();
                let words = written.get(code.as_str().unwrap())?.as_str().unwrap().into();
                Some(PromptAnswer { prompt: *prompt, words })
            });
            EntryContent::Reflection { reflection: Reflection { frame, answers: answers.collect(), earlier: None } }
        }
        "feedback" => {
            let handed = value["handed_over"].as_bool().unwrap();
            let theirs = text("their_words");
            EntryContent::Feedback {
                feedback: Feedback {
                    from_role: read(&value["from_role"]),
                    channel: read(&value["channel"]),
                    tone: read(&value["tone"]),
                    hand_over: if handed {
                        vec![HandOverAnswer { question: "how_was_it".into(), words: text("their_words") }]
                    } else {
                        Vec::new()
                    },
                    their_words: if handed { Default::default() } else { theirs },
                    what_it_told_me: text("what_it_told_me"),
                    what_i_will_do: text("what_i_will_do"),
                },
            }
        }
        "informal_supervision" => EntryContent::InformalSupervision {
            supervision: InformalSupervision {
                wording: read(&value["wording"]),
                label: text("label"),
                due: value["due"]["when"].as_str().map(|when| when[..10].parse().unwrap()),
                answers: value["answers"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|answer| {
                        read::<ChecklistAnswer>(&json!({
                            "question": answer["question"], "words": answer["answer"], "but_why": answer["but_why"],
                        }))
                    })
                    .collect(),
                decision: text("decision"),
                rationale: text("rationale"),
                evidence: text("evidence"),
                actions: read::<Vec<String>>(&value["actions"])
                    .into_iter()
                    .map(|words| Action { words: words.into(), done: false })
                    .collect(),
                confidence_before: read(&value["confidence_before"]),
                confidence_after: read(&value["confidence_after"]),
            },
        },
        "peer_session" => EntryContent::PeerSession {
            session: PeerSession {
                topic: text("topic"),
                ground_rules: read(&value["ground_rules"]),
                no_managers: read(&value["no_managers"]),
                method: read(&value["method"]),
                minutes: text("minutes"),
                take_away: text("take_away"),
            },
        },
        "activity" => EntryContent::Activity {
            activity: Activity {
                activity: read(&value["activity"]),
                title: text("title"),
                minutes: read(&value["minutes"]),
                amhp: read(&value["amhp"]),
                what: text("what"),
                so_what: text("so_what"),
            },
        },
        other => panic!("{other}"),
    }
}
