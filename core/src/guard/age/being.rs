//! A number behind a verb: "she is 9", "turned 14", "the twins are six".

use super::super::text::Doc;
use super::super::words::{FUNCTION, GENERIC, any_of, has};
use super::super::{Found, Reason};
use super::several::several;
use super::{KIND, childlike, number, ranged};

/// "he is 14 and", "she was nearly 9", "Ellie is nine now", "she'll be 16 in April", "the twins are six".
pub(super) fn pronoun_is(doc: &Doc, found: &mut Found, i: usize) {
    let word = doc.word(i);
    let turned = matches!(word, "turned" | "turns" | "turning")
        || word == "turn" && matches!(doc.word_before(i), "to" | "will" | "just" | "he'll" | "she'll");
    let contracted = matches!(
        word,
        "he's" | "she's" | "he’s" | "she’s" | "i'm" | "i’m" | "shes" | "hes" | "who's" | "who’s" | "whos"
    );
    // "was six when it began and is eleven now"
    let now = matches!(word, "is") && doc.word_before(i) == "and" && doc.said_after(i, 4, |w| w == "now");
    let being = now && doc.said_before(i, 14, |w| matches!(w, "he" | "she" | "was"))
        || matches!(word, "is" | "was" | "being" | "are" | "were" | "isn't" | "isn’t" | "isnt" | "wasn't")
            && i > 0
            && somebody(doc, i - 1, word);
    let will = word == "be"
        && (matches!(doc.word_before(i), "he'll" | "she'll" | "he’ll" | "she’ll" | "hell" | "shell")
            || doc.word_before(i) == "will" && i > 1 && (somebody(doc, i - 2, "is")));
    // "she'd have been 12 this week", "he would be nine now"
    let would = matches!(word, "been" | "be")
        && matches!(doc.word_before(i), "have" | "would" | "he'd" | "she'd" | "he’d" | "she’d")
        && doc.said_before(i, 4, |w| matches!(w, "he" | "she" | "he'd" | "she'd" | "he’d" | "she’d" | "who"));
    // "the girl next door who helps her is twelve she goes to": whoever the subject is, an age and a person follow.
    let spoken_of = matches!(word, "is" | "was") && {
        let only = matches!(doc.word(i + 1), "only" | "just" | "nearly" | "barely");
        let from = i + 1 + usize::from(only);
        number(doc, from).filter(|(value, _)| (3..18).contains(value)).is_some_and(|(_, last)| {
            let then = usize::from(matches!(doc.word(last + 1), "and" | "but" | "so"));
            let person = |w: &str| {
                any_of(
                    w,
                    &[
                        "girl",
                        "boy",
                        "child",
                        "son",
                        "daughter",
                        "lad",
                        "lass",
                        "brother",
                        "sister",
                        "grandson",
                        "granddaughter",
                        "yp",
                        "he",
                        "she",
                        "one",
                        "kid",
                        "youngest",
                        "eldest",
                    ],
                )
            };
            matches!(doc.word(last + 1 + then), "he" | "she") && doc.said_before(i, 14, person)
                || only && then > 0 && matches!(doc.word(last + 2), "has" | "he" | "she" | "already" | "is")
        })
    };
    if !turned && !contracted && !being && !will && !would && !spoken_of {
        return;
    }
    let mut k = i + 1;
    while k < i + 4 && sooner_or_later(doc.word(k)) {
        k += 1;
    }
    let Some((value, number_last)) = number(doc, k) else { return };
    let grown = value
        >= if matches!(doc.word(number_last + 1), "months" | "mths" | "weeks" | "wks") { 37 } else { 18 };
    if value == 0 || grown || doc.touched_right(number_last) || ranged(doc, k, number_last) {
        return;
    }
    let last = half(doc, number_last);
    // "he is 12 years and 3 months"
    if matches!(doc.word(last + 1), "years" | "yrs") && doc.word(last + 2) != "old" {
        let and = usize::from(doc.word(last + 2) == "and" || doc.is_punct(last + 2, ","));
        let more = number(doc, last + 2 + and)
            .filter(|(_, k)| matches!(doc.word(k + 1), "months" | "mths" | "weeks"));
        if let Some((_, k)) = more {
            found.look(doc, (i + 1, k + 1), KIND, Reason::ChildAge, 75);
        }
        return;
    }
    let one = matches!(doc.word(k), "one") || (value < 2);
    // "is 18 months, and walks": of a child only, because a woman may be as far with another.
    let months = matches!(doc.word(last + 1), "months" | "mths" | "weeks" | "wks");
    let small = months
        && doc.word(last + 2) != "pregnant"
        && !matches!(doc.word_before(i), "he" | "she" | "i" | "who" | "they")
        && value > 1;
    if small
        && being
        && (doc.is_punct(last + 2, ",.;)")
            || matches!(doc.word(last + 2), "now" | "and" | "but" | "so")
            || last + 2 >= doc.len())
    {
        found.look(doc, (i, last + 1), KIND, Reason::BabyAge, 65);
        return;
    }
    if goes_on(doc, last) && (!one || last > number_last) {
        let last = when(doc, last);
        found.look(doc, (i, last), KIND, Reason::ChildAge, if turned { 70 } else { 66 });
    }
}

/// "nine now", "12 next week": with what says when.
pub(super) fn when(doc: &Doc, last: usize) -> usize {
    match (doc.word(last + 1), doc.word(last + 2)) {
        ("next" | "this" | "last", "week" | "month" | "year" | "weekend" | "time") => last + 2,
        ("now" | "today" | "tomorrow", _) => last + 1,
        ("going", "on") => number(doc, last + 3).map_or(last, |(_, next)| next),
        ("in", month) if super::super::dates::is_month(month) => last + 2,
        ("on", day)
            if any_of(
                day,
                &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
            ) =>
        {
            last + 2
        }
        _ => last,
    }
}

/// "just", "nearly", "only", "still only".
fn sooner_or_later(word: &str) -> bool {
    any_of(
        word,
        &[
            "just", "only", "even", "nearly", "almost", "now", "still", "about", "recently", "barely", "not",
            "yet", "soon", "going", "on", "already",
        ],
    )
}

/// "four and a half": the last token with the half.
pub(super) fn half(doc: &Doc, last: usize) -> usize {
    let said = doc.word(last + 1) == "and"
        && doc.word(last + 2) == "a"
        && matches!(doc.word(last + 3), "half" | "bit" | "quarter");
    match () {
        () if said => last + 3,
        () if doc.is_punct(last + 1, "½¼¾") => last + 1,
        () => last,
    }
}

/// Whether the sentence goes on behind the number as it does behind an age: no unit, nothing that is counted.
pub(super) fn goes_on(doc: &Doc, last: usize) -> bool {
    let after = doc.word(last + 1);
    #[rustfmt::skip]
    let counted = ["of", "hours", "hour", "minutes", "minute", "days", "day", "weeks", "week", "months", "month", "years", "year", "miles",
        "mile", "points", "point", "times", "time", "people", "children", "child", "more", "other", "per", "out", "down", "up", "away", "off", "early",
        "further", "half", "days", "through", "under", "over", "between", "family", "long", "quite", "such", "above", "below"];
    let of_them = matches!(after, "and" | "in")
        && (matches!(doc.word(last + 2), "half" | "three" | "a" | "four" | "five" | "ten")
            || doc.word(last + 2) == "the" && matches!(doc.word(last + 3), "queue" | "family" | "group"));
    // "5;10": years and months.
    let broken = doc.is_punct(last + 1, ";") && doc.glued(last + 1) && doc.glued(last + 2);
    let closed = doc.is_punct(last + 1, ",;)!?–—-") && !broken
        || doc.is_punct(last + 1, ".") && !doc.glued(last + 2)
        || last + 1 >= doc.len()
        || doc.line_before(last + 1);
    let word = has(FUNCTION, after)
        || any_of(
            after,
            &[
                "so", "this", "next", "tomorrow", "today", "theyre", "he's", "she's", "it's", "its",
                "they're", "years'", "lives", "attends", "goes", "has", "is", "was", "wants", "loves",
                "needs", "thinks", "mum", "dad", "old", "or", "maybe", "please", "living", "already",
                "wouldn't", "didn't", "won't", "couldn't", "doesn't", "can't", "isn't", "hasn't", "said",
                "says", "told", "asked", "ran", "came", "cried", "sat", "scared", "wouldnt", "didnt", "cant",
                "doesnt", "i'd", "i’d", "i'm", "tops", "i",
            ],
        );
    let dashed = doc.is_punct(last + 1, "–—-") && doc.glued(last + 1) && doc.glued(last + 2);
    !of_them && !dashed && (closed || word && !any_of(after, &counted))
}

/// Whether the word at `k` is a child, or somebody by name, who may be so old. `being`: the verb behind, which says how many.
pub(super) fn somebody(doc: &Doc, k: usize, being: &str) -> bool {
    let who = doc.word(k);
    if matches!(being, "are" | "were") {
        return several(who)
            && !doc.said_before(k, 1, |w| {
                matches!(w, "most" | "some" | "many" | "all" | "when" | "if" | "young")
            });
    }
    let known = doc.known(doc.raw(k));
    let initial = doc.capital(k) && who.len() == 1;
    let named =
        doc.capital(k) && !doc.shouted(k) && !has(GENERIC, who) && !has(FUNCTION, who) && !known.trade();
    let by_name = named && (!doc.opens(k) || known.first() > 1 || known.unknown()) && !known.theorist();
    let word_too = known.tier() > 2 && known.first() > 2;
    let small = !doc.capital(k)
        && (known.no_word() && known.first() > 1 || word_too)
        && !known.place()
        && !known.trade();
    let numbered = doc.is_number(k)
        && doc.digits(k) == 1
        && k > 0
        && matches!(doc.word(k - 1), "child" | "twin" | "sibling" | "boy" | "girl" | "yp");
    initial
        || numbered
        || by_name
        || small
        || matches!(who, "he" | "she" | "i" | "who" | "who's")
        || (childlike(who) && doc.said_before(k, 2, |w| w != "a" && w != "every" && w != "any"))
}

/// "small for eleven", "older than 12", "a mother of 16", "the eldest 14", "Isla, now 9,", "Isla 9y @ school".
pub(super) fn said_of_one(doc: &Doc, found: &mut Found, i: usize, (value, number_last): (u32, usize)) {
    if !(1..18).contains(&value) || i == 0 {
        return;
    }
    let unit = doc.glued(number_last + 1) && matches!(doc.word(number_last + 1), "y" | "yo" | "yrs");
    let last = if unit { number_last + 1 } else { number_last };
    if doc.touched_right(last)
        || ranged(doc, i, number_last) && doc.word_before(i) != "than"
        || !goes_on(doc, last) && !doc.is_punct(last + 1, "@+&")
    {
        return;
    }
    let (before, second) = (doc.word_before(i), i.checked_sub(2).map_or("", |k| doc.word(k)));
    let of_child = |w: &str| {
        matches!(
            w,
            "he" | "she" | "he's" | "she's" | "hes" | "shes" | "he’s" | "she’s" | "looks" | "boy" | "girl"
        )
    };
    let size = before == "for"
        && any_of(second, &["small", "tall", "big", "young", "mature", "tiny", "immature", "streetwise"])
        || before == "than" && matches!(second, "older" | "younger") && value > 4;
    // "the little one can't be more than two"
    let most = before == "than"
        && second == "more"
        && i > 3
        && any_of(doc.word(i - 3), &["be", "looks", "is"])
        && doc.said_before(i, 10, |w| childlike(w) || matches!(w, "he" | "she" | "one"));
    // "a big lad for ten"
    let built = before == "for"
        && childlike(second)
        && doc.said_before(i, 5, |w| any_of(w, &["big", "tall", "small", "little", "bright", "old", "tiny"]));
    // "a boy in the hallway, perhaps seven"
    let perhaps = any_of(before, &["perhaps", "maybe", "probably"])
        && (3..18).contains(&value)
        && doc.said_before(i, 9, childlike)
        && (doc.is_punct(last + 1, ",;)") || doc.is_punct(last + 1, ".") || last + 1 >= doc.len());
    let most = most || built || perhaps;
    let size = size || most;
    let size = size && (most || doc.said_before(i, 6, of_child));
    let parent =
        before == "of" && matches!(second, "mother" | "mum" | "father" | "dad" | "mo" | "fa") && value > 12;
    let eldest = matches!(before, "eldest" | "oldest" | "youngest")
        && (doc.is_punct(last + 1, ",.;)") || last + 1 >= doc.len());
    let now = before == "now"
        && i > 2
        && doc.is_punct(i - 2, ",")
        && doc.capital(i - 3)
        && doc.is_punct(last + 1, ",.)");
    // "Isla 9y", "Isla 9, Zac 6": in haste.
    let known = doc.known(doc.raw(i - 1));
    let listed =
        doc.capital(i - 1) && known.first() > 1 && known.no_word() && !known.place() && !doc.line_before(i);
    let beside = listed
        && doc.is_number(i)
        && (unit || doc.is_punct(last + 1, ",@;&+") && !doc.is_number(last + 2) && !doc.glued(last + 2));
    if size || parent || eldest || now || beside {
        found.look(doc, (i, last), KIND, Reason::ChildAge, 60);
    }
}
