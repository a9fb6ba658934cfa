//! Names in small letters: dictated, or typed with one thumb. Without capitals the words around must say more.

use super::super::Reason;
use super::super::dates::is_month;
use super::super::lexicon::Word;
use super::Named;
use super::words::Words;
use super::{cues, persons, public};

/// What makes the small word at `i` a name, if enough does.
pub(super) fn named(words: &Words, i: usize) -> Option<Named> {
    let (doc, lex, word) = (words.doc, words.lex(i), words.word(i));
    // "keys w son": a relation is no name.
    if cues::kin(word) && lex.tier() > 0 && !words.possessive(i)
        || matches!(word, "max" | "min") && doc.is_number(i + 1)
    {
        return None;
    }
    if super::fields::nickname(words, i) && !public::is_public(words, i) && !lex.trade() {
        return Some(Named { reason: Reason::TitleOrNaming, confidence: 60 });
    }
    // "bills daughter rang": a word too, but nobody else has a daughter.
    if persons::owns_kin(words, i) {
        return Some(Named { reason: Reason::SmallLetterName, confidence: 60 });
    }
    let listed = lex.first() > 0 || lex.last() > 1;
    let short = word.chars().count() < 3;
    // Most words of most texts: English, and no name.
    let titled =
        words.cue_before(i) == 4 && cues::title(words.before(i)) && !cues::loose_title(words.before(i));
    if (!listed && !lex.no_word() && !titled) || lex.theorist() && lex.first() < 2 || doc.touched_left(i) {
        return None;
    }
    // "the crowther family", "the haydock children"
    let family = words.before(i) == "the"
        && matches!(
            doc.word(i + 1),
            "family"
                | "household"
                | "children"
                | "siblings"
                | "twins"
                | "brothers"
                | "sisters"
                | "boys"
                | "girls"
        )
        && lex.no_word()
        && (lex.last() > 1 || lex.unknown() && words.strange(i) && !super::shape::slip(doc, word))
        && !lex.place()
        && !lex.trade()
        && !lex.capitalised_only();
    if family {
        return Some(Named { reason: Reason::FamilyName, confidence: 60 });
    }
    let before = words.cue_before(i);
    let after = words.verb_after(i).max(words.owns(i));
    let place = lex.place() && lex.first() < 2 && !titled;
    if place || (before < 2 && words.whereabouts(i) && words.owns(i) < 2) || public::is_public(words, i) {
        return None;
    }
    // "rose asked me": nobody else is there to ask. "will didnt": no verb can stand so.
    let subject = after == 2 && words.owns(i) == 0 && (doc.opens(i) || before > 0) && !lex.no_word();
    let modal = matches!(word, "will" | "may" | "can") || is_month(word);
    let ungrammatical = modal
        && words.verb_after(i) == 2
        && !matches!(
            doc.word(i + 1),
            "hit"
                | "hurt"
                | "bit"
                | "come"
                | "let"
                | "always"
                | "never"
                | "also"
                | "then"
                | "still"
                | "just"
                | "now"
                | "only"
                | "be"
        );
    // "will is not taking it", "asked may if she wanted tea": neither verb nor month can stand there.
    let next = doc.word(i + 1);
    let willed = word == "will"
        && matches!(
            next,
            "is" | "was" | "has" | "had" | "isn't" | "isnt" | "wasn't" | "wasnt" | "hasn't" | "hasnt"
        )
        && !matches!(
            words.before(i),
            "free" | "good" | "ill" | "the" | "a" | "political" | "living" | "goodwill"
        );
    let met = modal
        && matches!(
            words.before(i),
            "asked" | "told" | "rang" | "phoned" | "texted" | "emailed" | "met" | "visited"
        )
        && !matches!(next, "you" | "i" | "we" | "he" | "she" | "they" | "it" | "the" | "there" | "my");
    // "it was dawn who noticed", "hope and her baby", "faith's mum"
    let somebody = lex.first() > 1
        && (matches!(words.before(i), "was" | "is") && next == "who"
            || words.before(i) == "with" && matches!(next, "from" | "who")
            || next == "and" && matches!(doc.word(i + 2), "her" | "his") && cues::kin(words.word(i + 3))
            || words.possessive(i) && cues::kin(next) && !cues::kin(word) && !cues::role(word));
    // "about dean and why he", "what lee had written to her": spoken of a moment later.
    let spoken_of = lex.first() > 1
        && lex.tier() > 2
        && !virtue(word)
        && (before == 1 || matches!(words.before(i), "what" | "known" | "upset" | "forgotten" | "remember"))
        && !words.thing_follows(i)
        && words.small_line(i)
        && words.pronoun_after(i)
        && !lex.trade();
    // "ivy and olive both"
    let both = lex.first() > 1
        && lex.tier() > 2
        && (next == "and"
            && words.lex(i + 2).first() > 1
            && words.lex(i + 2).tier() > 2
            && doc.word(i + 3) == "both"
            || words.before(i) == "and"
                && i > 1
                && words.lex(i - 2).first() > 1
                && words.lex(i - 2).tier() > 2
                && next == "both");
    if persons::said_twice(words, i) {
        return Some(Named { reason: Reason::SmallLetterName, confidence: 60 });
    }
    let object = lex.first() > 1 && words.small_line(i) && persons::object(words, i);
    let somebody =
        somebody || both || object || persons::pair(words, i) || lex.first() > 1 && persons::and_i(words, i);
    // "miles has been excluded": said of nobody but somebody, at the head.
    let said_of = after == 2 && doc.opens(i) && persons::only_of_somebody(words, i + 1);
    let evidence = before
        + after
        + if spoken_of { 2 } else { 0 }
        + u8::from(subject)
        + u8::from(said_of)
        + if object { 5 } else { 0 }
        + if ungrammatical || willed || met || somebody { 3 } else { 0 };
    let strong = object || before >= 2 || after >= 2 || willed || somebody || spoken_of;
    let needed = if titled {
        4
    } else if subject && !modal && lex.first() > 1 && !mass(word) && cues::acts(next) {
        // "precious came to the door": without an article only somebody does.
        3
    } else if modal {
        4 + u8::from(before < 2 && !willed) - u8::from(willed)
    } else if lex.first() > 1 && lex.no_word() {
        u8::from(!words.small_line(i))
            + u8::from(short)
            + u8::from(lex.place() || lex.capitalised() && lex.first() < 3)
    } else if lex.no_word() && listed {
        if lex.first() > 0 && lex.last() > 1 { 1 } else { 2 }
    } else if mostly_a_name(lex, word) {
        1
    } else if listed && lex.tier() > 2 {
        // "grace", "jade", "rose": also words.
        if lex.first() > 1 { 3 - u8::from(lex.tier() > 4) } else { 4 }
    } else if listed {
        4 - u8::from(subject && lex.first() > 2)
    } else if words.strange(i) && said_so(word) && word.len() > if before > 2 { 2 } else { 3 } {
        let slip = before + after < 3 && super::shape::slip(doc, word);
        // "about hemin": in dictation a word that is no English stands for somebody.
        let dictated = before == 1
            && words.small_line(i)
            && word.is_ascii()
            && !doc.is_punct(i + 1, "/-")
            && vowelled(word);
        if slip { 3 } else { 2 - u8::from(dictated) }
    } else {
        return None;
    };
    // "pat says no": nothing else says so. "bf lee, sf gaz": hasty notes have few words that are none of the case.
    let says = matches!(
        doc.word(i + 1),
        "says" | "said" | "told" | "rang" | "wants" | "thinks" | "asked" | "cried" | "phoned" | "texted"
    );
    let plain = if lex.first() > 1 && subject && says { needed.min(3) } else { needed };
    let hasty = plain > evidence && before >= 2 && lex.first() > 1 && words.brief(i);
    let rare = plain == 1 && evidence == 0 && mostly_a_name(lex, word) && words.brief(i);
    let needed = plain - u8::from(hasty || rare);
    let word_too = !lex.no_word();
    // "his mum works", "her sister hopes": a verb of the relation, not its name.
    let verb_of_it =
        word_too && !mostly_a_name(lex, word) && before == 2 && after == 0 && !ends_here(words, i);
    let alone = word_too && !strong && !titled && !mostly_a_name(lex, word);
    let compound =
        doc.is_punct(i + 1, "-") && doc.glued(i + 1) || doc.is_punct(i.wrapping_sub(1), "-") && doc.glued(i);
    if evidence < needed
        || verb_of_it
        || alone
        || (compound && word_too)
        || (words.thing_follows(i) && after < 2)
    {
        return None;
    }
    let confidence = if lex.no_word() && lex.first() > 1 { 70 } else { 60 };
    let reason = if listed { Reason::SmallLetterName } else { Reason::UnknownBesideCue };
    Some(Named { reason, confidence })
}

/// What needs no article to stand before a verb: "hope came up", "art helped".
fn mass(word: &str) -> bool {
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
            | "dawn"
            | "art"
            | "honour"
            | "harmony"
            | "trinity"
            | "destiny"
            | "miles"
            | "star"
            | "guy"
            | "major"
            | "price"
            | "spring"
            | "autumn"
            | "love"
            | "page"
    )
}

/// What may be spoken of with somebody beside it.
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
            | "dawn"
            | "art"
            | "bill"
            | "mark"
            | "angel"
            | "harmony"
            | "trinity"
            | "destiny"
            | "chase"
            | "grant"
            | "miles"
            | "drew"
            | "gene"
            | "guy"
            | "pat"
            | "sue"
            | "will"
            | "may"
            | "dad"
            | "honour"
            | "violet"
            | "olive"
            | "rose"
            | "pearl"
            | "crystal"
            | "star"
            | "sky"
            | "reed"
            | "rob"
            | "nick"
            | "jack"
            | "penny"
            | "ginger"
            | "clay"
            | "dale"
    )
}

/// "wnts", "chk": no name is written without a vowel to say it with.
fn said_so(word: &str) -> bool {
    !word.is_ascii() || word.bytes().any(|b| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}

/// Sayable: an abbreviation has no vowels, or ends in what no name ends in.
fn vowelled(word: &str) -> bool {
    word.chars().any(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'))
        && !word.ends_with("mt")
        && !word.ends_with("tn")
        && !word.ends_with("pt")
}

/// In dictionaries as words too, and hardly ever written as one in a case.
fn mostly_a_name(lex: Word, word: &str) -> bool {
    // On several lists, and as a word only in the larger dictionaries: "sheila".
    let rare = lex.first() > 2 && lex.tier() > 5;
    rare || matches!(
        word,
        "harry"
            | "josh"
            | "tommy"
            | "sally"
            | "jack"
            | "john"
            | "bobby"
            | "billy"
            | "teddy"
            | "jimmy"
            | "jerry"
            | "tony"
            | "peter"
            | "martin"
            | "jenny"
            | "molly"
            | "polly"
            | "robin"
            | "basil"
            | "dominic"
            | "victor"
            | "benny"
            | "george"
            | "charlie"
            | "maria"
            | "kitty"
            | "ted"
            | "nelly"
            | "robert"
            | "paul"
            | "jasmine"
            | "poppy"
            | "ruby"
            | "daisy"
            | "lily"
            | "heather"
            | "hazel"
            | "holly"
            | "amber"
            | "jade"
            | "logan"
            | "tyler"
            | "mason"
            | "harley"
            | "carol"
            | "jean"
            | "ben"
            | "sam"
            | "tom"
            | "jamie"
            | "dan"
            | "jay"
            | "max"
    )
}

/// Whether the phrase ends behind `i`.
fn ends_here(words: &Words, i: usize) -> bool {
    i + 1 >= words.doc.len() || words.doc.is_punct(i + 1, ".,;:!?)") || words.doc.line_before(i + 1)
}
