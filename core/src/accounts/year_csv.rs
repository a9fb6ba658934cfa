//! A registration year as a spreadsheet: a row for each record, a column for each box of the form.
//!
//! RFC 4180, every cell quoted. UTF-8 with a byte order mark: without one Excel on Windows reads the system's old
//! encoding, and Welsh circumflexes and pound signs come out wrong; other readers know and skip it.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::document::{Document, turns_text};
use super::door::Checked;
use crate::records::cpd_year::CpdYear;
use crate::records::rules::Rules;

/// Writing to memory failed, where it cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not written")]
pub struct NotWritten;

/// Writes checked records, in the order given.
pub fn write(rules: &Rules, year: CpdYear, records: &[Checked<'_>]) -> Result<Document, NotWritten> {
    let mut table = WriterBuilder::new()
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    table.write_record(rules.form.iter().map(|field| cell(&field.label.en))).map_err(|_| NotWritten)?;
    for record in records {
        let words = |code: &str| record.fields().get(code).map_or("", |words| words.reveal());
        table
            .write_record(rules.form.iter().map(|field| cell(words(&field.code))))
            .map_err(|_| NotWritten)?;
    }
    let contents = table.into_inner().map_err(|_| NotWritten)?;
    Ok(Document {
        file_name: format!("cpd-year-{}.csv", year.last),
        media_type: "text/csv; charset=utf-8; header=present".into(),
        contents: contents.into(),
    })
}

/// A cell that no spreadsheet takes for a formula: OWASP's rule (CSV Injection), an apostrophe before what begins
/// with `=`, `+`, `-`, `@`, tab, carriage return or line feed, or the full-width forms of those signs. White space
/// and unseen characters before them are looked through, since some readers drop them.
fn cell(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| matches!(c, '\n' | '\r' | '\t') || !(c.is_control() || turns_text(*c)))
        .collect();
    let unseen =
        |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}');
    let signs =
        |c: char| matches!(c, '=' | '+' | '-' | '@' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}');
    let first_seen = text.trim_start_matches(unseen).starts_with(signs);
    if first_seen || text.starts_with(['\t', '\r', '\n']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::super::door;
    use super::*;
    use crate::records::Answers;
    use proptest::prelude::*;

    fn year() -> CpdYear {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 3, 12).unwrap();
        CpdYear::of(date, &Rules::england().unwrap().year).unwrap()
    }

    fn written(words: &str) -> Vec<u8> {
        let rules = Rules::england().unwrap();
        let fields = Answers::from([("learnt".to_owned(), words.into())]);
        let kept: Vec<_> = door::check(rules, &fields, &[])
            .findings
            .iter()
            .map(|finding| crate::storage::answers::KeptFinding {
                field: finding.field.clone(),
                kind: door::code(finding.kind),
                words: words.get(crate::spans::utf16_to_bytes(words, finding.span).unwrap()).unwrap().into(),
                reason: "made up".into(),
            })
            .collect();
        let checked = door::pass(rules, &fields, &kept).unwrap();
        write(rules, year(), &[checked]).unwrap().contents.reveal().to_vec()
    }

    #[test]
    fn it_is_the_form_as_columns_with_a_mark_and_quotes() {
        let table = String::from_utf8(written("I said \"wait\", and\nwaited")).unwrap();
        assert!(table.starts_with("\u{feff}\"Type of CPD\",\"What it was"), "{table}");
        assert!(
            table.ends_with("\"\",\"\",\"\",\"I said \"\"wait\"\", and\nwaited\",\"\",\"\"\r\n"),
            "{table}"
        );
    }

    #[test]
    fn owasps_signs_are_neutralised_and_nothing_else() {
        for sign in ["=", "+", "-", "@", "\t", "\r", "\n", "\u{ff1d}", "\u{ff0b}", "\u{ff0d}", "\u{ff20}"] {
            assert_eq!(cell(&format!("{sign}1+1")), format!("'{sign}1+1"), "{sign:?}");
            if !sign.trim().is_empty() {
                assert_eq!(cell(&format!(" {sign}1")), format!("' {sign}1"), "{sign:?} after a space");
            }
            assert_eq!(cell(&format!("a{sign}1")), format!("a{sign}1"));
        }
        assert_eq!(cell("to wait"), "to wait");
        assert_eq!(cell("'tis"), "'tis");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn no_cell_of_any_reader_begins_a_formula(words in "[-=+@\t\r\n\"',;\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}\u{200b}a1 ]{0,24}") {
            let bytes = written(&words);
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[3..]);
            for row in reader.records() {
                for field in &row.unwrap() {
                    let seen = field.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{200b}');
                    let begins = seen.starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
                    let control = field.starts_with(['\t', '\r', '\n']);
                    prop_assert!(!begins && !control, "{:?}", field);
                }
            }
        }

        #[test]
        fn words_come_back_as_they_were(words in "[a-z \"',;\n]{0,40}") {
            prop_assume!(!words.starts_with('\n'));
            let bytes = written(&words);
            let mut reader = csv::Reader::from_reader(&bytes[3..]);
            let row = reader.records().next().unwrap().unwrap();
            prop_assert_eq!(&row[3], words.as_str());
        }
    }
}
