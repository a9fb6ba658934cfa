//! Names that identify nobody in a case: thinkers, authors cited, people of public reviews and cases.

mod cited;
mod known;

use super::cues::{self, theory_word};
use super::words::Words;
use cited::{authors, cited, in_the_media, law_after, machine};

/// "Karen Hollis": a thinker's surname behind a first name that is found and is not the thinker's.
pub(super) fn surname_of_another(words: &Words, i: usize) -> bool {
    words.doc.capital(i) && words.lex(i).theorist()
}

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
