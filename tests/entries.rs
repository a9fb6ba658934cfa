//! Every kind of entry, through the facade: a whole fictional year, and what a person does to single ones.

use std::time::Duration;

use layby_core::api::{Missing, NotebookError};
use layby_core::entries::{
    ChecklistAnswer, ChecklistQuestion, Confidence, EntryContent, EntryDetails, EntryKind, Feedback, Frame,
    HandOverAnswer, InformalSupervision, PromptAnswer, Reflection,
};
use layby_core::records::rules::Rules;
use layby_tests::{Phone, all_notes, entry_id, jot, new_record, words, year};

#[test]
fn a_whole_year_of_every_kind_is_kept_listed_and_found() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let year = year::entries();
    assert!(year.len() >= 60);
    let mut ids = Vec::new();
    for entry in &year {
        let id = entry_id(&notebook);
        notebook.save_draft(id, entry.content.clone()).unwrap();
        notebook.save_details(id, entry.details.clone()).unwrap();
        notebook.set_happened(id, entry.happened).unwrap();
        notebook.keep(id).unwrap();
        ids.push(id);
    }
    notebook.lock();
    notebook.unlock_with_device().unwrap();
    for (id, entry) in ids.iter().zip(&year) {
        let view = notebook.entry(*id).unwrap();
        assert_eq!((&view.content, &view.details), (&entry.content, &entry.details), "{}", entry.key);
        assert_eq!(view.happened, entry.happened, "{}", entry.key);
        if !entry.contains.iter().all(|kind| kind == "person") {
            assert!(view.findings > 0, "the check finds nothing in {}", entry.key);
        }
    }
    let listed: Vec<_> = all_notes(&notebook).into_iter().map(|(id, _)| id).collect();
    let mut newest_first: Vec<_> = ids.iter().zip(&year).collect();
    newest_first.sort_by_key(|(_, entry)| std::cmp::Reverse(entry.happened.at));
    assert_eq!(listed.len(), year.len());
    assert_eq!(listed[0], *newest_first[0].0);
    for kind in [
        EntryKind::Reflection,
        EntryKind::Feedback,
        EntryKind::InformalSupervision,
        EntryKind::PeerSession,
        EntryKind::Activity,
    ] {
        let card = notebook.notes(None, 200).unwrap().cards.into_iter().find(|card| card.kind == kind);
        assert!(card.is_some_and(|card| !card.opening.is_blank()), "{kind:?}");
    }
    // A "but why?" three deep, brief minutes, a person's own words: all of it is found.
    for (query, kind) in [
        ("\"a table decided\"", EntryKind::InformalSupervision),
        ("\"broken blind\"", EntryKind::PeerSession),
        ("\"hear the child in it\"", EntryKind::Feedback),
        ("\"eleven half-sentences\"", EntryKind::Activity),
    ] {
        let hits = notebook.search(query.into(), None, 10).unwrap().hits;
        assert!(hits.iter().any(|hit| hit.kind == kind && !hit.matches.is_empty()), "{query}");
    }
    notebook.inspect_thoroughly().unwrap();
}

#[test]
fn changing_the_frame_keeps_every_word_and_comes_back() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = jot(&notebook, "the quiet after I asked");
    let frame = |frame| {
        notebook.change_frame(id, frame).unwrap();
        let EntryContent::Reflection { reflection } = notebook.entry(id).unwrap().content else { panic!() };
        reflection
    };
    let gibbs = frame(Frame::Gibbs);
    assert_eq!(gibbs.answers.len(), 1);
    let mut typed = gibbs.answers.clone();
    typed.push(PromptAnswer {
        prompt: layby_core::entries::Prompt::Feelings,
        words: "cross, then ashamed".into(),
    });
    let written = Reflection { answers: typed.clone(), ..gibbs };
    notebook.save_draft(id, EntryContent::Reflection { reflection: written }).unwrap();
    let driscoll = frame(Frame::Driscoll);
    assert_eq!(driscoll.answers[0].words.reveal(), "the quiet after I asked\n\ncross, then ashamed");
    assert_eq!(frame(Frame::Gibbs).answers, typed, "back as it was");
    assert!(notebook.entry(id).unwrap().draft, "a changed frame is a draft, like any change");
    let nowhere = NotebookError::NotFound { what: Missing::Entry };
    assert_eq!(notebook.change_frame(entry_id(&notebook), Frame::Gibbs), Err(nowhere));
}

#[test]
fn details_ride_with_the_entry_and_come_back_with_undo() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = jot(&notebook, "a visit");
    let details = EntryDetails {
        theme: Some("relationships".into()),
        theory: "attachment, as Mrs Okonjo taught it".into(),
        standards: vec!["2.5".into(), "4.6".into()],
        confidence: vec![Confidence { capability: "pcf:knowledge".into(), before: Some(2), after: Some(4) }],
        keep_until: Some("2027-11-30".parse().unwrap()),
        risk_considered: true,
    };
    notebook.save_details(id, details.clone()).unwrap();
    let undo = notebook.keep(id).unwrap().undo.unwrap();
    assert_eq!(notebook.entry(id).unwrap().details, details);
    assert_eq!(notebook.notes(None, 5).unwrap().cards[0].theme.as_deref(), Some("relationships"));
    assert_eq!(
        notebook.search("attachment".into(), None, 5).unwrap().hits.len(),
        1,
        "the theory is searched too"
    );
    // Typing on does not forget what was linked.
    notebook.save_draft(id, words("a visit, and another")).unwrap();
    assert_eq!(notebook.entry(id).unwrap().details, details);
    notebook.discard_draft(id).unwrap();
    notebook.undo(undo).unwrap();
    notebook.discard_draft(id).unwrap();
    let as_begun = EntryDetails { keep_until: details.keep_until, ..EntryDetails::default() };
    assert_eq!(notebook.entry(id).unwrap().details, as_begun, "only how long to keep it, as proposed");
}

#[test]
fn what_a_person_writes_with_the_phone_in_their_hands_is_sealed_at_once() {
    let phone = Phone::new();
    let notebook = phone.begun();
    notebook.lock();
    let id = entry_id(&notebook);
    let answers = |texts: &[&str]| {
        let hand_over = texts
            .iter()
            .zip(["how_was_it", "more_or_less"])
            .map(|(text, question)| HandOverAnswer { question: question.into(), words: (*text).into() })
            .collect();
        let channel = Some("handed_over".to_owned());
        EntryContent::Feedback { feedback: Feedback { channel, hand_over, ..Feedback::default() } }
    };
    notebook.seal_entry(id, 1, answers(&["You came back when you said."])).unwrap();
    assert_eq!(notebook.entry(id), Err(NotebookError::Locked), "nobody pages back");
    notebook.seal_entry(id, 2, answers(&["You came back when you said.", "More tea."])).unwrap();
    assert_eq!(notebook.unlock_with_device().unwrap().merged_jots, 1);
    assert_eq!(notebook.entry(id).unwrap().content, answers(&["You came back when you said.", "More tea."]));
    assert_eq!(notebook.notes(None, 5).unwrap().cards[0].kind, EntryKind::Feedback);
}

#[test]
fn but_why_goes_as_deep_as_it_is_asked() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = entry_id(&notebook);
    let deep: Vec<_> = (0..40).map(|n| format!("because of reason {n}").into()).collect();
    let answer = ChecklistAnswer {
        question: ChecklistQuestion::WhySoLong,
        words: "two plans ended".into(),
        but_why: deep,
    };
    let supervision = InformalSupervision { answers: vec![answer], ..InformalSupervision::default() };
    let content = EntryContent::InformalSupervision { supervision };
    notebook.save_draft(id, content.clone()).unwrap();
    notebook.keep(id).unwrap();
    assert_eq!(notebook.entry(id).unwrap().content, content);
    assert_eq!(notebook.search("\"reason 39\"".into(), None, 5).unwrap().hits.len(), 1);
    let codes: Vec<_> = ChecklistQuestion::ALL.iter().map(|q| serde_json::to_value(q).unwrap()).collect();
    assert_eq!(codes, ["order", "remit", "anything_else", "decisions", "other_decisions", "why_so_long"]);
}

#[test]
fn the_bin_keeps_thirty_days_and_gives_back() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let (first, second) = (jot(&notebook, "a heron"), jot(&notebook, "a kestrel"));
    notebook.delete_entry(first).unwrap();
    phone.clock.pass(Duration::from_secs(3600));
    notebook.delete_entry(second).unwrap();
    let bin = notebook.bin().unwrap();
    assert_eq!(bin.iter().map(|card| card.id).collect::<Vec<_>>(), [second, first]);
    assert_eq!((bin[0].gone_after.at - bin[0].binned.at).num_days(), 30);
    let undo = notebook.restore_entry(first).unwrap().undo.unwrap();
    assert_eq!(all_notes(&notebook).len(), 1);
    notebook.undo(undo).unwrap();
    assert_eq!(notebook.bin().unwrap().len(), 2);

    let reopen = || {
        notebook.lock();
        notebook.unlock_with_device().unwrap();
        notebook.bin().unwrap().len()
    };
    phone.clock.pass(Duration::from_secs(30 * 86_400 - 3601));
    assert_eq!(reopen(), 2, "not a minute early");
    phone.clock.pass(Duration::from_secs(2));
    assert_eq!(reopen(), 1);
    phone.clock.pass(Duration::from_secs(3600));
    assert_eq!(reopen(), 0);
    notebook.inspect_thoroughly().unwrap();
}

#[test]
fn erased_is_gone_from_everywhere_but_the_record_that_rests_on_it() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = jot(&notebook, "a heron on the way back");
    let record = new_record(&notebook.craft(vec![id]).unwrap());
    notebook.save_draft(id, words("a heron, again")).unwrap();
    let undo = notebook.keep(id).unwrap().undo.unwrap();
    notebook.save_draft(id, words("a heron, a third time")).unwrap();
    assert_eq!(notebook.erase_entry(id).unwrap().undo, None);
    let missing = NotebookError::NotFound { what: Missing::Entry };
    assert_eq!(notebook.entry(id), Err(missing.clone()));
    assert_eq!(notebook.undo(undo), Err(NotebookError::UndoGone), "no undo brings the words back");
    assert!(notebook.search("heron".into(), None, 5).unwrap().hits.is_empty());
    assert!(notebook.bin().unwrap().is_empty() && notebook.today().unwrap().drafts.is_empty());
    assert_eq!(notebook.erase_entry(id), Err(missing));
    let view = notebook.record(record).unwrap();
    assert_eq!(view.boxes[1].words.reveal(), "a heron on the way back");
    assert!(view.sources[0].content.is_none());
    notebook.inspect_thoroughly().unwrap();
    let log = std::fs::metadata(phone.vault("notebook.db-wal")).unwrap();
    assert!(log.len() < 200_000);
}

#[test]
fn every_kind_can_be_crafted_from() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let rules = Rules::england().unwrap();
    let mut seen = std::collections::BTreeSet::new();
    for entry in year::entries() {
        if !seen.insert(entry.content.kind()) {
            continue;
        }
        let id = entry_id(&notebook);
        notebook.save_draft(id, entry.content.clone()).unwrap();
        notebook.keep(id).unwrap();
        let record = notebook.record(new_record(&notebook.craft(vec![id]).unwrap())).unwrap();
        let label = &rules.type_for_kind[entry.content.kind().code()].en;
        assert_eq!(record.boxes[0].words.reveal(), label);
        // Every word lies in some box, and none in the peer box.
        let boxes: String = record.boxes.iter().map(|b| b.words.reveal()).collect::<Vec<_>>().join("\n");
        assert!(
            entry.content.texts().iter().all(|text| boxes.contains(text.reveal().trim())),
            "{}",
            entry.key
        );
        assert!(record.boxes[5].words.is_blank());
    }
    assert_eq!(seen.len(), 5);
}
