//! Search and lists.

use layby_core::spans::TextSpan;
use layby_tests::{Phone, all_notes, entry_id, jot, words};
use std::time::Duration;

fn found(notebook: &layby_core::api::Notebook, query: &str) -> Vec<String> {
    let view = notebook.search(query.into(), None, 20).unwrap();
    view.hits
        .into_iter()
        .map(|hit| {
            let units: Vec<u16> = hit.snippet.reveal().encode_utf16().collect();
            let cut =
                |span: &TextSpan| String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap();
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
    assert_eq!(hits.iter().map(|h| (h.id, h.draft)).collect::<Vec<_>>(), [(second, true), (first, false)]);
    notebook.save_draft(first, words("osprey one")).unwrap();
    notebook.keep(first).unwrap();
    assert!(notebook.search("kestrel one".into(), None, 10).unwrap().hits.is_empty(), "old words are gone");
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
