//! "K": one letter, where only a person can stand.

use super::super::super::text::Doc;
use super::super::super::words::{FUNCTION, any_of, has};
use super::super::cues;
use super::super::words::Words;
use super::abbreviations::NUMBERED;
use super::evidence;
use super::letters::{joined_letters, spelled};
use super::lists::cover;

/// "K": one letter, where only a person can stand.
pub(super) fn single(words: &Words, i: usize) -> bool {
    let (doc, raw) = (words.doc, words.base(i));
    let letter = raw.chars().next().filter(|c| c.is_alphabetic());
    let Some(letter) = letter else { return false };
    let before = words.before(i);
    if doc.touched_left(i)
        || doc.touched_right(i)
        || doc.glued(i) && !doc.is_punct(i - 1, "(\"'“‘.[&/-")
        || doc.is_number(i + 1)
        || sexed(doc, i)
    {
        return false;
    }
    // "J.B." and "J. B.", "j b" said letter by letter.
    if spelled(words, i) || joined_letters(words, i) {
        return true;
    }
    if letter.is_lowercase() && i > 0 && doc.is_punct(i - 1, "/") {
        return false;
    }
    // "A&E again", "W/E on call"
    if doc.glued(i) && i > 1 && doc.is_punct(i - 1, "&/") && doc.glued(i - 1) && doc.raw(i - 2).len() == 1 {
        return false;
    }
    // "S-i-L's"
    if i > 0 && doc.glued(i) && doc.is_punct(i - 1, "-") && doc.glued(i - 1) {
        return false;
    }
    // "bruise L cheek"
    if matches!(letter, 'L' | 'R') && side_of_body(doc.word(i + 1)) {
        return false;
    }
    // "I called her L", "T.'s mother", "miss j"
    let named = matches!(before, "her" | "him" | "them" | "us")
        && i > 1
        && matches!(words.word(i - 2), "call" | "called" | "calling" | "calls" | "name" | "named");
    let owns = doc.is_punct(i + 1, ".") && doc.is_punct(i + 2, "'’") && doc.word(i + 3) == "s";
    let young_lady = letter.is_lowercase()
        && matches!(before, "miss" | "auntie" | "aunty" | "uncle")
        && words.small_line(i)
        && !matches!(letter, 'a' | 'i')
        && words.verb_after(i) > 0;
    if named && !(letter.is_lowercase() && matches!(letter, 'a' | 'i')) || owns || young_lady {
        return true;
    }
    if letter.is_lowercase() {
        // "mrs a was in a state"
        let article = matches!(letter, 'a' | 'i') && !(letter == 'a' && words.verb_after(i) > 0);
        let titled = matches!(before, "mr" | "mrs" | "ms" | "dr" | "mister") && !article;
        // "r's mum", "k said she felt sick and m just looked"
        let owner =
            words.possessive(i) && words.owns(i) == 2 && !matches!(letter, 'a' | 'i') && words.small_line(i);
        let second = before == "and"
            && words.verb_after(i) == 2
            && words.small_line(i)
            && !matches!(letter, 'a' | 'i' | 'o' | 'u' | 'e');
        // "met with t and his nan", "worried about k all weekend"
        let kin = doc.word(i + 1) == "and"
            && matches!(doc.word(i + 2), "his" | "her")
            && cues::kin(doc.word(i + 3))
            && words.cue_before(i) > 0;
        let about = before == "about"
            && i > 1
            && matches!(
                doc.word(i - 2),
                "worried"
                    | "thinking"
                    | "talk"
                    | "talking"
                    | "talked"
                    | "think"
                    | "concerned"
                    | "asked"
                    | "dreamt"
            )
            && !matches!(letter, 'a' | 'i' | 'o' | 'u')
            && words.small_line(i);
        return titled
            || kin && words.small_line(i) && !matches!(letter, 'a' | 'i')
            || about
            || owner
            || second
            || (words.small_line(i)
                && !matches!(letter, 'a' | 'i' | 'o' | 'u' | 'r' | 's' | 't' | 'x' | 'w' | 'c' | 'p' | 'y')
                && (evidence(words, i) >= 4
                    || words.opens(i) && cues::acts(doc.word(i + 1))
                    || words.possessive(i) && words.owns(i) == 2));
    }
    // "B wing", "C block"
    if matches!(doc.word(i + 1), "wing" | "block" | "landing" | "floor" | "road" | "level" | "class" | "team")
    {
        return false;
    }
    // "Mr X": nobody.
    if matches!(letter, 'X' | 'x') && cues::title(before) {
        return false;
    }
    // "Re B" is a judgment, "re B" in haste somebody.
    let about = before == "re" && !doc.capital(i.wrapping_sub(1)) && words.brief(i);
    // "a drink of water for Mr A."
    if matches!(before, "mr" | "mrs" | "ms") && doc.capital(i - 1) && letter != 'X' {
        return true;
    }
    // "Hello V, can you cover"
    if matches!(before, "hello" | "dear" | "hi" | "hiya" | "morning")
        && doc.is_punct(i + 1, ",")
        && letter != 'I'
    {
        return true;
    }
    // "What would L say"
    let asked = any_of(before, &["would", "will", "could", "did", "does", "should", "can", "might"])
        && any_of(
            doc.word(i + 1),
            &[
                "say", "think", "want", "feel", "need", "make", "tell", "do", "have", "like", "be", "know",
                "see",
            ],
        );
    if asked && !matches!(letter, 'A' | 'I') {
        return true;
    }
    // "what D. would say"
    if doc.is_punct(i + 1, ".")
        && matches!(doc.word(i + 2), "would" | "could" | "did" | "does")
        && !matches!(letter, 'A' | 'I')
    {
        return true;
    }
    // "baby R case"
    if matches!(before, "baby" | "unborn") && doc.word(i + 1) == "case" && letter != 'P' {
        return true;
    }
    // "Child K, who is ten, plans her homework"; Child Q everybody has read about.
    let of_ours = before == "child"
        && !matches!(letter, 'P' | 'Q' | 'I')
        && (doc.is_punct(i + 1, ",") && doc.word(i + 2) == "who"
            || any_of(
                doc.word(i + 1),
                &["is", "was", "said", "says", "has", "told", "lives", "went", "came"],
            ));
    if of_ours {
        return true;
    }
    let numbered = NUMBERED.contains(&before) && !about && !cues::title(before)
        // Whom the public inquiry was about.
        || letter == 'P' && before == "baby" && doc.capital(i - 1);
    // "it was D who rang", "neither B nor her mother"
    let singled = doc.word(i + 1) == "who" && matches!(before, "was" | "is" | "be")
        || before == "neither" && doc.word(i + 1) == "nor";
    if singled && !matches!(letter, 'I' | 'A') {
        return true;
    }
    let bracketed_age = doc.is_punct(i + 1, "(") && doc.is_number(i + 2);
    let pronoun = matches!(letter, 'I' | 'A')
        && !(letter == 'A'
            && (cues::being(doc.word(i + 1)) && doc.is_number(i + 2)
                || words.owns(i) > 0 && !words.opens(i)
                || bracketed_age));
    if numbered
        || pronoun
        || doc.is_punct(i + 1, "&") && doc.glued(i + 1)
        || doc.capital(i + 1) && !cues::title(before)
    {
        return false;
    }
    if cover(words, i) && !doc.touched_left(i) {
        return true;
    }
    let aged = cues::being(doc.word(i + 1)) && doc.is_number(i + 2);
    let stands_alone = ends(words, i) && words.cue_before(i) >= 2;
    // "J. told me about it"
    let dot = doc.is_punct(i + 1, ".") && !doc.glued(i + 2) && !doc.capital(i + 2) && !doc.line_before(i + 2);
    let does = cues::acts(doc.word(i + 2)) || cues::being(doc.word(i + 2)) || cues::feeling(doc.word(i + 2));
    let apart = words.opens(i) || doc.is_punct(i.wrapping_sub(1), ",;:-–(");
    let dotted = dot && (apart && does || words.cue_before(i) >= 2);
    let with = matches!(doc.word(i + 1), "present" | "absent" | "there" | "alone" | "home")
        && words.cue_before(i) > 0;
    // "L + mum sang"
    let beside = doc.is_punct(i + 1, "&+") && cues::kin(doc.word(i + 2)) && !matches!(letter, 'A' | 'I');
    dotted
        || with
        || beside
        || brief_letter(words, i)
        || cues::title(before) && (!cues::loose_title(before) || doc.capital(i - 1))
        || doc.is_punct(i.wrapping_sub(1), ".") && i > 1 && cues::title(words.before(i - 1))
        || bracketed_age
        || aged
        || words.owns(i) > 0
        || words.verb_after(i) == 2
        || (words.cue_before(i) >= 1 && words.verb_after(i) > 0)
        || (words.opens(i) && words.verb_after(i) > 0 && !doc.is_punct(i + 1, ".:)"))
        || stands_alone
        || (words.cue_before(i) >= 2 && !doc.is_punct(i + 1, "-/:"))
        || (words.cue_before(i) == 1
            && !matches!(letter, 'A' | 'B' | 'C')
            && !doc.is_punct(i + 1, "-/:&+")
            && !words.thing_follows(i)
            && (ends(words, i) || has(FUNCTION, doc.word(i + 1))))
}

/// "fc Trish ok, C up all night", "EDT re F. not back": a capital alone in hasty notes.
fn brief_letter(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let next = if doc.is_punct(i + 1, ".") && !doc.capital(i + 2) { i + 2 } else { i + 1 };
    let dotted =
        doc.is_punct(i + 1, ".") && doc.glued(i + 2) || i > 0 && doc.is_punct(i - 1, ".") && doc.glued(i);
    // "P v Cheshire West", "R. 3"
    let party = matches!(doc.word(i + 1), "v" | "vs") || matches!(words.before(i), "v" | "vs");
    let counted = doc.is_number(i + 1) || doc.is_number(i + 2) && doc.is_punct(i + 1, ".");
    if dotted || party || counted {
        return false;
    }
    !matches!(doc.raw(i), "A" | "I" | "O" | "X" | "N" | "Y")
        && !doc.is_punct(i + 1, "-/:)=&#")
        && !doc.is_punct(i.wrapping_sub(1), "-/=&#£\"")
        && !doc.is_punct(i + 1, "&")
        && (i == 0 || !doc.shouted(i - 1) || words.lex(i - 1).trade())
        && !doc.shouted(i + 1)
        && (has(FUNCTION, doc.word(next))
            || doc.is_word(next) && !doc.capital(next) && !words.thing_follows(i))
        && words.brief(i)
}

fn ends(words: &Words, i: usize) -> bool {
    i + 1 >= words.doc.len() || words.doc.is_punct(i + 1, ".,;!?)") || words.doc.line_before(i + 1)
}

fn side_of_body(word: &str) -> bool {
    matches!(
        word,
        "cheek"
            | "arm"
            | "leg"
            | "hand"
            | "wrist"
            | "eye"
            | "ear"
            | "knee"
            | "hip"
            | "shoulder"
            | "ankle"
            | "foot"
            | "thigh"
            | "elbow"
            | "side"
            | "temple"
            | "forearm"
            | "shin"
            | "breast"
            | "lung"
            | "kidney"
            | "thumb"
            | "clavicle"
            | "femur"
            | "radius"
            | "ulna"
            | "tibia"
            | "forehead"
    )
}

/// "M 13, F 10": a boy and a girl, whose ages are taken out by now.
pub(in crate::guard) fn sexed(doc: &Doc, i: usize) -> bool {
    let aged = doc.is_punct(i + 1, ",") && doc.digits(i + 2) == 2 && doc.is_punct(i + 3, ",.");
    matches!(doc.raw(i), "M" | "F") && aged
        || matches!(doc.raw(i), "M" | "F")
            && doc.token(i + 1).is_some_and(|next| next.masked)
            && !doc.glued(i + 1)
            && !doc.line_before(i + 1)
}
