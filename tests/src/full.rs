//! A notebook with a row of every kind in it: for the frozen files, the law of restoring, and the documents.

use std::collections::BTreeMap;

use layby_core::accounts::outbox::view::NewAccount;
use layby_core::accounts::xapi::StatementActor;
use layby_core::api::Notebook;
use layby_core::entries::{Activity, ActivityKind, EntryContent, EntryKind};
use layby_core::ids::EntryId;
use layby_core::packs::Language;
use layby_core::packs::safety::EmployerAnswer;
use layby_core::reminders::{ProtectedTime, WeekDay};

use crate::year::{self, YearEntry};
use crate::{entry_id, jot, new_record, words};

/// Keeps an entry of the fictional year.
pub fn keep(notebook: &Notebook, entry: YearEntry) -> EntryId {
    let id = entry_id(notebook);
    notebook.save_draft(id, entry.content).unwrap();
    notebook.save_details(id, entry.details).unwrap();
    notebook.set_happened(id, entry.happened).unwrap();
    notebook.keep(id).unwrap();
    id
}

/// Fills an open notebook that no passcode shuts yet. It is shut once and opened again on the way. Whoever adds a
/// table or a setting adds to this: a test says which is empty.
pub fn fill(notebook: &Notebook) {
    let mut by_kind: BTreeMap<EntryKind, Vec<EntryId>> = BTreeMap::new();
    for entry in year::entries() {
        let ids = by_kind.entry(entry.content.kind()).or_default();
        if ids.len() < 2 {
            ids.push(keep(notebook, entry));
        }
    }
    let first = |kind| by_kind[&kind][0];

    // An edit; a draft on a kept entry, in another frame; a draft of a new one; one in the bin.
    let edited = first(EntryKind::Reflection);
    notebook.change_frame(edited, layby_core::entries::Frame::Driscoll).unwrap();
    notebook.keep(edited).unwrap();
    notebook.change_frame(by_kind[&EntryKind::Reflection][1], layby_core::entries::Frame::Gibbs).unwrap();
    notebook.save_draft(entry_id(notebook), words("Rang twice. 🙂 Nobody, and the wind")).unwrap();
    let binned = jot(notebook, "Never mind this one");
    notebook.delete_entry(binned).unwrap();
    let mut details = notebook.entry(first(EntryKind::Feedback)).unwrap().details;
    details.keep_until = Some("2027-11-30".parse().unwrap());
    notebook.save_details(first(EntryKind::Feedback), details).unwrap();
    notebook.keep(first(EntryKind::Feedback)).unwrap();

    // A record that names a number and says why, one that rests on an erased entry, one just begun.
    let ring = jot(notebook, "She said to ring her on 07700 900123");
    let record = new_record(&notebook.craft(vec![ring, first(EntryKind::PeerSession)]).unwrap());
    notebook.answer(record, "description".into(), "A number on a door, 07700 900123".into()).unwrap();
    for field in ["learnt", "impact", "peer"] {
        notebook.answer(record, field.into(), "To wait a little longer than is comfortable".into()).unwrap();
    }
    while let Some(finding) =
        notebook.check(record).unwrap().findings.into_iter().find(|finding| finding.kept_because.is_none())
    {
        let shown = notebook.check(record).unwrap().fingerprint;
        notebook.keep_finding(record, shown, finding.field, finding.span, "A made-up number".into()).unwrap();
    }
    // It waits for a record store that does not exist.
    let account = NewAccount {
        address: "https://store.example.org/xapi".into(),
        user: "4417".into(),
        actor: StatementActor { home_page: "https://portal.example.org".into(), name: "4417".into() },
        language: Language::English,
    };
    let account = notebook.add_account(account, b"made up").unwrap().new_ids[0].parse().unwrap();
    notebook.queue_record(account, record).unwrap();
    // One in the account, with limits found there; minutes beside it; a record in the bin.
    notebook.set_nation("england".into()).unwrap();
    notebook.set_box_limit("learnt".into(), Some(4000)).unwrap();
    notebook.mark_recorded(record, "2026-11-20".parse().unwrap()).unwrap();
    let course = entry_id(notebook);
    let activity = Activity {
        activity: ActivityKind::Course,
        title: "A morning on the Act".into(),
        minutes: Some(90),
        amhp: true,
        what: Default::default(),
        so_what: Default::default(),
    };
    notebook.save_draft(course, EntryContent::Activity { activity }).unwrap();
    notebook.keep(course).unwrap();
    let twice = new_record(&notebook.craft(vec![course]).unwrap());
    notebook.delete_record(twice).unwrap();
    let gone = jot(notebook, "Soon erased");
    notebook.craft(vec![gone]).unwrap();
    notebook.erase_entry(gone).unwrap();
    notebook.craft(vec![first(EntryKind::Activity)]).unwrap();

    let copied =
        "2.7 Tell somebody when interests may conflict.\n2.2 Respect and protect people’s dignity.\n";
    let shown = notebook.compare_wording(copied.into()).unwrap().fingerprint;
    notebook.accept_wording(copied.into(), shown, vec!["2.7".into(), "2.2".into()]).unwrap();
    notebook.forget_wording("2.2".into()).unwrap();
    let protected = ProtectedTime::Week { day: WeekDay::Friday, hour: 14, minute: 30 };
    notebook.set_protected_time(Some(protected)).unwrap();
    notebook.set_retention(EntryKind::Reflection, "year_end_12".into()).unwrap();
    notebook.put_retention_away().unwrap();
    notebook.answer_first_entry(EmployerAnswer::Asked).unwrap();

    notebook.add_own_name("Wexford Tarn".into(), layby_core::guard::Listed::NeverName).unwrap();
    notebook.add_own_name("Copper Beech Team".into(), layby_core::guard::Listed::OwnTeam).unwrap();

    notebook.lock();
    notebook.seal_jot(entry_id(notebook), 1, "Sealed at the door".into()).unwrap();
    notebook.unlock_with_device().unwrap();
}
