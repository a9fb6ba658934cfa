//! Every capability, walked through the facade as a shell would.

use std::time::Duration;

use layby_core::api::{Missing, NotebookError, Stage};
use layby_core::guard::FindingKind;
use layby_core::records::RecordHint;
use layby_core::spans::TextSpan;
use layby_core::storage::transact::ChangeKind;
use layby_tests::{PASSCODE, Phone, all_notes, entry_id, jot, new_record, text_of, words};

mod begin {
    use super::*;

    #[test]
    fn the_first_jot_is_kept_encrypted_before_any_passcode() {
        let phone = Phone::new();
        let notebook = phone.start();
        assert_eq!(notebook.lock_view().unwrap().stage, Stage::NotBegun);
        assert_eq!(notebook.today(), Err(NotebookError::Locked));
        let entered = notebook.begin().unwrap();
        assert!(entered.needs_passcode);
        let id = jot(&notebook, "first words at the school gate");
        drop(notebook);

        let notebook = phone.start();
        assert_eq!(notebook.lock_view().unwrap().stage, Stage::Provisional);
        notebook.unlock_with_device().unwrap();
        assert_eq!(text_of(&notebook, id).unwrap(), "first words at the school gate");
        assert_eq!(notebook.begin(), Err(NotebookError::AlreadyBegun));
        assert_eq!(notebook.today(), Err(NotebookError::Locked), "a refused begin leaves it shut");
    }

    #[test]
    fn only_this_phones_keystore_opens_the_provisional_slot() {
        let mut phone = Phone::new();
        phone.begun();
        phone.secret = vec![1; 32];
        let stranger = phone.start();
        assert_eq!(stranger.unlock_with_device(), Err(NotebookError::AnotherDevice));
        assert!(!stranger.lock_view().unwrap().this_device);
        assert_eq!(
            layby_core::api::Notebook::new(phone.folder().display().to_string(), None, &[1; 15]).err(),
            Some(NotebookError::DeviceSecretTooShort)
        );
    }

    #[test]
    fn a_passcode_replaces_the_provisional_slot() {
        let phone = Phone::new();
        let notebook = phone.begun();
        jot(&notebook, "kept before the passcode");
        assert_eq!(notebook.set_passcode(b"12345"), Err(NotebookError::PasscodeTooShort { minimum: 6 }));
        notebook.set_passcode(PASSCODE).unwrap();
        notebook.lock();
        assert_eq!(notebook.unlock_with_device(), Err(NotebookError::NotSet));
        assert!(!notebook.unlock_with_passcode(PASSCODE).unwrap().needs_passcode);
        assert_eq!(all_notes(&notebook).len(), 1);
        assert_eq!(notebook.set_passcode(b"another one"), Err(NotebookError::CurrentPasscodeNeeded));
    }

    #[test]
    fn a_passcode_is_changed_with_the_current_one_and_a_wrong_one_counts() {
        let phone = Phone::new();
        let notebook = phone.begun();
        notebook.set_passcode(PASSCODE).unwrap();
        let wrong = notebook.change_passcode(b"not this", b"the next one");
        assert_eq!(wrong, Err(NotebookError::WrongPasscode { failed: 1, wait_seconds: 0, tries_left: 9 }));
        notebook.change_passcode(PASSCODE, b"the next one").unwrap();
        notebook.lock();
        assert!(matches!(
            notebook.unlock_with_passcode(PASSCODE),
            Err(NotebookError::WrongPasscode { failed: 1, .. })
        ));
        notebook.unlock_with_passcode(b"the next one").unwrap();
    }

    #[test]
    fn the_recovery_code_opens_it_on_another_phone_and_then_that_phones_passcode_does() {
        let mut phone = Phone::new();
        let notebook = phone.begun();
        let id = jot(&notebook, "a year of notes");
        notebook.set_passcode(PASSCODE).unwrap();
        let first = notebook.issue_recovery_code().unwrap();
        let code = notebook.issue_recovery_code().unwrap();
        drop(notebook);

        phone.secret = vec![9; 32];
        let notebook = phone.start();
        assert_eq!(notebook.unlock_with_passcode(PASSCODE), Err(NotebookError::AnotherDevice));
        assert_eq!(
            notebook.unlock_with_recovery_code(first.reveal()),
            Err(NotebookError::WrongRecoveryCode),
            "re-issued"
        );
        let mut slip = code.reveal().to_vec();
        slip[0] = if slip[0] == b'A' { b'B' } else { b'A' };
        assert_eq!(notebook.unlock_with_recovery_code(&slip), Err(NotebookError::RecoveryCodeMistyped));
        let entered = notebook.unlock_with_recovery_code(&code.reveal().to_ascii_lowercase()).unwrap();
        assert!(entered.needs_passcode);
        assert_eq!(text_of(&notebook, id).unwrap(), "a year of notes");
        notebook.set_passcode(b"new phone, new passcode").unwrap();
        drop(notebook);

        let notebook = phone.start();
        assert!(!notebook.unlock_with_passcode(b"new phone, new passcode").unwrap().needs_passcode);
        notebook.seal_jot(entry_id(&notebook), 1, "the inbox works here too".into()).unwrap();
    }

    #[test]
    fn wrong_passcodes_wait_longer_and_longer_and_never_wipe() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let id = jot(&notebook, "still here");
        notebook.set_passcode(PASSCODE).unwrap();
        let code = notebook.issue_recovery_code().unwrap();
        notebook.lock();

        let wrong = || notebook.unlock_with_passcode(b"not the one");
        for failed in 1..=4 {
            let refused = NotebookError::WrongPasscode { failed, wait_seconds: 0, tries_left: 10 - failed };
            assert_eq!(wrong(), Err(refused));
        }
        for (failed, wait) in [(5, 30), (6, 60), (7, 300), (8, 900), (9, 3600)] {
            let refused =
                NotebookError::WrongPasscode { failed, wait_seconds: wait, tries_left: 10 - failed };
            assert_eq!(wrong(), Err(refused));
            // Not even the right one is tried, and asking costs nothing.
            assert_eq!(notebook.unlock_with_passcode(PASSCODE), Err(NotebookError::Wait { seconds: wait }));
            phone.clock.set_wall(4_000_000_000_000);
            assert_eq!(
                notebook.lock_view().unwrap().wait_seconds,
                wait,
                "setting the clock on the wall changes nothing"
            );
            phone.clock.pass(Duration::from_secs(wait - 1));
            assert_eq!(wrong(), Err(NotebookError::Wait { seconds: 1 }));
            phone.clock.reboot();
            assert_eq!(wrong(), Err(NotebookError::Wait { seconds: wait }), "a reboot starts the wait again");
            phone.clock.pass(Duration::from_secs(wait));
        }
        assert_eq!(
            wrong(),
            Err(NotebookError::WrongPasscode { failed: 10, wait_seconds: 3600, tries_left: 0 })
        );
        phone.clock.pass(Duration::from_secs(100_000));
        assert_eq!(notebook.unlock_with_passcode(PASSCODE), Err(NotebookError::RecoveryCodeNeeded));
        assert!(notebook.lock_view().unwrap().recovery_code_needed);

        notebook.unlock_with_recovery_code(code.reveal()).unwrap();
        assert_eq!(text_of(&notebook, id).unwrap(), "still here");
        notebook.set_passcode(b"a better one").unwrap();
        notebook.lock();
        notebook.unlock_with_passcode(b"a better one").unwrap();
    }

    #[test]
    fn a_right_passcode_forgets_the_wrong_ones() {
        let phone = Phone::new();
        let notebook = phone.begun();
        notebook.set_passcode(PASSCODE).unwrap();
        for _ in 0..3 {
            notebook.unlock_with_passcode(b"not the one").unwrap_err();
        }
        notebook.unlock_with_passcode(PASSCODE).unwrap();
        assert_eq!(notebook.lock_view().unwrap().failed, 0);
    }

    #[test]
    fn a_try_is_counted_before_it_is_made() {
        let phone = Phone::new();
        let notebook = phone.begun();
        notebook.set_passcode(PASSCODE).unwrap();
        notebook.lock();
        // With nowhere to count, nothing is tried.
        let attempts = phone.vault("attempts");
        std::fs::remove_file(&attempts).unwrap();
        std::fs::create_dir(&attempts).unwrap();
        assert!(matches!(notebook.unlock_with_passcode(PASSCODE), Err(NotebookError::Internal { .. })));
    }
}

mod jots {
    use super::*;

    #[test]
    fn a_draft_comes_back_and_nothing_is_required() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let id = entry_id(&notebook);
        for so_far in ["w", "wai", "waited by the d", "waited by the door 🙂"] {
            let changes = notebook.save_draft(id, words(so_far)).unwrap();
            assert_eq!(changes.kinds, [ChangeKind::Draft]);
        }
        drop(notebook); // The app is gone without a word.

        let notebook = phone.start();
        notebook.unlock_with_device().unwrap();
        let today = notebook.today().unwrap();
        assert_eq!((today.drafts.len(), today.entries), (1, 0));
        assert_eq!(today.drafts[0].opening.reveal(), "waited by the door 🙂");
        let changes = notebook.keep(id).unwrap();
        assert_eq!(changes.kinds, [ChangeKind::Draft, ChangeKind::Entry]);
        assert_eq!(changes.new_ids, [id.to_string()]);
        let view = notebook.entry(id).unwrap();
        assert!(!view.draft && view.kept.is_some());
        assert!(notebook.today().unwrap().drafts.is_empty());
    }

    #[test]
    fn when_it_happened_is_when_the_first_word_was_typed() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let id = entry_id(&notebook);
        notebook.save_draft(id, words("first")).unwrap();
        let began = notebook.entry(id).unwrap().happened;
        phone.clock.pass(Duration::from_secs(7200));
        notebook.save_draft(id, words("first and second")).unwrap();
        notebook.keep(id).unwrap();
        let view = notebook.entry(id).unwrap();
        assert_eq!(view.happened, began);
        assert_eq!((view.kept.unwrap().at - began.at).num_seconds(), 7200);
    }

    #[test]
    fn an_edit_is_a_draft_until_it_is_kept_and_can_be_taken_back_after_a_restart() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let id = jot(&notebook, "as it was");
        notebook.save_draft(id, words("as it is")).unwrap();
        assert!(notebook.entry(id).unwrap().draft);
        assert!(notebook.notes(None, 10).unwrap().cards[0].draft);
        let undo = notebook.keep(id).unwrap().undo.unwrap();
        assert_eq!(text_of(&notebook, id).unwrap(), "as it is");
        assert!(notebook.entry(id).unwrap().edited.is_some());
        drop(notebook);

        let notebook = phone.start();
        notebook.unlock_with_device().unwrap();
        let redo = notebook.undo(undo).unwrap().undo.unwrap();
        // The draft is back, over the words as they were.
        assert_eq!(text_of(&notebook, id).unwrap(), "as it is");
        notebook.discard_draft(id).unwrap();
        assert_eq!(text_of(&notebook, id).unwrap(), "as it was");
        notebook.undo(redo).unwrap();
        assert_eq!(text_of(&notebook, id).unwrap(), "as it is");
        assert_eq!(notebook.undo(undo), Err(NotebookError::UndoGone), "a token is good once");
    }

    #[test]
    fn what_was_built_on_cannot_be_pulled_away() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let id = jot(&notebook, "one");
        let edit = |text: &str| {
            notebook.save_draft(id, words(text)).unwrap();
            notebook.keep(id).unwrap().undo.unwrap()
        };
        let first = edit("two");
        edit("three");
        assert_eq!(notebook.undo(first), Err(NotebookError::UndoGone));
        assert_eq!(text_of(&notebook, id).unwrap(), "three");
    }

    #[test]
    fn deleting_is_undone_and_a_deleted_entry_is_found_by_nobody() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let id = jot(&notebook, "a heron on the way back");
        let undo = notebook.delete_entry(id).unwrap().undo.unwrap();
        assert!(all_notes(&notebook).is_empty());
        assert!(notebook.search("heron".into(), None, 10).unwrap().hits.is_empty());
        assert!(notebook.entry(id).unwrap().binned);
        notebook.undo(undo).unwrap();
        assert_eq!(notebook.search("heron".into(), None, 10).unwrap().hits.len(), 1);
    }

    #[test]
    fn an_emptied_draft_goes_and_comes_back() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let id = entry_id(&notebook);
        assert_eq!(notebook.save_draft(id, words("  ")).unwrap().kinds, [], "nothing typed is nothing kept");
        notebook.save_draft(id, words("all of it")).unwrap();
        let undo = notebook.save_draft(id, words("")).unwrap().undo.unwrap();
        assert!(notebook.today().unwrap().drafts.is_empty());
        notebook.undo(undo).unwrap();
        assert_eq!(text_of(&notebook, id).unwrap(), "all of it");
        let undo = notebook.delete_entry(id).unwrap().undo.unwrap();
        assert!(notebook.today().unwrap().drafts.is_empty());
        notebook.undo(undo).unwrap();
        assert_eq!(text_of(&notebook, id).unwrap(), "all of it");
    }

    #[test]
    fn refusals_are_typed_and_lose_nothing() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let nowhere = entry_id(&notebook);
        let missing = NotebookError::NotFound { what: Missing::Entry };
        assert_eq!(notebook.keep(nowhere), Err(missing.clone()));
        assert_eq!(notebook.entry(nowhere), Err(missing.clone()));
        assert_eq!(notebook.delete_entry(nowhere), Err(missing));
        let id = entry_id(&notebook);
        notebook.save_draft(id, words("so far")).unwrap();
        let long = "x".repeat(1024 * 1024 + 1);
        assert_eq!(notebook.save_draft(id, words(&long)), Err(NotebookError::TooLong { limit: 1024 * 1024 }));
        assert_eq!(text_of(&notebook, id).unwrap(), "so far");
        let kept = jot(&notebook, "kept");
        notebook.save_draft(kept, words(" ")).unwrap();
        assert_eq!(notebook.keep(kept), Err(NotebookError::NothingWritten));
        assert!(notebook.entry(kept).unwrap().draft, "the emptied draft is still there to be typed on");
        assert_eq!(notebook.notes(Some("nonsense".into()), 5), Err(NotebookError::NotACursor));
    }
}

mod shut {
    use super::*;

    #[test]
    fn a_jot_while_locked_is_an_entry_once_after_unlock() {
        let phone = Phone::new();
        let notebook = phone.begun();
        notebook.set_passcode(PASSCODE).unwrap();
        notebook.lock();
        let id = entry_id(&notebook);
        for (sequence, text) in [(1, "she"), (2, "she laughed"), (3, "she laughed first")] {
            notebook.seal_jot(id, sequence, text.into()).unwrap();
        }
        assert_eq!(notebook.lock_view().unwrap().waiting_jots, 1);
        assert_eq!(notebook.entry(id), Err(NotebookError::Locked));
        let entered = notebook.unlock_with_passcode(PASSCODE).unwrap();
        assert_eq!((entered.merged_jots, entered.waiting_jots, entered.unreadable_jots), (1, 0, 0));
        assert_eq!(all_notes(&notebook), [(id, "she laughed first".to_owned())]);
        assert_eq!(notebook.lock_view().unwrap().waiting_jots, 0);
    }

    #[test]
    fn a_jot_that_goes_on_after_an_unlock_brings_its_entry_up_to_date() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let id = entry_id(&notebook);
        let reopen = || {
            notebook.lock();
            notebook.unlock_with_device().unwrap();
        };
        notebook.seal_jot(id, 1, "half a".into()).unwrap();
        reopen();
        notebook.seal_jot(id, 2, "half a sentence".into()).unwrap();
        reopen();
        assert_eq!(all_notes(&notebook), [(id, "half a sentence".to_owned())]);
        // Once the person has changed the entry, neither version may overwrite the other.
        notebook.save_draft(id, words("my own version")).unwrap();
        notebook.keep(id).unwrap();
        notebook.seal_jot(id, 3, "half a sentence more".into()).unwrap();
        reopen();
        let mut texts: Vec<String> = all_notes(&notebook).into_iter().map(|(_, text)| text).collect();
        texts.sort();
        assert_eq!(texts, ["half a sentence more", "my own version"]);
    }

    #[test]
    fn a_file_put_back_after_the_merge_becomes_nothing_twice() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let id = entry_id(&notebook);
        notebook.seal_jot(id, 1, "once".into()).unwrap();
        let file = phone.folder().join("inbox").join(format!("{id}.1"));
        let sealed = std::fs::read(&file).unwrap();
        for _ in 0..3 {
            notebook.lock();
            notebook.unlock_with_device().unwrap();
            std::fs::write(&file, &sealed).unwrap();
        }
        assert_eq!(all_notes(&notebook).len(), 1);
        notebook.delete_entry(id).unwrap();
        notebook.lock();
        notebook.unlock_with_device().unwrap();
        assert!(all_notes(&notebook).is_empty(), "not even out of the bin");
    }

    #[test]
    fn a_swapped_recipient_is_noticed_and_put_right() {
        let phone = Phone::new();
        let notebook = phone.begun();
        notebook.lock();
        let recipient = phone.folder().join("inbox/recipient");
        let ours = std::fs::read_to_string(&recipient).unwrap();
        let thief = age::x25519::Identity::generate().to_public().to_string();
        std::fs::write(&recipient, ours.replace(ours.lines().next().unwrap(), &thief)).unwrap();
        let id = entry_id(&notebook);
        assert_eq!(notebook.seal_jot(id, 1, "words".into()), Err(NotebookError::InboxChanged));
        assert!(notebook.unlock_with_device().unwrap().inbox_changed);
        assert_eq!(std::fs::read_to_string(&recipient).unwrap(), ours);
        notebook.seal_jot(id, 1, "words".into()).unwrap();
    }

    #[test]
    fn a_jot_nobody_can_open_stays_and_is_counted() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let id = entry_id(&notebook);
        notebook.seal_jot(id, 1, "words".into()).unwrap();
        let file = phone.folder().join("inbox").join(format!("{id}.1"));
        std::fs::write(&file, b"damaged by something").unwrap();
        notebook.lock();
        assert_eq!(notebook.unlock_with_device().unwrap().unreadable_jots, 1);
        assert_eq!(notebook.today().unwrap().unreadable_jots, 1);
        assert!(file.exists());
    }

    #[test]
    fn a_sealed_jot_needs_this_phones_secret_even_to_be_written() {
        let mut phone = Phone::new();
        phone.begun();
        phone.secret = vec![3; 32];
        let stranger = phone.start();
        assert_eq!(stranger.seal_jot(entry_id(&stranger), 1, "x".into()), Err(NotebookError::InboxChanged));
        let nowhere = Phone::new().start();
        assert_eq!(nowhere.seal_jot(entry_id(&nowhere), 1, "x".into()), Err(NotebookError::NotBegun));
    }
}

mod finding {
    use super::*;

    fn found(notebook: &layby_core::api::Notebook, query: &str) -> Vec<String> {
        let view = notebook.search(query.into(), None, 20).unwrap();
        view.hits
            .into_iter()
            .map(|hit| {
                let units: Vec<u16> = hit.snippet.reveal().encode_utf16().collect();
                let cut = |span: &TextSpan| {
                    String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap()
                };
                hit.matches.iter().map(cut).collect::<Vec<_>>().join("|")
            })
            .collect()
    }

    #[test]
    fn words_beginnings_quotations_accents_and_welsh() {
        let phone = Phone::new();
        let notebook = phone.begun();
        jot(&notebook, "Tŷ bach oedd o; roedd y plant yn gwenu 🙂");
        jot(&notebook, "Her aunt came from Łódź, his uncle Søren from Đakovo. Straße, café.");
        jot(&notebook, "Wałęsa i ßøđ");
        jot(&notebook, "The second knock. Nobody opens at the first.");
        jot(&notebook, "A second later, a knock");

        assert_eq!(found(&notebook, "ty bach"), ["Tŷ|bach"]);
        assert_eq!(found(&notebook, "lodz soren dakovo strasse CAFE"), ["Łódź|Søren|Đakovo|Straße|café"]);
        assert_eq!(found(&notebook, "ŁÓDŹ"), ["Łódź"]);
        assert_eq!(found(&notebook, "walesa ssod"), ["Wałęsa|ßøđ"]);
        assert_eq!(found(&notebook, "straße"), ["Straße"]);
        assert_eq!(found(&notebook, "gwe"), ["gwenu"], "the last word may be only begun");
        assert_eq!(found(&notebook, "gwe "), Vec::<String>::new());
        assert_eq!(found(&notebook, "gwe* roedd "), ["roedd|gwenu"]);
        assert_eq!(found(&notebook, "second knock").len(), 2);
        assert_eq!(found(&notebook, "\"second knock\""), ["second|knock"]);
        assert_eq!(found(&notebook, "knocking"), Vec::<String>::new(), "no stemmer");
    }

    #[test]
    fn drafts_are_found_and_the_last_kept_comes_first() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let first = jot(&notebook, "kestrel one");
        let second = entry_id(&notebook);
        notebook.save_draft(second, words("kestrel two, half typ")).unwrap();
        let hits = notebook.search("kestrel".into(), None, 10).unwrap().hits;
        assert_eq!(
            hits.iter().map(|h| (h.id, h.draft)).collect::<Vec<_>>(),
            [(second, true), (first, false)]
        );
        notebook.save_draft(first, words("osprey one")).unwrap();
        notebook.keep(first).unwrap();
        assert!(
            notebook.search("kestrel one".into(), None, 10).unwrap().hits.is_empty(),
            "old words are gone"
        );
    }

    #[test]
    fn nothing_that_is_typed_is_an_error() {
        let phone = Phone::new();
        let notebook = phone.begun();
        jot(&notebook, "a OR b AND (c) NOT \"d\"");
        let typed = [
            "",
            " ",
            "\"",
            "AND",
            "NOT",
            "a OR",
            "(",
            "*",
            "^a",
            "col:umn",
            "a\0b",
            "-",
            "🙂",
            "NEAR(a b)",
            "'; --",
        ];
        for query in typed {
            notebook.search(query.into(), None, 10).unwrap();
        }
        notebook.search("x".repeat(100_000).into(), None, 10).unwrap();
    }

    #[test]
    fn pages_touch_and_never_overlap() {
        let phone = Phone::new();
        let notebook = phone.begun();
        for n in 0..23 {
            jot(&notebook, &format!("heron number {n}"));
            if n % 3 == 0 {
                phone.clock.pass(Duration::from_millis(1));
            }
        }
        let listed = all_notes(&notebook);
        assert_eq!(listed.len(), 23);
        assert_eq!(listed[0].1, "heron number 22");
        let mut cursor = None;
        let mut ids = std::collections::BTreeSet::new();
        let mut pages = 0;
        loop {
            let view = notebook.search("heron".into(), cursor, 10).unwrap();
            pages += 1;
            assert!(view.hits.iter().all(|hit| ids.insert(hit.id)));
            cursor = view.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!((pages, ids.len()), (3, 23));
    }
}

mod crafting {
    use super::*;

    #[test]
    fn a_jot_becomes_a_record_in_the_regulators_order() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let entry = jot(&notebook, "Waited for the second knock.");
        assert_eq!(notebook.today().unwrap().uncrafted, 1);
        let changes = notebook.craft(vec![entry]).unwrap();
        assert_eq!(changes.kinds, [ChangeKind::Record]);
        let id = new_record(&changes);
        assert_eq!(notebook.today().unwrap().uncrafted, 0);

        let record = notebook.record(id).unwrap();
        let order: Vec<&str> = record.boxes.iter().map(|b| b.field.as_str()).collect();
        assert_eq!(order, ["type", "description", "date", "learnt", "impact", "peer"]);
        assert_eq!(record.missing, ["learnt", "impact"]);
        assert!(!record.complete);
        assert_eq!(record.boxes[1].words.reveal(), "Waited for the second knock.");
        assert_eq!(record.boxes[2].words.reveal(), "2026-11-22");

        notebook.answer(id, "learnt".into(), "To wait.".into()).unwrap();
        let undo =
            notebook.answer(id, "impact".into(), "They open more often. 👩‍👩‍👧".into()).unwrap().undo.unwrap();
        let record = notebook.record(id).unwrap();
        assert!(record.complete && record.missing.is_empty());
        assert_eq!(record.boxes[4].characters, 23);
        notebook.undo(undo).unwrap();
        assert_eq!(notebook.record(id).unwrap().missing, ["impact"]);

        assert_eq!(notebook.answer(id, "date".into(), "tomorrow".into()), Err(NotebookError::NotADate));
        let field = NotebookError::NotFound { what: Missing::Field };
        assert_eq!(notebook.answer(id, "mood".into(), "fine".into()), Err(field));
        notebook.answer(id, "date".into(), "2025-11-30".into()).unwrap();
        assert_eq!(notebook.record(id).unwrap().hints, [RecordHint::DateOutsideYear]);
    }

    #[test]
    fn a_record_outlives_what_it_rests_on_and_says_so() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let (kept, gone) = (jot(&notebook, "one"), jot(&notebook, "two"));
        let id = new_record(&notebook.craft(vec![kept, gone]).unwrap());
        notebook.delete_entry(gone).unwrap();
        let record = notebook.record(id).unwrap();
        assert_eq!(record.boxes[1].words.reveal(), "one\n\ntwo");
        let sources: Vec<bool> = record.sources.iter().map(|source| source.content.is_some()).collect();
        assert_eq!(sources, [true, false]);
        assert_eq!(notebook.craft(vec![gone]), Err(NotebookError::NotFound { what: Missing::Entry }));
        assert_eq!(notebook.craft(vec![]), Err(NotebookError::NotFound { what: Missing::Entry }));
    }

    #[test]
    fn nothing_leaves_with_an_unanswered_finding() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let entry = jot(
            &notebook,
            "🙂 Mum rang from 07700 900123, her NHS number is 999 057 3182. NR1 2AB, a@example.org",
        );
        assert_eq!(notebook.entry(entry).unwrap().findings, 4);
        let id = new_record(&notebook.craft(vec![entry]).unwrap());
        assert_eq!(notebook.copy_sheet(id), Err(NotebookError::Unanswered { findings: 4 }));
        assert_eq!(notebook.markdown(id), Err(NotebookError::Unanswered { findings: 4 }));

        let check = notebook.check(id).unwrap();
        let kinds: Vec<FindingKind> = check.findings.iter().map(|finding| finding.kind).collect();
        assert_eq!(kinds, [FindingKind::Phone, FindingKind::Nhs, FindingKind::Postcode, FindingKind::Email]);
        let shown = check.fingerprint.clone();
        assert_eq!(notebook.record(id).unwrap().fingerprint, shown);
        let (phone_number, email) = (&check.findings[0], &check.findings[3]);
        let keep = |span, because: &str| {
            notebook.keep_finding(id, shown.clone(), "description".into(), span, because.into())
        };
        assert_eq!(keep(email.span, "  "), Err(NotebookError::NothingWritten));
        let nowhere = TextSpan { start: 0, end: 2 };
        assert_eq!(keep(nowhere, "x"), Err(NotebookError::NotFound { what: Missing::Finding }));
        keep(email.span, "a made-up address").unwrap();
        let replace = |shown: &str, span, with: &str| {
            notebook.replace_finding(id, shown.into(), "description".into(), span, with.into())
        };
        replace(&shown, phone_number.span, "her mobile").unwrap();
        assert_eq!(replace(&shown, check.findings[1].span, "x"), Err(NotebookError::Stale));

        for better in ["a number", "the city"] {
            let check = notebook.check(id).unwrap();
            let open = check.findings.iter().find(|finding| finding.kept_because.is_none()).unwrap();
            replace(&check.fingerprint, open.span, better).unwrap();
        }
        let check = notebook.check(id).unwrap();
        assert_eq!((check.unanswered, check.findings.len()), (0, 1));
        assert_eq!(check.findings[0].kept_because.as_ref().unwrap().reveal(), "a made-up address");

        let sheet = notebook.copy_sheet(id).unwrap();
        assert_eq!(
            sheet.boxes[1].content.words.reveal(),
            "🙂 Mum rang from her mobile, her NHS number is a number. the city, a@example.org"
        );
        assert_eq!(sheet.boxes.iter().map(|b| b.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
        assert_eq!(sheet.missing, ["learnt", "impact"]);
        let document = notebook.markdown(id).unwrap();
        assert_eq!(document.file_name, "cpd-record-2026-11-22.md");
        assert!(String::from_utf8_lossy(document.contents.reveal()).contains("her mobile"));

        // The same words elsewhere, or other words here, are asked about again.
        notebook.answer(id, "learnt".into(), "ring 07700 900456".into()).unwrap();
        assert_eq!(notebook.copy_sheet(id), Err(NotebookError::Unanswered { findings: 1 }));
    }
}

mod stale_answers {
    use super::*;

    #[test]
    fn an_answer_is_never_applied_to_words_that_were_not_shown() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let id = new_record(&notebook.craft(vec![jot(&notebook, "a visit")]).unwrap());
        let undo = notebook.answer(id, "learnt".into(), "maud@example.org".into()).unwrap().undo.unwrap();
        let check = notebook.check(id).unwrap();
        notebook.undo(undo).unwrap();
        // As many changes as before, and as long a text: only the words differ.
        notebook.answer(id, "learnt".into(), "nora@example.org".into()).unwrap();
        let span = check.findings[0].span;
        let keep =
            |shown: &str| notebook.keep_finding(id, shown.into(), "learnt".into(), span, "made up".into());
        assert_eq!(keep(&check.fingerprint), Err(NotebookError::Stale));
        assert_eq!(notebook.copy_sheet(id), Err(NotebookError::Unanswered { findings: 1 }));
        keep(&notebook.check(id).unwrap().fingerprint).unwrap();
        notebook.copy_sheet(id).unwrap();
    }
}

mod long_work {
    use super::*;
    use layby_core::api::InspectionView;

    #[test]
    fn an_inspection_never_holds_up_a_save_and_can_be_cancelled() {
        let phone = Phone::new();
        let notebook = phone.begun();
        assert_eq!(notebook.inspection().unwrap(), InspectionView::NotStarted);
        let text = "The second knock, again. ".repeat(40);
        for _ in 0..1500 {
            jot(&notebook, &text);
        }
        notebook.start_inspection().unwrap();
        let mut slowest = Duration::ZERO;
        let mut during = 0;
        let id = entry_id(&notebook);
        while let InspectionView::Running { .. } = notebook.inspection().unwrap() {
            let before = std::time::Instant::now();
            notebook.save_draft(id, words(&format!("draft {during}"))).unwrap();
            slowest = slowest.max(before.elapsed());
            during += 1;
        }
        assert_eq!(notebook.inspection().unwrap(), InspectionView::Sound);
        assert!(during > 0, "no draft was saved while it ran");
        println!("{during} saves during an inspection; the slowest took {slowest:?} (aim: 50 ms)");

        notebook.start_inspection().unwrap();
        notebook.cancel_inspection().unwrap();
        while let InspectionView::Running { .. } = notebook.inspection().unwrap() {
            std::thread::yield_now();
        }
        assert_eq!(notebook.inspection().unwrap(), InspectionView::Cancelled);
        notebook.start_inspection().unwrap();
        notebook.lock();
        assert_eq!(notebook.inspection(), Err(NotebookError::Locked));
    }

    #[test]
    fn locking_waits_for_the_last_save() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let id = entry_id(&notebook);
        let saved = std::thread::scope(|scope| {
            let saving = scope.spawn(|| {
                let mut last = 0;
                loop {
                    match notebook.save_draft(id, words(&format!("version {}", last + 1))) {
                        Ok(_) => last += 1,
                        Err(NotebookError::Locked) => return last,
                        Err(other) => panic!("{other:?}"),
                    }
                }
            });
            std::thread::sleep(Duration::from_millis(50));
            notebook.lock();
            saving.join().unwrap()
        });
        assert!(saved > 0);
        notebook.unlock_with_device().unwrap();
        assert_eq!(text_of(&notebook, id).unwrap(), format!("version {saved}"));
    }
}
