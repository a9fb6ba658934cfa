//! What a copy from a web page may still hold: tags, comments and entities.

use super::tokens::Piece;

/// Tags that part lines, and tags that stand inside one. Anything else in angle brackets is text: it may be
/// somebody's address, and what is dropped in silence could not be said.
const BLOCKS: [&str; 27] = [
    "p", "br", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table",
    "tbody", "thead", "section", "article", "main", "header", "footer", "nav", "hr", "dt", "dd",
];
const INLINE: [&str; 12] = ["span", "a", "b", "i", "em", "strong", "u", "sup", "sub", "small", "font", "wbr"];
/// The longest tag or comment that is taken for one, in bytes.
const LONGEST_TAG: usize = 1000;
/// The longest entity, from `&` to `;`.
const LONGEST_ENTITY: usize = 10;

/// A tag or comment at the beginning of a text: its length in bytes, and what it does.
pub(super) fn tag(rest: &str) -> Option<(usize, Piece)> {
    let near = rest.get(..floor(rest, LONGEST_TAG))?;
    if near.starts_with("<!--") {
        return near.find("-->").map(|end| (end + 3, Piece::Nothing));
    }
    let inner = near.strip_prefix('<')?;
    // Only up to the next one: a text of nothing but `<` is read once, not once for each.
    let end = inner.find(['<', '>'])?;
    let inner = inner.get(..end).filter(|_| near.get(end + 1..).is_some_and(|tail| tail.starts_with('>')))?;
    let name = inner.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    let after = inner.trim_start_matches('/').get(name.len()..)?;
    if !(after.is_empty() || after.starts_with(|c: char| c.is_whitespace() || c == '/')) {
        return None;
    }
    let is = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    let piece = if is(&BLOCKS) { Piece::Block } else { Piece::Nothing };
    (is(&BLOCKS) || is(&INLINE)).then_some((end + 2, piece))
}

/// An entity at the beginning of a text: its length in bytes, and the character it stands for.
pub(super) fn entity(rest: &str) -> Option<(usize, char)> {
    let near = rest.get(1..floor(rest, LONGEST_ENTITY))?;
    let name = near.get(..near.find(';')?)?;
    let c = match name {
        "nbsp" => '\u{a0}',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "lt" => '<',
        "gt" => '>',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "bull" => '•',
        "middot" => '·',
        "shy" => '\u{ad}',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((name.len() + 2, c))
}

/// The last character boundary up to `most` bytes.
fn floor(text: &str, most: usize) -> usize {
    (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
