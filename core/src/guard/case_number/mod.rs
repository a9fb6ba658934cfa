//! Numbers behind the name of a case system or behind "case number", "ref", "ID" and the like.
//!
//! Source: the record systems English local authorities and trusts use (Mosaic, Liquidlogic LCS, Eclipse,
//! CareFirst, CareDirector, Azeus, RiO, SystmOne and others), and the words in which their numbers are written
//! down. Laws and policies are numbers behind words too ("Section 47", "Regulation 44"): those words are not here.

#[cfg(test)]
mod tests;
mod unlabelled;
mod value;

use super::text::Doc;
use super::words::any_of;
use super::{FindingKind, Found, Reason};
use unlabelled::unlabelled;
use value::{long, said, skip_fillers, value};

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
            the_others(doc, found, value_last, label);
        } else if let Some(last) = said(doc, value_first, label) {
            found.stop(doc, (value_first, last), KIND, Reason::SpokenNumber, 80);
            the_others(doc, found, last, label);
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
        } else if label == Label::Strong {
            // "crime reference for the break in is ..."
            the_others(doc, found, last, label);
        }
    }
}

/// "... and the brother's is 1184027": a second number behind its own "is".
fn the_others(doc: &Doc, found: &mut Found, last: usize, label: Label) {
    let is = (last + 1..last + 8)
        .take_while(|&k| !doc.ends_sentence(k))
        .find(|&k| matches!(doc.word(k), "is" | "was" | "one's" | "are"));
    let Some(first) = is.map(|k| k + 1) else { return };
    let digits = |end: usize| (first..=end).map(|k| doc.digits(k)).sum::<usize>();
    let typed = value(doc, first, label, true).filter(|&end| digits(end) > 4);
    if let Some(end) = typed.or_else(|| said(doc, first, label)) {
        found.stop(doc, (first, end), KIND, Reason::ReferenceWord, 70);
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
            | "noms" | "carenotes" | "lorenzo" | "meditech" | "charms" | "ccms" | "oasys" | "mpi" | "marac"
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

impl Doc<'_> {
    fn shouted_or_single(&self, i: usize) -> bool {
        self.shouted(i) || self.raw(i).len() == 1
    }
}
