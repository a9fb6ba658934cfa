//! Schools without a word that says so: by the class somebody is in, by what is special about them.

use super::super::text::Doc;
use super::super::words::any_of;
use super::super::{FindingKind, Found, Reason};
use super::called::{begins_name, calls};
use super::named::part_of_name;
use super::words::no_place;

pub(super) fn detect(doc: &Doc, found: &mut Found, i: usize) {
    of_a_pupil(doc, found, i);
    special(doc, found, i);
    planned(doc, found, i);
    of_a_year(doc, found, i);
    in_a_year(doc, found, i);
}

/// The capitals before `at` that may name a school: the first of them.
fn capitals_before(doc: &Doc, at: usize) -> Option<usize> {
    let mut first = at;
    while first > 0
        && at - first < 4
        && part_of_name(doc, first - 1)
        && !doc.shouted(first - 1)
        && !doc.line_before(first)
        && !no_place(doc.word(first - 1))
    {
        first -= 1;
    }
    (first < at).then_some(first)
}

/// "Tolbrook SEN", "Parkwood Specialist", "Greenbank SEMH", "the Hollies ARP".
fn special(doc: &Doc, found: &mut Found, i: usize) {
    let kind = matches!(
        doc.raw(i),
        "HS" | "SEN"
            | "SEND"
            | "SEMH"
            | "SLD"
            | "MLD"
            | "PMLD"
            | "ARP"
            | "ASD"
            | "AP"
            | "PRU"
            | "EYFS"
            | "Specialist"
            | "Prep"
            | "Sixth"
            | "Juniors"
    );
    if !kind || doc.line_before(i) {
        return;
    }
    let Some(first) = capitals_before(doc, i) else { return };
    let led = any_of(
        doc.word_before(first),
        &[
            "at",
            "to",
            "from",
            "attends",
            "named",
            "names",
            "attending",
            "the",
            "in",
            "sch",
            "school",
            "starts",
            "nm'd",
            "nmd",
            "by",
        ],
    ) || first > 0 && doc.is_punct(first - 1, ":,;@")
        || doc.opens(first) && first == 0;
    let known = doc.known(doc.raw(first));
    let person = known.first() > 1 && i == first + 1 && !calls(doc, first);
    let goes_on = any_of(
        doc.word(i + 1),
        &[
            "support",
            "team",
            "officer",
            "worker",
            "panel",
            "plan",
            "register",
            "review",
            "teacher",
            "assessment",
            "needs",
            "caseworker",
            "code",
            "department",
            "coordinator",
            "services",
            "service",
            "transport",
            "training",
            "education",
            "nurse",
            "tribunal",
        ],
    );
    if led
        && !person
        && !goes_on
        && !known.trade()
        && !(doc.opens(first) && i == first + 1 && known.tier() > 0 && known.tier() < 4)
    {
        found.look(doc, (first, i), FindingKind::School, Reason::SchoolWord, 55);
    }
}

/// "Y9 Castle Rise, att 62%", "Yr 5, Brindley Road": the class, then the school.
fn of_a_year(doc: &Doc, found: &mut Found, i: usize) {
    let year = match doc.word(i) {
        "y" if doc.glued(i + 1) => i + 1,
        "year" | "yr" => i + 1,
        _ => return,
    };
    if !doc.value(year).is_some_and(|v| (1..=13).contains(&v)) || doc.touched_left(i) {
        return;
    }
    let comma = usize::from(doc.is_punct(year + 1, ",@") || doc.word(year + 1) == "at");
    let first = year + 1 + comma;
    let mut last = None;
    for k in first..first + 4 {
        if !part_of_name(doc, k) || doc.shouted(k) || no_place(doc.word(k)) || k > first && doc.line_before(k)
        {
            break;
        }
        last = Some(k);
    }
    let Some(last) = last.filter(|_| !doc.line_before(first)) else { return };
    let (head, tail) = (doc.known(doc.raw(first)), doc.known(doc.raw(last)));
    // "Y9 Tyler Brown": a pupil.
    let person = head.first() > 1
        || last > first
            && tail.last() > 1
            && !calls(doc, last)
            && comma == 0
            && head.no_word()
            && head.first() > 0;
    let town = last == first && head.place();
    let ends = last + 1 >= doc.len()
        || doc.line_before(last + 1)
        || doc.is_punct(last + 1, ",.;:)")
        || !doc.capital(last + 1) && doc.is_word(last + 1);
    if !person
        && !town
        && !head.trade()
        && ends
        && (last > first || calls(doc, first))
        && !super::super::dates::is_month(doc.word(first))
    {
        found.look(doc, (first, last), FindingKind::School, Reason::SchoolWord, 50);
    }
}

/// "he is at brookfield in year nine", "shes in year four at harrow lane".
fn in_a_year(doc: &Doc, found: &mut Found, i: usize) {
    if doc.word(i) != "at" || doc.capital(i + 1) {
        return;
    }
    let first = i + 1;
    let two = doc.is_word(first + 1)
        && (begins_name(doc.word(first))
            || any_of(
                doc.word(first + 1),
                &[
                    "lane", "road", "park", "hill", "green", "view", "bank", "grove", "street", "avenue",
                    "wood", "field",
                ],
            ));
    let last = first + usize::from(two);
    let year = |k: usize| {
        matches!(doc.word(k), "year" | "yr")
            && (doc.value(k + 1).is_some() || super::super::digits::small_number(doc, k + 1).is_some())
    };
    let behind = doc.word(last + 1) == "in" && year(last + 2);
    let before = (i.saturating_sub(4)..i).any(year);
    let named = doc.is_word(first)
        && !no_place(doc.word(first))
        && (two || calls(doc, first))
        && !doc.line_before(first);
    if (behind || before) && named && !doc.touched_right(last) {
        found.look(doc, (first, last), FindingKind::School, Reason::SmallLetters, 50);
    }
}

/// "PEP @ Bishop Lyle's, GCSEs": where a pupil's plan is written.
fn planned(doc: &Doc, found: &mut Found, i: usize) {
    if !(doc.is_punct(i, "@") || doc.word(i) == "at") || doc.glued(i + 1) || doc.line_before(i + 1) {
        return;
    }
    let before = doc.word_before(i);
    let pupil = matches!(
        before,
        "pep"
            | "senco"
            | "att"
            | "excl"
            | "exclusion"
            | "parents"
            | "dsl"
            | "gcse"
            | "gcses"
            | "lessons"
            | "isolation"
    );
    let mut last = None;
    for k in i + 1..i + 4 {
        if !part_of_name(doc, k) || doc.shouted(k) || no_place(doc.word(k)) || k > i + 1 && doc.line_before(k)
        {
            break;
        }
        last = Some(k);
    }
    if let Some(last) = last.filter(|_| pupil) {
        found.look(doc, (i + 1, last), FindingKind::School, Reason::SchoolWord, 50);
    }
}

/// "excluded from Sacred Heart", "SENCO at Bluecoat", "Y9 at The Ridgeway": a school without a word that says so.
fn of_a_pupil(doc: &Doc, found: &mut Found, i: usize) {
    if !matches!(doc.word(i), "at" | "from" | "fr" | "of" | "attends" | "att" | "to")
        || doc.line_before(i + 1)
    {
        return;
    }
    let from = if doc.word(i + 1) == "the" { i + 2 } else { i + 1 };
    let mut last = None;
    for k in from..from + 3 {
        if !part_of_name(doc, k) || no_place(doc.word(k)) || doc.shouted(k) || k > i + 1 && doc.line_before(k)
        {
            break;
        }
        last = Some(k);
    }
    let Some(last) = last else { return };
    let near =
        |words: &[&str], reach: usize| (i.saturating_sub(reach)..i).any(|k| any_of(doc.word(k), words));
    let pupil = match doc.word(i) {
        // "att Castle Rise 71%"
        "att" => doc.is_number(last + 1) && doc.is_punct(last + 2, "%") || doc.is_punct(last + 1, ",;"),
        "from" | "fr" => {
            near(&["excluded", "excl", "expelled", "suspended", "sent", "transferred"], 2)
                && !near(&["hospital", "ward"], 4)
        }
        "to" => {
            near(&["school", "schools", "reception", "sixth"], 4)
                && near(&["moved", "moves", "transferred", "transfer", "goes", "go", "starting"], 4)
        }
        "attends" => doc.said_after(last, 8, |w| {
            matches!(w, "school" | "class" | "year" | "pupil" | "teacher" | "excluded" | "lessons")
        }),
        _ => {
            near(
                &[
                    "head",
                    "headteacher",
                    "senco",
                    "teacher",
                    "pupil",
                    "dsl",
                    "ta",
                    "ey",
                    "roll",
                    "school",
                    "classmates",
                    "class",
                    "tutor",
                    "y",
                ],
                2,
            ) || (1..=13).any(|n| n > 0 && doc.value(i.wrapping_sub(1)) == Some(n))
                && matches!(doc.word(i.saturating_sub(2)), "y" | "year" | "yr")
        }
    };
    let person = doc.known(doc.raw(from)).first() > 1 && last == from && !doc.known(doc.raw(from)).place();
    let place = last == from && doc.known(doc.raw(from)).place();
    if pupil
        && !person
        && !place
        && (doc.word(i) != "of" || last > from)
        && !super::super::dates::is_month(doc.word(from))
        && !doc.is_punct(last + 1, "(")
    {
        found.look(doc, (from, last), FindingKind::School, Reason::SchoolWord, 50);
    }
}
