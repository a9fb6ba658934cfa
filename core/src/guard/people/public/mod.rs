//! Names that identify nobody in a case: thinkers, authors cited, people of public reviews and cases.

mod known;

use super::cues::{self, theory_word};
use super::words::Words;

/// Whether the word at `i` is a thinker's, an author's or a public case's name where it stands.
pub(super) fn is_public(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    if !doc.capital(i) && !words.lex(i).theorist() {
        return known_pair(words, i);
    }
    if cited(words, i) || known_pair(words, i) || authors(words, i) {
        return true;
    }
    if words.lex(i).theorist() {
        let client =
            cues::title(words.before(i)) && !matches!(words.before(i), "dr" | "professor" | "prof" | "sir");
        let relation = cues::kin(words.before(i)) || words.verb_after(i) == 2 && words.cue_before(i) >= 2;
        return !client && !relation;
    }
    // "Gardner's model", "Thompson's PCS model", "Dominelli and Thompson", "quoted Beresford"
    let of_theory = |k: usize| {
        words.possessive(k)
            && (theory_word(doc.word(k + 1)) || doc.shouted(k + 1) && theory_word(doc.word(k + 2)))
            && !personal_too(doc.word(k + 1))
    };
    let joined =
        doc.word(i + 1) == "and" && doc.capital(i + 2) && (words.lex(i + 2).theorist() || of_theory(i + 2))
            || i > 1 && doc.word(i - 1) == "and" && words.lex(i - 2).theorist();
    let quoted =
        matches!(words.before(i), "quoted" | "quoting" | "cited" | "citing") && words.lex(i).first() < 2;
    // "read Lemn Sissay's memoir": whoever wrote it.
    let work = |k: usize| {
        words.possessive(k)
            && matches!(
                doc.word(k + 1),
                "memoir"
                    | "novel"
                    | "novels"
                    | "poem"
                    | "poems"
                    | "poetry"
                    | "film"
                    | "films"
                    | "podcast"
                    | "lecture"
                    | "keynote"
                    | "documentary"
                    | "autobiography"
                    | "ted"
                    | "essay"
                    | "essays"
                    | "article"
                    | "paper"
                    | "blog"
                    | "webinar"
                    | "masterclass"
                    | "writings"
                    | "bestseller"
                    | "textbook"
            )
    };
    // "the Lucy Faithfull Foundation": named after somebody.
    let named_after = doc.capital(i + 1)
        && doc.capital(i + 2)
        && words.thing_follows(i + 1)
        && !doc.line_before(i + 1)
        && !words.possessive(i)
        && cues::makes_a_thing(words.word(i + 2))
        && matches!(
            words.word(i + 2),
            "foundation"
                | "institute"
                | "trust"
                | "library"
                | "centre"
                | "award"
                | "inquiry"
                | "review"
                | "report"
                | "project"
                | "fund"
                | "commission"
                | "association"
                | "building"
                | "college"
                | "academy"
                | "unit"
                | "podcast"
                | "model"
                | "ambulance"
                | "hospital"
                | "rounds"
                | "charity"
                | "school"
        );
    // "Reading list: Trevithick on skills; Healy on theory"
    let listed = doc.word(i + 1) == "on"
        && doc.capital(i)
        && doc.said_before(i, 12, |w| {
            matches!(w, "reading" | "bibliography" | "literature" | "references" | "authors" | "textbook")
        });
    // "Provider: Bond Solon", "every Tom, Dick and Harry"
    let behind = |k: usize| {
        k > 1
            && doc.is_punct(k - 1, ":")
            && matches!(
                words.word(k - 2),
                "provider"
                    | "publisher"
                    | "venue"
                    | "publication"
                    | "organisation"
                    | "supplier"
                    | "platform"
                    | "source"
                    | "channel"
                    | "producer"
            )
    };
    let provider = behind(i) || i > 0 && doc.capital(i - 1) && behind(i - 1);
    let three = |w: &str| matches!(w, "tom" | "dick" | "harry");
    let idiom =
        three(words.word(i)) && (i.saturating_sub(4)..i + 5).filter(|&k| three(words.word(k))).count() == 3;
    listed
        || in_the_media(words, i)
        || beside_known(words, i)
        || law_after(words, i)
        || machine(words, i)
        || honoured(words, i)
        || provider
        || idiom
        || of_theory(i)
        || joined
        || quoted
        || work(i)
        || doc.capital(i + 1) && work(i + 1)
        || named_after
}

/// "Lord Laming", "Baroness Casey's audit", "Sir James Munby's judgment", "Mr Justice Hayden".
fn honoured(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let peer = |k: usize| {
        k > 0
            && doc.capital(k - 1)
            && matches!(
                words.before(k),
                "lord"
                    | "lady"
                    | "baroness"
                    | "dame"
                    | "sir"
                    | "justice"
                    | "king"
                    | "queen"
                    | "prince"
                    | "princess"
                    | "pope"
            )
    };
    let judge =
        words.word(i) == "justice" && matches!(words.before(i), "mr" | "mrs" | "ms" | "lord" | "lady");
    doc.capital(i)
        && (judge
            || peer(i) && (words.before(i) != "sir" || doc.capital(i + 1))
            || i > 1 && doc.capital(i - 1) && peer(i - 1) && !words.possessive(i - 1))
}

/// What a person in a case may have too: "Kieran's learning".
fn personal_too(word: &str) -> bool {
    matches!(
        word,
        "work"
            | "report"
            | "review"
            | "learning"
            | "attachment"
            | "ideas"
            | "five"
            | "six"
            | "three"
            | "test"
            | "questions"
            | "social"
            | "view"
            | "point"
            | "book"
            | "steps"
            | "term"
    )
}

fn known_pair(words: &Words, i: usize) -> bool {
    let (word, next, before) = (words.word(i), words.word(i + 1), words.before(i));
    // "bell hooks" writes herself small.
    let fold = |word: &str| word.to_lowercase();
    let low = fold(word);
    // "Rachel de Souza"
    let past =
        |k: usize| matches!(words.doc.word(k), "de" | "van" | "von" | "der") && !words.doc.line_before(k);
    known::known(&low, &fold(next))
        || known::known(&fold(before), &low)
        || past(i + 1) && known::known(&low, &fold(words.word(i + 2)))
        || i > 1 && past(i - 1) && known::known(&fold(words.word(i - 2)), &low)
}

/// "Ruch (2007)", "Ruch, 2007", "Ruch et al.", "Ruch and Turney (2016)", "(Ruch and Turney, 2016)".
fn cited(words: &Words, i: usize) -> bool {
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

fn bracketed(doc: &super::super::text::Doc, i: usize) -> bool {
    (i.saturating_sub(8)..i).rev().take_while(|&k| !doc.is_punct(k, ")")).any(|k| doc.is_punct(k, "("))
}

/// Whether the word at `i` is the first name of a public person: "Lucy Bowlby's framework".
pub(super) fn first_of_public(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    doc.capital(i)
        && doc.capital(i + 1)
        && words.lex(i + 1).theorist()
        && is_public(words, i + 1)
        && !doc.line_before(i + 1)
        && (theory_word(doc.word(i + 2)) || cues::makes_a_thing(words.word(i + 2)) && doc.capital(i + 2))
}

/// "Dingwall, Eekelaar and Murray wrote", "read Featherstone, White and Morris on": surnames in a row with what authors do.
fn authors(words: &Words, i: usize) -> bool {
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
fn in_the_media(words: &Words, i: usize) -> bool {
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
    let radio = |w: &str| {
        matches!(w, "radio" | "bbc" | "channel" | "netflix" | "guardian" | "minister" | "mp" | "ministers")
    };
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

/// "Kate Morris, Brid Featherstone and Anna Gupta": in a row with somebody whom everybody may name.
fn beside_known(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let goes_on = |k: usize| {
        doc.capital(k) && doc.is_word(k) || doc.is_punct(k, ",&") || matches!(doc.word(k), "and" | "or")
    };
    let known = |k: usize| {
        doc.capital(k) && (known_pair(words, k) || words.lex(k).theorist() && words.lex(k).first() < 2)
    };
    let back = (i.saturating_sub(8)..i).rev().take_while(|&k| goes_on(k) && !doc.line_before(k + 1));
    let on = (i + 1..i + 9).take_while(|&k| goes_on(k) && !doc.line_before(k));
    let joined =
        |k: usize| (k.min(i)..k.max(i)).any(|j| doc.is_punct(j, ",&") || matches!(doc.word(j), "and" | "or"));
    back.into_iter().chain(on).any(|k| known(k) && joined(k))
}

/// "Martha's Rule", "Clare's Law", "the Herbert Protocol".
fn law_after(words: &Words, i: usize) -> bool {
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
fn machine(words: &Words, i: usize) -> bool {
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
