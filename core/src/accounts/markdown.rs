//! A record as Markdown: for a person, or a laptop.

use super::document::{Document, file_name};
use super::door::Checked;

/// Writes a checked record. What a person wrote stays text: none of it becomes markup.
pub fn write(checked: Checked<'_>) -> Document {
    let mut page = String::from("# CPD record\n");
    for field in &checked.rules().form {
        let Some(words) = checked.fields().get(&field.code) else { continue };
        page.push_str("\n## ");
        page.push_str(&field.label.en);
        page.push_str("\n\n");
        page.push_str(&escape(words.reveal()));
        page.push('\n');
    }
    Document {
        file_name: file_name(checked, "md"),
        media_type: "text/markdown".into(),
        contents: page.into_bytes().into(),
    }
}

/// CommonMark lets any ASCII punctuation be escaped; those that can begin markup are. Line ends stay line ends.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut line_start = true;
    for c in text.trim().chars() {
        match c {
            '\r' => continue,
            '\n' => {
                // Two spaces before a line end keep it; an empty line parts paragraphs by itself.
                out.push_str(if line_start { "\n" } else { "  \n" });
                line_start = true;
                continue;
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' => {
                out.push('\\');
                out.push(c);
            }
            // A list, a rule, an underlined heading: only at the start of a line.
            '-' | '+' | '=' if line_start => {
                out.push('\\');
                out.push(c);
            }
            // "1." or "1)" begins a list too.
            '.' | ')' if ends_in_lone_number(&out) => {
                out.push('\\');
                out.push(c);
            }
            // Four spaces would be code.
            ' ' | '\t' if line_start => continue,
            // Invisible characters that turn text around could hide what leaves.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => continue,
            c if c.is_control() => continue,
            c => out.push(c),
        }
        line_start = false;
    }
    out
}

fn ends_in_lone_number(out: &str) -> bool {
    let line = out.rsplit('\n').next().unwrap_or(out);
    !line.is_empty() && line.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::door;
    use super::*;
    use crate::records::Answers;
    use crate::records::rules::Rules;
    use proptest::prelude::*;

    #[test]
    fn boxes_come_in_the_forms_order_under_their_labels() {
        let rules = Rules::england().unwrap();
        let fields = Answers::from([
            ("learnt".to_owned(), "# to *wait*\n1. twice".into()),
            ("description".to_owned(), "a visit".into()),
            ("date".to_owned(), "2026-03-12".into()),
        ]);
        let document = write(door::pass(rules, &fields, &[]).unwrap());
        assert_eq!(document.file_name, "cpd-record-2026-03-12.md");
        let page = std::str::from_utf8(document.contents.reveal()).unwrap();
        assert_eq!(
            page,
            "# CPD record\n\n## What it was, and why it is relevant to you\n\na visit\n\n## Date\n\n2026-03-12\n\
             \n## What you learnt\n\n\\# to \\*wait\\*  \n1\\. twice\n"
        );
    }

    proptest! {
        #[test]
        fn no_markup_survives(text in "[-+=#*_`<>&!\\[\\]|~\\\\ \n0-9.)a\u{202e}]{0,40}") {
            let escaped = escape(&text);
            // Every character that could begin markup stands behind a backslash.
            let mut escaped_by_one = false;
            for c in escaped.chars() {
                if !escaped_by_one && "`*_[]<>#|~&!".contains(c) {
                    prop_assert!(false, "bare {c} in {escaped:?}");
                }
                escaped_by_one = c == '\\' && !escaped_by_one;
            }
            let turned = escaped.contains('\u{202e}');
            prop_assert!(!turned);
        }
    }
}
