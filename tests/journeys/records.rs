//! Records as things: in the bin, back, erased; every write taken back leaves what was there before.

use std::time::Duration;

use layby_core::api::{Missing, Notebook, NotebookError, TodayView};
use layby_core::entries::EntryDetails;
use layby_core::ids::{EntryId, RecordId};
use layby_core::records::{QueueView, RecordBinCard, RecordView, RulesView, YearView};
use layby_tests::{Phone, jot, new_record};

#[test]
fn a_record_goes_to_the_bin_and_comes_back_with_its_answers() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let entry = jot(&notebook, "Mum wrote from a@example.org about the knock.");
    let id = new_record(&notebook.craft(vec![entry]).unwrap());
    let check = notebook.check(id).unwrap();
    let span = check.findings[0].span;
    notebook.keep_finding(id, check.fingerprint, "description".into(), span, "made up".into()).unwrap();
    let before = notebook.record(id).unwrap();
    let undo = notebook.delete_record(id).unwrap().undo.unwrap();
    let gone = NotebookError::NotFound { what: Missing::Record };
    assert_eq!(notebook.record(id).err(), Some(gone.clone()));
    assert_eq!(notebook.answer(id, "learnt".into(), "x".into()), Err(gone.clone()));
    assert_eq!(notebook.copy_sheet(id).err(), Some(gone.clone()));
    assert_eq!(notebook.delete_record(id), Err(gone.clone()));
    assert!(notebook.records().unwrap().is_empty());
    let bin = notebook.record_bin().unwrap();
    assert_eq!((bin[0].id, bin[0].opening.reveal()), (id, "Mum wrote from a@example.org about the knock."));
    assert_eq!(bin[0].gone_after.at - bin[0].binned.at, chrono::TimeDelta::days(30));
    notebook.restore_record(id).unwrap();
    assert_eq!(notebook.record(id).unwrap(), before);
    assert_eq!(before.unanswered, 0);
    assert_eq!(notebook.undo(undo), Err(NotebookError::UndoGone), "it came back in another way");

    notebook.delete_record(id).unwrap();
    let opened_after = |days: u64| {
        notebook.lock();
        phone.clock.pass(Duration::from_secs(days * 24 * 60 * 60 + 1));
        notebook.unlock_with_device().unwrap();
    };
    opened_after(29);
    assert_eq!(notebook.record_bin().unwrap().len(), 1, "not a day early");
    opened_after(1);
    assert!(notebook.record_bin().unwrap().is_empty());
    assert_eq!(notebook.restore_record(id), Err(gone));
    assert_eq!(notebook.today().unwrap().uncrafted, 1, "what it rested on stays");
}

#[test]
fn an_erased_record_is_gone_with_every_way_back() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = new_record(&notebook.craft(vec![jot(&notebook, "a heron")]).unwrap());
    let undo = notebook.answer(id, "learnt".into(), "to wait".into()).unwrap().undo.unwrap();
    assert_eq!(notebook.erase_record(id).unwrap().undo, None);
    assert_eq!(notebook.undo(undo), Err(NotebookError::UndoGone));
    let gone = NotebookError::NotFound { what: Missing::Record };
    assert_eq!(notebook.erase_record(id), Err(gone.clone()));
    assert_eq!(notebook.restore_record(id), Err(gone));
    notebook.inspect_thoroughly().unwrap();
}

/// Everything that screens show of records and the year.
type Shown = (Vec<Option<RecordView>>, YearView, TodayView, QueueView, RulesView, Vec<RecordBinCard>);

fn shown(notebook: &Notebook, records: &[RecordId]) -> Shown {
    (
        records.iter().map(|id| notebook.record(*id).ok()).collect(),
        notebook.year(None).unwrap(),
        notebook.today().unwrap(),
        notebook.craft_queue().unwrap(),
        notebook.rules().unwrap(),
        notebook.record_bin().unwrap(),
    )
}

#[test]
fn every_write_taken_back_leaves_what_was_there_before() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let entry: EntryId = jot(&notebook, "A second knock.");
    let details = EntryDetails { standards: vec!["3.12".into()], ..EntryDetails::default() };
    notebook.save_details(entry, details).unwrap();
    notebook.keep(entry).unwrap();
    let session = layby_tests::entry_id(&notebook);
    let content =
        layby_core::entries::PeerSession { take_away: "Say it early.".into(), ..Default::default() };
    let content = layby_core::entries::EntryContent::PeerSession { session: content };
    notebook.save_draft(session, content).unwrap();
    notebook.keep(session).unwrap();
    let id = new_record(&notebook.craft(vec![entry]).unwrap());
    let binned = new_record(&notebook.craft(vec![entry, session]).unwrap());
    notebook.delete_record(binned).unwrap();
    notebook.answer(id, "learnt".into(), "To wait.".into()).unwrap();
    let day = "2026-11-20".parse().unwrap();
    type Act<'a> =
        (&'a str, Box<dyn Fn() -> Result<layby_core::storage::transact::Changes, NotebookError> + 'a>);
    let acts: Vec<Act<'_>> = vec![
        ("craft", Box::new(|| notebook.craft(vec![session]))),
        ("answer", Box::new(|| notebook.answer(id, "impact".into(), "Doors open.".into()))),
        ("empty", Box::new(|| notebook.answer(id, "learnt".into(), "".into()))),
        ("go to", Box::new(|| notebook.go_to(id, "peer".into()))),
        ("fill peer", Box::new(|| notebook.fill_peer(id, session))),
        ("mark", Box::new(|| notebook.mark_recorded(id, day))),
        ("unmark", Box::new(|| notebook.unmark_recorded(id))),
        ("delete", Box::new(|| notebook.delete_record(id))),
        ("restore", Box::new(|| notebook.restore_record(binned))),
        ("nation", Box::new(|| notebook.set_nation("wales".into()))),
        ("limit", Box::new(|| notebook.set_box_limit("learnt".into(), Some(3)))),
        ("delete the entry", Box::new(|| notebook.delete_entry(entry))),
    ];
    for (name, act) in acts {
        let before = shown(&notebook, &[id, binned]);
        let undo = act().unwrap().undo.unwrap();
        let after = shown(&notebook, &[id, binned]);
        if name != "unmark" {
            assert_ne!(before, after, "{name} does nothing that shows");
        }
        let redo = notebook.undo(undo).unwrap().undo.unwrap();
        assert_eq!(shown(&notebook, &[id, binned]), before, "{name}");
        let back = notebook.undo(redo).unwrap().undo.unwrap();
        assert_eq!(shown(&notebook, &[id, binned]), after, "{name} again");
        notebook.undo(back).unwrap();
        assert_eq!(shown(&notebook, &[id, binned]), before, "{name} back again");
        notebook.inspect_thoroughly().unwrap();
    }
}
