//! The craft queue, and the way from two jottings to two checked records.

use layby_core::api::{Missing, Notebook, NotebookError};
use layby_core::entries::{EntryContent, EntryDetails, InformalSupervision, NotesFilter, PeerSession};
use layby_core::ids::{EntryId, RecordId};
use layby_core::records::{RecordHint, RecordState, YearNeed};
use layby_tests::{Phone, entry_id, jot, new_record};

fn jot_on(notebook: &Notebook, text: &str, theme: Option<&str>, standards: &[&str]) -> EntryId {
    let id = jot(notebook, text);
    let details = EntryDetails {
        theme: theme.map(str::to_owned),
        standards: standards.iter().map(|number| (*number).to_owned()).collect(),
        ..EntryDetails::default()
    };
    notebook.save_details(id, details).unwrap();
    notebook.keep(id).unwrap();
    id
}

fn talk(notebook: &Notebook, decision: &str) -> EntryId {
    let id = entry_id(notebook);
    let supervision = InformalSupervision { decision: decision.into(), ..Default::default() };
    notebook.save_draft(id, EntryContent::InformalSupervision { supervision }).unwrap();
    notebook.keep(id).unwrap();
    id
}

#[test]
fn jottings_stand_by_theme_and_standard_until_something_is_made_of_them() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let one = jot_on(&notebook, "one", Some("risk"), &["3.1", "3.12"]);
    jot_on(&notebook, "two", Some("risk"), &["3.12"]);
    jot_on(&notebook, "three", Some("values"), &[]);
    jot_on(&notebook, "four", None, &[]);
    let groups = || {
        let queue = notebook.craft_queue().unwrap();
        let of = |groups: Vec<layby_core::records::QueueGroup>| {
            groups.into_iter().map(|g| (g.code, g.uncrafted, g.cards.len())).collect::<Vec<_>>()
        };
        (queue.uncrafted, of(queue.themes), of(queue.standards))
    };
    let code = |code: &str| Some(code.to_owned());
    let (uncrafted, themes, standards) = groups();
    assert_eq!(uncrafted, 4);
    assert_eq!(themes, [(code("risk"), 2, 2), (None, 1, 1), (code("values"), 1, 1)]);
    assert_eq!(standards, [(code("3.12"), 2, 2), (code("3.1"), 1, 1)]);

    let undo = notebook.craft(vec![one]).unwrap().undo.unwrap();
    let (uncrafted, themes, standards) = groups();
    assert_eq!((uncrafted, themes[0].clone()), (3, (None, 1, 1)));
    assert_eq!(standards, [(code("3.12"), 1, 1)]);
    notebook.undo(undo).unwrap();
    assert_eq!(groups().0, 4);
    notebook.inspect_thoroughly().unwrap();
}

#[test]
fn a_draft_without_a_date_is_no_piece_of_a_year_and_is_to_be_finished_all_the_same() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let record = new_record(&notebook.craft(vec![jot(&notebook, "waited on the step")]).unwrap());
    notebook.answer(record, "date".into(), "".into()).unwrap();
    let queue = notebook.craft_queue().unwrap();
    assert!(queue.needs.contains(&YearNeed::Finish { count: 1 }), "{:?}", queue.needs);
    assert_eq!((queue.year.pieces, queue.stopped.len()), (0, 1));
    let year = notebook.year(None).unwrap();
    assert!(year.needs.contains(&YearNeed::Finish { count: 1 }), "{:?}", year.needs);
}

#[test]
fn drafts_of_records_come_first_at_the_box_where_i_stopped() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let changes = notebook.craft(vec![jot(&notebook, "A second knock.")]).unwrap();
    let id = changes.new_records[0];
    assert_eq!(changes.new_ids, [id.to_string()]);
    let question = || notebook.crafting(id).unwrap().record.question.unwrap();
    assert_eq!((question().field.as_str(), question().number, question().total), ("learnt", 4, 6));
    // Skipped, answered elsewhere, shut in between: it goes on where the person was.
    let skipped = notebook.go_to(id, "impact".into()).unwrap().undo.unwrap();
    assert_eq!(question().field, "impact");
    let answered = notebook.answer(id, "impact".into(), "Doors open.".into()).unwrap().undo.unwrap();
    assert_eq!((question().field.as_str(), question().required), ("peer", false));
    notebook.lock();
    notebook.unlock_with_device().unwrap();
    let queue = notebook.craft_queue().unwrap();
    assert_eq!(queue.stopped[0].card.id, id);
    assert_eq!(queue.stopped[0].question.as_ref().unwrap().field, "peer");
    assert_eq!(
        queue.needs,
        [YearNeed::Pieces { count: 2 }, YearNeed::PeerReflection { count: 1 }, YearNeed::Finish { count: 1 }]
    );
    notebook.go_to(id, "learnt".into()).unwrap();
    notebook.undo(answered).unwrap();
    assert_eq!(question().field, "impact", "going on does not lie on top of an answer");
    notebook.undo(skipped).unwrap();
    assert_eq!(question().field, "learnt");
    let field = NotebookError::NotFound { what: Missing::Field };
    assert_eq!(notebook.go_to(id, "mood".into()), Err(field));
}

#[test]
fn two_jottings_become_two_checked_records_one_screen_a_call() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let texts = ["Waited for the second knock.", "She would not sit, so we talked in the car."];
    let talk = talk(&notebook, "We ask for an adjournment, and say why.");
    let mut made: Vec<RecordId> = Vec::new();
    for text in texts {
        let id = notebook.craft(vec![jot(&notebook, text)]).unwrap().new_records[0];
        let screen = notebook.crafting(id).unwrap();
        assert_eq!(screen.record.sources[0].words.as_ref().unwrap().reveal(), text);
        assert_eq!(screen.record.boxes[3].label.english.words, "What you learnt");
        assert!(
            !screen.record.boxes[3].label.regulators_words && screen.record.boxes[5].label.regulators_words
        );
        assert_eq!(
            screen.record.hints,
            [RecordHint::OnlyDescription, RecordHint::PeerOpen][..2 - made.len()]
        );
        while let Some(question) = notebook.crafting(id).unwrap().record.question.filter(|q| q.required) {
            let words = format!("{} of it {}", question.field, made.len());
            notebook.answer(id, question.field, words.as_str().into()).unwrap();
        }
        if made.is_empty() {
            assert!(notebook.record(id).unwrap().boxes[5].words.is_blank(), "never by itself");
            notebook.fill_peer(id, talk).unwrap();
        }
        made.push(id);
    }
    let queue = notebook.craft_queue().unwrap();
    assert_eq!((queue.stopped.len(), queue.needs), (0, vec![YearNeed::PutIntoAccount { count: 2 }]));
    for id in made {
        let screen = notebook.crafting(id).unwrap();
        assert_eq!((screen.record.state, screen.record.hints), (RecordState::Ready, vec![]));
        assert_eq!((screen.check.unanswered, screen.check.fingerprint), (0, screen.record.fingerprint));
        notebook.copy_sheet(id).unwrap();
    }
}

#[test]
fn a_talk_fills_the_peer_box_only_when_ticked_and_is_taken_back() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let supervision = talk(&notebook, "Ask for time.");
    let id = new_record(&notebook.craft(vec![supervision]).unwrap());
    let record = notebook.record(id).unwrap();
    assert!(record.sources[0].peer_talk && record.boxes[5].words.is_blank());
    notebook.answer(id, "peer".into(), "A nurse knew it too.".into()).unwrap();
    let undo = notebook.fill_peer(id, supervision).unwrap().undo.unwrap();
    let peer = || notebook.record(id).unwrap().boxes[5].words.reveal().to_owned();
    assert_eq!(peer(), "A nurse knew it too.\n\nAsk for time.");
    notebook.undo(undo).unwrap();
    assert_eq!(peer(), "A nurse knew it too.");
    let session = entry_id(&notebook);
    let content = PeerSession { take_away: "Say goodbye early.".into(), ..PeerSession::default() };
    notebook.save_draft(session, EntryContent::PeerSession { session: content }).unwrap();
    notebook.keep(session).unwrap();
    notebook.answer(id, "peer".into(), "".into()).unwrap();
    notebook.fill_peer(id, session).unwrap();
    assert_eq!(peer(), "Say goodbye early.");
    let alone = jot(&notebook, "alone");
    let no_talk = NotebookError::NotFound { what: Missing::PeerTalk };
    assert_eq!(notebook.fill_peer(id, alone), Err(no_talk));
    let silent = entry_id(&notebook);
    let supervision = InformalSupervision { label: "Tuesday hearing".into(), ..Default::default() };
    notebook.save_draft(silent, EntryContent::InformalSupervision { supervision }).unwrap();
    notebook.keep(silent).unwrap();
    assert_eq!(notebook.fill_peer(id, silent), Err(NotebookError::NothingWritten));
}

#[test]
fn the_same_record_twice_is_hinted_at() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let text =
        "I stood at the door for a while and counted to seven before I knocked again, and somebody came.";
    let one = new_record(&notebook.craft(vec![jot(&notebook, text)]).unwrap());
    let nearly = new_record(&notebook.craft(vec![jot(&notebook, &text.replace("seven", "nine"))]).unwrap());
    let other =
        new_record(&notebook.craft(vec![jot(&notebook, "A talk in the car about the hearing.")]).unwrap());
    let same = |id| {
        let record = notebook.record(id).unwrap();
        assert_eq!(record.same_as.is_some(), record.hints.contains(&RecordHint::SameAsAnother));
        record.same_as
    };
    assert_eq!((same(one), same(nearly), same(other)), (Some(nearly), Some(one), None));
    notebook.delete_record(nearly).unwrap();
    assert_eq!(same(one), None);
}

#[test]
fn lists_are_filtered_and_paged() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let mut ids = Vec::new();
    for n in 0..23 {
        let theme = if n % 2 == 0 { Some("risk") } else { None };
        let standards: &[&str] = if n % 3 == 0 { &["3.1", "3.12", "4.1"] } else { &["4.1"] };
        ids.push(jot_on(&notebook, &format!("number {n}"), theme, standards));
        phone.clock.pass(std::time::Duration::from_millis(n % 2));
    }
    let talk = talk(&notebook, "a decision");
    notebook.craft(vec![ids[0], ids[1], talk]).unwrap();
    notebook.delete_entry(ids[2]).unwrap();
    let all = |filter: &NotesFilter| {
        let (mut cursor, mut found) = (None, Vec::new());
        loop {
            let page = notebook.notes_by(filter.clone(), cursor, 4).unwrap();
            assert!(
                page.cards.iter().all(|card| filter.crafted.is_none_or(|crafted| card.crafted == crafted))
            );
            found.extend(page.cards.into_iter().map(|card| card.id));
            cursor = page.next;
            if cursor.is_none() {
                return found;
            }
        }
    };
    let newest_first = |keep: &dyn Fn(usize) -> bool| {
        let mut kept: Vec<EntryId> = (0..23).filter(|n| *n != 2 && keep(*n)).map(|n| ids[n]).collect();
        kept.reverse();
        kept
    };
    let theme = |code: &str| NotesFilter { theme: Some(code.into()), ..NotesFilter::default() };
    let standard = |number: &str| NotesFilter { standard: Some(number.into()), ..NotesFilter::default() };
    assert_eq!(all(&theme("risk")), newest_first(&|n| n % 2 == 0));
    assert_eq!(all(&standard("3.12")), newest_first(&|n| n % 3 == 0));
    assert_eq!(all(&standard("3")), newest_first(&|n| n % 3 == 0), "an entry once, however many elements");
    let both =
        NotesFilter { crafted: Some(false), ..NotesFilter { theme: Some("risk".into()), ..standard("3.1") } };
    assert_eq!(all(&both), newest_first(&|n| n % 6 == 0 && n > 1));
    let crafted = NotesFilter { crafted: Some(true), ..NotesFilter::default() };
    assert_eq!(all(&crafted), [talk, ids[1], ids[0]]);
    let kind = layby_core::entries::EntryKind::InformalSupervision;
    assert_eq!(all(&NotesFilter { kind: Some(kind), ..NotesFilter::default() }), [talk]);
    assert_eq!(all(&theme("")).len(), 12, "without a theme");
    assert_eq!(all(&NotesFilter::default()).len(), 23);
    let missing = |what| Err(NotebookError::NotFound { what });
    assert_eq!(notebook.notes_by(theme("moods"), None, 4), missing(Missing::Code));
    assert_eq!(notebook.notes_by(standard("9.9"), None, 4), missing(Missing::Standard));

    // The standards' own screens count the same.
    let language = layby_core::packs::Language::English;
    let element = notebook.element("3.12".into(), language).unwrap();
    assert_eq!(element.linked, Some(u32::try_from(all(&standard("3.12")).len()).unwrap()));
    let standards = notebook.standards(language).unwrap().standards;
    assert_eq!((standards[2].linked, standards[2].elements[1].linked), (element.linked, Some(0)));
    notebook.lock();
    assert_eq!(notebook.element("3.12".into(), language).unwrap().linked, None, "shut, nobody counts");
}
