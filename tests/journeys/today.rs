//! Today: due, recent, the year, the queue, a backup worth making.

use std::time::Duration;

use layby_core::entries::{EntryContent, InformalSupervision};
use layby_tests::{Phone, entry_id, jot};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[test]
fn what_is_due_comes_soonest_first_and_goes_a_week_after() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let supervise = |label: &str, due: &str| {
        let id = entry_id(&notebook);
        let supervision = InformalSupervision {
            label: label.into(),
            due: Some(due.parse().unwrap()),
            decision: "wait".into(),
            ..Default::default()
        };
        notebook.save_draft(id, EntryContent::InformalSupervision { supervision }).unwrap();
        notebook.keep(id).unwrap();
        id
    };
    supervise("long ago", "2026-11-14");
    let passed = supervise("Friday's report", "2026-11-20");
    let next = supervise("Tuesday hearing", "2026-11-24");
    let later = supervise("", "2026-12-08");
    let due = || notebook.today().unwrap().due;
    let shown: Vec<_> = due().iter().map(|card| (card.id, card.days)).collect();
    assert_eq!(shown, [(passed, -2), (next, 2), (later, 16)]);
    assert_eq!(due()[1].label.reveal(), "Tuesday hearing");
    assert_eq!(due()[2].label.reveal(), "wait", "without a label, the first words");
    notebook.delete_entry(next).unwrap();
    assert_eq!(due().len(), 2);
    phone.clock.pass(DAY * 6);
    assert_eq!(due().iter().map(|card| card.id).collect::<Vec<_>>(), [later]);
}

#[test]
fn a_backup_is_offered_after_thirty_days_and_five_entries() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let offer = || notebook.today().unwrap().backup;
    for n in 0..4 {
        jot(&notebook, &format!("{n}"));
    }
    phone.clock.pass(DAY * 30);
    assert_eq!(offer(), None, "four entries");
    jot(&notebook, "the fifth");
    let offered = offer().unwrap();
    assert_eq!((offered.entries, offered.days, offered.never), (5, 30, true));
    phone.clock.set_wall(1_795_348_800_000 + 29 * 24 * 3_600_000);
    assert_eq!(offer(), None, "not quite thirty days");
}

#[test]
fn counts_follow_every_act() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let counts = || {
        let today = notebook.today().unwrap();
        assert_eq!(today.queue.uncrafted, today.uncrafted);
        (today.entries, today.uncrafted, today.records, today.queue.begun)
    };
    let (one, two) = (jot(&notebook, "one"), jot(&notebook, "two"));
    assert_eq!(counts(), (2, 2, 0, 0));
    let record = notebook.craft(vec![one]).unwrap().new_records[0];
    assert_eq!(counts(), (2, 1, 1, 1));
    let undo = notebook.delete_entry(two).unwrap().undo.unwrap();
    assert_eq!(counts(), (1, 0, 1, 1));
    notebook.undo(undo).unwrap();
    notebook.delete_record(record).unwrap();
    assert_eq!(counts(), (2, 2, 0, 0));
    notebook.restore_record(record).unwrap();
    assert_eq!(counts(), (2, 1, 1, 1));
    notebook.erase_record(record).unwrap();
    assert_eq!(counts(), (2, 2, 0, 0));
    notebook.erase_entry(one).unwrap();
    assert_eq!(counts(), (1, 1, 0, 0));
    notebook.inspect_thoroughly().unwrap();
}
