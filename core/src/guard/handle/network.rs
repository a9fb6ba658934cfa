//! Names beside the word for a network: "insta: name", "name on snap".

use super::super::text::Doc;
use super::super::words::{FUNCTION, any_of, has};
use super::super::{Found, Reason};
use super::{KIND, NOBODY, looks_like_name, name, said_name};

pub(super) fn network_word(word: &str) -> bool {
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
            "login",
            "logon",
            "userid",
        ],
    )
}

/// "insta: larkmoor_kid", "snapchat name is larkmoor7", "on tiktok as moonfox_12".
pub(super) fn behind_network(doc: &Doc, found: &mut Found, i: usize) {
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
pub(super) fn before_network(doc: &Doc, found: &mut Found, i: usize) {
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
