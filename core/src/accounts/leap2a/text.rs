//! The text of an entry's content, of whatever type: what can be read, line by line, and nothing else.

use quick_xml::Reader;
use quick_xml::events::Event;

/// Elements that part lines.
const BLOCKS: [&str; 18] = [
    "p",
    "br",
    "li",
    "ul",
    "ol",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "tr",
    "td",
    "th",
    "table",
    "blockquote",
    "pre",
];
/// Elements whose text nobody reads.
const SILENT: [&str; 3] = ["script", "style", "head"];

/// Text gathered piece by piece.
#[derive(Default)]
pub struct Gathered {
    text: String,
    silent: usize,
}

impl Gathered {
    /// An element begins.
    pub fn begin(&mut self, name: &str) {
        if self.silent > 0 || SILENT.contains(&name) {
            self.silent += 1;
        } else if BLOCKS.contains(&name) {
            self.line();
        }
    }

    /// An element ends.
    pub fn end(&mut self, name: &str) {
        if self.silent > 0 {
            self.silent -= 1;
        } else if BLOCKS.contains(&name) {
            self.line();
        }
    }

    /// Text, as it stands.
    pub fn push(&mut self, text: &str) {
        if self.silent == 0 {
            self.text.push_str(text);
        }
    }

    fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// All of it: lines trimmed, never more than one empty line together.
    pub fn finish(self) -> String {
        let mut out = String::new();
        let mut empty = false;
        for line in self.text.lines().map(str::trim) {
            if line.is_empty() {
                empty = true;
                continue;
            }
            if !out.is_empty() {
                out.push_str(if empty { "\n\n" } else { "\n" });
            }
            out.push_str(line);
            empty = false;
        }
        out
    }
}

/// The text of HTML that came as text (Atom's `type="html"`). Such HTML is seldom well-formed: where it stops being
/// markup, the rest stays as it is, so that no word is lost.
pub fn of_html(html: &str) -> String {
    let mut reader = Reader::from_str(html);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let mut gathered = Gathered::default();
    loop {
        let before = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                let name = tag.local_name().as_ref().to_ascii_lowercase();
                // Void elements have no end in HTML.
                if matches!(name.as_str(), "br" | "hr" | "img" | "input" | "meta" | "link") {
                    gathered.line();
                } else {
                    gathered.begin(&name);
                }
            }
            Ok(Event::Empty(tag)) => {
                let name = tag.local_name().as_ref().to_ascii_lowercase();
                gathered.begin(&name);
                gathered.end(&name);
            }
            Ok(Event::End(tag)) => gathered.end(&tag.local_name().as_ref().to_ascii_lowercase()),
            Ok(Event::Text(text)) => gathered.push(&text),
            Ok(Event::CData(text)) => gathered.push(&text),
            Ok(Event::GeneralRef(name)) => match entity(&name) {
                Some(c) => gathered.push(c.encode_utf8(&mut [0; 4])),
                None => gathered.push(&format!("&{};", &*name)),
            },
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => {
                gathered.push(html.get(before..).unwrap_or_default());
                break;
            }
        }
    }
    gathered.finish()
}

/// The character of an entity: by number, or one of those that word processors write.
pub fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(number).filter(|c| !c.is_control() || matches!(c, '\n' | '\t' | '\r'));
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "pound" => '£',
        "euro" => '€',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_lines_and_nothing_is_lost() {
        let html = "<p>One&nbsp;&amp; two<br>three</p><ul><li>four</li></ul><script>alert(1)</script><b>five</b> < six";
        let text = of_html(html);
        assert!(text.starts_with("One\u{a0}& two\nthree\nfour\n"), "{text}");
        assert!(text.contains("five") && text.contains("six") && !text.contains("alert"), "{text}");
        assert_eq!(of_html("&unknown; &#x41;"), "&unknown; A");
    }
}
