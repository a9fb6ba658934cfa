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
        let Some((last, label)) = label_at(doc, i) else { continue };
        // "Teams meeting ID 345 678": an invitation, not a person.
        let invitation = |w: &str| {
            any_of(
                w,
                &["meeting", "zoom", "teams", "webinar", "course", "event", "booking", "module", "isbn"],
            )
        };
        if label == Label::Weak && doc.said_before(i, 2, invitation) {
            continue;
        }
        let (value_first, filled) = skip_fillers(doc, last + 1);
        if let Some(value_last) = value(doc, value_first, label, filled) {
            let reason = if label == Label::System { Reason::CaseSystemWord } else { Reason::ReferenceWord };
            let confidence = match label {
                Label::System | Label::Strong => 92,
                Label::Weak => 75,
            };
            found.stop(doc, (value_first, value_last), KIND, reason, confidence);
        } else if label == Label::System
            && let Some(at) =
                (value_first..value_first + 9).take_while(|&k| !doc.ends_sentence(k)).find(|&k| long(doc, k))
        {
            found.stop(doc, (at, at), KIND, Reason::CaseSystemWord, 70);
        } else if label != Label::Weak
            && let Some(last) = said(doc, value_first)
        {
            found.stop(doc, (value_first, last), KIND, Reason::SpokenNumber, 80);
        }
    }
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
        (
            "mosaic" | "liquidlogic" | "lcs" | "ics" | "las" | "eclipse" | "carefirst" | "caredirector"
            | "azeus" | "rio" | "systmone" | "systemone" | "emis" | "frameworki" | "careworks" | "capita"
            | "ehm" | "epjs" | "careplus" | "paris" | "sims" | "synergy" | "tribal" | "cerner" | "wccis"
            | "ll" | "lql" | "cpis" | "emr",
            _,
        ) => (i, Label::System),
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
            | "bundle" | "citizen" | "service" | "unit",
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
            | "crn" | "arc",
            _,
        ) => (i, Label::Strong),
        (
            "ref" | "reference" | "id" | "acc" | "acct" | "refs" | "ids" | "case" | "prn" | "file" | "record",
            _,
        ) => (i, Label::Weak),
        _ => return None,
    })
}

/// Past "number", "is", ":" and the like; whether any of them announced a number.
fn skip_fillers(doc: &Doc, from: usize) -> (usize, bool) {
    let (mut k, mut filled) = (from, false);
    for _ in 0..6 {
        match doc.word(k) {
            "number" | "no" | "id" | "ref" | "reference" | "num" | "nr" | "case" | "record" | "person"
            | "client" | "file" => {
                filled = true;
            }
            "is" | "was" | "as" | "of" | "s" | "under" | "on" => {}
            _ if doc.is_punct(k, ":=#") => filled = true,
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

/// "four four one nine oh two seven": five digits or more said in words; its last token.
fn said(doc: &Doc, first: usize) -> Option<usize> {
    let at = doc.units.binary_search_by_key(&first, |unit| unit.first).ok()?;
    let run = doc.units.get(at..)?.iter().take(16).enumerate();
    let run = run.take_while(|(n, unit)| (*n == 0 || unit.join != super::digits::Join::Break) && unit.spoken);
    let (len, last) =
        run.fold((0usize, first), |(len, _), (_, unit)| (len + usize::from(unit.len), unit.last));
    (len >= 5).then_some(last)
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
        || any_of(
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
