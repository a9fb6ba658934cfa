//! Web addresses.
//!
//! Source: RFC 3986 for the typed form. A bare address of a public body says nothing about a person; the list
//! is of the bodies that English social work training and policy cites.

use super::email::domain;
use super::text::Doc;
use super::words::any_of;
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::Url;
/// Pieces of one address that are walked at most.
const REACH: usize = 200;

/// Endings that make a bare "name.ending" a web address, not a missing space after a full stop.
pub(super) fn known_ending(word: &str) -> bool {
    any_of(
        word,
        &[
            "com", "org", "net", "uk", "gov", "edu", "info", "eu", "io", "co", "tv", "app", "online",
            "example", "scot", "wales", "cymru", "london", "ie", "biz", "dev", "blog", "social", "ly",
        ],
    )
}

/// Endings as they are said.
pub(super) fn ending_word(word: &str) -> bool {
    any_of(word, &["tv", "com", "org", "example", "net", "uk", "co", "gov", "nhs", "info", "eu", "sch"])
}

fn public_body(host: &str) -> bool {
    let host = host.strip_prefix("www.").unwrap_or(host);
    let within = |root: &str| host == root || host.strip_suffix(root).is_some_and(|rest| rest.ends_with('.'));
    [
        "gov.uk",
        "nhs.uk",
        "nhs.net",
        "police.uk",
        "parliament.uk",
        "judiciary.uk",
        "ac.uk",
        "gov.wales",
        "gov.scot",
        "socialworkengland.org.uk",
        "scie.org.uk",
        "basw.co.uk",
        "nice.org.uk",
        "cqc.org.uk",
        "nspcc.org.uk",
        "skillsforcare.org.uk",
        "researchinpractice.org.uk",
        "communitycare.co.uk",
        "mind.org.uk",
        "ageuk.org.uk",
        "barnardos.org.uk",
        "adass.org.uk",
        "adcs.org.uk",
        "frg.org.uk",
        "family-action.org.uk",
        "kingsfund.org.uk",
        "whatworks-csc.org.uk",
        "foundations.org.uk",
        "bailii.org",
        "bbc.co.uk",
        "theguardian.com",
        "ofsted.gov.uk",
        "childrenssociety.org.uk",
        "samaritans.org",
        "womensaid.org.uk",
        "refuge.org.uk",
        "corambaaf.org.uk",
        "childline.org.uk",
        "ico.org.uk",
        "lgo.org.uk",
        "local.gov.uk",
        "thefrontline.org.uk",
        "ifsw.org",
        "who.int",
        "doi.org",
        "tandfonline.com",
        "oup.com",
        "sagepub.com",
        "proceduresonline.com",
        "siblingstogether.co.uk",
        "carersuk.org",
        "autism.org.uk",
        "alzheimers.org.uk",
    ]
    .iter()
    .any(|root| within(root))
}

fn network(host: &str) -> bool {
    [
        "facebook.com",
        "fb.com",
        "instagram.com",
        "tiktok.com",
        "snapchat.com",
        "twitter.com",
        "x.com",
        "linkedin.com",
        "threads.net",
        "reddit.com",
        "discord.gg",
        "twitch.tv",
        "onlyfans.com",
        "linktr.ee",
        "t.me",
        "wa.me",
        "youtube.com",
    ]
    .iter()
    .any(|root| host == *root || host.strip_suffix(root).is_some_and(|rest| rest.ends_with('.')))
}

fn personal(path: &str) -> bool {
    [
        "~", "/@", "/user", "/profile", "/people/", "/person", "/member", "/in/", "id=", "name=", "client",
        "case=",
    ]
    .iter()
    .any(|sign| path.contains(sign))
}

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    let mut i = 0;
    while i < doc.len() {
        let next = typed(doc, found, i).or_else(|| spoken(doc, found, i));
        i = next.unwrap_or(i + 1);
    }
}

fn typed(doc: &Doc, found: &mut Found, i: usize) -> Option<usize> {
    if doc.touched_left(i) || (i > 0 && doc.glued(i) && doc.is_punct(i - 1, "@.")) {
        return None;
    }
    let scheme = matches!(doc.word(i), "http" | "https" | "hxxp" | "hxxps")
        && doc.is_punct(i + 1, ":")
        && doc.is_punct(i + 2, "/")
        && doc.is_punct(i + 3, "/");
    let host_first = if scheme { i + 4 } else { i };
    let mut host_last = domain(doc, host_first);
    if !scheme {
        let www = doc.word(i) == "www";
        host_last = host_last.filter(|&last| www || ends_known(doc, i, last));
    }
    // "https://localhost/x": an address all the same.
    let host_last = host_last
        .or_else(|| (scheme && doc.glued(host_first) && doc.is_word(host_first)).then_some(host_first))?;
    let last = path_end(doc, host_last);
    if doc.is_punct(host_last + 1, "@") && doc.glued(host_last + 1) && !scheme {
        return None;
    }
    let text = |from: usize, to: usize| {
        (from..=to).map(|k| if doc.word(k).is_empty() { doc.raw(k) } else { doc.word(k) })
    };
    let host: String = text(host_first, host_last).collect();
    let path: String = text(host_last + 1, last).collect();
    let bare = path.is_empty() || path == "/";
    if network(&host) && !bare {
        found.stop(doc, (i, last), KIND, Reason::PersonalPage, 90);
    } else if personal(&path) {
        found.stop(doc, (i, last), KIND, Reason::PersonalPage, 85);
    } else if !public_body(&host) && !network(&host) {
        found.look(
            doc,
            (i, last),
            KIND,
            Reason::WebAddress,
            if scheme || doc.word(i) == "www" { 80 } else { 65 },
        );
    }
    Some(last + 1)
}

/// Whether a bare "name.ending" ends as web addresses do, in one case throughout ("mum.Org" is a slip).
fn ends_known(doc: &Doc, first: usize, last: usize) -> bool {
    known_ending(doc.word(last))
        && (!doc.capital(last) || doc.all_capitals(first, last))
        && doc.raw(first).len() > 1
}

/// The last token of port, path and query behind a host.
fn path_end(doc: &Doc, host_last: usize) -> usize {
    let next = host_last + 1;
    if !doc.glued(next)
        || !doc.is_punct(next, "/:?#")
        || (doc.is_punct(next, ":") && !doc.is_number(next + 1))
    {
        return host_last;
    }
    let mut last = next;
    for k in next..next + REACH {
        let part = doc.is_word(k) || doc.is_number(k) || doc.is_punct(k, "/:?#&=%.-_~+@,;!$*()'");
        if !part || !doc.glued(k) {
            break;
        }
        last = k;
    }
    while last > host_last && doc.is_punct(last, ".,;:!?)'*") {
        last -= 1;
    }
    last
}

/// "w w w dot example dot com", "example dot co dot uk".
fn spoken(doc: &Doc, found: &mut Found, i: usize) -> Option<usize> {
    if !doc.is_word(i) || doc.word(i + 1) != "dot" || matches!(doc.word_before(i), "at" | "dot") {
        return None;
    }
    let mut last = i;
    let mut ended = None;
    let begins = three_w(doc, i);
    for _ in 0..5 {
        // "w w w dot quiet lads dot example": a name of two words.
        let two = begins < i && last > i && doc.is_word(last + 1) && doc.word(last + 2) == "dot";
        last += usize::from(two && doc.word(last + 1) != "dot");
        if doc.word(last + 1) != "dot" || !(doc.is_word(last + 2) || doc.is_number(last + 2)) {
            break;
        }
        last += 2;
        if ending_word(doc.word(last)) {
            ended = Some(last);
        }
    }
    let last = ended.filter(|_| doc.word(last + 1) != "at")?;
    let host: String = (i..=last).map(|k| if doc.word(k) == "dot" { "." } else { doc.word(k) }).collect();
    if !public_body(&host) {
        found.look(doc, (begins, said_path(doc, last)), KIND, Reason::SpokenWebAddress, 60);
    }
    Some(last + 1)
}

/// "double u double u double u dot ...", "w w w dot ...": where it begins.
fn three_w(doc: &Doc, i: usize) -> usize {
    let said = |k: usize| doc.word(k) == "double" && matches!(doc.word(k + 1), "u" | "you");
    match () {
        () if i > 4 && said(i - 5) && said(i - 3) && said(i - 1) => i - 5,
        () if i > 1 && (i - 2..=i).all(|k| doc.word(k) == "w") => i - 2,
        () => i,
    }
}

/// "slash our story": what is said behind the host, up to two words a slash.
fn said_path(doc: &Doc, host_last: usize) -> usize {
    let mut last = host_last;
    for _ in 0..3 {
        let slash = if doc.word(last + 1) == "forward" { last + 2 } else { last + 1 };
        if doc.word(slash) != "slash" || !(doc.is_word(slash + 1) || doc.is_number(slash + 1)) {
            break;
        }
        last = slash + 1;
        // "slash mrs odette"
        let title = matches!(doc.word(last), "mrs" | "mr" | "miss");
        let more = title && doc.is_word(last + 1)
            || doc.is_word(last + 1)
                && super::words::nameable(doc.word(last + 1))
                && doc.word(last + 1) != "slash";
        last += usize::from(more && !doc.line_before(last + 1));
        // "slash justice for little tyrell which": on to where the sentence goes on.
        let mut far = last;
        for k in last + 1..last + 4 {
            let word = doc.word(k);
            if doc.line_before(k)
                || !doc.is_word(k)
                || word == "slash"
                || super::words::has(super::words::FUNCTION, word) && word != "for"
            {
                break;
            }
            far = k;
        }
        if doc.word(last + 1) == "for" && far > last + 1 {
            last = far;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Url;
    use super::super::tests::{found, found_any};

    #[test]
    fn addresses() {
        for (text, address) in [
            ("see https://www.example.com/jo now", "https://www.example.com/jo"),
            ("www.example.org", "www.example.org"),
            ("on example.com, he", "example.com"),
            ("(http://example.org/a?b=c)", "http://example.org/a?b=c"),
            ("facebook.com/larkmoor.kid", "facebook.com/larkmoor.kid"),
            ("example.co.uk/x.", "example.co.uk/x"),
            ("https://www.instagram.com/larkmoor_kid/", "https://www.instagram.com/larkmoor_kid/"),
            ("w w w dot example dot com", "w w w dot example dot com"),
            ("example dot co dot uk", "example dot co dot uk"),
            ("https://www.example.gov.uk/people/jo-smith", "https://www.example.gov.uk/people/jo-smith"),
            ("Www.Example.com", "Www.Example.com"),
            ("http://localhost/x", "http://localhost/x"),
            ("EXAMPLE.COM", "EXAMPLE.COM"),
            ("https://example.com:8080/a", "https://example.com:8080/a"),
        ] {
            let hits = found(text, Url);
            assert_eq!(hits.len(), 1, "{text}");
            assert!(address.ends_with(hits[0]), "{text}");
        }
    }

    #[test]
    fn public_bodies_and_prose() {
        for text in [
            "www.gov.uk",
            "https://www.socialworkengland.org.uk/standards/professional-standards/",
            "nhs.uk",
            "basw.co.uk",
            "https://www.legislation.gov.uk/ukpga/2014/23/section/47",
            "scie.org.uk",
            "see gov.uk/cafcass",
            "e.g. this",
            "i.e. that",
            "standard 3.12",
            "p.m.in",
            "went home.Mum said",
            "no.it was",
            "v2.0",
            "facebook.com",
            "a.k.a",
            "notes.doc",
            "2.5 hours",
            "gov dot uk",
            "the dot plot",
        ] {
            assert!(found_any(text).is_empty(), "{text}");
        }
    }
}
