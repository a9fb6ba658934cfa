//! How a page is laid out.

use layby_core::moment::Moment;
use layby_core::records::rules::Rules;
use layby_core::spans::TextSpan;

/// When something happened, by the clock that was there then.
pub fn when(moment: &Moment) -> String {
    let offset = chrono::FixedOffset::east_opt(moment.offset_seconds);
    match offset {
        Some(offset) => moment.at.with_timezone(&offset).format("%a %-d %b %Y, %H:%M").to_string(),
        None => moment.at.format("%a %-d %b %Y, %H:%M").to_string(),
    }
}

/// The heading of a box of the form; its code where the form has none.
pub fn label(field: &str) -> String {
    let form = Rules::england().map(|rules| rules.form.as_slice()).unwrap_or_default();
    form.iter().find(|box_| box_.code == field).map_or(field, |box_| &box_.label.en).to_owned()
}

/// A text with `indent` before every line of it that is not empty.
pub fn indented(text: &str, indent: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        if !line.trim().is_empty() {
            out.push_str(indent);
            out.push_str(line.trim_end());
        }
        out.push('\n');
    }
    out
}

/// The first line's worth of a text, on one line.
pub fn opening(text: &str, characters: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= characters {
        return line;
    }
    let cut: String = line.chars().take(characters.saturating_sub(1)).collect();
    let end = cut.rfind(' ').filter(|end| *end > characters / 2).unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', '.', ';', ':', ' ']))
}

/// A text in lines of at most `width` characters; a longer word stands alone.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Characters of a text from one code point to another.
pub fn between(text: &str, start: u32, end: u32) -> String {
    let (start, end) = (start as usize, end as usize);
    text.chars().skip(start).take(end.saturating_sub(start)).collect()
}

/// A text with some of its places (in code points, in order) in brackets: no colour is needed to see them.
pub fn marked(text: &str, places: &[TextSpan]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for place in places {
        out += &format!("{}[{}]", between(text, at, place.start), between(text, place.start, place.end));
        at = place.end;
    }
    out + &between(text, at, u32::MAX)
}

/// What a person wrote, without the characters that would steer the terminal it is shown on.
pub fn calm(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_longer_than_they_may_be() {
        let lines = wrapped("the older boy looked at her before he looked at me", 20);
        assert_eq!(lines, ["the older boy looked", "at her before he", "looked at me"]);
        assert_eq!(wrapped("incomprehensibilities of it", 5), ["incomprehensibilities", "of it"]);
    }

    #[test]
    fn an_opening_ends_between_words() {
        assert_eq!(opening("went all quiet. Not cross quiet", 17), "went all quiet…");
        assert_eq!(opening("short\nand sweet", 20), "short and sweet");
        assert_eq!(opening("🙂🙂🙂🙂🙂🙂", 4), "🙂🙂🙂…");
    }

    #[test]
    fn places_are_marked_by_code_points() {
        let places = [TextSpan { start: 2, end: 5 }, TextSpan { start: 6, end: 7 }];
        assert_eq!(marked("🙂 one 2", &places), "🙂 [one] [2]");
        assert_eq!(marked("none", &[]), "none");
    }

    #[test]
    fn words_do_not_steer_the_terminal() {
        assert_eq!(calm("a\u{1b}[2Jb\r\nc\td\u{9b}1m"), "a[2Jb\nc\td1m");
    }

    #[test]
    fn a_moment_shows_the_clock_that_was_there() {
        let summer = Moment::from_stored(1_782_849_600_000, 3600).unwrap();
        assert_eq!(when(&summer), "Tue 30 Jun 2026, 21:00");
    }
}
