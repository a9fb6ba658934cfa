//! Authors, people in the media, those a law is called after, and machines with a name.

use super::super::cues;
use super::super::words::Words;

/// "Ruch (2007)", "Ruch, 2007", "Ruch et al.", "Ruch and Turney (2016)", "(Ruch and Turney, 2016)".
pub(super) fn cited(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let year = |k: usize| doc.value(k).is_some_and(|v| (1900..=2099).contains(&v)) && doc.digits(k) == 4;
    let at = |k: usize| {
        (doc.is_punct(k, "(") && year(k + 1))
            || (doc.is_punct(k, ",")
                && year(k + 1)
                && (bracketed(doc, i) || doc.is_punct(k + 2, ".,;)") || k + 2 >= doc.len()))
    };
    let mut k = i + 1;
    for _ in 0..3 {
        if at(k) || (doc.word(k) == "et" && doc.word(k + 1) == "al") || (doc.is_punct(k, "'’") && at(k + 2))
        {
            return true;
        }
        if matches!(doc.word(k), "and") || doc.is_punct(k, "&,-") {
            k += 1;
        }
        if !doc.capital(k) {
            return false;
        }
        k += 1;
    }
    at(k)
}

pub(super) fn bracketed(doc: &super::super::super::text::Doc, i: usize) -> bool {
    (i.saturating_sub(8)..i).rev().take_while(|&k| !doc.is_punct(k, ")")).any(|k| doc.is_punct(k, "("))
}

/// "Dingwall, Eekelaar and Murray wrote", "read Featherstone, White and Morris on": surnames in a row with what authors do.
pub(super) fn authors(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let surname = |k: usize| doc.is_word(k) && doc.capital(k) && !doc.shouted(k);
    let no_first_name = |k: usize| words.lex(k).first() < 2;
    let three = |a: usize| {
        let comma = if doc.is_punct(a + 3, ",") { a + 4 } else { a + 3 };
        (surname(a)
            && doc.is_punct(a + 1, ",")
            && surname(a + 2)
            && matches!(doc.word(comma), "and" | "&") | doc.is_punct(comma, "&"))
        .then_some(comma + 1)
        .filter(|&last| {
            surname(last) && [a, a + 2, last].into_iter().filter(|&k| no_first_name(k)).count() > 1
        })
        .is_some_and(|last| {
            let wrote = matches!(
                doc.word(last + 1),
                "wrote"
                    | "write"
                    | "argue"
                    | "argued"
                    | "suggest"
                    | "suggested"
                    | "describe"
                    | "described"
                    | "found"
                    | "on"
                    | "show"
                    | "showed"
            ) || words.possessive(last);
            let read =
                matches!(words.before(a), "read" | "by" | "reread" | "reading" | "cite" | "cited" | "citing");
            let heads = doc.opens(a) || a == 0;
            if wrote { read || heads } else { read && !words.lex(a).no_word() }
        })
    };
    [0, 2, 4, 5].iter().any(|back| i.checked_sub(*back).is_some_and(three))
}

/// "Vicki Shevlin's podcast", "the webinar with Jo Finch": in a sentence about what everybody may hear or read, where nothing
/// says that it is about a case.
pub(super) fn in_the_media(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let heard = |w: &str| {
        matches!(
            w,
            "podcast"
                | "podcasts"
                | "webinar"
                | "webinars"
                | "keynote"
                | "documentary"
                | "memoir"
                | "lecture"
                | "ted"
                | "novelist"
                | "biography"
                | "autobiography"
                | "bestseller"
                | "broadcaster"
                | "journalist"
                | "journalists"
                | "columnist"
                | "presenter"
                | "episode"
                | "seminar"
                | "symposium"
                | "masterclass"
                | "author"
                | "authors"
                | "textbook"
                | "audiobook"
        )
    };
    let radio =
        |w: &str| matches!(w, "radio" | "bbc" | "channel" | "netflix" | "minister" | "mp" | "ministers");
    // Whom a case is about has relations, visits and placements in the same sentence.
    let case = |w: &str| {
        cues::kin(w)
            && !matches!(
                w,
                "children"
                    | "parents"
                    | "carers"
                    | "carer"
                    | "baby"
                    | "kid"
                    | "parent"
                    | "friend"
                    | "mate"
                    | "partner"
            )
            || matches!(
                w,
                "visit"
                    | "visited"
                    | "placement"
                    | "placed"
                    | "rang"
                    | "phoned"
                    | "texted"
                    | "disclosed"
                    | "contact"
                    | "client"
                    | "case"
                    | "her"
                    | "his"
                    | "him"
            )
    };
    let before = |reach: usize, wanted: &dyn Fn(&str) -> bool| doc.said_before(i, reach, wanted);
    let after = |reach: usize, wanted: &dyn Fn(&str) -> bool| doc.said_after(i, reach, wanted);
    let full = doc.capital(i + 1) && words.may_be_name(i + 1)
        || i > 0 && doc.capital(i - 1) && words.may_be_name(i - 1);
    let media = before(14, &heard) || after(10, &heard) || before(10, &radio) || after(8, &radio);
    let client = before(14, &case) || after(10, &case) || words.cue_before(i) >= 4;
    full && media && !client
}

/// "Martha's Rule", "Clare's Law", "the Herbert Protocol".
pub(super) fn law_after(words: &Words, i: usize) -> bool {
    // "the Casey audit", "St John Ambulance"
    let next = words.doc.word(i + 1);
    if words.before(i) == "the"
        && matches!(
            next,
            "audit"
                | "inquiry"
                | "judgment"
                | "judgement"
                | "ruling"
                | "principle"
                | "competence"
                | "commission"
        )
        || next == "ambulance" && words.doc.capital(i + 1)
    {
        return true;
    }
    let k = if words.doc.capital(i + 1) && words.possessive(i + 1) { i + 2 } else { i + 1 };
    // "the Arthur and Star national review"
    let review = (i + 1..i + 5).any(|k| {
        matches!(words.doc.word(k), "review" | "inquiry")
            && (matches!(words.doc.word(k - 1), "national" | "public") || words.doc.capital(k))
    });
    let joined = (i.saturating_sub(2)..i + 3).any(|k| words.doc.word(k) == "and");
    review && joined && !words.possessive(i)
        || words.doc.capital(k)
            && matches!(
                words.doc.word(k),
                "law"
                    | "rule"
                    | "protocol"
                    | "bill"
                    | "charter"
                    | "amendment"
                    | "campaign"
                    | "manifesto"
                    | "rules"
                    | "prize"
                    | "lecture"
            )
        || words.doc.capital(i)
            && matches!(words.doc.word(i + 2), "training" | "rounds" | "module")
            && words.doc.capital(i + 1)
            && words.before(i) == "the"
}

/// "Siri switched itself on": a voice in a telephone, where something says so.
pub(super) fn machine(words: &Words, i: usize) -> bool {
    let tool = |w: &str| {
        matches!(w, "siri" | "alexa" | "claude" | "gemini" | "copilot" | "cortana" | "grok" | "bard")
    };
    let near = |w: &str| {
        matches!(
            w,
            "ai" | "chatgpt"
                | "app"
                | "apps"
                | "phone"
                | "device"
                | "devices"
                | "speaker"
                | "tablet"
                | "bot"
                | "chatbot"
                | "switched"
                | "smart"
                | "assistant"
                | "assistants"
                | "software"
                | "tool"
                | "tools"
                | "voice"
                | "echo"
                | "copilot"
                | "google"
                | "banned"
                | "recording"
        )
    };
    let word = words.word(i);
    let other = |w: &str| near(w) || tool(w) && w != word;
    tool(word) && (words.doc.said_before(i, 12, other) || words.doc.said_after(i, 12, other))
}
