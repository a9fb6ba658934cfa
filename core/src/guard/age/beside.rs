//! A number beside a child: "boy (7)", "J (14)", "she is 9", "turned 14".

use super::super::text::Doc;
use super::super::words::{CHILD, FUNCTION, GENERIC, any_of, has};
use super::super::{Found, Reason};
use super::{KIND, childlike, number, ranged};

/// "boy (7)", "son, 9,", "daughter 7yrs".
pub(super) fn beside_child_word(doc: &Doc, found: &mut Found, i: usize) {
    if !childlike(doc.word(i)) {
        return;
    }
    let opened = doc.is_punct(i + 1, "(,-–");
    let k = if opened { i + 2 } else { i + 1 };
    let Some((value, last)) = number(doc, k) else { return };
    if value >= 18 || doc.is_word(k) && !opened || ranged(doc, k, last) {
        return;
    }
    let unit = matches!(doc.word(last + 1), "yrs" | "yr" | "y" | "years" | "months" | "mths");
    let unit_last = if unit { last + 1 } else { last };
    let closed =
        doc.is_punct(unit_last + 1, "),;") || (doc.is_punct(unit_last + 1, ".") && !doc.glued(unit_last + 2));
    let fits = if doc.is_punct(i + 1, "(") {
        closed
    } else if opened {
        closed || unit
    } else {
        unit
    };
    let duration = unit && !opened && matches!(doc.word(unit_last + 1), "ago" | "later" | "in" | "on" | "of");
    if fits && !duration {
        found.look(doc, (k, unit_last), KIND, Reason::ChildAge, 72);
    }
}

/// On the lists of first names and no word.
fn in_lists(doc: &Doc, i: usize) -> bool {
    let known = doc.known(doc.raw(i));
    known.first() > 1 && known.no_word() && !known.place() && !known.trade()
}

/// "F 14, excl", "M 9": how referrals shorten a girl and a boy.
pub(super) fn gendered(doc: &Doc, found: &mut Found, i: usize) {
    let letter = matches!(doc.raw(i), "F" | "M") && doc.opens(i) && !doc.touched_right(i);
    let Some((_, last)) = number(doc, i + 1).filter(|(value, _)| letter && (1..18).contains(value)) else {
        return;
    };
    if doc.is_number(i + 1) && !doc.glued(i + 1) && doc.is_punct(last + 1, ",;.") && !doc.is_number(last + 2)
    {
        found.look(doc, (i + 1, last), KIND, Reason::ChildAge, 60);
    }
}

/// "J (14)", "Jay, 14, lives with nan".
pub(super) fn beside_name(doc: &Doc, found: &mut Found, i: usize) {
    if !doc.capital(i) || doc.shouted(i) || !(doc.is_number(i + 2) && doc.is_punct(i + 1, "(,")) {
        return;
    }
    let Some((_, last)) = number(doc, i + 2).filter(|(value, _)| (1..18).contains(value)) else { return };
    let word = doc.word(i);
    let initial = word.len() == 1 && word != "i";
    let name =
        !initial && !has(GENERIC, word) && !has(FUNCTION, word) && !word.ends_with('s') && word.len() > 2;
    let bracketed = doc.is_punct(i + 1, "(")
        && doc.is_punct(last + 1, ")")
        && (initial || (name && doc.known(doc.raw(i)).first() > 1));
    let verbs = [
        "lives", "living", "who", "has", "is", "was", "and", "attends", "he", "she", "goes", "told", "said",
        "with", "whose", "had",
    ];
    let apposed = doc.is_punct(i + 1, ",")
        && doc.is_punct(last + 1, ",")
        && (initial || name || in_lists(doc, i))
        && (any_of(doc.word(last + 2), &verbs) || in_lists(doc, i));
    // "(Idris, 12, and Haroun, 9)"
    let ended = doc.is_punct(i + 1, ",")
        && (doc.is_punct(last + 1, ").;") || last + 1 >= doc.len())
        && in_lists(doc, i)
        && (doc.is_punct(last + 1, ")") || !doc.is_number(last + 2));
    if bracketed || apposed || ended {
        found.look(doc, (i + 2, last), KIND, Reason::ChildAge, 60);
    }
}

/// "he is 14 and", "she was nearly 9", "turned 14".
pub(super) fn pronoun_is(doc: &Doc, found: &mut Found, i: usize) {
    let word = doc.word(i);
    let turned = matches!(word, "turned" | "turns" | "turning");
    let contracted = matches!(word, "he's" | "she's" | "he’s" | "she’s" | "i'm" | "i’m");
    let being = matches!(word, "is" | "was" | "being") && {
        let who = doc.word_before(i);
        let initial = i > 0 && doc.capital(i - 1) && who.len() == 1;
        let named = i > 0
            && doc.capital(i - 1)
            && !doc.opens(i - 1)
            && !doc.shouted(i - 1)
            && !has(GENERIC, who)
            && !has(FUNCTION, who);
        let small = i > 0 && !doc.capital(i - 1) && {
            let known = doc.known(who);
            known.no_word() && known.first() > 1 && !known.place() && !known.trade()
        };
        initial
            || named
            || small
            || matches!(who, "he" | "she" | "i" | "who" | "who's")
            || (has(CHILD, who) && doc.said_before(i - 1, 2, |w| w != "a" && w != "every"))
    };
    if !turned && !contracted && !being {
        return;
    }
    let mut k = i + 1;
    while k < i + 3
        && any_of(doc.word(k), &["just", "only", "nearly", "almost", "now", "still", "about", "recently"])
    {
        k += 1;
    }
    let Some((value, last)) = number(doc, k) else { return };
    if value == 0 || value >= 18 || doc.touched_right(last) || ranged(doc, k, last) {
        return;
    }
    let after = doc.word(last + 1);
    let ends = last + 1 >= doc.len()
        || doc.is_punct(last + 1, ",;)!?")
        || (doc.is_punct(last + 1, ".") && !doc.glued(last + 2))
        || any_of(
            after,
            &["and", "with", "who", "but", "when", "now", "next", "on", "in", "so", "this", "last", "at"],
        );
    let one = matches!(doc.word(k), "one") || (value < 2);
    let of_them = matches!(doc.word(last + 1), "and" | "in")
        && matches!(doc.word(last + 2), "half" | "three" | "the" | "a");
    if ends && !one && !of_them {
        found.look(doc, (k, last), KIND, Reason::ChildAge, if turned { 70 } else { 66 });
    }
}
