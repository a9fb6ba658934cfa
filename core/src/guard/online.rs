//! Names on networks and in games that no mark and no underscore betrays: "on PlayStation as TwinTurboAA", "her snapchat is
//! tayla.bbz14", "on roblox she's unicorn slay twenty fourteen".

use super::text::Doc;
use super::words::{FUNCTION, any_of, has};
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::Handle;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        camel(doc, found, i);
        dotted(doc, found, i);
        if network(doc, i) {
            said(doc, found, i);
        }
    }
}

#[rustfmt::skip]
fn network(doc: &Doc, i: usize) -> bool {
    any_of(doc.word(i), &["insta", "instagram", "instagram's", "snap", "snapchat", "tiktok", "discord", "xbox", "psn", "playstation", "roblox", "kik", "reddit",
        "twitch", "fortnite", "minecraft", "steam", "bereal", "switch", "telegram", "yubo", "twitter", "facebook", "vinted", "threads", "gamertag", "username", "grindr", "tinder", "hinge"])
        || doc.word(i) == "tok" && i > 0 && doc.word(i - 1) == "tik"
        || doc.word(i) == "name" && i > 0 && any_of(doc.word(i - 1), &["user", "screen", "gamer", "profile", "the"]) && doc.said_before(i, 4, |w| w == "under" || w == "user" || w == "screen" || w == "gamer")
}

/// Whether a network is spoken of within a few words.
fn online(doc: &Doc, i: usize) -> bool {
    (i.saturating_sub(14)..i + 8).any(|k| k != i && network(doc, k))
}

/// "TwinTurboAA", "xXKyloXx": capitals inside that neither a name nor a product has, near a network.
fn camel(doc: &Doc, found: &mut Found, i: usize) {
    let raw = doc.raw(i);
    let inner = raw.chars().skip(1).filter(|c| c.is_uppercase()).count();
    let small = raw.chars().filter(|c| c.is_lowercase()).count();
    if !doc.is_word(i)
        || inner < 1
        || small < 3
        || raw.len() < 6
        || doc.touched_left(i)
        || network(doc, i)
        || doc.known(raw).trade()
    {
        return;
    }
    let named = any_of(doc.word_before(i), &["as", "is", "called", "name", "and", "user", "tag"])
        || i > 0 && doc.is_punct(i - 1, ":\"“‘/");
    let number = usize::from(doc.touched_right(i) && doc.is_number(i + 1));
    let product = any_of(
        doc.word(i),
        &[
            "youtube",
            "playstation",
            "tiktok",
            "whatsapp",
            "facebook",
            "linkedin",
            "facetime",
            "iphone",
            "chatgpt",
            "bereal",
            "snapchat",
            "onlyfans",
            "wetransfer",
            "sharepoint",
            "onedrive",
            "powerpoint",
        ],
    );
    if named && !product && online(doc, i) {
        found.stop(doc, (i, i + number), KIND, Reason::NetworkWord, 65);
    }
}

/// "tayla.bbz14", "miaa.wknd": a full stop inside small letters, near a network.
fn dotted(doc: &Doc, found: &mut Found, i: usize) {
    let shape = doc.is_word(i)
        && !doc.capital(i)
        && doc.is_punct(i + 1, ".")
        && doc.glued(i + 1)
        && doc.glued(i + 2)
        && doc.is_word(i + 2)
        && !doc.capital(i + 2)
        && doc.raw(i).len() > 2
        && doc.raw(i + 2).len() > 2
        && !doc.touched_left(i)
        && !super::url::known_ending(doc.word(i + 2));
    if !shape
        || doc.is_punct(i + 3, "@/.") && doc.glued(i + 3)
        || i > 0 && doc.glued(i) && doc.is_punct(i - 1, "@")
    {
        return;
    }
    let last = if doc.touched_right(i + 2) && doc.is_number(i + 3) { i + 3 } else { i + 2 };
    let slip = last == i + 2 && doc.known(doc.raw(i)).tier() > 0 && doc.known(doc.raw(i + 2)).tier() > 0;
    if online(doc, i) && !slip {
        found.stop(doc, (i, last), KIND, Reason::NetworkWord, 70);
    }
}

/// "on tik tok as at queen bee zee double oh seven", "he posts as u slash broken lad leeds", "her instagram's at underscore
/// dat boy reece": dictated, up to where the sentence goes on.
fn said(doc: &Doc, found: &mut Found, i: usize) {
    if (i..i + 6).any(|k| doc.capital(k)) {
        return;
    }
    let mut k = i + 1;
    let mut marked = doc.word(i).ends_with("'s");
    for _ in 0..5 {
        match doc.word(k) {
            "as" | "called" | "under" => marked = true,
            "is" | "was" | "he's" | "she's" | "hes" | "shes" | "name" | "he" | "she" | "posts" | "goes"
            | "by" | "plays" | "they" | "tag" | "user" | "username" | "account" => {
                marked |= matches!(doc.word(k), "is" | "he's" | "she's" | "hes" | "shes");
            }
            _ => break,
        }
        k += 1;
    }
    let name_word = doc.word(i) == "name";
    if !marked && !name_word {
        return;
    }
    let at = doc.word(k) == "at"
        && doc.is_word(k + 1)
        && !matches!(
            doc.word(k + 1),
            "the"
                | "risk"
                | "home"
                | "school"
                | "it"
                | "all"
                | "night"
                | "a"
                | "his"
                | "her"
                | "my"
                | "least"
                | "this"
                | "that"
        );
    let user = doc.word(k) == "u" && doc.word(k + 1) == "slash";
    let from = if user { k + 2 } else { k + usize::from(at) };
    let number = |k: usize| {
        doc.units
            .binary_search_by_key(&k, |unit| unit.first)
            .ok()
            .and_then(|at| doc.units.get(at))
            .map(|unit| unit.last)
    };
    let (mut last, mut words, mut digits, mut marks) = (None, 0, 0, 0);
    let mut n = from;
    while n < from + 9 && !doc.line_before(n) {
        if let Some(end) = number(n) {
            (digits, last, n) = (digits + 1, Some(end), end + 1);
        } else if matches!(doc.word(n), "underscore" | "dot" | "dash" | "slash") {
            (marks, n) = (marks + 1, n + 1);
        } else if doc.is_word(n) && !goes_on(doc.word(n)) && digits == 0 {
            (words, last, n) = (words + 1, Some(n), n + 1);
        } else {
            break;
        }
    }
    let small = digits > 0 && words > 0 || marks > 0 || at && words > 1 || user;
    if let Some(last) = last.filter(|_| small && words < 5) {
        found.stop(doc, (k, last), KIND, Reason::NetworkWord, 65);
    }
}

/// Where a sentence goes on and a name has ended.
fn goes_on(word: &str) -> bool {
    has(FUNCTION, word) && !matches!(word, "the" | "one" | "two" | "it" | "me" | "little")
        || any_of(
            word,
            &[
                "it's",
                "that's",
                "he's",
                "she's",
                "there's",
                "including",
                "online",
                "all",
                "posting",
                "because",
            ],
        )
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Handle;
    use super::super::tests::found;

    #[test]
    fn names_without_a_mark() {
        for (text, name) in [
            ("On PlayStation the two still meet as TwinTurboAA.", "TwinTurboAA"),
            ("She has changed her Snapchat to tayla.bbz14 again.", "tayla.bbz14"),
            ("BeReal/miaa.wknd posts where she lives", "miaa.wknd"),
            (
                "on roblox she's unicorn slay twenty fourteen and there is a man",
                "unicorn slay twenty fourteen",
            ),
            (
                "she's on tik tok as at queen bee zee double oh seven and that is where",
                "at queen bee zee double oh seven",
            ),
            (
                "on reddit he posts as u slash broken lad leeds and it is all there",
                "u slash broken lad leeds",
            ),
            ("his instagram's at underscore dat boy reece and so on", "at underscore dat boy reece"),
        ] {
            assert_eq!(found(text, Handle), [name], "{text}");
        }
    }

    #[test]
    fn prose_about_networks_has_none() {
        for text in [
            "He is on Snapchat at night and asleep in class",
            "on roblox he is at risk of harm",
            "she's on tik tok as much as the others",
            "The Facebook page and the WhatsApp group",
            "on twitter he is one of two thousand",
            "We used PowerPoint and then Instagram as SharePoint was down.",
        ] {
            assert_eq!(found(text, Handle), [""; 0], "{text}");
        }
    }
}
