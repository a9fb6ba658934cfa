//! Initials by the row they stand in: "Attendees: JB, AK", "AB to chase", "d/w RS", "father (JM)"; letters as a person's
//! cover: "concerns Y, a young woman".

use super::super::super::words::has;
use super::super::cues;
use super::super::words::Words;

/// Two capitals that are a role, a body or a thing wherever they stand.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "AA", "AE", "AI", "AM", "AP", "BF", "BM", "CC", "CE", "CF", "CIN", "CO", "CP", "CT", "DA", "DC", "DI", "DJ", "DN", "DS", "DV", "ED", "EH", "EP",
    "ET", "EU", "FC", "FF", "FH", "FM", "FP", "FR", "FS", "FT", "GF", "GM", "GP", "HA", "HB", "HO", "HQ", "HR", "HT", "HV", "IC", "ID",
    "IO", "IP", "IT", "LA", "LL", "LO", "MD", "MF", "MH", "MO", "MW", "NA", "NB", "NH", "NI", "OD", "OK", "OT", "PA", "PC", "PD", "PH", "PM",
    "PO", "PR", "PS", "PT", "QA", "RA", "RE", "RM", "RN", "SA", "SC", "SEN", "SG", "SI", "SM", "SS", "ST", "SU", "SW", "TA", "TB", "TL", "TM", "TV", "UC",
    "UK", "US", "VC", "VH", "VS", "WC", "WE", "YC", "YO", "YP", "YW",
];

/// Two capitals where a list, a task or a call says that they are somebody.
pub(super) fn in_a_row(words: &Words, i: usize) -> bool {
    let (doc, raw) = (words.doc, words.base(i));
    let somebody = |i: usize| {
        (beside_kin(words, i) || with_role(words, i))
            && !matches!(raw, "GP" | "SW" | "HV" | "NI" | "UK" | "MH" | "LA" | "PA")
    };
    // "the advocate for MrD"
    if let Some(("Mr" | "Mrs" | "Ms" | "Dr", letter)) = raw.split_at_checked(raw.len().saturating_sub(1))
        && letter.chars().all(char::is_uppercase)
    {
        return true;
    }
    // "SMcD sent me a message"
    if (raw.len() == 4 || raw.len() == 5)
        && raw.get(1..3) == Some("Mc")
        && doc.capital(i)
        && !doc.touched_left(i)
    {
        return true;
    }
    if raw.len() != 2
        || !doc.shouted(i)
        || has(BODIES, raw) && !somebody(i)
        || doc.touched_left(i)
        || doc.touched_right(i)
        || doc.is_number(i + 1) && !aged(words, i) && !timed(words, i)
    {
        return false;
    }
    tasked(words, i)
        || with_role(words, i)
        || joined_to_kin(words, i)
        || stated(words, i)
        || aged(words, i)
        || spoken_of(words, i)
        || spoken_to(words, i)
        || listed(words, i)
        || beside_kin(words, i)
}

/// "JD 13y, placement wobbling".
fn aged(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    doc.is_number(i + 1)
        && doc.digits(i + 1) <= 2
        && doc.glued(i + 2)
        && matches!(doc.word(i + 2), "y" | "yrs" | "yo" | "yr" | "m")
}

/// "hv to JB 4pm": the hour is not counted in somebody.
fn timed(words: &Words, i: usize) -> bool {
    matches!(words.doc.word(i + 2), "pm" | "am") && words.doc.glued(i + 2)
}

/// "CT + mum", "both AD and his carer": what is joined to a relation is somebody.
fn joined_to_kin(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    doc.is_punct(i + 1, "+&") && cues::kin(doc.word(i + 2))
        || doc.word(i + 1) == "and"
            && matches!(doc.word(i + 2), "his" | "her")
            && (cues::kin(doc.word(i + 3)) || cues::role(doc.word(i + 3)))
}

/// "LB nfa", "JM home, settled", "RT: "You never listen"", "what would HB have wanted": said at the head, or asked.
fn stated(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    #[rustfmt::skip]
    let state = matches!(doc.word(i + 1), "nfa" | "closed" | "home" | "low" | "quiet" | "settled" | "dna" | "late" | "absent" | "excl" | "unwell" | "asleep"
        | "missing" | "misper" | "tearful" | "upset" | "angry" | "calm" | "chatty" | "pregnant" | "discharged" | "arrested" | "ok" | "fine" | "safe" | "well");
    let alone = !words.lex(i).trade() && !has(super::abbreviations::COMMON, words.base(i));
    let speaks = doc.is_punct(i + 1, ":") && doc.is_punct(i + 2, "\"“‘");
    let dashed = doc.is_punct(i + 1, "–—")
        && matches!(
            doc.word(i + 2),
            "alloc'd"
                | "allocated"
                | "moved"
                | "new"
                | "closed"
                | "home"
                | "low"
                | "ref'd"
                | "seen"
                | "no"
                | "not"
        );
    let asked = matches!(words.before(i), "would" | "did" | "does" | "could" | "has" | "was" | "is")
        && matches!(
            doc.word(i + 1),
            "have" | "want" | "know" | "feel" | "like" | "say" | "think" | "been" | "mean" | "need" | "ask"
        );
    alone && (doc.opens(i) && (state || speaks || dashed) && !doc.shouted(i + 1) || asked)
}

/// "AF (TM)", "HM (m)": the role behind it.
fn with_role(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    doc.is_punct(i + 1, "(")
        && matches!(doc.word(i + 2), "my" | "her" | "his" | "the")
        && (cues::kin(doc.word(i + 3)) || cues::role(doc.word(i + 3)))
        || doc.is_punct(i + 1, "(")
            && doc.is_punct(i + 3, ")")
            && (cues::role(doc.word(i + 2))
                || cues::kin(doc.word(i + 2))
                || matches!(doc.word(i + 2), "m" | "f" | "mo" | "fa" | "chair" | "social"))
}

/// "HV RT – mum low", "KW case to close", "thinking of SF", "LM 1:1", "SB howled", "FW @ the home".
fn spoken_of(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let before = words.before(i);
    let defined = doc.is_punct(i + 1, "(");
    // ""BN" throughout is the mother"
    let quoted = i > 0
        && doc.is_punct(i - 1, "\"“‘")
        && doc.is_punct(i + 1, "\"”’")
        && matches!(doc.word(i + 2), "throughout" | "is" | "was" | "here");
    // "TR – 14 cases"
    let caseload = doc.opens(i)
        && doc.is_punct(i + 1, "–-:")
        && doc.is_number(i + 2)
        && matches!(doc.word(i + 3), "cases" | "visits" | "families");
    if quoted || caseload {
        return true;
    }
    let role = i > 0
        && !doc.line_before(i)
        && matches!(
            before,
            "hv" | "sw"
                | "iro"
                | "cpn"
                | "ssw"
                | "fsw"
                | "ipa"
                | "imca"
                | "cg"
                | "yw"
                | "oic"
                | "rev"
                | "assmt"
                | "visit"
                | "hv'd"
        );
    let thought = before == "of"
        && i > 1
        && matches!(
            doc.word(i - 2),
            "thinking" | "thought" | "scared" | "fond" | "afraid" | "proud" | "spoke" | "think"
        );
    let met = doc.is_number(i + 1) && doc.is_punct(i + 2, ":") && doc.is_number(i + 3);
    let howls = matches!(
        doc.word(i + 1),
        "howled"
            | "sobbed"
            | "wept"
            | "shook"
            | "fled"
            | "froze"
            | "swore"
            | "spat"
            | "sang"
            | "giggled"
            | "tearful"
            | "howling"
            | "scared"
            | "transfer"
            | "tfr"
            | "tfer"
            | "struggled"
            | "grinned"
            | "whispered"
            | "stared"
            | "paced"
    );
    !defined && (role || thought || met || howls || matches!(doc.word(i + 1), "case") && words.brief(i))
}

/// "AB to chase housing", "KL – book room" is left to the list.
fn tasked(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    // "DP: chase OT"
    if doc.is_punct(i + 1, ":") && !doc.glued(i + 2) && task(doc.word(i + 2)) {
        return true;
    }
    doc.word(i + 1) == "to"
        && task(doc.word(i + 2))
        && !matches!(words.before(i), "the" | "a" | "from" | "for")
}

#[rustfmt::skip]
fn task(word: &str) -> bool {
    matches!(word, "chase" | "ring" | "book" | "call" | "email" | "send" | "visit" | "check" | "follow" | "update" | "write" | "contact" | "refer"
        | "arrange" | "speak" | "invite" | "confirm" | "complete" | "do" | "get" | "find" | "discuss" | "draft" | "meet" | "ask" | "bring"
        | "collect" | "share" | "circulate" | "tell" | "attend" | "phone" | "text" | "see" | "look" | "liaise" | "take" | "lead" | "prepare"
        | "amend" | "alloc" | "allocate" | "screen" | "file" | "type" | "host" | "sign" | "feed" | "feedback" | "inform" | "print" | "upload" | "organise" | "set" | "source" | "start" | "provide" | "request"
        | "explore" | "add" | "cover" | "drop" | "transport" | "let" | "give" | "make" | "r" | "tc" | "f" | "rv" | "chk" | "cont" | "ref")
}

/// "d/w RS", "t/c KB", "HV w/ PD", "em to GH", "JD → LK", "s/t PW", "+ CW": whom one speaks with.
fn spoken_to(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let Some(p) = i.checked_sub(1).filter(|_| !doc.line_before(i)) else { return false };
    let back = |n: usize| p.checked_sub(n).map_or("", |k| doc.word(k));
    let slash = |n: usize| p.checked_sub(n).is_some_and(|k| doc.is_punct(k, "/"));
    // "w/", "w" and what is joined by a slash before it
    let with =
        doc.is_punct(p, "/") && back(1) == "w" || doc.word(p) == "w" || doc.word(p) == "with" && slash(2);
    let call = |at: usize| {
        matches!((back(at + 2), back(at)), ("t", "c") | ("d", "w") | ("s", "w" | "t")) && slash(at + 1)
    };
    let to = matches!(doc.word(p), "to" | "from" | "fr")
        && (call(1)
            || matches!(
                back(1),
                "hv" | "visit"
                    | "em"
                    | "email"
                    | "emailed"
                    | "tc"
                    | "text"
                    | "txt"
                    | "msg"
                    | "vm"
                    | "ref"
                    | "spoke"
                    | "spk"
                    | "sent"
                    | "call"
                    | "handover"
                    | "fwd"
                    | "cc"
            ));
    let named = |k: usize| {
        doc.shouted(k) && doc.raw(k).len() == 2 && !has(BODIES, doc.raw(k)) && !words.lex(k).trade()
    };
    let arrow =
        doc.is_punct(p, "→>") && p > 0 && (named(p - 1) || doc.is_punct(p - 1, "-") && p > 1 && named(p - 2));
    let plus = doc.is_punct(p, "+&") && p > 0 && named(p - 1);
    let cc = matches!(doc.word(p), "cc" | "fao" | "tc" | "dw") && words.brief(i);
    with || call(0) || to || arrow || plus || cc
}

/// Behind "Attendees:", "Present:", "Actions:" in the same line.
fn listed(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let Some(p) = i.checked_sub(1) else { return false };
    let apart = doc.is_punct(p, ",;:(&+/|")
        || matches!(
            doc.word(p),
            "and" | "apologies" | "action" | "actions" | "chair" | "attendees" | "apols"
        )
        || doc.line_before(i);
    let ends = i + 1 >= doc.len()
        || doc.is_punct(i + 1, ",;:()–-&+/|.")
        || doc.line_before(i + 1)
        || matches!(doc.word(i + 1), "and" | "to" | "chair" | "notes" | "apologies" | "for" | "apols");
    if !apart || !ends {
        return false;
    }
    (i.saturating_sub(40)..i).rev().take_while(|&k| !doc.line_before(k + 1)).any(|k| {
        #[rustfmt::skip]
        let head = matches!(doc.word(k), "attendees" | "present" | "apologies" | "apols" | "actions" | "action" | "mins" | "minutes" | "attended" | "attendance" | "attending" | "circulation" | "distribution");
        head && (doc.is_punct(k + 1, ":–-") || k + 1 == i) && (doc.opens(k) || k > 0 && doc.is_punct(k - 1, ",;"))
            || head && k + 1 == i
    })
}

/// "Mother (AM)", "Tyler (TB)": the letters that stand for somebody from here on.
fn beside_kin(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    i > 1 && doc.is_punct(i - 1, "(\"“‘") && doc.is_punct(i + 1, ")\"”’") && cues::kin(doc.word(i - 2))
}

/// "concerns Y, a young woman", "B, whom I saw weekly", "D and F are brothers": a letter that is somebody's cover.
pub(super) fn cover(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    if !doc.capital(i) || doc.raw(i).chars().count() != 1 {
        return false;
    }
    let comma = doc.is_punct(i + 1, ",");
    let who = comma && matches!(doc.word(i + 2), "whom" | "whose" | "who");
    #[rustfmt::skip]
    let person = |k: usize| {
        let word = doc.word(k);
        cues::kin(word) || cues::role(word) || matches!(word, "carer" | "teenager" | "pensioner" | "refugee" | "widow" | "widower" | "veteran" | "leaver" | "seeker" | "prisoner")
    };
    let apposed = comma
        && matches!(doc.word(i + 2), "a" | "an" | "the" | "my" | "his" | "her")
        && (i + 3..i + 8).take_while(|&k| doc.is_word(k) && !doc.line_before(k)).any(person);
    let pair = |first: usize| {
        doc.word(first + 1) == "and"
            && doc.capital(first + 2)
            && doc.raw(first + 2).len() == 1
            && matches!(doc.word(first + 3), "are" | "were" | "have" | "live" | "lived")
            && (first + 4..first + 9).take_while(|&k| doc.is_word(k)).any(|k| {
                person(k)
                    || cues::feeling(doc.word(k))
                    || matches!(doc.word(k), "couple" | "married" | "together" | "engaged")
            })
    };
    who || apposed || pair(i) || i > 1 && pair(i - 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(BODIES.is_sorted_by(|a, b| a < b), "{:?}", BODIES.windows(2).find(|w| w[0] >= w[1]));
    }
}
