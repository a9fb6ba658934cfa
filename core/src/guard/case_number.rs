//! Numbers behind the name of a case system or behind "case number", "ref", "ID" and the like.
//!
//! Source: the record systems English local authorities and trusts use (Mosaic, Liquidlogic LCS, Eclipse,
//! CareFirst, CareDirector, Azeus, RiO, SystmOne and others), and the words in which their numbers are written
//! down. Laws and policies are numbers behind words too ("Section 47", "Regulation 44"): those words are not here.

use super::text::{Doc, Kind};
use super::words::any_of;
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::CaseNumber;

/// What a label asks of the number behind it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    System,
    /// "case number", "UPN", "log number": whatever stands there is one.
    Strong,
    /// "ref", "ID", "case": only what looks like one.
    Weak,
}

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        unlabelled(doc, found, i);
        let Some((last, label)) = label_at(doc, i) else { continue };
        // "Teams meeting ID 345 678": an invitation, not a person.
        let invited = label == Label::Weak && doc.said_before(i, 2, invitation);
        let (value_first, filled) = skip_fillers(doc, last + 1, label);
        if invited && !(doc.is_word(value_first) && doc.shouted(value_first)) {
            continue;
        }
        let filled = filled || last > i;
        if let Some(value_last) = value(doc, value_first, label, filled) {
            let reason = if label == Label::System { Reason::CaseSystemWord } else { Reason::ReferenceWord };
            let confidence = match label {
                Label::System | Label::Strong => 92,
                Label::Weak => 75,
            };
            found.stop(doc, (value_first, value_last), KIND, reason, confidence);
        } else if let Some(last) = said(doc, value_first, label) {
            found.stop(doc, (value_first, last), KIND, Reason::SpokenNumber, 80);
        } else if label == Label::System
            && let Some(at) =
                (value_first..value_first + 9).take_while(|&k| !doc.ends_sentence(k)).find(|&k| long(doc, k))
        {
            found.stop(doc, (at, at), KIND, Reason::CaseSystemWord, 70);
        } else if label == Label::System
            && let Some(at) =
                (i.saturating_sub(4)..i).rev().take_while(|&k| !doc.ends_sentence(k)).find(|&k| long(doc, k))
        {
            // "301882 on Liquidlogic"
            found.stop(doc, (at, at), KIND, Reason::CaseSystemWord, 70);
        }
    }
}

fn invitation(word: &str) -> bool {
    any_of(
        word,
        &[
            "meeting",
            "zoom",
            "teams",
            "webinar",
            "course",
            "event",
            "booking",
            "module",
            "isbn",
            "issn",
            "pmid",
            "doi",
            "charity",
            "company",
            "passcode",
            "invoice",
            "order",
            "vat",
            "conference",
            "training",
            "licence",
            "edition",
            "volume",
            "budget",
        ],
    )
}

fn label_at(doc: &Doc, i: usize) -> Option<(usize, Label)> {
    let (word, next) = (doc.word(i), doc.word(i + 1));
    if word.is_empty() {
        return None;
    }
    let numbered =
        any_of(next, &["number", "no", "num", "nos", "id", "ref", "reference", "nr", "numbers", "refs"])
            || doc.is_punct(i + 1, "#");
    Some(match (word, next) {
        // "key safe code 4417"
        ("code" | "pin" | "keysafe", _)
            if doc.digits(i + 1) + doc.digits(i + 2) > 3
                && (word == "keysafe"
                    || doc.said_before(i, 4, |w| {
                        any_of(
                            w,
                            &["safe", "keysafe", "door", "alarm", "gate", "locker", "entry", "entrance"],
                        )
                    })) =>
        {
            (i, Label::Strong)
        }
        // "quote log three one seven"
        ("log" | "incident" | "cad", _)
            if any_of(doc.word_before(i), &["quote", "quoting", "police", "pol", "quoted"]) =>
        {
            (i, Label::Strong)
        }
        (
            "mosaic" | "liquidlogic" | "lcs" | "ics" | "las" | "eclipse" | "carefirst" | "caredirector"
            | "azeus" | "rio" | "systmone" | "systemone" | "emis" | "frameworki" | "careworks" | "capita"
            | "ehm" | "epjs" | "careplus" | "paris" | "sims" | "synergy" | "tribal" | "cerner" | "wccis"
            | "ll" | "lql" | "cpis" | "emr" | "niche" | "cad" | "pid" | "nass" | "brp" | "nomis" | "delius"
            | "carenotes" | "lorenzo" | "meditech" | "charms" | "ccms" | "oasys" | "mpi" | "marac"
            | "occurrence",
            _,
        ) if !numbered => (i, Label::System),
        ("mos", _) if doc.digits(i + 1) > 4 => (i, Label::System),
        ("liquid", "logic") | ("care", "first" | "director") | ("system" | "systm", "one") => {
            (i + 1, Label::System)
        }
        ("framework", "i") => (i + 1, Label::System),
        (
            "case" | "file" | "record" | "client" | "person" | "referral" | "incident" | "crime" | "court"
            | "claim" | "hospital" | "patient" | "passport" | "licence" | "license" | "registration"
            | "tenancy" | "account" | "asset" | "complaint" | "pupil" | "student" | "user" | "log" | "cad"
            | "reference" | "ref" | "cris" | "niche" | "housing" | "prison" | "custody" | "family" | "child"
            | "child's" | "child’s" | "household" | "carer" | "payroll" | "staff" | "sequence"
            | "application" | "uasc" | "visa" | "brp" | "permit" | "policy" | "benefit" | "rent" | "order"
            | "worker" | "episode" | "system" | "customer" | "learner" | "enquiry" | "contact"
            | "safeguarding" | "social" | "hosp" | "police" | "occurrence" | "investigation" | "oasys"
            | "bundle" | "citizen" | "service" | "unit" | "mosaic" | "liquidlogic" | "lcs" | "ics" | "las"
            | "eclipse" | "carefirst" | "caredirector" | "azeus" | "rio" | "systmone" | "systemone" | "emis"
            | "frameworki" | "careworks" | "ehm" | "epjs" | "careplus" | "paris" | "sims" | "synergy"
            | "tribal" | "cerner" | "wccis" | "ll" | "lql" | "cpis" | "emr" | "pid" | "nass" | "nomis"
            | "delius" | "carenotes" | "marac" | "mash" | "lado" | "ehcp" | "ehc" | "dols" | "cop" | "ho"
            | "office" | "district" | "legal" | "aid" | "cert" | "certificate" | "pnc" | "cps" | "dwp" | "uc"
            | "pip" | "cms" | "csa" | "tax" | "council" | "ofsted" | "tenant" | "resident" | "inmate"
            | "offender" | "ward" | "nhsp" | "school" | "admission" | "travel" | "oyster" | "badge"
            | "exclusion" | "merlin" | "book" | "mg11" | "urn" | "upn" | "urgent" | "trust" | "gp",
            _,
        ) if numbered => (
            i + 1,
            if matches!(word, "policy" | "order" | "social" | "system") {
                Label::Weak
            } else {
                Label::Strong
            },
        ),
        (
            "upn" | "urn" | "mrn" | "passport" | "uln" | "uprn" | "pnc" | "croms" | "caseno" | "refno"
            | "crn" | "arc" | "utr" | "fpn" | "pcn" | "datix" | "imsi" | "imei",
            _,
        ) => (i, Label::Strong),
        ("blue" | "parking" | "library" | "bus", "badge" | "permit" | "card" | "pass")
            if doc.digits(i + 2) + doc.digits(i + 3) > 0 =>
        {
            (i + 1, Label::Strong)
        }
        (
            "ref" | "reference" | "id" | "acc" | "acct" | "refs" | "ids" | "case" | "prn" | "file" | "record"
            | "account" | "application" | "claim" | "certificate" | "cert" | "licence" | "visa" | "permit"
            | "episode" | "referral" | "complaint" | "incident" | "crime" | "contact" | "casefile"
            | "tenancy" | "rent" | "exhibit" | "bundle" | "log" | "dwp" | "ofsted" | "hospital" | "hosp"
            | "court" | "police" | "homeless" | "eviction" | "warrant" | "order" | "client" | "person" | "su"
            | "pupil" | "learner" | "tenant" | "customer" | "concern" | "enquiry" | "alert" | "booking"
            | "safeguarding",
            _,
        ) => (i, Label::Weak),
        // "CAO no", "blue badge number": whatever it is the number of.
        _ if numbered && numbers_a_thing(doc, i) => (i + 1, Label::Weak),
        _ => return None,
    })
}

/// Whether a word before "number" or "ref" may be what a number of a case is called after: no telephone, no house.
fn numbers_a_thing(doc: &Doc, i: usize) -> bool {
    doc.is_word(i)
        && doc.word(i).len() > 1
        && !super::words::has(super::words::FUNCTION, doc.word(i))
        && !invitation(doc.word(i))
        && !any_of(
            doc.word(i),
            &[
                "phone",
                "mobile",
                "telephone",
                "tel",
                "contact",
                "house",
                "flat",
                "door",
                "room",
                "page",
                "version",
                "fax",
                "whatsapp",
                "shoe",
                "model",
                "series",
                "extension",
                "large",
                "small",
                "total",
                "high",
                "low",
                "landline",
                "cell",
                "helpline",
                "work",
                "home",
                "new",
                "old",
                "nhs",
                "insurance",
                "chi",
                "standard",
                "section",
                "growing",
                "record",
                "certain",
                "increasing",
                "issue",
                "bus",
                "route",
                "plate",
                "registration",
                "chapter",
                "principle",
                "tip",
                "rule",
                "point",
                "question",
                "step",
            ],
        )
}

/// Past "number", "is", ":" and the like; whether any of them announced a number.
fn skip_fillers(doc: &Doc, from: usize, label: Label) -> (usize, bool) {
    let (mut k, mut filled) = (from, false);
    for _ in 0..7 {
        match doc.word(k) {
            "number" | "no" | "id" | "ref" | "reference" | "num" | "nr" | "case" | "record" | "person"
            | "client" | "file" | "episode" | "code" => {
                filled = true;
            }
            "is" | "was" | "as" | "of" | "s" | "under" | "on" => {}
            "for" | "given" | "gave" | "they" | "me" | "it" | "it's" | "its" | "this" | "today"
            | "quoted" | "her" | "his" | "him" | "that" | "mum" | "dad" | "i" | "think" | "the" | "with"
            | "legal" | "aid" | "police" | "court" | "ending" | "starting" | "beginning" | "has" | "had"
                if label != Label::Weak => {}
            _ if doc.is_punct(k, ":=#|") => filled = true,
            _ if doc.is_punct(k, ".(-–\"',")
                && !(doc.glued(k) && doc.glued(k + 1) && doc.is_number(k + 1)) => {}
            _ => break,
        }
        k += 1;
    }
    (k, filled)
}

/// The last token of a number of a case that begins at `i`, if it may be one.
fn value(doc: &Doc, i: usize, label: Label, filled: bool) -> Option<usize> {
    let part = |k: usize| matches!(doc.kind(k), Some(Kind::Word | Kind::Number));
    if !part(i) || doc.touched_left(i) {
        return None;
    }
    let mut last = i;
    for k in i + 1..i + 20 {
        let join = doc.is_punct(k, "/-_.–*") && doc.glued(k + 1) && part(k + 1);
        if !doc.glued(k) || !(part(k) || join) {
            break;
        }
        last = k;
    }
    let first_digits: usize = (i..=last).map(|k| doc.digits(k)).sum();
    // "A 1234567", "LCS 123 456": letters or a short group before the rest of the digits.
    let short_head = (doc.is_word(i) && last == i && doc.raw(i).len() <= 4 && doc.shouted_or_single(i))
        || (i == last && (2..=4).contains(&first_digits) && doc.is_number(i));
    let mut grew = 0;
    while short_head
        && grew < 3
        && doc.digits(last + 1) >= 3
        && !doc.line_before(last + 1)
        && !doc.touched_right(last + 1)
    {
        (last, grew) = (last + 1, grew + 1);
    }
    let digits: usize = (i..=last).map(|k| doc.digits(k)).sum();
    let lettered = (i..=last).any(|k| doc.is_word(k));
    let joined = (i..=last).any(|k| doc.is_punct(k, "/-_–*"));
    let whole = doc.code(i).is_some_and(|c| c.last == last) || lettered || joined || grew > 0;
    if !whole || measured(doc, i, last) {
        return None;
    }
    let year = last == i && digits == 4 && doc.value(i).is_some_and(|v| (1900..=2099).contains(&v));
    let dated = super::dates::date(doc, i).is_some_and(|d| d.last >= last);
    let enough = match label {
        Label::Strong => digits >= 3 && !(dated && digits <= 4),
        Label::System => {
            digits >= 5
                || (digits >= 4 && (filled || !year) && !counted(doc, last))
                || (digits >= 3 && filled && !year && !dated)
        }
        Label::Weak => {
            (digits >= 5 || (digits >= 4 && (filled || lettered || joined))) && !dated
                || (digits >= 3 && lettered && (filled || joined) && !dated)
        }
    };
    let longest = (i..=last).map(|k| doc.raw(k).len()).max().unwrap_or(0);
    (enough && !(year && label != Label::Strong) && longest <= 20 && !published(doc, i)).then_some(last)
}

/// "Liquidlogic about the duplicate for 2210765": a number that counts nothing.
fn long(doc: &Doc, k: usize) -> bool {
    (6..=10).contains(&doc.digits(k))
        && !doc.touched_left(k)
        && !doc.touched_right(k)
        && !doc.is_punct(k + 1, "/.-%")
        && !measured(doc, k, k)
}

/// "four four one nine oh two seven", "l v twenty three c zero zero one two three", "four two slash one two three": said digit
/// by digit and letter by letter; its last token.
fn said(doc: &Doc, first: usize, label: Label) -> Option<usize> {
    let letter = |k: usize| {
        doc.is_word(k) && doc.raw(k).len() == 1 && !doc.glued(k) && !doc.touched_right(k)
            || radio_letter(doc.word(k))
    };
    let unit = |k: usize| {
        let at = doc.units.binary_search_by_key(&k, |unit| unit.first).ok()?;
        doc.units.get(at).filter(|unit| !doc.touched_left(unit.first))
    };
    let mark = |k: usize| {
        matches!(doc.word(k), "slash" | "dash" | "hyphen" | "stroke" | "forward" | "dot")
            || doc.is_punct(k, "/-")
    };
    let (mut k, mut last) = (first, None);
    let (mut digits, mut letters, mut spoken) = (0usize, 0usize, false);
    for _ in 0..28 {
        if doc.line_before(k) && k > first {
            break;
        }
        if let Some(unit) = unit(k) {
            (digits, spoken) = (digits + usize::from(unit.len), spoken || unit.spoken);
            (last, k) = (Some(unit.last), unit.last + 1);
        } else if letter(k) && !(matches!(doc.word(k), "a" | "i") && unit(k + 1).is_none() && !letter(k + 1))
        {
            (letters, last) = (letters + 1, Some(k));
            k += 1;
        } else if last.is_some()
            && (mark(k) || doc.is_punct(k, ","))
            && (unit(k + 1).is_some() || letter(k + 1) || mark(k + 1))
        {
            k += 1;
        } else {
            break;
        }
    }
    let short = matches!(doc.word(first.saturating_sub(1)), "number" | "is" | "log")
        && digits >= 3
        && label == Label::Strong;
    let enough = digits >= 5 || short || label != Label::Weak && letters > 0 && digits >= 3;
    last.filter(|_| enough && spoken)
}

/// Letters as they are said over a radio.
pub(super) fn radio_letter(word: &str) -> bool {
    any_of(
        word,
        &[
            "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet",
            "kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango",
            "uniform", "victor", "whiskey", "xray", "yankee", "zulu",
        ],
    )
}

/// "HA44512", "LA/25/0045", "2210765": nobody writes such a thing but as the number of somebody's case.
fn unlabelled(doc: &Doc, found: &mut Found, i: usize) {
    let part = |k: usize| matches!(doc.kind(k), Some(Kind::Word | Kind::Number));
    if !part(i) || doc.glued(i) && i > 0 && !doc.is_punct(i - 1, "(\"'“‘[") || published(doc, i) {
        return;
    }
    let mut last = i;
    for k in i + 1..i + 12 {
        let join = doc.is_punct(k, "/-") && doc.glued(k + 1) && part(k + 1);
        if !doc.glued(k) || !(part(k) || join) {
            break;
        }
        last = k;
    }
    let digits: usize = (i..=last).map(|k| doc.digits(k)).sum();
    let letters: usize = (i..=last).filter(|&k| doc.is_word(k)).map(|k| doc.raw(k).len()).sum();
    let longest = (i..=last).filter(|&k| doc.is_word(k)).map(|k| doc.raw(k).len()).max().unwrap_or(0);
    let joined = (i..=last).filter(|&k| doc.is_punct(k, "/-")).count();
    let dated = super::dates::date(doc, i).is_some_and(|d| d.last >= last)
        || super::dates::unbroken(doc, i).is_some();
    let cited = doc.said_before(i, 4, |w| {
        invitation(w)
            || matches!(w, "page" | "paragraph" | "para" | "isbn" | "vol" | "pp" | "code" | "social" | "swe")
    });
    if cited
        || dated
        || measured(doc, i, last)
        || doc.is_punct(last + 1, "@\\_") && doc.glued(last + 1)
        || doc.is_punct(last + 1, ".") && doc.glued(last + 2)
    {
        return;
    }
    let capitals = doc.is_word(i) && doc.all_capitals(i, last);
    let lettered = capitals
        && longest <= 4
        && letters <= 6
        && (digits >= 5 || joined > 1 && digits >= 4)
        && digits <= 12;
    let plain = last == i
        && long(doc, i)
        && !counted(doc, last)
        && doc.raw(i).len() < 9
        && !doc.raw(i).ends_with("000");
    if lettered && (joined > 0 || last == i + 1 || last == i + 2) {
        found.look(doc, (i, last), KIND, Reason::ReferenceWord, 55);
    } else if plain && !doc.is_number(last + 1) && !(i > 0 && doc.is_number(i - 1)) {
        found.look(doc, (i, i), KIND, Reason::ReferenceWord, 45);
    }
}

/// "1500 cases", "2000 records": a count, not a number of a case.
fn counted(doc: &Doc, last: usize) -> bool {
    let next = doc.word(last + 1);
    next.len() > 3
        && next.ends_with('s')
        && !any_of(next, &["this", "does", "was", "says", "needs", "shows", "lives", "has"])
}

/// Money, percentages, times and durations.
fn measured(doc: &Doc, first: usize, last: usize) -> bool {
    (first > 0 && doc.is_punct(first - 1, "£$€["))
        || doc.is_punct(last + 1, "%£€")
        || (doc.is_punct(last + 1, ":") && doc.is_number(last + 2) && doc.glued(last + 2))
        || (first..=last).all(|k| !doc.is_word(k))
            && any_of(
                doc.word(last + 1),
                &["hours", "minutes", "weeks", "days", "years", "months", "per", "pounds"],
            )
}

/// A publication's number, not a person's: "ref: DFE-00195-2023".
fn published(doc: &Doc, i: usize) -> bool {
    any_of(
        doc.word(i),
        &[
            "dfe", "isbn", "issn", "doi", "hc", "cm", "cp", "si", "uksc", "ewca", "ewhc", "ewfc", "iso",
            "pmid",
        ],
    )
}

impl Doc<'_> {
    fn shouted_or_single(&self, i: usize) -> bool {
        self.shouted(i) || self.raw(i).len() == 1
    }
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::CaseNumber;
    use super::super::tests::{found, found_any};

    #[test]
    fn numbers_behind_their_words() {
        for (text, number) in [
            ("Mosaic 1234567", "1234567"),
            ("mosaic id: 1234567.", "1234567"),
            ("Liquidlogic no. 45678", "45678"),
            ("liquid logic number 45678", "45678"),
            ("on LCS 1234567 today", "1234567"),
            ("Eclipse ID 88123", "88123"),
            ("case no 4512", "4512"),
            ("case number: AB/1234/24", "AB/1234/24"),
            ("ref 2024-00123", "2024-00123"),
            ("RiO number 7654321", "7654321"),
            ("SystmOne 7654321", "7654321"),
            ("our ref: CS/12345", "CS/12345"),
            ("client ID 90210", "90210"),
            ("UPN A123456789012", "A123456789012"),
            ("crime ref 42/12345/24", "42/12345/24"),
            ("incident number 1234", "1234"),
            ("file ref: LM-4471", "LM-4471"),
            ("hospital number K123456", "K123456"),
            ("mosaic (1234567)", "1234567"),
            ("ID 4451209", "4451209"),
            ("Mosaic 123 4567", "123 4567"),
            ("care first 445566", "445566"),
            ("URN 12/AB/1234/24", "12/AB/1234/24"),
            ("Mosaic: 4512", "4512"),
        ] {
            assert_eq!(found(text, CaseNumber), [number], "{text}");
        }
    }

    #[test]
    fn laws_counts_and_citations() {
        for text in [
            "Section 47",
            "Care Act 2014",
            "Regulation 44",
            "Standard 3.12",
            "SI 2014/1234",
            "[2014] UKSC 19",
            "KCSIE 2024",
            "Working Together 2023",
            "case law from 2014",
            "Eclipse 2024",
            "Mosaic 2",
            "RiO 2016",
            "reference to Section 47",
            "the case of 2014",
            "Mosaic 1500 cases",
            "case 3",
            "reference (Smith, 2014)",
            "ref: DFE-00195-2023",
            "ID 2 forms",
            "in this case 12 weeks",
            "case in 2019 2020",
            "Mosaic training on 12/03/2024",
            "Case 1: 45 minutes",
            "Teams meeting ID 345 678 901",
            "page 12345",
            "EWCA Civ 1234",
            "in the order 2014",
        ] {
            assert_eq!(found(text, CaseNumber), [""; 0], "{text}");
        }
        assert!(found_any("Section 47, Care Act 2014 and Regulation 44").is_empty());
    }
}
