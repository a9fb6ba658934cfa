//! Names with their capital.

use super::super::Reason;
use super::super::dates::is_month;
use super::words::Words;
use super::{Named, families, public};

/// What makes the capitalised word at `i` a name, if anything does.
pub(super) fn named(words: &Words, i: usize) -> Option<Named> {
    let (doc, lex) = (words.doc, words.lex(i));
    let cue = words.cue_before(i);
    let name = |reason, confidence| Some(Named { reason, confidence });
    let named_word = (1..=4).contains(&lex.tier())
        && lex.first() + lex.last() < 2
        && !super::cues::title(words.before(i))
        && !doc.is_punct(i.wrapping_sub(1), ".");
    if cue >= 4 && !named_word && !doc.is_punct(i + 1, "/") && !public::is_public(words, i) {
        return name(Reason::TitleOrNaming, 92);
    }
    if families::surname_first(words, i) {
        return name(Reason::ListedName, 90);
    }
    if (super::fields::value(words, i) || super::fields::nickname(words, i)) && !public::is_public(words, i) {
        return name(Reason::TitleOrNaming, 90);
    }
    if doc.shouted(i) && !shouted_name(words, i) {
        return None;
    }
    if public::is_public(words, i) || words.thing_follows(i) {
        return None;
    }
    let word = words.word(i);
    // ""Will," she said"
    let spoken_to = i > 0
        && doc.is_punct(i - 1, "\"“‘")
        && doc.is_punct(i + 1, ",")
        && doc.is_punct(i + 2, "\"”’")
        && matches!(doc.word(i + 3), "i" | "he" | "she" | "they" | "mum" | "dad")
        && matches!(doc.word(i + 4), "said" | "says" | "asked" | "shouted" | "whispered" | "called");
    if spoken_to && lex.first() > 0 {
        return name(Reason::ListedName, 70);
    }
    if word == "will" || is_month(word) {
        return calendar(words, i, cue);
    }
    if let Some(family) = families::the_family(words, i).or_else(|| families::the_surnames(words, i)) {
        return Some(family);
    }
    let generic = words.capital_of_its_own(i) || lex.trade();
    if words.opens(i) {
        return opening(words, i, generic)
            .or_else(|| signed(words, i, generic))
            .or_else(|| hasty(words, i, generic));
    }
    if words.whereabouts(i)
        && cue < 2
        && (lex.place() || lex.capitalised() || !(lex.first() > 1 && words.owns(i) > 0))
    {
        return None;
    }
    let person = cue >= 2 || words.verb_after(i) == 2 || words.owns(i) == 2;
    if lex.place()
        && !(lex.first() > 1
            && (person || cue > 0 && !matches!(words.before(i), "from" | "and" | "of" | "to")))
    {
        return None;
    }
    if generic {
        return (lex.first() > 1 && person).then_some(Named { reason: Reason::ListedName, confidence: 60 });
    }
    let listed = lex.first() > 0 || lex.last() > 1;
    if lex.no_word() && listed {
        return name(Reason::ListedName, 90);
    }
    let the = matches!(words.before(i), "the" | "a" | "an");
    if lex.first() > 1 {
        // "the Bill", "a Grant": the thing.
        return (person || !the && !among_capitals(words, i))
            .then_some(Named { reason: Reason::ListedName, confidence: 75 });
    }
    if lex.tier() > 0 && lex.last() > 1 {
        // "the Town Hall made it easy": the thing.
        return (person && (cue >= 2 || !among_capitals(words, i)))
            .then_some(Named { reason: Reason::ListedName, confidence: 60 });
    }
    // In no list: a stranger's capital inside a sentence is a name more often than anything else.
    if words.strange(i) && (person || (!the && !among_capitals(words, i))) {
        return name(Reason::UnknownCapital, if person { 75 } else { 55 });
    }
    let rare = lex.tier() > 5 && !the && !among_capitals(words, i);
    ((lex.capitalised() || lex.tier() > 4 || lex.unknown()) && person && (cue >= 2 || rare))
        .then_some(Named { reason: Reason::UnknownCapital, confidence: 50 })
}

/// A capital that opens a sentence says nothing: the word or what follows has to.
fn opening(words: &Words, i: usize, generic: bool) -> Option<Named> {
    let (doc, lex) = (words.doc, words.lex(i));
    let (verb, owns) = (words.verb_after(i), words.owns(i));
    // "Mo (Rania), Fa (Tariq)": mother, father.
    if words.word(i) == "mo" && doc.is_punct(i + 1, "(:") {
        return None;
    }
    // "Son wants the house", "Baby P": whose, not who.
    let baby_noah = doc.capital(i + 1) && doc.raw(i + 1).len() > 1 && words.may_be_name(i + 1);
    if super::cues::kin(words.word(i)) && lex.tier() > 0 && !words.possessive(i) && !baby_noah {
        return None;
    }
    let surname =
        doc.capital(i + 1) && !words.opens(i + 1) && !doc.line_before(i + 1) && !doc.shouted(i + 1) && {
            let next = words.lex(i + 1);
            words.doc.raw(i + 1).len() == 1 && !matches!(words.doc.raw(i + 1), "I" | "A")
                || words.may_be_name(i + 1)
                    && (next.last() > 0
                        || next.first() > 0
                        || next.unknown()
                        || lex.unknown() && (next.tier() > 4 || next.capitalised()))
                    && !next.place()
        };
    let listed = lex.first() > 0 || lex.last() > 1;
    let confidence = 65 + 10 * verb.min(2);
    let name = |reason| Some(Named { reason, confidence });
    if lex.place() || generic {
        return if lex.first() > 1
            && !(doc.word(i + 1) == "and" && words.lex(i + 2).place())
            && (verb == 2 || owns == 2 || surname && !generic)
        {
            name(Reason::ListedName)
        } else {
            None
        };
    }
    // "Mae" is Welsh for "is".
    if words.welsh_line(i) && !surname && (lex.first() < 3 || words.word(i) == "mae") {
        return None;
    }
    // "Trudy from the old team says"
    let from = doc.word(i + 1) == "from" && doc.word(i + 2) == "the";
    if lex.no_word() && listed {
        let census_only = lex.first() < 2 && lex.last() < 2;
        return if census_only && verb == 0 && owns == 0 && !surname && !from {
            None
        } else {
            name(Reason::ListedName)
        };
    }
    if lex.first() > 1 {
        // "Hope is", "Faith was": a virtue is and has much, and seldom cries.
        let weak =
            verb == 1 && (3..=6).contains(&lex.tier()) && !virtue(words.word(i)) && doc.word(i + 1) != "and";
        let pair = doc.word(i + 1) == "and" && doc.capital(i + 2) && words.lex(i + 2).first() > 1;
        // "Grant's grant"
        let whose = owns == 1
            && lex.first() > 2
            && !matches!(
                words.word(i),
                "summer"
                    | "autumn"
                    | "spring"
                    | "dawn"
                    | "hope"
                    | "faith"
                    | "joy"
                    | "art"
                    | "love"
                    | "star"
                    | "royal"
                    | "mercy"
                    | "charity"
            );
        return if verb == 2 || owns == 2 || surname || weak || pair || whose {
            name(Reason::ListedName)
        } else {
            None
        };
    }
    if lex.tier() > 0 {
        let surnamed = lex.last() > 1 && lex.tier() > 2 && verb == 2 && !doc.word(i).ends_with("ing");
        return if surnamed { name(Reason::ListedName) } else { None };
    }
    let person = verb > 0
        || owns > 0
        || (surname
            && (words.lex(i + 1).no_word() || words.lex(i + 1).tier() > 4 || doc.raw(i + 1).len() == 1));
    let known_by_deed = (verb == 2 || owns == 2)
        && matches!(lex.tier(), 0 | 5..)
        && !doc.word(i).ends_with("ing")
        && !doc.word(i).ends_with("ed");
    ((words.strange(i) || known_by_deed)
        && person
        && doc.raw(i).len() > 2
        && !super::shape::slip(doc, words.word(i)))
    .then_some(Named { reason: Reason::UnknownCapital, confidence: 60 })
}

/// "Mark" alone on the last lines of a message, "Sonny," in quotation marks: signed, or spoken to.
fn signed(words: &Words, i: usize, generic: bool) -> Option<Named> {
    let (doc, lex) = (words.doc, words.lex(i));
    let ends = |k: usize| k >= doc.len() || doc.line_before(k);
    let alone = i > 0
        && doc.line_before(i)
        && (ends(i + 1) || doc.is_punct(i + 1, ",.") && ends(i + 2))
        && ends(i + 1 + usize::from(doc.is_punct(i + 1, ",.")));
    let called =
        i > 0 && doc.is_punct(i - 1, "\"“‘") && doc.is_punct(i + 1, ",") && doc.is_punct(i + 2, "\"”’");
    let name = lex.first() > 1 && !generic && !lex.place() && (lex.first() > 2 || lex.tier() > 2);
    (name && (alone || called)).then_some(Named { reason: Reason::ListedName, confidence: 60 })
}

/// "Dean b/down placemt", "Mercy – carer", "Robin, Heather + Jay": in hasty notes a first name opens a line without a verb.
fn hasty(words: &Words, i: usize, generic: bool) -> Option<Named> {
    let (doc, lex) = (words.doc, words.lex(i));
    if generic || lex.first() < 2 || lex.place() || virtue_of_all(words.word(i)) {
        return None;
    }
    let mut k = i + 1;
    let (mut beside, mut others) = (false, 0);
    for _ in 0..3 {
        if !(doc.is_punct(k, ",+&/") || doc.word(k) == "and") || !doc.capital(k + 1) || doc.shouted(k + 1) {
            break;
        }
        let name = words.lex(k + 1).first() > 1 && !words.lex(k + 1).place();
        beside |= name;
        others += usize::from(name);
        k += 2;
    }
    let mark = doc.is_punct(i + 1, "–—-→>+:#") && !doc.glued(i + 1);
    let on = lex.first() + lex.tier() > 4
        && matches!(
            doc.word(i + 1),
            "on" | "off" | "to" | "w" | "b" | "up" | "re" | "back" | "home" | "x" | "f" | "r" | "v" | "d"
        );
    let brief = words.brief(i);
    (beside && (brief || lex.tier() > 3 || others > 1) || brief && (mark || on))
        .then_some(Named { reason: Reason::ListedName, confidence: 55 })
}

/// Too much a word to open a line as a name without more.
fn virtue_of_all(word: &str) -> bool {
    matches!(
        word,
        "hope"
            | "faith"
            | "may"
            | "will"
            | "mark"
            | "bill"
            | "grant"
            | "joy"
            | "art"
            | "page"
            | "summer"
            | "autumn"
            | "sunday"
            | "rich"
            | "young"
            | "major"
            | "love"
            | "star"
            | "sky"
            | "prince"
            | "royal"
            | "justice"
    )
}

fn virtue(word: &str) -> bool {
    matches!(
        word,
        "hope"
            | "faith"
            | "grace"
            | "joy"
            | "mercy"
            | "patience"
            | "charity"
            | "summer"
            | "autumn"
            | "dawn"
            | "art"
            | "bill"
            | "mark"
            | "sky"
            | "star"
            | "angel"
            | "harmony"
            | "honour"
            | "justice"
            | "peace"
            | "trinity"
            | "destiny"
            | "clay"
            | "chance"
            | "chase"
            | "hunter"
            | "mason"
            | "dean"
            | "frank"
            | "rose"
            | "rich"
            | "grant"
            | "miles"
            | "christian"
            | "royal"
            | "precious"
            | "constant"
            | "major"
            | "earnest"
            | "page"
            | "sue"
            | "drew"
            | "bless"
            | "blessing"
            | "gift"
            | "goodness"
            | "wisdom"
            | "prince"
            | "princess"
            | "ray"
            | "guy"
            | "young"
            | "long"
            | "mother"
            | "love"
            | "serenity"
            | "unity"
    )
}

/// "Will", and the months that are names: only where a month or a verb cannot stand.
fn calendar(words: &Words, i: usize, cue: u8) -> Option<Named> {
    let (doc, word) = (words.doc, words.word(i));
    let dated = |k: usize| doc.is_number(k) || matches!(doc.word(k), "st" | "nd" | "rd" | "th");
    let before = words.before(i);
    let when = matches!(
        before,
        "in" | "on"
            | "of"
            | "by"
            | "since"
            | "until"
            | "till"
            | "this"
            | "next"
            | "last"
            | "late"
            | "early"
            | "mid"
            | "every"
            | "each"
            | "during"
            | "from"
            | "between"
            | "before"
            | "after"
    ) || i.checked_sub(1).is_some_and(dated)
        || dated(i + 1);
    let acts = words.verb_after(i) == 2 || words.owns(i) == 2;
    let opens = words.opens(i);
    let yes = match word {
        "will" => {
            (!opens && words.before(i) != "free")
                || acts
                || (doc.capital(i + 1) && words.lex(i + 1).last() > 1 && words.lex(i + 1).no_word())
        }
        _ => !when && (acts || (cue >= 2 && !opens)),
    };
    yes.then_some(Named { reason: Reason::ListedName, confidence: 70 })
}

/// "KIERAN" inside ordinary text: only a name that is no abbreviation.
fn shouted_name(words: &Words, i: usize) -> bool {
    let lex = words.lex(i);
    words.base(i).chars().count() > 3 && lex.no_word() && (lex.first() > 1 || lex.last() > 2) && !lex.trade()
}

/// Whether capitalised words stand on either side that are no names: a title, an institution, a heading.
pub(super) fn among_capitals(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let other = |k: usize| {
        let lex = words.lex(k);
        doc.is_word(k)
            && doc.capital(k)
            && !words.masked(k)
            && !super::cues::title(doc.word(k))
            && (doc.shouted(k)
                || (lex.tier() > 0 && lex.first() < 2 && lex.last() < 2)
                || lex.trade()
                || lex.place()
                || lex.capitalised() && lex.first() + lex.last() == 0)
    };
    let next = if doc.is_punct(i + 1, "-") { i + 2 } else { i + 1 };
    let left = i.checked_sub(1).is_some_and(|p| {
        other(p) && !words.opens(p) && !super::cues::kin(doc.word(p)) && !super::cues::role(doc.word(p))
    });
    left || (other(next) && !doc.line_before(next) && !super::cues::acts(doc.word(next)))
}
