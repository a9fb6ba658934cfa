//! The law of restoring: everything told of a restored backup is everything told of the notebook it was made of.

use layby_core::api::Notebook;
use layby_core::entries::{
    ChecklistAnswer, ChecklistQuestion, EntryContent, EntryKind, Feedback, Frame, HandOverAnswer,
    InformalSupervision, PeerSession, Tone, Wording,
};
use layby_core::ids::{EntryId, RecordId};
use layby_core::reminders::{ProtectedTime, WeekDay};
use layby_tests::{PASSCODE, Phone, entry_id, new_record, whole, year};
use proptest::prelude::*;

use crate::{backup, new_phone};

/// What a person does, with which of the things there.
#[derive(Debug, Clone)]
enum Act {
    Keep(usize, [String; 3]),
    Draft(usize, [String; 3]),
    Edit(usize, [String; 3]),
    Details(usize, String),
    Reframe(usize, usize),
    Bin(usize),
    Erase(usize),
    Craft(usize, usize),
    Answer(usize, usize, String),
    KeepFindings(usize, String),
    Wording(usize),
    Protect(u32),
}

fn any_act() -> impl Strategy<Value = Act> {
    let text = || "(\\PC|\\n|\u{0}|🙂|07700 900123|\"|\\\\){0,12}";
    let texts = move || [text(), text(), text()];
    let which = 0usize..50;
    prop_oneof![
        4 => (which.clone(), texts()).prop_map(|(i, t)| Act::Keep(i, t)),
        2 => (which.clone(), texts()).prop_map(|(i, t)| Act::Draft(i, t)),
        2 => (which.clone(), texts()).prop_map(|(i, t)| Act::Edit(i, t)),
        1 => (which.clone(), text()).prop_map(|(i, t)| Act::Details(i, t)),
        1 => (which.clone(), 0usize..3).prop_map(|(i, f)| Act::Reframe(i, f)),
        1 => which.clone().prop_map(Act::Bin),
        1 => which.clone().prop_map(Act::Erase),
        2 => (which.clone(), which.clone()).prop_map(|(i, j)| Act::Craft(i, j)),
        2 => (which.clone(), 0usize..6, text()).prop_map(|(i, f, t)| Act::Answer(i, f, t)),
        1 => (which.clone(), text()).prop_map(|(i, t)| Act::KeepFindings(i, t)),
        1 => (0usize..3).prop_map(Act::Wording),
        1 => (0u32..24).prop_map(Act::Protect),
    ]
}

fn content(kind: usize, [one, two, three]: &[String; 3]) -> EntryContent {
    let (one, two, three) = (one.as_str(), two.as_str(), three.as_str());
    match kind % 5 {
        0 => EntryContent::reflection(format!("{one}{two}{three}")),
        1 => EntryContent::Feedback {
            feedback: Feedback {
                tone: Some(Tone::Both),
                their_words: one.into(),
                what_it_told_me: two.into(),
                hand_over: vec![HandOverAnswer { question: "how_was_it".into(), words: three.into() }],
                ..Feedback::default()
            },
        },
        2 => EntryContent::InformalSupervision {
            supervision: InformalSupervision {
                wording: Wording::ChildrensHearing,
                label: one.into(),
                due: Some("2026-12-03".parse().unwrap()),
                answers: vec![ChecklistAnswer {
                    question: ChecklistQuestion::WhySoLong,
                    words: two.into(),
                    but_why: vec![three.into(), one.into()],
                }],
                ..InformalSupervision::default()
            },
        },
        3 => EntryContent::PeerSession {
            session: PeerSession {
                topic: one.into(),
                ground_rules: vec![two.into()],
                take_away: three.into(),
                ..PeerSession::default()
            },
        },
        _ => {
            let activity =
                year::entries().into_iter().find(|entry| entry.content.kind() == EntryKind::Activity);
            let mut content = activity.unwrap().content;
            if let EntryContent::Activity { activity } = &mut content {
                activity.title = one.into();
                activity.what = two.into();
                activity.so_what = three.into();
            }
            content
        }
    }
}

/// Does it where it can be done; what cannot is refused, as on any day.
fn act(notebook: &Notebook, entries: &mut Vec<EntryId>, records: &mut Vec<RecordId>, act: &Act) {
    let entry = |which: usize| entries.get(which % entries.len().max(1)).copied();
    let record = |which: usize| records.get(which % records.len().max(1)).copied();
    match act {
        Act::Keep(kind, texts) | Act::Draft(kind, texts) => {
            let id = entry_id(notebook);
            let _ = notebook.save_draft(id, content(*kind, texts));
            if matches!(act, Act::Draft(..)) || notebook.keep(id).is_ok() {
                entries.push(id);
            }
        }
        Act::Edit(which, texts) => {
            drop(entry(*which).map(|id| notebook.save_draft(id, content(*which, texts))))
        }
        Act::Details(which, theory) => drop(entry(*which).map(|id| {
            let mut details = notebook.entry(id)?.details;
            details.theory = theory.as_str().into();
            details.standards.push("2.5".into());
            details.keep_until = Some("2027-01-31".parse().unwrap());
            notebook.save_details(id, details)
        })),
        Act::Reframe(which, frame) => {
            let frame = [Frame::Free, Frame::Gibbs, Frame::Driscoll][*frame];
            drop(entry(*which).map(|id| notebook.change_frame(id, frame)));
        }
        Act::Bin(which) => drop(entry(*which).map(|id| notebook.delete_entry(id))),
        Act::Erase(which) => drop(entry(*which).map(|id| notebook.erase_entry(id))),
        Act::Craft(one, other) => {
            let sources = [entry(*one), entry(*other)].into_iter().flatten().collect();
            records.extend(notebook.craft(sources).map(|changes| new_record(&changes)));
        }
        Act::Answer(which, field, text) => {
            let field = ["type", "description", "date", "learnt", "impact", "peer"][*field];
            drop(record(*which).map(|id| notebook.answer(id, field.into(), text.as_str().into())));
        }
        Act::KeepFindings(which, reason) => drop(record(*which).map(|id| {
            for finding in notebook.check(id)?.findings {
                let shown = notebook.check(id)?.fingerprint;
                notebook.keep_finding(
                    id,
                    shown,
                    finding.field,
                    finding.span,
                    format!("{reason}.").as_str().into(),
                )?;
            }
            notebook.check(id)
        })),
        Act::Wording(which) => {
            let number = ["2.7", "1.1", "3.12"][*which];
            let copied = format!("{number} Tell somebody when interests may conflict.\n");
            let shown = notebook.compare_wording(copied.as_str().into()).unwrap().fingerprint;
            let _ = notebook.accept_wording(copied.as_str().into(), shown, vec![number.into()]);
        }
        Act::Protect(hour) => {
            let time = ProtectedTime::Week { day: WeekDay::Monday, hour: *hour, minute: 5 };
            notebook.set_protected_time((*hour > 0).then_some(time)).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn told_of_the_restored_is_told_of_the_first(acts in prop::collection::vec(any_act(), 1..24)) {
        let phone = Phone::new();
        let notebook = phone.begun();
        let code = notebook.issue_recovery_code().unwrap().reveal().to_vec();
        let (mut entries, mut records) = (Vec::new(), Vec::new());
        for one in &acts {
            act(&notebook, &mut entries, &mut records, one);
        }
        let before = whole(&notebook, &code);
        let made = backup(&notebook);
        let other = new_phone();
        let restored = other.start();
        restored.restore(&made, &code, PASSCODE).unwrap();
        prop_assert_eq!(&whole(&restored, &code), &before);
        restored.inspect_thoroughly().unwrap();
        // And over a notebook that has something else in it.
        layby_tests::jot(&restored, "something else");
        let shown = restored.look_into_backup(&made, &code).unwrap();
        restored.restore_over(&made, &code, Some(shown.fingerprint)).unwrap();
        prop_assert_eq!(&whole(&restored, &code), &before);
        restored.inspect_thoroughly().unwrap();
    }
}
