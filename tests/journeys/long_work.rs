//! Long work beside a draft, and locking.

use layby_core::api::InspectionView;
use layby_core::api::NotebookError;
use layby_tests::{Phone, entry_id, jot, text_of, words};
use std::time::Duration;

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
