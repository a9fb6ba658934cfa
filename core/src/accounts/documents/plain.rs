//! What a person wrote, made fit for a page: it can be read, and do nothing else.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::accounts::document::turns_text;

/// Text any document may hold: one kind of line end, no control characters, nothing that turns text around.
pub fn calm(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.trim().chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => out.push('\n'),
            '\n' | '\t' => out.push(c),
            // Invisible characters that turn text around could hide what leaves.
            c if turns_text(c) => {}
            c if c.is_control() || noncharacter(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Code points that no text holds and XML refuses.
fn noncharacter(c: char) -> bool {
    let point = c as u32;
    point & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&point)
}

/// Text that can be printed with a font: what the font lacks stands by name (emoji) or by number, in square
/// brackets. Returns how many characters were replaced. `has` says what the font has.
pub fn printable(text: &str, has: impl Fn(char) -> bool) -> (String, u32) {
    let composed: Cow<'_, str> =
        if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) };
    let shows = |c: char| c == '\n' || c == '\t' || has(c);
    if composed.chars().all(shows) {
        return (composed.into_owned(), 0);
    }
    let mut out = String::with_capacity(composed.len());
    let (mut replaced, mut unknown) = (0u32, Vec::new());
    for cluster in composed.graphemes(true) {
        // Emoji first: some begin with a digit that the font has.
        let name = if cluster.is_ascii() { None } else { emojis::get(cluster).map(emojis::Emoji::name) };
        // Letters that some emoji list counts as their own (©, ®, ™) are text while the font has them.
        let name = name.filter(|_| !cluster.chars().all(shows));
        if let Some(name) = name {
            number(&mut out, &mut unknown);
            out.push('[');
            out.push_str(name);
            out.push(']');
            replaced = replaced.saturating_add(1);
            continue;
        }
        for c in cluster.chars() {
            if shows(c) {
                number(&mut out, &mut unknown);
                out.push(c);
            } else if let Some(plain) = plainer(c, &shows) {
                number(&mut out, &mut unknown);
                out.push_str(&plain);
            } else if !invisible(c) {
                unknown.push(c);
                replaced = replaced.saturating_add(1);
            }
        }
    }
    number(&mut out, &mut unknown);
    (out, replaced)
}

/// Writes characters that can only be named by number: up to eight, then how many more.
fn number(out: &mut String, unknown: &mut Vec<char>) {
    const NAMED: usize = 8;
    if unknown.is_empty() {
        return;
    }
    let mut names: Vec<String> = unknown.iter().take(NAMED).map(|c| format!("U+{:04X}", *c as u32)).collect();
    if unknown.len() > NAMED {
        names.push(format!("+{}", unknown.len() - NAMED));
    }
    out.push('[');
    out.push_str(&names.join(" "));
    out.push(']');
    unknown.clear();
}

/// The same sign in letters that the font has: an arrow, a box to tick, "①", a wide letter.
fn plainer(c: char, shows: &impl Fn(char) -> bool) -> Option<String> {
    let drawn = match c {
        '→' | '⇒' => "->",
        '←' | '⇐' => "<-",
        '✓' | '✔' | '☑' => "[tick]",
        '✗' | '✘' | '☒' => "[cross]",
        '☐' | '□' => "[box]",
        '●' | '◦' | '▪' | '■' => "•",
        _ => "",
    };
    if !drawn.is_empty() {
        return Some(drawn.into());
    }
    let parts: String = c.nfkd().collect();
    (parts.chars().ne(std::iter::once(c)) && parts.chars().all(shows)).then_some(parts)
}

/// Joiners, variation selectors, soft hyphens, tags: they show nothing by themselves.
fn invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latin(c: char) -> bool {
        (' '..='~').contains(&c) || ('\u{a0}'..='\u{24f}').contains(&c)
    }

    #[test]
    fn controls_and_turned_text_go_and_lines_stay() {
        assert_eq!(calm("a\r\nb\rc\u{2028}d\0\u{7}\u{202e}e\u{2066}\tf\u{ffff} "), "a\nb\nc\nde\tf");
    }

    #[test]
    fn emoji_stand_by_their_names_and_welsh_letters_stay() {
        assert_eq!(printable("Tŷ ŵyn 🙂", latin), ("Tŷ ŵyn [slightly smiling face]".into(), 1));
        assert_eq!(printable("👩‍👩‍👧 ❤️ 1️⃣", latin).1, 3);
        assert_eq!(printable("🏴󠁧󠁢󠁷󠁬󠁳󠁿", latin), ("[flag: Wales]".into(), 1));
        assert_eq!(printable("© 2026 cafe\u{301}", latin), ("© 2026 café".into(), 0));
    }

    #[test]
    fn what_has_no_name_stands_by_number_and_never_as_a_box() {
        assert_eq!(printable("a مرح b", latin), ("a [U+0645 U+0631 U+062D] b".into(), 3));
        assert_eq!(printable("→ ①\u{200b}", latin), ("-> 1".into(), 0));
        let (long, replaced) = printable(&"中".repeat(100), latin);
        assert_eq!((long.ends_with(" +92]"), replaced), (true, 100));
    }
}
