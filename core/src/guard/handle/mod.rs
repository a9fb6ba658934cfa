//! Names on social networks: "@name", "insta: name", "username name".
//!
//! Source: the networks' own rules for names (letters, digits, underscore, full stop, two to thirty). "@"
//! also stands for "at" in case shorthand ("met @ school", "@home"): those words are left out.

mod network;
#[cfg(test)]
mod tests;

use super::text::{Doc, Kind};
use super::words::{FUNCTION, any_of, has};
use super::{FindingKind, Found, Reason};
use network::{before_network, behind_network, network_word};

const KIND: FindingKind = FindingKind::Handle;

/// Places, roles and bodies that follow "@" without naming anybody. Sorted.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "ageuk", "all", "apple", "basw", "bbc", "cafcass", "camhs", "cas", "channel", "clinic", "college",
    "communitycare", "conference", "contact", "court", "cp", "cqc", "cqcprof", "dad", "dads", "everyone",
    "gmail", "gp", "grans", "handover", "here", "home", "hospital", "hotmail", "hq", "icpc", "lunch",
    "meeting", "mum", "mums", "nan", "nhs", "nhsengland", "noon", "nspcc", "nursery", "office", "ofsted",
    "outlook", "panel", "park", "present", "researchip", "risk", "school", "scie", "socialworkeng",
    "station", "surgery", "team", "time", "today", "ward", "work",
];

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        underscored(doc, found, i);
        tagged(doc, found, i);
        dictated(doc, found, i);
        if doc.is_punct(i, "@") {
            at_name(doc, found, i);
        } else if network_word(doc.word(i))
            || matches!(
                (doc.word(i), doc.word(i + 1)),
                ("user" | "screen" | "gamer" | "snap", "name") | ("gamer", "tag")
            )
        {
            behind_network(doc, found, i);
            before_network(doc, found, i);
        }
    }
}

/// "plug dot northside", "at sign little miss leyla on tiktok", "messages her as big dan the man ninety one on there": as a
/// name on a network is said, with no word for the network before it.
fn dictated(doc: &Doc, found: &mut Found, i: usize) {
    let small =
        |from: usize, to: usize| !(from..=to).any(|k| doc.capital(k) || doc.line_before(k + 1) && k < to);
    let near = |reach: usize| {
        (i.saturating_sub(reach)..(i + 10).min(doc.len()))
            .any(|k| network_word(doc.word(k)) || doc.word(k) == "tok")
    };
    let marked = matches!(doc.word(i), "dot" | "underscore") && i > 0 && doc.is_word(i - 1);
    if marked
        && small(i - 1, i + 1)
        && !(i > 1 && matches!(doc.word(i - 2), "dot" | "underscore" | "at" | "slash"))
    {
        let underscore = doc.word(i) == "underscore";
        if let Some(last) = said_name(doc, i - 1)
            && (underscore || near(16))
            && !matches!(doc.word(last + 1), "at" | "slash" | "forward")
            && !super::url::ending_word(doc.word(last))
            && !super::words::has(FUNCTION, doc.word(i - 1))
        {
            found.stop(doc, (i - 1, last), KIND, Reason::NetworkWord, 60);
        }
    }
    let sign = doc.word(i) == "at" && doc.word(i + 1) == "sign";
    let network = |k: usize| {
        matches!(doc.word(k), "on" | "from")
            && (network_word(doc.word(k + 1)) || matches!(doc.word(k + 1), "tik" | "there" | "insta"))
    };
    let from = if sign { i + 2 } else { i + 1 };
    let end = (from + 1..from + 9).find(|&k| network(k));
    let knows = |w: &str| {
        any_of(
            w,
            &[
                "messages",
                "messaged",
                "messaging",
                "posts",
                "posting",
                "goes",
                "plays",
                "logs",
                "listed",
                "saved",
                "known",
                "contacts",
                "contacted",
                "dms",
                "follows",
                "adds",
                "added",
            ],
        )
    };
    let number = |k: usize| doc.units.binary_search_by_key(&k, |unit| unit.last).is_ok();
    if let Some(last) = end.map(|k| k - 1).filter(|&last| small(i, last)) {
        let called = doc.word(i) == "as" && doc.said_before(i, 4, knows) && number(last);
        if sign || called {
            found.stop(doc, (if sign { i } else { from }, last), KIND, Reason::NetworkWord, 65);
        }
    }
}

/// The last token of a name that begins at `i`, and whether anything but letters is in it.
fn name(doc: &Doc, i: usize) -> Option<(usize, bool)> {
    let part = |k: usize| matches!(doc.kind(k), Some(Kind::Word | Kind::Number));
    let underscored = doc.is_punct(i, "_") && doc.glued(i + 1) && part(i + 1);
    if !part(i) && !underscored {
        return None;
    }
    let (mut last, mut odd) = (i, doc.is_punct(i, "_"));
    for k in i + 1..i + 16 {
        let join = doc.is_punct(k, "_") || (doc.is_punct(k, ".-") && doc.glued(k + 1) && part(k + 1));
        if !doc.glued(k) || !(part(k) || join) {
            break;
        }
        odd |= doc.is_number(k) || doc.is_punct(k, "_.") || doc.is_punct(k, "-") && last > i + 1;
        last = k;
    }
    let letters = (i..=last).any(|k| doc.is_word(k));
    let span = doc.span(i, last)?;
    (letters && (2..=40).contains(&(span.end - span.start))).then_some((last, odd))
}

/// "mr.k_official", "lark_boy12": nobody writes an underscore into a word but in such a name, or in the name of a file.
fn underscored(doc: &Doc, found: &mut Found, i: usize) {
    let begins = doc.is_word(i) && !(doc.glued(i) && i > 0 && !doc.is_punct(i - 1, "(\"'“‘"));
    let Some((last, _)) = name(doc, i).filter(|_| begins) else { return };
    let file = any_of(
        doc.word(last),
        &["docx", "doc", "pdf", "xlsx", "pptx", "jpg", "png", "csv", "txt", "jsonl", "html"],
    );
    let under = (i + 1..last).any(|k| doc.is_punct(k, "_")) || doc.is_punct(last, "_") && last > i;
    // "peer_session" is a code: it is made of English alone.
    let somebodys = (i..=last).any(|k| {
        let known = doc.known(doc.raw(k));
        doc.is_number(k) || doc.is_punct(k, ".") || doc.is_word(k) && known.tier() == 0 && known.first() > 1
    });
    // "games online as xX_KyloBadger_Xx"
    let online = |w: &str| {
        network_word(w)
            || matches!(
                w,
                "online"
                    | "games"
                    | "game"
                    | "gaming"
                    | "profile"
                    | "called"
                    | "account"
                    | "as"
                    | "named"
                    | "tag"
                    | "name"
            )
    };
    let somebodys = somebodys
        || doc.said_before(i, 5, online)
            && (i..=last).any(|k| doc.known(doc.raw(k)).unknown() && doc.is_word(k));
    if under && somebodys && !file && !doc.is_punct(last + 1, "@/\\") {
        found.stop(doc, (i, last), KIND, Reason::NetworkWord, 70);
    }
}

/// "moonchild#4471": a name with its number, as Discord and Battle.net give them.
fn tagged(doc: &Doc, found: &mut Found, i: usize) {
    let tag = doc.is_word(i) && doc.is_punct(i + 1, "#") && doc.glued(i + 1) && doc.glued(i + 2);
    if tag && (4..=5).contains(&doc.digits(i + 2)) && doc.raw(i).len() > 2 && !doc.touched_right(i + 2) {
        let first = if doc.touched_left(i) { i - 1 } else { i };
        found.stop(doc, (first, i + 2), KIND, Reason::NetworkWord, 80);
    }
}

/// "j underscore man ten", "kayla dot xo seven": a name as it is dictated behind a network's word; its last token.
fn said_name(doc: &Doc, i: usize) -> Option<usize> {
    let piece = |k: usize| {
        let at = doc.units.binary_search_by_key(&k, |unit| unit.first).ok();
        match at.and_then(|at| doc.units.get(at)) {
            Some(unit) => Some(unit.last),
            None => doc.is_word(k).then_some(k),
        }
    };
    let mark = |k: usize| matches!(doc.word(k), "underscore" | "dot" | "hyphen" | "dash");
    let number = |k: usize| doc.units.binary_search_by_key(&k, |unit| unit.first).is_ok();
    let (mut last, mut marks) = (piece(i)?, 0);
    // "facebook dot com"
    if doc.word(i) == "dot" || doc.word(i + 1) == "dot" && super::url::ending_word(doc.word(i + 2)) {
        return None;
    }
    if mark(i) {
        marks = 1;
        last = piece(i + 1)?;
    }
    for _ in 0..8 {
        if doc.line_before(last + 1) {
            break;
        }
        if mark(last + 1) {
            let Some(next) = piece(last + 2) else { break };
            (marks, last) = (marks + 1, next);
        } else if marks > 0 && number(last + 1) {
            last = piece(last + 1)?;
        } else {
            break;
        }
    }
    (marks > 0).then_some(last)
}

fn at_name(doc: &Doc, found: &mut Found, at: usize) {
    if doc.touched_left(at)
        || (at > 0 && doc.glued(at) && !doc.is_punct(at - 1, "(:\"'“‘,-/"))
        || !doc.glued(at + 1)
    {
        return;
    }
    let touches = at > 0 && doc.glued(at) && (doc.is_word(at - 1) || doc.is_number(at - 1));
    let Some((last, odd)) = name(doc, at + 1) else { return };
    let word = doc.word(at + 1);
    let plain = last == at + 1;
    let place = plain && (has(NOBODY, word) || has(FUNCTION, word) || word.len() < 3);
    // "@BASW_UK", "@NHSEngland": bodies speak for nobody in a case.
    let body = any_of(
        word,
        &[
            "basw",
            "cqc",
            "nhs",
            "scie",
            "nspcc",
            "cafcass",
            "ofsted",
            "bbc",
            "dhsc",
            "educationgovuk",
            "swe",
            "cqcprof",
            "frg",
        ],
    );
    if touches
        || place
        || (body && doc.shouted(at + 1))
        || doc.is_number(at + 1)
        || (plain && doc.shouted(at + 1))
    {
        return;
    }
    found.stop(doc, (at, last), KIND, Reason::AtName, if odd { 95 } else { 80 });
}

/// A digit or underscore inside letters, not "3.12" or "e.g".
fn looks_like_name(doc: &Doc, first: usize, last: usize) -> bool {
    let longest =
        (first..=last).map(|k| if doc.is_word(k) { doc.raw(k).len() } else { 0 }).max().unwrap_or(0);
    let dated =
        doc.is_number(first) && any_of(doc.word(first + 1), &["am", "pm", "th", "st", "nd", "rd", "s", "yo"]);
    longest >= 2 && !dated && !super::url::known_ending(doc.word(last))
}
