//! A record as one plain text file, for the laptop at work: the form's order, its labels, the words.

use super::document::{Document, file_name, turns_text};
use super::door::Checked;

/// Writes a checked record. Boxes without words are there too, so that the file is the whole form.
pub fn write(checked: Checked<'_>) -> Document {
    let mut page = String::from("CPD record\n");
    for field in &checked.rules().form {
        page.push('\n');
        page.push_str(&field.label.en);
        page.push_str("\n\n");
        match checked.fields().get(&field.code) {
            Some(words) => page.push_str(&calm(words.reveal())),
            None => page.push('-'),
        }
        page.push_str("\n\n");
    }
    Document {
        file_name: file_name(checked, "txt"),
        media_type: "text/plain; charset=utf-8".into(),
        contents: page.into_bytes().into(),
    }
}

/// The words, without what nobody sees: control characters, and those that turn text around.
fn calm(text: &str) -> String {
    let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| *c == '\n' || *c == '\t' || !(c.is_control() || turns_text(*c))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::door;
    use super::*;
    use crate::records::Answers;
    use crate::records::rules::Rules;

    #[test]
    fn it_is_the_whole_form_in_its_order_with_its_labels() {
        let rules = Rules::england().unwrap();
        let fields = Answers::from([
            ("learnt".to_owned(), "to wait\r\n= twice\u{202e}\u{7}".into()),
            ("date".to_owned(), "2026-03-12".into()),
        ]);
        let document = write(door::pass(rules, &fields, &[]).unwrap());
        assert_eq!(document.file_name, "cpd-record-2026-03-12.txt");
        let page = std::str::from_utf8(document.contents.reveal()).unwrap();
        let labels: Vec<usize> = rules.form.iter().map(|field| page.find(&field.label.en).unwrap()).collect();
        assert!(labels.is_sorted());
        assert!(page.contains("What you learnt\n\nto wait\n= twice\n"), "{page}");
        assert!(page.contains("Date\n\n2026-03-12\n"), "{page}");
    }
}
