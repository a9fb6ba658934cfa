//! People by where they stand in a form: behind the label of a field ("Surname: Field"), or as what somebody is called.

use super::super::words::{FUNCTION, has};
use super::cues;
use super::words::Words;

/// What the label of a field says of its value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    /// "Surname", "Known as": whatever stands there.
    Name,
    /// "Chair", "Client": somebody, if the value may be a name.
    Person,
}

/// Whether a person's field ends before `i`, so that its value begins here: "Name of child: Skye", "Minutes by May".
pub(super) fn value(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    if !doc.capital(i) || doc.shouted(i) || doc.raw(i).len() < 2 || i == 0 {
        return false;
    }
    let quote = usize::from(doc.is_punct(i - 1, "\"“‘'"));
    let Some(mark) = i.checked_sub(1 + quote) else { return false };
    let marked = doc.is_punct(mark, ":|") || doc.is_punct(mark, "-–—=") && !doc.glued(mark);
    let by = matches!(doc.word(mark), "by" | "as") && !doc.line_before(i);
    let tab = doc.is_word(mark) && doc.tab_before(i);
    let alone = doc.is_word(mark) && doc.line_before(i);
    let end = if marked { mark.checked_sub(1) } else { (by || tab || alone).then_some(mark) };
    let Some(label) = end.and_then(|end| label(words, end)) else { return false };
    if (by || alone) && label != Label::Name {
        return false;
    }
    let lex = words.lex(i);
    let word = words.word(i);
    let person = lex.first() > 0 || lex.last() > 0 || lex.unknown() || words.strange(i);
    (label == Label::Name || person) && !nobody(word) && ends(words, i)
}

/// The value is a name and no sentence: a mark, a line's end or another capital follows.
fn ends(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    i + 1 >= doc.len()
        || !doc.is_word(i + 1)
        || doc.line_before(i + 1)
        || doc.capital(i + 1)
        || matches!(doc.word(i + 1), "and" | "from" | "at" | "de" | "van" | "von" | "al" | "bin")
}

/// What stands in a field instead of a name.
#[rustfmt::skip]
fn nobody(word: &str) -> bool {
    cues::kin(word) || cues::role(word) || has(FUNCTION, word) && word != "will"
        || matches!(word, "none" | "unknown" | "yes" | "tbc" | "see" | "nil" | "self" | "same" | "various" | "staff" | "team" | "service"
            | "services" | "social" | "na" | "nk" | "date" | "tick" | "please" | "name" | "address" | "lives" | "aged" | "also" | "both"
            | "adult" | "adults" | "foster" | "housing" | "education" | "health" | "police" | "school" | "seen" | "well" | "good" | "on"
            | "signed" | "withheld" | "redacted" | "confidential" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "re" | "english" | "apologies" | "review" | "home" | "duty" | "agency" | "vacant"
            | "unallocated" | "locum" | "all" | "single" | "centred" | "other" | "n" | "not")
}

/// The label that ends at `end`, if it is a person's.
fn label(words: &Words, end: usize) -> Option<Label> {
    let doc = words.doc;
    // "Forename(s)", "Parent(s)"
    let bracket = doc.is_punct(end, ")") && end > 2 && doc.is_punct(end - 2, "(");
    let end = if bracket { end - 3 } else { end };
    let (word, before) = (doc.word(end), doc.word_before(end));
    let second = end.checked_sub(2).map_or("", |k| doc.word(k));
    let head = (end.saturating_sub(4)..=end)
        .rev()
        .find(|&k| doc.opens(k) || k > 0 && doc.is_punct(k - 1, "|/,)"))?;
    #[rustfmt::skip]
    let name = matches!(word, "name" | "names" | "surname" | "surnames" | "forename" | "forenames" | "nickname" | "alias" | "aka" | "firstname" | "lastname")
        && !matches!(before, "school" | "street" | "place" | "file" | "user" | "brand" | "group" | "team" | "ward" | "road" | "course" | "tool" | "method" | "book" | "in" | "by" | "the" | "of" | "author")
        || word == "as" && matches!(before, "known" | "called")
        || (before == "of" && matches!(second, "name" | "names") || second == "of" && end > 2 && matches!(doc.word(end - 3), "name" | "names"))
            && (cues::kin(word) || cues::role(word) || matches!(word, "user" | "adult" | "carer" | "practitioner" | "supervisee" | "deceased" | "subject"))
        || word == "by" && matches!(before, "minutes" | "completed" | "written" | "signed" | "chaired" | "prepared" | "recorded" | "taken" | "authored" | "seen" | "referred" | "reviewed" | "countersigned" | "assessed" | "observed" | "author" | "logged" | "approved") && end == head + 1
        || word == "kin" && before == "of"
        || matches!(word, "nok" | "fao" | "signed" | "sincerely" | "faithfully" | "regards" | "wishes") && words.doc.is_punct(end + 1, ":");
    if name {
        return Some(Label::Name);
    }
    #[rustfmt::skip]
    let person = cues::kin(word)
        || matches!(word, "chair" | "author" | "client" | "user" | "child" | "worker" | "manager" | "supervisor" | "supervisee" | "student"
            | "assessor" | "patient" | "from" | "to" | "attendees" | "present" | "apologies" | "interpreter" | "advocate" | "solicitor"
            | "teacher" | "practitioner" | "contact" | "cc" | "re" | "observer" | "educator" | "landlord" | "tenant" | "resident" | "applicant"
            | "respondent" | "carers" | "sw" | "iro" | "gp" | "hv" | "yp" | "person" | "subject" | "guardian" | "referrer" | "keyworker"
            | "attended" | "attendance" | "children" | "siblings" | "household" | "adult" | "adults" | "allocated" | "lead" | "witness" | "complainant" | "visitor" | "staff")
        && !(word == "subject" && before == "learning");
    // "Chair:" opens the line; in a sentence "the worker: Hope" is none.
    (person && end <= head + 2 && !matches!(before, "the" | "a" | "my" | "our" | "his" | "her"))
        .then_some(Label::Person)
}

/// What somebody is called besides: "known on the estate as Mad Dog", "his mate "Tiny"", "everyone calls her bubbles".
pub(super) fn nickname(words: &Words, i: usize) -> bool {
    let doc = words.doc;
    let capital = doc.capital(i);
    // "Mad Dog": the second word follows the first.
    let first = match i.checked_sub(1) {
        Some(p) if capital && doc.capital(p) && !doc.line_before(i) && !words.opens(p) => p,
        Some(p) if capital && doc.capital(p) && p > 0 && doc.is_punct(p - 1, "\"“‘'") => p,
        _ => i,
    };
    let word = words.word(i);
    if has(FUNCTION, word) && word != "will" || nobody(word) || doc.touched_right(i) || doc.shouted(i) {
        return false;
    }
    let Some(p) = first.checked_sub(1) else { return false };
    let closed = (i + 1..i + 3).any(|k| doc.is_punct(k, "\"”’'"));
    if doc.is_punct(p, "\"“‘'") && closed && capital {
        let q = p.checked_sub(1).map_or("", |q| doc.word(q));
        return cues::kin(q) || cues::naming(q) || matches!(q, "as" | "nickname");
    }
    let (cue, second) = (doc.word(p), p.checked_sub(1).map_or("", |q| doc.word(q)));
    if doc.line_before(first) {
        return false;
    }
    let ends = i + 1 >= doc.len()
        || !doc.is_word(i + 1)
        || doc.line_before(i + 1)
        || has(FUNCTION, doc.word(i + 1))
        || capital && doc.capital(i + 1)
        || cues::acts(doc.word(i + 1));
    #[rustfmt::skip]
    let somebody = |w: &str| matches!(w, "he" | "she" | "hes" | "shes" | "he's" | "she's" | "he’s" | "she’s" | "him" | "her" | "who" | "man" | "boy" | "lad" | "girl" | "woman" | "friend");
    let known = cue == "as"
        && doc.said_before(p, 5, |w| w == "known")
        && doc.said_before(p, 9, somebody)
        && (capital || !matches!(doc.word(i + 1), "of"));
    let they = |k: usize| {
        matches!(
            doc.word(k),
            "they" | "everyone" | "everybody" | "people" | "mates" | "friends" | "lads" | "kids" | "we"
        )
    };
    let called = matches!(cue, "him" | "her") && matches!(second, "call" | "calls") && p > 1 && they(p - 2)
        || cue == "call" && p > 0 && they(p - 1) && doc.said_before(p, 3, somebody);
    let nick = cue == "nickname" || matches!(cue, "is" | "was") && second == "nickname";
    #[rustfmt::skip]
    let insult = !capital && matches!(word, "names" | "lazy" | "stupid" | "ugly" | "fat" | "thick" | "mad" | "back" | "useless" | "difficult" | "brave" | "aggressive" | "vulnerable" | "clever");
    ends && !insult && (known || called || nick)
}
