//! Every pack on disk, string by string: languages, sources, statuses, codes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::checklists::Checklists;
use super::frameworks::{Frameworks, Rate};
use super::prompts::Prompts;
use super::retention::{CountedFrom, RetentionPack};
use super::safety::{EmployerAnswer, Safety};
use super::{Choice, PackText};
use crate::entries::{ActivityKind, ChecklistQuestion, EntryKind, Frame, PeerMethod, Tone, Wording};

fn packs(folder: &Path) -> Vec<(PathBuf, Value)> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(packs(&path));
        } else if path.extension().is_some_and(|kind| kind == "json") {
            let pack = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            found.push((path, pack));
        }
    }
    found
}

/// Every string for people, with where it stands.
fn texts(value: &Value, at: &str, found: &mut Vec<(String, PackText)>) {
    match value {
        Value::Object(fields) if fields.contains_key("en") => {
            let text = serde_json::from_value(value.clone());
            found.push((at.to_owned(), text.unwrap_or_else(|error| panic!("{at}: {error}"))));
        }
        Value::Object(fields) => fields.iter().for_each(|(key, v)| texts(v, &format!("{at}.{key}"), found)),
        Value::Array(all) => all.iter().enumerate().for_each(|(n, v)| texts(v, &format!("{at}[{n}]"), found)),
        _ => {}
    }
}

#[test]
fn every_string_of_every_pack_has_its_slots_its_source_and_its_status() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs");
    let packs = packs(&folder);
    assert!(packs.len() >= 8, "{}", packs.len());
    for (path, pack) in packs {
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        for key in ["pack", "id", "version", "about"] {
            assert!(!pack[key].is_null(), "{name} has no {key}");
        }
        let mut found = Vec::new();
        texts(&pack, &name, &mut found);
        assert!(!found.is_empty(), "{name}");
        for (at, text) in found {
            assert!(!text.en.trim().is_empty() && text.en.trim() == text.en, "{at}");
            let sources = ["ours", "look", "social-work-england-page", "podcast", "publication"];
            assert!(sources.contains(&text.source.as_str()), "{at}: {}", text.source);
            let statuses = ["ours", "regulators_words", "read_out", "their_words"];
            assert!(statuses.contains(&text.status.as_str()), "{at}: {}", text.status);
            match (text.cy_status.as_str(), &text.cy) {
                ("none", None) => {}
                ("unreviewed" | "reviewed", Some(cy)) => {
                    assert!(!cy.trim().is_empty() && cy.trim() == cy, "{at}")
                }
                (status, _) => panic!("{at}: {status}"),
            }
            // Words that are ours are spoken in both languages.
            assert!(text.status != "ours" || text.cy.is_some(), "{at} is ours and has no Welsh");
        }
    }
}

/// Each code once, and every variant of the type.
fn each_once<C: PartialEq + Copy + std::fmt::Debug>(choices: impl IntoIterator<Item = C>, all: &[C]) {
    let found: Vec<C> = choices.into_iter().collect();
    assert_eq!(found.len(), all.len(), "{found:?}");
    assert!(all.iter().all(|code| found.contains(code)), "{found:?}");
}

fn distinct<'a>(codes: impl IntoIterator<Item = &'a str>) -> usize {
    let codes: Vec<&str> = codes.into_iter().collect();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len(), "{codes:?}");
    codes.len()
}

#[test]
fn prompts_ask_for_every_field_and_every_choice_there_is() {
    let pack = Prompts::load().unwrap();
    each_once(pack.frames.iter().map(|frame| frame.code), &[Frame::Free, Frame::Gibbs, Frame::Driscoll]);
    for frame in &pack.frames {
        let steps: Vec<_> = frame.prompts.iter().map(|prompt| prompt.code).collect();
        assert_eq!(steps, frame.code.prompts());
    }
    each_once(pack.feedback.tones.iter().map(|tone| tone.code), &[Tone::Praise, Tone::Concern, Tone::Both]);
    each_once(
        pack.peer_session.methods.iter().map(|method| method.code),
        &[PeerMethod::Intervision, PeerMethod::Free],
    );
    use ActivityKind::*;
    let kinds = [
        Podcast,
        Reading,
        Course,
        Lecture,
        Webinar,
        FormalSupervision,
        PartnerSupervision,
        Mentoring,
        Network,
        InformalContact,
        PracticeTeaching,
    ];
    each_once(pack.activity.kinds.iter().map(|kind| kind.code), &kinds);
    let code = |choice: &Choice<String>| choice.code.clone();
    let roles: Vec<String> = pack.feedback.roles.iter().map(code).collect();
    assert!(distinct(roles.iter().map(String::as_str)) > 10);
    assert!(roles.iter().any(|role| role == "parent") && roles.iter().any(|role| role == "someone_else"));
    let channels: Vec<String> = pack.feedback.channels.iter().map(code).collect();
    assert!(channels.iter().any(|channel| channel == "handed_over"));
    distinct(channels.iter().map(String::as_str));
    assert!((1..=2).contains(&pack.hand_over.questions.len()), "one or two plain questions");
    let opening: Vec<&str> = pack.hand_over.opening.iter().map(|line| line.code.as_str()).collect();
    assert_eq!(opening, ["who_reads", "skip_or_stop", "no_names", "not_safe"]);
    assert!(pack.peer_session.ground_rule_suggestions.iter().any(|line| line.code == "no_managers"));
}

#[test]
fn the_checklist_asks_the_six_questions_in_their_order_in_both_wordings() {
    let pack = Checklists::load().unwrap();
    each_once(
        pack.wordings.iter().map(|words| words.code),
        &[Wording::ChildrensHearing, Wording::AnySetting],
    );
    for words in &pack.wordings {
        let codes: Vec<_> = words.questions.iter().map(|question| question.code).collect();
        assert_eq!(codes, ChecklistQuestion::ALL);
    }
    let english = |wording| -> Vec<String> {
        pack.wording(wording).unwrap().questions.iter().map(|q| q.question.en.clone()).collect()
    };
    // domain.md's words, and where the second wording departs from them.
    assert_eq!(
        english(Wording::ChildrensHearing),
        [
            "Why do we have a compulsory supervision order?",
            "What is the legal remit?",
            "Is there anything else we have to do?",
            "What decisions are we making?",
            "Do we have to make other ones?",
            "Why has this child been in this situation for a while?",
        ]
    );
    let other = english(Wording::AnySetting);
    assert!(other[0].contains("legal order or duty") && other[5].contains("child, adult or family"));
    assert_eq!(pack.but_why.question.en, "But why?");
    assert_eq!(pack.labels.weekdays.len(), 7);
}

#[test]
fn frameworks_are_titles_and_the_scale_runs_from_one_to_five() {
    let pack = Frameworks::load().unwrap();
    let count = |code: &str| pack.frameworks.iter().find(|f| f.code == code).unwrap().capabilities.len();
    assert_eq!((count("pcf"), count("kss_adults"), count("kss_child_and_family")), (9, 1, 1));
    assert_eq!(distinct(pack.codes()), 11);
    for framework in &pack.frameworks {
        assert_eq!(framework.rate == Rate::AsAWhole, framework.capabilities.len() == 1);
    }
    let until = pack.frameworks.iter().find_map(|framework| framework.valid_until).unwrap();
    assert_eq!(until.to_string(), "2027-03-31");
    let values: Vec<u8> = pack.confidence.scale.iter().map(|step| step.value).collect();
    assert_eq!(values, [1, 2, 3, 4, 5]);
}

#[test]
fn retention_proposes_something_for_every_kind_that_an_option_can_count() {
    let pack = RetentionPack::load().unwrap();
    assert_eq!(distinct(pack.options.iter().map(|option| option.code.as_str())), 6);
    for option in &pack.options {
        let counts = matches!(option.from, CountedFrom::Happened | CountedFrom::RegistrationYearEnd);
        assert_eq!(option.months.is_some(), counts, "{}", option.code);
    }
    let kinds = ["reflection", "feedback", "informal_supervision", "peer_session", "activity"];
    let proposed: Vec<&str> = pack.defaults.iter().map(|proposal| proposal.kind.as_str()).collect();
    assert_eq!(proposed, kinds);
    assert!(pack.defaults.iter().all(|proposal| pack.option(&proposal.option).is_some()));
    assert!(pack.changeable && pack.origin == "ours");
}

#[test]
fn words_of_care_never_block() {
    let pack = Safety::load().unwrap();
    assert!(!pack.safety_question.blocks);
    assert_eq!(pack.safety_question.asked_on, [EntryKind::Feedback, EntryKind::InformalSupervision]);
    assert_eq!(
        pack.safety_question.line.en,
        "Is someone at risk? Act on it, record it on the case system and tell your manager today."
    );
    use EmployerAnswer::*;
    let answers = &pack.before_first_entry.employer_question.answers;
    each_once(answers.iter().map(|answer| answer.code), &[Yes, NotSure, Asked, No]);
    let notice = &pack.before_first_entry.disclosure_notice.text.en;
    assert!(notice.contains("court") && notice.contains("ask to see what is held"));
    assert!(!pack.promises.can.is_empty() && !pack.promises.cannot.is_empty());
}
