//! What is said of somebody and hardly ever of a thing: "was placed", "has three boys", "had her tea".

use super::super::digits::small_number;
use super::cues;
use super::words::Words;

/// Whether from `k`, behind a word that may be a name, stands what only somebody is, has or does.
pub(super) fn only_of_somebody(words: &Words, k: usize) -> bool {
    let doc = words.doc;
    if doc.line_before(k) {
        return false;
    }
    let word = doc.word(k);
    let mut n = k + 1;
    while n < k + 5 && between(doc.word(n)) {
        n += 1;
    }
    let next = doc.word(n);
    match word {
        "is" | "was" | "isn't" | "wasn't" | "isn’t" | "wasn’t" | "isnt" | "wasnt" => {
            related(words, k)
                || next == "doing"
                    && matches!(
                        doc.word(n + 1),
                        "well" | "ok" | "okay" | "better" | "fine" | "great" | "badly" | "really" | "so"
                    )
                || done_to(next)
                || doing(next)
                || doc.word(n.saturating_sub(1)) != "being" && kept(words, n)
        }
        "has" | "had" | "hasn't" | "hadn't" | "hasnt" | "hadnt" => {
            doc.word(n - 1) == "been" && (done_to(next) || doing(next) || kept(words, n))
                || lived(next)
                || family(words, n)
                || matches!(next, "lost" | "packed" | "done" | "finished" | "broken" | "had")
                    && matches!(doc.word(n + 1), "her" | "his" | "hers")
                || hers(words, n)
        }
        "adm" | "plcd" | "ref'd" | "refd" | "excl" | "excl'd" | "disch" | "dischd" | "disch'd" | "discl"
        | "discl'd" | "tfrd" | "inpt" | "arr'd" | "attd" | "att'd" => true,
        "does" => hers(words, n) || says_or_eats(next),
        "needs" | "wants" | "lost" | "likes" | "misses" | "took" | "wears" | "brushed" | "packed" | "ate" => {
            hers(words, n)
        }
        "will" | "won't" | "wont" | "won’t" | "can" | "can't" | "cant" | "can’t" | "cannot" | "could"
        | "would" | "wouldn't" | "did" | "couldn't" | "wouldnt" => says_or_eats(next),
        _ => false,
    }
}

fn between(word: &str) -> bool {
    #[rustfmt::skip]
    let adverb = matches!(word, "not" | "been" | "being" | "still" | "just" | "now" | "also" | "already" | "again" | "always" | "never" | "so"
        | "really" | "very" | "then" | "only" | "nearly" | "recently" | "currently" | "first" | "both" | "too" | "once" | "even");
    adverb
}

/// What is done to people by those who look after them.
#[rustfmt::skip]
fn done_to(word: &str) -> bool {
    matches!(word, "placed" | "removed" | "accommodated" | "adopted" | "fostered" | "discharged" | "admitted" | "excluded" | "arrested"
        | "assessed" | "diagnosed" | "bullied" | "told" | "asked" | "interviewed" | "detained" | "sectioned" | "remanded" | "sentenced"
        | "evicted" | "bailed" | "rehoused" | "abused" | "neglected" | "groomed" | "exploited" | "assaulted" | "prescribed" | "hospitalised"
        | "suspended" | "charged" | "cautioned" | "convicted" | "released" | "recalled" | "referred" | "readmitted" | "deported" | "trafficked"
        | "widowed" | "divorced" | "burgled" | "scammed" | "rushed" | "registered" | "weighed" | "immunised" | "vaccinated")
}

/// What somebody is at.
#[rustfmt::skip]
fn doing(word: &str) -> bool {
    matches!(word, "eating" | "sleeping" | "coping" | "attending" | "engaging" | "refusing" | "disclosing" | "walking" | "talking"
        | "studying" | "seeing" | "speaking" | "taking" | "saying" | "asking" | "managing" | "mobilising" | "washing" | "self-harming"
        | "absconding" | "expecting" | "bedbound" | "housebound" | "nonverbal" | "bilingual" | "diabetic" | "epileptic" | "incontinent"
        | "underweight" | "overweight" | "neurodivergent" | "dyslexic" | "breastfeeding" | "feeding" | "teething" | "crawling" | "themselves"
        | "herself" | "himself")
}

fn lived(word: &str) -> bool {
    matches!(
        word,
        "lived"
            | "struggled"
            | "slept"
            | "self-harmed"
            | "absconded"
            | "overdosed"
            | "relapsed"
            | "eaten"
            | "sat"
            | "worked"
            | "left"
    )
}

/// "in hospital", "on remand", "at school", "on the waiting list".
fn kept(words: &Words, n: usize) -> bool {
    let doc = words.doc;
    let the = usize::from(matches!(doc.word(n + 1), "the" | "a" | "her" | "his"));
    #[rustfmt::skip]
    let here = matches!(doc.word(n + 1 + the), "hospital" | "care" | "custody" | "bed" | "prison" | "remand" | "bail" | "respite" | "tears" | "methadone"
        | "oxygen" | "school" | "nursery" | "college" | "work" | "placement" | "ward" | "waiting" | "morphine" | "antibiotics" | "insulin"
        | "bath" | "wheelchair" | "sofa" | "toilet" | "lounge" | "dialysis" | "probation" | "nappies" | "solids" | "crutches" | "benefits"
        | "pain" | "labour" | "denial" | "shower" | "armchair" | "mum's" | "dad's" | "nan's");
    // "in her pyjamas", "on his phone"
    let own =
        matches!(doc.word(n), "in" | "on") && matches!(doc.word(n + 1), "her" | "his") && doc.is_word(n + 2);
    own || matches!(doc.word(n), "in" | "on" | "at" | "off") && here
        || matches!(doc.word(n), "back" | "home")
            && matches!(doc.word(n + 1), "in" | "home" | "with" | "at" | "on" | "alone" | "from")
            && (doc.word(n) != "back" || doc.word(n + 1) != "on")
}

/// "has three boys", "has a younger sister": of a thing nobody says so.
fn family(words: &Words, n: usize) -> bool {
    let doc = words.doc;
    let counted = small_number(doc, n).is_some()
        || doc.is_number(n)
        || matches!(doc.word(n), "a" | "an" | "no" | "other" | "several");
    counted
        && (n + 1..n + 4).take_while(|&k| doc.is_word(k)).any(|k| {
            cues::kin(doc.word(k))
                || matches!(doc.word(k), "boys" | "girls" | "children" | "kids" | "grandchildren")
        })
}

/// "had her tea", "needs his glasses".
fn hers(words: &Words, n: usize) -> bool {
    let doc = words.doc;
    matches!(doc.word(n), "her" | "his")
        && doc.is_word(n + 1)
        && !super::super::words::has(super::super::words::FUNCTION, doc.word(n + 1))
}

/// What only a person will, can or would.
#[rustfmt::skip]
fn says_or_eats(word: &str) -> bool {
    matches!(word, "open" | "say" | "talk" | "speak" | "eat" | "engage" | "answer" | "sign" | "wash" | "bathe" | "dress" | "sleep" | "attend"
        | "leave" | "tell" | "live" | "agree" | "admit" | "apologise" | "manage" | "walk" | "drink" | "swallow" | "ask" | "want" | "know"
        | "like" | "think" | "feel" | "see" | "hear" | "sit" | "wear" | "read" | "write" | "cook" | "drive" | "phone" | "text" | "smoke" | "remember" | "understand")
}

/// "told faith i", "upset may when", "i asked chase what": the one whom it was done to, and nothing that a thing could be.
pub(super) fn object(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let before = words.before(i);
    #[rustfmt::skip]
    let done = matches!(before, "told" | "asked" | "rang" | "phoned" | "texted" | "emailed" | "visited" | "upset" | "messaged" | "reminded"
        | "thanked" | "persuaded" | "reassured" | "interviewed" | "hugged" | "comforted" | "tell" | "ask" | "warned" | "ringing" | "telling" | "asking" | "advised")
        || before == "miss" && i > 1 && matches!(doc.word(i - 2), "i" | "will" | "really" | "would" | "to" | "they" | "she" | "he" | "we") && !matches!(words.word(i), "summer" | "autumn" | "dawn" | "april" | "june" | "may")
        || before == "known" && matches!(doc.word(i + 1), "since" | "for" | "all" | "from" | "years" | "two" | "three" | "four" | "ten");
    // "took summer to the dentist", "collected faith from nursery"
    let moved = matches!(
        before,
        "took" | "taking" | "dropped" | "collected" | "drove" | "walked" | "brought" | "fetched" | "taken"
    ) && matches!(doc.word(i + 1), "to" | "from" | "home" | "back" | "at" | "into");
    let spoken = before == "to"
        && i > 1
        && matches!(
            doc.word(i - 2),
            "said"
                | "spoke"
                | "spoken"
                | "talked"
                | "explained"
                | "listened"
                | "wrote"
                | "apologised"
                | "talking"
                | "speaking"
        )
        && (super::super::words::has(super::super::words::FUNCTION, doc.word(i + 1))
            || i + 1 >= doc.len()
            || doc.is_punct(i + 1, ".,;?!"));
    let helped = spoken
        || matches!(before, "helped" | "supported" | "encouraged")
            && matches!(doc.word(i + 1), "to" | "with" | "and" | "in");
    // "me and mark did a joint visit", "june and her sister came"
    let beside = before == "and"
        && i > 1
        && doc.word(i - 2) == "me"
        && (cues::acts(doc.word(i + 1))
            || matches!(doc.word(i + 1), "did" | "went" | "have" | "are" | "were"))
        || doc.word(i + 1) == "and"
            && matches!(doc.word(i + 2), "her" | "his")
            && cues::kin(doc.word(i + 3))
            && doc.opens(i);
    if (moved || helped || beside) && !doc.line_before(i) | beside {
        return true;
    }
    let ends = i + 1 >= doc.len()
        || doc.is_punct(i + 1, ".,;:!?)")
        || doc.line_before(i + 1)
        || super::super::words::has(super::super::words::FUNCTION, doc.word(i + 1))
            && !matches!(doc.word(i + 1), "of");
    let question = matches!(words.word(i), "will" | "may" | "can")
        && matches!(
            doc.word(i + 1),
            "you" | "i" | "we" | "he" | "she" | "they" | "it" | "the" | "there" | "my"
        );
    done && ends && !question && !doc.line_before(i)
}

/// "pearl and i sat": nobody sits with a thing.
pub(super) fn and_i(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    doc.word(i + 1) == "and"
        && doc.word(i + 2) == "i"
        && words.small_line(i)
        && !matches!(
            words.before(i),
            "the" | "our" | "my" | "your" | "his" | "her" | "their" | "a" | "this" | "that" | "of" | "in"
        )
        && !doc.line_before(i + 2)
        && (cues::acts(doc.word(i + 3))
            || matches!(doc.word(i + 3), "are" | "were" | "have" | "had" | "did" | "both" | "agreed"))
}

/// "rob and penny are not together", "rose and i": two first names that are words, at the head, of whom something is said
/// that virtues and flowers are not.
pub(super) fn pair(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let first =
        |k: usize| words.lex(k).first() > 1 && words.lex(k).tier() != 1 && doc.is_word(k) && !doc.capital(k);
    let at = |a: usize| {
        let mut n = a + 4;
        while n < a + 8 && between(doc.word(n)) {
            n += 1;
        }
        let next = doc.word(n);
        first(a)
            && doc.word(a + 1) == "and"
            && first(a + 2)
            && doc.opens(a)
            && (matches!(doc.word(a + 3), "are" | "were" | "have")
                && (done_to(next)
                    || doing(next)
                    || kept(words, n)
                    || cues::feeling(next)
                    || matches!(
                        next,
                        "together"
                            | "married"
                            | "separated"
                            | "back"
                            | "here"
                            | "friends"
                            | "engaged"
                            | "divorcing"
                    ))
                || cues::acts(doc.word(a + 3)))
    };
    at(i) || i > 1 && at(i - 2)
}

/// "bills daughter", "faiths attendance": a first name's possessive as it is dictated, where no plural can stand.
pub(super) fn owns_kin(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let Some(stem) = doc.raw(i).strip_suffix('s').filter(|stem| stem.len() > 2 && words.small_line(i)) else {
        return false;
    };
    let known = doc.known(stem);
    let next = doc.word(i + 1);
    known.first() > 1
        && !known.trade()
        && !cues::kin(stem)
        && !cues::role(stem)
        && (cues::kin(next) && !matches!(next, "partner" | "friend" | "ex" | "parents" | "carer" | "carers")
            || matches!(
                next,
                "attendance" | "placement" | "bedroom" | "keyworker" | "medication" | "tenancy"
            ))
        && !matches!(
            words.before(i),
            "the"
                | "a"
                | "of"
                | "my"
                | "his"
                | "her"
                | "their"
                | "our"
                | "some"
                | "these"
                | "two"
                | "and"
                | "from"
                | "parking"
                | "court"
                | "gas"
        )
        && !doc.line_before(i + 1)
}

/// "is the stepbrother", "was my mentor": who it is, and nothing else is one.
fn related(words: &Words, being: usize) -> bool {
    let doc = words.doc;
    let whose = matches!(doc.word(being + 1), "the" | "my" | "her" | "his" | "their" | "our");
    let person = |k: usize| {
        let word = doc.word(k);
        cues::kin(word)
            && !matches!(
                word,
                "parents" | "parent" | "friend" | "partner" | "mother" | "baby" | "twin" | "mate"
            )
            || matches!(word, "grandad" | "nan" | "keyworker" | "mentor" | "interpreter" | "advocate")
    };
    whose
        && (person(being + 2) || doc.is_word(being + 2) && person(being + 3))
        && !matches!(doc.word(being + 3), "of")
}

/// "i hope hope will be okay", "i hope will will be there": nobody says a word twice but for a name.
pub(super) fn said_twice(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let word = doc.word(i);
    let hope = word == "hope" && words.before(i) == "hope" && !doc.line_before(i);
    let will = word == "will" && doc.word(i + 1) == "will" && !doc.line_before(i + 1);
    let may = word == "may" && doc.word(i + 1) == "may" && !doc.line_before(i + 1);
    let rose = word == "rose" && doc.word(i + 1) == "rose" && doc.opens(i);
    let mark = word == "mark" && doc.word(i + 1) == "marked";
    hope || will || may || rose || mark
}
