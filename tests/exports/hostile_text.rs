//! Hostile words through the ways out that are plain text: Markdown, the spreadsheet, text, the copy sheet.

use layby_core::accounts::documents::{self, DocumentFormat};
use layby_core::accounts::{door, markdown, plain_text, year_csv};
use layby_core::records::cpd_year::CpdYear;
use layby_core::records::rules::Rules;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use pulldown_cmark::{Event, Parser, Tag};

use crate::hostile::{answered, hostiles, papers, with_paper};

/// Signs that begin a formula, the wide ones too.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// What turns text around, and what no text needs.
fn unseen(c: char) -> bool {
    (c.is_control() && !"\n\r\t".contains(c))
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2066}'..='\u{2069}').contains(&c)
}

/// Read by a parser of another maker, there is nothing in it but headings, paragraphs, our own lists and emphasis.
fn is_only_text(page: &str) -> Result<(), TestCaseError> {
    for event in Parser::new(page) {
        let ours = match &event {
            Event::Start(tag) => {
                matches!(
                    tag,
                    Tag::Paragraph
                        | Tag::Heading { .. }
                        | Tag::List(None)
                        | Tag::Item
                        | Tag::Strong
                        | Tag::Emphasis
                )
            }
            Event::End(_) | Event::Text(_) | Event::SoftBreak | Event::HardBreak => true,
            _ => false,
        };
        prop_assert!(ours, "{event:?} in {page:?}");
    }
    prop_assert!(!page.contains(unseen), "{page:?}");
    Ok(())
}

#[test]
fn ten_thousand_hostile_strings_stay_text_in_markdown_text_and_spreadsheet() {
    let rules = Rules::england().unwrap();
    let year = CpdYear::of("2026-03-12".parse().unwrap(), &rules.year).unwrap();
    TestRunner::new(papers())
        .run(&hostiles(), |words| {
            let (fields, kept) = answered(&words);
            let checked = door::pass(rules, &fields, &kept).unwrap();
            is_only_text(std::str::from_utf8(markdown::write(checked).contents.reveal()).unwrap())?;
            let checked = door::pass(rules, &fields, &kept).unwrap();
            let text = plain_text::write(checked);
            prop_assert!(!std::str::from_utf8(text.contents.reveal()).unwrap().contains(unseen));
            with_paper(&words, |paper| {
                let (page, _) = documents::write(paper, DocumentFormat::Markdown).expect("Markdown");
                is_only_text(std::str::from_utf8(page.contents.reveal()).unwrap())
            })?;
            let checked = door::pass(rules, &fields, &kept).unwrap();
            let table = year_csv::write(rules, year, &[checked]).unwrap();
            let bytes = table.contents.reveal();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[3..]);
            for cell in
                reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
            {
                let seen = cell.trim_start_matches(|c: char| {
                    c.is_whitespace() || "\u{feff}\u{200b}\u{200c}\u{200d}\u{2060}".contains(c)
                });
                prop_assert!(!seen.starts_with(SIGNS) && !cell.starts_with(['\t', '\r', '\n']), "{cell:?}");
                prop_assert!(!cell.contains(unseen), "{cell:?}");
            }
            Ok(())
        })
        .unwrap();
}
