//! Hostile words through every exporter: nothing comes alive, nothing falls over.

use std::io::{Cursor, Read};

use layby_core::accounts::documents::jotting::CheckedJotting;
use layby_core::accounts::documents::paper::{Paper, Passed, Subject};
use layby_core::accounts::documents::{self, DocumentFormat};
use layby_core::accounts::door;
use layby_core::entries::EntryContent;
use layby_core::moment::{Clock, SystemClock};
use layby_core::records::Answers;
use layby_core::records::rules::Rules;
use layby_core::storage::answers::{Answered, KeptFinding};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::made;

/// Pieces that have gone wrong somewhere: formula cells, tags, entities, controls, turned text, surrogates' kin,
/// emoji that are sequences, XML that ends what it stands in.
const PIECES: [&str; 40] = [
    "=HYPERLINK(\"http://x\")",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "<script>alert(1)</script>",
    "</w:t></w:r><w:r>",
    "]]>",
    "<![CDATA[",
    "&amp;",
    "&#x0;",
    "&lol;",
    "<!DOCTYPE x>",
    "<!--",
    "-->",
    "\0",
    "\u{1}",
    "\u{b}",
    "\u{c}",
    "\u{1f}",
    "\u{7f}",
    "\u{85}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{feff}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{10ffff}",
    "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "👩‍👩‍👧",
    "1️⃣",
    "🙂",
    "مرحبا",
    "e\u{301}\u{301}\u{301}",
    "(/JavaScript",
    "../../etc",
    "ŵŷ",
];

/// Words made of such pieces and of anything else.
pub fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => (0..PIECES.len()).prop_map(|n| PIECES[n].to_owned()),
        1 => "\\PC{0,12}",
        1 => any::<char>().prop_map(|c| c.to_string()),
        1 => "[a-z ]{1,20}",
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// How many strings: `LAYBY_HOSTILE` of them, or 10,000.
pub fn how_many() -> u32 {
    std::env::var("LAYBY_HOSTILE").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000)
}

/// How many different words go into one paper: one for each box, and the name.
pub const PLACES: usize = 6;
const BOXES: [&str; 5] = ["type", "description", "learnt", "impact", "peer"];

/// Words for every place of a paper.
pub fn hostiles() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(hostile(), PLACES)
}

/// As many papers as hold that many strings.
pub fn papers() -> Config {
    let cases = how_many().div_ceil(u32::try_from(PLACES).unwrap());
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// These words in the boxes, every finding kept.
pub fn answered(words: &[String]) -> (Answers, Answered) {
    let rules = Rules::england().unwrap();
    let fields: Answers = BOXES
        .into_iter()
        .zip(words)
        .map(|(field, words)| (field.to_owned(), words.as_str().into()))
        .collect();
    let kept: Vec<KeptFinding> = door::check(rules, &fields, &Answered::default())
        .findings
        .into_iter()
        .map(|finding| {
            let text = fields[&finding.field].reveal();
            let bytes = layby_core::spans::utf16_to_bytes(text, finding.span).unwrap();
            KeptFinding {
                field: finding.field.clone(),
                kind: door::code(finding.kind),
                words: text[bytes].into(),
                reason: "made up".into(),
            }
        })
        .collect();
    (fields, Answered { kept, ..Answered::default() })
}

/// A paper with these words in its boxes and its name; what was learnt is a jotting too.
pub fn with_paper<T>(words: &[String], use_it: impl FnOnce(&Paper) -> T) -> T {
    let rules = Rules::england().unwrap();
    let (fields, kept) = answered(words);
    let checked = door::pass(rules, &fields, &kept).unwrap();
    let jotting = EntryContent::reflection(words[2].as_str());
    let jotting = CheckedJotting::pass(&jotting, SystemClock.now(), &kept);
    let jottings = vec![jotting.expect("what was answered in the record was answered here")];
    let passed = [Passed { checked, standards: Vec::new(), jottings }];
    let options = documents::DocumentOptions { name: Some(words[5].as_str().into()), ..made::plainly() };
    let paper = Paper::new(Subject::Chosen, &options, &passed, "2026-11-22".parse().unwrap()).unwrap();
    use_it(&paper)
}

#[test]
fn ten_thousand_hostile_strings_come_alive_in_no_document() {
    TestRunner::new(papers())
        .run(&hostiles(), |words| {
            with_paper(&words, |paper| {
                let (pdf, _) = documents::write(paper, DocumentFormat::Pdf).expect("a PDF");
                let syntax = syntax(pdf.contents.reveal());
                let mut names = syntax.split(|c: char| c.is_whitespace() || "/<>[]".contains(c));
                let live = ["JavaScript", "JS", "OpenAction", "Launch", "EmbeddedFile", "URI", "AA"];
                prop_assert_eq!(names.find(|name| live.contains(name)), None);
                let (word, _) = documents::write(paper, DocumentFormat::Word).expect("a Word file");
                let mut archive = zip::ZipArchive::new(Cursor::new(word.contents.reveal())).unwrap();
                for at in 0..archive.len() {
                    let mut xml = String::new();
                    archive.by_index(at).unwrap().read_to_string(&mut xml).unwrap();
                    well_formed(&xml)?;
                }
                Ok(())
            })
        })
        .unwrap();
}

/// A PDF without what lies inside its streams (compressed) and its strings: what a reader could act on.
fn syntax(pdf: &[u8]) -> String {
    let (mut out, mut at, mut depth) = (String::new(), 0, 0);
    while at < pdf.len() {
        let rest = &pdf[at..];
        if depth == 0 && rest.starts_with(b"stream") && !pdf[..at].ends_with(b"end") {
            at += rest.windows(9).position(|bytes| bytes == b"endstream").expect("an end of the stream");
            continue;
        }
        match pdf[at] {
            b'\\' if depth > 0 => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            byte if depth == 0 => out.push(char::from(byte)),
            _ => {}
        }
        at += 1;
    }
    assert!(depth == 0 && out.contains("/StructTreeRoot"), "the syntax was lost on the way");
    out
}

/// Well-formed, of our own elements only, without a document type, a comment or an instruction.
fn well_formed(xml: &str) -> Result<(), TestCaseError> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return Ok(()),
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                let name = tag.name();
                let name: &str = name.as_ref();
                prop_assert!(name != "script" && name != "w:fldSimple" && name != "w:object", "{name}");
            }
            Ok(Event::DocType(_) | Event::Comment(_) | Event::PI(_) | Event::CData(_)) => {
                prop_assert!(false, "markup that is not ours");
            }
            Ok(_) => {}
            Err(error) => prop_assert!(false, "{error}"),
        }
    }
}

#[test]
fn what_shows_nothing_leaves_too() {
    for words in ["\u{feff}", "\0", "\u{200b}\u{200d}", "\u{202e}"] {
        with_paper(&[words; PLACES].map(str::to_owned), |paper| {
            assert!(documents::write(paper, DocumentFormat::Pdf).is_ok(), "{words:?}");
            assert!(documents::write(paper, DocumentFormat::Word).is_ok(), "{words:?}");
        });
    }
}

#[test]
fn a_word_of_a_million_letters_leaves_in_every_document() {
    for words in ["m".repeat(1_000_000), "🙂".repeat(20_000), "a\n".repeat(50_000)] {
        let words = ["", "", &words, "", "", ""].map(str::to_owned);
        with_paper(&words, |paper| {
            assert!(documents::write(paper, DocumentFormat::Pdf).is_ok());
            assert!(documents::write(paper, DocumentFormat::Word).is_ok());
        });
    }
}
