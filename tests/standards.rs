//! The standards through the facade: read while shut, found, and put right from the regulator's page.

use std::collections::BTreeSet;
use std::time::Duration;

use layby_core::api::{Missing, Notebook, NotebookError};
use layby_core::entries::EntryDetails;
use layby_core::packs::Language::{English, Welsh};
use layby_core::standards::Provenance;
use layby_core::standards::paste::{DiffOp, NotRecognised, WordingResult};
use layby_core::storage::transact::{ChangeKind, Changes};
use layby_tests::{Phone, jot};

/// As a person might copy it: a heading, a wording we have, one that differs, one that we never had, and the
/// foot of the page.
const COPIED: &str = "2. Establish and maintain the trust and confidence of people\n\
    As a social worker, I will:\n\n\
    2.1\u{a0}Be open, honest, reliable and fair.\n\
    2.2 Respect and protect people’s\n dignity and privacy.\n\
    2.7 Tell somebody when interests may conflict.\n\n\
    Back to top";

const MISSING: NotebookError = NotebookError::NotFound { what: Missing::Standard };

fn official(notebook: &Notebook, number: &str) -> Option<String> {
    let view = notebook.element(number.into(), English).unwrap();
    view.official.map(|words| words.reveal().to_owned())
}

fn provenance(notebook: &Notebook, number: &str) -> Provenance {
    notebook.element(number.into(), English).unwrap().provenance
}

fn by_you(on: &str) -> Provenance {
    Provenance::VerifiedByYou { on: on.into() }
}

/// Compares and accepts in one go.
fn accept(notebook: &Notebook, text: &str, numbers: &[&str]) -> Result<Changes, NotebookError> {
    let shown = notebook.compare_wording(text.into()).unwrap().fingerprint;
    notebook.accept_wording(text.into(), shown, numbers.iter().map(|n| (*n).to_owned()).collect())
}

mod reading {
    use super::*;

    #[test]
    fn the_standards_are_read_and_found_while_the_notebook_is_shut() {
        let notebook = Phone::new().start();
        let view = notebook.standards(English).unwrap();
        let counts: Vec<usize> = view.standards.iter().map(|standard| standard.elements.len()).collect();
        assert_eq!(counts, [7, 7, 15, 8, 6, 7]);
        assert_eq!(view.standards[4].lead_in.words, "As a social worker, I will not:");
        assert_eq!(view.standards[5].title_provenance, Provenance::NotSeen);
        assert_eq!(view.standards[0].elements[6].number, "1.7");

        let element = notebook.element("2.1".into(), English).unwrap();
        assert_eq!((element.standard, element.provenance), (2, Provenance::Seen));
        assert_eq!(element.official.unwrap().reveal(), "Be open, honest, reliable and fair.");
        assert_eq!(provenance(&notebook, "2.4"), Provenance::ReadOut);
        assert_eq!((provenance(&notebook, "3.12"), official(&notebook, "3.12")), (Provenance::Part, None));
        assert_eq!((provenance(&notebook, "2.7"), official(&notebook, "2.7")), (Provenance::NotSeen, None));
        assert!(notebook.element("5.4".into(), English).unwrap().order_uncertain);
        assert_eq!(notebook.element("3.16".into(), English), Err(MISSING));

        let found = notebook.find_standards("3 12".into(), English).unwrap();
        assert_eq!(found.elements[0].number, "3.12");
        assert_eq!(notebook.find_standards("standard 4".into(), English).unwrap().standard, Some(4));
        assert_eq!(notebook.compare_wording(COPIED.into()), Err(NotebookError::Locked));
        assert_eq!(notebook.forget_wording("2.1".into()), Err(NotebookError::Locked));
    }

    #[test]
    fn every_element_stands_under_each_of_its_themes_and_says_how_many_notes_it_has() {
        let notebook = Phone::new().begun();
        let id = jot(&notebook, "A jot");
        notebook
            .save_details(id, EntryDetails { standards: vec!["3.12".into()], ..EntryDetails::default() })
            .unwrap();
        notebook.keep(id).unwrap();
        let view = notebook.standards(English).unwrap();
        for card in view.standards.iter().flat_map(|standard| &standard.elements) {
            let told = notebook.element(card.number.clone(), English).unwrap().themes;
            let under = view.themes.iter().filter(|theme| theme.elements.contains(card));
            let under: BTreeSet<&str> = under.map(|theme| theme.theme.code.as_str()).collect();
            assert!(!under.is_empty(), "{}", card.number);
            assert_eq!(under, told.iter().map(|theme| theme.code.as_str()).collect(), "{}", card.number);
            assert_eq!(card.linked, Some(u32::from(card.number == "3.12")));
        }
        assert!(
            view.themes.iter().all(|theme| !theme.elements.is_empty()),
            "a theme without any is not shown"
        );
    }

    #[test]
    fn welsh_is_given_where_there_is_any_and_says_that_nobody_reviewed_it() {
        let notebook = Phone::new().start();
        let standard = &notebook.standards(Welsh).unwrap().standards[0];
        assert_eq!((standard.in_short.language, standard.in_short.unreviewed), (Welsh, true));
        assert_eq!((standard.title.language, standard.title.unreviewed), (English, false));
        let element = notebook.element("1.1".into(), Welsh).unwrap();
        assert_eq!(element.in_short.words, "Rwy'n gweld y person yn gyntaf, a'i gryfderau.");
        assert_eq!(element.themes[0].title.words, "Perthynas a gwrando");
    }
}

mod verifying {
    use super::*;

    #[test]
    fn a_paste_is_shown_beside_what_we_have_and_changes_nothing() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let comparison = notebook.compare_wording(COPIED.into()).unwrap();
        let result = |number: &str| {
            let found = comparison.elements.iter().find(|element| element.number == number);
            found.unwrap().result.clone()
        };
        assert_eq!(comparison.elements.len(), 50);
        assert!(matches!(result("2.1"), WordingResult::Same { .. }));
        assert!(matches!(result("2.7"), WordingResult::New { .. }));
        assert_eq!(result("2.3"), WordingResult::NotInPaste);
        let WordingResult::Differs { diff, .. } = result("2.2") else { panic!() };
        let runs: Vec<(DiffOp, &str)> = diff.iter().map(|run| (run.op, run.words.reveal())).collect();
        assert_eq!(
            runs,
            [
                (DiffOp::Same, "Respect and"),
                (DiffOp::Removed, "maintain"),
                (DiffOp::Added, "protect"),
                (DiffOp::Same, "people’s dignity and privacy."),
            ]
        );
        assert_eq!(comparison.unrecognised_lines, 1);
        let rest = comparison.unrecognised[0];
        assert_eq!((rest.line, rest.why), (9, NotRecognised::NoNumber));
        assert_eq!(notebook.compare_wording(COPIED.into()).unwrap(), comparison);
        assert_eq!(provenance(&notebook, "2.1"), Provenance::Seen);
        assert!(!format!("{comparison:?}").contains("protect"), "what was pasted never prints");
    }

    #[test]
    fn accepted_wording_is_dated_taken_back_and_survives() {
        let phone = Phone::new();
        let notebook = phone.begun();
        // 23:30 on 30 June by UTC is 1 July in London.
        phone.clock.set_wall(1_782_862_200_000);
        let changes = accept(&notebook, COPIED, &["2.2", "2.7"]).unwrap();
        assert_eq!(changes.kinds, [ChangeKind::Standard]);
        let undo = changes.undo.unwrap();
        assert_eq!(provenance(&notebook, "2.7"), by_you("2026-07-01"));
        let words = "Respect and protect people’s dignity and privacy.";
        assert_eq!(official(&notebook, "2.2").as_deref(), Some(words));
        assert_eq!(provenance(&notebook, "2.1"), Provenance::Seen, "only what was chosen is taken");
        let card = &notebook.standards(English).unwrap().standards[1].elements[6];
        assert_eq!(card.provenance, by_you("2026-07-01"));
        assert_eq!(
            notebook.find_standards("interests may".into(), English).unwrap().elements[0].number,
            "2.7"
        );

        drop(notebook);
        let notebook = phone.start();
        assert_eq!(provenance(&notebook, "2.7"), Provenance::NotSeen, "shut, it is not told");
        notebook.unlock_with_device().unwrap();
        assert_eq!(official(&notebook, "2.7").as_deref(), Some("Tell somebody when interests may conflict."));

        let redo = notebook.undo(undo).unwrap().undo.unwrap();
        assert_eq!((provenance(&notebook, "2.7"), official(&notebook, "2.7")), (Provenance::NotSeen, None));
        assert_eq!(
            official(&notebook, "2.2").as_deref(),
            Some("Respect and maintain people's dignity and privacy.")
        );
        notebook.undo(redo).unwrap();
        assert_eq!(provenance(&notebook, "2.7"), by_you("2026-07-01"));
    }

    #[test]
    fn nothing_is_taken_that_was_not_shown() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let shown = notebook.compare_wording(COPIED.into()).unwrap().fingerprint;
        let take = |text: &str, number: &str| {
            notebook.accept_wording(text.into(), shown.clone(), vec!["2.1".into(), number.into()])
        };
        assert_eq!(take(&COPIED.replace("conflict", "collide"), "2.7"), Err(NotebookError::Stale));
        assert_eq!(take(COPIED, "2.3"), Err(MISSING), "not in the paste");
        assert_eq!(take(COPIED, "9.9"), Err(MISSING));
        assert_eq!(provenance(&notebook, "2.1"), Provenance::Seen, "all of it or nothing");
        take(COPIED, "2.2").unwrap();
        // The same text lies beside another wording now: the screen has to be read again.
        assert_eq!(take(COPIED, "2.7"), Err(NotebookError::Stale));
        accept(&notebook, COPIED, &["2.7"]).unwrap();
        assert_eq!(accept(&notebook, COPIED, &[]).unwrap(), Changes::default());
    }

    #[test]
    fn a_wording_is_forgotten_and_no_older_undo_fits_a_newer_one() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let first = accept(&notebook, "2.7 Say so.", &["2.7"]).unwrap().undo.unwrap();
        let forgotten = notebook.forget_wording("2.7".into()).unwrap();
        assert_eq!(forgotten.kinds, [ChangeKind::Standard]);
        assert_eq!((provenance(&notebook, "2.7"), official(&notebook, "2.7")), (Provenance::NotSeen, None));
        assert_eq!(notebook.forget_wording("2.7".into()), Err(MISSING));
        notebook.undo(forgotten.undo.unwrap()).unwrap();
        assert_eq!(official(&notebook, "2.7").as_deref(), Some("Say so."));

        notebook.forget_wording("2.7".into()).unwrap();
        phone.clock.pass(Duration::from_secs(86_400));
        accept(&notebook, "2.7 Say so early.", &["2.7"]).unwrap();
        assert_eq!(notebook.undo(first), Err(NotebookError::UndoGone));
        assert_eq!(official(&notebook, "2.7").as_deref(), Some("Say so early."));
        assert_eq!(provenance(&notebook, "2.7"), by_you("2026-11-23"));
    }

    #[test]
    fn more_than_a_page_could_hold_is_refused() {
        let phone = Phone::new();
        let notebook = phone.begun();
        let long = "x".repeat(256 * 1024 + 1);
        let refused = NotebookError::TooLong { limit: 256 * 1024 };
        assert_eq!(notebook.compare_wording(long.as_str().into()), Err(refused.clone()));
        assert_eq!(notebook.accept_wording(long.as_str().into(), String::new(), vec![]), Err(refused));
        notebook.compare_wording(long[1..].into()).unwrap();
    }
}
