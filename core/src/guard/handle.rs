//! Names on social networks: "@name", "insta: name", "username name".
//!
//! Source: the networks' own rules for names (letters, digits, underscore, full stop, two to thirty). "@"
//! also stands for "at" in case shorthand ("met @ school", "@home"): those words are left out.

use super::text::{Doc, Kind};
use super::words::{FUNCTION, any_of, has};
use super::{FindingKind, Found, Reason};

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

fn network_word(word: &str) -> bool {
    any_of(
        word,
        &[
            "insta",
            "instagram",
            "ig",
            "snap",
            "snapchat",
            "tiktok",
            "twitter",
            "facebook",
            "fb",
            "discord",
            "xbox",
            "psn",
            "telegram",
            "roblox",
            "kik",
            "username",
            "user",
            "gamertag",
            "handle",
            "tinder",
            "grindr",
            "reddit",
            "twitch",
            "fortnite",
            "steam",
            "linkedin",
            "threads",
            "bluesky",
            "whatsapp",
            "streamer",
            "tumblr",
            "pinterest",
            "vinted",
            "depop",
            "hinge",
            "bumble",
            "wattpad",
            "yubo",
            "signal",
            "strava",
            "spotify",
            "onlyfans",
            "xbl",
            "messenger",
        ],
    )
}

/// "insta: larkmoor_kid", "snapchat name is larkmoor7", "on tiktok as moonfox_12".
fn behind_network(doc: &Doc, found: &mut Found, i: usize) {
    // "to handle" is a verb; "her handle" is a name.
    if doc.word(i) == "handle"
        && !any_of(
            doc.word_before(i),
            &["his", "her", "their", "the", "a", "insta", "twitter", "tiktok", "my", ""],
        )
    {
        return;
    }
    let (mut k, mut named, mut marked) = (
        i + 1,
        matches!(doc.word(i), "username" | "handle" | "gamertag" | "gamer" | "screen" | "user"),
        false,
    );
    for _ in 0..7 {
        match doc.word(k) {
            "handle" | "username" | "name" | "account" | "tag" | "user" | "called" | "id" | "profile" => {
                named = true
            }
            "he" | "she" | "they" | "his" | "her" | "goes" | "by" | "uses" | "just" | "now" | "s"
            | "he's" | "she's" | "he’s" | "she’s" | "on" | "the" | "game" => {}
            "is" | "as" | "under" | "was" => marked |= named || matches!(doc.word(k), "as" | "under"),
            _ if doc.is_punct(k, ":=") => marked = true,
            _ if doc.is_punct(k, "-–\"'“(") && !doc.glued(k + 1) | doc.is_punct(k, "\"'“(") => {}
            _ => break,
        }
        k += 1;
    }
    if doc.line_before(k) || doc.touched_left(k) || (k == i + 1 && doc.glued(k)) {
        return;
    }
    if let Some(last) = said_name(doc, k) {
        found.stop(doc, (k, last), KIND, Reason::NetworkWord, 75);
        return;
    }
    // "user name on the game is ghost badger seven seven"
    let unit = |k: usize| {
        doc.units
            .binary_search_by_key(&k, |unit| unit.first)
            .ok()
            .and_then(|at| doc.units.get(at))
            .filter(|u| u.spoken)
    };
    let said_digits = (k + 1..k + 4).find(|&n| unit(n).is_some());
    if let Some(from) = said_digits
        .filter(|&n| marked && named && (k..n).all(|w| doc.is_word(w) && !has(FUNCTION, doc.word(w))))
    {
        let mut last = unit(from).map_or(from, |unit| unit.last);
        while let Some(unit) = unit(last + 1).filter(|unit| unit.last < k + 12) {
            last = unit.last;
        }
        found.stop(doc, (k, last), KIND, Reason::NetworkWord, 70);
        return;
    }
    let Some((last, odd)) = name(doc, k) else { return };
    let word = doc.word(k);
    if odd && !(doc.is_number(k) && last == k) {
        // "Facebook 2.0", "Instagram 13+" are no names; a name has letters.
        let versions = doc.is_number(k) && doc.is_number(last);
        if !versions && looks_like_name(doc, k, last) {
            found.stop(doc, (k, last), KIND, Reason::NetworkWord, 88);
        }
        return;
    }
    let common = has(FUNCTION, word) || has(NOBODY, word) || word.len() < 4;
    let ends = last + 1 >= doc.len() || doc.line_before(last + 1) || doc.is_punct(last + 1, ".,;)\"'”");
    let prose = any_of(
        word,
        &[
            "risks",
            "safety",
            "privacy",
            "benefits",
            "online",
            "harms",
            "use",
            "abuse",
            "bullying",
            "grooming",
            "trends",
            "friends",
            "messages",
            "posts",
            "photos",
            "live",
            "group",
            "page",
            "only",
            "unknown",
            "changed",
            "blocked",
            "deleted",
            "private",
            "public",
            "none",
            "something",
            "different",
        ],
    );
    if marked && ends && !common && !prose && last == k {
        found.stop(doc, (k, last), KIND, Reason::NetworkWord, 65);
    }
}

/// "finn underscore the goat on snapchat", "goes by moonfox12 on TikTok": the name before its network.
fn before_network(doc: &Doc, found: &mut Found, i: usize) {
    let Some(end) = i.checked_sub(2).filter(|_| matches!(doc.word_before(i), "on" | "for")) else { return };
    let mut first = end;
    while first > 0 && end - first < 10 && doc.glued(first) && !doc.line_before(first) {
        first -= 1;
    }
    if let Some((last, odd)) = name(doc, first).filter(|(last, _)| *last == end)
        && odd
        && first < end
        && looks_like_name(doc, first, last)
    {
        found.stop(doc, (first, last), KIND, Reason::NetworkWord, 80);
        return;
    }
    // Said: walk back over the marks.
    let mark = |k: usize| matches!(doc.word(k), "underscore" | "dot" | "hyphen");
    let near = (end.saturating_sub(8)..=end).find(|&k| mark(k) && !mark(k.saturating_sub(1)));
    let Some(begin) = near.and_then(|k| k.checked_sub(1)) else { return };
    if let Some(last) = said_name(doc, begin).filter(|&last| last == end) {
        found.stop(doc, (begin, last), KIND, Reason::NetworkWord, 75);
    }
}

/// A digit or underscore inside letters, not "3.12" or "e.g".
fn looks_like_name(doc: &Doc, first: usize, last: usize) -> bool {
    let longest =
        (first..=last).map(|k| if doc.is_word(k) { doc.raw(k).len() } else { 0 }).max().unwrap_or(0);
    let dated =
        doc.is_number(first) && any_of(doc.word(first + 1), &["am", "pm", "th", "st", "nd", "rd", "s", "yo"]);
    longest >= 2 && !dated && !super::url::known_ending(doc.word(last))
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Handle;
    use super::super::tests::{found, found_any};

    #[test]
    fn lists_are_sorted() {
        assert!(super::NOBODY.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn names() {
        for (text, name) in [
            ("posted as @larkmoor_kid", "@larkmoor_kid"),
            ("(@moonfox12)", "@moonfox12"),
            ("@larkmoorkid said", "@larkmoorkid"),
            ("insta: larkmoor_kid", "larkmoor_kid"),
            ("Snapchat name is larkmoor7", "larkmoor7"),
            ("on tiktok as moonfox_12", "moonfox_12"),
            ("username: moonfoxlark", "moonfoxlark"),
            ("user name moonfox99.", "moonfox99"),
            ("her insta is moon.fox_lark", "moon.fox_lark"),
            ("discord moonfox#1", ""),
            ("fb: moon.fox", "moon.fox"),
            ("gamertag MoonFox77", "MoonFox77"),
            ("snap: moonfoxx.", "moonfoxx"),
            ("handle is moonfoxx,", "moonfoxx"),
            ("insta - moon_fox", "moon_fox"),
            ("Instagram account called moonfox_1", "moonfox_1"),
        ] {
            let expected: Vec<&str> = [name].into_iter().filter(|n| !n.is_empty()).collect();
            assert_eq!(found(text, Handle), expected, "{text}");
        }
    }

    #[test]
    fn at_as_a_word_and_networks_in_prose() {
        for text in [
            "met @ school",
            "@school today",
            "@home with mum",
            "@ 3pm",
            "@10am",
            "@HV",
            "@the panel",
            "see @everyone",
            "Facebook: risks",
            "Instagram use in 2023",
            "TikTok: trends in harm",
            "a snap decision",
            "to handle it",
            "how to handle: carefully",
            "Twitter 2.0",
            "Facebook groups",
            "threads of thought",
            "@SocialWorkEng",
            "the user is 16",
            "Discord and Roblox",
            "handle 3rd parties",
            "steam: none",
            "@BASW_UK wrote",
        ] {
            assert_eq!(found(text, Handle), [""; 0], "{text}");
        }
        assert!(found_any("met @ school about Instagram").is_empty());
    }
}
